//! One answer whoever has the address (R76, R77).

use super::give;
use reqwest::header::HeaderName;
use std::{collections::BTreeSet, time::Duration};
use tests::{given, page::Page, person::Person};

/// What an outsider sees of a page, without what is random.
fn seen(page: &Page, address: &str) -> String {
    let names: BTreeSet<&str> = page.headers.keys().map(HeaderName::as_str).collect();
    let id = page.url.path().rsplit('/').next().unwrap_or_default();
    let mut body = page.text().replace(address, "ADDRESS");
    if let Some(phrase) = tests::html::text_of(&page.body, "phrase") {
        body = body.replace(&phrase, "PHRASE");
    }
    if let Some(request) = tests::html::text_of(&page.body, "request-id") {
        body = body.replace(&request, "REQUEST");
    }
    let path = page.url.path().replace(id, "ID");
    format!("{} {path} {names:?} {body}", page.status)
}

#[tokio::test]
async fn r76_unknown_disabled_and_unverified_people_get_the_same_answers() {
    let world = super::allowed().await;
    let cli = world.server.cli();
    given::user(&cli, "disabled").await;
    cli.run(&["user", "disable", "disabled"])
        .await
        .expect_code(0);
    let bare = ["user", "create", "--email", "unverified@example.com"];
    cli.run(&bare).await.expect_code(0);
    let mut answers = Vec::new();
    for name in ["alice", "disabled", "unverified", "ghost"] {
        let address = format!("{name}@example.com");
        let person = Person::new(&world.server);
        let page = person.open("/login/email").await;
        let typed = [("email", address.as_str())];
        let page = person.submit(&page, &typed, Some("send-code")).await;
        let mut told = vec![seen(&page, &address)];
        // Nothing else is told however long one waits, tries and asks again.
        tokio::time::sleep(Duration::from_millis(500)).await;
        for _ in 0..6 {
            told.push(seen(&give(&person, &page, "BBBB-BBBB").await, &address));
        }
        for _ in 0..4 {
            let page = person.open("/login/email").await;
            let page = person.submit(&page, &typed, Some("send-code")).await;
            told.push(seen(&page, &address));
        }
        // The password's door has counted the same guesses.
        let login = person.open("/login").await;
        let mut status = 0;
        for _ in 0..12 {
            let page = person.type_password(&login, &address, "wrong").await;
            status = page.status;
        }
        told.push(status.to_string());
        answers.push((name, told));
    }
    let (_, first) = answers[0].clone();
    for (name, told) in answers {
        assert_eq!(told, first, "{name}");
    }
    assert!(
        first.iter().any(|told| told.starts_with("429")),
        "{first:#?}"
    );
    let mut mails = world.sink.mails();
    mails.retain(|mail| mail.subject().starts_with(super::SUBJECT));
    let to_alice = mails
        .iter()
        .all(|mail| mail.to == [world.alice.email.clone()]);
    assert!(to_alice && !mails.is_empty(), "nobody else got mail");
}

#[tokio::test]
async fn a_name_that_is_no_address_is_asked_for_one() {
    let world = super::allowed().await;
    let person = Person::new(&world.server);
    let login = person.open(&world.url(&[])).await;
    let page = super::carry(&person, &login, "alice").await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(page.form("email").value("email"), Some("alice"));
    let page = person
        .submit(&page, &[("email", "alice")], Some("send-code"))
        .await;
    assert_eq!(page.status, 422, "{page:#?}");
    assert!(page.body.contains("email-error"));
}
