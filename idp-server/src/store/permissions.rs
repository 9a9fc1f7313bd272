//! What administrators may do, by the roles that they hold.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use serde_json::Value as Json;
use time::OffsetDateTime;
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

/// Somebody in a session.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    /// The account.
    pub user_id: Uuid,
    /// The session in which they do something.
    pub session_id: Uuid,
}

/// The same of one who is still signed in; nothing of it can be taken away before the transaction ends. On SQLite nobody else
/// writes meanwhile.
pub async fn hold(
    conn: &impl ConnectionTrait,
    holder: Holder,
    now: OffsetDateTime,
) -> Result<Vec<String>, DbErr> {
    let kept = match conn.get_database_backend() {
        DbBackend::Postgres => "FOR SHARE OF u, s, m",
        _ => "",
    };
    let sql = format!(
        "SELECT r.permissions FROM users u JOIN sessions s ON s.user_id = u.id JOIN role_members m ON m.user_id = u.id \
         JOIN roles r ON r.id = m.role_id WHERE u.id = $1 AND s.id = $2 AND s.ended_at IS NULL AND s.revoked_at IS NULL \
         AND s.expires_at > $3 AND s.epoch = u.epoch AND u.disabled_at IS NULL \
         AND (u.delete_after IS NULL OR u.delete_after > $3) {kept}"
    );
    let values = [holder.user_id.into(), holder.session_id.into(), now.into()];
    names(all(conn, sql, values).await?)
}

/// Keeps two people as they are until the transaction ends.
///
/// Whatever takes more than one lock takes them in this order, so that no two ever wait for each other: first the rows of
/// `users` by their ids, then all of `roles` by theirs ([`lock_roles`]), then the
/// rest. What hangs from a person who is locked is the rest, wherever it is locked.
pub async fn lock(conn: &impl ConnectionTrait, people: [Uuid; 2]) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE";
        execute(conn, sql, people.map(Into::into)).await?;
    }
    Ok(())
}

/// Nobody gets or loses a role until the transaction ends. Whom it is about is locked before.
pub async fn lock_roles(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        execute(conn, "SELECT id FROM roles ORDER BY id FOR UPDATE", []).await?;
    }
    Ok(())
}

/// The names of the permissions of everybody but this person, who is locked, who can sign in: no two at a time ask, so that
/// two administrators cannot each take the other for the last but one (R58).
pub async fn of_others(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<String>, DbErr> {
    lock_roles(conn).await?;
    of_others_now(conn, user_id).await
}

/// The names of the permissions of everybody who can sign in, with a role and without it, which nobody gets or loses until the
/// transaction ends.
pub async fn around(
    conn: &impl ConnectionTrait,
    role_id: Uuid,
) -> Result<(Vec<String>, Vec<String>), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id IN (SELECT user_id FROM role_members WHERE role_id = $1) \
                   ORDER BY id FOR NO KEY UPDATE";
        execute(conn, sql, [role_id.into()]).await?;
    }
    lock_roles(conn).await?;
    // Nobody has the nil id.
    let with = of_others_now(conn, Uuid::nil()).await?;
    let sql = "SELECT r.permissions FROM roles r WHERE r.id <> $1 AND EXISTS (SELECT 1 FROM role_members m \
               JOIN users u ON u.id = m.user_id WHERE m.role_id = r.id AND u.disabled_at IS NULL AND u.delete_after IS NULL)";
    let without = names(all(conn, sql, [role_id.into()]).await?)?;
    Ok((with, without))
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
