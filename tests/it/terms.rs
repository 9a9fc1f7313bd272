//! The terms of service where an account is made.

use tests::{
    given::{self, PASSWORD},
    mail_sink::MailSink,
    person::{Page, Person},
    raw,
    server::{Builder, TestServer},
};

const ADA: &str = "ada@example.com";

fn builder(sink: &MailSink) -> Builder {
    TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "open")
}

fn with_terms(builder: Builder) -> Builder {
    builder
        .set("IDP_TERMS__URL", "https://example.com/terms")
        .set("IDP_TERMS__VERSION", "2026-11")
}

/// From the form to the account, with another edition than the one that was shown.
async fn register(server: &TestServer, sink: &MailSink, edition: Option<&str>) -> Page {
    let person = Person::new(server);
    let shown = person.open("/register").await;
    let form = shown.form("sign-up");
    let typed = [("email", ADA), ("name", "Ada"), ("password", PASSWORD)];
    let mut pairs = form.filled(&typed, Some("sign-up"));
    for (name, value) in &mut pairs {
        if let ("edition", Some(edition)) = (name.as_str(), edition) {
            edition.clone_into(value);
        }
    }
    let target = person.absolute("/register");
    let sent = person.follow(person.post(target, pairs)).await;
    assert_eq!(sent.url.path(), "/verify-email", "{sent:#?}");
    let mail = sink.wait_for(ADA, 1).await;
    let opened = person.open(&mail.link()).await;
    let done = person.submit(&opened, &[], Some("verify")).await;
    assert_eq!(done.url.path(), "/register/done", "{done:#?}");
    shown
}

async fn sign_in(server: &TestServer) -> Page {
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    let person = Person::new(server);
    let page = person.open(&raw::authorize_url(server, &client, &[])).await;
    person.type_password(&page, ADA, PASSWORD).await
}

async fn accepted(server: &TestServer) -> i64 {
    let sql = "SELECT count(*) FROM audit_events e JOIN users u ON u.id = e.user_id \
        WHERE e.kind = 'terms.accepted' AND u.terms_version = '2026-11' AND u.terms_accepted_at IS NOT NULL";
    server.database().number(sql).await
}

#[tokio::test]
async fn who_registers_accepts_the_terms_that_are_shown_and_is_not_asked_again() {
    let sink = MailSink::start().await;
    let server = with_terms(builder(&sink)).start().await;
    let shown = register(&server, &sink, None).await;
    assert!(shown.text().contains("you accept"), "{shown:#?}");
    assert!(shown.body.contains(r#"href="https://example.com/terms""#));
    assert!(shown.text().contains("2026-11"), "{shown:#?}");
    assert_eq!(accepted(&server).await, 1);
    let page = sign_in(&server).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn an_edition_that_was_not_shown_is_not_accepted() {
    let sink = MailSink::start().await;
    let server = with_terms(builder(&sink)).start().await;
    register(&server, &sink, Some("2025-01")).await;
    assert_eq!(accepted(&server).await, 0);
    let page = sign_in(&server).await;
    assert_eq!(page.url.path(), "/actions/terms", "{page:#?}");
}

#[tokio::test]
async fn where_there_are_no_terms_nothing_is_said_of_them() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let shown = register(&server, &sink, None).await;
    assert!(!shown.body.contains("edition"), "{shown:#?}");
    assert!(!shown.text().contains("you accept"), "{shown:#?}");
    assert_eq!(accepted(&server).await, 0);
}
