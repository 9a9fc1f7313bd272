//! A provider that nobody here wrote: oidc-provider for Node.js.

use super::{back, builder, known, press};
use anyhow::Result;
use serde_json::json;
use tests::{
    foreign_provider::{ForeignProvider, Settings},
    given, html,
    person::{Person, Step},
    raw, scratch,
    stub_provider::{CLIENT_ID, CLIENT_SECRET},
};
use url::Url;

/// A browser at the provider: signs in and allows on its own pages, until it is sent back here.
async fn through(provider: &str, start: &Url, login: &str) -> Url {
    let person = Person::at(provider, provider);
    let mut page = person.follow(Step::get(start.clone())).await;
    for _ in 0..5 {
        if let Some(left) = page.location {
            return left;
        }
        let form = html::forms(&page.body).remove(0);
        let typed: &[(&str, &str)] = if form.has("login") {
            &[("login", login), ("password", "any")]
        } else {
            &[]
        };
        let pairs = form.filled(typed, None);
        let target = page.url.join(&form.action).expect("an action");
        page = person.follow(person.post(target, pairs)).await;
    }
    panic!("not sent back: {:#?}", person.trail());
}

#[tokio::test]
async fn a_person_of_oidc_provider_signs_in_here() -> Result<()> {
    let server = builder().set("IDP_SIGNUP__MODE", "open").start().await;
    let port = scratch::free_port();
    let provider = ForeignProvider::start(&Settings {
        port,
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uri: &server.url("/login/upstream/foreign/callback"),
        account: json!({"email": "carol@example.com", "email_verified": true, "name": "Carol"}),
    })
    .await?;
    let issuer = provider.issuer();
    let arguments = [
        "upstream",
        "create",
        "--name",
        "Foreign",
        "--issuer",
        &issuer,
        "--client-id",
        CLIENT_ID,
        "--client-secret-stdin",
    ];
    server
        .cli()
        .json_with_input(&arguments, CLIENT_SECRET)
        .await;
    known(&server, "foreign").await;
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    let url = raw::authorize_url(&server, &client, &[]);
    for round in 0..2 {
        let person = Person::new(&server);
        let page = person.open(&url).await;
        let authorize = press(&person, &page, "foreign").await;
        let callback = through(&issuer, &authorize, "carol-of-node").await;
        let mut page = back(&person, &callback).await;
        if round == 0 {
            // The address came from userinfo: oidc-provider leaves it out of ID tokens.
            assert!(page.text().contains("carol@example.com"), "{page:#?}");
            page = person.submit(&page, &[], Some("create-account")).await;
        }
        assert!(page.callback().contains_key("code"), "{round}: {page:#?}");
    }
    let sql = "SELECT subject FROM upstream_links";
    assert_eq!(server.database().rows(sql).await, [["carol-of-node"]]);
    provider.stop().await;
    Ok(())
}
