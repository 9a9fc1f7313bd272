//! One's own account: closed, by invitation, open (R71, R76, R88, R92).

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self, PASSWORD},
    mail_sink::MailSink,
    person::{Page, Person},
    server::{Builder, TestServer},
};

const OTHER: &str = "copper-violin-drifts-north-7";

fn builder(sink: &MailSink, mode: &str) -> Builder {
    TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", mode)
}

async fn register(person: &Person, email: &str, password: &str) -> Page {
    let page = person.open("/register").await;
    let typed = [
        ("email", email),
        ("name", "Ada Example"),
        ("password", password),
    ];
    person.submit(&page, &typed, Some("sign-up")).await
}

async fn signs_in(server: &TestServer, email: &str, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    person.type_password(&page, email, password).await.status == 200
}

async fn users(server: &TestServer) -> i64 {
    server
        .database()
        .number("SELECT count(*) FROM users WHERE email <> 'nobody'")
        .await
}

#[tokio::test]
async fn an_account_comes_to_be_when_its_address_is_verified() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "open").start().await;
    let before = users(&server).await;
    let person = Person::new(&server);
    let page = person.open("/login").await;
    assert!(page.body.contains(r#"href="/register""#), "the way there");
    let page = register(&person, "ada@example.com", PASSWORD).await;
    assert_eq!((page.status, page.url.path()), (200, "/verify-email"));
    let mail = sink.wait_for("ada@example.com", 1).await;
    assert!(mail.subject().starts_with("Verify your email address"));
    assert!(mail.link().starts_with(&server.url("/verify-email/")));
    let opened = person.open(&mail.link()).await;
    for _ in 0..2 {
        person.open(&mail.link()).await;
    }
    assert_eq!(
        users(&server).await,
        before,
        "opening the link changes nothing"
    );
    assert!(!signs_in(&server, "ada@example.com", PASSWORD).await);
    assert!(
        opened.find_form("password").is_none(),
        "this browser registered"
    );
    let done = person.submit(&opened, &[], Some("verify")).await;
    assert_eq!((done.status, done.url.path()), (200, "/register/done"));
    assert_eq!(person.cookie("idp_session"), None);
    assert!(signs_in(&server, "ada@example.com", PASSWORD).await);
    let shown = server
        .cli()
        .json(&["user", "show", "ada@example.com"])
        .await;
    assert_eq!(shown["email_verified"], true);
    let again = person.submit(&opened, &[], Some("verify")).await;
    assert_eq!(again.status, 404, "used");
    let dump = server.database().dump().await;
    let token = mail
        .link()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    for secret in [token.as_str(), PASSWORD] {
        let kept = dump
            .windows(secret.len())
            .any(|part| part == secret.as_bytes());
        assert!(!kept, "{secret} is kept");
    }
}

#[tokio::test]
async fn r92_what_a_stranger_began_neither_blocks_the_owner_nor_ends_in_an_account_of_theirs() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "open").start().await;
    let stranger = Person::new(&server);
    register(&stranger, "ada@example.com", OTHER).await;
    let bait = sink.wait_for("ada@example.com", 1).await.link();
    let owner = Person::new(&server);
    let page = owner.open(&bait).await;
    assert!(
        page.find_form("password").is_some(),
        "another browser: {page:#?}"
    );
    let page = owner
        .submit(&page, &[("password", PASSWORD)], Some("verify"))
        .await;
    assert_eq!(
        page.status, 422,
        "the owner does not know what the stranger chose"
    );
    let forced = owner
        .submit(&page, &[("password", "")], Some("verify"))
        .await;
    assert_eq!(forced.status, 422);
    register(&owner, "ADA@example.com", PASSWORD).await;
    let own = sink.wait_for("ADA@example.com", 1).await.link();
    let page = owner.open(&own).await;
    assert_eq!(owner.submit(&page, &[], Some("verify")).await.status, 200);
    // The stranger's is worth nothing now, even in the stranger's browser.
    let page = stranger.open(&bait).await;
    let page = stranger.submit(&page, &[], Some("verify")).await;
    assert_eq!(page.status, 404);
    assert!(signs_in(&server, "ada@example.com", PASSWORD).await);
    assert!(!signs_in(&server, "ada@example.com", OTHER).await);
    // Nor can it be begun anew: the owner is told.
    register(&Person::new(&server), "ada@example.com", OTHER).await;
    let told = sink.wait_for("ADA@example.com", 2).await;
    assert!(
        told.subject().starts_with("You have an account"),
        "{}",
        told.subject()
    );
    assert!(!told.text().contains("/verify-email"));
}

#[tokio::test]
async fn r76_whoever_registers_gets_the_same_answer() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "open").start().await;
    given::user(&server.cli(), "existing").await;
    let mut answers = Vec::new();
    for email in ["existing@example.com", "ghost000@example.com"] {
        let person = Person::new(&server);
        let mut steps = Vec::new();
        for _ in 0..5 {
            let page = person.open("/register").await;
            let typed = [("email", email), ("name", "Ada"), ("password", PASSWORD)];
            let form = page.form("sign-up");
            let target = page.url.join(&form.action).expect("an action");
            let pairs = form.filled(&typed, Some("sign-up"));
            let answer = person.step(person.post(target, pairs)).await;
            steps.push((
                answer.status,
                answer.header("location").to_owned(),
                answer.body.len(),
            ));
        }
        answers.push(steps);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0][0].0, 303);
    assert_eq!(answers[0][4].0, 429);
}

#[tokio::test]
async fn of_many_who_race_for_an_address_one_gets_the_account() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "open").start().await;
    let mut people = Vec::new();
    for index in 1..=3 {
        let person = Person::new(&server);
        register(&person, "ada@example.com", PASSWORD).await;
        let link = sink.wait_for("ada@example.com", index).await.link();
        let page = person.open(&link).await;
        people.push((person, page));
    }
    let sent = people.iter().flat_map(|(person, page)| {
        (0..4).map(move |_| async move { person.submit(page, &[], Some("verify")).await.status })
    });
    let statuses = join_all(sent).await;
    let won = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(won, 1, "{statuses:?}");
    assert!(
        statuses.iter().all(|status| matches!(status, 200 | 404)),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn a_bad_form_is_shown_again_and_sends_nothing() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "open").start().await;
    let person = Person::new(&server);
    for (email, password) in [
        ("no address", PASSWORD),
        ("ada@example.com", "short"),
        ("ada@example.com", "passwordpassword"),
        ("", PASSWORD),
    ] {
        let page = register(&person, email, password).await;
        assert_eq!(page.status, 422, "{email} {password}");
        assert!(!page.body.contains(PASSWORD), "a password is not sent back");
    }
    let waiting = "SELECT count(*) FROM mail_outbox";
    assert_eq!(server.database().number(waiting).await, 0);
    register(&person, "ada@example.com", PASSWORD).await;
    let link = sink.wait_for("ada@example.com", 1).await.link();
    server.advance(Duration::from_hours(25));
    assert_eq!(person.open(&link).await.status, 404, "too old");
}

#[tokio::test]
async fn closed_is_closed_at_every_step() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "closed").start().await;
    let person = Person::new(&server);
    let page = person.open("/register").await;
    assert_eq!(
        (page.status, page.error_code().as_str()),
        (403, "registration_closed")
    );
    let login = person.open("/login").await;
    assert!(!login.body.contains("/register"), "no way there");
    let csrf = login
        .form("sign-in")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let form = [
        ("csrf", csrf.as_str()),
        ("email", "ada@example.com"),
        ("name", "Ada"),
        ("password", PASSWORD),
    ];
    for extra in [None, Some(("invitation", "x"))] {
        let pairs = form.into_iter().chain(extra);
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let post = person.post(person.absolute("/register"), pairs.collect());
        assert_eq!(person.step(post).await.status, 403);
    }
    let waiting = "SELECT count(*) FROM mail_outbox";
    assert_eq!(server.database().number(waiting).await, 0);
    server
        .cli()
        .run(&["user", "invite", "--email", "ada@example.com"])
        .await
        .expect_code(1);
}

#[tokio::test]
async fn an_invitation_makes_one_account_with_the_address_that_was_invited() {
    let sink = MailSink::start().await;
    let server = builder(&sink, "invite").start().await;
    let person = Person::new(&server);
    assert_eq!(person.open("/register").await.status, 403);
    let cli = server.cli();
    let invited = cli
        .json(&["user", "invite", "--email", "ada@example.com"])
        .await;
    let mail = sink.wait_for("ada@example.com", 1).await;
    assert!(mail.subject().starts_with("Invitation"));
    assert_eq!(invited["link"], mail.link());
    let page = person.open(&mail.link()).await;
    let typed = [
        ("email", "evil@example.org"),
        ("name", "Ada"),
        ("password", PASSWORD),
    ];
    let done = person.submit(&page, &typed, Some("sign-up")).await;
    assert_eq!((done.status, done.url.path()), (200, "/register/done"));
    assert!(signs_in(&server, "ada@example.com", PASSWORD).await);
    cli.run(&["user", "show", "evil@example.org"])
        .await
        .expect_code(3);
    assert_eq!(person.open(&mail.link()).await.status, 404, "used");
    assert_eq!(
        person.submit(&page, &typed, Some("sign-up")).await.status,
        404
    );
    cli.run(&["user", "invite", "--email", "ada@example.com"])
        .await
        .expect_code(4);
    // An invitation verifies nothing, and a verification invites nobody.
    let other = cli
        .json(&["user", "invite", "--email", "bob@example.com"])
        .await;
    let token = other["link"]
        .as_str()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    for path in ["verify-email", "recover"] {
        assert_eq!(person.open(&format!("/{path}/{token}")).await.status, 404);
    }
    assert_eq!(person.open(&format!("/register/{token}")).await.status, 200);
}
