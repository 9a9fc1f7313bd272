//! Passwords as they are kept and as they are typed: a weak hash is replaced by whoever proves it, and every byte counts (R84, R85).

use std::time::Duration;
use tests::{
    given::{self, PASSWORD},
    person::Person,
    server::TestServer,
};

/// Hashes of the word "password" by the reference implementation of RFC 9106, from its own tests: as another product kept them.
const IMPORTED: [&str; 2] = [
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
    "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
];
const TODAY: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
const NEW: &str = "copper-violin-drifts-north-7";

async fn set(server: &TestServer, username: &str, phc: &str) {
    let sql = format!(
        "UPDATE password_credentials SET phc = '{phc}' WHERE {}",
        of(username)
    );
    server.database().execute(&sql).await;
}

fn of(username: &str) -> String {
    format!("user_id = (SELECT id FROM users WHERE username_key = '{username}')")
}

async fn kept(server: &TestServer, username: &str) -> String {
    let sql = format!(
        "SELECT phc FROM password_credentials WHERE {}",
        of(username)
    );
    server.database().rows(&sql).await.concat().concat()
}

/// Whether a password lets one in; a wait is neither.
async fn signs_in(server: &TestServer, username: &str, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, username, password).await;
    assert!(matches!(page.status, 200 | 422), "{page:#?}");
    assert_eq!(page.status == 200, person.cookie("idp_session").is_some());
    page.status == 200
}

#[tokio::test]
async fn r85_a_weak_hash_is_replaced_by_the_right_password_and_by_no_other() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let mut salts = vec![salt(&kept(&server, "alice").await)];
    for weak in IMPORTED {
        set(&server, "alice", weak).await;
        for wrong in ["Password", PASSWORD] {
            assert!(!signs_in(&server, "alice", wrong).await);
            assert_eq!(kept(&server, "alice").await, weak, "{wrong} proves nothing");
        }
        assert!(signs_in(&server, "alice", "password").await, "{weak}");
        let strong = kept(&server, "alice").await;
        assert!(strong.starts_with(TODAY), "{strong}");
        salts.push(salt(&strong));
        assert!(signs_in(&server, "alice", "password").await);
        assert_eq!(kept(&server, "alice").await, strong, "once is enough");
        assert!(!signs_in(&server, "alice", "Password").await);
    }
    for (index, salt) in salts.iter().enumerate() {
        // RFC 9106 section 3.1 recommends 16 bytes, which are 22 letters of base64.
        assert_eq!(salt.len(), 22, "{salt}");
        assert!(!salts[..index].contains(salt), "{salts:?}");
    }
}

fn salt(phc: &str) -> String {
    phc.split('$').nth(4).unwrap_or_default().to_owned()
}

/// One signs in by a weak hash while the password is changed: whatever the sign-in has seen, the change stands.
#[tokio::test]
async fn r85_a_hash_that_changed_meanwhile_is_not_replaced() {
    let server = TestServer::start().await;
    let cli = server.cli();
    for username in ["alice", "bob"] {
        given::user(&cli, username).await;
    }
    let arguments = ["user", "reset-password", "bob", "--password-stdin"];
    cli.json_with_input(&arguments, NEW).await;
    let new = kept(&server, "bob").await;
    let change = format!(
        "UPDATE password_credentials SET phc = '{new}' WHERE {}",
        of("alice")
    );
    let mut raced = 0;
    for patience in [250, 500, 1_000, 2_000, 4_000] {
        set(&server, "alice", IMPORTED[0]).await;
        let person = Person::new(&server);
        let page = person.open("/login").await;
        let lock = server.database().change_slowly(&change).await;
        let typed = person.type_password(&page, "alice", "password");
        let changed = async {
            // So long the sign-in may read the hash that is about to go, and then waits for who changes it.
            tokio::time::sleep(Duration::from_millis(patience)).await;
            lock.commit().await;
        };
        let (page, ()) = tokio::join!(typed, changed);
        assert_eq!(
            kept(&server, "alice").await,
            new,
            "after {patience} ms: {page:#?}"
        );
        if page.status == 200 {
            raced += 1;
        }
        if raced == 2 {
            break;
        }
    }
    assert!(raced > 0, "no sign-in saw the hash before it was changed");
    assert!(signs_in(&server, "alice", NEW).await);
    assert!(!signs_in(&server, "alice", "password").await);
}

#[tokio::test]
async fn r84_a_password_counts_to_its_last_byte() {
    let server = TestServer::start().await;
    let cli = server.cli();
    given::user(&cli, "alice").await;
    let words = "Violet harbour, lanterns drift; ".repeat(9);
    for (username, end) in [("at73", 73), ("at129", 129), ("at256", 256)] {
        given::user(&cli, username).await;
        let chosen = format!("{}a", &words[..end - 1]);
        let arguments = ["user", "reset-password", username, "--password-stdin"];
        cli.json_with_input(&arguments, &chosen).await;
        let last = format!("{}b", &words[..end - 1]);
        let (longer, shouted) = (format!("{chosen} "), chosen.to_uppercase());
        for wrong in [last.as_str(), &words[..end - 1], &longer, &shouted] {
            assert!(!signs_in(&server, username, wrong).await, "{end}: {wrong}");
        }
        assert!(signs_in(&server, username, &chosen).await, "{end}");
    }
    // The one normalisation there is: both spellings of an accent are one password.
    let arguments = ["user", "reset-password", "alice", "--password-stdin"];
    cli.json_with_input(&arguments, "cr\u{e8}me br\u{fb}l\u{e9}e at the harbour")
        .await;
    let decomposed = "cre\u{300}me bru\u{302}le\u{301}e at the harbour";
    assert!(signs_in(&server, "alice", decomposed).await);
    assert!(!signs_in(&server, "alice", "creme brulee at the harbour").await);
}
