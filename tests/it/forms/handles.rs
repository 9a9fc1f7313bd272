//! A request that waits belongs to one browser (R66).

use super::everything;
use std::time::Duration;
use tests::{given, page::Page, person::Person, probe, raw, server::TestServer};

/// A form made by hand.
async fn send(person: &Person, path: &str, pairs: &[(&str, &str)]) -> Page {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let pairs = pairs.iter().map(owned).collect();
    person
        .follow(person.post(person.absolute(path), pairs))
        .await
}

#[track_caller]
fn value(page: &Page, name: &str) -> String {
    let form = page.form("password");
    form.value(name).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn r66_a_sign_in_belongs_to_the_browser_that_began_it() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let url = raw::authorize_url(&server, &client, &[]);
    let attacker = Person::new(&server);
    let victim = Person::new(&server);
    let handle = value(&attacker.open(&url).await, "request");
    victim.sign_in("/login", &alice).await;
    let before = everything(&server).await;
    for address in [
        format!("/login?request={handle}"),
        format!("/oauth2/authorize/{handle}"),
        format!("/consent?request={handle}"),
        format!("/select-account?request={handle}"),
    ] {
        let page = victim.open(&address).await;
        assert_eq!(page.status, 400, "{address}: {page:#?}");
        assert!(page.location.is_none() && page.find_form("password").is_none());
    }
    let csrf = value(&victim.open("/login").await, "csrf");
    let genuine = [("csrf", csrf.as_str()), ("request", &handle)];
    for path in ["/consent", "/select-account"] {
        let page = send(
            &victim,
            path,
            &[&genuine[..], &[("decision", "allow")]].concat(),
        )
        .await;
        assert_eq!(page.status, 400, "{path}: {page:#?}");
    }
    assert_eq!(everything(&server).await, before);
    // The victim signs in on the attacker's request: it helps nobody.
    let proof = [("username", "alice"), ("password", alice.password.as_str())];
    let page = send(&victim, "/login", &[genuine, proof].concat()).await;
    assert_eq!(page.status, 400, "{page:#?}");
    let page = attacker.open(&format!("/oauth2/authorize/{handle}")).await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 0);
}

#[tokio::test]
async fn r66_a_handle_works_once_and_for_an_hour() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let page = person
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    let handle = value(&page, "request");
    let done = person
        .authorize(&format!("/login?request={handle}"), &alice)
        .await;
    assert!(done.as_str().contains("code="), "{done}");
    let again = person.open(&format!("/oauth2/authorize/{handle}")).await;
    assert_eq!(again.status, 400, "one request gives one code: {again:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 1);
    let url = raw::authorize_url(&server, &client, &[("prompt", "login")]);
    let old = person.open(&url).await;
    server.advance(Duration::from_mins(61));
    let page = person.type_password(&old, "alice", &alice.password).await;
    assert_eq!(page.status, 400, "{page:#?}");
    // What never was a handle.
    let long = "a".repeat(5000);
    let nil = "00000000-0000-0000-0000-000000000000";
    for handle in ["x", "", nil, "../../admin", "%00", "%F0%28", &long] {
        for path in ["/login", "/consent", "/select-account"] {
            let page = person.open(&format!("{path}?request={handle}")).await;
            let empty = handle.is_empty() && page.status == 200;
            assert!(empty || page.status == 400, "{path} {handle}: {page:#?}");
            let kind = page.header("content-type");
            assert_eq!(kind, "text/html; charset=utf-8", "{path} {handle}");
        }
    }
    assert_eq!(probe::rows(&server, &["grants"]).await, 1);
}
