//! Links that were sent by mail and do something once (R88): only their hashes are kept.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{execute, one};
use crate::secret::{Secret, SecretHash};

/// So long can a password be reset.
pub const RESET_LIFETIME: Duration = Duration::minutes(30);

const RESET: &str = "reset";

/// Whom a link to reset a password is for, as they are while it is made.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The account.
    pub user_id: Uuid,
    /// The address that it is sent to, in the form in which addresses are unique.
    pub address_key: String,
    /// What the account's sessions belong to: see [`super::users::end_sessions`].
    pub epoch: i64,
}

/// Makes a link to reset the password; older ones of the account die.
pub async fn renew_reset(
    conn: &impl ConnectionTrait,
    owner: Owner,
    now: OffsetDateTime,
) -> Result<Secret, DbErr> {
    void_resets(conn, owner.user_id, now).await?;
    let token = Secret::generate();
    let sql = "INSERT INTO mailed_links (token_hash, purpose, user_id, address_key, epoch, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = [
        token.hash().to_vec().into(),
        RESET.into(),
        owner.user_id.into(),
        owner.address_key.into(),
        owner.epoch.into(),
        now.into(),
        (now + RESET_LIFETIME).into(),
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
    let sql = "UPDATE mailed_links SET used_at = $3 WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL";
    execute(conn, sql, [user_id.into(), RESET.into(), now.into()])
        .await
        .map(drop)
}

/// Unused, in time, and nothing that it was made for has changed since: not the address, nor the password, nor have the
/// sessions been ended.
const IS_LIVE: &str = "l.token_hash = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3 \
     AND EXISTS (SELECT 1 FROM users u WHERE u.id = l.user_id AND u.epoch = l.epoch AND u.email_key = l.address_key \
     AND u.email_verified AND u.disabled_at IS NULL) \
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
    let found: Option<OfUser> =
        one(conn, sql, [token.to_vec().into(), RESET.into(), now.into()]).await?;
    Ok(found.map(|row| row.user_id))
}

#[derive(FromQueryResult)]
struct Redeemed {
    user_id: Uuid,
    epoch: i64,
}

/// Uses a link up, and with it every session, token and other link of the account; the account, for exactly one caller.
pub async fn redeem_reset(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, DbErr> {
    let sql = format!(
        "UPDATE mailed_links AS l SET used_at = $3 WHERE {IS_LIVE} RETURNING user_id, epoch"
    );
    let used: Option<Redeemed> =
        one(conn, sql, [token.to_vec().into(), RESET.into(), now.into()]).await?;
    let Some(Redeemed { user_id, epoch }) = used else {
        return Ok(None);
    };
    // Two links can be live when two nodes made them at the same moment: the epoch decides between them.
    let sql = "UPDATE users SET epoch = epoch + 1, updated_at = $3 WHERE id = $1 AND epoch = $2";
    if execute(conn, sql, [user_id.into(), epoch.into(), now.into()]).await? != 1 {
        return Ok(None);
    }
    void_resets(conn, user_id, now).await?;
    Ok(Some(user_id))
}
