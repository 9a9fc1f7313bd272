//! What one who has to wait costs the others (R82).

use super::{Guesser, masked};

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self, PASSWORD},
    http::Answer,
    page::Page,
    raw,
    server::TestServer,
};
use tokio::time::Instant;

const CROWD: usize = 300;
/// What is told of a wait of a quarter of an hour while its first minute goes by.
const WAIT: std::ops::RangeInclusive<u64> = 841..=900;

async fn timed(guesser: &Guesser, username: &str, password: &str) -> (Page, Duration) {
    let start = Instant::now();
    let page = guesser.guess(username, password).await;
    (page, start.elapsed())
}

/// From now on both names wait for a quarter of an hour.
async fn throttled(server: &TestServer, names: [&str; 2]) {
    let guesser = Guesser::new(server).await;
    for name in names {
        while guesser.guess(name, "wrong").await.status == 422 {}
    }
    let sql = "UPDATE throttles SET failures = 20 WHERE free = 5 AND failures >= 5";
    server.database().execute(sql).await;
    server.advance(Duration::from_hours(1));
    for name in names {
        let page = guesser.guess(name, "wrong").await;
        assert_eq!(page.status, 422, "the one guess after the wait: {name}");
    }
}

/// All that an answer says but for the seconds, which go by.
fn said(page: &Page, username: &str) -> (u16, Vec<String>, String) {
    let (status, mut headers, body) = masked(page, username);
    let wait: u64 = page.header("retry-after").parse().expect("seconds");
    assert!(WAIT.contains(&wait), "{username}: {wait}");
    headers.retain(|header| !header.starts_with("retry-after:"));
    (status, headers, body)
}

#[tokio::test]
async fn r82_hundreds_who_have_to_wait_are_told_at_once_and_hold_up_nobody() {
    let server = TestServer::start().await;
    for username in ["alice", "carol"] {
        given::user(&server.cli(), username).await;
    }
    let names = ["alice", "ghost"];
    throttled(&server, names).await;
    let guesser = Guesser::new(&server).await;
    // Nobody is kept waiting on purpose: the fastest of a few shows it, however busy this machine is.
    let mut fastest = Duration::MAX;
    for n in 0..10 {
        let (page, took) = timed(&guesser, names[n % 2], PASSWORD).await;
        assert_eq!(page.status, 429);
        fastest = fastest.min(took);
    }
    assert!(fastest < Duration::from_millis(400), "{fastest:?}");

    let begun = Instant::now();
    let crowd = async {
        let tried = (0..CROWD).map(|n| timed(&guesser, names[n % 2], PASSWORD));
        (join_all(tried).await, begun.elapsed())
    };
    let others = async {
        let owner = Guesser::new(&server).await;
        let signed_in = timed(&owner, "carol", PASSWORD).await;
        let mut slowest = Duration::ZERO;
        for path in ["/livez", "/.well-known/openid-configuration"].repeat(5) {
            let start = Instant::now();
            let answer: Answer = raw::get(&server, path).await;
            assert_eq!(answer.status, 200, "{path}");
            slowest = slowest.max(start.elapsed());
        }
        (signed_in, slowest)
    };
    let ((answers, whole), ((signed_in, took), slowest)) = tokio::join!(crowd, others);
    let mut times: Vec<Duration> = answers.iter().map(|(_, took)| *took).collect();
    times.sort_unstable();
    let told = format!(
        "{CROWD} waited: one alone {fastest:?}, the median {:?}, all {whole:?}; meanwhile a sign-in {took:?}, a read {slowest:?}",
        times[CROWD / 2]
    );
    println!("{told}");
    let first = said(&answers[0].0, names[0]);
    assert_eq!(first.0, 429);
    for (n, (page, _)) in answers.iter().enumerate() {
        assert_eq!(said(page, names[n % 2]), first, "the answer {n}");
    }
    assert_eq!(signed_in.status, 303, "{told}");
    assert!(slowest < Duration::from_secs(5), "{told}");
    // Hundreds after each other take a while here; had each been held for a second, one would be as slow.
    assert!(times[CROWD / 2] < Duration::from_secs(10), "{told}");
}
