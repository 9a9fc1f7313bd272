//! The list of one's passkeys: several, another name, away with one, never with the last way in.

use super::{Scene, is_signed_in};
use std::time::Duration;
use tests::{
    authenticator::{LIST, Passkey, Twist, enrol, sign_in},
    given,
    person::{Page, Person},
    server::TestServer,
};

/// The page of the first passkey.
pub async fn single(scene: &Scene) -> Page {
    let list = scene.person.open(LIST).await;
    let link = list.body.split("href=\"/account/security/passkeys/").nth(1);
    let id = link
        .and_then(|rest| rest.split('"').next())
        .expect("a link");
    scene.person.open(&format!("{LIST}/{id}")).await
}

/// Whose signs the page shows; people who listen to it hear the name alone.
fn signs(page: &Page) -> Vec<&str> {
    let drawn = page.body.split("<svg ").skip(1);
    drawn
        .map(|sign| {
            let tag = sign.split('>').next().expect("a tag");
            assert!(tag.contains("aria-hidden=\"true\""), "{tag}");
            let name = tag.split("data-icon=\"").nth(1);
            let name = name.and_then(|name| name.split('"').next());
            name.expect("a name")
        })
        .collect()
}

#[tokio::test]
async fn several_passkeys_have_names_and_go_one_by_one() {
    let mut scene = Scene::new().await;
    let mut second = Passkey {
        // Bitwarden.
        aaguid: 0xd548_826e_79b4_db40_a3d8_1111_6f7e_8349_u128.to_be_bytes(),
        ..Passkey::synced(scene.server.issuer())
    };
    let list = enrol(&scene.person, &mut second).await;
    let told = list.text();
    for part in ["Bitwarden", "All your devices", "This one device", "Never"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(signs(&list), ["key", "Bitwarden"]);
    let page = single(&scene).await;
    assert_eq!(signs(&page), ["key"]);
    let told = page.text();
    assert!(
        told.contains("your password and 1 other passkey."),
        "{told}"
    );
    let typed = [("name", " <b>Key</b>\u{202e} ring ")];
    let list = scene.person.submit(&page, &typed, Some("rename")).await;
    assert_eq!((list.status, list.url.path()), (200, LIST));
    assert!(list.text().contains("<b>Key</b> ring"), "{}", list.text());
    for name in ["", "   ", &"x".repeat(65)] {
        let page = single(&scene).await;
        let typed = [("name", name)];
        let again = scene.person.submit(&page, &typed, Some("rename")).await;
        assert_eq!(again.status, 400, "{name}");
    }
    let page = single(&scene).await;
    scene.person.submit(&page, &[], Some("remove")).await;
    assert_eq!(scene.passkeys().await, 1);
    assert_eq!(signs(&single(&scene).await), ["Bitwarden"]);
    let person = scene.stranger();
    let twist = Twist::default();
    let refused = sign_in(&person, "/login", &mut scene.passkey, &twist).await;
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("may have been removed"));
    assert!(refused.body.contains("data-unknown"), "its keeper is told");
    sign_in(&person, "/login", &mut second, &twist).await;
    assert!(is_signed_in(&person).await);
    for kind in ["passkey.added", "passkey.renamed", "passkey.removed"] {
        assert!(scene.events(kind).await > 0, "{kind}");
    }
}

#[tokio::test]
async fn the_last_way_to_sign_in_stays() {
    let scene = Scene::new().await;
    let database = scene.server.database();
    let page = single(&scene).await;
    assert!(page.text().contains("sign in with your password."));
    database.execute("DELETE FROM password_credentials").await;
    let refused = scene.person.submit(&page, &[], Some("remove")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("your only way to sign in"));
    assert_eq!(scene.passkeys().await, 1);
    enrol(&scene.person, &mut Passkey::new(scene.server.issuer())).await;
    let page = single(&scene).await;
    let told = page.text();
    assert!(told.contains("sign in with 1 other passkey."), "{told}");
    scene.person.submit(&page, &[], Some("remove")).await;
    assert_eq!(scene.passkeys().await, 1);
}

#[tokio::test]
async fn r56_the_passkeys_of_others_are_not_there() {
    let scene = Scene::new().await;
    let bob = given::user(&scene.server.cli(), "bob").await;
    let mallory = Person::new(&scene.server);
    mallory.sign_in("/login", &bob).await;
    let page = single(&scene).await;
    assert_eq!(mallory.open(page.url.as_str()).await.status, 404);
    let own = mallory.open(LIST).await;
    let csrf = own
        .form("ceremony")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    for act in ["rename", "remove"] {
        let form = [("csrf", csrf.as_str()), ("act", act), ("name", "mine")];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let step = mallory.post(page.url.clone(), form.into());
        assert_eq!(mallory.step(step).await.status, 404, "{act}");
    }
    assert_eq!(scene.passkeys().await, 1);
    assert!(!scene.person.open(LIST).await.text().contains("mine"));
}

#[tokio::test]
async fn a_passkey_is_offered_after_a_password_and_seldom() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    let person = Person::new(&server);
    let signed_in = async |address: &str, can: &str| {
        let page = person.open(address).await;
        let typed = [
            ("username", alice.username.as_str()),
            ("password", alice.password.as_str()),
            ("passkeys", can),
        ];
        person.submit(&page, &typed, Some("sign-in")).await
    };
    // Not on the way to an application, and not where none can be made.
    let request = tests::raw::authorize_url(&server, &client, &[]);
    assert!(signed_in(&request, "1").await.location.is_some());
    assert_eq!(signed_in("/login", "").await.url.path(), "/");
    let offered = signed_in("/login?next=/account/security/passkeys", "1").await;
    assert_eq!(offered.url.path(), "/account/security/passkeys/offer");
    assert!(
        offered
            .body
            .contains("id=\"later\" href=\"/account/security/passkeys\"")
    );
    assert_eq!(signed_in("/login", "1").await.url.path(), "/", "once");
    // Nor to one who has one, or who proved it long ago.
    enrol(&person, &mut Passkey::new(server.issuer())).await;
    let page = person.open("/account/security/passkeys/offer").await;
    assert_eq!(page.url.path(), "/");
    server.advance(Duration::from_secs(301));
    let page = person
        .open("/account/security/passkeys/offer?next=/evil")
        .await;
    assert_eq!(page.url.path(), "/");
}

#[tokio::test]
async fn well_known_addresses_lead_to_the_right_pages() {
    let server = TestServer::start().await;
    let answer = tests::raw::get(&server, "/.well-known/passkey-endpoints").await;
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .header("content-type")
            .starts_with("application/json")
    );
    let list = server.url(LIST);
    let expected = serde_json::json!({ "enroll": list, "manage": list });
    assert_eq!(answer.json(), expected);
    let answer = tests::raw::get(&server, "/.well-known/change-password").await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/account/security/password");
    let absent = "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200";
    assert_eq!(tests::raw::get(&server, absent).await.status, 404);
}
