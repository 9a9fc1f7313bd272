//! Somebody whom nobody here is linked to.

use super::{Scene, assert_said, back, builder};
use serde_json::json;
use tests::person::Page;

async fn arrives(scene: &Scene) -> (tests::person::Person, Page) {
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    (person, page)
}

#[tokio::test]
async fn a_newcomer_makes_an_account_and_is_signed_in_where_they_wanted_to_go() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    let (person, page) = arrives(&scene).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(person.cookie("idp_session"), None, "not before they say so");
    assert!(page.text().contains("carol@example.com"), "{page:#?}");
    let nameless = person
        .submit(&page, &[("name", " ")], Some("create-account"))
        .await;
    assert_eq!(nameless.status, 400, "{nameless:#?}");
    let page = person
        .submit(
            &nameless,
            &[("name", "Carol Chosen")],
            Some("create-account"),
        )
        .await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let sql = "SELECT count(*) FROM users WHERE email = 'carol@example.com' AND email_verified AND name = 'Carol Chosen'";
    assert_eq!(scene.number(sql).await, 1);
    for kind in ["user.registered", "upstream.linked"] {
        assert_eq!(scene.events(kind).await, 1, "{kind}");
    }
    // The next time there is nothing to ask.
    let (_, page) = arrives(&scene).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(scene.events("upstream.used").await, 1);
}

#[tokio::test]
async fn where_nobody_may_register_only_a_provider_that_may_makes_accounts() {
    let scene = Scene::start().await;
    let (person, page) = arrives(&scene).await;
    assert!(page.find_form("create-account").is_none(), "{page:#?}");
    assert!(page.text().contains("No account here"), "{page:#?}");
    // Nor by a form that was never shown.
    let csrf = person
        .open("/login")
        .await
        .form("password")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let pairs = vec![
        ("csrf".to_owned(), csrf),
        ("name".to_owned(), "Carol".to_owned()),
    ];
    let refused = person.step(person.post(page.url.clone(), pairs)).await;
    assert_eq!(refused.status, 403, "{refused:#?}");
    assert_eq!(scene.number("SELECT count(*) FROM users").await, 1);
    let allow = ["upstream", "update", "stub", "--create-accounts", "true"];
    scene.server.cli().run(&allow).await.expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let page = person.open(page.url.as_str()).await;
    let page = person.submit(&page, &[], Some("create-account")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn a_provider_of_a_domain_makes_accounts_of_that_domain_only() {
    let scene = Scene::on(
        builder(),
        &["--create-accounts", "--domain", "corp.example"],
    )
    .await;
    let (_, page) = arrives(&scene).await;
    assert!(page.find_form("create-account").is_none(), "{page:#?}");
    scene
        .stub
        .acts(|acts| acts.claims = json!({"email": "dan@CORP.example"}));
    let (_, page) = arrives(&scene).await;
    assert!(page.find_form("create-account").is_some(), "{page:#?}");
}

#[tokio::test]
async fn r100_an_address_links_nothing_and_one_that_is_not_verified_matches_nothing() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    // Somebody at the provider calls themselves alice@example.com.
    for verified in [json!(false), json!(null)] {
        let claims = json!({"email": "alice@example.com", "email_verified": verified});
        scene.stub.acts(|acts| acts.claims = claims);
        let (person, page) = arrives(&scene).await;
        assert_eq!(person.cookie("idp_session"), None);
        assert!(page.find_form("create-account").is_none(), "{page:#?}");
        assert!(!page.text().contains("alice@example.com"), "{page:#?}");
        assert!(!page.text().contains("already"), "{page:#?}");
    }
    let claims = json!({"email": "Alice@Example.com"});
    scene.stub.acts(|acts| acts.claims = claims);
    let (person, page) = arrives(&scene).await;
    assert!(page.text().contains("already"), "{page:#?}");
    assert_eq!(
        person.cookie("idp_session"),
        None,
        "not by the address alone"
    );
    assert_eq!((scene.links().await, scene.sessions().await), (0, 0));
    // She signs in with what she has, and then it is linked, and she goes on to where she wanted to go.
    let link = page
        .body
        .split("id=\"link-account\" href=\"")
        .nth(1)
        .expect("a way on");
    let link = link.split('"').next().unwrap_or_default().to_owned();
    let page = person.open(&link).await;
    let page = person
        .type_password(&page, "alice", &scene.alice.password)
        .await;
    assert_eq!(scene.links().await, 0, "not before she says so");
    let page = person.submit(&page, &[], Some("link")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(
        (scene.links().await, scene.events("upstream.linked").await),
        (1, 1)
    );
    let (_, page) = arrives(&scene).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn what_a_newcomer_came_with_is_for_their_browser_and_for_ten_minutes() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    let (person, page) = arrives(&scene).await;
    let stranger = scene.person();
    stranger.open("/login").await;
    let seen = stranger.open(page.url.as_str()).await;
    assert_eq!(seen.status, 400, "{seen:#?}");
    assert!(!seen.text().contains("carol@example.com"));
    scene.server.advance(std::time::Duration::from_mins(11));
    let late = person.submit(&page, &[], Some("create-account")).await;
    assert_eq!(late.status, 400, "{late:#?}");
    assert_eq!(scene.number("SELECT count(*) FROM users").await, 1);
}

#[tokio::test]
async fn one_whom_the_provider_turns_away_may_try_again_and_loses_nothing() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let authorize = scene.press(&person, &page).await;
    let state = authorize.query_pairs().find(|(name, _)| name == "state");
    let state = state.expect("a state").1.into_owned();
    let pairs = [
        ("error", "access_denied"),
        ("error_description", "<script>"),
        ("state", &state),
    ];
    let callback = scene.server.url("/login/upstream/stub/callback");
    let callback = url::Url::parse_with_params(&callback, pairs).expect("a URL");
    let page = back(&person, &callback).await;
    assert_said(&page, 403, "upstream_cancelled");
    let page = person.submit(&page, &[], Some("try-again")).await;
    let page = back(&person, &scene.stub.answers(page.left())).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn a_newcomer_accepts_the_terms_that_are_shown_and_is_not_asked_again() {
    let builder = builder()
        .set("IDP_SIGNUP__MODE", "open")
        .set("IDP_TERMS__URL", "https://example.com/terms")
        .set("IDP_TERMS__VERSION", "2026-11");
    let scene = Scene::on(builder, &[]).await;
    let (person, page) = arrives(&scene).await;
    assert!(page.body.contains(r#"href="https://example.com/terms""#));
    let page = person.submit(&page, &[], Some("create-account")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let sql = "SELECT count(*) FROM users WHERE terms_version = '2026-11'";
    assert_eq!(scene.number(sql).await, 1);
    assert_eq!(scene.events("terms.accepted").await, 1);
}
