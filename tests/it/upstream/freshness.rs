//! `prompt=login` and `max_age` are asked of the provider, and what it says of that is held against it (R15).

use super::{Scene, assert_said};
use serde_json::json;
use std::collections::HashMap;
use tests::{
    back_channel::BackChannel, jwk, person::Page, person::Person, scene::Issued,
    stub_provider::Dates,
};
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
    for (pairs, auth_time, error) in [
        (
            ("prompt", "login"),
            json!(now - 3_600),
            "upstream_not_asked_again",
        ),
        (("prompt", "login"), json!(now), ""),
        (
            ("max_age", "900"),
            json!(now - 3_600),
            "upstream_not_asked_again",
        ),
        (("max_age", "900"), json!(now - 600), ""),
        // One that says nothing of it may have asked years ago.
        (("prompt", "login"), json!(null), "upstream_undated"),
        (("max_age", "900"), json!(null), "upstream_undated"),
    ] {
        let (person, url) = begins(&scene, &[pairs]).await;
        let claims = json!({"auth_time": auth_time});
        scene.stub.acts(|acts| acts.claims = claims);
        let page = super::back(&person, &scene.stub.answers(&url)).await;
        if error.is_empty() {
            let code = page.callback().contains_key("code");
            assert!(code, "{pairs:?} {auth_time}: {page:#?}");
        } else {
            assert_said(&page, 403, error);
            assert!(page.find_form("try-again").is_some() == (error != "upstream_undated"));
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

/// A sign-in of which nobody knows when the person was asked does for what asks for nothing, and for nothing else.
#[tokio::test]
async fn r15_a_sign_in_without_a_date_is_never_a_fresh_proof() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    let waiting = person.open(&scene.authorize(&[("prompt", "login")])).await;
    let waiting = waiting.form("password").value("request").map(str::to_owned);
    let waiting = format!("/oauth2/authorize/{}", waiting.expect("a request"));
    // In another tab, where nothing is demanded.
    let page = person.open("/login").await;
    scene.come_back(&person, &page).await;
    let page = person.open("/account").await;
    assert_eq!((page.status, page.url.path()), (200, "/account"));
    let page = person.open(&waiting).await;
    assert_eq!(page.url.path(), "/login", "{page:#?}");
    let page = person.open(&scene.authorize(&[("max_age", "900")])).await;
    assert_eq!(page.url.path(), "/login", "{page:#?}");
    // R87: nothing sensitive either.
    let page = person.open("/account/security/upstream").await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
    let page = person.open(&scene.authorize(&[])).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

/// Somebody who is signed in by a proof of an hour ago, at the sign-in page that asks for a new one.
async fn signed_in_long_ago(scene: &Scene) -> (Person, Page) {
    scene.link_alice().await;
    let owes = ["user", "update", "alice", "--require-password-change"];
    scene.server.cli().run(&owes).await.expect_code(0);
    answers_from_an_old_session(scene);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    (person, page)
}

fn answers_from_an_old_session(scene: &Scene) {
    let then = time::OffsetDateTime::now_utc().unix_timestamp() - 3_600;
    scene
        .stub
        .acts(|acts| acts.claims = json!({"auth_time": then}));
}

#[tokio::test]
async fn r87_a_provider_that_answers_from_an_old_session_leads_to_a_page_and_not_round_in_circles()
{
    let scene = Scene::start().await;
    let (person, page) = signed_in_long_ago(&scene).await;
    assert_eq!(
        page.url.path(),
        "/login",
        "to change it wants a fresh proof"
    );
    let url = scene.press(&person, &page).await;
    assert_eq!(query(&url)["prompt"], "login");
    assert_eq!(query(&url)["max_age"], "0");
    let page = super::back(&person, &scene.stub.answers(&url)).await;
    assert_said(&page, 403, "upstream_not_asked_again");
    assert!(page.text().contains("Sign out there first"), "{page:#?}");
    // Once it asks, the person goes on.
    scene.stub.is_honest();
    let page = person.submit(&page, &[], Some("try-again")).await;
    let page = super::back(&person, &scene.stub.answers(page.left())).await;
    assert_eq!(page.url.path(), "/actions/password", "{page:#?}");
}

#[tokio::test]
async fn r87_the_way_home_asks_for_a_fresh_proof_as_well() {
    let scene = Scene::start().await;
    let (person, _) = signed_in_long_ago(&scene).await;
    for path in ["/", "/account"] {
        let page = person.open(path).await;
        let on = (page.url.path(), page.url.query());
        assert_eq!(on, ("/login", Some("next=/account")), "{path}: {page:#?}");
        let url = scene.press(&person, &page).await;
        assert_eq!(query(&url)["prompt"], "login", "{path}");
        let page = super::back(&person, &scene.stub.answers(&url)).await;
        assert_said(&page, 403, "upstream_not_asked_again");
    }
}

#[tokio::test]
async fn another_account_is_added_without_a_fresh_proof() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let dora = tests::given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    person.sign_in("/login", &dora).await;
    let page = person.open("/login").await;
    let url = scene.press(&person, &page).await;
    assert!(!query(&url).contains_key("prompt"), "{url}");
}

#[tokio::test]
async fn r87_one_without_a_password_is_shown_the_way_to_a_fresh_proof() {
    let scene = Scene::on(super::builder(), &["--create-accounts"]).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    person.submit(&page, &[], Some("create-account")).await;
    scene.server.advance(std::time::Duration::from_mins(6));
    let page = person.open("/account/security/totp").await;
    assert!(page.find_form("password").is_none(), "{page:#?}");
    assert!(
        page.body
            .contains("href=\"/login?next=/account/security/totp\""),
        "{page:#?}"
    );
}

/// What somebody else has to do here is no reason to ask more of the one who comes besides.
#[tokio::test]
async fn another_account_is_added_whatever_the_first_one_has_to_do() {
    let builder = super::builder()
        .set("IDP_TERMS__URL", "https://example.com/terms")
        .set("IDP_TERMS__VERSION", "2026-11");
    let scene = Scene::on(builder, &[]).await;
    let cli = scene.server.cli();
    let dora = tests::given::user(&cli, "dora").await;
    let person = scene.person();
    let page = person.sign_in(&scene.authorize(&[]), &dora).await;
    assert_eq!(page.url.path(), "/actions/terms", "{page:#?}");
    let query_of_it = page.url.query().unwrap_or_default().to_owned();
    scene.server.advance(std::time::Duration::from_mins(6));
    let add = [
        "/login".to_owned(),
        format!("/login?{query_of_it}"),
        "/login".to_owned(),
    ];
    for (at, path) in add.iter().enumerate() {
        if at == 2 {
            let owes = ["user", "update", "dora", "--require-password-change"];
            cli.run(&owes).await.expect_code(0);
        }
        let page = person.open(path).await;
        let url = scene.press(&person, &page).await;
        assert!(!query(&url).contains_key("prompt"), "{path}: {url}");
    }
}

/// The application takes a proof of a quarter of an hour, and so no fresher one is asked of the provider.
#[tokio::test]
async fn r15_one_whose_proof_is_too_old_is_asked_for_no_fresher_one_than_is_wanted() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    answers_from_an_old_session(&scene);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let page = person.open(&scene.authorize(&[("max_age", "900")])).await;
    assert_eq!(page.url.path(), "/login", "{page:#?}");
    let url = scene.press(&person, &page).await;
    assert_eq!(query(&url)["max_age"], "900");
    assert!(!query(&url).contains_key("prompt"), "{url}");
    let then = time::OffsetDateTime::now_utc().unix_timestamp() - 600;
    let claims = json!({"auth_time": then});
    scene.stub.acts(|acts| acts.claims = claims);
    let page = super::back(&person, &scene.stub.answers(&url)).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

/// A provider that tells when it asked only where that is asked for by `claims`: the sign-in is of use later on.
#[tokio::test]
async fn an_ordinary_sign_in_asks_the_provider_when_it_asked_the_person() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    scene.stub.acts(|acts| acts.dates = Dates::ByClaims);
    let asked = |url: &Url| serde_json::from_str(&query(url)["claims"]).unwrap_or(json!("none"));
    let (_, url) = begins(&scene, &[("prompt", "login")]).await;
    let essential = json!({"id_token": {"auth_time": {"essential": true}}});
    assert_eq!(asked(&url), essential);
    let (_, url) = begins(&scene, &[("max_age", "900")]).await;
    assert_eq!(asked(&url), essential);
    let (person, url) = begins(&scene, &[]).await;
    assert_eq!(asked(&url), json!({"id_token": {"auth_time": null}}));
    super::back(&person, &scene.stub.answers(&url)).await;
    let page = person.open(&scene.authorize(&[("max_age", "900")])).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let page = person.open("/account/security/upstream").await;
    assert!(page.find_form("password").is_none(), "{page:#?}");
}

#[tokio::test]
async fn a_provider_that_takes_no_claims_is_sent_none() {
    let scene = Scene::start().await;
    let none = json!({"claims_parameter_supported": false});
    scene.stub.acts(|acts| acts.metadata = none);
    let (_, url) = begins(&scene, &[]).await;
    assert!(!query(&url).contains_key("claims"), "{url}");
}
