//! The admin console's rooms of people, sessions, keys and events in a real browser.

use super::application;
use anyhow::Result;
use tests::{
    browser::Browser,
    given::{self, PASSWORD},
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

/// Every page, under the names that it has in this language.
fn pages(user: &str, kid: &str, names: [&'static str; 13]) -> Vec<(String, &'static str)> {
    let of_user = |last: &str| format!("/admin/users/{user}{last}");
    let paths = [
        "/admin/users".to_owned(),
        "/admin/users/new".to_owned(),
        of_user(""),
        of_user("/edit"),
        of_user("/state"),
        of_user("/reset"),
        of_user("/roles"),
        of_user("/groups"),
        of_user("/delete"),
        "/admin/sessions".to_owned(),
        "/admin/keys".to_owned(),
        format!("/admin/keys/{kid}/retire"),
        "/admin/audit".to_owned(),
    ];
    paths.into_iter().zip(names).collect()
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

    let browser = Browser::start().await?;
    browser.open(&server.url("/admin")).await?;
    browser.sign_in(&chief).await?;
    let english = [
        "admin-users",
        "admin-user-new",
        "admin-user",
        "admin-user-edit",
        "admin-user-disable",
        "admin-user-reset",
        "admin-user-roles",
        "admin-user-groups",
        "admin-user-delete",
        "admin-sessions",
        "admin-keys",
        "admin-key-retire",
        "admin-audit",
    ];
    look(&browser, &server, &pages(&alice.sub, &kid, english)).await?;
    let more = [
        ("/admin/users?search=nobody".to_owned(), "admin-users-none"),
        ("/admin/users/invite".to_owned(), "admin-user-invite"),
        ("/admin/keys/rotate".to_owned(), "admin-keys-rotate"),
        (
            "/admin/audit?kind=user.disabled".to_owned(),
            "admin-audit-none",
        ),
    ];
    look(&browser, &server, &more).await?;

    refused_and_proven(&browser, &server, &alice.sub).await?;

    // From right to left.
    browser.open(&server.url("/admin/users")).await?;
    browser
        .evaluate("document.querySelector('#language').value = 'ar'")
        .await?;
    browser.press("form.language button").await?;
    browser.element("html[dir=rtl]").await?;
    let arabic = [
        "admin-users-arabic",
        "admin-user-new-arabic",
        "admin-user-arabic",
        "admin-user-edit-arabic",
        "admin-user-enable-arabic",
        "admin-user-reset-arabic",
        "admin-user-roles-arabic",
        "admin-user-groups-arabic",
        "admin-user-delete-arabic",
        "admin-sessions-arabic",
        "admin-keys-arabic",
        "admin-key-retire-arabic",
        "admin-audit-arabic",
    ];
    look(&browser, &server, &pages(&alice.sub, &kid, arabic)).await
}
