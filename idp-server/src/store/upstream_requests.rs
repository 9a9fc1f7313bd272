//! People who were sent to a provider, and what one of them came back as, until they decide what that is for: good once, for
//! one browser and ten minutes.

use entity::upstream_requests;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Value};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{execute, one};
use crate::secret::SecretHash;

/// So long may a person take at the provider, and again to decide.
pub const LIFETIME: Duration = Duration::minutes(10);
/// So many of one browser wait at the most.
const PER_BROWSER: i64 = 20;

/// What somebody was sent to a provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in: nobody knows yet who it will be.
    SignIn,
    /// To prove once more that it is this person.
    Confirm(Uuid),
    /// To be linked to this person's account.
    Link(Uuid),
    /// Came back as somebody whom nobody here is linked to.
    Newcomer,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Confirm(_) => "confirm",
            Self::Link(_) => "link",
            Self::Newcomer => "newcomer",
        }
    }

    fn user_id(self) -> Option<Uuid> {
        match self {
            Self::SignIn | Self::Newcomer => None,
            Self::Confirm(user_id) | Self::Link(user_id) => Some(user_id),
        }
    }

    fn parse(name: &str, user_id: Option<Uuid>) -> Option<Self> {
        match (name, user_id) {
            ("sign_in", None) => Some(Self::SignIn),
            ("newcomer", None) => Some(Self::Newcomer),
            ("confirm", Some(user_id)) => Some(Self::Confirm(user_id)),
            ("link", Some(user_id)) => Some(Self::Link(user_id)),
            _ => None,
        }
    }
}

/// Somebody who waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The handle.
    pub id: Uuid,
    /// The provider.
    pub provider_id: Uuid,
    /// What for.
    pub purpose: Purpose,
    /// The authorization request that it came from.
    pub request_id: Option<Uuid>,
    /// The page of a console that it leads to.
    pub next: Option<String>,
    /// What only this server may read.
    pub sealed_values: Vec<u8>,
}

/// Keeps somebody for their browser; older ones make room.
pub async fn keep(
    conn: &impl ConnectionTrait,
    waiting: Waiting,
    (state, browser): (Option<SecretHash>, SecretHash),
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "DELETE FROM upstream_requests WHERE id IN (SELECT id FROM upstream_requests \
               WHERE browser_hash = $1 ORDER BY expires_at DESC LIMIT $2 OFFSET $3)";
    let values = [
        browser.to_vec().into(),
        i64::from(u16::MAX).into(),
        (PER_BROWSER - 1).into(),
    ];
    execute(conn, sql, values).await?;
    let row = upstream_requests::ActiveModel {
        id: Set(waiting.id),
        state_hash: Set(state.map(SecretHash::to_vec)),
        provider_id: Set(waiting.provider_id),
        browser_hash: Set(browser.to_vec()),
        purpose: Set(waiting.purpose.name().to_owned()),
        user_id: Set(waiting.purpose.user_id()),
        request_id: Set(waiting.request_id),
        next: Set(waiting.next),
        sealed_values: Set(waiting.sealed_values),
        expires_at: Set(now + LIFETIME),
    };
    upstream_requests::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    provider_id: Uuid,
    purpose: String,
    user_id: Option<Uuid>,
    request_id: Option<Uuid>,
    next: Option<String>,
    sealed_values: Vec<u8>,
    expires_at: OffsetDateTime,
}

const ROW: &str = "id, provider_id, purpose, user_id, request_id, next, sealed_values, expires_at";

fn live(row: Option<Row>, now: OffsetDateTime) -> Option<Waiting> {
    let row = row.filter(|row| row.expires_at > now)?;
    Some(Waiting {
        id: row.id,
        provider_id: row.provider_id,
        purpose: Purpose::parse(&row.purpose, row.user_id)?,
        request_id: row.request_id,
        next: row.next,
        sealed_values: row.sealed_values,
    })
}

/// Takes the one who comes back from a provider with this state, for exactly one caller; none when they were taken, are too
/// late, or began in another browser or at another provider: those stay.
pub async fn take(
    conn: &impl ConnectionTrait,
    state: SecretHash,
    (provider_id, browser): (Uuid, SecretHash),
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let sql = format!(
        "DELETE FROM upstream_requests WHERE state_hash = $1 AND provider_id = $2 AND browser_hash = $3 RETURNING {ROW}"
    );
    let values = [
        state.to_vec().into(),
        provider_id.into(),
        browser.to_vec().into(),
    ];
    Ok(live(one(conn, sql, values).await?, now))
}

fn newcomer(id: Uuid, browser: SecretHash) -> [Value; 3] {
    [
        id.into(),
        browser.to_vec().into(),
        Purpose::Newcomer.name().into(),
    ]
}

/// The newcomer of a handle, if they came to this browser.
pub async fn find_newcomer(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, DbErr> {
    let sql = format!(
        "SELECT {ROW} FROM upstream_requests WHERE id = $1 AND browser_hash = $2 AND purpose = $3"
    );
    Ok(live(one(conn, sql, newcomer(id, browser)).await?, now))
}

/// Takes a newcomer, for exactly one caller. The first statement of its transaction.
pub async fn take_newcomer(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = format!(
        "DELETE FROM upstream_requests WHERE id = $1 AND browser_hash = $2 AND purpose = $3 RETURNING {ROW}"
    );
    let taken: Option<Row> = one(conn, sql, newcomer(id, browser)).await?;
    Ok(live(taken, now).is_some())
}
