//! The admin console's rooms of people, sessions, keys and events in a real browser.

use super::application;
use anyhow::Result;
use tests::{
    browser::Browser,
    given::{self, PASSWORD},
    inspection::READINGS,
    raw,
    server::TestServer,
};

async fn look(browser: &Browser, server: &TestServer, pages: &[(String, &str)]) -> Result<()> {
    for (path, name) in pages {
        browser.open(&server.url(path)).await?;
        browser.element("main h1").await?;
        browser.inspect(name).await?;
    }
    Ok(())
}

/// Every page of the rooms that its address leads to.
fn pages(user: &str, kid: &str) -> Vec<(String, &'static str)> {
    let of_user = |last: &str| format!("/admin/users/{user}{last}");
    vec![
        ("/admin/users".to_owned(), "admin-users"),
        ("/admin/users?search=nobody".to_owned(), "admin-users-none"),
        ("/admin/users/new".to_owned(), "admin-user-new"),
        ("/admin/users/invite".to_owned(), "admin-user-invite"),
        (of_user(""), "admin-user"),
        (of_user("/edit"), "admin-user-edit"),
        (of_user("/state"), "admin-user-disable"),
        (of_user("/reset"), "admin-user-reset"),
        (of_user("/roles"), "admin-user-roles"),
        (of_user("/groups"), "admin-user-groups"),
        (of_user("/delete"), "admin-user-delete"),
        ("/admin/sessions".to_owned(), "admin-sessions"),
        ("/admin/keys".to_owned(), "admin-keys"),
        ("/admin/keys/rotate".to_owned(), "admin-keys-rotate"),
        (format!("/admin/keys/{kid}/retire"), "admin-key-retire"),
        ("/admin/audit".to_owned(), "admin-audit"),
        (
            "/admin/audit?kind=user.disabled".to_owned(),
            "admin-audit-none",
        ),
    ]
}

/// What is wrong is said, and who must prove it again goes on after it.
async fn refused_and_proven(browser: &Browser, server: &TestServer, user: &str) -> Result<()> {
    browser.open(&server.url("/admin/users/new")).await?;
    browser.fill("[name=email]", "new@example.com").await?;
    browser.fill("[name=username]", "a b").await?;
    browser.press("#save").await?;
    browser.element("#username-error").await?;
    browser.inspect("admin-user-new-refused").await?;
    let state = format!("/admin/users/{user}/state");
    browser.open(&server.url(&state)).await?;
    server.advance(std::time::Duration::from_mins(6));
    browser.press("#confirm").await?;
    browser.fill("[name=password]", PASSWORD).await?;
    browser.press("#prove").await?;
    browser.element("[role=status]").await?;
    browser.inspect("admin-user-disabled").await
}

#[tokio::test]
async fn axe_core_finds_nothing_in_the_rooms_of_people_sessions_keys_and_events() -> Result<()> {
    for language in READINGS {
        rooms(&Browser::reading(language).await?).await?;
    }
    Ok(())
}

async fn rooms(browser: &Browser) -> Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    let chief = given::user_with(&cli, "chief", &["--role", "admin"]).await;
    let alice = given::user_with(&cli, "alice", &["--group", "staff"]).await;
    let (mut site, client) = application(&server).await;
    let other = Browser::start().await?;
    other
        .open(&raw::authorize_url(&server, &client, &[]))
        .await?;
    other.sign_in(&alice).await?;
    other.press("#allow").await?;
    site.arrival("/callback").await;
    let keys = cli.json(&["key", "rotate"]).await;
    let kid = keys["data"][0]["kid"]
        .as_str()
        .unwrap_or_default()
        .to_owned();

    browser.open(&server.url("/admin")).await?;
    browser.sign_in(&chief).await?;
    look(browser, &server, &pages(&alice.sub, &kid)).await?;
    refused_and_proven(browser, &server, &alice.sub).await?;
    let state = format!("/admin/users/{}/state", alice.sub);
    look(browser, &server, &[(state, "admin-user-enable")]).await?;
    browser.press("#confirm").await?;
    // Nobody has proven that address, so the link is for the administrator to hand over.
    let bob = given::user(&cli, "bob").await;
    given::never_proven(server.database(), "bob").await;
    let reset = format!("/admin/users/{}/reset", bob.sub);
    browser.open(&server.url(&reset)).await?;
    browser.press("#confirm").await?;
    browser.element("#link").await?;
    browser.inspect("admin-user-link").await
}
