//! What a person allowed a client, remembered for a year.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{execute, one};
use crate::oidc::Scope;

/// So long is a consent remembered.
pub const LIFETIME: Duration = Duration::days(365);

#[derive(FromQueryResult)]
struct Given {
    scope: String,
}

/// Remembers that `user` allows `client_id` all of `scope`, beside what is allowed already.
pub async fn widen(
    conn: &impl ConnectionTrait,
    user: Uuid,
    client_id: &str,
    scope: &Scope,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let lock = match conn.get_database_backend() {
        DbBackend::Postgres => "FOR UPDATE",
        _ => "",
    };
    let sql = format!(
        "SELECT scope FROM consents WHERE user_id = $1 AND client_id = $2 AND (expires_at IS NULL OR expires_at > $3) {lock}"
    );
    let given: Option<Given> = one(conn, sql, [user.into(), client_id.into(), now.into()]).await?;
    let given = given.and_then(|given| Scope::parse(&given.scope).ok());
    let scope = given.map_or_else(|| scope.clone(), |given| given.union(scope));
    let sql = "INSERT INTO consents (user_id, client_id, scope, given_at, expires_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (user_id, client_id) DO UPDATE SET scope = excluded.scope, \
               given_at = excluded.given_at, expires_at = excluded.expires_at";
    let values = [
        user.into(),
        client_id.into(),
        scope.to_string().into(),
        now.into(),
        (now + LIFETIME).into(),
    ];
    execute(conn, sql, values).await.map(drop)
}
