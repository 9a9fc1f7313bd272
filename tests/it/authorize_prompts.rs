//! Who is asked what: prompt, max_age, hints, consent (R14, R15, R17; protocol 2.1).

use std::time::Duration;
use tests::{
    given::{self, Client, User},
    jwk,
    page::Page,
    person::Person,
    probe, raw,
    server::TestServer,
};

struct Scene {
    server: TestServer,
    alice: User,
    client: Client,
    person: Person,
}

impl Scene {
    async fn new() -> Self {
        let builder = TestServer::builder().set("IDP_TOKENS__ID_TOKEN_TTL", "5m");
        let server = builder.start().await;
        let alice = given::user(&server.cli(), "alice").await;
        let client = given::web_client(&server.cli()).await;
        let person = Person::new(&server);
        Self {
            server,
            alice,
            client,
            person,
        }
    }

    fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    async fn open(&self, pairs: raw::Pairs<'_>) -> Page {
        self.person.open(&self.url(pairs)).await
    }

    /// Goes through whatever is asked; the ID token's claims.
    async fn claims(&self, pairs: raw::Pairs<'_>) -> serde_json::Value {
        let code = raw::code(&self.server, &self.client, &self.person, &self.alice, pairs).await;
        self.claims_of(&code).await
    }

    async fn claims_of(&self, code: &str) -> serde_json::Value {
        let tokens = raw::redeem(&self.server, &self.client, code).await;
        jwk::decode(&tokens.expect_status(200).text("id_token")).1
    }

    #[track_caller]
    fn assert_error(&self, page: &Page, code: &str) {
        let callback = page.callback();
        assert_eq!(callback["error"], code, "{callback:?}");
        assert_eq!(callback["state"], "af0ifjsldkj");
        assert_eq!(callback["iss"], self.server.issuer());
        assert!(!callback.contains_key("code"));
        let known = ["error", "error_description", "state", "iss"];
        let other: Vec<_> = callback
            .keys()
            .filter(|key| !known.contains(&key.as_str()))
            .collect();
        assert!(other.is_empty(), "{other:?}");
    }
}

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
    let torn = format!("{head}.{}x", rest);
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
