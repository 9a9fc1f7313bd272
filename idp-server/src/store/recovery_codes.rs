//! Recovery codes, hashed: each opens the door once, in place of the second factor.

use entity::recovery_codes;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult,
    PaginatorTrait, QueryFilter,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{execute, one};
use crate::secret::SecretHash;

#[derive(FromQueryResult)]
struct Id {
    #[expect(dead_code, reason = "the row is there to be locked")]
    id: Uuid,
}

/// Replaces all codes of a person.
pub async fn replace(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    hashes: &[SecretHash],
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    // Of two sets made at the same moment the later one stays, and not both.
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id = $1 FOR UPDATE";
        one::<Id>(conn, sql, [user_id.into()]).await?;
    }
    remove(conn, user_id).await?;
    let row = |hash: &SecretHash| recovery_codes::ActiveModel {
        code_hash: Set(hash.to_vec()),
        user_id: Set(user_id),
        used_at: Set(None),
        created_at: Set(now),
    };
    recovery_codes::Entity::insert_many(hashes.iter().map(row))
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// Uses a code up; false when it is not one of this person's, or was used. The database is the referee of a race: run it first
/// in its transaction.
pub async fn redeem(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    code: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE recovery_codes SET used_at = $1 \
               WHERE code_hash = $2 AND user_id = $3 AND used_at IS NULL";
    let values = [now.into(), code.to_vec().into(), user_id.into()];
    Ok(execute(conn, sql, values).await? == 1)
}

/// How many codes a person has left.
pub async fn left(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<u64, DbErr> {
    recovery_codes::Entity::find()
        .filter(recovery_codes::Column::UserId.eq(user_id))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .count(conn)
        .await
}

/// How many of these are codes of a person that were not used.
pub async fn count_live(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    hashes: &[SecretHash],
) -> Result<u64, DbErr> {
    let hashes = hashes.iter().map(|hash| hash.to_vec());
    recovery_codes::Entity::find()
        .filter(recovery_codes::Column::UserId.eq(user_id))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .filter(recovery_codes::Column::CodeHash.is_in(hashes))
        .count(conn)
        .await
}

/// Takes all codes of a person away.
pub async fn remove(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM recovery_codes WHERE user_id = $1";
    execute(conn, sql, [user_id.into()]).await.map(drop)
}

/// Takes them away from one who has nothing left that they could stand in for.
pub async fn remove_idle(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM recovery_codes WHERE user_id = $1 \
               AND NOT EXISTS (SELECT 1 FROM passkeys p WHERE p.user_id = $1) \
               AND NOT EXISTS (SELECT 1 FROM totp_secrets t WHERE t.user_id = $1)";
    execute(conn, sql, [user_id.into()]).await.map(drop)
}
