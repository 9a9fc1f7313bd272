//! The buttons of the page that shows recovery codes, which only a script can use.

use super::passkeys::{enrol, told};
use anyhow::{Context, Result};
use serde_json::json;
use tests::{
    browser::Browser, given, server::TestServer, virtual_authenticator::VirtualAuthenticator,
};

/// Writes down what is copied, and how often something is printed.
const WRITTEN_DOWN: &str = "window.copied = [];
    window.printed = 0;
    window.print = () => { printed += 1; };
    Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text) => { copied.push(text); } },
    });";

const NO_CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });";

const SHOWN: &str = "(selector) => document.querySelector(selector).checkVisibility()";

/// Which of these can be seen.
async fn seen<'a>(browser: &Browser, selectors: &[&'a str]) -> Result<Vec<&'a str>> {
    let mut seen = Vec::new();
    for selector in selectors {
        let shown = browser
            .evaluate(&format!("({SHOWN})('{selector}')"))
            .await?;
        if shown.as_bool().context("seen or not")? {
            seen.push(*selector);
        }
    }
    Ok(seen)
}

async fn codes(server: &TestServer, browser: &Browser) -> Result<Vec<String>> {
    let page = server.url("/account/security/recovery-codes");
    browser.open(&page).await?;
    browser.press("#generate").await?;
    let text = browser.text("#codes").await?;
    let codes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    assert!(codes.len() >= 8 && codes.iter().all(|code| code.len() >= 8));
    Ok(codes)
}

#[tokio::test]
async fn recovery_codes_are_copied_and_printed_and_the_page_says_that_they_were_copied()
-> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    browser.before_every_page(WRITTEN_DOWN).await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &device, &alice).await?;

    let first = codes(&server, &browser).await?;
    let buttons = ["#copy", "#print", "#download"];
    assert_eq!(seen(&browser, &buttons).await?, buttons);
    assert_eq!(browser.evaluate("copied").await?, json!([]));
    assert_eq!(browser.text("#copied[role=status]").await?, "");
    browser.click("#copy").await?;
    told(&browser, "#copied", "Copied").await?;
    assert_eq!(browser.evaluate("copied").await?, json!([first.join("\n")]));
    browser.click("#print").await?;
    assert_eq!(browser.evaluate("printed").await?, 1);
    // On paper there are the codes, and nothing that could be pressed.
    let paper = json!({ "media": "print" });
    browser
        .devtools("Emulation.setEmulatedMedia", &paper)
        .await?;
    let all = [
        "h1",
        "#codes",
        "#copy",
        "#print",
        "#download",
        "#copied",
        "#continue",
    ];
    assert_eq!(seen(&browser, &all).await?, ["h1", "#codes"]);
    let screen = json!({ "media": "" });
    browser
        .devtools("Emulation.setEmulatedMedia", &screen)
        .await?;

    // A browser that refuses: nothing is said, and the codes are selected, to be copied by hand.
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))";
    browser.evaluate(&format!("{refuse}; 0")).await?;
    browser.click("#copy").await?;
    let selected = "getSelection().toString().trim()";
    super::passkeys::until(&browser, &format!("{selected} !== ''")).await?;
    assert_eq!(browser.evaluate(selected).await?, first.join("\n"));
    assert_eq!(browser.text("#copied").await?, "");

    // One without a clipboard for pages.
    browser.before_every_page(NO_CLIPBOARD).await?;
    let second = codes(&server, &browser).await?;
    assert_ne!(first, second);
    assert_eq!(seen(&browser, &buttons).await?, ["#print", "#download"]);
    Ok(())
}
