//! How SQLite would carry out the statements that every sign-in and every token costs. Its plans do not depend on
//! what the tables hold, so they are looked at on empty ones.

mod rooms;

use std::sync::{Mutex, PoisonError};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    prelude::async_trait::async_trait,
};
use time::Duration;
use uuid::Uuid;

use super::{
    Db, access_tokens, authorization_requests, grants, refresh_tokens, revoked_tokens, sessions,
    throttles, users,
};
use crate::{clock::Clock, secret::SecretHash};

/// A connection that has each statement explained before it runs it.
struct Explaining<'c> {
    connection: &'c DatabaseConnection,
    plans: Mutex<Vec<(String, Vec<String>)>>,
}

impl Explaining<'_> {
    async fn explain(&self, statement: &Statement) -> Result<(), DbErr> {
        let mut explained = statement.clone();
        explained.sql = format!("EXPLAIN QUERY PLAN {}", statement.sql);
        let rows = self.connection.query_all_raw(explained).await?;
        let steps = rows.iter().map(|row| row.try_get("", "detail"));
        let plan = (statement.sql.clone(), steps.collect::<Result<_, _>>()?);
        self.lock().push(plan);
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(String, Vec<String>)>> {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Fails unless at least so many statements have run, none of which scans a table.
    #[track_caller]
    fn judge(&self, name: &str, statements: usize) {
        let plans = std::mem::take(&mut *self.lock());
        assert!(plans.len() >= statements, "{name}: {plans:#?}");
        for (sql, steps) in plans {
            assert_eq!(
                scans(&steps),
                Vec::<&String>::new(),
                "{name}: {sql} {steps:#?}"
            );
        }
    }
}

/// What is scanned and is neither a list of values nor the result of a subselect.
fn scans(steps: &[String]) -> Vec<&String> {
    let harmless = ["SCAN CONSTANT ROW", "SCAN n", "SCAN VALUES"];
    let lists = |step: &String| step.contains("VALUES CLAUSE") || step.contains("CONSTANT ROW");
    let scan = |step: &&String| {
        step.starts_with("SCAN ") && !harmless.contains(&step.as_str()) && !lists(step)
    };
    steps.iter().filter(scan).collect()
}

#[async_trait]
impl ConnectionTrait for Explaining<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.connection.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.explain(&statement).await?;
        self.connection.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.connection.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.explain(&statement).await?;
        self.connection.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.explain(&statement).await?;
        self.connection.query_all_raw(statement).await
    }
}

#[tokio::test]
async fn cost_no_hot_statement_scans_a_table() {
    let folder = std::env::temp_dir().join(format!("idp-plans-{}", Uuid::new_v4().simple()));
    let url = format!("sqlite:{}", folder.join("idp.db").display());
    let db = Db::open(&url, 2).await.unwrap();
    super::migrate::migrate(&db).await.unwrap();
    let conn = Explaining {
        connection: db.read(),
        plans: Mutex::default(),
    };
    let now = Clock::system().now();
    let unknown = SecretHash::of("unknown");

    let idle = Duration::hours(1);
    sessions::of_browser(&conn, unknown, Some("client"), idle, now)
        .await
        .unwrap();
    conn.judge("the session of a browser", 1);
    let code = grants::PresentedCode {
        code: unknown,
        client_id: "client".into(),
        redirect_uri: "https://app.test/cb".into(),
        challenge: None,
    };
    grants::redeem(&conn, &code, now).await.unwrap();
    conn.judge("the redemption of a code", 2);
    grants::subject(&conn, Uuid::new_v4(), Some("jti"))
        .await
        .unwrap();
    grants::is_live(&conn, Uuid::new_v4(), "jti").await.unwrap();
    revoked_tokens::contains(&conn, "jti").await.unwrap();
    conn.judge("the subject of a grant", 3);
    let grace = Duration::seconds(10);
    refresh_tokens::redeem(&conn, unknown, "client", grace, now)
        .await
        .unwrap();
    conn.judge("the redemption of a refresh token", 3);
    access_tokens::find(&conn, unknown, now).await.unwrap();
    conn.judge("an opaque access token", 1);
    let counter = |name: &str| throttles::Counter {
        key: SecretHash::of(name),
        free: 5,
        first_wait_ms: 1_000,
        longest_wait_ms: 60_000,
        stop: 100,
        forget_ms: 3_600_000,
    };
    let counters = [counter("account"), counter("address"), counter("network")];
    throttles::reserve(&conn, &counters, now).await.unwrap();
    users::find(&conn, "alice@example.com").await.unwrap();
    conn.judge("a guess", 2);

    authorization_requests::make_room(&conn, unknown)
        .await
        .unwrap();
    conn.judge("room for one more request of a browser", 1);

    let blind = Statement::from_string(DbBackend::Sqlite, "SELECT 1 FROM grants WHERE nonce = 'x'");
    conn.query_all_raw(blind).await.unwrap();
    assert_eq!(scans(&conn.lock()[0].1).len(), 1, "the judge is blind");
    db.close().await;
    let _ = std::fs::remove_dir_all(folder);
}
