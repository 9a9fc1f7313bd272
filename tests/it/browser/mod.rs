//! A real Chromium: from click to the application, without scripts, by keyboard alone; axe-core on every page.

mod admin;
mod every_page;
mod keepers;
mod leaving;
mod methods;
mod pages;
mod passkeys;
mod recovery_codes;
mod rooms;
mod rows;

use anyhow::Result;
use serde_json::json;
use tests::{
    browser::Browser,
    callback::CallbackServer,
    given::{self, Client},
    inspection::READINGS,
    raw,
    server::TestServer,
};

async fn application(server: &TestServer) -> (CallbackServer, Client) {
    let site = CallbackServer::start().await;
    let redirect_uri = site.url("/callback");
    let arguments = ["--type", "web", "--redirect-uri", &redirect_uri];
    let client = given::client(&server.cli(), "Web shop", &arguments).await;
    (site, client)
}

#[tokio::test]
async fn a_person_clicks_through_sign_in_and_consent() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let browser = Browser::start().await?;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    assert!(browser.text("main").await?.contains("Web shop"));
    browser.sign_in(&alice).await?;
    browser.element("#allow").await?;
    let consent = browser.text("main").await?;
    assert!(consent.contains("Web shop"), "{consent}");
    assert!(consent.contains("127.0.0.1"), "{consent}");
    browser.press("#allow").await?;
    let arrival = site.arrival("/callback").await;
    assert!(arrival.url.query_pairs().any(|(name, _)| name == "code"));
    browser.element("#back").await?;
    Ok(())
}

#[tokio::test]
async fn everything_works_without_scripts() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let browser = Browser::without_scripts().await?;
    let url = raw::authorize_url(&server, &client, &[("response_mode", "form_post")]);
    browser.open(&url).await?;
    browser.sign_in(&alice).await?;
    browser.press("#allow").await?;
    // The page that would submit itself shows a button instead.
    browser.element("#continue").await?;
    browser
        .screenshot("form-post-without-scripts-light")
        .await?;
    browser.press("#continue").await?;
    let arrival = site.arrival("/callback").await;
    assert_eq!(arrival.method, "POST");
    assert!(arrival.body.contains("code="), "{}", arrival.body);
    Ok(())
}

#[tokio::test]
async fn axe_core_finds_nothing_on_the_page_that_would_submit_itself() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    for language in READINGS {
        let browser = Browser::reading(language).await?;
        browser
            .open(&raw::authorize_url(&server, &client, &[]))
            .await?;
        browser.sign_in(&alice).await?;
        if browser.has("#allow").await? {
            browser.press("#allow").await?;
        }
        site.arrival("/callback").await;
        // It stays as somebody sees it whose application is slow to answer.
        let stay = json!({"source": "HTMLFormElement.prototype.submit = () => {}"});
        browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", &stay)
            .await?;
        let url = raw::authorize_url(&server, &client, &[("response_mode", "form_post")]);
        browser.open(&url).await?;
        browser.element("form[method=post] [name=code]").await?;
        browser.inspect("form-post").await?;
    }
    Ok(())
}

#[tokio::test]
async fn form_post_submits_itself() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let browser = Browser::start().await?;
    let url = raw::authorize_url(&server, &client, &[("response_mode", "form_post")]);
    browser.open(&url).await?;
    browser.sign_in(&alice).await?;
    browser.press("#allow").await?;
    let arrival = site.arrival("/callback").await;
    assert_eq!(arrival.method, "POST");
    for parameter in ["code=", "state=af0ifjsldkj", "iss="] {
        assert!(arrival.body.contains(parameter), "{}", arrival.body);
    }
    Ok(())
}

#[tokio::test]
async fn the_keyboard_is_enough() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let browser = Browser::start().await?;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    // The first field has the focus, or is reached by Tab.
    browser.element("[name=username]").await?;
    let name = browser.evaluate("document.activeElement.name").await?;
    if name != "username" {
        browser.tab_to("[name=username]").await?;
    }
    browser.keys(&alice.username).await?;
    browser.tab_to("[name=password]").await?;
    browser.keys(&alice.password).await?;
    browser.enter().await?;
    browser.tab_to("#allow").await?;
    browser.enter().await?;
    let arrival = site.arrival("/callback").await;
    assert!(arrival.url.query_pairs().any(|(name, _)| name == "code"));
    Ok(())
}
