//! Ids that nobody has, and what belongs to somebody else (R56).

use super::{super::at, NOBODY, chief, confirm, path};
use tests::{given, server::TestServer};

#[tokio::test]
async fn r56_an_id_that_nobody_has_is_answered_like_one_that_cannot_be() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let (alice, bob) = (
        given::user(&server.cli(), "alice").await,
        given::user(&server.cli(), "bob").await,
    );
    let (person, _) = at(&server, "/admin", &boss).await;
    for last in [
        "",
        "/edit",
        "/state",
        "/sessions",
        "/reset",
        "/roles",
        "/groups",
        "/addresses",
        "/delete",
    ] {
        let mut bodies = Vec::new();
        for id in [NOBODY, "nonsense", "%27", "urn:uuid:1"] {
            let page = person.open(&format!("/admin/users/{id}{last}")).await;
            assert_eq!(page.status, 404, "{id}{last}");
            let id = page.header("x-request-id").to_owned();
            let lines = page.body.replace(&id, "");
            let lines = lines.lines().filter(|line| !line.contains("name=\"back\""));
            bodies.push(lines.collect::<Vec<_>>().join("\n"));
        }
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{last}");
    }
    // What belongs to somebody else is not there either.
    let insert = format!(
        "INSERT INTO passkeys (id, user_id, credential_id, credential, name, synced, created_at) \
         SELECT {}, id, {}, '{{}}', 'Key', {}, created_at FROM users WHERE username_key = 'bob'",
        id(&server),
        bytes(&server),
        truth(&server),
    );
    server.database().execute(&insert).await;
    let hers = person
        .open(&format!("{}/methods/{NOBODY}", path(&alice)))
        .await;
    assert_eq!(hers.status, 404, "{hers:#?}");
    assert_eq!(
        person
            .open(&format!("{}/methods/totp", path(&alice)))
            .await
            .status,
        404
    );
    let answer = confirm(&person, &format!("{}/methods/{NOBODY}", path(&bob))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let left = "SELECT count(*) FROM passkeys";
    assert_eq!(server.database().number(left).await, 0);
    let told =
        "SELECT count(*) FROM audit_events WHERE kind = 'passkey.removed' AND actor LIKE 'user:%'";
    assert_eq!(server.database().number(told).await, 1);
}

fn id(server: &TestServer) -> String {
    match server.database().engine() {
        tests::database::Engine::Sqlite => format!("x'{}'", NOBODY.replace('-', "")),
        tests::database::Engine::Postgres => format!("'{NOBODY}'"),
    }
}

fn bytes(server: &TestServer) -> &'static str {
    match server.database().engine() {
        tests::database::Engine::Sqlite => "x'01'",
        tests::database::Engine::Postgres => "'\\x01'::bytea",
    }
}

fn truth(server: &TestServer) -> &'static str {
    match server.database().engine() {
        tests::database::Engine::Sqlite => "0",
        tests::database::Engine::Postgres => "false",
    }
}
