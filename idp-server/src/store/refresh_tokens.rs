//! Refresh tokens: rotated at every use, with a short grace for lost answers (RFC 9700 4.14.2).

use entity::refresh_tokens;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Redemption,
    grants::{self, Subject},
    one,
};
use crate::{
    oidc::Scope,
    secret::{SecretHash, row_id},
};

/// So many times may a token be used again within the grace.
pub const SIBLINGS: i32 = 4;

/// How long refresh tokens live.
#[derive(Clone, Copy, Debug)]
pub struct Lifetimes {
    /// From the grant on, however often the token is rotated.
    pub absolute: Duration,
    /// From one use to the next.
    pub idle: Duration,
}

/// A token that was just redeemed, as far as its successor needs it.
#[derive(Clone, Debug)]
pub struct Redeemed {
    /// Its row.
    pub id: Uuid,
    /// What it may ask for.
    pub scope: String,
    /// When its family ends.
    pub family_expires_at: OffsetDateTime,
}

#[derive(FromQueryResult)]
struct Claimed {
    id: Uuid,
    scope: String,
    family_expires_at: OffsetDateTime,
    subject: Option<String>,
}

impl Claimed {
    fn redemption(self) -> Result<Redemption<(Redeemed, Subject)>, DbErr> {
        let Some(subject) = Subject::read(self.subject)? else {
            return Ok(Redemption::Refused(grants::NOT_LIVE));
        };
        let redeemed = Redeemed {
            id: self.id,
            scope: self.scope,
            family_expires_at: self.family_expires_at,
        };
        Ok(Redemption::Granted((redeemed, subject)))
    }
}

/// The first token of a grant, or the successor of one that was redeemed.
pub struct NewToken<'a> {
    /// Its grant.
    pub grant_id: Uuid,
    /// Its predecessor.
    pub parent: Option<&'a Redeemed>,
    /// What it may ask for.
    pub scope: &'a Scope,
    /// Its hash.
    pub token: SecretHash,
    /// How long it lives.
    pub lifetimes: Lifetimes,
    /// For the audit trail.
    pub request_id: &'a str,
}

/// Stores a new refresh token.
pub async fn create(
    conn: &impl ConnectionTrait,
    new: &NewToken<'_>,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let family_expires_at = new.parent.map_or(now + new.lifetimes.absolute, |parent| {
        parent.family_expires_at
    });
    let row = refresh_tokens::ActiveModel {
        id: Set(row_id(now)),
        grant_id: Set(new.grant_id),
        parent_id: Set(new.parent.map(|parent| parent.id)),
        token_hash: Set(new.token.to_vec()),
        scope: Set(new.scope.to_string()),
        expires_at: Set(family_expires_at.min(now + new.lifetimes.idle)),
        family_expires_at: Set(family_expires_at),
        used_at: Set(None),
        siblings: Set(0),
        request_id: Set(new.request_id.to_owned()),
        created_at: Set(now),
    };
    refresh_tokens::Entity::insert(row)
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// Redeems a refresh token: one conditional statement when it is used for the first time, which
/// brings the subject along. Run it first in its transaction.
///
/// A repeated use within `grace` gets a sibling, as long as no successor has been used: once one
/// has, its owner has received it, and whoever still shows the old one is not the owner.
pub async fn redeem(
    conn: &impl ConnectionTrait,
    token: SecretHash,
    client_id: &str,
    grace: Duration,
    now: OffsetDateTime,
) -> Result<Redemption<(Redeemed, Subject)>, DbErr> {
    const OWN: &str =
        "EXISTS (SELECT 1 FROM grants g WHERE g.id = refresh_tokens.grant_id AND g.client_id = $3)";
    let columns = format!(
        "id, scope, family_expires_at, {} AS subject",
        grants::document_of(conn, "refresh_tokens.grant_id")
    );
    let first = format!(
        "UPDATE refresh_tokens SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1 \
         AND {OWN} RETURNING {columns}"
    );
    let values = || [now.into(), token.to_vec().into(), client_id.into()];
    let claimed: Option<Claimed> = one(conn, first, values()).await?;
    if let Some(claimed) = claimed {
        return claimed.redemption();
    }
    let again = format!(
        "UPDATE refresh_tokens SET siblings = siblings + 1 WHERE token_hash = $2 AND used_at > $4 AND expires_at > $1 \
         AND siblings < $5 AND {OWN} AND NOT EXISTS (SELECT 1 FROM refresh_tokens c \
         WHERE c.parent_id = refresh_tokens.id AND c.used_at IS NOT NULL) RETURNING {columns}"
    );
    let within = values()
        .into_iter()
        .chain([(now - grace).into(), SIBLINGS.into()]);
    let claimed: Option<Claimed> = one(conn, again, within).await?;
    if let Some(claimed) = claimed {
        return claimed.redemption();
    }
    let Some((row, owner)) = find(conn, token).await? else {
        return Ok(Redemption::Refused("The refresh token is unknown."));
    };
    if owner != client_id {
        return Ok(Redemption::Refused(
            "The refresh token was issued to another client.",
        ));
    }
    if row.used_at.is_none() {
        return Ok(Redemption::Refused(
            "The refresh token has expired. Send the user through a new authorization request.",
        ));
    }
    Ok(Redemption::Replayed(row.grant_id))
}

#[derive(FromQueryResult)]
struct Owner {
    client_id: String,
}

/// A token with the client that it belongs to.
pub async fn find(
    conn: &impl ConnectionTrait,
    token: SecretHash,
) -> Result<Option<(refresh_tokens::Model, String)>, DbErr> {
    let found =
        refresh_tokens::Entity::find().filter(refresh_tokens::Column::TokenHash.eq(token.to_vec()));
    let Some(row) = found.one(conn).await? else {
        return Ok(None);
    };
    let sql = "SELECT client_id FROM grants WHERE id = $1";
    let owner: Option<Owner> = one(conn, sql, [row.grant_id.into()]).await?;
    Ok(owner.map(|owner| (row, owner.client_id)))
}
