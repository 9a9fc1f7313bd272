//! Who has to sign in: prompt, max_age, id_token_hint (R14, R15).

use super::Scene;

use std::time::Duration;
use tests::{
    given::{self},
    person::Person,
    probe, raw,
};

fn auth_time(claims: &serde_json::Value) -> i64 {
    claims["auth_time"]
        .as_i64()
        .unwrap_or_else(|| panic!("{claims}"))
}

#[tokio::test]
async fn r14_prompt_none_never_shows_a_page() {
    let scene = Scene::new().await;
    let page = scene.open(&[("prompt", "none")]).await;
    scene.assert_error(&page, "login_required");
    assert_eq!(page.body, "");
    assert_eq!(page.header("set-cookie"), "");
    let tables = ["sessions", "grants", "authorization_requests", "consents"];
    assert_eq!(probe::rows(&scene.server, &tables).await, 0);

    let page = scene.person.sign_in(&scene.url(&[]), &scene.alice).await;
    assert!(page.find_form("allow").is_some());
    let page = scene.open(&[("prompt", "none")]).await;
    scene.assert_error(&page, "consent_required");
    assert_eq!(probe::rows(&scene.server, &["grants", "consents"]).await, 0);

    let first = scene.claims(&[]).await;
    scene.server.advance(Duration::from_secs(2));
    let page = scene.open(&[("prompt", "none"), ("nonce", "")]).await;
    let second = scene.claims_of(&page.callback()["code"]).await;
    for claim in ["sub", "auth_time", "sid", "iss", "aud"] {
        assert_eq!(first[claim], second[claim], "{claim}");
    }
    let wide = [("prompt", "none"), ("scope", "openid profile email phone")];
    scene.assert_error(&scene.open(&wide).await, "consent_required");
    for prompt in ["none login", "none consent", "login none"] {
        let page = scene.open(&[("prompt", prompt)]).await;
        scene.assert_error(&page, "invalid_request");
    }
}

#[tokio::test]
async fn r14_an_id_token_hint_chooses_the_person() {
    let scene = Scene::new().await;
    let code = raw::code(
        &scene.server,
        &scene.client,
        &scene.person,
        &scene.alice,
        &[],
    )
    .await;
    let tokens = raw::redeem(&scene.server, &scene.client, &code).await;
    let hint = tokens.expect_status(200).text("id_token");
    // The hint has expired meanwhile.
    scene.server.advance(Duration::from_mins(20));
    let silent = [("prompt", "none"), ("id_token_hint", hint.as_str())];
    let page = scene.open(&silent).await;
    let claims = scene.claims_of(&page.callback()["code"]).await;
    assert_eq!(claims["sub"], scene.alice.sub);

    // Nobody is signed in whom a forged hint names, and nobody but the one whom a genuine hint names.
    let (head, rest) = hint.split_once('.').expect("a token");
    let unsigned = format!(
        "eyJhbGciOiJub25lIn0.{}.",
        rest.split('.').next().unwrap_or_default()
    );
    let torn = format!("{head}.{rest}x");
    for forged in [unsigned.as_str(), &torn, "x", "a.b.c"] {
        let page = scene
            .open(&[("prompt", "none"), ("id_token_hint", forged)])
            .await;
        scene.assert_error(&page, "login_required");
    }
    let bob = given::user(&scene.server.cli(), "bob").await;
    let other = Person::new(&scene.server);
    raw::code(&scene.server, &scene.client, &other, &bob, &[]).await;
    let page = other.open(&scene.url(&silent)).await;
    scene.assert_error(&page, "login_required");
}

#[tokio::test]
async fn r15_prompt_login_and_max_age_demand_the_password_again() {
    let scene = Scene::new().await;
    let mut before = auth_time(&scene.claims(&[]).await);
    let demands: [raw::Pairs<'_>; 4] = [
        &[("prompt", "login")],
        &[("max_age", "0")],
        &[("max_age", "1")],
        &[("prompt", "login consent")],
    ];
    for demand in demands {
        scene.server.advance(Duration::from_secs(2));
        let page = scene.open(demand).await;
        assert!(
            page.find_form("password").is_some(),
            "{demand:?}: {page:#?}"
        );
        let handle = page
            .form("password")
            .value("request")
            .unwrap_or_default()
            .to_owned();
        // The live session does not help: not by the address behind the form, nor by altered parameters, nor by another page.
        for address in [
            format!("/oauth2/authorize/{handle}"),
            format!("/oauth2/authorize/{handle}?prompt=none&max_age=10000"),
            format!("/consent?request={handle}"),
        ] {
            let again = scene.person.open(&address).await;
            assert!(
                again.find_form("password").is_some(),
                "{address}: {again:#?}"
            );
        }
        let wrong = scene.person.type_password(&page, "alice", "wrong").await;
        assert_eq!(wrong.status, 422, "{demand:?}");
        let again = scene
            .person
            .open(&format!("/oauth2/authorize/{handle}"))
            .await;
        assert!(again.find_form("password").is_some(), "{again:#?}");

        let claims = scene.claims(demand).await;
        let now = auth_time(&claims);
        assert!(now > before, "{demand:?}: {now} after {before}");
        before = now;
        // The back button: the first form still works once, for its own request.
        let done = scene.person.open(&format!("/login?request={handle}")).await;
        assert!(done.status < 500);
    }
    let first = scene.claims(&[("max_age", "15000")]).await;
    scene.server.advance(Duration::from_secs(100));
    let page = scene.open(&[("max_age", "10000")]).await;
    let second = scene.claims_of(&page.callback()["code"]).await;
    assert_eq!(auth_time(&first), auth_time(&second));
    for wrong in ["-1", "1.5", "x", "99999999999999999999999999"] {
        let page = scene.open(&[("max_age", wrong)]).await;
        scene.assert_error(&page, "invalid_request");
    }
}
