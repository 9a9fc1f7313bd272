//! One person, as an administrator sees them.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde_json::Value as Json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::store::{all, document, one};

/// What a person has to prove who they are, and where they do.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Methods {
    /// When the password was set.
    pub password_changed_at: Option<OffsetDateTime>,
    /// Since when there is an authenticator app.
    pub totp_since: Option<OffsetDateTime>,
    /// How many recovery codes are left.
    pub recovery_codes: i64,
    /// How many sessions work now.
    pub sessions: i64,
}

/// One statement.
pub async fn methods(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    idle_timeout: Duration,
    now: OffsetDateTime,
) -> Result<Option<Methods>, DbErr> {
    let sql = "SELECT p.changed_at AS password_changed_at, t.confirmed_at AS totp_since, \
               (SELECT COUNT(*) FROM recovery_codes r WHERE r.user_id = u.id AND r.used_at IS NULL) AS recovery_codes, \
               (SELECT COUNT(*) FROM sessions s WHERE s.user_id = u.id AND s.ended_at IS NULL AND s.revoked_at IS NULL \
               AND s.expires_at > $2 AND s.last_seen_at > $3 AND s.epoch = u.epoch AND u.disabled_at IS NULL) AS sessions \
               FROM users u LEFT JOIN password_credentials p ON p.user_id = u.id \
               LEFT JOIN totp_secrets t ON t.user_id = u.id WHERE u.id = $1";
    let values = [user_id.into(), now.into(), (now - idle_timeout).into()];
    one(conn, sql, values).await
}

#[derive(FromQueryResult)]
struct RoleRow {
    name: String,
    permissions: Json,
    held: bool,
}

/// A role, and whether a person has it.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// What it permits.
    pub permissions: Vec<String>,
    /// Whether they have it.
    pub held: bool,
}

/// All roles, by name.
pub async fn roles(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Role>, DbErr> {
    let sql = "SELECT r.name, r.permissions, \
               EXISTS (SELECT 1 FROM role_members m WHERE m.role_id = r.id AND m.user_id = $1) AS held \
               FROM roles r ORDER BY r.name";
    let rows: Vec<RoleRow> = all(conn, sql, [user_id.into()]).await?;
    let role = |row: RoleRow| {
        Ok(Role {
            name: row.name,
            permissions: document(row.permissions)?,
            held: row.held,
        })
    };
    rows.into_iter().map(role).collect()
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// Takes a passkey away from a person who lost it, also their last way in: the name that it had.
pub async fn take_passkey(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    id: Uuid,
) -> Result<Option<String>, DbErr> {
    let sql = "DELETE FROM passkeys WHERE id = $1 AND user_id = $2 RETURNING name";
    let taken: Option<Name> = one(conn, sql, [id.into(), user_id.into()]).await?;
    Ok(taken.map(|row| row.name))
}
