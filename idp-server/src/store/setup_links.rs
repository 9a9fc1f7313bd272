//! One-time links to the first-run page, and whether it is closed for good.

use sea_orm::{ConnectionTrait, DbErr};
use serde_json::json;
use time::{Duration, OffsetDateTime};

use super::{execute, settings, statement};
use crate::secret::{Secret, SecretHash};

/// So long does a setup link live.
pub const LIFETIME: Duration = Duration::hours(24);
const DONE: &str = "setup_done";

/// Whether the first administrator exists.
pub async fn is_done(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(settings::get(conn, DONE).await?.is_some())
}

/// Makes a new link's token; older ones die.
pub async fn renew(conn: &impl ConnectionTrait, now: OffsetDateTime) -> Result<Secret, DbErr> {
    let token = Secret::generate();
    execute(conn, "DELETE FROM setup_links", []).await?;
    let sql = "INSERT INTO setup_links (token_hash, created_at, expires_at) VALUES ($1, $2, $3)";
    execute(
        conn,
        sql,
        [
            token.hash().to_vec().into(),
            now.into(),
            (now + LIFETIME).into(),
        ],
    )
    .await?;
    Ok(token)
}

/// Whether a token would open the page.
pub async fn is_open(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "SELECT created_at FROM setup_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let found = conn
        .query_one_raw(statement(conn, sql, [token.to_vec().into(), now.into()]))
        .await?;
    Ok(found.is_some() && !is_done(conn).await?)
}

/// Uses a token up and closes the page for good; true for exactly one caller.
pub async fn close(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE setup_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let used = execute(conn, sql, [token.to_vec().into(), now.into()]).await? == 1;
    Ok(used && settings::claim(conn, DONE, json!(true)).await?)
}

/// Closes the page for good without a link: an administrator came by another way.
pub async fn close_for_good(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    execute(conn, "DELETE FROM setup_links", []).await?;
    settings::claim(conn, DONE, json!(true)).await
}
