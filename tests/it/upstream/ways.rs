//! Links as ways in: who is told of them, and that the last way stays.

use super::{Scene, back, builder};
use tests::{
    authenticator::{LIST, Passkey, enrol},
    html,
    mail_sink::MailSink,
    page::Page,
    person::Person,
};

const PATH: &str = "/account/security/upstream";

async fn kinds(scene: &Scene) -> Vec<String> {
    let sql = "SELECT kind FROM mail_outbox ORDER BY created_at, id";
    scene.server.database().rows(sql).await.concat()
}

#[tokio::test]
async fn a_link_that_is_made_or_ended_is_told_and_one_that_is_there_already_is_not() {
    let sink = MailSink::start().await;
    let scene = Scene::on(builder().set("IDP_MAIL__SMTP_URL", &sink.url()), &[]).await;
    let person = scene.person();
    let page = person.sign_in(PATH, &scene.alice).await;
    for _ in 0..2 {
        let page = person.submit(&page, &[], Some("link-stub")).await;
        back(&person, &scene.stub.answers(page.left())).await;
    }
    let email = scene.alice.email.as_str();
    let mail = sink.wait_about(email, "Account linked", 1).await;
    let text = mail.text();
    assert!(
        text.contains("stub") && text.contains("127.0.0.1"),
        "{text}"
    );
    let page = person.open(PATH).await;
    person.submit(&page, &[], Some("unlink-1")).await;
    let mail = sink.wait_about(email, "Link ended", 1).await;
    assert!(mail.text().contains("stub"), "{}", mail.text());
    assert_eq!(
        kinds(&scene).await,
        ["provider_linked", "provider_unlinked"]
    );

    // One who came from the provider first, and signs in then.
    let late = scene.person();
    let page = late.open("/login").await;
    let page = scene.come_back(&late, &page).await;
    let id = page
        .url
        .path()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let page = late.sign_in(&format!("{PATH}/{id}"), &scene.alice).await;
    let form = html::forms(&page.body)
        .into_iter()
        .find(|form| form.action.starts_with(PATH))
        .expect("the form that links");
    let pairs = form.filled(&[], None);
    let target = page.url.join(&form.action).expect("an action");
    let answer = late.step(late.post(target, pairs)).await;
    assert_eq!(
        (answer.status, scene.links().await),
        (303, 1),
        "{answer:#?}"
    );
    sink.wait_about(email, "Account linked", 2).await;
}

/// One who has an account at the provider, and a passkey, but no password; the page of the passkey.
async fn without_password(scene: &Scene) -> (Person, String) {
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    person.submit(&page, &[], Some("create-account")).await;
    enrol(&person, &mut Passkey::new(scene.server.issuer())).await;
    let list = person.open(LIST).await;
    let (to, _) = html::links(&list.body)
        .into_iter()
        .find(|(to, _)| to.starts_with(LIST) && to.len() > 50)
        .expect("a passkey");
    (person, to)
}

async fn passkeys(scene: &Scene) -> i64 {
    scene.number("SELECT count(*) FROM passkeys").await
}

/// Sends the form that removes a passkey, though the page may not offer it.
async fn remove(person: &Person, path: &str) -> Page {
    let page = person.open(path).await;
    let csrf = page
        .form("rename")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let pairs = [("csrf", csrf.as_str()), ("act", "remove")];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    person
        .follow(person.post(person.absolute(path), pairs.to_vec()))
        .await
}

#[tokio::test]
async fn a_passkey_may_go_where_a_provider_lets_its_owner_in_but_the_last_way_stays() {
    let scene = Scene::on(builder(), &["--create-accounts"]).await;
    let (person, path) = without_password(&scene).await;
    let page = person.open(&path).await;
    assert!(page.text().contains("at another provider"), "{page:#?}");
    // A provider that is disabled lets nobody in.
    let database = scene.server.database();
    let disable = "UPDATE upstream_providers SET disabled_at = created_at";
    database.execute(disable).await;
    let page = remove(&person, &path).await;
    assert_eq!((page.status, passkeys(&scene).await), (409, 1), "{page:#?}");
    assert!(page.text().contains("your only way"), "{page:#?}");
    database
        .execute("UPDATE upstream_providers SET disabled_at = NULL")
        .await;
    let page = remove(&person, &path).await;
    assert_eq!((page.status, passkeys(&scene).await), (200, 0), "{page:#?}");
    let page = person.open(PATH).await;
    let page = person.submit(&page, &[], Some("unlink-1")).await;
    assert_eq!((page.status, scene.links().await), (409, 1), "{page:#?}");
}

#[tokio::test]
async fn a_link_may_go_where_a_passkey_lets_its_owner_in_but_the_last_way_stays() {
    let scene = Scene::on(builder(), &["--create-accounts"]).await;
    let (person, path) = without_password(&scene).await;
    let page = person.open(PATH).await;
    let page = person.submit(&page, &[], Some("unlink-1")).await;
    assert_eq!((page.status, scene.links().await), (200, 0), "{page:#?}");
    let page = remove(&person, &path).await;
    assert_eq!((page.status, passkeys(&scene).await), (409, 1), "{page:#?}");
}
