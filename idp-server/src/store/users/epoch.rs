//! What a person does from a session of theirs to all that they are signed in with. Between what a request saw and what it writes a
//! password is hashed, and meanwhile somebody may have ended everything: then it writes nothing.

use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;

use crate::store::{execute, sessions::own::Seen};

/// The account is not disabled, and neither it nor the session has ended since it was seen.
const STANDS: &str = "id = $1 AND epoch = $2 AND disabled_at IS NULL AND EXISTS (SELECT 1 FROM sessions s \
     WHERE s.id = $3 AND s.browser_hash = $4 AND s.ended_at IS NULL AND s.revoked_at IS NULL)";

/// Ends all sessions and revokes all tokens of a person, the session that is seen among them; false, and nothing happens, when it has
/// ended. The database is the referee of a race: run it first in its transaction.
pub async fn end(
    conn: &impl ConnectionTrait,
    seen: Seen,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = format!("UPDATE users SET epoch = epoch + 1, updated_at = $5 WHERE {STANDS}");
    let mut values = values(seen).to_vec();
    values.push(now.into());
    Ok(execute(conn, sql, values).await? == 1)
}

/// The same for a person who goes: from now on no application gets anything of them, and after `delete_after` there is nothing
/// left. False too if they are on their way already.
pub async fn leave(
    conn: &impl ConnectionTrait,
    seen: Seen,
    delete_after: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    if !end(conn, seen, now).await? {
        return Ok(false);
    }
    let sql = "UPDATE users SET delete_after = $2 WHERE id = $1 AND delete_after IS NULL";
    let values = [seen.user_id.into(), delete_after.into()];
    Ok(execute(conn, sql, values).await? == 1)
}

/// The same for a change that ends nothing: until the transaction is over nobody else ends anything. What is told of the person
/// stays as it is, `updated_at` with it.
pub async fn hold(conn: &impl ConnectionTrait, seen: Seen) -> Result<bool, DbErr> {
    let sql = format!("UPDATE users SET epoch = epoch WHERE {STANDS}");
    Ok(execute(conn, sql, values(seen)).await? == 1)
}

fn values(seen: Seen) -> [sea_orm::Value; 4] {
    [
        seen.user_id.into(),
        seen.epoch.into(),
        seen.id.into(),
        seen.browser.to_vec().into(),
    ]
}
