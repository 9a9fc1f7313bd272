//! An operator's name, logo, colours, links and rules, without a build (CONTRACT section 5, `[branding]`).

use anyhow::Result;
use image::{ImageFormat, Rgba, RgbaImage};
use std::fs;
use tests::{
    browser::Browser,
    given,
    mail_sink::MailSink,
    page::Page,
    person::Person,
    raw,
    scratch::Folder,
    server::{Builder, TestServer},
    tags,
};

const NAME: &str = "Nordlicht Cloud";
const ACCENT: &str = "#8a3ffc";

/// Two letters on a ground: a picture whose colours can be told.
fn logo(folder: &Folder, name: &str, (width, height): (u32, u32), ink: [u8; 4]) -> String {
    let drawn = RgbaImage::from_fn(width, height, |x, y| {
        let on = (x / (height / 2) + y / (height / 2)) % 2 == 0;
        if on { Rgba(ink) } else { Rgba([0, 0, 0, 0]) }
    });
    let path = folder.path().join(name);
    drawn
        .save_with_format(&path, ImageFormat::Png)
        .expect("own folder");
    path.display().to_string()
}

fn branded(folder: &Folder) -> Builder {
    let css = folder.path().join("own.css");
    fs::write(&css, "main { border-start-start-radius: 0 }\n").expect("own folder");
    TestServer::builder()
        .set("IDP_BRANDING__PRODUCT_NAME", NAME)
        .set("IDP_BRANDING__ACCENT", ACCENT)
        .set(
            "IDP_BRANDING__LOGO_FILE",
            &logo(folder, "day.png", (400, 100), [138, 63, 252, 255]),
        )
        .set(
            "IDP_BRANDING__LOGO_DARK_FILE",
            &logo(folder, "night.png", (400, 100), [220, 200, 255, 255]),
        )
        .set("IDP_BRANDING__IMPRINT_URL", "https://example.com/imprint")
        .set("IDP_BRANDING__PRIVACY_URL", "https://example.com/privacy")
        .set("IDP_BRANDING__HELP_URL", "https://help.example.com/")
        .set("IDP_BRANDING__STYLESHEET_FILE", &css.display().to_string())
}

/// The addresses of what a page loads by itself.
fn loaded(body: &str) -> Vec<String> {
    let tags = tags::tags(body);
    let found = tags.iter().filter_map(|tag| match tag.name.as_str() {
        "link" => Some(tag.get("href")),
        "img" | "script" => Some(tag.get("src")),
        _ => None,
    });
    let mut found: Vec<String> = found.filter(|url| url.starts_with('/')).collect();
    found.sort();
    found.dedup();
    found
}

/// What a page loads is there, kept for good, and weighs little.
async fn assert_light(server: &TestServer, page: &Page) {
    // Uncompressed: the bar is for what is.
    let mut weight = page.body.len();
    for path in loaded(&page.body) {
        let request = server.http().get(server.url(&path));
        let answer = request
            .header("accept-encoding", "br")
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), 200, "{path}");
        let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(
            header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        let etag = header("etag");
        let size = answer.bytes().await.expect("a body").len();
        if path.contains(".css") {
            assert!(weight + size <= 14 * 1024, "{weight} + {size}");
        }
        weight += size;
        let request = server
            .http()
            .get(server.url(&path))
            .header("accept-encoding", "br");
        let again = raw::send(request.header("if-none-match", etag)).await;
        assert_eq!(again.status, 304, "{path}");
    }
    assert!(weight <= 30 * 1024, "{weight}");
}

#[tokio::test]
async fn a_brand_changes_name_logo_colours_and_foot_and_costs_no_request() {
    let folder = Folder::new("brand");
    let server = branded(&folder).start().await;
    let plain = TestServer::start().await;
    let page = Person::new(&server).open("/login").await;
    let other = Person::new(&plain).open("/login").await;
    assert!(
        page.body.contains(&format!("– {NAME}</title>")),
        "{page:#?}"
    );
    let tags = tags::tags(&page.body);
    let logo = tags.iter().find(|tag| tag.name == "img").expect("a logo");
    assert_eq!(logo.get("alt"), NAME, "a wordmark is read as the name");
    assert_eq!(
        (logo.get("width"), logo.get("height")),
        ("160".into(), "40".into())
    );
    for (text, href) in [
        ("Imprint", "https://example.com/imprint"),
        ("Privacy", "https://example.com/privacy"),
        ("Help", "https://help.example.com/"),
    ] {
        let link = format!("<a href=\"{href}\">{text}</a>");
        assert!(page.body.contains(&link), "{link}");
    }
    // One stylesheet, one picture, one script; and the same policy as ever.
    assert_eq!(loaded(&page.body).len(), 3, "{:?}", loaded(&page.body));
    assert_eq!(loaded(&other.body).len(), 3, "{:?}", loaded(&other.body));
    let policy = |page: &Page| {
        let text = page.header("content-security-policy").to_owned();
        let nonce = text.split("'nonce-").nth(1).unwrap_or_default();
        text.replace(nonce.split('\'').next().unwrap_or_default(), "NONCE")
    };
    assert_eq!(policy(&page), policy(&other));
    assert_light(&server, &page).await;
    let url = loaded(&page.body)
        .into_iter()
        .find(|url| url.contains(".css"));
    let css = raw::get(&server, &url.expect("a stylesheet")).await.body;
    assert!(css.contains(&format!("--brand:{ACCENT};")), "the accent");
    assert!(
        css.trim_end()
            .ends_with("main { border-start-start-radius: 0 }"),
        "the last rule"
    );
    let errors = raw::get(&server, "/no-such-page").await.body;
    assert!(
        errors.contains(NAME) && errors.contains(">Imprint<"),
        "{errors}"
    );
}

#[tokio::test]
async fn mails_carry_the_name_and_the_accent() {
    let folder = Folder::new("brand");
    let sink = MailSink::start().await;
    let server = branded(&folder)
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_MAIL__FROM", "no-reply@id.example")
        .start()
        .await;
    given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    let page = person.open("/recover").await;
    let typed = [("email", "alice@example.com")];
    person.submit(&page, &typed, Some("send-link")).await;
    let mail = sink.wait_for("alice@example.com", 1).await;
    assert_eq!(mail.subject(), format!("Reset your password for {NAME}"));
    assert_eq!(
        mail.header("from"),
        [format!("\"{NAME}\" <no-reply@id.example>")]
    );
    let button = format!("background:{ACCENT};color:#ffffff");
    assert!(mail.html().contains(&button), "{}", mail.html());
}

#[tokio::test]
async fn config_check_and_serve_refuse_an_accent_that_cannot_be_seen_and_name_one_that_can() {
    let server = TestServer::start().await;
    for (key, value) in [("accent", "#ffcc00"), ("accent_dark", "#222222")] {
        let name = format!("IDP_BRANDING__{}", key.to_uppercase());
        let cli = server.cli().with(&name, value);
        for command in [&["config", "check"][..], &["serve"][..]] {
            let output = cli.run(command).await.expect_code(2);
            let line = output.stderr.trim();
            assert_eq!(line.lines().count(), 1, "{line}");
            for part in [
                &format!("branding.{key}"),
                value,
                ":1 and needs 3.0:1; write \"#",
            ] {
                assert!(line.contains(part), "{part}: {line}");
            }
        }
    }
    let cli = server.cli().with("IDP_BRANDING__ACCENT", ACCENT);
    cli.run(&["config", "check"]).await.expect_code(0);
}

#[tokio::test]
async fn axe_core_finds_nothing_on_branded_pages() -> Result<()> {
    let folder = Folder::new("brand");
    let server = branded(&folder).start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let browser = Browser::start().await?;
    browser
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    browser.inspect("branded-sign-in").await?;
    let shown = "document.querySelector('.product img').currentSrc.split('/').pop()";
    let day = browser.evaluate(shown).await?;
    browser.theme(tests::inspection::Theme::Dark).await?;
    browser.open(&server.url("/login")).await?;
    browser.element("#sign-in").await?;
    let night = browser.evaluate(shown).await?;
    assert_ne!(day, night, "each theme has its logo");
    // Accent and rules are in force.
    browser.theme(tests::inspection::Theme::Light).await?;
    browser.open(&server.url("/login")).await?;
    browser.element("#sign-in").await?;
    let colour = "getComputedStyle(document.querySelector('#sign-in')).backgroundColor";
    assert_eq!(browser.evaluate(colour).await?, "rgb(138, 63, 252)");
    let corner = "getComputedStyle(document.querySelector('main')).borderStartStartRadius";
    assert_eq!(browser.evaluate(corner).await?, "0px");
    browser.open(&server.url("/login")).await?;
    browser.inspect("branded-sign-in").await?;
    browser.sign_in(&alice).await?;
    for (path, name) in [
        ("/account", "branded-account"),
        ("/logout", "branded-sign-out"),
    ] {
        browser.open(&server.url(path)).await?;
        browser.inspect(name).await?;
    }
    Ok(())
}
