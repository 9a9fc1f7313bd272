//! A request that waits belongs to one browser (R66).

use super::everything;

use tests::{
    given::{self},
    person::Person,
    probe, raw,
    server::TestServer,
};

#[tokio::test]
async fn r66_a_sign_in_belongs_to_the_browser_that_began_it() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let attacker = Person::new(&server);
    let victim = Person::new(&server);
    let begun = attacker
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    let handle = begun
        .form("password")
        .value("request")
        .unwrap_or_default()
        .to_owned();
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
    let csrf = victim
        .open("/login")
        .await
        .form("password")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    for path in ["/consent", "/select-account"] {
        let pairs = [
            ("csrf", csrf.as_str()),
            ("request", &handle),
            ("decision", "allow"),
        ];
        let pairs = pairs
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec();
        let page = victim.step(victim.post(victim.absolute(path), pairs)).await;
        assert_eq!(page.status, 400, "{path}: {page:#?}");
    }
    assert_eq!(everything(&server).await, before);
    // The victim signs in on the attacker's request: it helps nobody.
    let pairs = [
        ("csrf", csrf.as_str()),
        ("request", &handle),
        ("username", "alice"),
        ("password", &alice.password),
    ];
    let pairs = pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
    let page = victim
        .follow(victim.post(victim.absolute("/login"), pairs))
        .await;
    assert_eq!(page.status, 400, "{page:#?}");
    let page = attacker.open(&format!("/oauth2/authorize/{handle}")).await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 0);
    // An expired one, a finished one, and what never was one.
    let done = attacker
        .authorize(&format!("/login?request={handle}"), &alice)
        .await;
    assert!(done.as_str().contains("code="), "{done}");
    let again = attacker.open(&format!("/oauth2/authorize/{handle}")).await;
    assert_eq!(again.status, 400, "one request gives one code: {again:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 1);
    let old = attacker
        .open(&raw::authorize_url(
            &server,
            &client,
            &[("prompt", "login")],
        ))
        .await;
    server.advance(std::time::Duration::from_mins(61));
    let page = attacker.type_password(&old, "alice", &alice.password).await;
    assert_eq!(page.status, 400, "{page:#?}");
    for handle in [
        "x",
        "",
        "00000000-0000-0000-0000-000000000000",
        "../../admin",
        "%00",
        "%F0%28",
        &"a".repeat(5000),
    ] {
        for path in ["/login", "/consent", "/select-account"] {
            let page = attacker.open(&format!("{path}?request={handle}")).await;
            let empty = handle.is_empty() && page.status == 200;
            assert!(empty || page.status == 400, "{path} {handle}: {page:#?}");
            assert_eq!(
                page.header("content-type"),
                "text/html; charset=utf-8",
                "{path} {handle}"
            );
        }
    }
}
