//! Opaque access tokens, for the clients that ask for them.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde_json::{Map, Value as Json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    document, execute,
    grants::{self, Subject},
    one,
};
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
    let client_id = claims
        .get("client_id")
        .and_then(Json::as_str)
        .unwrap_or_default();
    let values = [
        token.to_vec().into(),
        grant_id.into(),
        client_id.into(),
        Json::Object(claims.clone()).into(),
        expires_at.into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

/// An opaque token as it was stored, with whom it is about.
pub struct Stored {
    /// Its claims.
    pub claims: Map<String, Json>,
    /// Of its grant; none when that is not live, or when it has none.
    pub subject: Option<Subject>,
}

#[derive(FromQueryResult)]
struct Row {
    claims: Json,
    subject: Option<String>,
}

/// An opaque token that has not expired and was not revoked by itself: one statement.
pub async fn find(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Stored>, DbErr> {
    let subject = grants::document_of(conn, "a.grant_id");
    let sql = format!(
        "SELECT a.claims, {subject} AS subject FROM access_tokens a WHERE a.token_hash = $1 AND a.expires_at > $2 \
         AND NOT EXISTS (SELECT 1 FROM revoked_tokens r WHERE r.jti = a.claims ->> 'jti')"
    );
    let row: Option<Row> = one(conn, sql, [token.to_vec().into(), now.into()]).await?;
    row.map(|row| {
        Ok(Stored {
            claims: document(row.claims)?,
            subject: Subject::read(row.subject)?,
        })
    })
    .transpose()
}
