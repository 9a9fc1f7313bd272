//! Ids of JWT access tokens that were revoked before they expired.

use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;

use super::{execute, statement};

/// Revokes an access token by itself. The row may go once the token has expired.
pub async fn add(conn: &impl ConnectionTrait, jti: &str, expires_at: OffsetDateTime) -> Result<(), DbErr> {
    let sql = "INSERT INTO revoked_tokens (jti, expires_at) VALUES ($1, $2) ON CONFLICT (jti) DO NOTHING";
    execute(conn, sql, [jti.into(), expires_at.into()]).await.map(drop)
}

/// Whether an access token was revoked by itself: one statement.
pub async fn contains(conn: &impl ConnectionTrait, jti: &str) -> Result<bool, DbErr> {
    let found = conn.query_one_raw(statement(conn, "SELECT 1 FROM revoked_tokens WHERE jti = $1", [jti.into()])).await?;
    Ok(found.is_some())
}
