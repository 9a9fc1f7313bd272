//! R74, R75 in Chromium: a page tells nobody that it was left, loads nothing from elsewhere, and runs nothing that a stranger wrote.

use super::application;
use anyhow::{Result, ensure};
use serde_json::json;
use tests::{browser::Browser, callback::CallbackServer, given, probe, raw, server::TestServer};

/// Follows a link to another site, and says which page the browser named there.
async fn leave(browser: &Browser, site: &mut CallbackServer, name: &str) -> Result<Option<String>> {
    let path = format!("/left/{name}");
    let script = format!(
        "(() => {{ const a = document.createElement('a'); a.href = '{}'; document.body.append(a); a.click() }})()",
        site.url(&path)
    );
    browser.evaluate(&script).await?;
    Ok(site.arrival(&path).await.referer)
}

/// Whatever the page has loaded is ours.
async fn assert_own(browser: &Browser, server: &TestServer, name: &str) -> Result<()> {
    let script =
        "JSON.stringify(performance.getEntriesByType('resource').map(entry => entry.name))";
    let loaded = browser.evaluate(script).await?;
    let loaded: Vec<String> = serde_json::from_str(loaded.as_str().unwrap_or_default())?;
    for address in &loaded {
        let own = address.starts_with(server.issuer()) || address.starts_with("data:");
        ensure!(own, "{name} loads {address}");
    }
    ensure!(
        !loaded.is_empty(),
        "{name}: not even the stylesheet is seen"
    );
    Ok(())
}

#[tokio::test]
async fn r74_no_page_tells_another_site_that_it_was_left() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let mut other = CallbackServer::start().await;
    let browser = Browser::start().await?;
    let url = |pairs: raw::Pairs<'_>| raw::authorize_url(&server, &client, pairs);

    let link = server
        .cli()
        .run(&["admin", "setup-link"])
        .await
        .expect_code(0);
    let link = link
        .stdout
        .split_whitespace()
        .find(|word| word.starts_with("http"));
    let pages = [
        ("setup", link.expect("a link").to_owned()),
        ("login", url(&[])),
        ("login-plain", server.url("/login")),
        (
            "error",
            probe::with_query(
                &server.url("/oauth2/authorize"),
                &[("client_id", "x"), ("state", "secret")],
            ),
        ),
        (
            "demo-error",
            probe::with_query(
                &server.url("/demo/callback"),
                &[("code", "secret"), ("state", "x")],
            ),
        ),
    ];
    for (name, address) in &pages {
        browser.open(address).await?;
        assert_own(&browser, &server, name).await?;
        let referer = leave(&browser, &mut other, name).await?;
        assert_eq!(referer, None, "{name}");
    }
    browser.open(&url(&[])).await?;
    browser.sign_in(&alice).await?;
    browser.element("#allow").await?;
    assert_own(&browser, &server, "consent").await?;
    assert_eq!(leave(&browser, &mut other, "consent").await?, None);
    browser.open(&url(&[])).await?;
    browser.press("#allow").await?;
    // With the code, by redirect and by form.
    let arrival = site.arrival("/callback").await;
    assert!(
        arrival
            .url
            .query()
            .is_some_and(|query| query.contains("code="))
    );
    assert_eq!(arrival.referer, None, "the redirect with the code");
    browser
        .open(&url(&[("response_mode", "form_post")]))
        .await?;
    let arrival = site.arrival("/callback").await;
    assert!(arrival.body.contains("code="), "{}", arrival.body);
    assert_eq!(arrival.referer, None, "the form with the code");
    for (name, path) in [("home", "/"), ("logout", "/logout")] {
        browser.open(&server.url(path)).await?;
        assert_own(&browser, &server, name).await?;
        assert_eq!(leave(&browser, &mut other, name).await?, None, "{name}");
    }
    // The control: a page that says nothing about it does tell where the browser comes from.
    browser.open(&site.url("/callback?code=1")).await?;
    let told = leave(&browser, &mut other, "control").await?;
    assert!(told.is_some_and(|referer| site.url("/").starts_with(&referer)));
    Ok(())
}

/// Runs in the page as soon as it is there: whatever runs of a stranger's calls it.
const TRAP: &str = "window.ran = 0; window.alert = () => { window.ran += 1 }";

#[tokio::test]
async fn r75_nothing_that_a_stranger_wrote_runs_in_a_browser() -> Result<()> {
    let server = TestServer::start().await;
    let payloads: Vec<String> = tests::payloads::all().step_by(23).collect();
    assert!(payloads.len() >= 40, "{}", payloads.len());
    let browser = Browser::start().await?;
    let trap = json!({"source": TRAP});
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", &trap)
        .await?;
    for (count, payload) in payloads.iter().enumerate() {
        // What is stored, what is echoed into a field, and what is told in an error.
        let name = [
            "client",
            "create",
            "--name",
            payload,
            "--redirect-uri",
            "https://app.example.com/cb",
        ];
        let made = server
            .cli()
            .run(&[name.as_slice(), &["-o", "json"]].concat())
            .await;
        let id = if made.code == 0 {
            made.json()["client_id"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        } else {
            format!("refused-{count}")
        };
        let login = [
            ("client_id", id.as_str()),
            ("response_type", "code"),
            ("redirect_uri", "https://app.example.com/cb"),
            ("scope", "openid"),
            ("code_challenge_method", "S256"),
            ("code_challenge", &raw::challenge()),
            ("login_hint", payload),
        ];
        for address in [
            probe::with_query("/oauth2/authorize", &login),
            probe::with_query(
                "/oauth2/authorize",
                &[("client_id", "x"), (payload, "1"), (payload, "2")],
            ),
            probe::with_query(
                "/demo/callback",
                &[("error", payload), ("error_description", payload)],
            ),
        ] {
            browser.open(&server.url(&address)).await?;
            // What waits for the focus gets it.
            let ran = browser
                .evaluate("document.querySelectorAll('*').forEach(e => e.focus()), window.ran")
                .await?;
            ensure!(ran == json!(0), "{payload} at {address}: {ran}");
        }
    }
    // The control: the trap is set, and springs.
    let ran = browser.evaluate("alert(1), window.ran").await?;
    assert_eq!(ran, json!(1));
    Ok(())
}
