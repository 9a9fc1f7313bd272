//! Guessing: what a wrong password tells (R76, R82).

mod counters;
mod crowd;
mod hashing;
mod requests;

use tests::{
    given::{self, PASSWORD},
    page::{Page, Step},
    person::Person,
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
    let nonce = page.body.split(" nonce=\"").nth(1).unwrap_or(" \"");
    let nonce = nonce.split('"').next().unwrap_or(" ");
    let mut headers: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"))
        .map(|(name, value)| format!("{name}: {value:?}").replace(nonce, "NONCE"))
        .collect();
    headers.sort();
    let mut body = page.body.replace(username, "USER").replace(nonce, "NONCE");
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
