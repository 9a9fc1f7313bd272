//! What happens to an account while a password is hashed for a change of it (R59, R88): what was decided before does not undo it.

use super::{Desk, NEW_PASSWORD, is_in, send};

use std::time::Duration;
use tests::{
    authenticator::{self, LIST, Passkey, Twist},
    authenticator_app::AuthenticatorApp,
    given::User,
    mail_sink::MailSink,
    page::Page,
    person::Person,
    server::TestServer,
    stub_provider::StubProvider,
};

const PASSWORD_PAGE: &str = "/account/security/password";
const OTHER: &str = "nine-brass-otters-swim-22";

/// Whether this password opens the account.
async fn opens(server: &TestServer, user: &User, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, &user.username, password).await;
    assert!(matches!(page.status, 200 | 422), "{page:#?}");
    page.status == 200
}

/// Sends a form, and runs a statement that is in effect between what the server reads for it and what it writes.
async fn send_while(desk: &Desk, sql: &str, sent: impl Future<Output = Page>) -> Page {
    let held = desk.server.database().change_slowly(sql).await;
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        held.commit().await;
    };
    tokio::join!(sent, meanwhile).0
}

/// All was ended, as by a reset; an administrator disabled the account; the session was signed out from afar.
const ENDS: [&str; 3] = [
    "UPDATE users SET epoch = epoch + 1",
    "UPDATE users SET disabled_at = created_at",
    "UPDATE sessions SET revoked_at = created_at, ended_at = created_at",
];
const AS_BEFORE: &str = "UPDATE users SET disabled_at = NULL";

#[tokio::test]
async fn r59_a_session_that_ended_while_the_password_was_hashed_changes_none() {
    let desk = Desk::start().await;
    for sql in ENDS {
        for fields in [
            &[("new_password", NEW_PASSWORD)][..],
            &[("new_password", NEW_PASSWORD), ("keep_sessions", "yes")],
        ] {
            let (person, page) = desk.at(PASSWORD_PAGE, &desk.alice).await;
            let sent = send(&person, &page, "set-password", fields);
            let answer = send_while(&desk, sql, sent).await;
            let to = answer.location.as_ref().map(url::Url::path);
            assert_eq!((answer.status, to), (303, Some("/login")), "{sql}");
            assert!(!is_in(&person).await, "{sql}");
            desk.server.database().execute(AS_BEFORE).await;
            assert!(
                !opens(&desk.server, &desk.alice, NEW_PASSWORD).await,
                "{sql}"
            );
        }
    }
    let changed = "SELECT count(*) FROM audit_events WHERE kind = 'user.password_changed'";
    assert_eq!(desk.server.database().number(changed).await, 0);
    // The statement that must not be overtaken is no obstacle by itself.
    let (person, page) = desk.at(PASSWORD_PAGE, &desk.alice).await;
    let fields = [("new_password", NEW_PASSWORD)];
    send(&person, &page, "set-password", &fields).await;
    assert!(is_in(&person).await && opens(&desk.server, &desk.alice, NEW_PASSWORD).await);
}

#[tokio::test]
async fn r59_nor_does_one_that_was_asked_to_change_it() {
    let desk = Desk::start().await;
    let owes = ["user", "update", "alice", "--require-password-change"];
    desk.server.cli().run(&owes).await.expect_code(0);
    let person = Person::new(&desk.server);
    let page = person.sign_in("/account", &desk.alice).await;
    assert_eq!(page.url.path(), "/actions/password", "{page:#?}");
    let form = page.form("set-password");
    let pairs = form.filled(&[("new_password", NEW_PASSWORD)], Some("set-password"));
    let target = page.url.join(&form.action).expect("an action");
    let sent = person.step(person.post(target, pairs));
    let answer = send_while(&desk, ENDS[0], sent).await;
    let to = answer.location.as_ref().map(url::Url::path);
    assert_eq!((answer.status, to), (303, Some("/login")), "{answer:#?}");
    assert!(!opens(&desk.server, &desk.alice, NEW_PASSWORD).await);
}

#[tokio::test]
async fn r59_nor_does_an_account_go_whose_session_ended_while_the_password_was_looked_at() {
    let desk = Desk::start().await;
    for sql in ENDS {
        let (person, page) = desk.at("/account/delete", &desk.alice).await;
        let fields = [("password", desk.alice.password.as_str())];
        let sent = send(&person, &page, "delete-account", &fields);
        let answer = send_while(&desk, sql, sent).await;
        assert_eq!(answer.status, 303, "{sql}: {answer:#?}");
        let told = "SELECT count(*) FROM audit_events WHERE kind = 'user.leaving'";
        assert_eq!(desk.server.database().number(told).await, 0, "{sql}");
        let going = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
        assert_eq!(desk.server.database().number(going).await, 0, "{sql}");
        assert!(!is_in(&person).await, "{sql}");
        desk.server.database().execute(AS_BEFORE).await;
    }
}

/// Everything that lets somebody in, and where mail goes.
const WAYS: [&str; 5] = [
    "passkeys",
    "recovery_codes",
    "upstream_links",
    "totp_secrets WHERE confirmed_at IS NOT NULL",
    "users u JOIN user_emails e ON e.email_key <> u.email_key AND e.user_id = u.id WHERE u.email_key LIKE 'alice%'",
];

async fn ways(desk: &Desk) -> Vec<i64> {
    let mut all = Vec::new();
    for way in WAYS {
        let sql = format!("SELECT count(*) FROM {way}");
        all.push(desk.server.database().number(&sql).await);
    }
    all
}

/// She has a passkey and a second address, and there is a provider.
async fn with_ways(desk: &Desk) -> StubProvider {
    let (person, _) = desk.at("/account", &desk.alice).await;
    let mut passkey = Passkey::synced(desk.server.issuer());
    authenticator::enrol(&person, &mut passkey).await;
    let sql = "INSERT INTO user_emails (email_key, user_id, email, added_at) \
               SELECT 'ada@example.org', id, 'ada@example.org', created_at FROM users WHERE username = 'alice'";
    desk.server.database().execute(sql).await;
    let stub = StubProvider::start().await;
    crate::upstream::add(&desk.server, &stub, "stub", &[]).await;
    stub
}

#[tokio::test]
async fn r88_a_session_that_ended_meanwhile_adds_no_way_in() {
    let builder = TestServer::builder().set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1,localhost");
    let desk = Desk::on(builder).await;
    let stub = with_ways(&desk).await;
    let before = ways(&desk).await;
    let ended = ENDS[0];
    let is_out = async |answer: Page, what: &str| {
        assert_eq!(answer.url.path(), "/login", "{what}: {answer:#?}");
        assert_eq!(ways(&desk).await, before, "{what}");
    };

    let (person, page) = desk.at(LIST, &desk.alice).await;
    let asked = authenticator::ask(&person, &page).await;
    let made = Passkey::new(desk.server.issuer()).create(&asked, &Twist::default());
    let sent = authenticator::send(&person, &page, &asked, &made);
    is_out(send_while(&desk, ended, sent).await, "a passkey").await;

    let (person, page) = desk.at("/account/security/totp", &desk.alice).await;
    let page = person.submit(&page, &[], Some("enrol")).await;
    let code = AuthenticatorApp::of(&page).code(&desk.server);
    let typed = [("code", code.as_str())];
    let sent = person.submit(&page, &typed, Some("verify"));
    is_out(send_while(&desk, ended, sent).await, "an app").await;

    let codes = "/account/security/recovery-codes";
    let (person, page) = desk.at(codes, &desk.alice).await;
    let sent = person.submit(&page, &[], Some("generate"));
    is_out(send_while(&desk, ended, sent).await, "recovery codes").await;

    for button in ["make-main", "remove-address"] {
        let (person, page) = desk.at("/account/addresses", &desk.alice).await;
        let typed = [("address", "ada@example.org")];
        let sent = person.submit(&page, &typed, Some(button));
        is_out(send_while(&desk, ended, sent).await, button).await;
    }

    let (person, page) = desk.at("/account/security/upstream", &desk.alice).await;
    let page = person.submit(&page, &[], Some("link-stub")).await;
    let callback = stub.answers(page.left());
    let sent = crate::upstream::back(&person, &callback);
    let answer = send_while(&desk, ended, sent).await;
    assert_eq!(answer.status, 400, "{answer:#?}");
    assert_eq!(ways(&desk).await, before, "a link");
}

#[tokio::test]
async fn r88_a_reset_that_was_answered_is_not_undone_by_a_change_at_the_same_moment() {
    let sink = MailSink::start().await;
    let builder = TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url());
    let desk = Desk::on(builder).await;
    let owner = desk.alice.clone();
    let mut resets = 0;
    for round in 0..tests::races::rounds() * 2 {
        let (person, page) = desk.at(PASSWORD_PAGE, &owner).await;
        let reader = Person::new(&desk.server);
        let asked = reader.open("/recover").await;
        reader
            .submit(&asked, &[("email", &owner.email)], Some("send-link"))
            .await;
        let subject = "Reset your password";
        let mail = sink.wait_about(&owner.email, subject, round + 1).await;
        let form = reader.open(&mail.link()).await;
        let keep = [("new_password", NEW_PASSWORD), ("keep_sessions", "yes")];
        let fields = &keep[..=round % 2];
        let change = async {
            tokio::time::sleep(Duration::from_millis(2 * (round as u64 % 6))).await;
            send(&person, &page, "set-password", fields).await
        };
        let token = form.form("set-password").value("token").map(str::to_owned);
        let token = token.unwrap_or_default();
        let typed = [("new_password", OTHER), ("token", token.as_str())];
        let reset = send(&reader, &form, "set-password", &typed);
        let (changed, reset) = tokio::join!(change, reset);
        let when = format!("round {round}: {changed:#?} {reset:#?}");
        assert_eq!(changed.status, 303, "{when}");
        let was_reset = reset.status == 303;
        assert!(was_reset || reset.status == 404, "{when}");
        for (tried, expected) in [(OTHER, was_reset), (NEW_PASSWORD, !was_reset)] {
            let does = opens(&desk.server, &owner, tried).await;
            assert_eq!(does, expected, "{tried}: {when}");
        }
        assert_eq!(is_in(&person).await, !was_reset, "{when}");
        resets += usize::from(was_reset);
        // The next round begins with the password from before, and with no mail or guess that counts.
        let arguments = [
            "user",
            "reset-password",
            "alice",
            "--permanent",
            "--password-stdin",
        ];
        desk.server
            .cli()
            .json_with_input(&arguments, &desk.alice.password)
            .await;
        let forget = "DELETE FROM throttles";
        desk.server.database().execute(forget).await;
    }
    assert!(resets > 0, "no round had a reset that came through");
}
