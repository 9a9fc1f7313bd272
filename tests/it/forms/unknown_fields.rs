//! A form of the account with a field that does not belong to it is refused whole (R57).

use super::{everything, filled};
use std::collections::BTreeSet;
use tests::{
    authenticator::{LIST, Passkey, enrol},
    authenticator_app::AuthenticatorApp,
    given, html,
    page::Page,
    person::Person,
    raw,
    server::TestServer,
    stub_provider::StubProvider,
};

/// What nobody may say of themselves.
const UNKNOWN: [(&str, &str); 4] = [
    ("email_verified", "true"),
    ("roles", "admin"),
    ("user_id", "0190"),
    ("is_admin", "1"),
];

/// Sends every form of a page once with each of these fields; the paths of the forms.
async fn try_forms(server: &TestServer, person: &Person, page: &Page) -> Vec<String> {
    let before = everything(server).await;
    let mut paths = Vec::new();
    for form in html::forms(&page.body) {
        if form.method != "post" || !form.action.starts_with("/account") {
            continue;
        }
        let sent = filled(page, &form, &[]);
        for (name, value) in UNKNOWN {
            let mut pairs = sent.pairs.clone();
            pairs.push((name.to_owned(), value.to_owned()));
            let answer = person.step(person.post(sent.target.clone(), pairs)).await;
            assert_eq!(answer.status, 400, "{name}: {}: {answer:#?}", sent.what);
            assert!(answer.location.is_none(), "{name}: {}", sent.what);
        }
        assert_eq!(everything(server).await, before, "{}", sent.what);
        paths.push(form.action.split('?').next().unwrap_or_default().to_owned());
    }
    assert!(!paths.is_empty(), "{page:#?}");
    paths
}

/// The same for two that no page has as a form of its own.
async fn try_without_page(person: &Person, list: &Page) -> [String; 2] {
    let page = person.open("/account/export").await;
    let tokens = [list.form("ceremony"), page.form("export")];
    let paths = ["/account/security/passkeys/options", "/account/recovery"];
    for (path, form) in paths.iter().zip(tokens) {
        let token = form.value("csrf").unwrap_or_default();
        let pairs = [("csrf", token), UNKNOWN[0]];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let step = person.post(person.absolute(path), pairs.to_vec());
        assert_eq!(person.step(step).await.status, 400, "{path}");
    }
    paths.map(str::to_owned)
}

/// The paths to which a member's forms are sent, their ids left out.
const ALL: [&str; 17] = [
    "/account/addresses",
    "/account/addresses/add",
    "/account/apps",
    "/account/delete",
    "/account/export",
    "/account/profile",
    "/account/profile/picture",
    "/account/recovery",
    "/account/security/passkeys",
    "/account/security/passkeys/ID",
    "/account/security/passkeys/options",
    "/account/security/password",
    "/account/security/recovery-codes",
    "/account/security/totp",
    "/account/security/upstream",
    "/account/security/upstream/ID",
    "/account/sessions",
];

fn without_id(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    if let Some(last) = parts.last_mut().filter(|last| last.len() > 30) {
        *last = "ID";
    }
    parts.join("/")
}

#[tokio::test]
async fn r57_no_form_of_the_account_takes_a_field_that_it_does_not_have() {
    let builder = TestServer::builder().set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1,localhost");
    let server = builder.start().await;
    let stub = StubProvider::start().await;
    crate::upstream::add(&server, &stub, "stub", &[]).await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let stranger = person.open("/login").await;
    let left = crate::upstream::press(&person, &stranger, "stub").await;
    let newcomer = crate::upstream::back(&person, &stub.answers(&left)).await;
    let id = newcomer.url.path().rsplit('/').next().unwrap_or_default();
    let pending = format!("/account/security/upstream/{id}");
    raw::code(&server, &client, &person, &alice, &[]).await;
    Person::new(&server).sign_in("/login", &alice).await;
    let list = enrol(&person, &mut Passkey::new(server.issuer())).await;
    let passkey = html::links(&list.body)
        .into_iter()
        .find(|(to, _)| to.starts_with(LIST) && to.len() > 50);
    let (passkey, _) = passkey.expect("a passkey");
    let mut tried = BTreeSet::new();
    for path in [
        "/account/profile",
        "/account/addresses",
        "/account/addresses/add",
        "/account/security/password",
        "/account/security/totp",
        "/account/security/recovery-codes",
        LIST,
        &passkey,
        "/account/security/upstream",
        &pending,
        "/account/sessions",
        "/account/apps",
        "/account/export",
        "/account/delete",
    ] {
        let page = person.open(path).await;
        assert_eq!((page.status, page.url.path()), (200, path), "{page:#?}");
        tried.extend(try_forms(&server, &person, &page).await);
    }
    // What the page looks like in its other states.
    let page = person.open("/account/security/totp").await;
    let waiting = person.submit(&page, &[], Some("enrol")).await;
    tried.extend(try_forms(&server, &person, &waiting).await);
    AuthenticatorApp::enrol_on(&server, &person, &page).await;
    let page = person.open("/account/security/totp").await;
    tried.extend(try_forms(&server, &person, &page).await);
    let page = person.open("/account/security/recovery-codes").await;
    let codes = person.submit(&page, &[], Some("generate")).await;
    tried.extend(try_forms(&server, &person, &codes).await);
    tried.extend(try_without_page(&person, &list).await);
    let tried: BTreeSet<String> = tried.iter().map(|path| without_id(path)).collect();
    for path in ALL {
        assert!(tried.contains(path), "{path}: {tried:?}");
    }
}
