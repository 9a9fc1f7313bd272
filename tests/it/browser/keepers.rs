//! Several passkeys in a real Chromium, and what those who keep them are told: exactly which are good, which is gone, and that
//! one may be made without a question. A wrong list would make them drop good passkeys.

use super::passkeys::{LIST, arrive, enrol, sign_in_able, sign_out, told, until};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tests::{
    browser::Browser,
    given::{self, User},
    server::TestServer,
    virtual_authenticator::VirtualAuthenticator,
};

/// Writes down what the page tells, and tells nobody.
const WRITTEN_DOWN: &str = "window.signals = [];
    for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials', 'signalCurrentUserDetails']) {
        PublicKeyCredential[name] = async (what) => { signals.push([name, what]); };
    }";

/// The same bytes, as pages and scripts write them.
fn base64url(standard: &Value) -> String {
    let text = standard.as_str().unwrap_or_default();
    let text = text.replace('+', "-").replace('/', "_");
    text.trim_end_matches('=').to_owned()
}

/// The id of the only passkey of this device, the handle of its user, and how often it was used.
async fn only(device: &VirtualAuthenticator<'_>) -> Result<(String, String, i64)> {
    let kept = device.passkeys().await?;
    let [passkey] = kept.as_slice() else {
        anyhow::bail!("not one passkey: {kept:?}");
    };
    let (id, user) = (
        base64url(&passkey["credentialId"]),
        base64url(&passkey["userHandle"]),
    );
    ensure!(id.len() > 20 && user.len() == 22, "{passkey}");
    Ok((id, user, passkey["signCount"].as_i64().context("a count")?))
}

/// What the list tells of its owner is this.
async fn accepts(browser: &Browser, user: &User, handle: &str, ids: &[&str]) -> Result<()> {
    until(browser, "signals.length === 2").await?;
    let rp_id = browser
        .url()
        .await?
        .host_str()
        .context("a host")?
        .to_owned();
    let expected = json!([
        ["signalAllAcceptedCredentials",
            { "rpId": rp_id, "userId": handle, "allAcceptedCredentialIds": ids }],
        ["signalCurrentUserDetails",
            { "rpId": rp_id, "userId": handle, "name": user.email, "displayName": "Alice Example" }],
    ]);
    assert_eq!(browser.evaluate("signals").await?, expected);
    Ok(())
}

/// Presses the button of the page for passkeys, and touches this device alone.
async fn use_passkey(
    server: &TestServer,
    browser: &Browser,
    device: &VirtualAuthenticator<'_>,
) -> Result<()> {
    browser.open(&server.url("/login/passkey")).await?;
    device.touch(true).await?;
    browser.press("#passkey").await?;
    device.touch(false).await
}

#[tokio::test]
async fn of_two_passkeys_each_signs_in_and_once_one_is_removed_its_keeper_alone_is_told()
-> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    browser.before_every_page(WRITTEN_DOWN).await?;
    let laptop = VirtualAuthenticator::plug_in(&browser).await?;
    let stick = VirtualAuthenticator::security_key(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &laptop, &alice).await?;
    let (first, handle, _) = only(&laptop).await?;
    accepts(&browser, &alice, &handle, &[&first]).await?;

    stick.touch(true).await?;
    browser.press("#add-passkey").await?;
    stick.touch(false).await?;
    arrive(&browser, LIST).await?;
    let (second, owner, _) = only(&stick).await?;
    assert!(owner == handle && first != second);
    accepts(&browser, &alice, &handle, &[&first, &second]).await?;

    // Each signs in by itself.
    for device in [&stick, &laptop] {
        sign_out(&server, &browser).await?;
        let (_, _, before) = only(device).await?;
        use_passkey(&server, &browser, device).await?;
        arrive(&browser, "/").await?;
        assert!(only(device).await?.2 > before, "this device signed");
        assert_eq!(browser.evaluate("window.signals").await?, json!([]));
    }

    // The older is at the head of the list.
    browser.open(&server.url(LIST)).await?;
    browser.press("li.card a").await?;
    browser.press("#remove").await?;
    arrive(&browser, LIST).await?;
    accepts(&browser, &alice, &handle, &[&second]).await?;

    sign_out(&server, &browser).await?;
    use_passkey(&server, &browser, &laptop).await?;
    told(&browser, "main", "may have been removed").await?;
    until(&browser, "signals.length > 0").await?;
    let rp_id = browser.url().await?;
    let gone = json!({ "rpId": rp_id.host_str(), "credentialId": first });
    let expected = json!([["signalUnknownCredential", gone]]);
    assert_eq!(browser.evaluate("signals").await?, expected);

    use_passkey(&server, &browser, &stick).await?;
    arrive(&browser, "/").await?;
    browser.element("#sign-out").await?;
    Ok(())
}

/// A browser that says whether it makes passkeys without a question, and writes down what it is asked to make. Chromium itself does
/// so for passwords that its own manager filled in, which it has none of here, so that it makes one as if it had been asked to.
fn upgrading(able: bool) -> String {
    format!(
        "const count = (name) => sessionStorage.setItem(name, 1 + Number(sessionStorage.getItem(name)));
        PublicKeyCredential.getClientCapabilities = async () => {{ count('asked'); return {{ conditionalCreate: {able} }}; }};
        const create = CredentialsContainer.prototype.create;
        window.seen = [];
        CredentialsContainer.prototype.create = function ({{ mediation, signal, publicKey }}) {{
            const {{ residentKey, userVerification }} = publicKey.authenticatorSelection;
            const made = {{ mediation, residentKey, userVerification, excluded: publicKey.excludeCredentials.length,
                user: publicKey.user.name, rp: publicKey.rp.id, challenge: publicKey.challenge.byteLength >= 16 }};
            seen.push({{ made, signal }});
            count('made');
            sessionStorage.setItem('options', JSON.stringify(made));
            return create.call(this, {{ signal, publicKey }});
        }};"
    )
}

async fn counted(browser: &Browser, name: &str) -> Result<Value> {
    browser
        .evaluate(&format!("Number(sessionStorage.getItem('{name}'))"))
        .await
}

#[tokio::test]
async fn a_passkey_is_made_without_a_question_after_a_password() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    browser.before_every_page(&upgrading(true)).await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    device.touch(true).await?;
    sign_in_able(&browser, &alice).await?;
    // Nothing is pressed on the page that offers one.
    arrive(&browser, LIST).await?;
    device.touch(false).await?;
    browser.element("li h2").await?;
    assert_eq!(counted(&browser, "made").await?, 1);
    assert_eq!(counted(&browser, "asked").await?, 1, "the list offers none");
    let options = browser
        .evaluate("JSON.parse(sessionStorage.options)")
        .await?;
    let expected = json!({
        "mediation": "conditional", "residentKey": "required", "userVerification": "preferred", "excluded": 0,
        "user": alice.email, "rp": browser.url().await?.host_str(), "challenge": true,
    });
    assert_eq!(options, expected);
    assert_eq!(device.passkeys().await?.len(), 1);
    let sql = "SELECT count(*) FROM audit_events WHERE kind = 'passkey.added'";
    assert_eq!(server.database().number(sql).await, 1);

    sign_out(&server, &browser).await?;
    use_passkey(&server, &browser, &device).await?;
    arrive(&browser, "/").await
}

#[tokio::test]
async fn the_button_ends_what_was_asked_without_a_question_and_a_browser_that_cannot_is_not_asked()
-> Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    for (username, able) in [("alice", true), ("bob", false)] {
        let user = given::user(&cli, username).await;
        let browser = Browser::start().await?;
        browser.before_every_page(&upgrading(able)).await?;
        let _untouched = VirtualAuthenticator::plug_in(&browser).await?;
        browser.open(&server.url("/login")).await?;
        sign_in_able(&browser, &user).await?;
        until(&browser, "sessionStorage.getItem('asked') === '1'").await?;
        if able {
            until(&browser, "seen[0]?.made.mediation === 'conditional'").await?;
            assert_eq!(browser.text("#passkey-status").await?, "");
        }
        let before = usize::from(able);
        browser.click("#add-passkey").await?;
        let asked = format!("seen.length === {before} + 1 && !seen[{before}].made.mediation");
        until(&browser, &asked).await?;
        until(
            &browser,
            "seen.slice(0, -1).every((one) => one.signal.aborted)",
        )
        .await?;
        let verified =
            "seen.at(-1).made.userVerification === 'required' && !seen.at(-1).signal.aborted";
        until(&browser, verified).await?;
    }
    Ok(())
}
