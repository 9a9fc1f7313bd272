//! Deletes what expired. Expiry is judged when a row is read; this only keeps the tables small.

use sea_orm::{ConnectionTrait, DbErr};
use time::{Duration, OffsetDateTime};

use super::{execute, throttles::millis};

/// Grants stay for so long after their last token, so that a replay is still recognised.
const MEMORY: Duration = Duration::days(1);
/// So many rows are deleted at the most in one statement, so that no lock is held for long.
const BATCH: &str = "1000";

/// Deletes one batch of everything that expired; the number of rows. Call again while it is not 0.
pub async fn sweep(conn: &impl ConnectionTrait, audit_retention: Duration, now: OffsetDateTime) -> Result<u64, DbErr> {
    let mut deleted = 0;
    for (table, key) in [
        ("authorization_requests", "id"),
        ("refresh_tokens", "id"),
        ("access_tokens", "token_hash"),
        ("revoked_tokens", "jti"),
        ("setup_links", "token_hash"),
    ] {
        let sql = format!(
            "DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE expires_at < $1 ORDER BY expires_at LIMIT {BATCH})"
        );
        deleted += execute(conn, sql, [(now - MEMORY).into()]).await?;
    }
    deleted += execute(conn, "DELETE FROM used_assertions WHERE expires_at < $1", [(now - MEMORY).into()]).await?;
    // A grant without refresh tokens has nothing left to promise once its access tokens are gone.
    let grants = format!(
        "DELETE FROM grants WHERE id IN (SELECT g.id FROM grants g WHERE g.code_expires_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM refresh_tokens r WHERE r.grant_id = g.id) ORDER BY g.code_expires_at LIMIT {BATCH})"
    );
    deleted += execute(conn, grants, [(now - MEMORY * 2).into()]).await?;
    let sessions = format!(
        "DELETE FROM sessions WHERE id IN (SELECT s.id FROM sessions s WHERE s.expires_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.session_id = s.id) ORDER BY s.expires_at LIMIT {BATCH})"
    );
    deleted += execute(conn, sessions, [(now - MEMORY).into()]).await?;
    let quiet = millis(now - MEMORY * 2);
    deleted += execute(conn, "DELETE FROM throttles WHERE updated_ms < $1", [quiet.into()]).await?;
    let audit = format!(
        "DELETE FROM audit_events WHERE id IN (SELECT id FROM audit_events WHERE at < $1 ORDER BY id LIMIT {BATCH})"
    );
    deleted += execute(conn, audit, [(now - audit_retention).into()]).await?;
    Ok(deleted)
}
