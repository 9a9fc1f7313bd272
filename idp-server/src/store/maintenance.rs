//! Deletes what expired. Expiry is judged when a row is read; this only keeps the tables small.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
use time::{Duration, OffsetDateTime};

use super::{execute, one, throttles::millis};

/// Grants stay for so long after their last token, so that a replay is still recognised.
const MEMORY: Duration = Duration::days(1);
/// So long is it known to whom mail was sent.
const MAIL_MEMORY: Duration = Duration::days(7);
/// So many rows are deleted at the most at once, so that no lock is held for long.
const BATCH: u32 = 1_000;
/// Any number will do, as long as it is always the same and not the one of migrations.
const LOCK: &str = "SELECT pg_try_advisory_xact_lock(7230418) AS granted";

/// What expired in one table.
#[derive(Clone, Debug)]
pub struct Expired {
    table: &'static str,
    sql: String,
    before: Value,
}

impl Expired {
    fn new(table: &'static str, key: &str, condition: &str, before: impl Into<Value>) -> Self {
        let sql = format!(
            "DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE {condition} LIMIT {BATCH})"
        );
        let before = before.into();
        Self { table, sql, before }
    }

    /// The table's name.
    #[must_use]
    pub fn table(&self) -> &'static str {
        self.table
    }
}

/// What may be deleted now, table by table; grants before the sessions that they hold.
#[must_use]
pub fn expired(audit_retention: Duration, now: OffsetDateTime) -> Vec<Expired> {
    let forgotten = now - MEMORY;
    let mut all = vec![
        Expired::by_expiry("authorization_requests", "id", now),
        Expired::by_expiry("webauthn_ceremonies", "id", now),
        Expired::by_expiry("upstream_requests", "id", now),
        Expired::by_expiry("delayed_recoveries", "user_id", now),
        Expired::by_expiry("mailed_codes", "id", now),
    ];
    // With a grant go its refresh tokens and access tokens: it outlives each of them.
    for (table, key) in [
        ("grants", "id"),
        ("access_tokens", "token_hash"),
        ("revoked_tokens", "jti"),
        ("setup_links", "token_hash"),
        ("mailed_links", "token_hash"),
        ("pending_emails", "user_id, email_key"),
        ("address_changes", "token_hash"),
        ("used_assertions", "client_id, jti_hash"),
    ] {
        all.push(Expired::by_expiry(table, key, forgotten));
    }
    all.push(Expired::new(
        "sessions",
        "id",
        "expires_at < $1 AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.session_id = sessions.id) ORDER BY expires_at",
        forgotten,
    ));
    // What became of a mail is of use while somebody may ask for it.
    all.push(Expired::new(
        "mail_outbox",
        "id",
        "(sent_at < $1 OR failed_at < $1) ORDER BY id",
        now - MAIL_MEMORY,
    ));
    // A counter of which nothing is left: one failure is forgotten each `forget_ms`. There is no index by time, which every
    // guess would have to write.
    all.push(Expired::new(
        "throttles",
        "key",
        "updated_ms + failures * forget_ms < $1 AND next_allowed_ms < $1",
        millis(forgotten),
    ));
    // Ids are as old as their rows, so that no index by time is needed to find the oldest.
    all.push(Expired {
        table: "audit_events",
        sql: format!(
            "DELETE FROM audit_events WHERE id IN (SELECT id FROM audit_events ORDER BY id LIMIT {BATCH}) AND at < $1"
        ),
        before: (now - audit_retention).into(),
    });
    all
}

impl Expired {
    fn by_expiry(table: &'static str, key: &str, before: OffsetDateTime) -> Self {
        Self::new(table, key, "expires_at < $1 ORDER BY expires_at", before)
    }
}

#[derive(FromQueryResult)]
struct Granted {
    granted: bool,
}

/// Deletes one batch; the number of rows. Call again while it is not 0.
///
/// On PostgreSQL one node sweeps at a time: two that delete the same rows would wait for each other. The others are told
/// that nothing is left.
pub async fn sweep(conn: &impl ConnectionTrait, expired: Expired) -> Result<u64, DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let lock: Option<Granted> = one(conn, LOCK, []).await?;
        if !lock.is_some_and(|lock| lock.granted) {
            return Ok(0);
        }
    }
    execute(conn, expired.sql, [expired.before]).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        store::{Db, db::tests::Scratch, revoked_tokens},
    };

    async fn swept(db: &Db, expired: &Expired) -> u64 {
        let batch = expired.clone();
        db.write(move |txn| Box::pin(async move { sweep(txn, batch).await }))
            .await
            .unwrap_or_else(|error: DbErr| panic!("{}: {error}", expired.sql))
    }

    #[tokio::test]
    async fn what_expired_goes_batch_by_batch_and_the_rest_stays() {
        let (_scratch, db) = Scratch::migrated().await;
        let now = Clock::system().now();
        db.write(move |txn| {
            Box::pin(async move {
                for number in 0..2_500 {
                    let jti = format!("old-{number}");
                    revoked_tokens::add(txn, &jti, now - Duration::days(2)).await?;
                }
                revoked_tokens::add(txn, "young", now + Duration::hours(1)).await
            })
        })
        .await
        .unwrap_or_else(|error: DbErr| panic!("{error}"));
        let all = expired(Duration::days(90), now);
        let tokens = all.iter().find(|one| one.table() == "revoked_tokens");
        let tokens = tokens.unwrap();
        let batches = [
            swept(&db, tokens).await,
            swept(&db, tokens).await,
            swept(&db, tokens).await,
            swept(&db, tokens).await,
        ];
        assert_eq!(batches, [1_000, 1_000, 500, 0]);
        assert!(revoked_tokens::contains(db.read(), "young").await.unwrap());
    }

    #[tokio::test]
    async fn every_table_can_be_swept() {
        let (_scratch, db) = Scratch::migrated().await;
        for expired in expired(Duration::days(90), Clock::system().now()) {
            assert_eq!(swept(&db, &expired).await, 0, "{}", expired.table());
        }
    }
}
