//! What administrators may do, by the roles that they hold.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{all, document, execute};

#[derive(FromQueryResult)]
struct Row {
    permissions: Json,
}

fn names(rows: Vec<Row>) -> Result<Vec<String>, DbErr> {
    let mut names = Vec::new();
    for row in rows {
        names.extend(document::<Vec<String>>(row.permissions)?);
    }
    Ok(names)
}

/// The names of a person's permissions: one statement.
pub async fn of_user(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT r.permissions FROM role_members m JOIN roles r ON r.id = m.role_id WHERE m.user_id = $1";
    names(all(conn, sql, [user_id.into()]).await?)
}

/// The names of the permissions of everybody but this person who can sign in, in a transaction: no two at a time ask, so that
/// two administrators cannot each take the other for the last but one (R58).
pub async fn of_others(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<String>, DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        execute(conn, "SELECT id FROM roles FOR UPDATE", []).await?;
    }
    of_others_now(conn, user_id).await
}

/// The same for one who only looks.
pub async fn of_others_now(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT r.permissions FROM roles r WHERE EXISTS (SELECT 1 FROM role_members m \
               JOIN users u ON u.id = m.user_id WHERE m.role_id = r.id AND u.id <> $1 \
               AND u.disabled_at IS NULL AND u.delete_after IS NULL)";
    names(all(conn, sql, [user_id.into()]).await?)
}
