//! Applications that may use the account (R56, R59).

use super::{Desk, send};

use tests::raw;

const PATH: &str = "/account/apps";

#[tokio::test]
async fn r59_access_that_is_taken_back_is_gone_at_once_with_the_consent() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    assert!(
        page.text().contains("No app uses your account"),
        "{}",
        page.text()
    );
    let tokens = desk.tokens(&person, &desk.alice).await;
    let (bobs, _) = desk.at(PATH, &desk.bob).await;
    let his = desk.tokens(&bobs, &desk.bob).await;
    let page = person.open(PATH).await;
    let text = page.text();
    for wanted in [
        "Web shop",
        "see your email address",
        "keep access when you are away",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let silent = raw::authorize_url(&desk.server, &desk.client, &[("prompt", "none")]);
    assert!(person.open(&silent).await.callback().contains_key("code"));

    let app = [("app", desk.client.client_id.as_str())];
    let answer = send(&person, &page, "app", &app).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(!desk.is_alive(&tokens).await && !desk.can_refresh(&tokens).await);
    assert!(desk.is_alive(&his).await, "Bob's is left alone");
    let callback = person.open(&silent).await.callback();
    assert_eq!(callback["error"], "consent_required", "it has to ask again");
    assert!(
        person
            .open(PATH)
            .await
            .text()
            .contains("No app uses your account")
    );
    let again = send(&person, &page, "app", &app).await;
    assert_eq!(again.status, 404, "{again:#?}");
}

#[tokio::test]
async fn r56_an_app_of_somebody_else_is_not_there() {
    let desk = Desk::start().await;
    let (bobs, _) = desk.at(PATH, &desk.bob).await;
    let his = desk.tokens(&bobs, &desk.bob).await;
    let other = tests::given::client(
        &desk.server.cli(),
        "Other",
        &["--redirect-uri", tests::given::REDIRECT_URI],
    )
    .await;
    let (person, _) = desk.at(PATH, &desk.alice).await;
    let code = raw::code(&desk.server, &other, &person, &desk.alice, &[]).await;
    raw::redeem(&desk.server, &other, &code)
        .await
        .expect_status(200);
    let page = person.open(PATH).await;
    assert!(!page.text().contains("Web shop"), "{}", page.text());
    let mut answers = Vec::new();
    for id in [desk.client.client_id.as_str(), "nobody", "' OR 1=1 --"] {
        let answer = send(&person, &page, "app", &[("app", id)]).await;
        assert_eq!(answer.status, 404, "{id}: {answer:#?}");
        let request_id = answer.header("x-request-id").to_owned();
        answers.push(answer.body.replace(&request_id, ""));
    }
    assert!(
        answers.iter().all(|body| *body == answers[0]),
        "{answers:#?}"
    );
    assert!(desk.is_alive(&his).await);
}
