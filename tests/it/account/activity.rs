//! What happened to the account (R56, R60).

use super::{Desk, send};

use std::time::Duration;
use tests::html;

const PATH: &str = "/account/activity";

#[tokio::test]
async fn what_happened_is_told_in_words_and_page_by_page() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account", &desk.alice).await;
    desk.at("/account", &desk.bob).await;
    desk.tokens(&person, &desk.alice).await;
    for number in 0..30 {
        let page = person.open("/account/profile").await;
        let name = format!("Alice {number}");
        send(&person, &page, "save", &[("name", &name)]).await;
    }
    let page = person.open(PATH).await;
    assert_eq!(page.body.matches("Your profile was changed").count(), 25);
    let older = html::attribute_of(&page.body, "older", "href").expect("more of it");
    let page = person.open(&html::decode(&older)).await;
    let text = page.text();
    assert!(
        text.contains("You allowed Web shop") && text.contains("You went to Web shop"),
        "{text}"
    );
    assert!(
        text.contains("You signed in") && text.contains("Your account was made"),
        "{text}"
    );
    assert!(
        page.body.matches("Your profile was changed").count() == 5,
        "{text}"
    );
    assert!(!page.body.contains("id=\"older\""), "that is all");
    let signed_in = text.matches("You signed in").count();
    assert_eq!(signed_in, 1, "Bob's is not among them: {text}");

    let page = person.open(&format!("{PATH}?about=apps")).await;
    assert!(
        page.text().contains("You allowed Web shop"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("You signed in"), "{}", page.text());
    let page = person.open(&format!("{PATH}?about=sign-ins")).await;
    assert!(
        !page.text().contains("profile was changed"),
        "{}",
        page.text()
    );
    let page = person.open(&format!("{PATH}?about=account")).await;
    assert!(!page.text().contains("You signed in"), "{}", page.text());

    desk.server.advance(Duration::from_hours(24 * 91));
    let (_, page) = desk.at(PATH, &desk.alice).await;
    assert!(
        !page.text().contains("Web shop"),
        "90 days are over: {}",
        page.text()
    );
}

#[tokio::test]
async fn r60_a_cursor_is_ours_or_refused() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account", &desk.alice).await;
    for number in 0..26 {
        let page = person.open("/account/profile").await;
        send(&person, &page, "save", &[("name", &format!("A {number}"))]).await;
    }
    let page = person.open(PATH).await;
    let older = html::attribute_of(&page.body, "older", "href").expect("more of it");
    let older = html::decode(&older);
    let cursor = older.rsplit('=').next().expect("a cursor");
    let (id, mac) = cursor.split_once('.').expect("signed");
    let other_id = format!("{}.{mac}", id.parse::<i64>().expect("a number") + 1);
    let forged = [
        "0",
        "-1",
        "9223372036854775808",
        "1' OR '1'='1",
        id,
        &other_id,
        &format!("{id}."),
        &format!("{id}.{}", "A".repeat(mac.len())),
        &"9".repeat(5_000),
    ];
    for before in forged {
        let page = person
            .open(&tests::probe::with_query(PATH, &[("before", before)]))
            .await;
        assert_eq!(page.status, 400, "{before}: {page:#?}");
    }
    for about in ["everything", "session.created", "%", "'"] {
        let page = person
            .open(&tests::probe::with_query(PATH, &[("about", about)]))
            .await;
        assert_eq!(page.status, 400, "{about}");
    }
    // Somebody else's cursor is no good either.
    let (bobs, _) = desk.at("/account", &desk.bob).await;
    assert_eq!(bobs.open(&older).await.status, 400);
    assert_eq!(person.open(&older).await.status, 200);
}
