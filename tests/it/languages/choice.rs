//! The choice of a language at the foot of every page: a form without scripts.

use super::{assert_language, language};
use std::time::Duration;
use tests::{
    given,
    page::{Page, Step},
    person::Person,
    raw,
    server::TestServer,
};

/// Chooses a language at the foot of a page.
async fn choose(person: &Person, page: &Page, tag: &str) -> Page {
    person.submit(page, &[("language", tag)], None).await
}

#[tokio::test]
async fn a_choice_shows_the_same_page_again_and_lasts() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    // The application wants German; the person who reads it does not.
    let url = raw::authorize_url(&server, &client, &[("ui_locales", "de")]);
    let login = person.open(&url).await;
    assert_language(&login, "de");
    let french = choose(&person, &login, "fr").await;
    assert_eq!(french.url, login.url);
    assert_language(&french, "fr");
    // A page that answers a form leads back to what it belongs to.
    let wrong = person.type_password(&french, "alice", "wrong").await;
    assert_language(&wrong, "fr");
    let again = choose(&person, &wrong, "ar").await;
    assert_eq!(again.url, login.url, "the sign-in that waits is not lost");
    assert_language(&again, "ar");
    let consent = person
        .type_password(&again, &alice.username, &alice.password)
        .await;
    assert_language(&consent, "ar");
    let hebrew = choose(&person, &consent, "he").await;
    assert_eq!(hebrew.url, consent.url);
    assert_language(&hebrew, "he");
    person.allow(&hebrew).await.callback();
    assert_language(&person.open("/").await, "he");
    // What an application asks for later goes before it.
    server.advance(Duration::from_secs(2));
    let italian = [("ui_locales", "it"), ("prompt", "login")];
    let page = person
        .open(&raw::authorize_url(&server, &client, &italian))
        .await;
    assert_language(&page, "it");
    let polish = choose(&person, &page, "pl").await;
    assert_language(&polish, "pl");
}

#[tokio::test]
async fn a_choice_needs_no_account_and_no_cookie() {
    let server = TestServer::start().await;
    for address in [
        "/",
        "/login",
        "/nothing-here?a=b",
        "/select-account",
        "/oauth2/authorize",
    ] {
        let person = Person::new(&server);
        let page = person.open(address).await;
        let chosen = choose(&person, &page, "ko").await;
        assert_language(&chosen, "ko");
        assert_eq!(
            (chosen.url, chosen.status),
            (page.url, page.status),
            "{address}"
        );
    }
}

/// A posted choice, sent by hand.
async fn post(person: &Person, language: &str, back: &str) -> Page {
    let form = vec![
        ("language".to_owned(), language.to_owned()),
        ("back".to_owned(), back.to_owned()),
    ];
    person
        .step(person.post(person.absolute("/language"), form))
        .await
}

#[tokio::test]
async fn r05_a_choice_leads_nowhere_but_to_this_server() {
    let server = TestServer::start().await;
    let person = Person::new(&server);
    for back in [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://evil.example/",
        "\t//evil.example",
        "/\t/evil.example",
        "/\r\nset-cookie: a=b",
        "javascript:alert(1)",
        "",
    ] {
        let page = post(&person, "de", back).await;
        assert_eq!(page.status, 303, "{back:?}");
        assert_eq!(page.header("location"), "/", "{back:?}");
    }
    let page = post(&person, "de", "/login?request=%2F%2Fevil").await;
    assert_eq!(page.header("location"), "/login?request=%2F%2Fevil");
}

#[tokio::test]
async fn r71_only_our_own_form_makes_a_choice_and_only_for_a_language_that_is_spoken() {
    let server = TestServer::start().await;
    let person = Person::new(&server);
    for bad in ["tlh", "", "de; Path=/x", "de\r\nx: y"] {
        let page = post(&person, bad, "/").await;
        assert_eq!(page.status, 400, "{bad:?}");
    }
    let got = person
        .step(Step::get(person.absolute("/language?language=de&back=/")))
        .await;
    assert_eq!(got.status, 405);
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let mut step = person.post(
            person.absolute("/language"),
            vec![("language".to_owned(), "de".to_owned())],
        );
        step.headers.retain(|(candidate, _)| candidate != name);
        step.headers.push((name.to_owned(), value.to_owned()));
        let page = person.step(step).await;
        assert_eq!(page.status, 403, "{name}");
    }
    assert_eq!(person.cookie("idp_language"), None);
    assert_eq!(language(&person.open("/").await.body).0, "en");
    post(&person, "de", "/").await;
    let cookie = person.cookie("idp_language").unwrap_or_default();
    assert!(cookie.starts_with("de."), "{cookie}");
}
