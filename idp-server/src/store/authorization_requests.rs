//! Authorization requests that wait while their user is busy.

use entity::authorization_requests;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{document, execute, to_document};
use crate::{
    oidc::AuthorizationRequest,
    secret::{SecretHash, handle},
};

/// So long may a person take (WCAG 2.2.1 asks for no less than 20 hours or a warning: the pages say
/// so when it has run out, and offer to start again).
pub const LIFETIME: Duration = Duration::hours(1);
/// So many requests of one browser wait at the most: more tabs than anybody opens.
const PER_BROWSER: i64 = 50;

/// A request that waits.
#[derive(Debug)]
pub struct Waiting {
    /// Its handle.
    pub id: Uuid,
    /// The request itself.
    pub request: AuthorizationRequest,
    /// When it was answered, if it was.
    pub completed_at: Option<OffsetDateTime>,
}

/// Keeps a valid request for the browser that sent it; its handle.
pub async fn keep(
    conn: &impl ConnectionTrait,
    browser: SecretHash,
    request: &AuthorizationRequest,
    now: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let id = handle();
    let row = authorization_requests::ActiveModel {
        id: Set(id),
        browser_hash: Set(browser.to_vec()),
        client_id: Set(request.client_id.clone()),
        request: Set(to_document(request)?),
        created_at: Set(now),
        expires_at: Set(now + LIFETIME),
        completed_at: Set(None),
    };
    authorization_requests::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    Ok(id)
}

/// Drops the oldest requests of a browser that wait, so that there is room for one more.
pub async fn make_room(conn: &impl ConnectionTrait, browser: SecretHash) -> Result<(), DbErr> {
    let sql = "DELETE FROM authorization_requests WHERE id IN (SELECT id FROM authorization_requests \
               WHERE browser_hash = $1 AND completed_at IS NULL ORDER BY created_at DESC LIMIT $2 OFFSET $3)";
    let (all, kept) = (i64::from(u16::MAX), PER_BROWSER - 1);
    let values = [browser.to_vec().into(), all.into(), kept.into()];
    execute(conn, sql, values).await.map(drop)
}

/// The request of this handle, if this browser began it and it has not expired.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let Some(row) = authorization_requests::Entity::find_by_id(id)
        .one(conn)
        .await?
    else {
        return Ok(None);
    };
    if row.expires_at <= now || !crate::secret::equal(&row.browser_hash, &browser.0) {
        return Ok(None);
    }
    Ok(Some(Waiting {
        id,
        request: document(row.request)?,
        completed_at: row.completed_at,
    }))
}

/// Whose request it is, whatever the browser: to say where to start again.
pub async fn client_of(
    conn: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<String>, DbErr> {
    let row = authorization_requests::Entity::find_by_id(id)
        .one(conn)
        .await?;
    Ok(row
        .filter(|row| row.expires_at > now)
        .map(|row| row.client_id))
}

/// Marks a request as answered; false if it was before, so that one request gives one code.
pub async fn complete(
    conn: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE authorization_requests SET completed_at = $1 WHERE id = $2 AND completed_at IS NULL";
    Ok(execute(conn, sql, [now.into(), id.into()]).await? == 1)
}
