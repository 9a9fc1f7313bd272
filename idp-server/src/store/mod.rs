//! REMEMBER: what was promised before. One file a table, functions named by meaning, each borrowing
//! the connection. `sea_orm` lives here and only here; no HTTP, no pages.

#[cfg(test)]
mod abandoned;
pub mod access_tokens;
mod alone;
pub mod audit_events;
pub mod authorization_requests;
pub mod cache_versions;
pub mod client_logos;
pub mod clients;
pub mod connected_apps;
pub mod consents;
pub mod db;
pub mod delayed_recoveries;
pub mod export;
pub mod grants;
mod group_commit;
pub mod groups;
pub mod mail_outbox;
pub mod mailed_codes;
pub mod mailed_links;
pub mod maintenance;
mod memberships;
pub mod migrate;
pub mod passkeys;
pub mod permissions;
#[cfg(test)]
mod plans;
pub mod recovery_codes;
pub mod refresh_tokens;
pub mod revoked_tokens;
pub mod roles;
pub mod sessions;
pub mod settings;
pub mod setup_links;
pub mod signing_keys;
pub mod spent_forms;
pub mod throttles;
pub mod totp_secrets;
pub mod upstream_links;
pub mod upstream_providers;
pub mod upstream_requests;
pub mod used_assertions;
pub mod user_emails;
pub mod users;
pub mod ways;
pub mod webauthn_ceremonies;

pub use alone::Alone;
pub use db::{Db, Work};
pub use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
use sea_orm::{DbBackend, FromQueryResult, Statement, Value};
use uuid::Uuid;

/// What became of a single-use value.
#[derive(Debug)]
pub enum Redemption<T> {
    /// This use is the one that counts.
    Granted(T),
    /// It was used before, by one who could prove to be its owner: everything of the grant must go.
    Replayed(Uuid),
    /// It is not good, for this reason.
    Refused(&'static str),
}

/// One statement with `$1`, `$2` … on either engine.
fn statement(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

/// The row of a statement that gives one at the most.
async fn one<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>, DbErr> {
    match conn.query_one_raw(statement(conn, sql, values)).await? {
        Some(row) => T::from_query_result(&row, "").map(Some),
        None => Ok(None),
    }
}

/// The rows of a statement.
async fn all<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>, DbErr> {
    let rows = conn.query_all_raw(statement(conn, sql, values)).await?;
    rows.iter()
        .map(|row| T::from_query_result(row, ""))
        .collect()
}

/// Runs a statement; the number of rows that it changed.
async fn execute(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    Ok(conn
        .execute_raw(statement(conn, sql, values))
        .await?
        .rows_affected())
}

/// The names of a user's groups as JSON text, as a subselect over `u.id`.
fn groups_of_user(conn: &impl ConnectionTrait) -> &'static str {
    match conn.get_database_backend() {
        DbBackend::Postgres => {
            "(SELECT COALESCE(json_agg(g.name ORDER BY g.name), '[]')::text FROM group_members m \
             JOIN groups g ON g.id = m.group_id WHERE m.user_id = u.id)"
        }
        _ => {
            "(SELECT json_group_array(n.name) FROM (SELECT g.name FROM group_members m \
             JOIN groups g ON g.id = m.group_id WHERE m.user_id = u.id ORDER BY g.name) n)"
        }
    }
}

/// Reads a JSON document that this server wrote itself.
fn document<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Result<T, DbErr> {
    serde_json::from_value(value)
        .map_err(|error| DbErr::Type(format!("a stored document is not readable: {error}")))
}

/// Writes a value of ours as a JSON document.
fn to_document(value: &impl serde::Serialize) -> Result<serde_json::Value, DbErr> {
    serde_json::to_value(value)
        .map_err(|error| DbErr::Type(format!("a document cannot be written: {error}")))
}
