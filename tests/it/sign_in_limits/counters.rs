//! How often one may guess, and who is never locked out (R78 to R81).

use super::Guesser;

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    database::Engine,
    given::{self, PASSWORD},
    person::Person,
    server::TestServer,
};

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
    // Waits double, and after the wait one more guess is looked at.
    let guesser = Guesser::from(&server, "203.0.113.10").await;
    let mut before = 0;
    for _ in 0..4 {
        let mut page = guesser.guess("alice", "wrong").await;
        if page.status == 422 {
            // This machine is slow, and the short wait was over already.
            page = guesser.guess("alice", "wrong").await;
        }
        assert_eq!(page.status, 429);
        let wait: u64 = page.header("retry-after").parse().expect("seconds");
        assert!(wait > before, "{wait} after {before}");
        before = wait;
        server.advance(Duration::from_secs(wait));
        assert_eq!(guesser.guess("alice", "wrong").await.status, 422);
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
    let owner = || async {
        let guesser = Guesser::from(&server, "192.0.2.1").await;
        guesser.guess("alice", PASSWORD).await.status
    };
    for hours in [2, 20, 48] {
        server.advance(Duration::from_hours(hours));
        assert_eq!(owner().await, 429, "stopped");
    }
    // A month forgets one.
    server.advance(Duration::from_hours(24 * 31));
    assert_eq!(owner().await, 303);
}

#[tokio::test]
async fn r114_a_clock_that_is_behind_or_put_back_blocks_nobody() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let guesser = Guesser::new(&server).await;
    for _ in 0..3 {
        assert_eq!(guesser.guess("ghost", "wrong").await.status, 422);
        // As another node would see it, or this one after its clock was corrected.
        server.clock().rewind(Duration::from_mins(20));
        assert_eq!(guesser.guess("alice", PASSWORD).await.status, 303);
    }
    while guesser.guess("alice", "wrong").await.status == 422 {}
    server.clock().rewind(Duration::from_hours(1));
    assert_eq!(guesser.guess("alice", "wrong").await.status, 422);
    let failures = "SELECT max(failures) FROM throttles";
    assert!(server.database().number(failures).await < 20);
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
    let start = tokio::time::Instant::now();
    let count = 50;
    let names = ["alice", "alice@example.com"];
    let tried = (0..count).map(|n| guessers[n % guessers.len()].guess(names[n % 2], "wrong"));
    let statuses: Vec<u16> = join_all(tried)
        .await
        .iter()
        .map(|page| page.status)
        .collect();
    // Five for nothing; then one after 1 s, one after 2 s more, and so on.
    let seconds = start.elapsed().as_secs() + 1;
    let most = 5 + i64::from(seconds.ilog2());
    let refused =
        "SELECT count(*) FROM audit_events WHERE kind IN ('session.refused', 'session.throttled')";
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

/// What a name that nobody has looks at is somebody else's: it opens nothing, and counts nothing there.
#[tokio::test]
async fn r77_a_name_that_nobody_has_is_never_its_neighbour() {
    let server = TestServer::start().await;
    for username in ["bob", "alice"] {
        given::user(&server.cli(), username).await;
    }
    let names = [
        "al",
        "alicf",
        "a",
        "bo",
        "bobby",
        "zoe",
        "alice@example.con",
        "a@b.test",
        "z@z.test",
    ];
    for username in names {
        let guesser = Guesser::new(&server).await;
        for password in [PASSWORD, "wrong"] {
            let page = guesser.guess(username, password).await;
            assert_eq!(page.status, 422, "{username}");
            assert_eq!(guesser.person.cookie("idp_session"), None, "{username}");
        }
    }
    let refused =
        "SELECT count(*) FROM audit_events WHERE kind = 'session.refused' AND user_id IS NULL";
    assert_eq!(server.database().number(refused).await, 18);
    let guesser = Guesser::new(&server).await;
    for _ in 0..4 {
        assert_eq!(guesser.guess("alice", "wrong").await.status, 422);
    }
    assert_eq!(
        guesser.guess("alice", PASSWORD).await.status,
        303,
        "her own four only"
    );
}
