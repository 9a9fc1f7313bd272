//! R25, R48, R110: what the database holds is of no use to a thief.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;
use tests::{
    given,
    scene::{Issued, Scene, assert_refused},
};

fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[tokio::test]
async fn r25_no_secret_value_is_kept() {
    let scene = Scene::start().await;
    let cli = scene.server.cli();
    let metadata = json!({"access_token_format": "opaque"}).to_string();
    let opaque = given::web_client_with(&cli, &["--skip-consent", "--metadata", &metadata]).await;
    let (code, unused) = (scene.code_for(&opaque, &[]).await, scene.code().await);
    let first = Issued::of(&scene.api.redeem(&opaque, &code).await);
    let second = Issued::of(&scene.api.refresh(&opaque, &first.refresh_token).await);
    let jwt = scene.tokens().await;
    let link = cli.run(&["admin", "setup-link"]).await;
    let token = link
        .stdout
        .trim()
        .rsplit(['=', '/'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let cookie = |name: &str| scene.person.cookie(name).expect("a cookie");
    let canaries = [
        ("a password", scene.user.password.clone()),
        (
            "a client secret",
            opaque.client_secret.clone().expect("a secret"),
        ),
        ("a redeemed code", code),
        ("a fresh code", unused),
        ("an opaque access token", first.access_token),
        ("another", second.access_token),
        ("a used refresh token", first.refresh_token),
        ("a fresh refresh token", second.refresh_token),
        ("a JWT", jwt.access_token),
        ("an ID token", jwt.id_token),
        ("a session cookie", cookie("idp_session")),
        ("a browser cookie", cookie("idp_browser")),
        ("a setup token", token),
    ];
    let dump = scene.server.database().dump().await;
    assert!(
        contains(&dump, scene.user.email.as_bytes()),
        "the dump is not one of this database"
    );
    for (name, value) in &canaries {
        assert!(value.len() >= 20, "{name}: {value}");
        for form in [value.clone(), hex(value.as_bytes()), STANDARD.encode(value)] {
            assert!(!contains(&dump, form.as_bytes()), "{name} is kept: {form}");
        }
    }
}

#[tokio::test]
async fn r48_no_private_key_is_readable() {
    let scene = Scene::start().await;
    scene.tokens().await;
    let dump = scene.server.database().dump().await;
    assert!(contains(&dump, b"\"kty\""), "the dump holds no key at all");
    // PKCS #8 begins with one of these identifiers; public keys are kept as JWKs, which have none.
    let ec = [0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
    let rsa = [
        0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
    ];
    for bytes in [ec.as_slice(), &rsa] {
        assert!(
            !contains(&dump, bytes) && !contains(&dump, hex(bytes).as_bytes()),
            "a PKCS #8 key"
        );
    }
    for text in [
        "PRIVATE KEY",
        "\"d\":",
        "\"d\" :",
        "\"p\":",
        "\"dp\":",
        "\"k\":",
        tests::settings::ENCRYPTION_KEY,
    ] {
        assert!(!contains(&dump, text.as_bytes()), "{text} is kept");
    }
}

#[tokio::test]
async fn r25_a_token_is_compared_from_its_first_letter_to_its_last() {
    let mut scene = Scene::start().await;
    let metadata = json!({"access_token_format": "opaque"}).to_string();
    let arguments = ["--skip-consent", "--metadata", &metadata];
    scene.client = given::web_client_with(&scene.server.cli(), &arguments).await;
    let tokens = scene.tokens().await;
    let code = scene.code().await;
    for (name, value) in [
        ("code", &code),
        ("refresh", &tokens.refresh_token),
        ("access", &tokens.access_token),
    ] {
        assert!(
            value.len() >= 43 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            "{name}: {value}"
        );
    }
    for mutation in [cut, longer, flipped, padded, doubled] {
        let wrong = mutation(&code);
        let answer = scene.api.redeem(&scene.client, &wrong).await;
        assert_refused(&answer, 400, "invalid_grant", &wrong);
        let wrong = mutation(&tokens.refresh_token);
        let answer = scene.api.refresh(&scene.client, &wrong).await;
        assert_refused(&answer, 400, "invalid_grant", &wrong);
        let wrong = mutation(&tokens.access_token);
        assert!(!scene.api.is_active(&scene.client, &wrong).await, "{wrong}");
        scene
            .api
            .revoke(&scene.client, &wrong)
            .await
            .expect_status(200);
    }
    scene.assert_alive(&tokens, "after all mutations").await;
    scene
        .api
        .redeem(&scene.client, &code)
        .await
        .expect_status(200);
}

fn cut(value: &str) -> String {
    value[..value.len() - 1].to_owned()
}

fn longer(value: &str) -> String {
    format!("{value}A")
}

fn flipped(value: &str) -> String {
    let swap = |c: char| {
        if c.is_ascii_lowercase() {
            c.to_ascii_uppercase()
        } else {
            c.to_ascii_lowercase()
        }
    };
    value.chars().map(swap).collect()
}

fn padded(value: &str) -> String {
    format!(" {value} ")
}

fn doubled(value: &str) -> String {
    value.repeat(2)
}
