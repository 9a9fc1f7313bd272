//! WebAuthn ceremonies that were begun: the challenge, good once, for one browser, one purpose and five minutes.

use entity::webauthn_ceremonies;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Value};
use serde_json::Value as Json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::one;
use crate::secret::{SecretHash, handle};

/// Web Authentication section 15.1: how long a challenge is good.
pub const LIFETIME: Duration = Duration::minutes(5);

/// What a ceremony is for; one that was begun for something else, or for somebody else, is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in: nobody knows yet who it will be.
    SignIn,
    /// To add a passkey to this person's account.
    Register(Uuid),
    /// The same without a question to the person, on the page that offers one.
    Upgrade(Uuid),
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Register(_) => "register",
            Self::Upgrade(_) => "upgrade",
        }
    }

    fn user_id(self) -> Option<Uuid> {
        match self {
            Self::SignIn => None,
            Self::Register(user_id) | Self::Upgrade(user_id) => Some(user_id),
        }
    }
}

/// Whose ceremony it is, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// The hash of the browser's cookie.
    pub browser: SecretHash,
    /// What for.
    pub purpose: Purpose,
}

/// Keeps what the verification will need; the ceremony's handle.
pub async fn begin(
    conn: &impl ConnectionTrait,
    bound: Bound,
    ceremony: Json,
    now: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let id = handle();
    let row = webauthn_ceremonies::ActiveModel {
        id: Set(id),
        browser_hash: Set(bound.browser.to_vec()),
        purpose: Set(bound.purpose.name().to_owned()),
        user_id: Set(bound.purpose.user_id()),
        ceremony: Set(ceremony),
        expires_at: Set(now + LIFETIME),
    };
    webauthn_ceremonies::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    Ok(id)
}

#[derive(FromQueryResult)]
struct Row {
    ceremony: Json,
    expires_at: OffsetDateTime,
}

/// Uses a ceremony up, for exactly one caller; none when it was used, has expired or is not theirs. The first statement of its
/// transaction.
pub async fn take(
    conn: &impl ConnectionTrait,
    id: Uuid,
    bound: Bound,
    now: OffsetDateTime,
) -> Result<Option<Json>, DbErr> {
    let mut values: Vec<Value> = vec![
        id.into(),
        bound.browser.to_vec().into(),
        bound.purpose.name().into(),
    ];
    let whose = match bound.purpose.user_id() {
        Some(user_id) => {
            values.push(user_id.into());
            "user_id = $4"
        }
        None => "user_id IS NULL",
    };
    let sql = format!(
        "DELETE FROM webauthn_ceremonies WHERE id = $1 AND browser_hash = $2 AND purpose = $3 AND {whose} \
         RETURNING ceremony, expires_at"
    );
    let taken: Option<Row> = one(conn, sql, values).await?;
    Ok(taken
        .filter(|row| row.expires_at > now)
        .map(|row| row.ceremony))
}
