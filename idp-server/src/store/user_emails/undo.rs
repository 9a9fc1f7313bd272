//! Taking a change of the primary address back (R92): by a link that went to the address from before.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::UNDO_LIFETIME;
use crate::{
    secret::SecretHash,
    store::{all, execute, one, recovery_codes},
};

/// A change of address that can still be taken back.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Change {
    /// Whose.
    pub user_id: Uuid,
    /// The address from before, as given.
    pub old_email: String,
    /// In the form in which addresses are unique.
    pub old_email_key: String,
    /// The one that took its place.
    pub new_email_key: String,
    /// When.
    pub changed_at: OffsetDateTime,
}

const CHANGE: &str = "user_id, old_email, old_email_key, new_email_key, changed_at";
const IS_UNDONE_BY: &str = "token_hash = $1 AND used_at IS NULL AND expires_at > $2 \
     AND EXISTS (SELECT 1 FROM users u WHERE u.id = address_changes.user_id AND u.disabled_at IS NULL)";
/// The clocks of two nodes differ, and whoever added an address had come in before.
const BEFORE: Duration = Duration::hours(1);

/// The change that a link takes back.
pub async fn find_change(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Change>, DbErr> {
    let sql = format!("SELECT {CHANGE} FROM address_changes WHERE {IS_UNDONE_BY}");
    one(conn, sql, [token.to_vec().into(), now.into()]).await
}

/// A change that was taken back.
#[derive(Clone, Debug)]
pub struct Undone {
    /// The change.
    pub change: Change,
    /// What went with it.
    pub gone: Gone,
}

/// The ways to get in that came along since a change: nobody can tell who added them.
#[derive(Clone, Debug, Default)]
pub struct Gone {
    /// The names of passkeys.
    pub passkeys: Vec<String>,
    /// The slugs of providers that were linked.
    pub providers: Vec<String>,
    /// Whether an authenticator app is among them.
    pub totp: bool,
    /// Whether recovery codes are among them.
    pub codes: bool,
    /// Whether second factors would have been taken away.
    pub recovery: bool,
}

/// Takes a change back, once: the old address is the primary one again, the new one is gone, and with it whatever address the
/// account got in the week before or since, because the thief of an account brings several along; and every other way to get in
/// that was added since the first of these came. Changes made since can no longer be taken back: their links went to those
/// addresses. All sessions and tokens end, and with the epoch the trust of every browser.
pub async fn undo(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Undone>, DbErr> {
    lock_owner(conn, token).await?;
    let sql =
        format!("UPDATE address_changes SET used_at = $2 WHERE {IS_UNDONE_BY} RETURNING {CHANGE}");
    let change: Option<Change> = one(conn, sql, [token.to_vec().into(), now.into()]).await?;
    let Some(change) = change else {
        return Ok(None);
    };
    let (user, old) = (change.user_id, change.old_email_key.as_str());
    let since = change.changed_at - UNDO_LIFETIME;
    let new = change.new_email_key.as_str();
    // With its name the database drops the primary address of now.
    let sql = "SELECT e.email, e.email_key, e.added_at, u.email_verified FROM users u \
               JOIN user_emails e ON e.email_key = u.email_key WHERE u.id = $1 AND u.email_key <> $2";
    let dropped: Option<Dropped> = one(conn, sql, [user.into(), old.into()]).await?;
    let sql = "UPDATE users SET email = $2, email_key = $3, email_verified = (1 = 1), epoch = epoch + 1, updated_at = $4 \
               WHERE id = $1";
    let email = change.old_email.as_str();
    let values = [user.into(), email.into(), old.into(), now.into()];
    execute(conn, sql, values).await?;
    let sql = "DELETE FROM user_emails WHERE user_id = $1 AND email_key <> $2 AND (email_key = $3 OR added_at >= $4) \
               RETURNING added_at";
    let values = [user.into(), old.into(), new.into(), since.into()];
    let mut gone_with: Vec<Added> = all(conn, sql, values).await?;
    if let Some(dropped) = dropped {
        let added_at = dropped.added_at;
        if dropped.email_verified && dropped.email_key != new && added_at < since {
            let own = (dropped.email.as_str(), dropped.email_key.as_str());
            super::add(conn, user, own, added_at).await?;
        } else {
            gone_with.push(Added { added_at });
        }
    }
    // Nobody who comes later finds it lately added: its owner may take the next change back too.
    let sql = "UPDATE user_emails SET added_at = (SELECT u.created_at FROM users u WHERE u.id = $1) \
               WHERE user_id = $1 AND email_key = $2";
    execute(conn, sql, [user.into(), old.into()]).await?;
    let sql = "UPDATE address_changes SET used_at = $3 WHERE user_id = $1 AND changed_at >= $2 AND used_at IS NULL";
    let values = [user.into(), change.changed_at.into(), now.into()];
    execute(conn, sql, values).await?;
    super::forget_all(conn, user).await?;
    crate::store::mailed_links::void_resets(conn, user, now).await?;
    let gone = take_away(conn, user, begun(&change, &gone_with)).await?;
    Ok(Some(Undone { change, gone }))
}

/// The account first, and then its links, as everywhere: `store::permissions::lock` says why.
async fn lock_owner(conn: &impl ConnectionTrait, token: SecretHash) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id = (SELECT c.user_id FROM address_changes c WHERE c.token_hash = $1) \
                   FOR UPDATE";
        execute(conn, sql, [token.to_vec().into()]).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Dropped {
    email: String,
    email_key: String,
    added_at: OffsetDateTime,
    email_verified: bool,
}

#[derive(FromQueryResult)]
struct Added {
    added_at: OffsetDateTime,
}

/// Since when somebody else may have been in: an address that was theirs long before tells nothing of that.
fn begun(change: &Change, taken: &[Added]) -> OffsetDateTime {
    let week = change.changed_at - UNDO_LIFETIME;
    let lately = taken.iter().map(|row| row.added_at);
    let first = lately.filter(|at| *at >= week).min();
    first.map_or(change.changed_at, |at| at.min(change.changed_at)) - BEFORE
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

async fn take_away(
    conn: &impl ConnectionTrait,
    user: Uuid,
    since: OffsetDateTime,
) -> Result<Gone, DbErr> {
    let named = async |sql: &'static str| {
        let rows: Vec<Name> = all(conn, sql, [user.into(), since.into()]).await?;
        Ok::<_, DbErr>(rows.into_iter().map(|row| row.name).collect())
    };
    let any = async |sql: &'static str| {
        let deleted = execute(conn, sql, [user.into(), since.into()]).await?;
        Ok::<_, DbErr>(deleted > 0)
    };
    let gone = Gone {
        passkeys: named(
            "DELETE FROM passkeys WHERE user_id = $1 AND created_at >= $2 RETURNING name",
        )
        .await?,
        providers: named(
            "DELETE FROM upstream_links WHERE user_id = $1 AND created_at >= $2 \
             RETURNING (SELECT p.slug FROM upstream_providers p WHERE p.id = provider_id) AS name",
        )
        .await?,
        totp: take_seed(conn, user, since).await?,
        codes: any("DELETE FROM recovery_codes WHERE user_id = $1 AND created_at >= $2").await?,
        recovery: any("DELETE FROM delayed_recoveries WHERE user_id = $1 AND started_at >= $2")
            .await?,
    };
    recovery_codes::remove_idle(conn, user).await?;
    Ok(gone)
}

#[derive(FromQueryResult)]
struct Seed {
    counted: bool,
}

/// One that waits, or waited since before, may have been read by somebody else. Whether it was confirmed.
async fn take_seed(
    conn: &impl ConnectionTrait,
    user: Uuid,
    since: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM totp_secrets WHERE user_id = $1 \
               AND (confirmed_at IS NULL OR created_at >= $2 OR confirmed_at >= $2) \
               RETURNING (confirmed_at IS NOT NULL) AS counted";
    let taken: Option<Seed> = one(conn, sql, [user.into(), since.into()]).await?;
    Ok(taken.is_some_and(|seed| seed.counted))
}
