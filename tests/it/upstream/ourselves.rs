//! Another installation of ourselves as the provider.

use super::{back, builder, known, press};
use tests::{
    given::{self, Client},
    person::Person,
    raw,
    server::TestServer,
};

/// A server whose provider is another one.
async fn pair() -> (TestServer, TestServer, Client) {
    let (here, there) = tokio::join!(
        builder().set("IDP_SIGNUP__MODE", "open").start(),
        TestServer::start()
    );
    let callback = here.url("/login/upstream/home/callback");
    let arguments = ["--redirect-uri", &callback, "--skip-consent"];
    let there_known = given::client(&there.cli(), "Here", &arguments).await;
    let secret = there_known.client_secret.clone().unwrap_or_default();
    let arguments = [
        "upstream",
        "create",
        "--name",
        "Home",
        "--issuer",
        there.issuer(),
        "--client-id",
        &there_known.client_id,
        "--client-secret-stdin",
        "--scope",
        "openid email profile",
    ];
    let created = here.cli().json_with_input(&arguments, &secret).await;
    assert_eq!(created["redirect_uri"], callback);
    let client = given::web_client_with(&here.cli(), &["--skip-consent"]).await;
    known(&here, "home").await;
    (here, there, client)
}

#[tokio::test]
async fn a_person_of_another_installation_signs_in_and_comes_again() {
    let (here, there, client) = pair().await;
    let carol = given::user(&there.cli(), "carol").await;
    let (person, abroad) = (Person::new(&here), Person::new(&there));
    let page = person.open(&raw::authorize_url(&here, &client, &[])).await;
    let authorize = press(&person, &page, "home").await;
    let callback = abroad.authorize(authorize.as_str(), &carol).await;
    let page = back(&person, &callback).await;
    assert!(page.text().contains(&carol.email), "{page:#?}");
    let page = person.submit(&page, &[], Some("create-account")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let sql = "SELECT subject FROM upstream_links";
    assert_eq!(here.database().rows(sql).await, [[carol.sub.clone()]]);
    // In another browser here, with the session over there.
    let person = Person::new(&here);
    let url = raw::authorize_url(&here, &client, &[("prompt", "login")]);
    let page = person.open(&url).await;
    let authorize = press(&person, &page, "home").await;
    let asked = abroad.open(authorize.as_str()).await;
    assert!(
        asked.find_form("password").is_some(),
        "prompt=login: {asked:#?}"
    );
    let asked = abroad.type_password(&asked, "carol", &carol.password).await;
    let page = back(&person, asked.left()).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn one_who_denies_over_there_is_told_here() {
    let (here, there, client) = pair().await;
    let carol = given::user(&there.cli(), "carol").await;
    let ask = ["client", "update", "--skip-consent", "false"];
    let list = there.cli().json(&["client", "list"]).await;
    let id = list["data"].as_array().into_iter().flatten();
    let id = id
        .filter_map(|one| one["client_id"].as_str())
        .find(|id| *id != "demo");
    let id = id.expect("the client").to_owned();
    there
        .cli()
        .run(&[&ask[..], &[&id]].concat())
        .await
        .expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let (person, abroad) = (Person::new(&here), Person::new(&there));
    let page = person.open(&raw::authorize_url(&here, &client, &[])).await;
    let authorize = press(&person, &page, "home").await;
    let page = abroad.sign_in(authorize.as_str(), &carol).await;
    let denied = abroad.deny(&page).await;
    let page = back(&person, denied.left()).await;
    super::assert_said(&page, 403, "upstream_cancelled");
}
