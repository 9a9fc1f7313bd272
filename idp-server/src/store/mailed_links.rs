//! Links that were sent by mail and do something once (R88): only their hashes are kept.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{all, execute, one};
use crate::secret::{Secret, SecretHash};

/// So long can a password be reset.
pub const RESET_LIFETIME: Duration = Duration::minutes(30);

const RESET: &str = "reset";
/// An administrator made it and passes it on.
const HANDED: &str = "handed";
/// An administrator had it mailed to the address of an account that is new: who has it, has the address.
const WELCOME: &str = "welcome";

/// Whom a link to reset a password is for, as they are while it is made.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The account.
    pub user_id: Uuid,
    /// The address that it is sent to, in the form in which addresses are unique.
    pub address_key: String,
    /// What the account's sessions belong to: see [`super::users::end_sessions`].
    pub epoch: i64,
    /// The authorization request that waits while the password is reset: kept here, so that no link has to name a place.
    pub request: Option<Uuid>,
}

/// Makes a link to reset the password; older ones of the account die.
pub async fn renew_reset(
    conn: &impl ConnectionTrait,
    owner: Owner,
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    make(conn, owner, (RESET, RESET_LIFETIME), now).await
}

/// A link by which an administrator lets somebody choose a password, whether or not anybody has vouched for the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letting {
    /// The administrator passes it on.
    Handed,
    /// It is mailed to the address of an account that is new, which is verified when the link is used.
    Welcome,
}

impl Letting {
    /// So long does it work: somebody who was just given an account may be away.
    #[must_use]
    pub fn lifetime(self) -> Duration {
        match self {
            Self::Handed => Duration::hours(24),
            Self::Welcome => Purpose::Invite.lifetime(),
        }
    }
}

/// Makes such a link; older ones of the account die.
pub async fn let_in(
    conn: &impl ConnectionTrait,
    owner: Owner,
    letting: Letting,
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    let purpose = match letting {
        Letting::Handed => HANDED,
        Letting::Welcome => WELCOME,
    };
    make(conn, owner, (purpose, letting.lifetime()), now).await
}

async fn make(
    conn: &impl ConnectionTrait,
    owner: Owner,
    (purpose, lifetime): (&str, Duration),
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    void_resets(conn, owner.user_id, now).await?;
    let token = Secret::generate();
    let sql = "INSERT INTO mailed_links (token_hash, purpose, user_id, address_key, epoch, created_at, expires_at, request_id) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = [
        token.hash().to_vec().into(),
        purpose.into(),
        owner.user_id.into(),
        owner.address_key.into(),
        owner.epoch.into(),
        now.into(),
        (now + lifetime).into(),
        owner.request.into(),
    ];
    execute(conn, sql, values).await?;
    Ok(token)
}

/// The links of an account to reset its password are void.
pub async fn void_resets(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE mailed_links SET used_at = $2 WHERE user_id = $1 AND purpose IN ('reset', 'handed', 'welcome') \
               AND used_at IS NULL";
    execute(conn, sql, [user_id.into(), now.into()])
        .await
        .map(drop)
}

/// The same of one who may do more from now on: a link that somebody holds who may do less would lead above them (R58). What
/// welcomes them was mailed to nobody else.
pub async fn void_held(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE mailed_links SET used_at = $2 WHERE user_id = $1 AND purpose IN ('reset', 'handed') AND used_at IS NULL";
    execute(conn, sql, [user_id.into(), now.into()])
        .await
        .map(drop)
}

/// Unused, in time, and nothing that it was made for has changed since: not the address, nor the password, nor have the
/// sessions been ended.
const IS_LIVE: &str = "l.token_hash = $1 AND l.purpose IN ('reset', 'handed', 'welcome') AND l.used_at IS NULL \
     AND l.expires_at > $2 \
     AND EXISTS (SELECT 1 FROM users u JOIN user_emails e ON e.user_id = u.id WHERE u.id = l.user_id AND u.epoch = l.epoch \
     AND e.email_key = l.address_key AND (u.email_verified OR e.email_key <> u.email_key OR l.purpose <> 'reset') \
     AND u.disabled_at IS NULL) \
     AND NOT EXISTS (SELECT 1 FROM password_credentials p WHERE p.user_id = l.user_id AND p.changed_at > l.created_at)";

#[derive(FromQueryResult)]
struct OfUser {
    user_id: Uuid,
}

/// The account whose password a link would reset.
pub async fn find_reset(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, DbErr> {
    let sql = format!("SELECT l.user_id FROM mailed_links l WHERE {IS_LIVE}");
    let found: Option<OfUser> = one(conn, sql, [token.to_vec().into(), now.into()]).await?;
    Ok(found.map(|row| row.user_id))
}

/// A link to reset a password that was used up.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Redeemed {
    /// The account.
    pub user_id: Uuid,
    epoch: i64,
    /// The authorization request that waited when the link was asked for.
    pub request_id: Option<Uuid>,
    purpose: String,
}

/// Keeps the owner of a link as they are: people are locked before all else, see [`super::permissions::lock`].
async fn lock_owner(conn: &impl ConnectionTrait, token: SecretHash) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id = (SELECT l.user_id FROM mailed_links l WHERE l.token_hash = $1) \
                   FOR NO KEY UPDATE";
        execute(conn, sql, [token.to_vec().into()]).await?;
    }
    Ok(())
}

/// Uses a link up, and with it every session, token and other link of the account; the account, for exactly one caller.
pub async fn redeem_reset(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Redeemed>, DbErr> {
    lock_owner(conn, token).await?;
    let sql = format!(
        "UPDATE mailed_links AS l SET used_at = $2 WHERE {IS_LIVE} RETURNING user_id, epoch, request_id, purpose"
    );
    let used: Option<Redeemed> = one(conn, sql, [token.to_vec().into(), now.into()]).await?;
    let Some(redeemed) = used else {
        return Ok(None);
    };
    let (user_id, epoch) = (redeemed.user_id, redeemed.epoch);
    // Two links can be live when two nodes made them at the same moment: the epoch decides between them.
    let sql = "UPDATE users SET epoch = epoch + 1, updated_at = $3 WHERE id = $1 AND epoch = $2";
    if execute(conn, sql, [user_id.into(), epoch.into(), now.into()]).await? != 1 {
        return Ok(None);
    }
    if redeemed.purpose == WELCOME {
        let sql = "UPDATE users SET email_verified = $2 WHERE id = $1";
        execute(conn, sql, [user_id.into(), true.into()]).await?;
    }
    void_resets(conn, user_id, now).await?;
    super::user_emails::forget_all(conn, user_id).await?;
    super::totp_secrets::forget_waiting(conn, user_id).await?;
    Ok(Some(redeemed))
}

/// What a link does to the second factors of an account, of which all are lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The wait begins.
    Begin,
    /// It is stopped.
    Stop,
    /// The wait is over: they are taken away.
    Finish,
}

impl Loss {
    fn as_str(self) -> &'static str {
        match self {
            Self::Begin => "loss-begin",
            Self::Stop => "loss-stop",
            Self::Finish => "loss-finish",
        }
    }
}

/// Makes such a link, that works until `expires_at`.
pub async fn add_loss(
    conn: &impl ConnectionTrait,
    (loss, user_id): (Loss, Uuid),
    expires_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    let token = Secret::generate();
    let sql = "INSERT INTO mailed_links (token_hash, purpose, user_id, address_key, epoch, created_at, expires_at) \
               SELECT $1, $2, u.id, u.email_key, u.epoch, $4, $5 FROM users u WHERE u.id = $3";
    let values = [
        token.hash().to_vec().into(),
        loss.as_str().into(),
        user_id.into(),
        now.into(),
        expires_at.into(),
    ];
    execute(conn, sql, values).await?;
    Ok(token)
}

/// What was done for one who had proven the password dies with that session, or with the address; what stops it does not.
const IS_LIVE_LOSS: &str = "l.token_hash = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3 \
     AND EXISTS (SELECT 1 FROM users u WHERE u.id = l.user_id AND (l.purpose = 'loss-stop' \
     OR (u.epoch = l.epoch AND u.email_key = l.address_key AND u.email_verified AND u.disabled_at IS NULL)))";

/// The account that such a link is about.
pub async fn find_loss(
    conn: &impl ConnectionTrait,
    loss: Loss,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, DbErr> {
    let sql = format!("SELECT l.user_id FROM mailed_links l WHERE {IS_LIVE_LOSS}");
    let values = [token.to_vec().into(), loss.as_str().into(), now.into()];
    let found: Option<OfUser> = one(conn, sql, values).await?;
    Ok(found.map(|row| row.user_id))
}

/// Uses such a link up; the account, for exactly one caller.
pub async fn redeem_loss(
    conn: &impl ConnectionTrait,
    loss: Loss,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, DbErr> {
    let sql =
        format!("UPDATE mailed_links AS l SET used_at = $3 WHERE {IS_LIVE_LOSS} RETURNING user_id");
    let values = [token.to_vec().into(), loss.as_str().into(), now.into()];
    let used: Option<OfUser> = one(conn, sql, values).await?;
    Ok(used.map(|row| row.user_id))
}

/// What an account that is not there yet is made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody registered, and has to show that the address is theirs.
    Register,
    /// An administrator invited the address.
    Invite,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Invite => "invite",
        }
    }

    /// So long does its link work.
    #[must_use]
    pub fn lifetime(self) -> Duration {
        match self {
            Self::Register => Duration::hours(24),
            Self::Invite => Duration::days(7),
        }
    }
}

/// A link to an account that is not there yet. There may be many for one address: none of them keeps its owner, who makes
/// theirs first, from anything (R92).
#[derive(Debug)]
pub struct NewPending {
    /// What it is for.
    pub purpose: Purpose,
    /// The hash of its token.
    pub token: SecretHash,
    /// The address, in the form in which addresses are unique.
    pub address_key: String,
    /// What was entered, sealed.
    pub sealed_values: Vec<u8>,
}

/// Stores such a link.
pub async fn add_pending(
    conn: &impl ConnectionTrait,
    new: NewPending,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO mailed_links (token_hash, purpose, address_key, epoch, sealed_values, created_at, expires_at) \
               VALUES ($1, $2, $3, 0, $4, $5, $6)";
    let values = [
        new.token.to_vec().into(),
        new.purpose.as_str().into(),
        new.address_key.into(),
        new.sealed_values.into(),
        now.into(),
        (now + new.purpose.lifetime()).into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

/// What was entered for a link, sealed.
#[derive(Debug, FromQueryResult)]
pub struct Sealed {
    /// The hash of the token that it is bound to.
    pub token_hash: Vec<u8>,
    /// What is sealed.
    pub sealed_values: Vec<u8>,
}

/// What was entered for links that wait, sealed.
pub async fn sealed(conn: &impl ConnectionTrait) -> Result<Vec<Sealed>, DbErr> {
    let sql = "SELECT token_hash, sealed_values FROM mailed_links WHERE sealed_values IS NOT NULL";
    all(conn, sql, []).await
}

/// The same, sealed anew; nothing when the link has been used meanwhile.
pub async fn reseal(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    sealed: Vec<u8>,
) -> Result<(), DbErr> {
    let sql = "UPDATE mailed_links SET sealed_values = $2 WHERE token_hash = $1 AND sealed_values IS NOT NULL";
    execute(conn, sql, [token.to_vec().into(), sealed.into()])
        .await
        .map(drop)
}

const IS_PENDING: &str = "token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3 AND sealed_values IS NOT NULL";

/// What was entered, sealed, if the link is good.
pub async fn find_pending(
    conn: &impl ConnectionTrait,
    purpose: Purpose,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Vec<u8>>, DbErr> {
    let sql = format!("SELECT token_hash, sealed_values FROM mailed_links WHERE {IS_PENDING}");
    let values = [token.to_vec().into(), purpose.as_str().into(), now.into()];
    let found: Option<Sealed> = one(conn, sql, values).await?;
    Ok(found.map(|row| row.sealed_values))
}

/// Uses a link up, for exactly one caller.
pub async fn redeem_pending(
    conn: &impl ConnectionTrait,
    purpose: Purpose,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql =
        format!("UPDATE mailed_links SET used_at = $3, sealed_values = NULL WHERE {IS_PENDING}");
    let values = [token.to_vec().into(), purpose.as_str().into(), now.into()];
    Ok(execute(conn, sql, values).await? == 1)
}
