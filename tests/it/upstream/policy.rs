//! A sign-in by a provider goes through the same doors as one by password (R99).

use super::{Scene, builder};
use serde_json::json;
use tests::{
    authenticator_app::AuthenticatorApp, back_channel::BackChannel, given, jwk, raw, scene::Issued,
};

#[tokio::test]
async fn r99_a_second_factor_is_asked_for_after_a_provider_too() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let (app, _) = AuthenticatorApp::enrol(&scene.server, &scene.person(), &scene.alice).await;
    // The clock was moved, and the stub's was not.
    let now = scene.server.clock().now().unix_timestamp();
    let claims = json!({"iat": now, "exp": now + 300});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    assert_eq!(person.cookie("idp_known"), None, "not wholly signed in");
    let home = person.open("/account").await;
    assert_eq!(home.url.path(), "/login/totp", "{home:#?}");
    let code = app.code(&scene.server);
    let page = person
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    let code = page.callback().remove("code").expect("a code");
    let api = BackChannel::to(&scene.server);
    let tokens = Issued::of(&api.redeem(&scene.client, &code).await);
    let (_, claims) = jwk::decode(&tokens.id_token);
    assert_eq!(claims["acr"], "2", "{claims:#}");
    assert_eq!(claims["amr"], json!(["otp", "mfa"]), "{claims:#}");
}

#[tokio::test]
async fn r99_where_everybody_needs_a_second_factor_a_provider_is_not_one() {
    let demanding = builder()
        .set("IDP_SESSIONS__SECOND_FACTOR", "required")
        .set("IDP_SIGNUP__MODE", "open");
    let scene = Scene::on(demanding, &[]).await;
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let page = person.submit(&page, &[], Some("create-account")).await;
    assert_eq!(page.url.path(), "/account/security/totp", "{page:#?}");
}

#[tokio::test]
async fn r99_an_application_that_demands_two_factors_gets_two() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let demand = json!({"default_acr_values": ["2"]}).to_string();
    let arguments = ["--skip-consent", "--metadata", &demand];
    let strict = given::web_client_with(&scene.server.cli(), &arguments).await;
    let person = scene.person();
    let url = raw::authorize_url(&scene.server, &strict, &[]);
    let page = person.open(&url).await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.url.path(), "/account/security/totp", "{page:#?}");
}

#[tokio::test]
async fn r16_one_factor_elsewhere_is_one_factor_here_and_no_method_is_invented() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    // What the provider says of its own methods is its word to us.
    let claims = json!({"acr": "phrh", "amr": ["hwk", "mfa"]});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let code = page.callback().remove("code").expect("a code");
    let api = BackChannel::to(&scene.server);
    let tokens = Issued::of(&api.redeem(&scene.client, &code).await);
    let (_, claims) = jwk::decode(&tokens.id_token);
    assert_eq!(claims["acr"], "1", "{claims:#}");
    assert_eq!(claims["amr"], json!([]), "{claims:#}");
    assert!(person.cookie("idp_known").is_some(), "a known device");
}

#[tokio::test]
async fn r65_the_session_cookie_is_new_and_another_account_of_the_browser_stays() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let dora = given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    person.sign_in("/login", &dora).await;
    let before = person.cookie("idp_session");
    let page = person.open(&scene.authorize(&[("prompt", "login")])).await;
    let page = scene.come_back(&person, &page).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_ne!(person.cookie("idp_session"), before);
    let api = BackChannel::to(&scene.server);
    let code = page.callback().remove("code").expect("a code");
    let tokens = Issued::of(&api.redeem(&scene.client, &code).await);
    let (_, claims) = jwk::decode(&tokens.id_token);
    assert_eq!(claims["sub"], scene.alice.sub, "the one who came last");
    let page = person.open("/select-account").await;
    assert!(page.text().contains(&dora.email), "{page:#?}");
}
