//! The room of signing keys.

use super::{at, send};
use tests::{given, server::TestServer};

const PATH: &str = "/admin/keys";

/// The key ids of the published set.
async fn published(server: &TestServer) -> Vec<String> {
    let answer = server
        .http()
        .get(server.url("/.well-known/jwks.json"))
        .send()
        .await;
    let set: serde_json::Value = answer.expect("an answer").json().await.expect("a set");
    let keys = set["keys"].as_array().expect("keys");
    let kid = |key: &serde_json::Value| key["kid"].as_str().unwrap_or_default().to_owned();
    keys.iter().map(kid).collect()
}

/// Whether a key is published within two seconds.
async fn appears(server: &TestServer, kid: &str) -> bool {
    for _ in 0..40 {
        if published(server).await.iter().any(|known| known == kid) {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    false
}

#[tokio::test]
async fn keys_are_rotated_by_a_plan_and_retired_with_a_warning() {
    let server = TestServer::start().await;
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let (person, page) = at(&server, PATH, &boss).await;
    let text = page.text();
    assert!(
        text.contains("ES256: signs now") && text.contains("RS256: signs now"),
        "{text}"
    );
    let before = published(&server).await;
    assert_eq!(before.len(), 2, "{before:?}");
    for kid in &before {
        // The only one of its kind stays.
        let page = person.open(&format!("{PATH}/{kid}/retire")).await;
        assert!(page.find_form("confirm").is_none(), "{}", page.body);
        assert!(page.text().contains("Rotate first"), "{}", page.text());
    }
    let page = person.open(&format!("{PATH}/rotate")).await;
    assert!(page.text().contains("the new keys sign"), "{}", page.text());
    let answer = send(&person, &page, "confirm", &[]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let page = person.open(PATH).await;
    assert_eq!(
        page.text().matches("signs next").count(),
        2,
        "{}",
        page.text()
    );
    let rows = server.cli().json(&["key", "list"]).await;
    let rows = rows["data"].as_array().expect("a list").clone();
    let next: Vec<_> = rows.iter().filter(|row| row["state"] == "next").collect();
    assert_eq!(next.len(), 2, "{rows:#?}");
    let kid = next[0]["kid"].as_str().expect("a kid");
    assert!(appears(&server, kid).await, "published at once");
    let page = person.open(&format!("{PATH}/{kid}/retire")).await;
    assert!(page.text().contains("nothing breaks"), "{}", page.text());
    let answer = send(&person, &page, "confirm", &[]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let answer = send(&person, &page, "confirm", &[]).await;
    assert_eq!(answer.status, 409, "gone already: {answer:#?}");
    for bad in ["nothing", "-_", "%27"] {
        assert_eq!(
            person.open(&format!("{PATH}/{bad}/retire")).await.status,
            404,
            "{bad}"
        );
    }
    for (kind, count) in [("signing_key.created", 2), ("signing_key.retired", 1)] {
        let sql = format!(
            "SELECT count(*) FROM audit_events WHERE kind = '{kind}' AND actor = 'user:{}' AND request_id IS NOT NULL",
            boss.sub
        );
        assert_eq!(server.database().number(&sql).await, count, "{kind}");
    }
    let page = person.open(PATH).await;
    assert!(
        !page.body.contains("sealed") && !page.body.contains("\"d\""),
        "no secret"
    );
}
