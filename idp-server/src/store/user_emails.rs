//! The addresses of people. Each account has a primary one, which is `users.email`, and may have more, each proven. Which account
//! an address belongs to is decided by one unique key, kept by the database (R92).

pub mod undo;
pub mod withdrawn;

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{all, execute, one};
use crate::secret::{Secret, SecretHash};

/// So long works the link that proves an address.
const PROOF_LIFETIME: Duration = Duration::hours(24);
/// So long can the one whose address was replaced take that back.
pub const UNDO_LIFETIME: Duration = Duration::days(7);
/// No account has more addresses, those that wait for a proof included.
pub const MOST: usize = 10;

/// An address of a person, as they see it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Address {
    /// In the form in which addresses are unique.
    pub email_key: String,
    /// As given.
    pub email: String,
    /// Whether it is the one that mail goes to and that applications are told.
    pub is_primary: bool,
    /// Whether it has been shown to be theirs.
    pub is_proven: bool,
    /// Since when it is theirs, or waits for a proof.
    pub added_at: OffsetDateTime,
}

/// The addresses of a person, the primary one first; those that wait for a proof last.
pub async fn of_user(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Address>, DbErr> {
    let sql = "SELECT e.email_key, e.email, (e.email_key = u.email_key) AS is_primary, \
               (e.email_key <> u.email_key OR u.email_verified) AS is_proven, e.added_at \
               FROM user_emails e JOIN users u ON u.id = e.user_id WHERE e.user_id = $1 \
               ORDER BY (e.email_key = u.email_key) DESC, e.email_key";
    all(conn, sql, [user_id.into()]).await
}

/// Those that wait for a proof.
pub async fn pending(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<Address>, DbErr> {
    let sql = "SELECT p.email_key, p.email, (1 = 0) AS is_primary, (1 = 0) AS is_proven, p.created_at AS added_at \
               FROM pending_emails p JOIN users u ON u.id = p.user_id AND u.epoch = p.epoch \
               WHERE p.user_id = $1 AND p.expires_at > $2 AND p.email_key <> u.email_key ORDER BY p.email_key";
    all(conn, sql, [user_id.into(), now.into()]).await
}

/// Notes that a person wants to show that an address is theirs: it is theirs from when they do. Whoever else wants the same is
/// not kept from it.
pub async fn ask(
    conn: &impl ConnectionTrait,
    (user_id, epoch): (Uuid, i64),
    email: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO pending_emails (user_id, email_key, email, epoch, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (user_id, email_key) DO UPDATE SET email = excluded.email, \
               epoch = excluded.epoch, token_hash = NULL, created_at = excluded.created_at, expires_at = excluded.expires_at";
    let values = [
        user_id.into(),
        super::users::identifier_key(email).into(),
        email.into(),
        epoch.into(),
        now.into(),
        (now + PROOF_LIFETIME).into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

/// An address that waits for its proof is given up.
pub async fn forget(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    email_key: &str,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM pending_emails WHERE user_id = $1 AND email_key = $2";
    Ok(execute(conn, sql, [user_id.into(), email_key.into()]).await? == 1)
}

/// Whatever waits for a proof is void: it does not survive a reset of its account's password (R92).
pub async fn forget_all(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM pending_emails WHERE user_id = $1";
    execute(conn, sql, [user_id.into()]).await.map(drop)
}

/// Makes the link that proves an address that waits; the one before dies. `None` when it no longer waits.
pub async fn renew_proof(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    email_key: &str,
    now: OffsetDateTime,
) -> Result<Option<Secret>, DbErr> {
    let token = Secret::generate();
    let sql = "UPDATE pending_emails SET token_hash = $3 WHERE user_id = $1 AND email_key = $2 AND expires_at > $4";
    let values = [
        user_id.into(),
        email_key.into(),
        token.hash().to_vec().into(),
        now.into(),
    ];
    Ok((execute(conn, sql, values).await? == 1).then_some(token))
}

/// An address that waits for its proof.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Pending {
    /// Whose it is to be.
    pub user_id: Uuid,
    /// As given.
    pub email: String,
    /// In the form in which addresses are unique.
    pub email_key: String,
}

/// What no change of the password, and no end of all sessions, has made void.
const IS_LIVE: &str = "token_hash = $1 AND expires_at > $2 \
     AND epoch = (SELECT u.epoch FROM users u WHERE u.id = pending_emails.user_id AND u.disabled_at IS NULL)";

/// The address that a link proves.
pub async fn find_proof(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Pending>, DbErr> {
    let sql = format!("SELECT user_id, email, email_key FROM pending_emails WHERE {IS_LIVE}");
    one(conn, sql, [token.to_vec().into(), now.into()]).await
}

/// Uses a link up, by the person whose address it proves; the address is theirs from now on, and nobody else's: if somebody else
/// was faster, this is a unique constraint violation.
pub async fn prove(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<Pending>, DbErr> {
    let sql = format!(
        "DELETE FROM pending_emails WHERE {IS_LIVE} AND user_id = $3 RETURNING user_id, email, email_key"
    );
    let values = [token.to_vec().into(), now.into(), user_id.into()];
    let Some(proven): Option<Pending> = one(conn, sql, values).await? else {
        return Ok(None);
    };
    let sql = "UPDATE users SET email_verified = (1 = 1), updated_at = $3 WHERE id = $1 AND email_key = $2";
    let key = proven.email_key.as_str();
    if execute(conn, sql, [user_id.into(), key.into(), now.into()]).await? == 0 {
        add(conn, user_id, (&proven.email, key), now).await?;
    }
    Ok(Some(proven))
}

async fn add(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    (email, key): (&str, &str),
    added_at: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql =
        "INSERT INTO user_emails (email_key, user_id, email, added_at) VALUES ($1, $2, $3, $4)";
    let values = [key.into(), user_id.into(), email.into(), added_at.into()];
    execute(conn, sql, values).await.map(drop)
}

#[derive(FromQueryResult)]
struct Old {
    email: String,
    email_key: String,
    email_verified: bool,
    added_at: OffsetDateTime,
    created_at: OffsetDateTime,
}

impl Old {
    /// Whether its reader may take the change back: one whose address came along lately may be the thief, and would take back
    /// what the owner did against them.
    fn may_undo(&self, now: OffsetDateTime) -> bool {
        let settled = self.added_at <= now - UNDO_LIFETIME || self.added_at <= self.created_at;
        self.email_verified && settled
    }
}

/// What became of the wish for another primary address.
#[derive(Debug)]
pub struct Replaced {
    /// The address that was the primary one; none when nobody had proven it: it may be a stranger's.
    pub old: Option<String>,
    /// What takes the change back; none when the old one is not proven either, or was added lately.
    pub undo: Option<Secret>,
}

/// Makes a proven address of a person their primary one. The old one stays theirs if it was proven, and whoever reads its mail
/// may take the change back. `None` if they have no such address, or it is the primary one already.
pub async fn make_primary(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    key: &str,
    now: OffsetDateTime,
) -> Result<Option<Replaced>, DbErr> {
    let Some(old) = present(conn, user_id, now).await? else {
        return Ok(None);
    };
    let sql = "UPDATE users SET email = (SELECT e.email FROM user_emails e WHERE e.email_key = $2), email_key = $2, \
               email_verified = (1 = 1), updated_at = $3 WHERE id = $1 AND email_key <> $2 \
               AND EXISTS (SELECT 1 FROM user_emails e WHERE e.email_key = $2 AND e.user_id = $1)";
    if execute(conn, sql, [user_id.into(), key.into(), now.into()]).await? == 0 {
        return Ok(None);
    }
    super::mailed_links::void_resets(conn, user_id, now).await?;
    let mut undo = None;
    if old.email_verified {
        let own = (old.email.as_str(), old.email_key.as_str());
        add(conn, user_id, own, old.added_at).await?;
    }
    if old.may_undo(now) {
        let own = (old.email.as_str(), old.email_key.as_str());
        undo = Some(note_change(conn, user_id, (own, key), now).await?);
    }
    Ok(Some(Replaced {
        old: old.email_verified.then_some(old.email),
        undo,
    }))
}

/// The primary address of a person.
async fn present(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<Old>, DbErr> {
    // Locks the account: of two changes at once, the second sees what the first has made.
    let sql = "UPDATE users SET updated_at = $2 WHERE id = $1";
    execute(conn, sql, [user_id.into(), now.into()]).await?;
    let sql = "SELECT u.email, u.email_key, u.email_verified, e.added_at, u.created_at FROM users u \
               JOIN user_emails e ON e.email_key = u.email_key WHERE u.id = $1";
    one(conn, sql, [user_id.into()]).await
}

/// Notes that an operator is about to give a person another primary address, in the same transaction: no link takes this or an
/// earlier change back, because this may be the remedy for a mailbox that somebody else reads; but one that was mailed to the
/// address that they get stays good. The address from before, to be told of it; `None` if it is the same, or nobody has proven it.
pub async fn about_to_replace(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    key: &str,
    now: OffsetDateTime,
) -> Result<Option<String>, DbErr> {
    let old = present(conn, user_id, now).await?;
    let Some(old) = old.filter(|old| old.email_key != key) else {
        return Ok(None);
    };
    super::mailed_links::void_resets(conn, user_id, now).await?;
    disarm(conn, user_id, |mailed_to| mailed_to != key).await?;
    if !old.email_verified {
        return Ok(None);
    }
    let own = (old.email.as_str(), old.email_key.as_str());
    // Nobody is told the token.
    note_change(conn, user_id, (own, key), now).await?;
    Ok(Some(old.email))
}

#[derive(FromQueryResult)]
struct Armed {
    token_hash: Vec<u8>,
    old_email_key: String,
}

/// The links that take changes of a person's address back do so no more where they were mailed to one of these addresses, given in
/// the form in which addresses are unique. What they were made for stays noted.
pub async fn disarm(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    is_one: impl Fn(&str) -> bool,
) -> Result<(), DbErr> {
    let sql = "SELECT token_hash, old_email_key FROM address_changes WHERE user_id = $1 AND used_at IS NULL";
    let mut armed: Vec<Armed> = all(conn, sql, [user_id.into()]).await?;
    armed.retain(|one| is_one(&one.old_email_key));
    for Armed { token_hash, .. } in armed {
        let sql = "UPDATE address_changes SET token_hash = $2 WHERE token_hash = $1";
        let other = Secret::generate().hash().to_vec();
        execute(conn, sql, [token_hash.into(), other.into()]).await?;
    }
    Ok(())
}

async fn note_change(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    ((old, old_key), new_key): ((&str, &str), &str),
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    let token = Secret::generate();
    let sql = "INSERT INTO address_changes (token_hash, user_id, old_email, old_email_key, new_email_key, changed_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = [
        token.hash().to_vec().into(),
        user_id.into(),
        old.into(),
        old_key.into(),
        new_key.into(),
        now.into(),
        (now + UNDO_LIFETIME).into(),
    ];
    execute(conn, sql, values).await?;
    Ok(token)
}

/// Takes an address away from a person; not the primary one. As given, if it was theirs.
pub async fn remove(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    key: &str,
    now: OffsetDateTime,
) -> Result<Option<String>, DbErr> {
    let sql = "DELETE FROM user_emails WHERE email_key = $2 AND user_id = $1 \
               AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = $1 AND u.email_key = $2) RETURNING email";
    let removed: Option<Email> = one(conn, sql, [user_id.into(), key.into()]).await?;
    if removed.is_some() {
        super::mailed_links::void_resets(conn, user_id, now).await?;
    }
    Ok(removed.map(|row| row.email))
}

#[derive(FromQueryResult)]
struct Email {
    email: String,
}
