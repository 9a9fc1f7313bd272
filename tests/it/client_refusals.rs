//! Who failed to prove which client they are stands in the audit trail, and guessing does not fill it (R39, R62).

use crate::{
    audit_trail::{mend, tear},
    client_authentication::by_secret,
};
use serde_json::Value;
use std::time::Duration;
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    metrics::cost,
    scene::assert_refused,
    server::TestServer,
};
use tokio::time::sleep;

/// Longer than a refusal waits to be recorded.
const SOON: Duration = Duration::from_millis(1500);
const WRONG: &str = "wrong-0123456789-abcdefghij-secret";

async fn count(server: &TestServer, kind: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
    server.database().number(&sql).await
}

async fn guess(api: &BackChannel, client: &Client, header: bool) {
    let answer = by_secret(api, &client.client_id, WRONG, header).await;
    assert_refused(&answer, 401, "invalid_client", "a guess");
}

#[tokio::test]
async fn r39_the_first_wrong_secret_and_the_end_of_patience_are_recorded_once_each() {
    let builder = TestServer::builder().set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0");
    let server = builder.start().await;
    let api = BackChannel::to(&server);
    let client = given::machine_client(&server.cli()).await;
    let secret = client.client_secret.as_deref().expect("a secret");
    sleep(SOON).await;
    let before = cost(&server).await;
    for _ in 0..59 {
        guess(&api, &client, true).await;
    }
    sleep(SOON).await;
    assert_eq!(count(&server, "client.refused").await, 1);
    assert_eq!(count(&server, "client.throttled").await, 0);
    guess(&api, &client, false).await;
    for _ in 0..10 {
        let answer = by_secret(&api, &client.client_id, WRONG, true).await;
        assert_eq!(answer.status, 429, "{answer:#?}");
    }
    by_secret(&api, &client.client_id, secret, true)
        .await
        .expect_status(200);
    sleep(SOON).await;
    assert_eq!(count(&server, "client.refused").await, 1);
    assert_eq!(count(&server, "client.throttled").await, 1);
    let spent = cost(&server).await - before;
    assert_eq!(spent.commits, 2, "70 guesses: {spent:?}");

    let told = server
        .cli()
        .json(&["audit", "list", "--kind", "client."])
        .await;
    let events = told["data"].as_array().expect("a list");
    let of_kind = |kind: &str| {
        let mut found = events.iter().filter(|event| event["kind"] == kind);
        found.next().unwrap_or_else(|| panic!("{kind}: {told}"))
    };
    for (kind, method) in [
        ("client.refused", "client_secret_basic"),
        ("client.throttled", "client_secret_post"),
    ] {
        let event = of_kind(kind);
        assert_eq!(
            event["client_id"],
            Value::from(client.client_id.clone()),
            "{event}"
        );
        assert_eq!(event["details"]["method"], method, "{event}");
        assert_eq!(event["ip"], "127.0.0.1", "{event}");
    }
    let dump = server.database().dump().await;
    assert!(!String::from_utf8_lossy(&dump).contains(WRONG));
}

#[tokio::test]
async fn r39_who_is_unknown_is_recorded_like_who_is_known_but_not_by_what_they_said() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    for number in 0..100 {
        let name = format!("{WRONG}-{number}");
        let answer = by_secret(&api, &name, "x", true).await;
        assert_refused(&answer, 401, "invalid_client", "nobody");
    }
    sleep(SOON).await;
    let recorded = count(&server, "client.refused").await;
    assert!(
        (1..=21).contains(&recorded),
        "{recorded} events of one address"
    );
    let sql =
        "SELECT count(*) FROM audit_events WHERE kind = 'client.refused' AND client_id IS NOT NULL";
    assert_eq!(server.database().number(sql).await, 0);
    let dump = server.database().dump().await;
    assert!(!String::from_utf8_lossy(&dump).contains(WRONG));
}

/// The answer does not wait for the trail, and the trail does not forget.
#[tokio::test]
async fn r62_a_refusal_that_cannot_be_recorded_yet_is_recorded_later() {
    let mut server = TestServer::start().await;
    let api = BackChannel::to(&server);
    let (torn, stopped) = (
        given::machine_client(&server.cli()).await,
        given::machine_client(&server.cli()).await,
    );
    tear(server.database()).await;
    guess(&api, &torn, true).await;
    sleep(SOON).await;
    assert_eq!(count(&server, "client.refused").await, 0);
    mend(server.database()).await;
    sleep(SOON).await;
    assert_eq!(count(&server, "client.refused").await, 1);
    // Nor when the server is stopped at once.
    guess(&api, &stopped, true).await;
    server.restart().await;
    assert_eq!(count(&server, "client.refused").await, 2);
}
