//! Hashing is bounded (R86).

use super::Guesser;

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self, PASSWORD},
    http::Answer,
    probe, raw,
    server::TestServer,
};

#[tokio::test]
async fn r86_hashing_is_bounded_and_overflow_is_told_at_once() {
    let builder = TestServer::builder().set("IDP_PASSWORD__MAX_CONCURRENT_HASHES", "1");
    let server = builder.start().await;
    given::user(&server.cli(), "alice").await;
    let guesser = Guesser::new(&server).await;
    let before = probe::rows(&server, &["throttles", "audit_events"]).await;
    for (length, status) in [(1_000_000, 413), (60_000, 400), (1025, 400)] {
        let start = tokio::time::Instant::now();
        let page = guesser.guess("alice", &"x".repeat(length)).await;
        assert_eq!(page.status, status, "{length}");
        assert!(
            start.elapsed() < Duration::from_secs(1),
            "{length}: {:?}",
            start.elapsed()
        );
    }
    assert_eq!(guesser.guess("alice", "").await.status, 400);
    assert_eq!(guesser.guess("", "x").await.status, 400);
    assert_eq!(guesser.guess(&"a".repeat(321), "x").await.status, 400);
    let after = probe::rows(&server, &["throttles", "audit_events"]).await;
    assert_eq!(before, after, "nothing was hashed or counted");

    let names: Vec<String> = (0..60).map(|n| format!("ghost-{n}")).collect();
    let tried = names.iter().map(|name| async {
        let start = tokio::time::Instant::now();
        let page = guesser.guess(name, "wrong").await;
        (page, start.elapsed())
    });
    let jwks = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..20 {
            let start = tokio::time::Instant::now();
            let answer: Answer = raw::get(&server, "/.well-known/jwks.json").await;
            assert_eq!(answer.status, 200);
            slowest = slowest.max(start.elapsed());
        }
        slowest
    };
    let (answers, slowest) = tokio::join!(join_all(tried), jwks);
    let full: Vec<_> = answers
        .iter()
        .filter(|(page, _)| page.status == 503)
        .collect();
    assert!(
        !full.is_empty(),
        "60 at once do not fit into one hash and its queue"
    );
    let other = answers
        .iter()
        .find(|(page, _)| !matches!(page.status, 422 | 503));
    assert!(other.is_none(), "{other:#?}");
    for (page, _) in &full {
        assert!(!page.header("retry-after").is_empty());
        assert_eq!(page.error_code(), "temporarily_unavailable");
    }
    assert!(
        slowest < Duration::from_secs(1),
        "other requests go on: {slowest:?}"
    );
    // What was not looked at is not counted.
    let counted = "SELECT count(*) FROM throttles WHERE failures = 1";
    let refused = "SELECT count(*) FROM audit_events WHERE kind = 'session.refused'";
    assert_eq!(
        server.database().number(counted).await,
        server.database().number(refused).await
    );
    let fresh = Guesser::new(&server).await;
    assert_eq!(fresh.guess("alice", PASSWORD).await.status, 303);
}
