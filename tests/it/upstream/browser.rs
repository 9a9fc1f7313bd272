//! In a real browser, whose Content-Security-Policy watches where forms lead, and axe-core on every page of the way.

use super::{builder, known};
use anyhow::Result;
use tests::{browser::Browser, given, inspection::READINGS, server::TestServer};

#[tokio::test]
async fn a_browser_goes_to_the_provider_and_back_and_axe_core_finds_nothing_on_the_way()
-> Result<()> {
    for language in READINGS {
        there_and_back(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn there_and_back(browser: &Browser) -> Result<()> {
    let here = builder().set("IDP_SIGNUP__MODE", "open").start().await;
    // Another host, as in life: cookies know no ports.
    let there = TestServer::builder()
        .set("IDP_PUBLIC_URL", "http://127.0.0.1:{port}")
        .start()
        .await;
    let callback = here.url("/login/upstream/home/callback");
    let arguments = ["--redirect-uri", &callback, "--skip-consent"];
    let client = given::client(&there.cli(), "Here", &arguments).await;
    let secret = client.client_secret.clone().unwrap_or_default();
    let arguments = [
        "upstream",
        "create",
        "--name",
        "Home",
        "--issuer",
        there.issuer(),
        "--client-id",
        &client.client_id,
        "--client-secret-stdin",
    ];
    here.cli().json_with_input(&arguments, &secret).await;
    known(&here, "home").await;
    let carol = given::user(&there.cli(), "carol").await;
    let dave = given::user(&here.cli(), "dave").await;

    browser
        .open(&here.url("/login?next=/account/security"))
        .await?;
    browser.element("#upstream-home").await?;
    browser.inspect("sign-in-upstream").await?;
    browser.press("#upstream-home").await?;
    browser.sign_in(&carol).await?;
    browser.element("#create-account").await?;
    browser.inspect("upstream-create").await?;
    // To an account that there is already, which is thought better of.
    browser.press("#link-account").await?;
    browser.sign_in(&dave).await?;
    browser.element("#link").await?;
    browser.inspect("upstream-pending").await?;
    browser.client.delete_all_cookies().await?;
    browser
        .open(&here.url("/login?next=/account/security"))
        .await?;
    browser.press("#upstream-home").await?;
    browser.press("#create-account").await?;
    browser
        .element("a[href='/account/security/upstream']")
        .await?;
    browser
        .open(&here.url("/account/security/upstream"))
        .await?;
    browser.element("#unlink-1").await?;
    browser.press("#unlink-1").await?;
    browser.element("#error-summary").await?;
    browser.inspect("account-upstream").await?;
    // To the provider by the account console too: it is linked already.
    browser.press("#link-home").await?;
    browser.element("#unlink-1").await?;
    assert_eq!(browser.url().await?.path(), "/account/security/upstream");
    browser.open(&callback).await?;
    browser.element("#error-code").await?;
    browser.inspect("upstream-said").await
}
