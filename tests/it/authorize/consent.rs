//! Who has to consent, and to what (R17; protocol 2.1).

use super::Scene;

use tests::{
    given::{self},
    jwk, probe, raw,
};

#[tokio::test]
async fn r17_consent_is_neither_skipped_nor_widened() {
    let scene = Scene::new().await;
    let page = scene.person.sign_in(&scene.url(&[]), &scene.alice).await;
    let form = page.form("allow");
    let target = page.url.join(&form.action).expect("an action");
    // What the form does not hold is not taken from it.
    let mut pairs = form.filled(&[], Some("allow"));
    let evil = [
        ("scope", "openid profile email phone address offline_access"),
        ("client_id", "other"),
        ("redirect_uri", "https://evil.test/cb"),
    ];
    pairs.extend(evil.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let step = scene.person.post(target.clone(), pairs);
    let left = scene.person.follow(step).await;
    assert!(
        left.left().as_str().starts_with(given::REDIRECT_URI),
        "{left:#?}"
    );
    let code = left.callback()["code"].clone();
    let tokens = raw::redeem(&scene.server, &scene.client, &code)
        .await
        .expect_status(200);
    assert_eq!(tokens.text("scope"), "openid profile email");
    assert!(tokens.json()["refresh_token"].is_null());
    let consents = scene
        .server
        .database()
        .rows("SELECT scope FROM consents")
        .await;
    assert_eq!(consents, [["openid profile email"]]);

    // An old consent covers no new scope, and another application's none at all.
    let wider = [("scope", "openid profile email phone")];
    let page = scene.open(&wider).await;
    assert!(page.find_form("allow").is_some(), "{page:#?}");
    let other = given::spa_client(&scene.server.cli()).await;
    let url = raw::authorize_url(&scene.server, &other, &[]);
    let foreign = scene.person.open(&url).await;
    assert!(foreign.find_form("allow").is_some(), "{foreign:#?}");
    // The token of one consent form is no good for another request.
    let stolen = foreign
        .form("allow")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let mixed = scene
        .person
        .submit(&page, &[("csrf", &stolen)], Some("allow"))
        .await;
    assert_eq!(mixed.status, 403, "{mixed:#?}");
    let no_decision = probe::post_form(&scene.person, &page, "allow", &[]).await;
    assert_eq!(no_decision.status, 400, "{no_decision:#?}");
    let grants = probe::rows(&scene.server, &["grants"]).await;
    assert_eq!(grants, 1);
    let consents = scene
        .server
        .database()
        .rows("SELECT scope FROM consents")
        .await;
    assert_eq!(consents, [["openid profile email"]]);
    // prompt=consent asks although everything is allowed, and a client that skips consent as well.
    let page = scene.open(&[("prompt", "consent")]).await;
    assert!(page.find_form("allow").is_some(), "{page:#?}");
    let trusted = given::web_client_with(&scene.server.cli(), &["--skip-consent"]).await;
    let url = |pairs| raw::authorize_url(&scene.server, &trusted, pairs);
    let page = scene.person.open(&url(&[])).await;
    assert!(page.callback().contains_key("code"));
    let page = scene.person.open(&url(&[("prompt", "consent")])).await;
    assert!(page.find_form("allow").is_some(), "{page:#?}");
}

#[tokio::test]
async fn protocol_an_essential_claim_is_given_at_userinfo() {
    let scene = Scene::new().await;
    let asked = [
        ("scope", "openid"),
        ("claims", r#"{"userinfo":{"name":{"essential":true}}}"#),
    ];
    let page = scene.person.sign_in(&scene.url(&asked), &scene.alice).await;
    assert!(
        page.text().contains("Alice Example"),
        "the person sees what is shared: {}",
        page.text()
    );
    let left = scene.person.allow(&page).await;
    let code = left.callback()["code"].clone();
    let tokens = raw::redeem(&scene.server, &scene.client, &code)
        .await
        .expect_status(200);
    let userinfo = raw::userinfo(&scene.server, &tokens.text("access_token")).await;
    let userinfo = userinfo.expect_status(200).json();
    assert_eq!(userinfo["name"], "Alice Example");
    assert!(userinfo["email"].is_null(), "{userinfo}");
    let (_, claims) = jwk::decode(&tokens.text("id_token"));
    assert!(claims["name"].is_null(), "{claims}");
    for wrong in ["{", "[]", "null", r#"{"userinfo":1}"#] {
        let page = scene.open(&[("claims", wrong)]).await;
        scene.assert_error(&page, "invalid_request");
    }
}

#[tokio::test]
async fn the_consent_page_leads_to_the_policy_and_the_terms_of_the_application() {
    let scene = Scene::new().await;
    let (policy, terms) = ("https://app.example/privacy", "https://app.example/terms");
    let metadata = serde_json::json!({"policy_uri": policy, "tos_uri": terms}).to_string();
    let cli = scene.server.cli();
    let client = given::web_client_with(&cli, &["--metadata", &metadata]).await;
    let url = raw::authorize_url(&scene.server, &client, &[]);
    let page = scene.person.sign_in(&url, &scene.alice).await;
    for link in [policy, terms] {
        assert!(page.body.contains(&format!("href=\"{link}\"")), "{page:#?}");
    }
}
