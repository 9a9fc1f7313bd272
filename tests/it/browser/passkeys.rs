//! Passkeys in a real Chromium with its virtual authenticator.

use anyhow::{Result, ensure};
use std::time::Duration;
use tests::{
    authenticator::{self, Passkey},
    browser::Browser,
    given::{self, User},
    inspection::READINGS,
    person::Person,
    server::TestServer,
    virtual_authenticator::VirtualAuthenticator,
};
use tokio::time;

/// Apple Passwords, Bitwarden, Windows Hello and a YubiKey: the shapes of signs, and whether they sync.
const KEEPERS: [(u128, bool); 4] = [
    (0xfbfc_3007_154e_4ecc_8c0b_6e02_0557_d7bd, true),
    (0xd548_826e_79b4_db40_a3d8_1111_6f7e_8349, true),
    (0x0898_7058_cadc_4b81_b6e1_30de_50dc_be96, false),
    (0xfa2b_99dc_9e39_4257_8f92_4a30_d23c_4118, false),
];
pub(super) const LIST: &str = "/account/security/passkeys";

/// Waits until the address bar shows this path.
pub(super) async fn arrive(browser: &Browser, path: &str) -> Result<()> {
    for _ in 0..400 {
        if browser.url().await?.path() == path {
            return Ok(());
        }
        time::sleep(Duration::from_millis(25)).await;
    }
    let text = browser.text("body").await?;
    anyhow::bail!("at {} in place of {path}: {text}", browser.url().await?)
}

/// Waits until the page says this.
pub(super) async fn told(browser: &Browser, selector: &str, part: &str) -> Result<()> {
    let mut text = String::new();
    for _ in 0..400 {
        text = browser.text(selector).await?;
        if text.contains(part) {
            return Ok(());
        }
        time::sleep(Duration::from_millis(25)).await;
    }
    anyhow::bail!("{selector} says {text:?}")
}

/// Signs in by password, in a browser that is able to make passkeys.
pub(super) async fn sign_in_able(browser: &Browser, user: &User) -> Result<()> {
    browser.fill("[name=username]", &user.username).await?;
    browser.fill("[name=password]", &user.password).await?;
    let can = "document.querySelector('[name=passkeys]').value";
    for _ in 0..200 {
        if browser.evaluate(can).await? == "1" {
            break;
        }
        time::sleep(Duration::from_millis(25)).await;
    }
    browser.press("#sign-in").await
}

/// Signs in by password, with an account that has no passkey yet, and makes one on the page that offers it.
pub(super) async fn enrol(
    browser: &Browser,
    device: &VirtualAuthenticator<'_>,
    user: &User,
) -> Result<()> {
    let server = browser.url().await?;
    sign_in_able(browser, user).await?;
    arrive(browser, "/account/security/passkeys/offer").await?;
    browser.inspect("passkey-offer").await?;
    device.touch(true).await?;
    browser.press("#add-passkey").await?;
    device.touch(false).await?;
    arrive(browser, LIST).await?;
    ensure!(browser.url().await?.origin() == server.origin());
    Ok(())
}

/// Waits until this holds in the page.
pub(super) async fn until(browser: &Browser, expression: &str) -> Result<()> {
    for _ in 0..400 {
        if browser.evaluate(expression).await? == true {
            return Ok(());
        }
        time::sleep(Duration::from_millis(25)).await;
    }
    anyhow::bail!("{expression} does not come true")
}

pub(super) async fn sign_out(server: &TestServer, browser: &Browser) -> Result<()> {
    browser.open(&server.url("/logout")).await?;
    browser.press("#sign-out").await
}

#[tokio::test]
async fn a_passkey_is_made_and_signs_in_by_autofill_and_by_the_button() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &device, &alice).await?;
    assert_eq!(device.passkeys().await?.len(), 1);

    // Autofill: the page asks when it is opened, and a device that is touched answers as if the passkey had been picked.
    sign_out(&server, &browser).await?;
    device.touch(true).await?;
    browser.open(&server.url("/login")).await?;
    arrive(&browser, "/").await?;
    browser.element("#sign-out").await?;
    device.touch(false).await?;

    // The button, on its own page, where nothing is filled in by itself.
    sign_out(&server, &browser).await?;
    browser.open(&server.url("/login/passkey")).await?;
    browser.inspect("passkey-sign-in").await?;
    browser.click("#passkey").await?;
    told(
        &browser,
        "#passkey-status",
        "Follow what your browser shows",
    )
    .await?;
    browser.open(&server.url("/login/passkey")).await?;
    device.touch(true).await?;
    browser.press("#passkey").await?;
    arrive(&browser, "/").await?;
    device.touch(false).await?;

    // The button on the sign-in page ends the question that autofill asked, and asks its own.
    sign_out(&server, &browser).await?;
    let watch = "window.seen = []; const get = navigator.credentials.get; \
                 CredentialsContainer.prototype.get = function (o) { seen.push(o); return get.call(this, o); };";
    browser.before_every_page(watch).await?;
    browser.open(&server.url("/login")).await?;
    until(
        &browser,
        "seen.map((o) => o.mediation).join() === 'conditional'",
    )
    .await?;
    browser.click("#passkey").await?;
    until(
        &browser,
        "seen.length === 2 && seen[0].signal.aborted && !seen[1].mediation",
    )
    .await?;
    browser.sign_in(&alice).await?;

    Ok(())
}

#[tokio::test]
async fn axe_core_finds_nothing_on_the_pages_of_passkeys() -> Result<()> {
    for language in READINGS {
        pages(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn pages(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let device = VirtualAuthenticator::plug_in(browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(browser, &device, &alice).await?;
    let person = Person::new(&server);
    person.sign_in("/login", &alice).await;
    for (aaguid, syncs) in KEEPERS {
        let mut passkey = if syncs {
            Passkey::synced(server.issuer())
        } else {
            Passkey::new(server.issuer())
        };
        passkey.aaguid = aaguid.to_be_bytes();
        authenticator::enrol(&person, &mut passkey).await;
    }
    browser.open(&server.url(LIST)).await?;
    browser.inspect("passkeys").await?;
    let card = format!("a[href^='{LIST}/']:not([href$='/offer'])");
    browser.press(&card).await?;
    browser.element("#remove").await?;
    browser.inspect("passkey").await?;
    // A change wants a proof that is not older than five minutes.
    server.advance(Duration::from_mins(6));
    browser.press("#remove").await?;
    browser.element("#sign-in-again").await?;
    browser.inspect("passkey-confirm").await
}

#[tokio::test]
async fn a_removed_passkey_is_refused_in_plain_words_and_its_device_makes_no_second_one_before()
-> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &device, &alice).await?;

    // The same device makes no second one, and says why.
    browser.open(&server.url(LIST)).await?;
    device.touch(true).await?;
    browser.click("#add-passkey").await?;
    told(&browser, "#passkey-status", "already has a passkey").await?;
    device.touch(false).await?;

    // Removed from the account: refused in plain words, and the device is told to forget it.
    let kept = device.passkeys().await?;
    browser.follow_link("Rename or remove Passkey").await?;
    browser.press("#remove").await?;
    arrive(&browser, LIST).await?;
    for passkey in &kept {
        // The list may have told the device already.
        if device.passkeys().await?.is_empty() {
            device.keep(passkey).await?;
        }
    }
    sign_out(&server, &browser).await?;
    browser.open(&server.url("/login/passkey")).await?;
    device.touch(true).await?;
    browser.press("#passkey").await?;
    told(&browser, "main", "may have been removed").await?;
    device.touch(false).await?;
    browser.inspect("passkey-refused").await?;
    browser.press("#other-way").await?;
    browser.sign_in(&alice).await?;
    browser.element("#sign-out").await?;
    Ok(())
}

#[tokio::test]
async fn a_copied_passkey_with_a_lower_counter_is_refused() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &device, &alice).await?;
    let copy = device.passkeys().await?[0].clone();
    for expected in ["/", "/login/passkey"] {
        sign_out(&server, &browser).await?;
        browser.open(&server.url("/login/passkey")).await?;
        device.touch(true).await?;
        browser.press("#passkey").await?;
        arrive(&browser, expected).await?;
        device.touch(false).await?;
        // Back to what it was when the copy was made.
        device.forget(&copy).await?;
        device.keep(&copy).await?;
    }
    told(&browser, "main", "was not accepted").await?;
    // The account has it still: nobody who keeps it may throw it away.
    assert!(!browser.has("[data-unknown]").await?);
    let sql = "SELECT count(*) FROM audit_events WHERE kind = 'passkey.counter_regressed'";
    assert_eq!(server.database().number(sql).await, 1);
    Ok(())
}

#[tokio::test]
async fn a_device_that_does_not_know_its_owner_signs_nobody_in_and_the_password_still_works()
-> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let browser = Browser::start().await?;
    let device = VirtualAuthenticator::plug_in(&browser).await?;
    browser.open(&server.url("/login")).await?;
    enrol(&browser, &device, &alice).await?;
    sign_out(&server, &browser).await?;
    device.verify(false).await?;
    browser.open(&server.url("/login")).await?;
    browser.element("#passkey").await?;
    device.touch(true).await?;
    browser.click("#passkey").await?;
    told(&browser, "#passkey-status", "No passkey was used").await?;
    assert_eq!(browser.url().await?.path(), "/login");
    browser.inspect("passkey-cancelled").await?;
    // A device without this passkey: as if the person had closed the browser's window.
    device.touch(false).await?;
    device.verify(true).await?;
    device.forget(&device.passkeys().await?[0]).await?;
    browser.open(&server.url("/login/passkey")).await?;
    device.touch(true).await?;
    browser.click("#passkey").await?;
    told(&browser, "#passkey-status", "No passkey was used").await?;
    browser.open(&server.url("/login")).await?;
    browser.sign_in(&alice).await?;
    browser.element("#sign-out").await?;
    Ok(())
}

#[tokio::test]
async fn without_scripts_and_without_passkeys_the_page_explains() -> Result<()> {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let browser = Browser::without_scripts().await?;
    browser.open(&server.url("/login")).await?;
    browser.press("#passkey").await?;
    told(&browser, "main", "Passkeys need a browser that knows them").await?;
    browser.element("#other-way").await?;

    let browser = Browser::start().await?;
    browser
        .before_every_page("delete window.PublicKeyCredential")
        .await?;
    browser.open(&server.url("/login")).await?;
    browser.click("#passkey").await?;
    told(&browser, "#passkey-status", "does not know passkeys").await
}
