//! R39: a secret is kept as a hash, rotates with an overlap, and is not guessed.

use crate::client_authentication::{GRANT, by_secret};
use std::time::Duration;
use tests::{back_channel::BackChannel, given, scene::assert_refused, server::TestServer};

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
