//! Applications are registered.

use super::{
    super::{chief, made, register, register_page, send, trail, value},
    CALLBACK, path, tokens,
};
use serde_json::Value;
use tests::{given, person::Person, raw, server::TestServer};

#[tokio::test]
async fn three_fields_register_an_application_that_signs_people_in() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let page = register_page(&person, "Shop", "web", CALLBACK).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let client = made(&page, CALLBACK);
    let secret = client.client_secret.clone().expect("a secret");
    assert_eq!((secret.len(), client.client_id.len()), (43, 24));
    assert_eq!(value(&page, "issuer").as_deref(), Some(server.issuer()));
    let discovery = value(&page, "discovery").expect("its address");
    assert_eq!(discovery, server.url("/.well-known/openid-configuration"));
    let document = raw::get(&server, "/.well-known/openid-configuration")
        .await
        .json();
    for endpoint in [
        "authorization_endpoint",
        "token_endpoint",
        "userinfo_endpoint",
        "end_session_endpoint",
        "jwks_uri",
        "introspection_endpoint",
        "revocation_endpoint",
    ] {
        assert_eq!(
            document[endpoint],
            value(&page, endpoint).unwrap_or_default(),
            "{endpoint}"
        );
    }
    let issued = tokens(&server, &client, &Person::new(&server)).await;
    assert!(!issued.id_token.is_empty() && !issued.refresh_token.is_empty());
    let actor = format!("user:{}", user.sub);
    let id = client.client_id.clone();
    assert_eq!(
        trail(&server, "client.created").await.last(),
        Some(&vec![actor, id])
    );
    // It is kept nowhere, and no other page shows it.
    let dump = server.database().dump().await;
    assert!(
        !dump
            .windows(secret.len())
            .any(|part| part == secret.as_bytes())
    );
    for rest in ["", "/edit", "/secrets", "/status", "/delete"] {
        let page = person.open(&path(&client, rest)).await;
        assert_eq!(page.status, 200, "{rest}");
        assert!(!page.body.contains(&secret), "{rest}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_again_makes_no_second_application_and_shows_no_secret() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let page = person.open("/admin/applications/new").await;
    let id = page
        .form("register")
        .value("client_id")
        .expect("an id")
        .to_owned();
    let fields = [
        ("client_id", id.as_str()),
        ("name", "Shop"),
        ("type", "web"),
        ("redirect_uri", CALLBACK),
    ];
    let first = send(&person, &page, "register", &fields).await;
    let secret = value(&first, "client_secret").expect("a secret");
    let second = send(&person, &page, "register", &fields).await;
    assert_eq!(second.status, 303, "{second:#?}");
    let to = second.location.expect("the way on");
    assert_eq!(to.path(), format!("/admin/applications/{id}"));
    let shown = person.open(to.as_str()).await;
    assert!(shown.status == 200 && !shown.body.contains(&secret));
    assert_eq!(trail(&server, "client.created").await.len(), 1);
    for other in ["short", "ABCDEFGHIJKLMNOPQRSTUVW-", ""] {
        let fields = [&[("client_id", other)], &fields[1..]].concat();
        let answer = send(&person, &page, "register", &fields).await;
        assert_eq!(answer.status, 400, "{other}");
    }
}

/// What the command line shows of a client, without what is different each time.
async fn shown(server: &TestServer, client_id: &str) -> Value {
    let mut shown = server.cli().json(&["client", "show", client_id]).await;
    for name in ["client_id", "client_id_issued_at", "updated_at"] {
        shown[name] = Value::Null;
    }
    shown
}

#[tokio::test]
async fn every_type_gets_the_defaults_that_the_command_line_gives() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    for (kind, uri) in [
        ("web", "https://a.example/cb"),
        ("spa", "https://a.example/cb"),
        ("native", "com.example.app:/cb"),
        ("machine", ""),
        ("device", ""),
    ] {
        let mut arguments = vec!["--type", kind];
        if !uri.is_empty() {
            arguments.extend(["--redirect-uri", uri]);
        }
        let theirs = given::client(&server.cli(), "Same", &arguments).await;
        let ours = register(&person, "Same", kind, uri).await;
        assert_eq!(
            ours.client_secret.is_some(),
            theirs.client_secret.is_some(),
            "{kind}"
        );
        let shown = (
            shown(&server, &ours.client_id).await,
            shown(&server, &theirs.client_id).await,
        );
        assert_eq!(shown.0, shown.1, "{kind}");
    }
}

#[tokio::test]
async fn what_cannot_be_registered_is_refused_next_to_its_field() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let long = "n".repeat(101);
    for (name, kind, uri, field) in [
        ("", "web", CALLBACK, "name"),
        (long.as_str(), "web", CALLBACK, "name"),
        ("Shop", "web", "", "redirect_uri"),
        ("Shop", "web", "http://shop.example.com/cb", "redirect_uri"),
        (
            "Shop",
            "web",
            "https://shop.example.com/cb#x",
            "redirect_uri",
        ),
        ("Shop", "web", "https://*.example.com/cb", "redirect_uri"),
        ("Shop", "web", "javascript:alert(1)", "redirect_uri"),
        ("Shop", "spa", "com.example.app:/cb", "redirect_uri"),
        ("Shop", "native", "app:/cb", "redirect_uri"),
    ] {
        let page = register_page(&person, name, kind, uri).await;
        assert_eq!(page.status, 422, "{name} {uri}: {page:#?}");
        assert!(
            page.body.contains(&format!("id=\"{field}-error\"")),
            "{name} {uri}"
        );
        assert!(page.body.contains("<title>Error: "), "{name} {uri}");
        let kept = page.form("register");
        assert_eq!(kept.value("name"), Some(name), "what was entered is kept");
    }
    assert_eq!(
        register_page(&person, "Shop", "robot", CALLBACK)
            .await
            .status,
        400
    );
    assert!(trail(&server, "client.created").await.is_empty());
}
