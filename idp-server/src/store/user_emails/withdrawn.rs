//! Addresses that an administrator does not vouch for any more. Who takes an address out of count could otherwise get a link in
//! the hand that had been mailed to its owner (R89): for as long as its owner can take that back, they are told of everything.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Old, Replaced, note_change};
use crate::store::{all, execute, mailed_links, one};

/// Where a person is told of what is done to their account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Reached {
    /// The address, as given.
    pub email: String,
    /// The language that they read.
    pub locale: Option<String>,
    /// Whether it is proven now.
    pub is_proven: bool,
}

/// The addresses that are proven, the primary one first, and those that were so until they were withdrawn, or replaced, of late:
/// whether or not they are still kept.
pub async fn reached(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<Reached>, DbErr> {
    let sql = "SELECT e.email, u.claims ->> 'locale' AS locale, (e.email_key <> u.email_key OR u.email_verified) AS is_proven \
               FROM user_emails e JOIN users u ON u.id = e.user_id WHERE e.user_id = $1 \
               AND (e.email_key <> u.email_key OR u.email_verified OR EXISTS (SELECT 1 FROM address_changes c \
               WHERE c.user_id = u.id AND c.old_email_key = e.email_key AND c.used_at IS NULL AND c.expires_at > $2)) \
               ORDER BY (e.email_key = u.email_key) DESC, e.email_key";
    let mut reached: Vec<Reached> = all(conn, sql, [user_id.into(), now.into()]).await?;
    // What is somebody else's by now is theirs alone.
    let sql = "SELECT MIN(c.old_email) AS email, MIN(u.claims ->> 'locale') AS locale, (1 = 0) AS is_proven \
               FROM address_changes c JOIN users u ON u.id = c.user_id WHERE c.user_id = $1 AND c.used_at IS NULL \
               AND c.expires_at > $2 AND NOT EXISTS (SELECT 1 FROM user_emails e WHERE e.email_key = c.old_email_key) \
               GROUP BY c.old_email_key ORDER BY c.old_email_key";
    let gone: Vec<Reached> = all(conn, sql, [user_id.into(), now.into()]).await?;
    reached.extend(gone);
    Ok(reached)
}

async fn old(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<Old>, DbErr> {
    let sql = "SELECT u.email, u.email_key, u.email_verified, e.added_at, u.created_at FROM users u \
               JOIN user_emails e ON e.email_key = u.email_key WHERE u.id = $1";
    one(conn, sql, [user_id.into()]).await
}

/// Nobody vouches for the primary address of a person any more. `None` if nobody did.
pub async fn withdraw(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<Replaced>, DbErr> {
    let Some(old) = old(conn, user_id).await? else {
        return Ok(None);
    };
    let sql = "UPDATE users SET email_verified = (1 = 0), updated_at = $2 WHERE id = $1 AND email_verified";
    if execute(conn, sql, [user_id.into(), now.into()]).await? == 0 {
        return Ok(None);
    }
    mailed_links::void_resets(conn, user_id, now).await?;
    let mut undo = None;
    // It is noted in any case that somebody had proven it until now; who may take that back is another question.
    if old.email_verified {
        let own = (old.email.as_str(), old.email_key.as_str());
        let token = note_change(conn, user_id, (own, &old.email_key), now).await?;
        undo = Some(token).filter(|_| old.may_undo(now));
    }
    Ok(Some(Replaced {
        old: Some(old.email),
        undo,
    }))
}

/// Takes an address away from a person, not the primary one: as [`super::remove`] does, but on the word of somebody else. It stays
/// away: no link that was mailed there brings it back, for its mailbox may be what was stolen.
pub async fn remove(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    key: &str,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let Some(email) = super::remove(conn, user_id, key, now).await? else {
        return Ok(false);
    };
    super::disarm(conn, user_id, |mailed_to| mailed_to == key).await?;
    // Nobody is told the token.
    note_change(conn, user_id, ((&email, key), key), now).await?;
    Ok(true)
}
