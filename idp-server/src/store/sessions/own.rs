//! A person's own sessions, as that person sees and ends them from any of their browsers.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    secret::SecretHash,
    store::{all, execute},
};

/// More than these nobody is shown.
const MOST: i64 = 100;
/// So many pairs of session and application are looked at.
const MOST_APPS: i64 = 1_000;

/// A session that works now, somewhere.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Device {
    /// The session.
    pub id: Uuid,
    /// When it began.
    pub created_at: OffsetDateTime,
    /// When it was last used, as far as it was written down.
    pub last_seen_at: OffsetDateTime,
    /// From where.
    pub ip: String,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// The sessions of a person that work now, the one used last first.
pub async fn devices(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    idle_timeout: Duration,
    now: OffsetDateTime,
) -> Result<Vec<Device>, DbErr> {
    let sql = "SELECT s.id, s.created_at, s.last_seen_at, s.ip, s.user_agent \
               FROM sessions s JOIN users u ON u.id = s.user_id \
               WHERE s.user_id = $1 AND s.ended_at IS NULL AND s.revoked_at IS NULL AND s.expires_at > $2 \
               AND s.last_seen_at > $3 AND s.epoch = u.epoch ORDER BY s.last_seen_at DESC, s.id DESC LIMIT $4";
    let values = [
        user_id.into(),
        now.into(),
        (now - idle_timeout).into(),
        MOST.into(),
    ];
    all(conn, sql, values).await
}

/// An application that was used in a session.
#[derive(Clone, Debug, FromQueryResult)]
pub struct UsedApp {
    /// The session.
    pub session_id: Uuid,
    /// The application.
    pub client_id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
}

/// The applications that a person went to, session by session.
pub async fn apps(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<UsedApp>, DbErr> {
    let sql = "SELECT DISTINCT g.session_id, g.client_id, c.metadata ->> 'client_name' AS name \
               FROM grants g JOIN clients c ON c.client_id = g.client_id \
               WHERE g.user_id = $1 AND g.session_id IS NOT NULL AND g.code_redeemed_at IS NOT NULL \
               ORDER BY 3, 2 LIMIT $2";
    all(conn, sql, [user_id.into(), MOST_APPS.into()]).await
}

/// Revokes a session of this person with everything that was granted in it; false if they have none of that id.
pub async fn revoke(
    conn: &impl ConnectionTrait,
    id: Uuid,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE sessions SET revoked_at = $1, ended_at = COALESCE(ended_at, $1) \
               WHERE id = $2 AND user_id = $3 AND revoked_at IS NULL AND ended_at IS NULL";
    Ok(execute(conn, sql, [now.into(), id.into(), user_id.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Revokes all sessions of a person but this one, each with everything that was granted in it; their ids.
pub async fn revoke_others(
    conn: &impl ConnectionTrait,
    kept: Uuid,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<Uuid>, DbErr> {
    let sql = "UPDATE sessions SET revoked_at = $1, ended_at = $1 \
               WHERE user_id = $2 AND id <> $3 AND revoked_at IS NULL AND ended_at IS NULL RETURNING id";
    let ended: Vec<Id> = all(conn, sql, [now.into(), user_id.into(), kept.into()]).await?;
    Ok(ended.into_iter().map(|row| row.id).collect())
}

/// A session as a request found it, before it did anything that takes its time.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The session.
    pub id: Uuid,
    /// Its person.
    pub user_id: Uuid,
    /// What it belonged to: see `users::end_sessions`.
    pub epoch: i64,
    /// The hash of the browser's session cookie.
    pub browser: SecretHash,
}

/// Moves the sessions of a browser to its new cookie, and takes the one that was seen over into its person's present epoch, which
/// a change of password has just begun. False if that one is not there, or belonged to another epoch than was seen.
pub async fn carry_over(
    conn: &impl ConnectionTrait,
    seen: Seen,
    to: SecretHash,
) -> Result<bool, DbErr> {
    let from = seen.browser.to_vec();
    let sql = "UPDATE sessions SET epoch = (SELECT u.epoch FROM users u WHERE u.id = sessions.user_id) \
               WHERE id = $1 AND browser_hash = $2 AND epoch = $3 AND ended_at IS NULL AND revoked_at IS NULL";
    let values = [seen.id.into(), from.clone().into(), seen.epoch.into()];
    let found = execute(conn, sql, values).await? == 1;
    let sql = "UPDATE sessions SET browser_hash = $1 WHERE browser_hash = $2";
    execute(conn, sql, [to.to_vec().into(), from.into()]).await?;
    Ok(found)
}
