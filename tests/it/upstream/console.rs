//! Linking and unlinking in the account console.

use super::{Scene, add, assert_said, back};
use std::time::Duration;
use tests::{given, stub_provider::StubProvider};

const PATH: &str = "/account/security/upstream";

#[tokio::test]
async fn r87_linking_and_unlinking_want_a_fresh_proof() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    person.sign_in(PATH, &scene.alice).await;
    scene.server.advance(Duration::from_mins(6));
    let page = person.open(PATH).await;
    for button in ["link-stub", "unlink-1"] {
        let form = page.form(button);
        let mut pairs = form.filled(&[], Some("-"));
        pairs.retain(|(name, _)| name != "password");
        let value = form
            .buttons
            .iter()
            .find(|one| one.id == button || one.name == button);
        let value = value.expect("the button").clone();
        pairs.push((value.name, value.value));
        let refused = person.step(person.post(person.absolute(PATH), pairs)).await;
        assert_eq!(refused.status, 403, "{button}: {refused:#?}");
    }
    assert_eq!(scene.links().await, 1);
    let typed = [("password", scene.alice.password.as_str())];
    let page = person.submit(&page, &typed, Some("unlink-1")).await;
    assert_eq!((page.status, scene.links().await), (200, 0), "{page:#?}");
    assert_eq!(scene.events("upstream.unlinked").await, 1);
    let seen = person.open("/account/activity").await.text();
    assert!(seen.contains("You linked an account elsewhere"), "{seen}");
    assert!(seen.contains("You ended the link"), "{seen}");
}

#[tokio::test]
async fn the_last_way_to_sign_in_cannot_be_taken_away() {
    let scene = Scene::on(super::builder(), &["--create-accounts"]).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    person.submit(&page, &[], Some("create-account")).await;
    let page = person.open(PATH).await;
    let page = person.submit(&page, &[], Some("unlink-1")).await;
    assert_eq!((page.status, scene.links().await), (409, 1), "{page:#?}");
    assert!(page.text().contains("last way"), "{page:#?}");
    // With another way it goes.
    let other = StubProvider::start().await;
    add(&scene.server, &other, "other", &[]).await;
    let page = person.open(PATH).await;
    let page = person.submit(&page, &[], Some("link-other")).await;
    let page = back(&person, &other.answers(page.left())).await;
    assert_eq!(scene.links().await, 2, "{page:#?}");
    let page = person.submit(&page, &[], Some("unlink-1")).await;
    assert_eq!((page.status, scene.links().await), (200, 1), "{page:#?}");
}

#[tokio::test]
async fn an_account_elsewhere_opens_one_account_here() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let dora = given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    let page = person.sign_in(PATH, &dora).await;
    let page = person.submit(&page, &[], Some("link-stub")).await;
    let page = back(&person, &scene.stub.answers(page.left())).await;
    assert_said(&page, 409, "upstream_taken");
    assert_eq!(scene.links().await, 1);
    // Linking what is one's own already is no fault.
    let alice = scene.person();
    let page = alice.sign_in(PATH, &scene.alice).await;
    let page = alice.submit(&page, &[], Some("link-stub")).await;
    let page = back(&alice, &scene.stub.answers(page.left())).await;
    assert_eq!((page.status, scene.links().await), (200, 1), "{page:#?}");
}

#[tokio::test]
async fn a_link_is_for_the_one_who_asked_for_it() {
    let scene = Scene::start().await;
    let dora = given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    let page = person.sign_in(PATH, &scene.alice).await;
    let page = person.submit(&page, &[], Some("link-stub")).await;
    let callback = scene.stub.answers(page.left());
    // Meanwhile somebody else has signed in in this browser.
    let login = person.open("/login").await;
    person.type_password(&login, "dora", &dora.password).await;
    let page = back(&person, &callback).await;
    assert_said(&page, 400, "upstream_expired");
    assert_eq!(scene.links().await, 0);
}

#[tokio::test]
async fn r56_somebody_elses_link_is_not_there() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let dora = given::user(&scene.server.cli(), "dora").await;
    let alice = scene.person();
    let id = alice.sign_in(PATH, &scene.alice).await;
    let id = id
        .form("unlink")
        .buttons
        .iter()
        .find(|one| one.name == "unlink")
        .expect("hers")
        .value
        .clone();
    let person = scene.person();
    let page = person.sign_in(PATH, &dora).await;
    let csrf = page
        .form("link-stub")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let pairs = vec![("csrf".to_owned(), csrf), ("unlink".to_owned(), id)];
    let page = person.step(person.post(person.absolute(PATH), pairs)).await;
    assert_eq!((page.status, scene.links().await), (404, 1), "{page:#?}");
}
