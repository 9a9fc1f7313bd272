//! Refresh tokens: rotated, bound, bounded, and never blind to what has changed (RFC 9700 4.14.2, CONTRACT 6.6).

use std::time::Duration;
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    jwk,
    scene::{Issued, Scene, assert_refused},
};

const GRACE: Duration = Duration::from_secs(11);

async fn refreshed(api: &BackChannel, client: &Client, token: &str) -> Issued {
    let tokens = Issued::of(&api.refresh(client, token).await);
    assert_ne!(tokens.refresh_token, token, "the token was not rotated");
    assert_ne!(tokens.refresh_token, "");
    tokens
}

/// A family three tokens deep.
async fn family(scene: &Scene) -> [Issued; 3] {
    let first = scene.tokens().await;
    let second = refreshed(&scene.api, &scene.client, &first.refresh_token).await;
    let third = refreshed(&scene.api, &scene.client, &second.refresh_token).await;
    [first, second, third]
}

#[tokio::test]
async fn r28_a_used_token_is_refused_and_takes_its_family_along() {
    let mut scene = Scene::start().await;
    let cases = [
        ("the first, at once", 0),
        ("the second, after the grace", 1),
        ("the first, after the grace", 0),
        ("the second, after a restart", 1),
        ("the first, a day later", 0),
    ];
    for (events, (when, replayed)) in cases.into_iter().enumerate() {
        let family = family(&scene).await;
        scene.assert_alive(&family[2], when).await;
        match when {
            "the second, after a restart" => {
                scene.server.advance(GRACE);
                scene.server.restart().await;
            }
            "the first, a day later" => scene.server.advance(Duration::from_hours(24)),
            _ if when.ends_with("after the grace") => scene.server.advance(GRACE),
            _ => {}
        }
        let replay = scene
            .api
            .refresh(&scene.client, &family[replayed].refresh_token)
            .await;
        assert_refused(&replay, 400, "invalid_grant", when);
        for tokens in family.iter().rev() {
            scene.assert_dead(&scene.api, tokens, when).await;
        }
        // The replays of `assert_dead` are counted as well.
        let expected = i64::try_from(events).expect("a small number") + 1;
        assert!(scene.events("grant.replayed").await >= expected, "{when}");
    }
}

#[tokio::test]
async fn r28_a_replay_on_another_node_kills_the_family_everywhere() {
    let scene = Scene::start().await;
    let Some((_node, second)) = scene.second_node().await else {
        return;
    };
    let family = family(&scene).await;
    let fourth = refreshed(&second, &scene.client, &family[2].refresh_token).await;
    let replay = second
        .refresh(&scene.client, &family[0].refresh_token)
        .await;
    assert_refused(&replay, 400, "invalid_grant", "on the second node");
    for api in [&scene.api, &second] {
        scene
            .assert_dead(api, &fourth, "after a replay on the second node")
            .await;
    }
}

#[tokio::test]
async fn r29_a_lost_answer_signs_nobody_out() {
    let scene = Scene::start().await;
    let first = scene.tokens().await;
    let lost = refreshed(&scene.api, &scene.client, &first.refresh_token).await;
    scene.server.advance(Duration::from_secs(9));
    let again = refreshed(&scene.api, &scene.client, &first.refresh_token).await;
    assert_ne!(again.refresh_token, lost.refresh_token);
    assert_eq!(
        jwk::decode(&again.id_token).1["sid"],
        jwk::decode(&lost.id_token).1["sid"]
    );
    // Two tabs: each goes on with its own.
    let next = refreshed(&scene.api, &scene.client, &again.refresh_token).await;
    let other = refreshed(&scene.api, &scene.client, &lost.refresh_token).await;
    scene.assert_alive(&next, "one tab").await;
    scene.assert_alive(&other, "the other tab").await;
    assert_eq!(scene.events("grant.replayed").await, 0);
    scene
        .api
        .revoke(&scene.client, &next.refresh_token)
        .await
        .expect_status(200);
    for tokens in [&next, &other] {
        scene
            .assert_dead(&scene.api, tokens, "one revocation kills all siblings")
            .await;
    }
}

#[tokio::test]
async fn r29_the_grace_ends_by_time_and_by_number() {
    let scene = Scene::start().await;
    let first = scene.tokens().await;
    let second = refreshed(&scene.api, &scene.client, &first.refresh_token).await;
    scene.server.advance(GRACE);
    let late = scene.api.refresh(&scene.client, &first.refresh_token).await;
    assert_refused(&late, 400, "invalid_grant", "after the grace");
    scene
        .assert_dead(&scene.api, &second, "after the grace")
        .await;

    let first = scene.tokens().await;
    let mut siblings = Vec::new();
    for _ in 0..5 {
        siblings.push(refreshed(&scene.api, &scene.client, &first.refresh_token).await);
    }
    let sixth = scene.api.refresh(&scene.client, &first.refresh_token).await;
    assert_refused(&sixth, 400, "invalid_grant", "the sixth use");
    for tokens in &siblings {
        scene
            .assert_dead(&scene.api, tokens, "after the sixth use")
            .await;
    }
}

#[tokio::test]
async fn r30_a_token_is_bound_to_its_client_and_scope() {
    let scene = Scene::start().await;
    let other = given::web_client(&scene.server.cli()).await;
    let first = scene.tokens().await;
    let stolen = scene.api.refresh(&other, &first.refresh_token).await;
    assert_refused(&stolen, 400, "invalid_grant", "another client");
    for scope in ["openid profile email offline_access phone", "admin"] {
        let pairs = [
            ("grant_type", "refresh_token"),
            ("refresh_token", &first.refresh_token),
            ("scope", scope),
        ];
        let wider = scene.api.token(&scene.client, &pairs).await;
        assert_refused(&wider, 400, "invalid_scope", scope);
    }
    let narrow = [
        ("grant_type", "refresh_token"),
        ("refresh_token", &first.refresh_token),
        ("scope", "openid email"),
    ];
    let narrow = Issued::of(&scene.api.token(&scene.client, &narrow).await);
    assert_eq!(narrow.body["scope"], "openid email");
    let userinfo = scene.api.userinfo(&narrow.access_token).await.json();
    assert!(
        userinfo["email"].is_string() && userinfo["name"].is_null(),
        "{userinfo}"
    );
    assert!(jwk::decode(&narrow.id_token).1["name"].is_null());
    let full = refreshed(&scene.api, &scene.client, &narrow.refresh_token).await;
    assert_eq!(full.body["scope"], tests::scene::SCOPE);
    assert_eq!(scene.events("grant.replayed").await, 0);
}

#[tokio::test]
async fn r30_a_token_ends_when_idle_and_in_any_case() {
    let scene = Scene::on(
        tests::server::TestServer::builder()
            .set("IDP_TOKENS__REFRESH_TOKEN_IDLE_TTL", "1h")
            .set("IDP_TOKENS__REFRESH_TOKEN_TTL", "3h"),
    )
    .await;
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let idle = scene.tokens().await;
    scene.server.advance(minutes(59));
    let used = refreshed(&scene.api, &scene.client, &idle.refresh_token).await;
    scene.server.advance(minutes(61));
    let late = scene.api.refresh(&scene.client, &used.refresh_token).await;
    assert_refused(&late, 400, "invalid_grant", "idle for 61 minutes");
    let active = scene
        .api
        .is_active(&scene.client, &used.refresh_token)
        .await;
    assert!(!active, "an expired refresh token is active");
    assert_eq!(scene.events("grant.replayed").await, 0);

    let mut tokens = scene.tokens().await;
    for _ in 0..3 {
        scene.server.advance(minutes(55));
        tokens = refreshed(&scene.api, &scene.client, &tokens.refresh_token).await;
    }
    scene.server.advance(minutes(16));
    let late = scene
        .api
        .refresh(&scene.client, &tokens.refresh_token)
        .await;
    assert_refused(&late, 400, "invalid_grant", "181 minutes after the first");
}

#[tokio::test]
async fn oidc_refresh_token_the_new_id_token_tells_of_the_same_sign_in() {
    let scene = Scene::start().await;
    let first = scene.tokens().await;
    scene.server.advance(Duration::from_secs(5));
    let answer = scene.api.refresh(&scene.client, &first.refresh_token).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let second = Issued::of(&answer);
    let (old, new) = (
        jwk::decode(&first.id_token).1,
        jwk::decode(&second.id_token).1,
    );
    for claim in [
        "iss",
        "sub",
        "aud",
        "auth_time",
        "acr",
        "amr",
        "sid",
        "email",
    ] {
        assert!(!new[claim].is_null(), "{claim} is missing in {new}");
        assert_eq!(old[claim], new[claim], "{claim}");
    }
    assert_ne!(old["iat"], new["iat"]);
    assert_ne!(old["at_hash"], new["at_hash"]);
    assert!(old["nonce"].is_string() && new["nonce"].is_null(), "{new}");
    assert_eq!(second.body["token_type"], "Bearer");
    assert_eq!(second.body["scope"], first.body["scope"]);

    let code = scene.code_with(&[("scope", "openid")]).await;
    let online = scene
        .api
        .redeem(&scene.client, &code)
        .await
        .expect_status(200);
    assert!(
        online.json()["refresh_token"].is_null(),
        "offline_access was not asked for"
    );
}
