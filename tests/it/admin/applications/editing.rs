//! Applications are changed.

use super::{
    super::{administrator, at, chief, register, send, trail},
    CALLBACK, path,
};
use tests::{given, page::Page, person::Person, server::TestServer};

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
    let wrong = save(&person, &ours, &[("name", "")]).await;
    assert_eq!(wrong.status, 422, "{wrong:#?}");
    let answer = save(&person, &wrong, &[("name", "Ours")]).await;
    assert_eq!(
        answer.status, 409,
        "a mistake makes no late form fresh: {answer:#?}"
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
