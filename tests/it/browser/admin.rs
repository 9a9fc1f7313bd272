//! The admin console in a real browser.

use super::application;
use anyhow::Result;
use std::time::{Duration, Instant};
use tests::{
    browser::Browser,
    callback::CallbackServer,
    given::{self, Client, User},
    inspection::READINGS,
    raw,
    relying_party::RelyingParty,
    server::TestServer,
};

async fn opened(browser: &Browser, server: &TestServer, path: &str, name: &str) -> Result<()> {
    browser.open(&server.url(path)).await?;
    browser.element("main h1").await?;
    browser.inspect(name).await
}

async fn chief(server: &TestServer) -> User {
    given::user_with(&server.cli(), "chief", &["--role", "admin"]).await
}

async fn held(browser: &Browser, id: &str) -> Result<String> {
    let value = browser
        .evaluate(&format!("document.querySelector('#value-{id}').value"))
        .await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn axe_core_finds_nothing_in_the_admin_console() -> Result<()> {
    for language in READINGS {
        admin_console(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn admin_console(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let chief = chief(&server).await;
    let (_site, client) = application(&server).await;
    browser.open(&server.url("/admin")).await?;
    browser.sign_in(&chief).await?;
    let own = format!("/admin/applications/{}", client.client_id);
    for (path, name) in [
        ("/admin".to_owned(), "admin"),
        ("/admin/applications".to_owned(), "admin-applications"),
        (
            "/admin/applications?search=nothing+fits".to_owned(),
            "admin-applications-none",
        ),
        (
            "/admin/applications/new".to_owned(),
            "admin-application-new",
        ),
        (own.clone(), "admin-application"),
        (format!("{own}/edit"), "admin-application-edit"),
        (format!("{own}/secrets"), "admin-application-secret"),
        (format!("{own}/status"), "admin-application-status"),
        (format!("{own}/delete"), "admin-application-delete"),
    ] {
        opened(browser, &server, &path, name).await?;
    }
    browser.fill("[name=typed]", "wrong").await?;
    browser.press("#confirm").await?;
    browser.element("#typed-error").await?;
    browser.inspect("admin-application-delete-refused").await?;
    browser.open(&server.url("/admin/applications/new")).await?;
    browser.fill("[name=name]", "Shop").await?;
    browser
        .fill("[name=redirect_uri]", "http://shop.example.com/cb")
        .await?;
    server.advance(Duration::from_mins(6));
    browser.press("#register").await?;
    browser.element("#prove").await?;
    browser.inspect("admin-proof").await?;
    browser.fill("[name=password]", &chief.password).await?;
    browser.press("#prove").await?;
    browser.element("#redirect_uri-error").await?;
    browser.inspect("admin-application-refused").await?;
    browser
        .fill("[name=redirect_uri]", "https://shop.example.com/cb")
        .await?;
    browser.press("#register").await?;
    browser.element("#value-client_secret").await?;
    browser.element("button[type=button]").await?;
    browser.inspect("admin-application-made").await?;

    let plain = given::user(&server.cli(), "plain").await;
    browser.client.delete_all_cookies().await?;
    browser.open(&server.url("/admin")).await?;
    browser.sign_in(&plain).await?;
    browser.element("#error-code").await?;
    browser.inspect("admin-forbidden").await
}

#[tokio::test]
async fn a_newcomer_registers_an_application_and_signs_in_to_it_within_a_minute() -> Result<()> {
    let server = TestServer::start().await;
    let mut site = CallbackServer::start().await;
    let link = server.cli().json(&["admin", "setup-link"]).await;
    let browser = Browser::start().await?;
    let start = Instant::now();
    browser
        .open(link["link"].as_str().unwrap_or_default())
        .await?;
    browser.fill("[name=email]", "ada@example.com").await?;
    browser.fill("[name=name]", "Ada Lovelace").await?;
    browser.fill("[name=password]", given::PASSWORD).await?;
    browser.press("#create-admin").await?;
    let ada = User {
        sub: String::new(),
        email: "ada@example.com".to_owned(),
        username: "ada@example.com".to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    browser.sign_in(&ada).await?;
    browser.open(&server.url("/")).await?;
    browser.press("#admin").await?;
    browser
        .press("main a[href='/admin/applications/new']")
        .await?;
    browser.fill("[name=name]", "Shop").await?;
    browser
        .fill("[name=redirect_uri]", &site.url("/callback"))
        .await?;
    browser.press("#register").await?;
    browser.element("#value-client_secret").await?;
    let client = Client {
        client_id: held(&browser, "client_id").await?,
        client_secret: Some(held(&browser, "client_secret").await?),
        redirect_uri: site.url("/callback"),
        registration: serde_json::Value::Null,
        key: None,
    };
    let application = RelyingParty::discover(&server, &client).await?;
    let begun = application.begin(&["email"]);
    browser.open(begun.url.as_str()).await?;
    browser.press("#allow").await?;
    let arrival = site.arrival("/callback").await;
    let tokens = application.finish(begun, &arrival.url).await?;
    let took = start.elapsed();
    assert_eq!(
        tokens.claims["email"], "ada@example.com",
        "{:#}",
        tokens.claims
    );
    println!("from the setup link to a verified token: {took:?}");
    assert!(took < Duration::from_mins(1), "{took:?}");
    // Back and reload show the secret to nobody who comes later.
    let secret = client.client_secret.unwrap_or_default();
    browser.client.back().await?;
    for _ in 0..3 {
        let page = browser
            .evaluate("document.documentElement.outerHTML")
            .await?;
        if browser.url().await?.path().starts_with("/admin") {
            assert!(
                !page.as_str().unwrap_or_default().contains(&secret),
                "{page}"
            );
        }
        browser.client.back().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_keyboard_is_enough_to_register_an_application() -> Result<()> {
    let server = TestServer::start().await;
    let chief = chief(&server).await;
    let browser = Browser::start().await?;
    browser.open(&server.url("/admin/applications/new")).await?;
    browser.sign_in(&chief).await?;
    browser.element("#register").await?;
    // The first stop leads past the navigation.
    browser.tab_to(".skip").await?;
    browser.enter().await?;
    browser.tab_to("[name=name]").await?;
    browser.keys("Shop").await?;
    browser.tab_to("[name=redirect_uri]").await?;
    browser.keys("https://shop.example.com/cb").await?;
    browser.tab_to("#register").await?;
    browser.enter().await?;
    browser.element("#value-client_secret").await?;
    let label = "document.querySelector('#value-client_id + button').textContent";
    assert_eq!(browser.evaluate(label).await?, "Copy: client_id");
    Ok(())
}

#[tokio::test]
async fn an_application_is_registered_and_deleted_without_scripts() -> Result<()> {
    let server = TestServer::start().await;
    let chief = chief(&server).await;
    let browser = Browser::without_scripts().await?;
    browser.open(&server.url("/admin/applications/new")).await?;
    browser.sign_in(&chief).await?;
    browser.fill("[name=name]", "Shop").await?;
    browser
        .fill("[name=redirect_uri]", "https://shop.example.com/cb")
        .await?;
    browser.press("#register").await?;
    browser.element("#value-client_secret").await?;
    assert!(!browser.has("button[type=button]").await?);
    browser.press("#go-on").await?;
    browser.press("#delete").await?;
    browser.fill("[name=typed]", "Shop").await?;
    browser.press("#confirm").await?;
    browser.element("#find").await?;
    assert!(
        browser
            .text("main")
            .await?
            .contains("The application is deleted")
    );
    let url = raw::authorize_url(&server, &given::web_client(&server.cli()).await, &[]);
    browser.open(&url).await?;
    browser.element("#allow").await.map(drop)
}
