//! `prompt=login` and `max_age` are asked of the provider, and what it says of that is held against it (R15).

use super::{Scene, assert_said};
use serde_json::json;
use std::collections::HashMap;
use tests::{back_channel::BackChannel, jwk, person::Page, person::Person, scene::Issued};
use url::Url;

fn query(url: &Url) -> HashMap<String, String> {
    url.query_pairs().into_owned().collect()
}

async fn claims(scene: &Scene, page: &Page) -> serde_json::Value {
    let code = page.callback().remove("code").expect("a code");
    let api = BackChannel::to(&scene.server);
    let tokens = Issued::of(&api.redeem(&scene.client, &code).await);
    jwk::decode(&tokens.id_token).1
}

async fn begins(scene: &Scene, pairs: tests::raw::Pairs<'_>) -> (Person, Url) {
    let person = scene.person();
    let page = person.open(&scene.authorize(pairs)).await;
    let url = scene.press(&person, &page).await;
    (person, url)
}

#[tokio::test]
async fn r15_what_an_application_demands_is_demanded_of_the_provider() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let (_, url) = begins(&scene, &[]).await;
    assert!(!query(&url).contains_key("prompt") && !query(&url).contains_key("max_age"));
    let (_, url) = begins(&scene, &[("prompt", "login")]).await;
    assert_eq!(query(&url)["prompt"], "login");
    let (_, url) = begins(&scene, &[("max_age", "0")]).await;
    assert_eq!(query(&url)["prompt"], "login");
    let (_, url) = begins(&scene, &[("max_age", "900")]).await;
    assert_eq!(query(&url)["max_age"], "900");
    assert!(!query(&url).contains_key("prompt"));
}

#[tokio::test]
async fn r15_a_provider_that_did_not_ask_again_is_not_believed() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let now = time::OffsetDateTime::now_utc().unix_timestamp();
    for (pairs, age, fine) in [
        (("prompt", "login"), 3_600, false),
        (("prompt", "login"), 0, true),
        (("max_age", "900"), 3_600, false),
        (("max_age", "900"), 600, true),
    ] {
        let (person, url) = begins(&scene, &[pairs]).await;
        scene
            .stub
            .acts(|acts| acts.claims = json!({"auth_time": now - age}));
        let page = super::back(&person, &scene.stub.answers(&url)).await;
        if fine {
            assert!(
                page.callback().contains_key("code"),
                "{pairs:?} {age}: {page:#?}"
            );
        } else {
            assert_said(&page, 403, "upstream_not_asked_again");
        }
    }
}

#[tokio::test]
async fn the_time_of_a_proof_that_is_older_is_told_as_it_was() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let then = time::OffsetDateTime::now_utc().unix_timestamp() - 7_200;
    scene
        .stub
        .acts(|acts| acts.claims = json!({"auth_time": then}));
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(claims(&scene, &page).await["auth_time"], then);
    // R87: what was proven two hours ago opens nothing sensitive now.
    let page = person.open("/account/security/upstream").await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
}

#[tokio::test]
async fn r87_one_who_proves_it_once_more_has_to_be_the_same() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let dora = tests::given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    person.sign_in("/login", &dora).await;
    let before = person.cookie("idp_session");
    let page = person.open("/login?next=/account/security/password").await;
    let url = scene.press(&person, &page).await;
    assert_eq!(query(&url)["prompt"], "login");
    let page = super::back(&person, &scene.stub.answers(&url)).await;
    assert_said(&page, 403, "upstream_mismatch");
    assert_eq!(person.cookie("idp_session"), before, "she is still herself");
}
