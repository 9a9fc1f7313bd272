//! Codes that were sent by mail (R88, R94): each belongs to the browser that asked, dies with its fifth wrong try and works
//! once. A row is there whoever has the address: only one that was armed has anything to guess (R76).

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{execute, one};
use crate::secret::{SecretHash, equal};

/// So long does a code work.
pub const LIFETIME: Duration = Duration::minutes(10);
/// So many tries has one code.
pub const TRIES: i64 = 5;

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To show that an address is one's own.
    VerifyEmail,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::VerifyEmail => "verify_email",
        }
    }
}

/// One who asked for a code.
#[derive(Clone, Debug)]
pub struct NewCode {
    /// The id.
    pub id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// The browser that asked.
    pub browser: SecretHash,
    /// The address, in the form in which addresses are unique.
    pub address_key: String,
    /// Where it leads.
    pub destination: String,
}

/// Writes down that a browser asked. Nothing is armed yet.
pub async fn begin(
    conn: &impl ConnectionTrait,
    new: NewCode,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO mailed_codes (id, purpose, browser_hash, address_key, epoch, destination, tries, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, 0, $5, 0, $6, $7)";
    let values = [
        new.id.into(),
        new.purpose.as_str().into(),
        new.browser.to_vec().into(),
        new.address_key.into(),
        new.destination.into(),
        now.into(),
        (now + LIFETIME).into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

/// What makes a code work.
#[derive(Clone, Debug)]
pub struct Arms {
    /// Whose it is.
    pub user_id: Uuid,
    /// What the account's sessions belong to: see [`super::users::end_sessions`].
    pub epoch: i64,
    /// The code, sealed.
    pub sealed_code: Vec<u8>,
    /// The hash of the link that stands beside it.
    pub link: Option<SecretHash>,
}

/// Arms a row that waits, in place of what it was armed with before; false when it is used or too old.
pub async fn arm(
    conn: &impl ConnectionTrait,
    id: Uuid,
    arms: Arms,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE mailed_codes SET user_id = $2, epoch = $3, sealed_code = $4, link_hash = $5 \
               WHERE id = $1 AND used_at IS NULL AND expires_at > $6";
    let values = [
        id.into(),
        arms.user_id.into(),
        arms.epoch.into(),
        arms.sealed_code.into(),
        arms.link.map(SecretHash::to_vec).into(),
        now.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// One who asked and has not used it yet.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Waiting {
    /// The id.
    pub id: Uuid,
    /// The address, in the form in which addresses are unique.
    pub address_key: String,
    /// Where it leads.
    pub destination: String,
    browser_hash: Vec<u8>,
    sealed_code: Option<Vec<u8>>,
}

impl Waiting {
    /// Whether this browser asked.
    #[must_use]
    pub fn is_of(&self, browser: Option<SecretHash>) -> bool {
        browser.is_some_and(|browser| equal(&self.browser_hash, &browser.0))
    }

    /// The code, sealed, if there is one to guess.
    #[must_use]
    pub fn sealed_code(&self) -> Option<&[u8]> {
        self.sealed_code.as_deref()
    }
}

const WAITING: &str = "id, address_key, destination, browser_hash, sealed_code";
const IS_OPEN: &str = "used_at IS NULL AND expires_at > $2";

/// One who asked in this browser to sign in.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: Option<SecretHash>,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let sql = format!(
        "SELECT {WAITING} FROM mailed_codes WHERE id = $1 AND {IS_OPEN} AND purpose = 'sign_in'"
    );
    let found: Option<Waiting> = one(conn, sql, [id.into(), now.into()]).await?;
    Ok(found.filter(|found| found.is_of(browser)))
}

/// The one whose link this is, whatever the browser.
pub async fn of_link(
    conn: &impl ConnectionTrait,
    link: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let sql = format!("SELECT {WAITING} FROM mailed_codes WHERE link_hash = $1 AND {IS_OPEN}");
    one(conn, sql, [link.to_vec().into(), now.into()]).await
}

/// The newest that a person asked for in this browser to verify their address.
pub async fn verifying(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    browser: Option<SecretHash>,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let Some(browser) = browser else {
        return Ok(None);
    };
    let sql = format!(
        "SELECT {WAITING} FROM mailed_codes WHERE user_id = $1 AND {IS_OPEN} AND purpose = 'verify_email' \
         AND browser_hash = $3 ORDER BY created_at DESC, id DESC LIMIT 1"
    );
    let values = [user_id.into(), now.into(), browser.to_vec().into()];
    one(conn, sql, values).await
}

#[derive(FromQueryResult)]
struct Tried {
    tries: i64,
    sealed_code: Option<Vec<u8>>,
}

/// A try that was counted before it is looked at.
#[derive(Debug)]
pub struct Try {
    /// The code, sealed, if there is one to guess.
    pub sealed_code: Option<Vec<u8>>,
    /// When it is wrong, the code is dead.
    pub is_last: bool,
}

/// Counts a try (R79): of many at once no more than [`TRIES`] are looked at.
pub async fn take_try(
    conn: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<Try>, DbErr> {
    let sql = format!(
        "UPDATE mailed_codes SET tries = tries + 1 WHERE id = $1 AND {IS_OPEN} AND tries < {TRIES} \
         RETURNING tries, sealed_code"
    );
    let tried: Option<Tried> = one(conn, sql, [id.into(), now.into()]).await?;
    Ok(tried.map(|tried| Try {
        sealed_code: tried.sealed_code,
        is_last: tried.tries >= TRIES,
    }))
}

/// Nothing comes of it any more.
pub async fn kill(conn: &impl ConnectionTrait, id: Uuid, now: OffsetDateTime) -> Result<(), DbErr> {
    let sql = "UPDATE mailed_codes SET used_at = $2, sealed_code = NULL WHERE id = $1 AND used_at IS NULL";
    execute(conn, sql, [id.into(), now.into()]).await.map(drop)
}

/// Whose code was used, as they were when it was mailed.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Owner {
    /// The account.
    pub user_id: Uuid,
    /// See [`super::users::end_sessions`].
    pub epoch: i64,
}

/// Uses it up, for exactly one caller, unless anything that it was made for has changed since: the address, or the sessions
/// have been ended, or the account is disabled.
pub async fn redeem(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Owner>, DbErr> {
    let sql = format!(
        "UPDATE mailed_codes AS c SET used_at = $2, sealed_code = NULL WHERE id = $1 AND browser_hash = $3 AND {IS_OPEN} \
         AND sealed_code IS NOT NULL AND EXISTS (SELECT 1 FROM users u JOIN user_emails e ON e.user_id = u.id \
         WHERE u.id = c.user_id AND u.epoch = c.epoch AND e.email_key = c.address_key AND u.disabled_at IS NULL \
         AND (u.email_verified OR e.email_key <> u.email_key OR c.purpose = 'verify_email')) \
         RETURNING user_id, epoch"
    );
    one(conn, sql, [id.into(), now.into(), browser.to_vec().into()]).await
}
