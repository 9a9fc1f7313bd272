//! Hints, unknown parameters, and requests by POST (protocol 2.1).

use super::Scene;

use tests::{person::Person, raw};

#[tokio::test]
async fn protocol_hints_and_unknown_parameters_do_no_harm() {
    let scene = Scene::new().await;
    scene.claims(&[]).await;
    let harmless: [raw::Pairs<'_>; 12] = [
        &[("extra", "foobar")],
        &[("display", "page")],
        &[("display", "popup")],
        &[("display", "hologram")],
        &[("ui_locales", "se")],
        &[("ui_locales", "xx-klingon de fr")],
        &[("claims_locales", "se")],
        &[("acr_values", "1 2")],
        &[("acr_values", "urn:mace:incommon:iap:silver")],
        &[("login_hint", "buffy@localhost")],
        &[("scope", "email openid profile")],
        &[("scope", "openid unheard-of profile email")],
    ];
    for pairs in harmless {
        let page = scene.open(pairs).await;
        let claims = scene.claims_of(&page.callback()["code"]).await;
        assert_eq!(claims["sub"], scene.alice.sub, "{pairs:?}");
        assert_eq!(claims["email"], scene.alice.email, "{pairs:?}");
    }
    let fresh = Person::new(&scene.server);
    let page = fresh
        .open(&scene.url(&[("login_hint", "buffy@localhost")]))
        .await;
    assert_eq!(
        page.form("password").value("username"),
        Some("buffy@localhost")
    );
    for display in ["page", "popup"] {
        let page = fresh.open(&scene.url(&[("display", display)])).await;
        assert!(page.find_form("password").is_some(), "{display}");
    }
    let missing = scene.open(&[("response_type", "")]).await;
    scene.assert_error(&missing, "invalid_request");
    // A supported acr is told truly.
    let metadata = raw::get(&scene.server, "/.well-known/openid-configuration")
        .await
        .json();
    if let Some(values) = metadata["acr_values_supported"].as_array() {
        let all: Vec<_> = values.iter().filter_map(|value| value.as_str()).collect();
        let claims = scene.claims(&[("acr_values", &all.join(" "))]).await;
        assert!(
            all.contains(&claims["acr"].as_str().unwrap_or_default()),
            "{claims}"
        );
    }
}

#[tokio::test]
async fn protocol_an_authorization_request_may_be_posted_from_another_site() {
    let scene = Scene::new().await;
    scene.claims(&[]).await;
    let url = url::Url::parse(&scene.url(&[])).expect("a URL");
    let form: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let mut bare = url.clone();
    bare.set_query(None);
    // SameSite=Lax: a browser sends no cookies with a form from another site.
    let stranger = Person::new(&scene.server);
    for person in [&scene.person, &stranger] {
        let without_cookies = Person::new(&scene.server);
        let mut step = without_cookies.post(bare.clone(), form.clone());
        step.headers = vec![
            ("origin".to_owned(), "https://app.example.com".to_owned()),
            ("sec-fetch-site".to_owned(), "cross-site".to_owned()),
        ];
        let answer = without_cookies.step(step).await;
        assert_eq!(answer.status, 303, "{answer:#?}");
        assert_eq!(
            answer.header("set-cookie"),
            "",
            "no cookie is overwritten: {answer:#?}"
        );
        let next = answer.location.expect("a redirect");
        let left = person.authorize(next.as_str(), &scene.alice).await;
        let code = left
            .query_pairs()
            .find(|(name, _)| name == "code")
            .expect("a code")
            .1;
        assert_eq!(scene.claims_of(&code).await["sub"], scene.alice.sub);
    }
}
