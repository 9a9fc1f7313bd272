//! No list of the console reads a large table from end to end, however much there is (PostgreSQL; the unit tests of the store look
//! at SQLite's plans, which do not depend on what is in the tables).

use super::at;
use crate::explain::{BYTES, TEXT, UUID, fill, full_scans, plans};
use std::time::{Duration, Instant};
use tests::{
    database::Engine,
    given::{self, Client, User},
    raw,
    server::TestServer,
};

const FILLED: [&str; 5] = ["users", "user_emails", "sessions", "grants", "audit_events"];

/// Every list, narrowed in every way.
fn addresses(boss: &User, client: &Client) -> Vec<String> {
    vec![
        "/admin/users".to_owned(),
        "/admin/users?search=person12".to_owned(),
        format!("/admin/users?search={}", boss.sub),
        format!("/admin/users/{}", boss.sub),
        "/admin/sessions".to_owned(),
        "/admin/sessions?person=boss".to_owned(),
        format!("/admin/sessions?app={}", client.client_id),
        "/admin/audit".to_owned(),
        "/admin/audit?actor=boss".to_owned(),
        "/admin/audit?actor=cli".to_owned(),
        "/admin/audit?actor=boss&target=boss".to_owned(),
        "/admin/audit?target=boss".to_owned(),
        format!("/admin/audit?target={}", client.client_id),
        "/admin/audit?kind=session.created".to_owned(),
        "/admin/audit?request_id=x".to_owned(),
        "/admin/audit?until=2020-01-01".to_owned(),
        "/admin/audit?from=2090-01-01".to_owned(),
    ]
}

#[tokio::test]
async fn cost_no_list_of_the_console_reads_a_whole_table() {
    let server = TestServer::start().await;
    let database = server.database();
    if database.engine() == Engine::Sqlite {
        return;
    }
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let client = given::web_client(&server.cli()).await;
    let (person, _) = at(&server, "/admin", &boss).await;
    raw::code(&server, &client, &person, &boss, &[]).await;
    let names = [
        ("id", UUID),
        ("email", TEXT),
        ("email_key", TEXT),
        ("username", TEXT),
        ("username_key", TEXT),
        ("username_skeleton", TEXT),
        ("name", TEXT),
    ];
    fill(database, "users", &names).await;
    let owners = [("email_key", TEXT), ("user_id", UUID)];
    fill(database, "user_emails", &owners).await;
    fill(
        database,
        "sessions",
        &[("id", UUID), ("browser_hash", BYTES)],
    )
    .await;
    fill(database, "grants", &[("id", UUID), ("code_hash", BYTES)]).await;
    let events = format!(
        "INSERT INTO audit_events (at, kind, actor, user_id, client_id, request_id, details) \
         SELECT now() - i * interval '1 second', 'kind.' || i % 50, 'user:' || {UUID}, {UUID}, 'client' || i, \
         'request' || i, '{{}}' FROM generate_series(1, 20000) n(i)"
    );
    database.execute(&events).await;
    database.execute("ANALYZE").await;
    database
        .execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        .await;
    let reset = "SELECT pg_stat_statements_reset(0, oid) FROM pg_database WHERE datname = current_database()";
    database.execute(reset).await;
    let mut slowest = Duration::ZERO;
    for path in addresses(&boss, &client) {
        let begin = Instant::now();
        let page = person.open(&path).await;
        assert_eq!(page.status, 200, "{path}: {page:#?}");
        slowest = slowest.max(begin.elapsed());
    }
    eprintln!("the slowest page of twenty thousand of each took {slowest:?}");
    let plans = plans(database).await;
    for table in FILLED {
        let is_asked = plans.iter().any(|(sql, _)| sql.contains(table));
        assert!(is_asked, "no statement asks {table}");
    }
    for (sql, steps) in &plans {
        let mut scans = full_scans(steps);
        // The others are as good as empty here.
        scans.retain(|step| {
            FILLED
                .iter()
                .any(|table| step.contains(&format!("on {table}")))
        });
        assert!(scans.is_empty(), "{scans:#?}\n{sql}\n{steps:#?}");
    }
}
