//! R31: a refresh looks at the world as it is now.

use std::time::{Duration, Instant};
use tests::{
    back_channel::BackChannel,
    given, jwk,
    scene::{Issued, Scene, assert_refused},
};

/// An act of an operator after which a refresh has to be refused.
struct Act {
    name: &'static str,
    arguments: &'static [&'static str],
    status: u16,
    error: &'static str,
}

const fn act(
    name: &'static str,
    arguments: &'static [&'static str],
    status: u16,
    error: &'static str,
) -> Act {
    Act {
        name,
        arguments,
        status,
        error,
    }
}

/// `USER`, `CLIENT` and `SESSION` stand for those of the scenario.
const ACTS: [Act; 7] = [
    act(
        "sessions ended",
        &["user", "end-sessions", "USER"],
        400,
        "invalid_grant",
    ),
    act(
        "session revoked",
        &["session", "revoke", "SESSION", "--yes"],
        400,
        "invalid_grant",
    ),
    act(
        "user disabled",
        &["user", "disable", "USER"],
        400,
        "invalid_grant",
    ),
    act(
        "user deleted",
        &["user", "delete", "USER", "--yes"],
        400,
        "invalid_grant",
    ),
    act(
        "password reset",
        &[
            "user",
            "reset-password",
            "USER",
            "--password-stdin",
            "--permanent",
        ],
        400,
        "invalid_grant",
    ),
    act(
        "client disabled",
        &["client", "update", "CLIENT", "--disabled"],
        401,
        "invalid_client",
    ),
    act(
        "client deleted",
        &["client", "delete", "CLIENT", "--yes"],
        401,
        "invalid_client",
    ),
];

async fn refused_within_a_second(
    scene: &Scene,
    api: &BackChannel,
    tokens: &Issued,
    act: &Act,
    since: Instant,
) {
    // A client may be cached for a second, and until userinfo knows of the act a refresh would spend the token.
    while api.userinfo(&tokens.access_token).await.status != 401 {
        let late = since.elapsed() > Duration::from_secs(1);
        assert!(!late, "{}: userinfo answers after a second", act.name);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    loop {
        let answer = api.refresh(&scene.client, &tokens.refresh_token).await;
        let late = since.elapsed() > Duration::from_secs(1);
        if late || answer.status != 400 || act.status == 400 {
            return assert_refused(&answer, act.status, act.error, act.name);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn r31_a_refresh_ends_with_the_session_the_user_the_password_and_the_client() {
    for acts in [&ACTS[..3], &ACTS[3..4], &ACTS[4..6], &ACTS[6..]] {
        let mut scene = Scene::start().await;
        let second = scene.second_node().await;
        let cli = scene.server.cli();
        for act in acts {
            // The person is signed in anew, lest an earlier act have ended the session.
            scene.person = tests::person::Person::new(&scene.server);
            let tokens = scene.tokens().await;
            let sid = jwk::decode(&tokens.id_token).1["sid"]
                .as_str()
                .expect("sid")
                .to_owned();
            let arguments: Vec<&str> = act
                .arguments
                .iter()
                .map(|argument| match *argument {
                    "USER" => scene.user.email.as_str(),
                    "CLIENT" => scene.client.client_id.as_str(),
                    "SESSION" => sid.as_str(),
                    other => other,
                })
                .collect();
            let done = cli
                .run_with_input(&arguments, "another-long-password-77")
                .await;
            let since = Instant::now();
            assert_eq!(done.code, 0, "{}: {done:#?}", act.name);
            refused_within_a_second(&scene, &scene.api, &tokens, act, since).await;
            if let Some((_, api)) = &second {
                refused_within_a_second(&scene, api, &tokens, act, since).await;
            }
            if act.name == "password reset" {
                scene.user.password = "another-long-password-77".to_owned();
            }
            assert_eq!(scene.events("grant.replayed").await, 0, "{}", act.name);
        }
    }
}

#[tokio::test]
async fn r31_a_refresh_tells_of_groups_and_claims_as_they_are_now() {
    let mut scene = Scene::start().await;
    let cli = scene.server.cli();
    let groups = ["--group", "staff", "--group", "admins"];
    scene.user = given::user_with(&cli, "bob", &groups).await;
    let code = scene
        .code_with(&[("scope", "openid profile groups offline_access")])
        .await;
    let first = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    let claims = jwk::decode(&first.id_token).1;
    assert_eq!(claims["groups"], serde_json::json!(["admins", "staff"]));
    let changes = ["--remove-group", "admins", "--name", "Robert"];
    let update = [&["user", "update", "bob"], changes.as_slice()].concat();
    cli.run(&update).await.expect_code(0);
    let userinfo = scene.api.userinfo(&first.access_token).await.json();
    assert_eq!(userinfo["groups"], serde_json::json!(["staff"]));
    let second = Issued::of(&scene.api.refresh(&scene.client, &first.refresh_token).await);
    let claims = jwk::decode(&second.id_token).1;
    assert_eq!(claims["groups"], serde_json::json!(["staff"]));
    assert_eq!(claims["name"], "Robert");
    assert_eq!(claims["sub"], scene.user.sub);

    cli.run(&["user", "disable", "bob"]).await.expect_code(0);
    let refused = scene
        .api
        .refresh(&scene.client, &second.refresh_token)
        .await;
    assert_refused(&refused, 400, "invalid_grant", "disabled");
    cli.run(&["user", "enable", "bob"]).await.expect_code(0);
    let still = scene
        .api
        .refresh(&scene.client, &second.refresh_token)
        .await;
    assert_refused(
        &still,
        400,
        "invalid_grant",
        "enabled again: to disable signs out everywhere",
    );
}
