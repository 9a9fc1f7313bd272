//! Whoever holds every permission: somebody always does.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use uuid::Uuid;

use super::{execute, statement};

/// Roles that hold every permission.
const ALL: &str = "CAST(r.permissions AS text) LIKE '%\"*\"%'";

/// Makes others wait who want to go at the same moment.
pub async fn hold(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = format!("SELECT r.id FROM roles r WHERE {ALL} ORDER BY r.id FOR UPDATE");
        execute(conn, sql, []).await?;
    }
    Ok(())
}

/// Whether a person holds every permission, and nobody else does who may sign in and means to stay.
pub async fn is_last(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
    let holds = format!("FROM role_members m JOIN roles r ON r.id = m.role_id WHERE {ALL} AND");
    let sql = format!(
        "SELECT 1 WHERE EXISTS (SELECT 1 {holds} m.user_id = $1) \
         AND NOT EXISTS (SELECT 1 {holds} m.user_id <> $1 AND EXISTS (SELECT 1 FROM users u \
         WHERE u.id = m.user_id AND u.disabled_at IS NULL AND u.delete_after IS NULL))"
    );
    let found = conn
        .query_one_raw(statement(conn, sql, [user_id.into()]))
        .await?;
    Ok(found.is_some())
}
