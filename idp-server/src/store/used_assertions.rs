//! Ids of client assertions: each counts once (RFC 7523 3).

use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;

use super::execute;
use crate::secret::SecretHash;

/// Uses an assertion's id up; false if it was used before. The unique key is the referee of a race.
pub async fn redeem(conn: &impl ConnectionTrait, client_id: &str, jti: &str, expires_at: OffsetDateTime) -> Result<bool, DbErr> {
    let sql = "INSERT INTO used_assertions (client_id, jti_hash, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    Ok(execute(conn, sql, [client_id.into(), SecretHash::of(jti).to_vec().into(), expires_at.into()]).await? == 1)
}
