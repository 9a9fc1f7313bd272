//! Opaque access tokens, for the clients that ask for them.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde_json::{Map, Value as Json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{document, execute, one};
use crate::secret::SecretHash;

/// Stores an opaque token's claims under its hash.
pub async fn create(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    grant_id: Option<Uuid>,
    claims: &Map<String, Json>,
    expires_at: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO access_tokens (token_hash, grant_id, client_id, claims, expires_at) VALUES ($1, $2, $3, $4, $5)";
    let client_id = claims.get("client_id").and_then(Json::as_str).unwrap_or_default();
    let values = [
        token.to_vec().into(),
        grant_id.into(),
        client_id.into(),
        Json::Object(claims.clone()).into(),
        expires_at.into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

#[derive(FromQueryResult)]
struct Row {
    claims: Json,
}

/// The claims of an opaque token that has not expired.
pub async fn claims(conn: &impl ConnectionTrait, token: SecretHash, now: OffsetDateTime) -> Result<Option<Map<String, Json>>, DbErr> {
    let sql = "SELECT claims FROM access_tokens WHERE token_hash = $1 AND expires_at > $2";
    let row: Option<Row> = one(conn, sql, [token.to_vec().into(), now.into()]).await?;
    row.map(|row| document(row.claims)).transpose()
}
