//! Guessing: what a wrong password tells, how often one may guess, and who is never locked out (R76, R78 to R82, R86).

use futures_util::future::join_all;
use std::time::{Duration, Instant};
use tests::{
    database::Engine,
    given::{self, PASSWORD},
    http::Answer,
    page::{Page, Step},
    person::Person,
    probe, raw,
    server::TestServer,
};

/// One sign-in form of one browser, sent as often as one likes.
struct Guesser {
    person: Person,
    page: Page,
}

impl Guesser {
    async fn new(server: &TestServer) -> Self {
        Self::at(server, server.address()).await
    }

    async fn at(server: &TestServer, address: &str) -> Self {
        let person = Person::at(server.issuer(), address);
        let page = person.open("/login").await;
        Self { person, page }
    }

    /// The same browser, seen by the server at another address.
    async fn from(server: &TestServer, ip: &str) -> Self {
        let person = Person::new(server).with_header("x-forwarded-for", ip);
        let page = person.open("/login").await;
        Self { person, page }
    }

    fn step(&self, username: &str, password: &str) -> Step {
        let form = self.page.form("password");
        let typed = [("username", username), ("password", password)];
        let target = self.page.url.join(&form.action).expect("an action");
        self.person
            .post(target, form.filled(&typed, Some("sign-in")))
    }

    async fn guess(&self, username: &str, password: &str) -> Page {
        self.person.step(self.step(username, password)).await
    }
}

/// Status, header fields and body without what is new in every answer.
fn masked(page: &Page, username: &str) -> (u16, Vec<String>, String) {
    let mut headers: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    let mut body = page.body.replace(username, "USER");
    for token in ["csrf", "request"] {
        for form in tests::html::forms(&page.body) {
            let value = form.value(token).unwrap_or_default().to_owned();
            body = if value.is_empty() {
                body
            } else {
                body.replace(&value, "TOKEN")
            };
        }
    }
    let id = page.header("x-request-id").to_owned();
    (page.status, headers, body.replace(&id, "ID"))
}

#[tokio::test]
async fn r76_r82_a_refusal_does_not_tell_who_exists() {
    let server = TestServer::start().await;
    let cli = server.cli();
    given::user(&cli, "alice").await;
    given::user(&cli, "carol").await;
    cli.run(&["user", "disable", "carol"]).await.expect_code(0);
    let bare = [
        "user",
        "create",
        "--email",
        "david@example.com",
        "--username",
        "david",
    ];
    cli.run(&bare).await.expect_code(0);
    // All names have the same length.
    let cases = [
        ("alice", "wrong"),
        ("ghost", "wrong"),
        ("ghost", PASSWORD),
        ("carol", "wrong"),
        ("carol", PASSWORD),
        ("david", "wrong"),
        ("alice", "violet-harbour-lantern-4"),
        ("alice", "Violet-harbour-lantern-42"),
    ];
    let mut seen = Vec::new();
    for (username, password) in cases {
        let guesser = Guesser::new(&server).await;
        let page = guesser.guess(username, password).await;
        assert_eq!(page.status, 422, "{username}");
        assert_eq!(guesser.person.cookie("idp_session"), None, "{username}");
        seen.push((username, masked(&page, username)));
    }
    for (username, answer) in &seen {
        assert_eq!(*answer, seen[0].1, "{username} answers as alice does");
    }
    // The same when the throttle steps in.
    let mut waits = Vec::new();
    for username in ["alice", "ghost", "carol", "david"] {
        let guesser = Guesser::new(&server).await;
        let mut page = guesser.guess(username, "wrong").await;
        while page.status == 422 {
            page = guesser.guess(username, "wrong").await;
        }
        assert_eq!(page.status, 429, "{username}");
        let wait: u64 = page.header("retry-after").parse().expect("seconds");
        assert!((1..=4).contains(&wait), "{username} waits {wait}");
        assert_eq!(page.error_code(), "slow_down");
        waits.push((username, masked(&page, username)));
    }
    for (username, answer) in &waits {
        assert_eq!(*answer, waits[0].1, "{username} waits as alice does");
    }
}

#[tokio::test]
async fn r78_one_counter_for_every_spelling_and_every_address() {
    let builder = TestServer::builder().set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32");
    let server = builder.start().await;
    given::user(&server.cli(), "alice").await;
    let spellings = [
        "alice",
        "ALICE",
        "alice@example.com",
        "Alice@EXAMPLE.com",
        " alice ",
    ];
    for (index, username) in spellings.iter().enumerate() {
        let guesser = Guesser::from(&server, &format!("198.51.{index}.7")).await;
        let page = guesser.guess(username, "wrong").await;
        assert_eq!(
            page.status, 422,
            "a browser may fail four times before it waits: {username}"
        );
    }
    for username in spellings {
        let guesser = Guesser::from(&server, "203.0.113.9").await;
        let page = guesser.guess(username, PASSWORD).await;
        assert_eq!(
            page.status, 429,
            "{username}: not even the right password is looked at"
        );
        assert_eq!(guesser.person.cookie("idp_session"), None);
    }
    // Waits double, and after the wait one more guess is looked at.
    let guesser = Guesser::from(&server, "203.0.113.10").await;
    let mut before = 0;
    for _ in 0..4 {
        let page = guesser.guess("alice", "wrong").await;
        assert_eq!(page.status, 429);
        let wait: u64 = page.header("retry-after").parse().expect("seconds");
        assert!(wait > before, "{wait} after {before}");
        before = wait;
        server.advance(Duration::from_secs(wait));
        assert_eq!(guesser.guess("alice", "wrong").await.status, 422);
    }
    // At the latest after a hundred it stops, whatever the pause.
    server
        .database()
        .execute("UPDATE throttles SET failures = 99 WHERE failures > 5")
        .await;
    server.advance(Duration::from_hours(1));
    assert_eq!(
        guesser.guess("alice", "wrong").await.status,
        422,
        "the hundredth"
    );
    for _ in 0..3 {
        server.advance(Duration::from_hours(2));
        let page = Guesser::from(&server, "192.0.2.1")
            .await
            .guess("alice", PASSWORD)
            .await;
        assert_eq!(page.status, 429, "stopped");
    }
    // The owner at a new device gets in when the guessing has been over for a day.
    server.advance(Duration::from_hours(25));
    let page = Guesser::from(&server, "192.0.2.1")
        .await
        .guess("alice", PASSWORD)
        .await;
    assert_eq!(page.status, 303, "{page:#?}");
}

#[tokio::test]
async fn r79_guesses_at_the_same_moment_are_counted_before_they_are_looked_at() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let mut guessers = vec![Guesser::new(&server).await];
    let other = match server.database().engine() {
        Engine::Postgres => Some(server.node().await),
        Engine::Sqlite => None,
    };
    if let Some(node) = &other {
        guessers.push(Guesser::at(&server, &node.address()).await);
    }
    let start = Instant::now();
    let count = 50;
    let names = ["alice", "alice@example.com"];
    let guesses = (0..count).map(|n| guessers[n % guessers.len()].guess(names[n % 2], "wrong"));
    let statuses: Vec<u16> = join_all(guesses)
        .await
        .iter()
        .map(|page| page.status)
        .collect();
    // Five for nothing; then one after 1 s, one after 2 s more, and so on.
    let seconds = start.elapsed().as_secs() + 1;
    let most = 5 + i64::from(seconds.ilog2());
    let refused = "SELECT count(*) FROM audit_events WHERE kind = 'session.refused'";
    let looked_at = server.database().number(refused).await;
    assert!(
        (1..=most).contains(&looked_at),
        "{looked_at} of at most {most}: {statuses:?}"
    );
    let wrong = statuses.iter().filter(|status| **status == 422).count();
    assert_eq!(
        i64::try_from(wrong).expect("few"),
        looked_at,
        "{statuses:?}"
    );
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 422 | 429 | 503)),
        "{statuses:?}"
    );
    drop(guessers);
}

#[tokio::test]
async fn r80_addresses_and_networks_have_limits_of_their_own() {
    let builder = TestServer::builder().set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32");
    let server = builder.start().await;
    for (limit, guessing, neighbour, stranger) in [
        (400, "192.0.2.1", None, "192.0.2.77"),
        (2000, "198.51.100.1", Some("198.51.100.200"), "198.51.101.1"),
        (
            400,
            "2001:db8:1:2::1",
            Some("2001:db8:1:2:ffff::9"),
            "2001:db8:1:3::1",
        ),
        (
            2000,
            "2001:db8:7:1::1",
            Some("2001:db8:7:ffff::1"),
            "2001:db8:8::1",
        ),
    ] {
        server.database().execute("DELETE FROM throttles").await;
        let guesser = Guesser::from(&server, guessing).await;
        assert_eq!(
            guesser.guess("ghost-1", "x").await.status,
            422,
            "{guessing}"
        );
        server
            .database()
            .execute(&format!("UPDATE throttles SET failures = {limit}"))
            .await;
        assert_eq!(
            guesser.guess("ghost-2", "x").await.status,
            422,
            "{guessing}"
        );
        let page = guesser.guess("ghost-3", "x").await;
        assert_eq!(page.status, 429, "{guessing} after {limit}");
        assert!(
            page.header("retry-after")
                .parse::<u64>()
                .is_ok_and(|wait| wait >= 1)
        );
        if let Some(neighbour) = neighbour {
            let page = Guesser::from(&server, neighbour)
                .await
                .guess("ghost-4", "x")
                .await;
            assert_eq!(page.status, 429, "{neighbour} is of {guessing}");
        }
        let page = Guesser::from(&server, stranger)
            .await
            .guess("ghost-5", "x")
            .await;
        assert_eq!(page.status, 422, "{stranger} is not of {guessing}");
    }
}

#[tokio::test]
async fn r81_nobody_is_locked_out_of_a_device_that_is_known() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let bob = given::user(&server.cli(), "bob").await;
    let owner = Person::new(&server);
    owner.sign_in("/login", &alice).await;
    let page = owner.open("/logout").await;
    owner.submit(&page, &[], Some("sign-out")).await;
    let known = owner.cookie("idp_known").expect("a mark of the device");
    let attacker = Guesser::new(&server).await;
    while attacker.guess("alice", "wrong").await.status == 422 {}
    server
        .database()
        .execute("UPDATE throttles SET failures = 100 WHERE failures > 4")
        .await;
    server.advance(Duration::from_hours(1));
    // No mark, a mark of somebody else, a forged one: all wait.
    let bobs = Person::new(&server);
    bobs.sign_in("/login", &bob).await;
    let bobs = bobs.cookie("idp_known").expect("a mark");
    let mut forged = known.clone();
    let last = if forged.pop() == Some('A') { 'B' } else { 'A' };
    forged.push(last);
    let renamed = bobs.replace(&bob.sub, &alice.sub);
    for mark in ["", &bobs, &forged, &renamed, "x.y.z"] {
        let guesser = Guesser::new(&server).await;
        guesser.person.jar.set(&format!("idp_known={mark}"));
        let page = guesser.guess("alice", PASSWORD).await;
        assert_eq!(page.status, 429, "{mark}");
    }
    // The owner types it wrong once and is in.
    let page = owner.open("/login").await;
    let page = owner.type_password(&page, "alice", "typo").await;
    assert_eq!(page.status, 422);
    let page = owner.type_password(&page, "alice", PASSWORD).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert!(owner.cookie("idp_session").is_some());
    // The mark is no licence: a stolen one is slowed down too.
    let thief = Guesser::new(&server).await;
    thief.person.jar.set(&format!("idp_known={known}"));
    let mut guesses = 0;
    while thief.guess("alice", "wrong").await.status == 422 {
        guesses += 1;
        assert!(guesses < 20, "never slowed down");
    }
}

#[tokio::test]
async fn r86_hashing_is_bounded_and_overflow_is_told_at_once() {
    let builder = TestServer::builder().set("IDP_PASSWORD__MAX_CONCURRENT_HASHES", "1");
    let server = builder.start().await;
    given::user(&server.cli(), "alice").await;
    let guesser = Guesser::new(&server).await;
    let before = probe::rows(&server, &["throttles", "audit_events"]).await;
    for (length, status) in [(1_000_000, 413), (60_000, 400), (1025, 400)] {
        let start = Instant::now();
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
    let guesses = names.iter().map(|name| async {
        let start = Instant::now();
        let page = guesser.guess(name, "wrong").await;
        (page, start.elapsed())
    });
    let jwks = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..20 {
            let start = Instant::now();
            let answer: Answer = raw::get(&server, "/.well-known/jwks.json").await;
            assert_eq!(answer.status, 200);
            slowest = slowest.max(start.elapsed());
        }
        slowest
    };
    let (answers, slowest) = tokio::join!(join_all(guesses), jwks);
    let full: Vec<_> = answers
        .iter()
        .filter(|(page, _)| page.status == 503)
        .collect();
    assert!(
        !full.is_empty(),
        "60 at once do not fit into one hash and its queue"
    );
    assert!(
        answers
            .iter()
            .all(|(page, _)| matches!(page.status, 422 | 503))
    );
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
