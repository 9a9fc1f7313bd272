//! Acts that change nothing are not on record, and change nothing.

use super::{chief, send, trail};
use reqwest::Method;
use tests::server::TestServer;
use tests::{given, page::Step};

#[tokio::test]
async fn a_form_that_changes_nothing_leaves_no_trace() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    let edit = format!("/admin/users/{}/edit", alice.sub);
    let sql = "SELECT updated_at FROM users WHERE username_key = 'alice'";
    let before = server.database().rows(sql).await;
    let page = person.open(&edit).await;
    let same = page.form("save").filled(&[], Some("save"));
    let target = page.url.join(&edit).expect("an address");
    let answer = person.step(person.post(target, same)).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert_eq!(server.database().rows(sql).await, before);
    assert!(trail(&server, "user.updated").await.is_empty());
}

#[tokio::test]
async fn who_is_disabled_is_not_disabled_once_more() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    let page = person
        .open(&format!("/admin/users/{}/state", alice.sub))
        .await;
    let sql = "SELECT updated_at, epoch FROM users WHERE username_key = 'alice'";
    for (state, kind) in [("disabled", "user.disabled"), ("enabled", "user.enabled")] {
        let mut rows = Vec::new();
        for _ in 0..2 {
            let answer = send(&person, &page, "confirm", &[("state", state)]).await;
            assert_eq!(answer.status, 303, "{state}: {answer:#?}");
            rows.push(server.database().rows(sql).await);
        }
        assert_eq!(rows[0], rows[1], "{state}");
        assert_eq!(trail(&server, kind).await.len(), 1, "{state}");
    }
}

#[tokio::test]
async fn a_head_of_the_audit_log_is_no_copy_of_it() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    for (method, count) in [(Method::HEAD, 0), (Method::GET, 1)] {
        let mut step = Step::get(person.absolute("/admin/audit/export"));
        step.method = method;
        let answer = person.step(step).await;
        assert_eq!(answer.status, 200, "{answer:#?}");
        assert_eq!(trail(&server, "audit.exported").await.len(), count);
    }
}
