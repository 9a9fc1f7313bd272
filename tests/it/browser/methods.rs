//! axe-core on the pages of codes from one's mailbox and of what has to be done first: light, dark and 320 pixels wide, and
//! from right to left.

use anyhow::Result;
use serde_json::json;
use tests::{
    browser::Browser,
    given::{self, User},
    inspection::READINGS,
    mail_sink::MailSink,
    person::Person,
    raw,
    server::TestServer,
};

fn code_of(text: &str) -> String {
    let is_code = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-';
    let code = text.split_whitespace().find(is_code);
    code.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn axe_core_finds_nothing_on_the_way_in_by_mail() -> Result<()> {
    for language in READINGS {
        way_in_by_mail(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn way_in_by_mail(browser: &Browser) -> Result<()> {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGN_IN__EMAIL_CODE", "allowed")
        .start()
        .await;
    let alice = given::user(&server.cli(), "alice").await;
    browser.open(&server.url("/login")).await?;
    browser.element("#send-code").await?;
    browser.inspect("sign-in-with-email").await?;
    browser.fill("[name=username]", "alice").await?;
    browser.press("#send-code").await?;
    browser.element("#email").await?;
    browser.inspect("email-ask").await?;
    browser.fill("[name=email]", &alice.email).await?;
    browser.press("#send-code").await?;
    browser.element("#code").await?;
    browser.inspect("email-code").await?;
    let mail = sink.wait_for(&alice.email, 1).await;
    browser.fill("[name=code]", "BBBB-BBBB").await?;
    browser.press("#verify").await?;
    browser.element("#code-error").await?;
    browser.inspect("email-code-refused").await?;
    browser.open(&mail.link()).await?;
    browser.element("#sign-in").await?;
    browser.inspect("email-link").await?;
    browser.press("#sign-in").await?;
    browser.element("#sign-out").await?;
    browser.open(&mail.link()).await?;
    browser.element("#error-code").await?;
    browser.inspect("email-dead").await?;
    // Asked for by somebody else.
    let asker = Person::new(&server);
    let page = asker.open("/login/email").await;
    let typed = [("email", alice.email.as_str())];
    asker.submit(&page, &typed, Some("send-code")).await;
    let mail = sink.wait_for(&alice.email, 2).await;
    browser.open(&mail.link()).await?;
    browser.element("#elsewhere").await?;
    browser.inspect("email-link-elsewhere").await
}

#[tokio::test]
async fn axe_core_finds_nothing_in_what_has_to_be_done_first() -> Result<()> {
    for language in READINGS {
        done_first(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn done_first(browser: &Browser) -> Result<()> {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGN_IN__VERIFIED_EMAIL", "required")
        .set("IDP_TERMS__URL", "https://example.com/terms")
        .set("IDP_TERMS__VERSION", "2026-11")
        .start()
        .await;
    let cli = server.cli();
    let alice = given::user_with(&cli, "alice", &["--require-password-change"]).await;
    given::never_proven(server.database(), "alice").await;
    let demand = json!({"default_acr_values": ["phr"]}).to_string();
    let client = given::web_client_with(&cli, &["--metadata", &demand]).await;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    let user = User {
        username: alice.email.clone(),
        ..alice.clone()
    };
    browser.sign_in(&user).await?;
    browser.element("#set-password").await?;
    browser.inspect("action-password").await?;
    browser
        .fill("[name=new_password]", "copper-violin-drifts-north-7")
        .await?;
    browser.press("#set-password").await?;
    browser.element("#send-code").await?;
    browser.inspect("action-verify-email").await?;
    browser.press("#send-code").await?;
    browser.element("#code").await?;
    browser.inspect("action-verify-email-sent").await?;
    let mail = sink.wait_for(&alice.email, 1).await;
    browser.fill("[name=code]", &code_of(&mail.text())).await?;
    browser.press("#verify").await?;
    browser.element("#accept").await?;
    browser.inspect("action-terms").await?;
    browser.press("#accept").await?;
    browser.element("#add-passkey").await?;
    browser.inspect("action-passkey").await
}
