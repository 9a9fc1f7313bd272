//! What all pages of the console have in common.

use super::{administrator, at};
use tests::{given, server::TestServer};

#[tokio::test]
async fn an_administrator_sees_the_rooms_that_are_open_to_them_and_how_to_get_there() {
    let server = TestServer::start().await;
    let auditor = administrator(&server, "auditor", &["audit-events:read"]).await;
    let (person, page) = at(&server, "/admin", &auditor).await;
    assert_eq!((page.status, page.url.path()), (200, "/admin"), "{page:#?}");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(
        page.body.contains("class=\"skip\" href=\"#main\""),
        "{}",
        page.body
    );
    assert!(page.text().contains(server.issuer()), "{}", page.text());
    assert!(page.text().contains("Try a sign-in"), "{}", page.text());
    let home = person.open("/").await;
    assert!(
        home.body.contains("id=\"admin\" href=\"/admin\""),
        "{}",
        home.body
    );
    let plain = given::user(&server.cli(), "plain").await;
    let (person, page) = at(&server, "/admin", &plain).await;
    assert_eq!(
        (page.status, page.error_code().as_str()),
        (403, "not_permitted")
    );
    let home = person.open("/").await;
    assert!(!home.body.contains("href=\"/admin\""), "{}", home.body);
}
