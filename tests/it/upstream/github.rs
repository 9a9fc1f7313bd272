//! GitHub, which knows OAuth 2.0 and its own way to say who somebody is.

use super::super::mailed_world::code_of;
use super::{assert_said, back, builder, known, press};
use serde_json::{Value, json};
use tests::{
    authenticator_app::AuthenticatorApp,
    given,
    mail_sink::MailSink,
    person::{Page, Person},
    raw,
    server::{Builder, TestServer},
    stub_provider::{CLIENT_ID, CLIENT_SECRET, StubProvider},
};

async fn start(user: Value, addresses: Value) -> (TestServer, StubProvider) {
    start_on(builder(), user, addresses).await
}

async fn start_on(builder: Builder, user: Value, addresses: Value) -> (TestServer, StubProvider) {
    let server = builder.set("IDP_SIGNUP__MODE", "open").start().await;
    let stub = StubProvider::start().await;
    stub.acts(|acts| acts.github = (user, addresses));
    let issuer = stub.issuer();
    let arguments = [
        "upstream",
        "create",
        "--name",
        "GitHub",
        "--preset",
        "github",
        "--issuer",
        &issuer,
        "--client-id",
        CLIENT_ID,
        "--client-secret-stdin",
    ];
    let created = server
        .cli()
        .json_with_input(&arguments, CLIENT_SECRET)
        .await;
    let callback = server.url("/login/upstream/github/callback");
    assert_eq!(created["redirect_uri"], callback, "{created:#}");
    assert!(!created.to_string().contains(CLIENT_SECRET));
    known(&server, "github").await;
    (server, stub)
}

async fn arrives(server: &TestServer, stub: &StubProvider) -> (Person, Page) {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let authorize = press(&person, &page, "github").await;
    assert_eq!(authorize.path(), "/login/oauth/authorize");
    let scope = authorize.query_pairs().find(|(name, _)| name == "scope");
    assert_eq!(scope.expect("a scope").1, "read:user user:email");
    let page = back(&person, &stub.answers(&authorize)).await;
    (person, page)
}

#[tokio::test]
async fn the_number_of_a_github_account_is_who_it_is_and_its_name_is_not() {
    let user = |login: &str, id: u64| json!({"id": id, "login": login, "name": "Carol"});
    let addresses = json!([
        {"email": "old@example.com", "primary": false, "verified": true},
        {"email": "carol@example.com", "primary": true, "verified": true},
    ]);
    let (server, stub) = start(user("carol", 583_231), addresses.clone()).await;
    let (person, page) = arrives(&server, &stub).await;
    person.submit(&page, &[], Some("create-account")).await;
    assert!(person.cookie("idp_session").is_some());
    let sql = "SELECT subject FROM upstream_links";
    assert_eq!(server.database().rows(sql).await, [["583231"]]);
    // Renamed, it is the same person; whoever takes the name is not.
    stub.acts(|acts| acts.github = (user("caroline", 583_231), addresses.clone()));
    let (person, _) = arrives(&server, &stub).await;
    assert!(person.cookie("idp_session").is_some());
    stub.acts(|acts| acts.github = (user("carol", 999), json!([])));
    let (person, page) = arrives(&server, &stub).await;
    assert_eq!(person.cookie("idp_session"), None);
    assert!(page.url.path().starts_with("/upstream/"), "{page:#?}");
}

#[tokio::test]
async fn r100_an_address_that_github_has_not_verified_is_none() {
    let addresses = json!([{"email": "carol@example.com", "primary": true, "verified": false}]);
    let user = json!({"id": 7, "login": "carol", "name": null, "email": "carol@example.com"});
    let (server, stub) = start(user, addresses).await;
    let (_, page) = arrives(&server, &stub).await;
    assert!(page.find_form("create-account").is_none(), "{page:#?}");
}

#[tokio::test]
async fn what_github_refuses_with_a_success_is_refused() {
    let (server, stub) = start(json!({"id": 7, "login": "carol"}), json!([])).await;
    let person = Person::new(&server);
    let page = person.open("/login").await;
    let authorize = press(&person, &page, "github").await;
    let mut callback = stub.answers(&authorize);
    let state = callback.query_pairs().find(|(name, _)| name == "state");
    let state = state.expect("a state").1.into_owned();
    callback
        .query_pairs_mut()
        .clear()
        .extend_pairs([("code", "made-up"), ("state", &state)]);
    assert_said(&back(&person, &callback).await, 403, "upstream_refused");
}

/// Carol, who has come by GitHub once and has an account here since.
async fn carol() -> (TestServer, StubProvider) {
    carol_on(builder()).await
}

async fn carol_on(builder: Builder) -> (TestServer, StubProvider) {
    let addresses = json!([{"email": "carol@example.com", "primary": true, "verified": true}]);
    let user = json!({"id": 7, "login": "carol", "name": "Carol"});
    let (server, stub) = start_on(builder, user, addresses).await;
    let (person, page) = arrives(&server, &stub).await;
    person.submit(&page, &[], Some("create-account")).await;
    assert!(person.cookie("idp_session").is_some());
    (server, stub)
}

#[tokio::test]
async fn r15_github_is_not_offered_where_a_fresh_proof_is_wanted() {
    let (server, stub) = carol().await;
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    for demand in [("prompt", "login"), ("max_age", "900"), ("max_age", "0")] {
        let person = Person::new(&server);
        let page = person
            .open(&raw::authorize_url(&server, &client, &[demand]))
            .await;
        assert!(page.find_form("upstream-github").is_none(), "{demand:?}");
        assert!(page.text().contains("Sign in another way"), "{page:#?}");
        // Nor by a form that was never shown, nor in another tab.
        let form = page.form("password");
        let pairs = ["csrf", "request"].map(|name| {
            let value = form.value(name).unwrap_or_default();
            (name.to_owned(), value.to_owned())
        });
        let target = person.absolute("/login/upstream/github");
        let refused = person.step(person.post(target, pairs.to_vec())).await;
        assert_said(&refused, 403, "upstream_undated");
        let home = person.open("/login").await;
        let authorize = press(&person, &home, "github").await;
        back(&person, &stub.answers(&authorize)).await;
        assert!(person.cookie("idp_session").is_some());
        let waiting = format!("/oauth2/authorize/{}", form.value("request").unwrap_or("-"));
        let page = person.open(&waiting).await;
        assert_eq!(page.url.path(), "/login", "{demand:?}: {page:#?}");
        assert!(page.find_form("upstream-github").is_none(), "{page:#?}");
    }
}

#[tokio::test]
async fn r87_github_confirms_nobody() {
    let (server, stub) = carol().await;
    let (person, page) = arrives(&server, &stub).await;
    assert_eq!(page.status, 200, "{page:#?}");
    let page = person.open("/account/security/upstream").await;
    assert!(page.body.contains("/login?next=/account/security/upstream"));
    let page = person.open("/login?next=/account/security/upstream").await;
    assert!(page.find_form("upstream-github").is_none(), "{page:#?}");
    assert!(page.find_form("password").is_some(), "{page:#?}");
    assert!(page.text().contains("Sign in another way"), "{page:#?}");
}

/// A code from a mailbox and one from an app are no two factors; what is missing is a first one, and no fresh one.
#[tokio::test]
async fn github_is_a_first_factor_beside_an_app() {
    let sink = MailSink::start().await;
    let builder = builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGN_IN__EMAIL_CODE", "allowed");
    let (server, stub) = carol_on(builder).await;
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    let person = Person::new(&server);
    let page = person.open("/login/email").await;
    let typed = [("email", "carol@example.com")];
    let page = person.submit(&page, &typed, Some("send-code")).await;
    let mail = sink
        .wait_about("carol@example.com", "Sign-in code", 1)
        .await;
    let code = code_of(&mail.text());
    person
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    let page = person.open("/account/security/totp").await;
    let (app, _) = AuthenticatorApp::enrol_on(&server, &person, &page).await;
    let url = raw::authorize_url(&server, &client, &[("acr_values", "2")]);
    let page = person.open(&url).await;
    assert_eq!(page.url.path(), "/login", "{page:#?}");
    let authorize = press(&person, &page, "github").await;
    let page = back(&person, &stub.answers(&authorize)).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    let code = app.code(&server);
    let typed = [("code", code.as_str())];
    let page = person.submit(&page, &typed, Some("verify")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}
