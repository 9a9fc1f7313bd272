//! Bar 1.3: every page that can be opened by its address, each one line of a table: axe-core in both themes, in Arabic and in a
//! narrow window, by keyboard, without scripts, and what it weighs. Pages that only a form leads to are inspected on the way.

use super::application;
use anyhow::{Context, Result};
use std::time::Duration;
use tests::{
    authenticator_app::AuthenticatorApp,
    browser::Browser,
    given::{self, User},
    inspection::READINGS,
    mail_sink::MailSink,
    person::Person,
    raw,
    server::TestServer,
};

/// A page: the name of its screenshots, where it is, and an element that tells it from others.
struct Row<'a>(&'static str, &'a str, &'static str);

/// Looks at each from every side.
async fn look(browser: &Browser, server: &TestServer, rows: &[Row<'_>]) -> Result<()> {
    for Row(name, path, element) in rows {
        let url = if path.starts_with('/') {
            server.url(path)
        } else {
            (*path).to_owned()
        };
        browser.open(&url).await?;
        browser.element(element).await?;
        browser.inspect(name).await?;
    }
    Ok(())
}

/// Each is whole without scripts.
async fn look_without_scripts(server: &TestServer, rows: &[Row<'_>]) -> Result<()> {
    let browser = Browser::without_scripts().await?;
    for Row(name, path, element) in rows {
        let url = if path.starts_with('/') {
            server.url(path)
        } else {
            (*path).to_owned()
        };
        browser.open(&url).await?;
        let found = browser.element(element).await?;
        assert!(found.is_displayed().await?, "{name}: {element}");
    }
    Ok(())
}

async fn link_for(sink: &MailSink, person: &Person, email: &str) -> String {
    let before = sink.mails_to(email).len();
    let page = person.open("/recover").await;
    person
        .submit(&page, &[("email", email)], Some("send-link"))
        .await;
    sink.wait_for(email, before + 1).await.link()
}

#[tokio::test]
async fn every_page_of_somebody_without_an_account_or_a_password_is_whole() -> Result<()> {
    for language in READINGS {
        without_an_account(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn without_an_account(browser: &Browser) -> Result<()> {
    let sink = MailSink::start().await;
    let builder = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "open");
    let server = builder.start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (_site, client) = application(&server).await;
    let reset = link_for(&sink, &Person::new(&server), &alice.email).await;
    let person = Person::new(&server);
    let page = person.open("/register").await;
    let typed = [
        ("email", "ada@example.com"),
        ("name", "Ada Lovelace"),
        ("password", given::PASSWORD),
    ];
    person.submit(&page, &typed, Some("sign-up")).await;
    let verify = sink.wait_for("ada@example.com", 1).await.link();
    let sign_in = raw::authorize_url(&server, &client, &[]);
    let rows = [
        Row("sign-in-for-app", &sign_in, "#sign-in"),
        Row("sign-in-alone", "/login", "#create-account"),
        Row("passkey-sign-in", "/login/passkey", "#other-way"),
        Row("recover", "/recover", "#send-link"),
        Row("recover-sent", "/recover/sent", "main a"),
        Row("recover-link", &reset, "#set-password"),
        Row("recover-dead", "/recover/nothing", "#request-id"),
        Row("recover-done", "/recover/done", "main a"),
        Row("register", "/register", "#sign-up"),
        Row("register-sent", "/verify-email", "#link-sent"),
        Row("register-done", "/register/done", "#go-to-sign-in"),
        Row("verify-email", &verify, "#verify"),
        Row("verify-email-dead", "/verify-email/nothing", "#request-id"),
        Row("demo", "/demo", "#start"),
        Row("welcome", "/", "h1"),
        Row("sign-out-nobody", "/logout", "h1"),
        Row("not-found", "/no-such-page", "#error-code"),
    ];
    look(browser, &server, &rows).await?;
    look_without_scripts(&server, &rows).await?;

    // What is wrong is said, and stays readable.
    browser.open(&server.url("/register")).await?;
    for (field, value) in [
        ("email", "ada@example"),
        ("name", "Ada"),
        ("password", "short"),
    ] {
        browser.fill(&format!("[name={field}]"), value).await?;
    }
    browser.press("#sign-up").await?;
    browser.element("#password-error").await?;
    browser.inspect("register-refused").await?;
    browser.open(&reset).await?;
    browser.fill("[name=new_password]", "short").await?;
    browser.press("#set-password").await?;
    browser.element("#new_password-error").await?;
    browser.inspect("recover-link-refused").await
}

#[tokio::test]
async fn every_page_of_an_invitation_and_of_a_closed_door_is_whole() -> Result<()> {
    for language in READINGS {
        invitation_and_closed_door(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn invitation_and_closed_door(browser: &Browser) -> Result<()> {
    let sink = MailSink::start().await;
    let builder = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "invite");
    let server = builder.start().await;
    let arguments = ["user", "invite", "--email", "grace@example.com"];
    server.cli().run(&arguments).await.expect_code(0);
    let invitation = sink.wait_for("grace@example.com", 1).await.link();
    let rows = [
        Row("register-invited", &invitation, "#sign-up"),
        Row("register-by-invitation", "/register", "#back-to-sign-in"),
        Row("register-dead", "/register/nothing", "#request-id"),
    ];
    look(browser, &server, &rows).await?;
    look_without_scripts(&server, &rows).await?;
    // Neither sign-up nor mail.
    let closed = TestServer::start().await;
    given::user(&closed.cli(), "alice").await;
    let rows = [
        Row("register-closed", "/register", "#back-to-sign-in"),
        Row("recover-without-mail", "/recover", "#back-to-sign-in"),
    ];
    look(browser, &closed, &rows).await
}

/// Signs in as far as the password leads.
async fn give_password(browser: &Browser, server: &TestServer, user: &User) -> Result<()> {
    browser.open(&server.url("/login")).await?;
    browser.sign_in(user).await
}

#[tokio::test]
async fn every_page_of_a_second_factor_is_whole() -> Result<()> {
    for language in READINGS {
        second_factor(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn second_factor(browser: &Browser) -> Result<()> {
    let builder = TestServer::builder().set("IDP_SESSIONS__TRUST_BROWSER", "30d");
    let server = builder.start().await;
    let alice = given::user(&server.cli(), "alice").await;
    give_password(browser, &server, &alice).await?;
    let off = [
        Row("account-totp-off", "/account/security/totp", "#enrol"),
        Row(
            "recovery-codes-none",
            "/account/security/recovery-codes",
            "h1",
        ),
        Row("passkeys-none", "/account/security/passkeys", "h1"),
        Row("passkey-offer", "/account/security/passkeys/offer", "h1"),
    ];
    look(browser, &server, &off).await?;

    // Setting up, a wrong code, and the codes for when the phone is lost.
    browser.open(&server.url("/account/security/totp")).await?;
    browser.press("#enrol").await?;
    browser.element("#secret").await?;
    browser.inspect("account-totp-scan").await?;
    let body = browser.client.source().await?;
    browser.fill("[name=code]", "000000").await?;
    browser.press("#verify").await?;
    browser.element("#code-error").await?;
    browser.inspect("account-totp-refused").await?;
    let app = app_of(&server, &body)?;
    browser.fill("[name=code]", &app.code(&server)).await?;
    browser.press("#verify").await?;
    browser.element("h1").await?;
    browser.inspect("recovery-codes").await?;
    if browser.has("#generate").await? {
        browser.press("#generate").await?;
    }
    browser.element("#codes").await?;
    browser.inspect("recovery-codes-shown").await?;
    let on = [
        Row("account-totp-on", "/account/security/totp", "#remove"),
        Row(
            "recovery-codes-left",
            "/account/security/recovery-codes",
            "h1",
        ),
        Row("account-security-second", "/account/security", "nav"),
    ];
    look(browser, &server, &on).await?;

    // Asked for, at the next sign-in.
    server.advance(Duration::from_mins(1));
    browser.client.delete_all_cookies().await?;
    give_password(browser, &server, &alice).await?;
    let asked = [
        Row("totp", "/login/totp", "#verify"),
        Row("recovery-code", "/login/recovery-code", "#verify"),
    ];
    look(browser, &server, &asked).await?;
    browser.fill("[name=recovery_code]", "nothing").await?;
    browser.press("#verify").await?;
    browser.element("#recovery_code-error").await?;
    browser.inspect("recovery-code-refused").await?;
    browser.open(&server.url("/login/totp")).await?;
    browser.fill("[name=code]", "000000").await?;
    browser.press("#verify").await?;
    browser.element("#code-error").await?;
    browser.inspect("totp-refused").await
}

fn app_of(server: &TestServer, body: &str) -> Result<AuthenticatorApp> {
    let page = tests::page::Page {
        url: server.url("/").parse().context("an address")?,
        status: 200,
        headers: reqwest::header::HeaderMap::new(),
        body: body.to_owned(),
        location: None,
    };
    Ok(AuthenticatorApp::of(&page))
}

#[tokio::test]
async fn every_page_of_the_account_is_whole_from_right_to_left_by_keyboard_and_in_weight()
-> Result<()> {
    for language in READINGS {
        account(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn account(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    browser.sign_in(&alice).await?;
    browser.press("#allow").await?;
    site.arrival("/callback").await;
    let choose = raw::authorize_url(&server, &client, &[("prompt", "select_account")]);
    let rows = [
        Row("account", "/account", "nav"),
        Row("account-profile", "/account/profile", "#save"),
        Row("account-addresses", "/account/addresses", "nav"),
        Row(
            "account-address-add",
            "/account/addresses/add",
            "#send-link",
        ),
        Row("account-security", "/account/security", "nav"),
        Row(
            "account-password",
            "/account/security/password",
            "#set-password",
        ),
        Row("account-sessions", "/account/sessions", "nav"),
        Row("account-apps", "/account/apps", "nav"),
        Row("account-activity", "/account/activity", "nav"),
        Row("account-export", "/account/export", "#export"),
        Row("account-delete", "/account/delete", "#delete-account"),
        Row("select-account-one", &choose, "#add-account"),
        Row("signed-in", "/", "#sign-out"),
        Row("sign-out", "/logout", "#sign-out"),
    ];
    look(browser, &server, &rows).await
}
