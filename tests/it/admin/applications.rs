//! Applications: registered, changed, switched off, deleted (R59).

use super::{a_second, administrator, at, chief, register, register_page, send, trail, value};
use serde_json::Value;
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    page::Page,
    person::Person,
    raw,
    scene::{Issued, SCOPE},
    server::TestServer,
};

const CALLBACK: &str = given::REDIRECT_URI;

fn path(client: &Client, rest: &str) -> String {
    format!("/admin/applications/{}{rest}", client.client_id)
}

async fn tokens(server: &TestServer, client: &Client, person: &Person) -> Issued {
    let alice = given::User {
        sub: String::new(),
        email: "alice@example.com".to_owned(),
        username: "alice".to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    let code = raw::code(server, client, person, &alice, &[("scope", SCOPE)]).await;
    Issued::of(&BackChannel::to(server).redeem(client, &code).await)
}

#[tokio::test]
async fn three_fields_register_an_application_that_signs_people_in() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let page = register_page(&person, "Shop", "web", CALLBACK).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let client = super::made(&page, CALLBACK);
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

fn change(page: &Page, other: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let version = page
        .form("save")
        .value("version")
        .expect("a version")
        .to_owned();
    let mut fields: Vec<(&str, String)> = [
        ("name", "Shop"),
        ("redirect_uris", CALLBACK),
        ("post_logout_redirect_uris", ""),
        ("id_token_claims", "full"),
        ("acr", ""),
        ("require_pkce", "yes"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    fields.push(("version", version));
    for (name, value) in other {
        fields.retain(|(known, _)| known != name);
        fields.push((name, (*value).to_owned()));
    }
    fields
}

async fn save(person: &Person, page: &Page, other: &[(&'static str, &str)]) -> Page {
    let fields = change(page, other);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    send(person, page, "save", &fields).await
}

#[tokio::test]
async fn what_is_changed_counts_and_what_is_not_shown_stays() {
    let server = TestServer::start().await;
    let (user, person) = chief(&server).await;
    let metadata = r#"{"logo_uri": "https://a.example/l.png", "contacts": ["ops@a.example"], "default_acr_values": ["phr", "2"]}"#;
    let client = given::web_client_with(&server.cli(), &["--metadata", metadata]).await;
    let page = person.open(&path(&client, "/edit")).await;
    assert!(
        page.body.contains(given::REDIRECT_URI)
            && page.body.contains(given::POST_LOGOUT_REDIRECT_URI)
    );
    let both = format!("{CALLBACK}\r\n\r\n  https://shop.example.com/other \r\n");
    let changes = [
        ("name", "Bücherladen"),
        ("redirect_uris", both.as_str()),
        ("id_token_claims", "minimal"),
        ("acr", "phr"),
        ("skip_consent", "yes"),
    ];
    let answer = save(&person, &page, &changes).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let kept = server
        .cli()
        .json(&["client", "show", &client.client_id])
        .await;
    let expected = serde_json::json!({
        "client_name": "Bücherladen", "redirect_uris": [CALLBACK, "https://shop.example.com/other"],
        "id_token_claims": "minimal", "skip_consent": true, "require_pkce": true, "contacts": ["ops@a.example"],
        "logo_uri": "https://a.example/l.png", "default_acr_values": ["phr", "2"], "client_type": "web",
    });
    for (name, value) in expected.as_object().expect("members") {
        assert_eq!(&kept[name], value, "{name}");
    }
    assert!(kept.get("post_logout_redirect_uris").is_none(), "{kept}");
    let actor = format!("user:{}", user.sub);
    assert_eq!(
        trail(&server, "client.updated").await,
        [[actor, client.client_id.clone()]]
    );
    // A demand that is taken back, and PKCE that is not wanted any more.
    let page = person.open(&path(&client, "/edit")).await;
    let fields = change(&page, &[("acr", ""), ("name", "Shop")]);
    let without = fields.iter().filter(|(name, _)| *name != "require_pkce");
    let fields: Vec<_> = without
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(send(&person, &page, "save", &fields).await.status, 303);
    let kept = server
        .cli()
        .json(&["client", "show", &client.client_id])
        .await;
    assert_eq!(kept["require_pkce"], false);
    assert!(kept.get("default_acr_values").is_none(), "{kept}");
}

#[tokio::test]
async fn of_two_who_change_the_same_version_the_second_is_told() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", CALLBACK).await;
    let keeper = administrator(&server, "keeper", &["clients:write"]).await;
    let (other, theirs) = at(&server, &path(&client, "/edit"), &keeper).await;
    let ours = person.open(&path(&client, "/edit")).await;
    assert_eq!(
        save(&other, &theirs, &[("name", "Theirs")]).await.status,
        303
    );
    let answer = save(&person, &ours, &[("name", "Ours")]).await;
    assert_eq!(answer.status, 409, "{answer:#?}");
    assert_eq!(
        answer.form("save").value("name"),
        Some("Ours"),
        "what was entered is kept"
    );
    let kept = async || {
        server
            .cli()
            .json(&["client", "show", &client.client_id])
            .await["client_name"]
            .clone()
    };
    assert_eq!(kept().await, "Theirs");
    assert_eq!(
        save(&person, &answer, &[("name", "Ours")]).await.status,
        303
    );
    assert_eq!(kept().await, "Ours");
    for version in ["", "x", "0", "99999999999999999999999999999999999999999"] {
        let answer = save(&person, &answer, &[("version", version), ("name", "Bad")]).await;
        assert!(
            matches!(answer.status, 400 | 409),
            "{version}: {}",
            answer.status
        );
    }
    assert_eq!(kept().await, "Ours");
}

#[tokio::test]
async fn what_cannot_be_changed_to_is_refused_next_to_its_field() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let client = register(&person, "Shop", "spa", CALLBACK).await;
    let page = person.open(&path(&client, "/edit")).await;
    for (field, value) in [
        ("name", ""),
        ("redirect_uris", ""),
        ("redirect_uris", "http://evil.example/cb"),
        ("post_logout_redirect_uris", "javascript:alert(1)"),
        ("id_token_claims", "all"),
        ("require_pkce", ""),
    ] {
        let answer = save(&person, &page, &[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field}: {answer:#?}");
        assert!(answer.body.contains("role=\"alert\""), "{field}");
    }
    assert!(trail(&server, "client.updated").await.is_empty());
    let page = person.open(&path(&client, "")).await;
    assert!(
        page.body
            .contains(&format!("<code dir=\"ltr\">{CALLBACK}</code>")),
        "{}",
        page.body
    );
    let risky = register(&person, "Local", "web", "http://localhost:3000/cb").await;
    let page = person.open(&path(&risky, "")).await;
    assert!(
        page.text().contains("right for development only"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn r59_what_is_switched_off_is_refused_within_a_second_on_every_node() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", CALLBACK).await;
    let visitor = Person::new(&server);
    let issued = tokens(&server, &client, &visitor).await;
    let mut doors = vec![BackChannel::to(&server)];
    let second = match server.database().engine() {
        tests::database::Engine::Postgres => Some(server.node().await),
        tests::database::Engine::Sqlite => None,
    };
    doors.extend(
        second
            .as_ref()
            .map(|node| BackChannel::to_node(&server, node)),
    );
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 200);
    }
    let page = person.open(&path(&client, "/status")).await;
    assert!(
        page.text().contains("1 person uses it now"),
        "{}",
        page.text()
    );
    let answer = send(&person, &page, "confirm", &[("status", "disabled")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    a_second().await;
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 401);
        assert_eq!(
            door.refresh(&client, &issued.refresh_token).await.status,
            401
        );
    }
    let page = person.open(&path(&client, "")).await;
    assert!(page.text().contains("switched off"), "{}", page.text());
    let page = person.open(&path(&client, "/status")).await;
    assert_eq!(
        send(&person, &page, "confirm", &[("status", "enabled")])
            .await
            .status,
        303
    );
    a_second().await;
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 200);
    }
    let actor = format!("user:{}", user.sub);
    for kind in ["client.disabled", "client.enabled"] {
        assert_eq!(
            trail(&server, kind).await,
            [[actor.clone(), client.client_id.clone()]]
        );
    }
    assert_eq!(
        send(&person, &page, "confirm", &[("status", "gone")])
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn r59_a_deleted_application_is_gone_with_its_tokens_once_its_name_was_typed() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", CALLBACK).await;
    let issued = tokens(&server, &client, &Person::new(&server)).await;
    let page = person.open(&path(&client, "/delete")).await;
    let text = page.text();
    for said in ["1 person uses it now", "tokens of 1 sign-in", "Shop"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for wrong in ["", "shop", "Sho", &client.client_id] {
        let answer = send(&person, &page, "confirm", &[("typed", wrong)]).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.body.contains("id=\"typed-error\""), "{wrong}");
    }
    let api = BackChannel::to(&server);
    assert_eq!(api.userinfo(&issued.access_token).await.status, 200);
    let answer = send(&person, &page, "confirm", &[("typed", "Shop")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    a_second().await;
    assert_eq!(api.userinfo(&issued.access_token).await.status, 401);
    assert_eq!(
        api.refresh(&client, &issued.refresh_token).await.status,
        401
    );
    for rest in ["", "/edit", "/secrets", "/status", "/delete"] {
        assert_eq!(
            person.open(&path(&client, rest)).await.status,
            404,
            "{rest}"
        );
    }
    let actor = format!("user:{}", user.sub);
    assert_eq!(
        trail(&server, "client.deleted").await,
        [[actor, client.client_id]]
    );
}

#[tokio::test]
async fn a_client_id_of_any_form_has_a_page_of_its_own() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let cli = server.cli();
    for id in [
        "https://a.example/x?y=1#z",
        "a%2Fb",
        "a+b",
        "a&b=c;d",
        "edit",
    ] {
        given::client(
            &cli,
            "Odd",
            &["--client-id", id, "--redirect-uri", CALLBACK],
        )
        .await;
        let page = person
            .open(&tests::probe::with_query(
                "/admin/applications",
                &[("search", id)],
            ))
            .await;
        let links = tests::html::links(&page.body);
        let to = links.iter().find(|(_, text)| text.contains("Odd"));
        let (to, _) = to.unwrap_or_else(|| panic!("{id}: {links:?}"));
        let page = person.open(to).await;
        assert_eq!(page.status, 200, "{id}: {to}");
        assert_eq!(value(&page, "client_id").as_deref(), Some(id));
    }
    for id in ["new", ".", ".."] {
        let arguments = [
            "client",
            "create",
            "--name",
            "Odd",
            "--type",
            "machine",
            "--client-id",
            id,
        ];
        cli.run(&arguments).await.expect_code(2);
    }
}
