//! What a person allowed a client, remembered for a year.

use sea_orm::{ConnectionTrait, DbErr};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::execute;
use crate::oidc::Scope;

/// So long is a consent remembered.
pub const LIFETIME: Duration = Duration::days(365);

/// Remembers that `user` allowed `client_id` all of `scope`; what was allowed before must already
/// be part of it.
pub async fn remember(
    conn: &impl ConnectionTrait,
    user: Uuid,
    client_id: &str,
    scope: &Scope,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO consents (user_id, client_id, scope, given_at, expires_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (user_id, client_id) DO UPDATE SET scope = excluded.scope, \
               given_at = excluded.given_at, expires_at = excluded.expires_at";
    let values = [user.into(), client_id.into(), scope.to_string().into(), now.into(), (now + LIFETIME).into()];
    execute(conn, sql, values).await.map(drop)
}

/// Forgets a consent and revokes what was granted on it.
pub async fn withdraw(conn: &impl ConnectionTrait, user: Uuid, client_id: &str, now: OffsetDateTime) -> Result<(), DbErr> {
    execute(conn, "DELETE FROM consents WHERE user_id = $1 AND client_id = $2", [user.into(), client_id.into()]).await?;
    let sql = "UPDATE grants SET revoked_at = $1 WHERE user_id = $2 AND client_id = $3 AND revoked_at IS NULL";
    execute(conn, sql, [now.into(), user.into(), client_id.into()]).await.map(drop)
}
