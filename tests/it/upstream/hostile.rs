//! What a provider, or somebody between, may try (R66, R70, R100).

use super::{Scene, add, assert_said, back, press};
use serde_json::{Value, json};
use tests::stub_provider::{Signature, StubProvider};

#[tokio::test]
async fn r100_an_answer_that_is_not_wholly_right_signs_nobody_in() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let now = time::OffsetDateTime::now_utc().unix_timestamp();
    let cases: [(&str, Value); 15] = [
        ("another nonce", json!({"nonce": "another"})),
        ("no nonce", json!({"nonce": null})),
        ("another audience", json!({"aud": "somebody-else"})),
        (
            "one audience too many",
            json!({"aud": ["here", "somebody-else"]}),
        ),
        ("no audience", json!({"aud": null})),
        (
            "another issuer",
            json!({"iss": "https://accounts.google.com"}),
        ),
        (
            "an issuer with a slash",
            json!({"iss": format!("{}/", scene.stub.issuer())}),
        ),
        ("no issuer", json!({"iss": null})),
        ("another authorized party", json!({"azp": "somebody-else"})),
        ("expired", json!({"exp": now - 1})),
        ("no expiry", json!({"exp": null})),
        ("issued long ago", json!({"iat": now - 3_600})),
        (
            "issued in future",
            json!({"iat": now + 3_600, "exp": now + 7_200}),
        ),
        (
            "another access token",
            json!({"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"}),
        ),
        ("no subject", json!({"sub": ""})),
    ];
    let before = scene.sessions().await;
    for (name, claims) in cases {
        scene.stub.is_honest();
        scene.stub.acts(|acts| acts.claims = claims);
        let person = scene.person();
        let page = person.open(&scene.authorize(&[])).await;
        let page = scene.come_back(&person, &page).await;
        assert!(
            matches!(
                page.error_code().as_str(),
                "upstream_refused" | "upstream_unavailable"
            ),
            "{name}: {page:#?}"
        );
        assert!(page.find_form("try-again").is_some(), "{name}");
        assert_eq!(scene.sessions().await, before, "{name}");
    }
    for signature in [Signature::None, Signature::Forged, Signature::Secret] {
        scene.stub.is_honest();
        scene.stub.acts(|acts| acts.signature = signature);
        let person = scene.person();
        let page = person.open("/login").await;
        let page = scene.come_back(&person, &page).await;
        assert_said(&page, 403, "upstream_refused");
        assert_eq!(scene.sessions().await, before, "{signature:?}");
    }
    assert_eq!(scene.events("upstream.refused").await, 18);
    // The control: the same sign-in, honest, and from the page that offers to try again.
    scene.stub.is_honest();
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn r100_a_subject_that_changes_between_id_token_and_userinfo_is_refused() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    scene.stub.acts(|acts| {
        acts.claims = json!({"email": null});
        acts.userinfo = json!({"sub": "subject-2", "email": "carol@example.com"});
    });
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    assert_said(&page, 403, "upstream_refused");
    let told = json!({"sub": "subject-1", "email": "carol@example.com"});
    scene.stub.acts(|acts| acts.userinfo = told);
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert!(person.cookie("idp_session").is_some());
}

#[tokio::test]
async fn r66_a_state_counts_once_and_only_in_the_browser_that_began() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let (victim, thief) = (scene.person(), scene.person());
    // The thief begins, and has the victim's browser end it: the victim would be signed in as the thief.
    let page = thief.open(&scene.authorize(&[])).await;
    let authorize = scene.press(&thief, &page).await;
    let callback = scene.stub.answers(&authorize);
    victim.open("/login").await;
    let page = back(&victim, &callback).await;
    assert_said(&page, 400, "upstream_expired");
    assert_eq!(victim.cookie("idp_session"), None);
    assert_eq!(scene.stub.asked("/token"), 1, "the link only");
    // What was tried elsewhere is not used up; what was used is.
    let page = back(&thief, &callback).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let page = back(&thief, &callback).await;
    assert_said(&page, 400, "upstream_expired");
    // Nor has a browser without cookies begun anything.
    let page = back(&scene.person(), &callback).await;
    assert_said(&page, 400, "upstream_expired");
}

#[tokio::test]
async fn a_state_of_one_provider_is_none_at_another_and_runs_out() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let other = StubProvider::start().await;
    add(&scene.server, &other, "other", &[]).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = scene.press(&person, &page).await;
    let genuine = scene.stub.answers(&authorize);
    // RFC 9700 section 4.4: what the one gave is sent to the other's door.
    let mixed = genuine.as_str().replace("/stub/", "/other/");
    let page = back(&person, &mixed.parse().expect("a URL")).await;
    assert_said(&page, 400, "upstream_expired");
    assert_eq!(other.asked("/token"), 0);
    scene.server.advance(std::time::Duration::from_mins(11));
    let page = back(&person, &genuine).await;
    assert_said(&page, 400, "upstream_expired");
}

#[tokio::test]
async fn the_issuer_of_the_answer_is_held_against_the_provider() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    // Discovery is known for an hour; a second provider announces it from the start.
    let other = StubProvider::start().await;
    other.acts(|acts| acts.announces_iss = true);
    add(&scene.server, &other, "other", &[]).await;
    for (name, iss) in [("none", None), ("another", Some("https://evil.example"))] {
        let person = scene.person();
        let page = person.open("/login").await;
        let authorize = press(&person, &page, "other").await;
        let mut callback = other.answers(&authorize);
        let kept: Vec<(String, String)> = callback
            .query_pairs()
            .into_owned()
            .filter(|(name, _)| name != "iss")
            .collect();
        callback.query_pairs_mut().clear().extend_pairs(kept);
        if let Some(iss) = iss {
            callback.query_pairs_mut().append_pair("iss", iss);
        }
        let page = back(&person, &callback).await;
        assert_said(&page, 403, "upstream_refused");
        assert_eq!(other.asked("/token"), 0, "{name}: before any code is sent");
    }
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = press(&person, &page, "other").await;
    let page = back(&person, &other.answers(&authorize)).await;
    assert_eq!(
        page.url.path().split('/').nth(1),
        Some("upstream"),
        "{page:#?}"
    );
}

#[tokio::test]
async fn r100_two_providers_with_the_same_subject_are_two_people() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let other = StubProvider::start().await;
    add(&scene.server, &other, "other", &[]).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = press(&person, &page, "other").await;
    let page = back(&person, &other.answers(&authorize)).await;
    assert_eq!(person.cookie("idp_session"), None, "{page:#?}");
    assert!(page.url.path().starts_with("/upstream/"), "{page:#?}");
    assert_eq!(scene.links().await, 1);
}

#[tokio::test]
async fn r100_a_disabled_person_stays_outside() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let disable = ["user", "disable", "alice"];
    scene.server.cli().run(&disable).await.expect_code(0);
    let before = scene.sessions().await;
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert_said(&page, 403, "account_disabled");
    assert_eq!(scene.sessions().await, before);
    assert!(page.find_form("try-again").is_none(), "{page:#?}");
}

#[tokio::test]
async fn a_provider_that_is_disabled_or_gone_opens_nothing() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = scene.press(&person, &page).await;
    let callback = scene.stub.answers(&authorize);
    let cli = scene.server.cli();
    cli.run(&["upstream", "disable", "stub"])
        .await
        .expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert_eq!(back(&person, &callback).await.status, 404);
    let page = person.open("/login").await;
    assert!(page.find_form("upstream-stub").is_none());
    cli.run(&["upstream", "enable", "stub"])
        .await
        .expect_code(0);
    super::known(&scene.server, "stub").await;
    let page = back(&person, &callback).await;
    assert_eq!(page.status, 200, "the one who waited may go on: {page:#?}");
    cli.run(&["upstream", "delete", "stub", "--yes"])
        .await
        .expect_code(0);
    assert_eq!(scene.links().await, 0);
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_found_when_it_is_used() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    // The cool-down after the last look runs by the real clock.
    tokio::time::sleep(std::time::Duration::from_secs(11)).await;
    scene.stub.rotates();
    let asked = scene.stub.asked("/jwks");
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert!(person.cookie("idp_session").is_some());
    assert_eq!(scene.stub.asked("/jwks"), asked + 1);
    // Within the cool-down a forger makes nobody ask again.
    scene.stub.acts(|acts| acts.signature = Signature::Forged);
    for _ in 0..3 {
        let person = scene.person();
        let page = person.open("/login").await;
        let page = scene.come_back(&person, &page).await;
        assert_said(&page, 403, "upstream_refused");
    }
    assert_eq!(scene.stub.asked("/jwks"), asked + 1);
}
