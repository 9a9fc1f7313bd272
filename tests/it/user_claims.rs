//! Claims about the user: every standard scope with its types, at every way to ask for userinfo (OIDC Core 5).

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    given, jwk, raw,
    scene::{Issued, Scene, assert_refused},
};

const CLAIMS: &str = r#"{
    "given_name": "Bob", "family_name": "Builder", "middle_name": "B", "nickname": "bobby", "gender": "male",
    "profile": "https://bob.example.com/", "picture": "https://bob.example.com/me.png", "website": "https://example.com/",
    "birthdate": "1980-02-29", "zoneinfo": "Europe/Paris", "locale": "de-AT", "phone_number": "+43 1 234567",
    "phone_number_verified": true, "department": "works",
    "address": {"formatted": "Ring 1\nWien", "locality": "Wien", "country": "AT"}
}"#;

async fn bob(scene: &mut Scene) {
    let arguments = ["--claims", CLAIMS, "--group", "staff"];
    scene.user = given::user_with(&scene.server.cli(), "bob", &arguments).await;
}

#[tokio::test]
async fn oidc_scope_all_claims_have_their_types_and_come_with_their_scope() {
    let mut scene = Scene::start().await;
    bob(&mut scene).await;
    let stored: Value = serde_json::from_str(CLAIMS).expect("JSON");
    let scopes: [(&str, &[&str]); 5] = [
        (
            "profile",
            &[
                "name",
                "given_name",
                "family_name",
                "middle_name",
                "nickname",
                "preferred_username",
                "profile",
                "picture",
                "website",
                "gender",
                "birthdate",
                "zoneinfo",
                "locale",
                "updated_at",
            ],
        ),
        ("email", &["email", "email_verified"]),
        ("phone", &["phone_number", "phone_number_verified"]),
        ("address", &["address"]),
        ("groups", &["groups"]),
    ];
    let own = |claims: &Value| {
        let protocol = [
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "acr",
            "amr",
            "at_hash",
            "sid",
            "department",
        ];
        let names = claims.as_object().expect("an object").keys();
        names
            .filter(|name| !protocol.contains(&name.as_str()))
            .cloned()
            .collect::<std::collections::BTreeSet<_>>()
    };
    for (scope, names) in scopes {
        let code = scene
            .code_with(&[("scope", &format!("openid {scope}"))])
            .await;
        let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
        let userinfo = scene.api.userinfo(&tokens.access_token).await.json();
        let expected = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(own(&userinfo), expected, "{scope}: {userinfo}");
        let id_token = jwk::decode(&tokens.id_token).1;
        assert_eq!(
            own(&id_token),
            expected,
            "{scope} in the ID token: {id_token}"
        );
        for name in names {
            assert_eq!(userinfo[name], id_token[name], "{name}");
            if !stored[name].is_null() {
                assert_eq!(userinfo[name], stored[name], "{name}");
            }
        }
        assert_eq!(userinfo["sub"], scene.user.sub);
    }
    let code = scene
        .code_with(&[("scope", "openid profile email groups")])
        .await;
    let tokens = Issued::of(&scene.api.redeem(&scene.client, &code).await);
    let claims = scene.api.userinfo(&tokens.access_token).await.json();
    assert!(
        claims["updated_at"].is_u64() && claims["email_verified"] == true,
        "{claims}"
    );
    assert_eq!(claims["groups"], json!(["staff"]));
    assert_eq!(claims["department"], "works");
}

#[tokio::test]
async fn oidc_userinfo_takes_the_token_by_header_or_body_and_only_once() {
    let scene = Scene::start().await;
    let token = scene.tokens().await.access_token;
    let path = "/oauth2/userinfo";
    let bearer = format!("Bearer {token}");
    let get = || scene.api.request(Method::GET, path);
    let post = || scene.api.request(Method::POST, path);
    let pair = [("access_token", token.as_str())];
    for (name, request) in [
        ("GET with a header", get().header("authorization", &bearer)),
        (
            "another case of the scheme",
            get().header("authorization", format!("bEARER {token}")),
        ),
        (
            "POST with a header",
            post().header("authorization", &bearer),
        ),
        ("POST with a body", post().form(&pair)),
    ] {
        let answer = raw::send(request).await;
        assert_eq!(answer.status, 200, "{name}: {answer:#?}");
        assert_eq!(answer.json()["sub"], scene.user.sub, "{name}");
        assert!(
            answer
                .header("content-type")
                .starts_with("application/json")
        );
    }
    for (name, request) in [
        ("twice", post().header("authorization", &bearer).form(&pair)),
        (
            "in the URL",
            scene
                .api
                .request(Method::GET, &format!("{path}?access_token={token}")),
        ),
        (
            "another scheme",
            get().header("authorization", "Basic eDp5"),
        ),
    ] {
        let answer = raw::send(request).await;
        assert_refused(&answer, 400, "invalid_request", name);
        assert!(
            answer.header("www-authenticate").starts_with("Bearer"),
            "{name}"
        );
    }
    let none = raw::send(get()).await.expect_status(401);
    assert_eq!(
        (none.header("www-authenticate"), none.body.as_str()),
        ("Bearer", "")
    );
}

#[tokio::test]
async fn oidc_userinfo_signed_when_registered() {
    let mut scene = Scene::start().await;
    let metadata = [
        "--skip-consent",
        "--metadata",
        r#"{"userinfo_signed_response_alg": "RS256", "id_token_claims": "minimal"}"#,
    ];
    scene.client = given::web_client_with(&scene.server.cli(), &metadata).await;
    let tokens = scene.tokens().await;
    let answer = scene
        .api
        .userinfo(&tokens.access_token)
        .await
        .expect_status(200);
    assert!(answer.header("content-type").starts_with("application/jwt"));
    let (header, claims) = jwk::decode(&answer.body);
    assert_eq!(header["alg"], "RS256");
    assert_eq!(claims["iss"], scene.server.issuer());
    assert_eq!(claims["aud"], scene.client.client_id);
    assert_eq!(claims["sub"], scene.user.sub);
    assert_eq!(claims["email"], scene.user.email);
    let published = scene.api.get("/.well-known/jwks.json").await.json();
    let keys = keys::PublicKey::set_from_jwks(&published).expect("a JWKS");
    keys::jws::verify_any(&answer.body, keys.iter()).expect("a good signature");
    assert!(
        jwk::decode(&tokens.id_token).1["email"].is_null(),
        "minimal ID tokens hold no e-mail address"
    );
}

#[tokio::test]
async fn r45_reserved_claims_are_refused_and_subjects_never_come_back() {
    let scene = Scene::start().await;
    let cli = scene.server.cli();
    for name in [
        "iss",
        "sub",
        "aud",
        "exp",
        "roles",
        "amr",
        "sid",
        "client_id",
        "email_verified",
        "groups",
    ] {
        let claims = json!({name: "x"}).to_string();
        let arguments = [
            "user",
            "create",
            "--email",
            "eve@example.com",
            "--claims",
            &claims,
            "--password-stdin",
        ];
        let output = cli.run_with_input(&arguments, given::PASSWORD).await;
        assert_eq!(output.code, 2, "{name}: {output:#?}");
        assert!(output.stderr.contains(name), "{name}: {output:#?}");
        let update = cli
            .run(&["user", "update", "alice", "--claims", &claims])
            .await;
        assert_eq!(update.code, 2, "{name}: {update:#?}");
    }
    let users = scene
        .server
        .database()
        .number("SELECT count(*) FROM users")
        .await;
    assert_eq!(users, 1, "a refused user was created");
    cli.run(&["user", "delete", "alice", "--yes"])
        .await
        .expect_code(0);
    let again = given::user(&cli, "alice").await;
    assert_ne!(again.sub, scene.user.sub);
    let taken = cli
        .run(&["client", "create", "--name", "x", "--client-id", &again.sub])
        .await;
    assert_ne!(taken.code, 0, "a client_id equals a subject: {taken:#?}");
}
