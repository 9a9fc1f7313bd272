//! An operator's own words are those of mails too, whoever puts them into the outbox and whoever sends them.

use std::fs;
use tests::{
    given,
    mail_sink::MailSink,
    person::Person,
    scratch::Folder,
    server::{Builder, TestServer},
};

const ENGLISH: &str = "mail-reset-subject = Forgotten? { $product } helps\n\
    mail-reset-button = Choose anew\n\
    mail-test-subject = Probe of { $product }\n";
const PERSIAN: &str = "language-name = \u{641}\u{627}\u{631}\u{633}\u{6cc}\n\
    mail-reset-subject = \u{631}\u{645}\u{632} \u{62a}\u{627}\u{632}\u{647}\n\
    mail-reset-button = \u{628}\u{631}\u{627}\u{6cc} \u{631}\u{645}\u{632}\n\
    mail-password-changed-subject = \u{631}\u{645}\u{632} \u{639}\u{648}\u{636} \u{634}\u{62f}\n";
const FRESH: &str = "\u{631}\u{645}\u{632} \u{62a}\u{627}\u{632}\u{647}";
const FRESH_BUTTON: &str = "\u{628}\u{631}\u{627}\u{6cc} \u{631}\u{645}\u{632}";
const CHANGED: &str = "\u{631}\u{645}\u{632} \u{639}\u{648}\u{636} \u{634}\u{62f}";

fn words() -> Folder {
    let folder = Folder::new("words");
    for (name, text) in [("en.ftl", ENGLISH), ("fa.ftl", PERSIAN)] {
        fs::write(folder.path().join(name), text).expect("own folder");
    }
    folder
}

fn builder(sink: &MailSink, words: &Folder) -> Builder {
    TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_MAIL__FROM", "Example <no-reply@id.example>")
        .set("IDP_I18N__FOLDER", words.path().to_str().expect("UTF-8"))
}

async fn reads(server: &TestServer, username: &str, tag: &str) {
    let claims = format!(r#"{{"locale":"{tag}"}}"#);
    given::user_with(&server.cli(), username, &["--claims", &claims]).await;
}

async fn forgets(server: &TestServer, email: &str) {
    let person = Person::new(server);
    let page = person.open("/recover").await;
    let page = person
        .submit(&page, &[("email", email)], Some("send-link"))
        .await;
    assert_eq!(page.status, 200, "{page:#?}");
}

/// What an administrator does at the command line, which puts the notice into the outbox.
async fn is_given_a_password(server: &TestServer, username: &str) {
    let arguments = ["user", "reset-password", username, "--password-stdin"];
    let new = "copper-violin-drifts-north-7";
    server.cli().json_with_input(&arguments, new).await;
}

#[tokio::test]
async fn mails_have_the_operator_s_words_and_the_operator_s_language() {
    let (sink, words) = (MailSink::start().await, words());
    let server = builder(&sink, &words).start().await;
    given::user(&server.cli(), "alice").await;
    reads(&server, "parisa", "fa").await;
    forgets(&server, "alice@example.com").await;
    let mail = sink.wait_for("alice@example.com", 1).await;
    assert_eq!(mail.subject(), "Forgotten? Example helps");
    assert!(mail.text().contains("Choose anew"), "{}", mail.text());
    assert!(mail.html().contains("Choose anew"), "{}", mail.html());
    assert!(
        mail.text().contains("You get this mail because"),
        "the rest"
    );

    forgets(&server, "parisa@example.com").await;
    let mail = sink.wait_for("parisa@example.com", 1).await;
    assert_eq!(mail.subject(), FRESH);
    assert!(mail.text().contains(FRESH_BUTTON), "{}", mail.text());
    for part in [r#"lang="fa""#, r#"dir="rtl""#, FRESH_BUTTON] {
        assert!(mail.html().contains(part), "{part}: {}", mail.html());
    }
    assert_eq!(Person::new(&server).open(&mail.link()).await.status, 200);

    is_given_a_password(&server, "parisa").await;
    sink.wait_about("parisa@example.com", CHANGED, 1).await;
    // A mail that the command line sends itself.
    let test = ["mail", "test", "--to", "root@example.com"];
    server.cli().json(&test).await;
    let mail = sink.wait_for("root@example.com", 1).await;
    assert_eq!(mail.subject(), "Probe of Example");
}

#[tokio::test]
async fn mails_are_in_the_configured_language_where_their_reader_s_is_not_spoken() {
    let (sink, words) = (MailSink::start().await, words());
    let server = builder(&sink, &words)
        .set("IDP_I18N__DEFAULT_LOCALE", "fa")
        .start()
        .await;
    given::user(&server.cli(), "alice").await;
    reads(&server, "worf", "tlh").await;
    reads(&server, "urs", "de-CH").await;
    for (username, subject) in [
        ("alice", CHANGED),
        ("worf", CHANGED),
        ("urs", "Passwort bei Example ge\u{e4}ndert"),
    ] {
        is_given_a_password(&server, username).await;
        let mail = sink.wait_for(&format!("{username}@example.com"), 1).await;
        assert_eq!(mail.subject(), subject, "{username}");
    }
}
