//! A real Chromium: from click to the application, without scripts, by keyboard alone, and axe-core on every page.

use anyhow::Result;
use tests::{
    browser::Browser,
    callback::CallbackServer,
    given::{self, Client},
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
    browser.click("#allow").await?;
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
    browser.click("#allow").await?;
    // The page that would submit itself shows a button instead.
    browser.click("form [type=submit], form button").await?;
    let arrival = site.arrival("/callback").await;
    assert_eq!(arrival.method, "POST");
    assert!(arrival.body.contains("code="), "{}", arrival.body);
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
    browser.click("#allow").await?;
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

#[tokio::test]
async fn axe_core_finds_nothing_on_any_page() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let browser = Browser::start().await?;

    browser.open(&server.url("/")).await?;
    browser.inspect("first-page").await?;
    browser
        .open(&server.url("/oauth2/authorize?client_id=nobody"))
        .await?;
    assert_eq!(browser.text("#error-code").await?, "invalid_client");
    browser.inspect("error").await?;

    let url = raw::authorize_url(&server, &client, &[]);
    browser.open(&url).await?;
    browser.element("#sign-in").await?;
    browser.inspect("sign-in").await?;
    browser.fill("[name=username]", "alice").await?;
    browser.fill("[name=password]", "wrong").await?;
    browser.click("#sign-in").await?;
    browser.element("[role=alert]").await?;
    browser.inspect("sign-in-refused").await?;
    browser.sign_in(&alice).await?;
    browser.element("#allow").await?;
    browser.inspect("consent").await?;
    browser.width(320).await?;
    browser.inspect("consent-narrow").await?;
    let overflow = "document.documentElement.scrollWidth > window.innerWidth";
    assert_eq!(browser.evaluate(overflow).await?, false);
    browser.click("#allow").await?;
    site.arrival("/callback").await;

    browser
        .open(&raw::authorize_url(
            &server,
            &client,
            &[("prompt", "select_account")],
        ))
        .await?;
    browser.element("form").await?;
    browser.inspect("select-account").await?;
    browser.open(&server.url("/logout")).await?;
    browser.element("#sign-out").await?;
    browser.inspect("sign-out").await?;
    browser.click("#sign-out").await?;
    browser.element("h1").await?;
    browser.inspect("signed-out").await?;
    browser.open(&server.url("/no-such-page")).await?;
    browser.inspect("not-found").await?;
    Ok(())
}

#[tokio::test]
async fn a_newcomer_tries_a_sign_in() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    browser.open(&server.url("/")).await?;
    browser.follow_link("Try a sign-in").await?;
    browser.sign_in(&alice).await?;
    browser.element("main").await?;
    if browser.has("#allow").await? {
        browser.click("#allow").await?;
    }
    let page = browser.text("main").await?;
    assert!(page.contains(&alice.sub), "{page}");
    assert!(page.contains(server.issuer()), "{page}");
    browser.inspect("demo").await?;
    Ok(())
}

#[tokio::test]
async fn axe_core_finds_what_is_wrong_on_a_bad_page() -> Result<()> {
    let browser = Browser::start().await?;
    let page = "data:text/html,<html><title>Bad</title><main><h1>Bad</h1><img src='data:,'><input><p style='color:%23eee'>pale</p></main>";
    browser.open(page).await?;
    let found = browser.axe().await?.to_string();
    for rule in ["html-has-lang", "image-alt", "label", "color-contrast"] {
        assert!(found.contains(rule), "{rule} is not in {found}");
    }
    assert!(browser.inspect("bad").await.is_err());
    Ok(())
}
