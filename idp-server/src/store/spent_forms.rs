//! Forms that made something, each of them once.

use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::execute;

/// Spends a form of a session, by what is different on each; false if it was spent before.
pub async fn spend(
    conn: &impl ConnectionTrait,
    session_id: Uuid,
    handle: &str,
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO spent_forms (session_id, handle) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(execute(conn, sql, [session_id.into(), handle.into()]).await? == 1)
}
