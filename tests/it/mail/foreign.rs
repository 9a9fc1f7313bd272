//! Mail to a real mail server in a process of its own, which is away, refuses, is slow, and dies at the worst moment.

use super::{ask, settled};
use anyhow::Result;
use serde_json::json;
use std::time::Duration;
use tests::{
    foreign_mail_server::ForeignMailServer, given, person::Person, scratch, server::TestServer,
};

const NOBODY_ELSE: &str = "recipient <> 'alice@example.com'";

/// An hour later there is a next try: waits until it has failed so.
async fn fails_with(server: &TestServer, code: &str) {
    server.advance(Duration::from_hours(1));
    settled(
        server,
        &format!("error_code = '{code}' AND claimed_until IS NULL"),
    )
    .await;
}

#[tokio::test]
async fn a_mail_server_of_another_house_gets_each_mail_once_whatever_befalls_it() -> Result<()> {
    let port = scratch::free_port();
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &format!("smtp://127.0.0.1:{port}"))
        .start()
        .await;
    given::user(&server.cli(), "alice").await;
    // Down.
    ask(&server, "alice@example.com").await;
    settled(&server, "error_code = 'connection'").await;
    // There, but not for us: for now at the recipient, and after the whole mail.
    let mut house = ForeignMailServer::start(port).await?;
    house.behave(json!({"rcpt": "451 later"})).await?;
    fails_with(&server, "smtp_451").await;
    house.behave(json!({"data": "452 no room"})).await?;
    fails_with(&server, "smtp_452").await;
    // It dies with the whole mail in its hands, which it has not answered for.
    house.behave(json!({"wait": 600})).await?;
    server.advance(Duration::from_hours(1));
    house.reads().await?;
    assert_eq!(house.kill().await?, 0);
    fails_with(&server, "connection").await;
    // Back, and slow.
    let mut house = ForeignMailServer::start(port).await?;
    house.behave(json!({"wait": 2})).await?;
    server.advance(Duration::from_hours(1));
    let mail = house.next().await?;
    settled(&server, "sent_at IS NOT NULL").await;
    assert_eq!(mail.to, ["alice@example.com"]);
    assert_eq!(mail.header("to"), ["alice@example.com"]);
    let page = Person::new(&server).open(&mail.link()).await;
    assert_eq!(page.status, 200, "{page:#?}");
    // No for good.
    given::user(&server.cli(), "bob").await;
    house.behave(json!({"rcpt": "550 nobody here"})).await?;
    ask(&server, "bob@example.com").await;
    let given_up = format!(
        "sent_at IS NOT NULL OR ({NOBODY_ELSE} AND failed_at IS NOT NULL AND error_code = 'smtp_550')"
    );
    settled(&server, &given_up).await;
    house.behave(json!({})).await?;
    server.advance(Duration::from_hours(2));
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert_eq!(house.kill().await?, 0, "once, and nothing for bob");
    Ok(())
}
