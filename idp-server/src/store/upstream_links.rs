//! Which person here somebody at a provider is: by provider and subject, never by an address.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{all, execute, one, ways};
use crate::secret::row_id;

#[derive(FromQueryResult)]
struct Owner {
    user_id: Uuid,
}

/// Whose the account of this subject at a provider is.
pub async fn owner(
    conn: &impl ConnectionTrait,
    provider_id: Uuid,
    subject: &str,
) -> Result<Option<Uuid>, DbErr> {
    let sql = "SELECT user_id FROM upstream_links WHERE provider_id = $1 AND subject = $2";
    let found: Option<Owner> = one(conn, sql, [provider_id.into(), subject.into()]).await?;
    Ok(found.map(|row| row.user_id))
}

/// Notes that a link was used; false when it is no longer there, or no longer theirs. Run it first in its transaction.
pub async fn used(
    conn: &impl ConnectionTrait,
    (provider_id, subject): (Uuid, &str),
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE upstream_links SET last_used_at = $1 WHERE provider_id = $2 AND subject = $3 AND user_id = $4";
    let values = [
        now.into(),
        provider_id.into(),
        subject.into(),
        user_id.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// A link to make.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// The provider.
    pub provider_id: Uuid,
    /// Who it is there.
    pub subject: String,
    /// Who it is here.
    pub user_id: Uuid,
    /// What the account is called there, for its owner.
    pub label: Option<String>,
}

/// Makes a link; false, and nothing happens, when the subject is linked already, to whomever.
pub async fn add(
    conn: &impl ConnectionTrait,
    new: NewLink,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO upstream_links (id, provider_id, subject, user_id, label, created_at, last_used_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (provider_id, subject) DO NOTHING";
    let values = [
        row_id(now).into(),
        new.provider_id.into(),
        new.subject.into(),
        new.user_id.into(),
        new.label.into(),
        now.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// A link as its owner sees it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct OwnLink {
    /// Its id.
    pub id: Uuid,
    /// The provider's slug.
    pub slug: String,
    /// The provider's name.
    pub provider: String,
    /// What the account is called there.
    pub label: Option<String>,
    /// Since when.
    pub created_at: OffsetDateTime,
    /// When it was used last.
    pub last_used_at: Option<OffsetDateTime>,
}

/// A person's links, the oldest first.
pub async fn of_user(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<OwnLink>, DbErr> {
    let sql = "SELECT l.id, p.slug, p.name AS provider, l.label, l.created_at, l.last_used_at FROM upstream_links l \
               JOIN upstream_providers p ON p.id = l.provider_id WHERE l.user_id = $1 ORDER BY l.created_at, l.id LIMIT 100";
    all(conn, sql, [user_id.into()]).await
}

#[derive(FromQueryResult)]
struct Removed {
    provider_id: Uuid,
}

/// Takes a link of theirs away, unless it is their last way to sign in; the provider.
pub async fn remove(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    id: Uuid,
) -> Result<Option<Uuid>, DbErr> {
    ways::wait(conn, user_id).await?;
    let others = ways::OTHERS;
    let sql = format!(
        "DELETE FROM upstream_links WHERE id = $1 AND user_id = $2 AND {others} RETURNING provider_id"
    );
    let removed: Option<Removed> = one(conn, sql, [id.into(), user_id.into()]).await?;
    Ok(removed.map(|row| row.provider_id))
}

#[derive(FromQueryResult)]
struct Count {
    people: i64,
}

/// How many people sign in with a provider.
pub async fn people(conn: &impl ConnectionTrait, provider_id: Uuid) -> Result<i64, DbErr> {
    let sql = "SELECT count(DISTINCT user_id) AS people FROM upstream_links WHERE provider_id = $1";
    let count: Option<Count> = one(conn, sql, [provider_id.into()]).await?;
    Ok(count.map_or(0, |row| row.people))
}
