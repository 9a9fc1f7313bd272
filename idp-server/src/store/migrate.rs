//! Brings the schema up to this binary, under a lock, and refuses a database that is newer.

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};

use super::{Db, all};

/// Where the schema stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Applied migrations, oldest first.
    pub applied: Vec<String>,
    /// Migrations of this binary that are not applied yet.
    pub pending: Vec<String>,
    /// Applied migrations that this binary does not know: the database is newer.
    pub unknown: Vec<String>,
}

/// Why a migration did not take place.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database was migrated by a newer binary.
    #[error(
        "the database is newer than this binary: it has the migrations {0}, which this version does not know; use the newer version, or restore a backup made before the upgrade"
    )]
    Newer(String),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] DbErr),
}

#[derive(FromQueryResult)]
struct Applied {
    version: String,
}

/// The migrations of this binary, oldest first.
pub fn names() -> Vec<String> {
    Migrator::migrations()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect()
}

/// Where the schema stands; changes nothing.
pub async fn status(conn: &impl ConnectionTrait) -> Result<Status, DbErr> {
    let exists = match conn.get_database_backend() {
        DbBackend::Postgres => "SELECT to_regclass('seaql_migrations') IS NOT NULL AS found",
        _ => "SELECT count(*) > 0 AS found FROM sqlite_master WHERE name = 'seaql_migrations'",
    };
    let row = conn
        .query_one_raw(super::statement(conn, exists, []))
        .await?;
    let exists = row
        .map(|row| row.try_get("", "found"))
        .transpose()?
        .unwrap_or(false);
    let applied: Vec<Applied> = if exists {
        all(
            conn,
            "SELECT version FROM seaql_migrations ORDER BY version",
            [],
        )
        .await?
    } else {
        Vec::new()
    };
    let applied: Vec<String> = applied.into_iter().map(|row| row.version).collect();
    let known = names();
    Ok(Status {
        pending: known
            .iter()
            .filter(|name| !applied.contains(name))
            .cloned()
            .collect(),
        unknown: applied
            .iter()
            .filter(|name| !known.contains(name))
            .cloned()
            .collect(),
        applied,
    })
}

/// The migration that knows what usernames look like; how that is reckoned, a database does not know.
const SKELETONS: &str = "m20261122_000018_usernames";

/// Applies what is pending, in one transaction and under a lock; what it applied.
pub async fn migrate(db: &Db) -> Result<Vec<String>, MigrateError> {
    db.write(|txn| {
        Box::pin(async move {
            if txn.get_database_backend() == DbBackend::Postgres {
                // A migration, and the wait for another node's, may take longer than any request.
                txn.execute_unprepared("SET LOCAL statement_timeout = 0")
                    .await?;
                // Any number will do, as long as it is always the same.
                txn.execute_unprepared("SELECT pg_advisory_xact_lock(7230417)")
                    .await?;
            }
            let before = status(txn).await?;
            if !before.unknown.is_empty() {
                return Err(MigrateError::Newer(before.unknown.join(", ")));
            }
            if !before.pending.is_empty() {
                Migrator::up(txn, None).await?;
            }
            if before.pending.iter().any(|name| name == SKELETONS) {
                super::users::fill_skeletons(txn).await?;
            }
            Ok(before.pending)
        })
    })
    .await
}
