//! axe-core on every page, light, dark and 320 pixels wide; the screenshots come from here.

use super::application;
use anyhow::Result;
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

/// Opens `url` in the browser and inspects what it shows.
async fn inspect(browser: &Browser, url: &str, name: &str, element: &str) -> Result<()> {
    browser.open(url).await?;
    browser.element(element).await?;
    browser.inspect(name).await
}

#[tokio::test]
async fn axe_core_finds_nothing_from_sign_in_to_sign_out() -> Result<()> {
    for language in READINGS {
        from_sign_in_to_sign_out(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn from_sign_in_to_sign_out(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let bob = given::user(&server.cli(), "bob").await;
    let (mut site, client) = application(&server).await;

    let scope = [(
        "scope",
        "openid profile email address phone groups offline_access",
    )];
    let url = raw::authorize_url(&server, &client, &scope);
    inspect(browser, &url, "sign-in", "#sign-in").await?;
    browser.fill("[name=username]", "alice").await?;
    browser.fill("[name=password]", "wrong").await?;
    browser.press("#sign-in").await?;
    browser.element("[role=alert]").await?;
    browser.inspect("sign-in-refused").await?;
    let kept = "document.querySelector('[name=username]').value";
    assert_eq!(browser.evaluate(kept).await?, "alice");
    browser.sign_in(&alice).await?;
    browser.element("#allow").await?;
    browser.inspect("consent").await?;
    browser.press("#allow").await?;
    site.arrival("/callback").await;

    let choose = raw::authorize_url(&server, &client, &[("prompt", "select_account")]);
    browser.open(&choose).await?;
    browser.press("#add-account").await?;
    browser.sign_in(&bob).await?;
    browser.element("#allow").await?;
    inspect(browser, &choose, "select-account", "#add-account").await?;
    let again = raw::authorize_url(&server, &client, &[("prompt", "login")]);
    inspect(browser, &again, "sign-in-again", "#sign-in").await?;
    inspect(browser, &server.url("/"), "signed-in", "#sign-out").await?;
    inspect(browser, &server.url("/logout"), "sign-out", "#sign-out").await?;
    // Bob goes, and Alice is told that she is still there.
    browser.press("#sign-out").await?;
    browser.element("#sign-out-too").await?;
    assert!(browser.text("main").await?.contains(&alice.email));
    browser.inspect("signed-out-of-one").await?;
    browser.press("#sign-out-too").await?;
    browser.press("#sign-out").await?;
    browser.element("main a[href='/login']").await?;
    browser.inspect("signed-out").await
}

#[tokio::test]
async fn a_page_from_right_to_left_begins_on_the_right_and_its_language_can_be_changed()
-> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (_site, client) = application(&server).await;
    let browser = Browser::start().await?;
    let arabic = [("ui_locales", "ar")];
    browser
        .open(&raw::authorize_url(&server, &client, &arabic))
        .await?;
    browser.element("#sign-in").await?;
    let starts = "document.querySelector('label').getBoundingClientRect().right
        === document.querySelector('[name=username]').getBoundingClientRect().right";
    assert_eq!(browser.evaluate(starts).await?, true);
    browser.sign_in(&alice).await?;
    browser.element("#allow").await?;
    let dir = "document.documentElement.dir + document.documentElement.lang";
    assert_eq!(browser.evaluate(dir).await?, "rtlar");
    // A choice by hand, and the same page in Hebrew.
    browser
        .evaluate("document.querySelector('#language').value = 'he'")
        .await?;
    browser.press("form.language button").await?;
    browser.element("#allow").await?;
    assert_eq!(browser.evaluate(dir).await?, "rtlhe");
    browser.inspect("consent-hebrew").await?;
    let nowhere = server.url("/no-such-page");
    inspect(&browser, &nowhere, "not-found-hebrew", "#error-code").await
}

#[tokio::test]
async fn axe_core_finds_nothing_when_things_go_wrong() -> Result<()> {
    for language in READINGS {
        things_go_wrong(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn things_go_wrong(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (_site, client) = application(&server).await;
    let unknown = server.url("/oauth2/authorize?client_id=nobody");
    inspect(browser, &unknown, "error", "#error-code").await?;
    assert_eq!(browser.text("#error-code").await?, "invalid_client");
    inspect(browser, &server.url("/no-such-page"), "not-found", "h1").await?;
    inspect(browser, &server.url("/login"), "sign-in-plain", "#sign-in").await?;
    let bookmark = server.url("/login?request=00000000-0000-4000-8000-000000000000");
    inspect(browser, &bookmark, "expired", "#error-code").await?;

    // Cookies that the browser does not send back.
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    browser.element("#sign-in").await?;
    browser.client.delete_all_cookies().await?;
    browser.sign_in(&alice).await?;
    browser.element("#error-code").await?;
    browser.inspect("no-cookie").await?;

    browser.open(&server.url("/login")).await?;
    let mallory = User {
        password: "a guess".to_owned(),
        ..alice
    };
    for _ in 0..30 {
        browser.sign_in(&mallory).await?;
        if browser.has("#retry-after").await? {
            break;
        }
    }
    browser.element("#retry-after").await?;
    browser.inspect("too-many-attempts").await
}

#[tokio::test]
async fn a_newcomer_sets_up_and_tries_a_sign_in() -> Result<()> {
    for language in READINGS {
        set_up_and_try(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn set_up_and_try(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    inspect(browser, &server.url("/"), "home-before-setup", "h1").await?;
    let link = server.cli().json(&["admin", "setup-link"]).await;
    let link = link["link"].as_str().unwrap_or_default();
    inspect(browser, link, "setup", "#create-admin").await?;
    browser.fill("[name=email]", "Ada").await?;
    browser.fill("[name=email]", "ada@example.com").await?;
    browser.fill("[name=name]", "Ada Lovelace").await?;
    browser.fill("[name=password]", "password1234567").await?;
    browser.press("#create-admin").await?;
    browser.element("#password-error").await?;
    browser.inspect("setup-refused").await?;
    browser.fill("[name=password]", given::PASSWORD).await?;
    browser.press("#create-admin").await?;

    let ada = User {
        sub: String::new(),
        email: "ada@example.com".to_owned(),
        username: "ada@example.com".to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    browser.sign_in(&ada).await?;
    inspect(browser, &server.url("/"), "home", "#try-sign-in").await?;
    browser.press("#try-sign-in").await?;
    browser.element("#start").await?;
    browser.inspect("demo").await?;
    browser.press("#start").await?;
    browser.press("#allow").await?;
    browser.element("#sign-in-again").await?;
    let page = browser.text("main").await?;
    for part in [server.issuer(), "ada@example.com", "Ada Lovelace", "ES256"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    browser.inspect("demo-result").await?;
    browser.press("#sign-out").await?;
    browser.element("#start").await?;
    assert_eq!(browser.url().await?.as_str(), server.url("/demo"));
    browser.open(link).await?;
    assert_eq!(browser.text("#error-code").await?, "setup_closed");
    Ok(())
}

#[tokio::test]
async fn axe_core_finds_nothing_in_the_account_console() -> Result<()> {
    for language in READINGS {
        account_console(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn account_console(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (mut site, client) = application(&server).await;
    let phone = tests::person::Person::new(&server).with_header("user-agent", PHONE);
    phone.sign_in("/login", &alice).await;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    browser.sign_in(&alice).await?;
    browser.press("#allow").await?;
    site.arrival("/callback").await;
    for (path, name, element) in [
        ("", "account", "nav"),
        ("/profile", "account-profile", "#save"),
        ("/addresses", "account-addresses", "#make-main"),
        ("/addresses/add", "account-address-add", "#send-link"),
        ("/security", "account-security", "nav"),
        ("/security/password", "account-password", "#set-password"),
        ("/sessions", "account-sessions", "#end-others"),
        ("/apps", "account-apps", "nav"),
        ("/activity", "account-activity", "nav"),
        ("/export", "account-export", "#export"),
        ("/delete", "account-delete", "#delete-account"),
    ] {
        inspect(
            browser,
            &server.url(&format!("/account{path}")),
            name,
            element,
        )
        .await?;
    }
    // Asked once more, and refused.
    server.advance(std::time::Duration::from_mins(6));
    browser
        .open(&server.url("/account/security/password"))
        .await?;
    browser.fill("[name=password]", "wrong").await?;
    browser.fill("[name=new_password]", "short").await?;
    browser.press("#set-password").await?;
    browser.element("#password-error").await?;
    browser.inspect("account-password-refused").await?;

    // From right to left, and dark though the system is light.
    browser.open(&server.url("/account/profile")).await?;
    for (field, value) in [("locale", "ar"), ("theme", "dark")] {
        let option = format!("#{field} option[value={value}]");
        browser.click(&option).await?;
    }
    browser.press("#save").await?;
    browser.element("html[dir=rtl][data-theme=dark]").await?;
    browser.inspect("account-profile-chosen").await?;
    let ground = "getComputedStyle(document.body).backgroundColor";
    assert_eq!(browser.evaluate(ground).await?, "rgb(16, 20, 27)");
    browser.open(&server.url("/account/addresses")).await?;
    browser.fill("[name=password]", &alice.password).await?;
    browser.press("#make-main").await?;
    browser.element("#address-error").await?;
    browser.inspect("account-addresses-refused").await?;
    browser.open(&server.url("/account/delete")).await?;
    browser.fill("[name=password]", &alice.password).await?;
    browser.press("#delete-account").await?;
    browser.element("#keep-account").await?;
    browser.inspect("account-leaving").await
}

#[tokio::test]
async fn axe_core_finds_nothing_on_the_pages_of_mailed_links() -> Result<()> {
    for language in READINGS {
        mailed_links(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn mailed_links(browser: &Browser) -> Result<()> {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .start()
        .await;
    let alice = given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    AuthenticatorApp::enrol(&server, &person, &alice).await;
    let page = person.open("/account/addresses/add").await;
    let typed = [("email", "ada@example.org")];
    person.submit(&page, &typed, Some("send-link")).await;
    let proof = sink.wait_for("ada@example.org", 1).await.link();
    inspect(browser, &proof, "mailed-sign-in-first", "#error-code").await?;
    let page = person.open(&proof).await;
    person.submit(&page, &[], Some("confirm")).await;
    let page = person.open("/account/addresses").await;
    person
        .submit(&page, &[("address", "ada@example.org")], Some("make-main"))
        .await;
    let undo = link_to(&sink, "alice@example.com", "undo").await;
    inspect(browser, &undo, "mailed-undo", "#confirm").await?;

    browser.open(&server.url("/login?next=/account")).await?;
    browser.sign_in(&alice).await?;
    browser.press("#lost").await?;
    browser.element("#send-link").await?;
    browser.inspect("lost").await?;
    browser.press("#send-link").await?;
    let begin = link_to(&sink, "ada@example.org", "begin").await;
    inspect(browser, &begin, "mailed-begin", "#confirm").await?;
    browser.press("#confirm").await?;
    browser.element("#back-to-sign-in").await?;
    browser.inspect("mailed-begun").await?;
    let overview = person.open("/account").await;
    assert!(overview.find_form("stop-recovery").is_some());
    let stop = link_to(&sink, "ada@example.org", "stop").await;
    inspect(browser, &stop, "mailed-stop", "#confirm").await?;
    browser.press("#confirm").await?;
    browser.element("#set-password").await?;
    browser.inspect("mailed-stopped").await?;
    inspect(browser, &stop, "mailed-dead", "#error-code").await?;
    let finished = server.url("/recover/finished");
    inspect(browser, &finished, "mailed-finished", "#go-to-sign-in").await
}

/// The link of the first mail for an address that leads there.
async fn link_to(sink: &MailSink, to: &str, act: &str) -> String {
    let part = format!("/recover/{act}/");
    for _ in 0..400 {
        let links = sink.mails_to(to).into_iter().map(|mail| mail.link());
        if let Some(link) = links.into_iter().find(|link| link.contains(&part)) {
            return link;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no {act} for {to}");
}

const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                     Version/18.0 Mobile/15E148 Safari/604.1";

#[tokio::test]
async fn axe_core_finds_what_is_wrong_on_a_bad_page() -> Result<()> {
    let browser = Browser::start().await?;
    let page = "data:text/html,<html><title>Bad</title><main><h1>Bad</h1><img src='data:,'><input tabindex='-1'><p style='color:%23eee'>pale</p></main>";
    browser.open(page).await?;
    let found = browser.axe().await?.to_string();
    for rule in ["html-has-lang", "image-alt", "label", "color-contrast"] {
        assert!(found.contains(rule), "{rule} is not in {found}");
    }
    for (told, refused) in [
        ("axe-core on bad", browser.look("bad").await),
        ("not even a stylesheet", browser.weigh("bad").await),
        ("0 of 1 controls are reached", browser.walk("bad").await),
    ] {
        let refused = refused.expect_err(told).to_string();
        assert!(refused.contains(told), "{refused}");
    }
    // Random letters, which no compression makes smaller.
    let heavy = "document.body.append(Array.from(crypto.getRandomValues(new Uint8Array(40000)), byte => byte.toString(36)).join(''))";
    browser.evaluate(heavy).await?;
    let refused = browser.weigh("heavy").await.expect_err("it is too heavy");
    assert!(refused.to_string().contains("first of"), "{refused:#}");
    let wide = "data:text/html,<html lang='en'><title>Wide</title><main><h1 style='width:50rem'>Wide</h1></main>";
    browser.open(wide).await?;
    let refused = browser.look("wide").await.expect_err("it is too wide");
    assert!(refused.to_string().contains("pixels wide"), "{refused:#}");
    Ok(())
}
