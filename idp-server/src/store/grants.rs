//! Grants: one authorization given to one client. Everything issued hangs from its grant, and lives
//! while it is unexpired and the grant is live.

use entity::grants;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, FromQueryResult};
use serde_json::Value as Json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Redemption, document, execute, groups_of_user, one, statement, to_document};
use crate::{
    oidc::{
        AuthenticationEvent, AuthorizationRequest, ClaimsRequest, CodeChallenge, Scope, UserClaims,
    },
    secret::{SecretHash, row_id},
};

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

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
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

/// Redeems an authorization code (RFC 6749 4.1.3, RFC 7636 4.6): one conditional statement, so that
/// the database is the referee of a race. Run it first in its transaction.
pub async fn redeem(
    conn: &impl ConnectionTrait,
    presented: &PresentedCode,
    now: OffsetDateTime,
) -> Result<Redemption<Uuid>, DbErr> {
    let sql = "UPDATE grants SET code_redeemed_at = $1 WHERE code_hash = $2 AND client_id = $3 AND redirect_uri = $4 \
               AND code_challenge IS NOT DISTINCT FROM $5 AND code_redeemed_at IS NULL AND code_expires_at > $1 \
               AND code_failures < $6 AND revoked_at IS NULL RETURNING id";
    let challenge = presented
        .challenge
        .as_ref()
        .map(|challenge| challenge.as_str().to_owned());
    let values = [
        now.into(),
        presented.code.to_vec().into(),
        presented.client_id.as_str().into(),
        presented.redirect_uri.as_str().into(),
        challenge.clone().into(),
        TRIES.into(),
    ];
    if let Some(Id { id }) = one(conn, sql, values).await? {
        return Ok(Redemption::Granted(id));
    }
    let sql = "SELECT * FROM grants WHERE code_hash = $1";
    let Some(grant): Option<grants::Model> =
        one(conn, sql, [presented.code.to_vec().into()]).await?
    else {
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

/// A live grant with the person that it is about, as they are now.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The grant.
    pub grant_id: Uuid,
    /// Whose data.
    pub user_id: Uuid,
    /// The client that it was given to.
    pub client_id: String,
    /// In which session it began.
    pub session_id: Option<Uuid>,
    /// What was granted.
    pub scope: Scope,
    /// The `claims` parameter of the request.
    pub claims_request: ClaimsRequest,
    /// The `nonce` of the request.
    pub nonce: Option<String>,
    /// How and when the person proved who they are.
    pub event: AuthenticationEvent,
    /// The person's claims.
    pub user: UserClaims,
}

#[derive(FromQueryResult)]
struct SubjectRow {
    grant_id: Uuid,
    user_id: Uuid,
    client_id: String,
    session_id: Option<Uuid>,
    scope: String,
    claims_request: Json,
    nonce: Option<String>,
    authenticated_at: OffsetDateTime,
    methods: Json,
    email: String,
    email_verified: bool,
    username: Option<String>,
    name: Option<String>,
    claims: Json,
    updated_at: OffsetDateTime,
    groups: String,
}

impl TryFrom<SubjectRow> for Subject {
    type Error = DbErr;

    fn try_from(row: SubjectRow) -> Result<Self, DbErr> {
        Ok(Self {
            grant_id: row.grant_id,
            user_id: row.user_id,
            client_id: row.client_id,
            session_id: row.session_id,
            scope: Scope::parse(&row.scope).map_err(|_| DbErr::Type("grants.scope".into()))?,
            claims_request: document(row.claims_request)?,
            nonce: row.nonce,
            event: AuthenticationEvent {
                at: row.authenticated_at,
                methods: document(row.methods)?,
            },
            user: UserClaims {
                sub: row.user_id.to_string(),
                email: Some(row.email),
                email_verified: row.email_verified,
                username: row.username,
                name: row.name,
                groups: serde_json::from_str(&row.groups)
                    .map_err(|_| DbErr::Type("groups".into()))?,
                updated_at: row.updated_at,
                claims: document(row.claims)?,
            },
        })
    }
}

/// What makes a grant `g` of user `u` and session `s` live.
pub(super) const LIVE: &str = "g.revoked_at IS NULL AND u.disabled_at IS NULL \
     AND g.epoch = u.epoch AND s.revoked_at IS NULL AND (g.offline OR s.ended_at IS NULL)";

/// The subject of a live grant: one statement. `jti` is the id of the access token that asks, if
/// one does: a token that was revoked by itself has no subject.
pub async fn subject(
    conn: &impl ConnectionTrait,
    grant_id: Uuid,
    jti: Option<&str>,
) -> Result<Option<Subject>, DbErr> {
    let groups = groups_of_user(conn);
    let sql = format!(
        "SELECT g.id AS grant_id, g.user_id, g.client_id, g.session_id, g.scope, g.claims_request, g.nonce, \
         g.authenticated_at, g.methods, u.email, u.email_verified, u.username, u.name, \
         u.claims, u.updated_at, {groups} AS groups \
         FROM grants g JOIN users u ON u.id = g.user_id LEFT JOIN sessions s ON s.id = g.session_id \
         WHERE g.id = $1 AND {LIVE} AND NOT EXISTS (SELECT 1 FROM revoked_tokens r WHERE r.jti = $2)"
    );
    let row: Option<SubjectRow> = one(conn, sql, [grant_id.into(), jti.into()]).await?;
    row.map(Subject::try_from).transpose()
}

/// Whether a grant is live and the access token `jti` was not revoked by itself: one statement.
pub async fn is_live(
    conn: &impl ConnectionTrait,
    grant_id: Uuid,
    jti: &str,
) -> Result<bool, DbErr> {
    let sql = format!(
        "SELECT 1 FROM grants g JOIN users u ON u.id = g.user_id LEFT JOIN sessions s ON s.id = g.session_id \
         WHERE g.id = $1 AND {LIVE} AND NOT EXISTS (SELECT 1 FROM revoked_tokens r WHERE r.jti = $2)"
    );
    let found = conn
        .query_one_raw(statement(conn, sql, [grant_id.into(), jti.into()]))
        .await?;
    Ok(found.is_some())
}
