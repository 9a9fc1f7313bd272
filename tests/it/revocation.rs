//! R33, R34: revocation and introspection serve the owner of a token and nobody else (RFC 7009, RFC 7662).

use serde_json::json;
use std::time::Duration;
use tests::{
    given, jwk,
    scene::{Issued, Scene, assert_refused},
};

#[tokio::test]
async fn r33_a_token_of_another_client_is_not_revoked() {
    let scene = Scene::start().await;
    let cli = scene.server.cli();
    let (other, machine) = (
        given::web_client(&cli).await,
        given::machine_client(&cli).await,
    );
    let tokens = scene.tokens().await;
    for token in [&tokens.access_token, &tokens.refresh_token] {
        scene.api.revoke(&other, token).await.expect_status(200);
        let nobody = scene.api.post("/oauth2/revoke", &[("token", token)]).await;
        assert_refused(&nobody, 401, "invalid_client", "without authentication");
    }
    scene
        .assert_alive(&tokens, "revoked by another client")
        .await;
    for garbage in ["x", "a.b.c", "", "é", &"x".repeat(5000)] {
        let status = if garbage.is_empty() { 400 } else { 200 };
        scene
            .api
            .revoke(&scene.client, garbage)
            .await
            .expect_status(status);
    }

    scene
        .api
        .revoke(&scene.client, &tokens.access_token)
        .await
        .expect_status(200);
    scene
        .api
        .userinfo(&tokens.access_token)
        .await
        .expect_status(401);
    assert!(
        !scene
            .api
            .is_active(&scene.client, &tokens.access_token)
            .await
    );
    let next = Issued::of(
        &scene
            .api
            .refresh(&scene.client, &tokens.refresh_token)
            .await,
    );
    scene
        .api
        .revoke(&scene.client, &next.refresh_token)
        .await
        .expect_status(200);
    scene
        .assert_dead(&scene.api, &next, "its refresh token was revoked")
        .await;

    let grant = [("grant_type", "client_credentials")];
    let own = Issued::of(&scene.api.token(&machine, &grant).await).access_token;
    assert!(scene.api.is_active(&machine, &own).await);
    scene.api.revoke(&machine, &own).await.expect_status(200);
    assert!(!scene.api.is_active(&machine, &own).await);
    scene.server.advance(Duration::from_mins(5));
    assert!(!scene.api.is_active(&machine, &own).await);
}

#[tokio::test]
async fn r33_what_cannot_be_stored_is_not_answered_with_200() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let lock = scene.server.database().lock().await;
    let answer = scene.api.revoke(&scene.client, &tokens.refresh_token).await;
    lock.release().await;
    assert_eq!(answer.status, 503, "{answer:#?}");
    assert_ne!(answer.header("retry-after"), "");
    scene.assert_alive(&tokens, "nothing was revoked").await;
    scene
        .api
        .revoke(&scene.client, &tokens.refresh_token)
        .await
        .expect_status(200);
    scene
        .assert_dead(&scene.api, &tokens, "revoked once the database is back")
        .await;
}

#[tokio::test]
async fn r34_introspection_tells_the_right_client_and_nobody_else() {
    let scene = Scene::start().await;
    let cli = scene.server.cli();
    let (other, public) = (given::web_client(&cli).await, given::spa_client(&cli).await);
    let tokens = scene.tokens().await;
    let nobody = scene
        .api
        .post("/oauth2/introspect", &[("token", &tokens.access_token)])
        .await;
    assert_refused(&nobody, 401, "invalid_client", "without authentication");
    let pairs = [("token", tokens.access_token.as_str())];
    let anybody = scene
        .api
        .authenticated(&public, "/oauth2/introspect", &pairs)
        .await;
    assert_refused(&anybody, 401, "invalid_client", "a public client");
    for token in [&tokens.access_token, &tokens.refresh_token] {
        assert!(!scene.api.is_active(&other, token).await);
    }
    for garbage in ["x", "a.b.c", &tokens.id_token, &"x".repeat(5000)] {
        assert!(
            !scene.api.is_active(&scene.client, garbage).await,
            "{garbage}"
        );
    }
    let answer = scene
        .api
        .introspect(&scene.client, &tokens.access_token)
        .await;
    let claims = jwk::decode(&tokens.access_token).1;
    for name in [
        "iss",
        "sub",
        "aud",
        "client_id",
        "scope",
        "jti",
        "exp",
        "iat",
    ] {
        assert_eq!(answer[name], claims[name], "{name}");
    }
    assert_eq!(
        (&answer["active"], &answer["token_type"]),
        (&json!(true), &json!("Bearer"))
    );
    scene.server.advance(Duration::from_mins(16));
    assert!(
        !scene
            .api
            .is_active(&scene.client, &tokens.access_token)
            .await
    );
    scene
        .api
        .userinfo(&tokens.access_token)
        .await
        .expect_status(401);
    assert!(
        scene
            .api
            .is_active(&scene.client, &tokens.refresh_token)
            .await
    );
}
