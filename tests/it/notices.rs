//! What people are told by mail of what was done to their account: once, in their language, and nothing when nothing was done.

use std::time::Duration;
use tests::{
    authenticator::{Passkey, Twist, enrol, sign_in},
    authenticator_app::AuthenticatorApp,
    database::Engine,
    given::{self, Client, User},
    html,
    mail_sink::{Mail, MailSink},
    person::{Page, Person},
    raw,
    server::TestServer,
};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// A server that sends mail, and somebody who reads German.
struct Desk {
    sink: MailSink,
    server: TestServer,
    alice: User,
}

impl Desk {
    async fn start() -> Self {
        let sink = MailSink::start().await;
        let server = TestServer::builder()
            .set("IDP_MAIL__SMTP_URL", &sink.url())
            .set("IDP_MAIL__FROM", "Example <no-reply@id.example>")
            .start()
            .await;
        let claims = r#"{"locale":"de"}"#;
        let alice = given::user_with(&server.cli(), "alice", &["--claims", claims]).await;
        Self {
            sink,
            server,
            alice,
        }
    }

    fn person(&self) -> Person {
        Person::new(&self.server).with_header("user-agent", BROWSER)
    }

    /// Signed in for the first time.
    async fn at(&self, path: &str) -> (Person, Page) {
        let person = self.person();
        let page = person.sign_in(path, &self.alice).await;
        assert_eq!((page.status, page.url.path()), (200, path), "{page:#?}");
        (person, page)
    }

    /// Everything that has left, when nothing waits any more: its kinds.
    async fn kinds(&self) -> Vec<String> {
        let waiting = "SELECT count(*) FROM mail_outbox WHERE sent_at IS NULL";
        for _ in 0..400 {
            if self.server.database().number(waiting).await == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let sql = "SELECT kind FROM mail_outbox ORDER BY created_at, id";
        self.server.database().rows(sql).await.concat()
    }

    /// The only mail of its kind: to her, in her language, with what was done where, and with no secret.
    async fn only(&self, kind: &str) -> Mail {
        let kinds = self.kinds().await;
        assert_eq!(
            kinds.iter().filter(|one| *one == kind).count(),
            1,
            "{kinds:?}"
        );
        let id = match self.server.database().engine() {
            Engine::Sqlite => "lower(hex(id))",
            Engine::Postgres => "replace(CAST(id AS text), '-', '')",
        };
        let sql = format!("SELECT recipient, locale, {id} FROM mail_outbox WHERE kind = '{kind}'");
        let row = self.server.database().rows(&sql).await.concat();
        assert_eq!(row[..2], [self.alice.email.as_str(), "de"]);
        let is_it = |mail: &Mail| {
            let id = mail.header("message-id").concat().replace('-', "");
            id.contains(&row[2])
        };
        let mails = self.sink.mails_to(&self.alice.email);
        let mail = mails.into_iter().find(is_it).expect("it has arrived");
        assert!(mail.html().contains(r#"lang="de""#), "{}", mail.html());
        for secret in [&self.alice.password, &self.alice.sub] {
            assert!(!mail.text().contains(secret.as_str()), "{}", mail.text());
        }
        mail
    }

    /// The same, of something that was done in a browser.
    async fn only_from_here(&self, kind: &str) -> Mail {
        let mail = self.only(kind).await;
        let text = mail.text();
        assert!(
            text.contains("127.0.0.1") && text.contains("Firefox"),
            "{kind}: {text}"
        );
        mail
    }
}

async fn press(person: &Person, path: &str, button: &str, typed: &[(&str, &str)]) -> Page {
    let page = person.open(path).await;
    person.submit(&page, typed, Some(button)).await
}

#[tokio::test]
async fn a_new_password_is_told_and_a_refused_one_is_not() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account").await;
    let path = "/account/security/password";
    let refused = press(&person, path, "set-password", &[("new_password", "short")]).await;
    assert_eq!(refused.status, 422);
    assert!(desk.kinds().await.is_empty());
    let typed = [("new_password", "copper-violin-drifts-north-7")];
    press(&person, path, "set-password", &typed).await;
    let mail = desk.only_from_here("password_changed").await;
    assert!(mail.subject().contains("Passwort"), "{}", mail.subject());
    assert!(!mail.text().contains("copper"), "{}", mail.text());
    let arguments = ["user", "reset-password", "alice", "--password-stdin"];
    desk.server
        .cli()
        .json_with_input(&arguments, given::PASSWORD)
        .await;
    assert_eq!(desk.kinds().await, ["password_changed", "password_changed"]);
}

#[tokio::test]
async fn a_sign_in_from_a_new_device_is_told_but_neither_the_first_nor_one_from_a_known_device() {
    let desk = Desk::start().await;
    let (home, _) = desk.at("/account").await;
    press(&home, "/logout", "sign-out", &[]).await;
    home.sign_in("/account", &desk.alice).await;
    assert!(desk.kinds().await.is_empty(), "the first, and a known one");
    let away = desk.person();
    let page = away.open("/login").await;
    away.type_password(&page, "alice", "wrong").await;
    assert!(desk.kinds().await.is_empty(), "nobody has signed in");
    away.sign_in("/account", &desk.alice).await;
    desk.only_from_here("new_device").await;
    press(&away, "/logout", "sign-out", &[]).await;
    away.sign_in("/account", &desk.alice).await;
    assert_eq!(desk.kinds().await.len(), 1, "known by now");
    // Somebody else who comes for the first time, on the same device.
    let bob = given::user(&desk.server.cli(), "bob").await;
    away.sign_in("/login", &bob).await;
    assert_eq!(desk.kinds().await.len(), 1);
}

#[tokio::test]
async fn a_new_device_is_told_when_the_sign_in_is_whole_by_whatever_method() {
    let desk = Desk::start().await;
    let home = desk.person();
    let (app, _) = AuthenticatorApp::enrol(&desk.server, &home, &desk.alice).await;
    let mail = desk.only_from_here("second_factor_changed").await;
    assert!(mail.subject().contains("Faktor"), "{}", mail.subject());
    let away = desk.person();
    let page = away.sign_in("/account", &desk.alice).await;
    assert_eq!(page.url.path(), "/login/totp");
    assert_eq!(desk.kinds().await.len(), 1, "half signed in");
    let code = app.code(&desk.server);
    away.submit(&page, &[("code", &code)], Some("verify")).await;
    desk.only_from_here("new_device").await;
    let mut passkey = Passkey::synced(desk.server.issuer());
    enrol(&home, &mut passkey).await;
    let added = desk.only_from_here("new_passkey").await;
    assert!(added.text().contains("Passkey"), "{}", added.text());
    let third = desk.person();
    sign_in(&third, "/login", &mut passkey, &Twist::default()).await;
    let kinds = desk.kinds().await;
    let told = kinds.iter().filter(|kind| *kind == "new_device").count();
    assert_eq!(told, 2, "{kinds:?}");
}

#[tokio::test]
async fn every_change_of_a_second_factor_is_told() {
    let desk = Desk::start().await;
    let home = desk.person();
    AuthenticatorApp::enrol(&desk.server, &home, &desk.alice).await;
    let page = home.open("/account/security/recovery-codes").await;
    let page = home.submit(&page, &[], Some("generate")).await;
    let text = html::text(&page.body);
    let code = text
        .split_whitespace()
        .find(|word| word.len() > 20 && word.contains('-'))
        .expect("a code")
        .to_owned();
    assert_eq!(
        desk.kinds().await,
        ["second_factor_changed", "second_factor_changed"]
    );

    let known = desk.person();
    let page = known.sign_in("/account", &desk.alice).await;
    let wrong = known
        .submit(&page, &[("code", "000000")], Some("verify"))
        .await;
    assert_eq!(wrong.status, 422);
    let page = known.open("/login/recovery-code").await;
    known
        .submit(&page, &[("recovery_code", &code)], Some("verify"))
        .await;
    let mail = desk.only_from_here("recovery_code_used").await;
    assert!(
        mail.text().contains('9'),
        "how many are left: {}",
        mail.text()
    );
    assert!(!mail.text().contains(&code));
    desk.only("new_device").await;

    let mut passkey = Passkey::new(desk.server.issuer());
    enrol(&home, &mut passkey).await;
    let list = home.open("/account/security/passkeys").await;
    let (to, _) = html::links(&list.body)
        .into_iter()
        .find(|(to, _)| to.starts_with("/account/security/passkeys/") && to.len() > 50)
        .expect("a passkey");
    press(&home, &to, "remove", &[]).await;
    press(&home, "/account/security/totp", "remove", &[]).await;
    let kinds = desk.kinds().await;
    let changed = kinds.iter().filter(|kind| *kind == "second_factor_changed");
    assert_eq!(changed.count(), 4, "{kinds:?}");
}

#[tokio::test]
async fn r81_guessing_is_told_once_in_a_quarter_of_an_hour() {
    let desk = Desk::start().await;
    let guess = async |name: &str| {
        let guesser = desk.person();
        let page = guesser.open("/login").await;
        guesser.type_password(&page, name, "wrong").await.status
    };
    for _ in 0..4 {
        guess("alice").await;
    }
    assert!(desk.kinds().await.is_empty(), "not yet");
    for _ in 0..3 {
        guess("alice").await;
        guess("ghost@example.com").await;
    }
    desk.only("account_throttled").await;
    // The owner comes in, and it begins anew.
    let again = "UPDATE throttles SET failures = 0, next_allowed_ms = 0 WHERE failures > 1";
    desk.server.database().execute(again).await;
    for _ in 0..7 {
        guess("alice").await;
    }
    assert_eq!(desk.kinds().await.len(), 1, "one in so long");
    desk.server.advance(Duration::from_mins(16));
    desk.server.database().execute(again).await;
    for _ in 0..7 {
        guess("alice").await;
    }
    assert_eq!(
        desk.kinds().await,
        ["account_throttled", "account_throttled"]
    );
}

async fn allow(desk: &Desk, client: &Client, button: &str) {
    let person = desk.person();
    let url = raw::authorize_url(&desk.server, client, &[]);
    let page = person.sign_in(&url, &desk.alice).await;
    person.submit(&page, &[], Some(button)).await;
}

#[tokio::test]
async fn an_application_that_was_allowed_is_told_and_one_that_was_not_is_not() {
    let desk = Desk::start().await;
    let client = given::web_client(&desk.server.cli()).await;
    allow(&desk, &client, "deny").await;
    assert!(!desk.kinds().await.contains(&"consent_granted".to_owned()));
    allow(&desk, &client, "allow").await;
    let mail = desk.only_from_here("consent_granted").await;
    assert!(mail.text().contains("Web shop"), "{}", mail.text());
}

#[tokio::test]
async fn the_operator_may_leave_the_mail_about_applications_out() {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_MAIL__APP_NOTICES", "off")
        .start()
        .await;
    let alice = given::user(&server.cli(), "alice").await;
    let desk = Desk {
        sink,
        server,
        alice,
    };
    let client = given::web_client(&desk.server.cli()).await;
    allow(&desk, &client, "allow").await;
    assert!(desk.kinds().await.is_empty());
}

#[tokio::test]
async fn leaving_and_staying_are_told_with_the_day() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account").await;
    press(&person, "/account/delete", "delete-account", &[]).await;
    let mail = desk.only_from_here("account_deletion").await;
    assert!(mail.text().contains("20"), "{}", mail.text());
    press(&person, "/account/delete", "keep-account", &[]).await;
    desk.only_from_here("account_kept").await;
    assert_eq!(desk.kinds().await.len(), 2);
}

#[tokio::test]
async fn an_address_that_nobody_has_proven_is_told_nothing() {
    let desk = Desk::start().await;
    let sql = "UPDATE users SET email_verified = (1 = 0)";
    desk.server.database().execute(sql).await;
    let (person, _) = desk.at("/account").await;
    press(&person, "/account/delete", "delete-account", &[]).await;
    desk.person().sign_in("/account", &desk.alice).await;
    assert!(desk.kinds().await.is_empty());
}
