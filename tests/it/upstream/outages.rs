//! A provider that is away, slow, broken or huge: a clear page in time, and nothing lost.

use super::{Scene, assert_said, back};
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(12);

#[tokio::test]
async fn a_provider_that_fails_gives_a_page_in_time_and_nothing_is_lost() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let huge = vec![b' '; 10 * 1024 * 1024];
    let cases: [(&str, &str, u16, Vec<u8>); 6] = [
        ("an error", "/token", 500, b"{}".to_vec()),
        ("garbage", "/token", 200, b"\x00<html>".to_vec()),
        ("nothing", "/token", 200, Vec::new()),
        ("more than anybody reads", "/token", 200, huge),
        ("a redirect", "/token", 302, Vec::new()),
        (
            "no ID token",
            "/token",
            200,
            br#"{"access_token":"x","token_type":"Bearer"}"#.to_vec(),
        ),
    ];
    for (name, path, status, body) in cases {
        let person = scene.person();
        let page = person.open(&scene.authorize(&[])).await;
        let authorize = scene.press(&person, &page).await;
        scene.stub.acts(|acts| {
            acts.answers.insert(path.to_owned(), (status, body));
        });
        let begun = Instant::now();
        let page = back(&person, &scene.stub.answers(&authorize)).await;
        assert!(begun.elapsed() < LIMIT, "{name}");
        let said = page.error_code();
        let known = ["upstream_unavailable", "upstream_refused"];
        assert!(known.contains(&said.as_str()), "{name}: {page:#?}");
        assert!(matches!(page.status, 403 | 502), "{name}: {page:#?}");
        // It works again, and the application's request still waits.
        scene.stub.is_honest();
        let page = person.submit(&page, &[], Some("try-again")).await;
        let page = back(&person, &scene.stub.answers(page.left())).await;
        assert!(page.callback().contains_key("code"), "{name}: {page:#?}");
    }
}

#[tokio::test]
async fn a_slow_provider_keeps_nobody_longer_than_ten_seconds() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = scene.press(&person, &page).await;
    scene.stub.acts(|acts| acts.delay = Duration::from_secs(30));
    let begun = Instant::now();
    let page = back(&person, &scene.stub.answers(&authorize)).await;
    assert!(begun.elapsed() < LIMIT, "{:?}", begun.elapsed());
    assert_said(&page, 502, "upstream_unavailable");
    // Meanwhile others sign in as ever.
    let other = scene.person();
    let page = other.sign_in("/account", &scene.alice).await;
    assert_eq!(page.status, 200, "{page:#?}");
}

#[tokio::test]
async fn what_is_known_of_a_provider_that_is_away_is_still_good() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    scene.stub.acts(|acts| {
        let document = "/.well-known/openid-configuration".to_owned();
        acts.answers.insert(document, (503, Vec::new()));
    });
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.status, 200, "{page:#?}");
}

#[tokio::test]
async fn a_node_that_never_reached_the_provider_says_so() {
    let mut scene = Scene::start().await;
    scene.link_alice().await;
    scene.stub.acts(|acts| {
        let document = "/.well-known/openid-configuration".to_owned();
        acts.answers.insert(document, (503, Vec::new()));
    });
    scene.server.restart().await;
    super::known(&scene.server, "stub").await;
    let person = scene.person();
    let page = person.open("/login").await;
    let page = person.submit(&page, &[], Some("upstream-stub")).await;
    assert_said(&page, 502, "upstream_unavailable");
    scene.stub.is_honest();
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    let page = person.submit(&page, &[], Some("try-again")).await;
    let page = back(&person, &scene.stub.answers(page.left())).await;
    assert_eq!(page.status, 200, "{page:#?}");
}
