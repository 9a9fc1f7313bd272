//! R37, R38, R39: a client authenticates by its own method, an assertion counts once, a secret is never kept.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;
use std::time::Duration;
use tests::{
    back_channel::{BackChannel, JWT_BEARER, unix_time},
    forgery::with,
    given::{self, Client},
    http::Answer,
    jwk::PrivateKey,
    races::machine_with_key,
    raw,
    scene::{Scene, assert_refused},
    server::TestServer,
};

const GRANT: (&str, &str) = ("grant_type", "client_credentials");

async fn by_assertion(api: &BackChannel, client: &Client, assertion: &str) -> Answer {
    let pairs = [
        GRANT,
        ("client_id", client.client_id.as_str()),
        ("client_assertion_type", JWT_BEARER),
        ("client_assertion", assertion),
    ];
    api.post("/oauth2/token", &pairs).await
}

async fn by_secret(api: &BackChannel, client_id: &str, secret: &str, basic: bool) -> Answer {
    if !basic {
        let pairs = [GRANT, ("client_id", client_id), ("client_secret", secret)];
        return api.post("/oauth2/token", &pairs).await;
    }
    let credentials = STANDARD.encode(format!("{client_id}:{secret}"));
    let request = api.request(reqwest::Method::POST, "/oauth2/token");
    raw::send(
        request
            .header("authorization", format!("Basic {credentials}"))
            .form(&[GRANT]),
    )
    .await
}

async fn machine(server: &TestServer, method: &str) -> Client {
    let metadata = json!({"token_endpoint_auth_method": method}).to_string();
    let arguments = ["--type", "machine", "--metadata", &metadata];
    given::client(&server.cli(), method, &arguments).await
}

#[tokio::test]
async fn r37_a_client_that_pins_a_method_has_no_other() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    for (method, basic) in [("client_secret_basic", true), ("client_secret_post", false)] {
        let client = machine(&server, method).await;
        let secret = client.client_secret.as_deref().expect("a secret");
        by_secret(&api, &client.client_id, secret, basic)
            .await
            .expect_status(200);
        let other = by_secret(&api, &client.client_id, secret, !basic).await;
        assert_refused(&other, 401, "invalid_client", method);
        let key = PrivateKey::generate();
        let assertion = by_assertion(&api, &client, &api.assertion(&client, &key)).await;
        assert_refused(
            &assertion,
            401,
            "invalid_client",
            "an assertion with any key",
        );
        let none = api
            .post("/oauth2/token", &[GRANT, ("client_id", &client.client_id)])
            .await;
        assert_refused(&none, 401, "invalid_client", "its id alone");
    }
    let either = given::machine_client(&server.cli()).await;
    let secret = either.client_secret.as_deref().expect("a secret");
    for basic in [true, false] {
        by_secret(&api, &either.client_id, secret, basic)
            .await
            .expect_status(200);
        let wrong = by_secret(&api, &either.client_id, "wrong", basic).await;
        assert_refused(&wrong, 401, "invalid_client", "a wrong secret");
        assert_eq!(
            wrong.header("www-authenticate").starts_with("Basic "),
            basic
        );
    }
    let (keyed, key) = machine_with_key(&server).await;
    for basic in [true, false] {
        for secret in ["", "x"] {
            let answer = by_secret(&api, &keyed.client_id, secret, basic).await;
            assert_refused(&answer, 401, "invalid_client", "a secret instead of a key");
        }
    }
    by_assertion(&api, &keyed, &api.assertion(&keyed, &key))
        .await
        .expect_status(200);
    let public = given::spa_client(&server.cli()).await;
    let with_secret = by_secret(&api, &public.client_id, "x", false).await;
    assert_refused(
        &with_secret,
        401,
        "invalid_client",
        "a public client with a secret",
    );
}

#[tokio::test]
async fn r37_two_methods_at_once_are_refused() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    let client = given::machine_client(&server.cli()).await;
    let secret = client.client_secret.as_deref().expect("a secret");
    let unsigned = format!(
        "{}.",
        api.assertion(&client, &PrivateKey::generate())
            .rsplit_once('.')
            .expect("a JWS")
            .0
    );
    let id = ("client_id", client.client_id.as_str());
    let extras: [&[(&str, &str)]; 4] = [
        &[id, ("client_secret", secret)],
        &[
            id,
            ("client_assertion_type", JWT_BEARER),
            ("client_assertion", &unsigned),
        ],
        &[id, ("client_assertion_type", JWT_BEARER)],
        &[id, ("client_assertion", &unsigned)],
    ];
    for extra in extras {
        let pairs = [&[GRANT], extra].concat();
        let answer = api.token(&client, &pairs).await;
        assert_refused(
            &answer,
            400,
            "invalid_request",
            &format!("Basic and {extra:?}"),
        );
    }
    let pairs = [&[GRANT], extras[1], &[("client_secret", secret)]].concat();
    let answer = api.post("/oauth2/token", &pairs).await;
    assert_refused(
        &answer,
        400,
        "invalid_request",
        "a secret and a forged assertion",
    );
    let other = [GRANT, ("client_id", "somebody")];
    let answer = api.token(&client, &other).await;
    assert_refused(
        &answer,
        400,
        "invalid_request",
        "another client_id in the body",
    );
    api.token(&client, &[GRANT, id]).await.expect_status(200);
}

#[tokio::test]
async fn r38_an_assertion_counts_once_on_every_node_and_after_a_restart() {
    let mut scene = Scene::start().await;
    let (client, key) = machine_with_key(&scene.server).await;
    let (other, other_key) = machine_with_key(&scene.server).await;
    let claims = scene.api.assertion_claims(&client);
    let genuine = key.sign(&claims);
    let forged = by_assertion(&scene.api, &client, &PrivateKey::generate().sign(&claims)).await;
    assert_refused(&forged, 401, "invalid_client", "signed by another key");
    by_assertion(&scene.api, &client, &genuine)
        .await
        .expect_status(200);
    let again = by_assertion(&scene.api, &client, &genuine).await;
    assert_refused(&again, 401, "invalid_client", "again");
    if let Some((_node, second)) = scene.second_node().await {
        let answer = by_assertion(&second, &client, &genuine).await;
        assert_refused(&answer, 401, "invalid_client", "again on the second node");
    }
    scene.server.restart().await;
    let answer = by_assertion(&scene.api, &client, &genuine).await;
    assert_refused(&answer, 401, "invalid_client", "again after a restart");
    // The id belongs to its client: another may use the same.
    let mut same = scene.api.assertion_claims(&other);
    same["jti"] = claims["jti"].clone();
    by_assertion(&scene.api, &other, &other_key.sign(&same))
        .await
        .expect_status(200);
    let foreign = by_assertion(
        &scene.api,
        &other,
        &key.sign(&scene.api.assertion_claims(&other)),
    )
    .await;
    assert_refused(
        &foreign,
        401,
        "invalid_client",
        "signed by another client's key",
    );
}

#[tokio::test]
async fn r38_honest_clocks_and_audiences_are_accepted() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    let (client, key) = machine_with_key(&server).await;
    let fresh = |name: &str, value| key.sign(&with(&api.assertion_claims(&client), name, value));
    let token_endpoint = server.url("/oauth2/token");
    for (name, value) in [
        ("aud", json!(server.issuer())),
        ("aud", json!(token_endpoint)),
        ("aud", json!([server.issuer()])),
        ("aud", json!(["https://other.example.com", token_endpoint])),
        ("nbf", json!(unix_time() + 8)),
        ("iat", json!(unix_time() + 8)),
        ("exp", json!(unix_time() + 3_000)),
    ] {
        let answer = by_assertion(&api, &client, &fresh(name, value)).await;
        assert_eq!(answer.status, 200, "{name}: {answer:#?}");
    }
    let pairs = [
        GRANT,
        ("client_assertion_type", JWT_BEARER),
        ("client_assertion", &api.assertion(&client, &key)),
    ];
    api.post("/oauth2/token", &pairs).await.expect_status(200);
    let without_kid =
        key.sign_with_header(&json!({"alg": "ES256"}), &api.assertion_claims(&client));
    by_assertion(&api, &client, &without_kid)
        .await
        .expect_status(200);
}

#[tokio::test]
async fn r39_a_rotated_secret_overlaps_as_long_as_asked() {
    let server = TestServer::start().await;
    let (api, cli) = (BackChannel::to(&server), server.cli());
    let client = given::machine_client(&cli).await;
    let old = client.client_secret.clone().expect("a secret");
    let rotate = ["client", "rotate-secret", client.client_id.as_str()];
    let overlapping = [&rotate, ["--overlap", "1h"].as_slice()].concat();
    let second = cli.json(&overlapping).await["client_secret"]
        .as_str()
        .expect("a secret")
        .to_owned();
    assert!(
        second.len() >= 43 && second != old && second.bytes().all(|b| b.is_ascii_alphanumeric())
    );
    let seen = Duration::from_secs(1);
    tokio::time::sleep(seen).await;
    for secret in [&old, &second] {
        by_secret(&api, &client.client_id, secret, true)
            .await
            .expect_status(200);
    }
    server.advance(Duration::from_mins(61));
    let late = by_secret(&api, &client.client_id, &old, true).await;
    assert_refused(&late, 401, "invalid_client", "after the overlap");
    by_secret(&api, &client.client_id, &second, true)
        .await
        .expect_status(200);
    let third = cli.json(&rotate).await["client_secret"]
        .as_str()
        .expect("a secret")
        .to_owned();
    tokio::time::sleep(seen).await;
    let gone = by_secret(&api, &client.client_id, &second, true).await;
    assert_refused(&gone, 401, "invalid_client", "without an overlap");
    by_secret(&api, &client.client_id, &third, true)
        .await
        .expect_status(200);
    let dump = server.database().dump().await;
    for secret in [&old, &second, &third] {
        assert!(
            !contains(&dump, secret.as_bytes()),
            "a secret is kept in clear"
        );
    }
}

#[tokio::test]
async fn r39_guessing_a_secret_is_throttled() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    let (client, bystander) = (
        given::machine_client(&server.cli()).await,
        given::machine_client(&server.cli()).await,
    );
    let mut stopped = None;
    for guess in 0..100 {
        let answer = by_secret(
            &api,
            &client.client_id,
            &format!("guess-{guess}"),
            guess % 2 == 0,
        )
        .await;
        if answer.status == 429 {
            assert_ne!(answer.header("retry-after"), "", "{answer:#?}");
            stopped = Some(guess);
            break;
        }
        assert_refused(&answer, 401, "invalid_client", "a guess");
    }
    assert!(stopped.is_some(), "100 guesses were all looked at");
    let secret = client.client_secret.as_deref().expect("a secret");
    // Guessing must not lock the client itself out.
    by_secret(&api, &client.client_id, secret, true)
        .await
        .expect_status(200);
    api.token(&bystander, &[GRANT]).await.expect_status(200);
}

fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}
