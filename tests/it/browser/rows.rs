//! Buttons of one row keep their distance, on a small phone and read from right to left.

use anyhow::Result;
use tests::{browser::Browser, given, raw, server::TestServer};

/// How far the two buttons are from one another, beside or below; less than nothing if the page is wider than its window.
const GAP: &str = "(() => { \
    const [a, b] = ['accept', 'decline'].map(id => document.getElementById(id).getBoundingClientRect()); \
    const fits = document.documentElement.scrollWidth <= innerWidth; \
    return fits ? Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom) : -1 })()";

#[tokio::test]
async fn accept_and_decline_do_not_touch() -> Result<()> {
    let server = TestServer::builder()
        .set("IDP_TERMS__URL", "https://example.com/terms")
        .set("IDP_TERMS__VERSION", "2026-11")
        .start()
        .await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let browser = Browser::start().await?;
    let english = raw::authorize_url(&server, &client, &[("ui_locales", "en")]);
    browser.open(&english).await?;
    browser.sign_in(&alice).await?;
    for language in ["en", "ar"] {
        browser
            .evaluate(&format!(
                "document.querySelector('#language').value = '{language}'"
            ))
            .await?;
        browser.press("form.language button").await?;
        browser
            .element(&format!("html[lang={language}] #decline"))
            .await?;
        for width in [320, 1000] {
            browser.width(width).await?;
            let gap = browser.evaluate(GAP).await?.as_f64().unwrap_or_default();
            assert!((8.0..32.0).contains(&gap), "{language} {width}: {gap}");
        }
    }
    Ok(())
}
