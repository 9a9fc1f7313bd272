//! Grants: one authorization given to one client. Everything issued hangs from its grant, and lives
//! while it is unexpired and the grant is live.

mod subject;

use entity::grants;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Redemption, execute, one, to_document};
use crate::{
    oidc::{AuthenticationEvent, AuthorizationRequest, CodeChallenge, Scope},
    secret::{SecretHash, row_id},
};

pub(super) use subject::{LIVE, document_of, document_of_grant};
pub use subject::{Subject, is_live, subject};

/// After so many tries with a wrong verifier or address a code is burnt.
const TRIES: i32 = 5;

/// What a person at a browser just authorized.
pub struct NewGrant<'a> {
    /// The request that is answered.
    pub request: &'a AuthorizationRequest,
    /// What of its scope is granted.
    pub scope: &'a Scope,
    /// Whose data.
    pub user_id: Uuid,
    /// In which session.
    pub session_id: Uuid,
    /// How and when the person proved who they are.
    pub event: &'a AuthenticationEvent,
    /// The hash of the code that the client gets.
    pub code: SecretHash,
    /// The epoch of the session: see `users::end_sessions`.
    pub epoch: i64,
    /// How long the code lives.
    pub code_lifetime: Duration,
    /// How long the grant may be of use: until the last token that can come of it has expired.
    pub lifetime: Duration,
    /// For the audit trail.
    pub request_id: &'a str,
    /// For the audit trail.
    pub ip: &'a str,
}

/// Creates a grant with its authorization code; its id.
pub async fn create(
    conn: &impl ConnectionTrait,
    new: &NewGrant<'_>,
    now: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let id = row_id(now);
    let request = new.request;
    let row = grants::ActiveModel {
        id: Set(id),
        client_id: Set(request.client_id.clone()),
        user_id: Set(new.user_id),
        session_id: Set(Some(new.session_id)),
        scope: Set(new.scope.to_string()),
        redirect_uri: Set(request.return_address.redirect_uri().to_owned()),
        nonce: Set(request.nonce.clone()),
        code_challenge: Set(request
            .code_challenge
            .as_ref()
            .map(|challenge| challenge.as_str().to_owned())),
        claims_request: Set(to_document(&request.claims)?),
        authenticated_at: Set(new.event.at),
        methods: Set(to_document(&new.event.methods)?),
        code_hash: Set(new.code.to_vec()),
        code_expires_at: Set(now + new.code_lifetime),
        code_redeemed_at: Set(None),
        code_failures: Set(0),
        offline: Set(new.scope.contains("offline_access")),
        revoked_at: Set(None),
        epoch: Set(new.epoch),
        expires_at: Set(now + new.lifetime),
        request_id: Set(new.request_id.to_owned()),
        ip: Set(new.ip.to_owned()),
        created_at: Set(now),
    };
    grants::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    Ok(id)
}

/// Why nothing comes of a code or a refresh token that was good by itself.
pub(super) const NOT_LIVE: &str = "The grant was revoked, or the person can no longer sign in.";

#[derive(FromQueryResult)]
struct Claimed {
    subject: Option<String>,
}

/// A code as a client presents it.
#[derive(Clone)]
pub struct PresentedCode {
    /// Its hash.
    pub code: SecretHash,
    /// The authenticated client.
    pub client_id: String,
    /// The address that the client says it was sent to.
    pub redirect_uri: String,
    /// The challenge that belongs to its verifier.
    pub challenge: Option<CodeChallenge>,
}

impl PresentedCode {
    fn challenge_text(&self) -> Option<String> {
        self.challenge
            .as_ref()
            .map(|challenge| challenge.as_str().to_owned())
    }
}

/// Redeems an authorization code (RFC 6749 4.1.3, RFC 7636 4.6): one conditional statement, so that
/// the database is the referee of a race, and it brings the subject along. Run it first in its
/// transaction. A code whose grant is no longer live is spent and gives nothing.
pub async fn redeem(
    conn: &impl ConnectionTrait,
    presented: &PresentedCode,
    now: OffsetDateTime,
) -> Result<Redemption<Subject>, DbErr> {
    let sql = format!(
        "UPDATE grants SET code_redeemed_at = $1 WHERE code_hash = $2 AND client_id = $3 AND redirect_uri = $4 \
         AND code_challenge IS NOT DISTINCT FROM $5 AND code_redeemed_at IS NULL AND code_expires_at > $1 \
         AND code_failures < $6 AND revoked_at IS NULL RETURNING {} AS subject",
        document_of_grant(conn)
    );
    let values = [
        now.into(),
        presented.code.to_vec().into(),
        presented.client_id.as_str().into(),
        presented.redirect_uri.as_str().into(),
        presented.challenge_text().into(),
        TRIES.into(),
    ];
    if let Some(Claimed { subject }) = one(conn, sql, values).await? {
        return Ok(match Subject::read(subject)? {
            Some(subject) => Redemption::Granted(subject),
            None => Redemption::Refused(NOT_LIVE),
        });
    }
    refusal(conn, presented).await
}

/// Why a code was not redeemed.
async fn refusal(
    conn: &impl ConnectionTrait,
    presented: &PresentedCode,
) -> Result<Redemption<Subject>, DbErr> {
    let found = grants::Entity::find().filter(grants::Column::CodeHash.eq(presented.code.to_vec()));
    let Some(grant) = found.one(conn).await? else {
        return Ok(Redemption::Refused(
            "The code is unknown. Codes are valid once and for a minute.",
        ));
    };
    if grant.client_id != presented.client_id {
        return Ok(Redemption::Refused(
            "The code was issued to another client.",
        ));
    }
    if grant.redirect_uri != presented.redirect_uri {
        burn_a_try(conn, grant.id).await?;
        return Ok(Redemption::Refused(
            "redirect_uri is not the one of the authorization request.",
        ));
    }
    let challenge = presented.challenge_text();
    if grant.code_challenge != challenge {
        burn_a_try(conn, grant.id).await?;
        return Ok(Redemption::Refused(
            match (&grant.code_challenge, &challenge) {
                (Some(_), None) => {
                    "code_verifier is missing: the authorization request had a code_challenge."
                }
                (None, _) => {
                    "code_verifier was sent, but the authorization request had no code_challenge."
                }
                _ => {
                    "code_verifier does not belong to the code_challenge of the authorization request."
                }
            },
        ));
    }
    if grant.code_redeemed_at.is_some() {
        return Ok(Redemption::Replayed(grant.id));
    }
    Ok(Redemption::Refused(
        "The code has expired or was revoked. Send the user through a new authorization request.",
    ))
}

async fn burn_a_try(conn: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    execute(
        conn,
        "UPDATE grants SET code_failures = code_failures + 1 WHERE id = $1",
        [id.into()],
    )
    .await
    .map(drop)
}

/// Revokes a grant and with it everything that was issued on it; true if it was live before.
pub async fn revoke(
    conn: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE grants SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
    Ok(execute(conn, sql, [now.into(), id.into()]).await? == 1)
}
