//! The seeds of one-time codes (RFC 6238), sealed. One counts from the moment at which its person confirmed it by a code.

use entity::totp_secrets::{self, Model};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use time::OffsetDateTime;
use uuid::Uuid;

use super::execute;

/// No code has been accepted yet: every step is later.
const NONE: i64 = -1;

/// A person's seed, confirmed or not.
pub async fn find(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<Model>, DbErr> {
    totp_secrets::Entity::find_by_id(user_id).one(conn).await
}

/// Keeps a new seed that waits for its confirmation, in place of an earlier one that waited; false, and nothing happens, when
/// the person has one that counts.
pub async fn begin(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    sealed: Vec<u8>,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO totp_secrets (user_id, sealed_secret, confirmed_at, last_step, created_at) \
               VALUES ($1, $2, NULL, $3, $4) \
               ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, \
               last_step = excluded.last_step, created_at = excluded.created_at \
               WHERE totp_secrets.confirmed_at IS NULL";
    let values = [user_id.into(), sealed.into(), NONE.into(), now.into()];
    Ok(execute(conn, sql, values).await? == 1)
}

/// Makes the very seed that a code was right for count; its step is used up. One of several tries at once does it.
pub async fn confirm(
    conn: &impl ConnectionTrait,
    waiting: &Model,
    step: i64,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE totp_secrets SET confirmed_at = $1, last_step = $2 \
               WHERE user_id = $3 AND confirmed_at IS NULL AND sealed_secret = $4";
    let values = [
        now.into(),
        step.into(),
        waiting.user_id.into(),
        waiting.sealed_secret.clone().into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// RFC 6238 section 5.2: uses up a step of the seed that its code was right for. Each step counts once, and none that is older
/// than one that counted: the database is the referee of a race. Run it first in its transaction.
pub async fn use_step(
    conn: &impl ConnectionTrait,
    secret: &Model,
    step: i64,
) -> Result<bool, DbErr> {
    let sql = "UPDATE totp_secrets SET last_step = $1 \
               WHERE user_id = $2 AND last_step < $1 AND confirmed_at = $3";
    let values = [
        step.into(),
        secret.user_id.into(),
        secret.confirmed_at.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// Takes a person's seed away; true if it counted.
pub async fn remove(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
    let sql = "DELETE FROM totp_secrets WHERE user_id = $1 AND confirmed_at IS NOT NULL";
    Ok(execute(conn, sql, [user_id.into()]).await? == 1)
}

/// Takes away one that waits: somebody else may have read it.
pub async fn forget_waiting(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM totp_secrets WHERE user_id = $1 AND confirmed_at IS NULL";
    execute(conn, sql, [user_id.into()]).await.map(drop)
}

/// All seeds, for a change of the encryption key.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    totp_secrets::Entity::find().all(conn).await
}

/// Seals a seed anew, unless it was changed meanwhile.
pub async fn reseal(
    conn: &impl ConnectionTrait,
    secret: &Model,
    sealed: Vec<u8>,
) -> Result<(), DbErr> {
    let sql =
        "UPDATE totp_secrets SET sealed_secret = $1 WHERE user_id = $2 AND sealed_secret = $3";
    let old = secret.sealed_secret.clone();
    execute(
        conn,
        sql,
        [sealed.into(), secret.user_id.into(), old.into()],
    )
    .await
    .map(drop)
}
