//! Access tokens at the doors where they are shown, introspected and revoked (RFC 9068, 6750, 7662, 7009).

use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{
    given, jwk, raw,
    scene::{Issued, SCOPE, Scene, assert_refused},
};

const OPAQUE: [&str; 3] = [
    "--skip-consent",
    "--metadata",
    r#"{"access_token_format": "opaque"}"#,
];

#[tokio::test]
async fn rfc9068_an_access_token_says_what_it_has_to() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let (header, claims) = jwk::decode(&tokens.access_token);
    assert_eq!(
        (header["typ"].as_str(), header["alg"].as_str()),
        (Some("at+jwt"), Some("ES256"))
    );
    assert!(header["kid"].is_string());
    assert_eq!(claims["iss"], scene.server.issuer());
    assert_eq!(claims["sub"], scene.user.sub);
    assert_eq!(claims["aud"], scene.server.issuer());
    assert_eq!(claims["client_id"], scene.client.client_id);
    assert_eq!(claims["scope"], SCOPE);
    assert_eq!(claims["amr"], json!(["pwd"]));
    for name in ["jti", "gid", "acr"] {
        assert!(claims[name].is_string(), "{name}: {claims}");
    }
    for name in ["iat", "exp", "auth_time"] {
        assert!(claims[name].is_u64(), "{name}: {claims}");
    }
    let lifetime = claims["exp"]
        .as_u64()
        .zip(claims["iat"].as_u64())
        .map(|(exp, iat)| exp - iat);
    assert_eq!(lifetime, tokens.body["expires_in"].as_u64());
    for name in ["email", "name", "nonce", "at_hash"] {
        assert!(
            claims[name].is_null(),
            "{name} does not belong into an access token: {claims}"
        );
    }
    let other = jwk::decode(&scene.tokens().await.access_token).1;
    assert_ne!(claims["jti"], other["jti"]);
}

#[tokio::test]
async fn r35_a_token_of_one_kind_is_not_good_for_another() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    for (name, token) in [
        ("an ID token", tokens.id_token.as_str()),
        ("a refresh token", &tokens.refresh_token),
        ("garbage", "x"),
    ] {
        let answer = scene.api.userinfo(token).await;
        assert_refused(&answer, 401, "invalid_token", name);
        assert!(
            answer
                .header("www-authenticate")
                .contains("error=\"invalid_token\"")
        );
    }
    let hint = [
        ("id_token_hint", tokens.access_token.as_str()),
        ("prompt", "none"),
    ];
    let url = raw::authorize_url(&scene.server, &scene.client, &hint);
    assert_eq!(
        scene.person.open(&url).await.callback()["error"],
        "login_required"
    );
    let genuine = [
        ("id_token_hint", tokens.id_token.as_str()),
        ("prompt", "none"),
    ];
    let url = raw::authorize_url(&scene.server, &scene.client, &genuine);
    assert!(
        scene
            .person
            .open(&url)
            .await
            .callback()
            .contains_key("code")
    );

    let code = scene.code_with(&[("scope", "profile")]).await;
    let plain = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    assert_eq!(
        (plain.id_token.as_str(), plain.refresh_token.as_str()),
        ("", "")
    );
    let answer = scene.api.userinfo(&plain.access_token).await;
    assert_refused(&answer, 403, "insufficient_scope", "without openid");
    let machine = given::machine_client(&scene.server.cli()).await;
    let own = scene
        .api
        .token(&machine, &[("grant_type", "client_credentials")])
        .await;
    let answer = scene.api.userinfo(&Issued::of(&own).access_token).await;
    assert_refused(&answer, 403, "insufficient_scope", "of a machine");
}

#[tokio::test]
async fn r41_a_resource_that_nobody_registered_is_an_invalid_target() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    for name in ["resource", "audience"] {
        let code = scene.code().await;
        let mut pairs = tests::back_channel::redemption(&code).to_vec();
        pairs.push((name, "https://api.example.com"));
        let answer = scene.api.token(&scene.client, &pairs).await;
        assert_refused(&answer, 400, "invalid_target", name);
        scene
            .api
            .redeem(&scene.client, &code)
            .await
            .expect_status(200);
        let mut pairs = tests::back_channel::refreshment(&tokens.refresh_token).to_vec();
        pairs.push((name, "https://api.example.com"));
        let answer = scene.api.token(&scene.client, &pairs).await;
        assert_refused(&answer, 400, "invalid_target", name);
    }
    scene.assert_alive(&tokens, "nothing was used up").await;
}

#[tokio::test]
async fn r25_opaque_access_tokens_are_as_good_as_jwts() {
    let mut scene = Scene::start().await;
    scene.client = given::web_client_with(&scene.server.cli(), &OPAQUE).await;
    let tokens = scene.tokens().await;
    assert!(
        !tokens.access_token.contains('.'),
        "{}",
        tokens.access_token
    );
    assert!(tokens.access_token.len() >= 43);
    scene.assert_alive(&tokens, "opaque").await;
    let userinfo = scene.api.userinfo(&tokens.access_token).await.json();
    assert_eq!(userinfo["sub"], scene.user.sub);
    let described = scene
        .api
        .introspect(&scene.client, &tokens.access_token)
        .await;
    assert_eq!(
        (&described["sub"], &described["scope"]),
        (&json!(scene.user.sub), &json!(SCOPE))
    );
    let other = given::web_client(&scene.server.cli()).await;
    assert!(!scene.api.is_active(&other, &tokens.access_token).await);
    scene
        .api
        .revoke(&other, &tokens.access_token)
        .await
        .expect_status(200);
    scene
        .assert_alive(&tokens, "revoked by another client")
        .await;
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
    scene.assert_alive(&next, "refreshed").await;
    let code = scene.code().await;
    let replayed = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    scene
        .api
        .redeem(&scene.client, &code)
        .await
        .expect_status(400);
    scene
        .assert_dead(&scene.api, &replayed, "its code was replayed")
        .await;
    scene.server.advance(Duration::from_mins(16));
    scene
        .api
        .userinfo(&next.access_token)
        .await
        .expect_status(401);
    assert!(!scene.api.is_active(&scene.client, &next.access_token).await);
}

#[tokio::test]
async fn r46_nothing_that_holds_a_token_is_cached() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let answers = [
        scene
            .api
            .refresh(&scene.client, &tokens.refresh_token)
            .await,
        scene.api.refresh(&scene.client, "unknown").await,
        scene.api.post("/oauth2/token", &[]).await,
        scene.api.userinfo(&tokens.access_token).await,
        scene.api.userinfo("unknown").await,
        scene
            .api
            .authenticated(&scene.client, "/oauth2/introspect", &[("token", "x")])
            .await,
        scene.api.revoke(&scene.client, &tokens.refresh_token).await,
    ];
    for answer in answers {
        assert_eq!(answer.header("cache-control"), "no-store", "{answer:#?}");
        assert_eq!(answer.header("set-cookie"), "");
    }
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
    ] {
        let answer = raw::send(scene.api.request(Method::GET, path))
            .await
            .expect_status(200);
        assert!(
            answer.header("cache-control").contains("max-age="),
            "{answer:#?}"
        );
        assert_eq!(answer.header("set-cookie"), "");
        let _: Value = answer.json();
    }
}
