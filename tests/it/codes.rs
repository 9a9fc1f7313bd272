//! Authorization codes: bound, short-lived, good for one use (RFC 6749 4.1, RFC 7636, RFC 9700 2.1.1).

use std::time::Duration;
use tests::{
    given::{self, REDIRECT_URI},
    person::Person,
    raw::{self, VERIFIER},
    scene::{Issued, Scene, assert_refused},
};

fn pairs<'a>(code: &'a str, redirect_uri: &'a str, verifier: &'a str) -> Vec<(&'a str, &'a str)> {
    let all = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", redirect_uri),
        ("code_verifier", verifier),
    ];
    all.into_iter().filter(|(_, value)| *value != "-").collect()
}

#[tokio::test]
async fn r19_a_wrong_verifier_is_refused_and_the_right_one_still_counts() {
    let scene = Scene::start().await;
    let long = "v".repeat(129);
    let challenge = raw::challenge();
    let other = format!("{}x", &VERIFIER[..VERIFIER.len() - 1]);
    let lower = VERIFIER.to_lowercase();
    let illegal = format!("{}+", &VERIFIER[..VERIFIER.len() - 1]);
    let wrong = [
        ("absent", "-"),
        ("empty", ""),
        ("another", other.as_str()),
        ("in lower case", &lower),
        ("too short", &VERIFIER[..42]),
        ("too long", &long),
        ("with an illegal character", &illegal),
        ("the challenge itself", &challenge),
    ];
    for (name, verifier) in wrong {
        let code = scene.code().await;
        let answer = scene
            .api
            .token(&scene.client, &pairs(&code, REDIRECT_URI, verifier))
            .await;
        assert_refused(&answer, 400, "invalid_grant", name);
        let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
        scene.assert_alive(&tokens, name).await;
    }
}

#[tokio::test]
async fn r19_five_wrong_verifiers_burn_the_code() {
    let scene = Scene::start().await;
    for (tries, fresh) in [(4, true), (5, false)] {
        let code = scene.code().await;
        for digit in 0..tries {
            let wrong = format!("{}{digit}", &VERIFIER[..VERIFIER.len() - 1]);
            let answer = scene
                .api
                .token(&scene.client, &pairs(&code, REDIRECT_URI, &wrong))
                .await;
            assert_refused(&answer, 400, "invalid_grant", "wrong");
        }
        let answer = scene.api.redeem(&scene.client, &code).await;
        if fresh {
            answer.expect_status(200);
        } else {
            assert_refused(&answer, 400, "invalid_grant", "after five tries");
        }
    }
}

#[tokio::test]
async fn r20_a_challenge_can_be_neither_stripped_nor_added() {
    let scene = Scene::start().await;
    let (url, person) = (
        raw::authorize_url(
            &scene.server,
            &scene.client,
            &[("code_challenge", ""), ("code_challenge_method", "")],
        ),
        &scene.person,
    );
    let callback = person.open(&url).await.callback();
    assert_eq!(callback["error"], "invalid_request");
    assert!(!callback.contains_key("code"));
    let grants = scene
        .server
        .database()
        .number("SELECT count(*) FROM grants")
        .await;
    assert_eq!(grants, 0, "a request without a challenge made a grant");

    let metadata = ["--skip-consent", "--metadata", r#"{"require_pkce": false}"#];
    let legacy = given::web_client_with(&scene.server.cli(), &metadata).await;
    let none = [("code_challenge", ""), ("code_challenge_method", "")];
    let code = scene.code_for(&legacy, &none).await;
    let answer = scene.api.redeem(&legacy, &code).await;
    assert_refused(
        &answer,
        400,
        "invalid_grant",
        "a verifier without a challenge",
    );
    let answer = scene
        .api
        .token(&legacy, &pairs(&code, REDIRECT_URI, "-"))
        .await;
    answer.expect_status(200);

    let code = scene.code_for(&legacy, &[]).await;
    let answer = scene
        .api
        .token(&legacy, &pairs(&code, REDIRECT_URI, "-"))
        .await;
    assert_refused(
        &answer,
        400,
        "invalid_grant",
        "a challenge without a verifier",
    );
}

#[tokio::test]
async fn r21_a_redeemed_code_is_refused_and_its_tokens_die() {
    let mut scene = Scene::start().await;
    for (events, when) in ["at once", "after 30 s", "after 10 min", "after a restart"]
        .into_iter()
        .enumerate()
    {
        let code = scene.code().await;
        let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
        scene.assert_alive(&tokens, when).await;
        match when {
            "after 30 s" => scene.server.advance(Duration::from_secs(30)),
            "after 10 min" => scene.server.advance(Duration::from_mins(10)),
            "after a restart" => scene.server.restart().await,
            _ => {}
        }
        let replay = scene.api.redeem(&scene.client, &code).await;
        assert_refused(&replay, 400, "invalid_grant", when);
        scene.assert_dead(&scene.api, &tokens, when).await;
        let expected = i64::try_from(events).expect("a small number") + 1;
        assert_eq!(scene.events("grant.replayed").await, expected, "{when}");
    }
}

#[tokio::test]
async fn r21_a_replay_on_another_node_kills_the_tokens_everywhere() {
    let scene = Scene::start().await;
    let Some((_node, second)) = scene.second_node().await else {
        return;
    };
    let code = scene.code().await;
    let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    second
        .userinfo(&tokens.access_token)
        .await
        .expect_status(200);
    let replay = second.redeem(&scene.client, &code).await;
    assert_refused(&replay, 400, "invalid_grant", "on the second node");
    for api in [&scene.api, &second] {
        scene
            .assert_dead(api, &tokens, "after a replay on the second node")
            .await;
    }
}

#[tokio::test]
async fn r22_an_invalid_replay_revokes_nothing() {
    let scene = Scene::start().await;
    let other = given::web_client(&scene.server.cli()).await;
    let code = scene.code().await;
    let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    let stolen = scene.api.redeem(&other, &code).await;
    assert_refused(&stolen, 400, "invalid_grant", "by another client");
    let wrong = format!("{}x", &VERIFIER[..VERIFIER.len() - 1]);
    let cases = [
        ("a wrong verifier", REDIRECT_URI, wrong.as_str()),
        ("no verifier", REDIRECT_URI, "-"),
        ("a malformed verifier", REDIRECT_URI, "short"),
        ("a wrong redirect_uri", "https://evil.example/", VERIFIER),
        ("no redirect_uri", "-", VERIFIER),
    ];
    for (name, redirect_uri, verifier) in cases {
        let pairs = pairs(&code, redirect_uri, verifier);
        let answer = scene.api.token(&scene.client, &pairs).await;
        assert_refused(&answer, 400, "invalid_grant", name);
        scene.assert_alive(&tokens, name).await;
    }
    let mut impostor = scene.client.clone();
    impostor.client_secret = Some("wrong".to_owned());
    let answer = scene.api.redeem(&impostor, &code).await;
    assert_refused(&answer, 401, "invalid_client", "without the secret");
    scene.assert_alive(&tokens, "without the secret").await;
    assert_eq!(scene.events("grant.replayed").await, 0);
}

#[tokio::test]
async fn r23_a_code_lives_for_a_minute_whether_or_not_anything_is_cleaned() {
    let scene = Scene::start().await;
    for (seconds, alive) in [(0, true), (55, true), (61, false), (3600, false)] {
        let code = scene.code().await;
        scene.server.advance(Duration::from_secs(seconds));
        let answer = scene.api.redeem(&scene.client, &code).await;
        if alive {
            answer.expect_status(200);
        } else {
            let when = format!("after {seconds} s");
            assert_refused(&answer, 400, "invalid_grant", &when);
        }
    }
}

#[tokio::test]
async fn r24_a_code_is_bound_to_client_address_person_and_nonce() {
    let scene = Scene::start().await;
    let cli = scene.server.cli();
    let second_uri = "https://app.example.com/second";
    let two = ["--skip-consent", "--redirect-uri", second_uri];
    let client = given::web_client_with(&cli, &two).await;
    let twin = given::web_client_with(&cli, &two).await;

    let code = scene.code_for(&client, &[]).await;
    let answer = scene.api.redeem(&twin, &code).await;
    assert_refused(&answer, 400, "invalid_grant", "another client");
    scene.api.redeem(&client, &code).await.expect_status(200);

    for (name, uri) in [
        ("another registered address", second_uri),
        ("no address", "-"),
        ("an empty address", ""),
        ("a longer address", "https://app.example.com/callback/"),
    ] {
        let code = scene.code_for(&client, &[]).await;
        let answer = scene.api.token(&client, &pairs(&code, uri, VERIFIER)).await;
        assert_refused(&answer, 400, "invalid_grant", name);
        scene.api.redeem(&client, &code).await.expect_status(200);
    }

    let bob = given::user(&cli, "bob").await;
    let his = Person::new(&scene.server);
    let hers = scene.code_for(&client, &[("nonce", "hers")]).await;
    let his = raw::code(&scene.server, &client, &his, &bob, &[("nonce", "his")]).await;
    for (code, sub, nonce) in [(hers, &scene.user.sub, "hers"), (his, &bob.sub, "his")] {
        let tokens = Issued::of(&scene.api.redeem(&client, &code).await);
        let (_, claims) = tests::jwk::decode(&tokens.id_token);
        assert_eq!(
            (claims["sub"].as_str(), claims["nonce"].as_str()),
            (Some(sub.as_str()), Some(nonce))
        );
    }
}
