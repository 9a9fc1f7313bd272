//! Whom a grant is about, as they are now. The engine hands it over as one JSON document, so that a
//! statement that redeems something brings it along.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    oidc::{AuthenticationEvent, ClaimsRequest, Method, Scope, UserClaims},
    store::{groups_of_user, one, statement},
};

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

/// What [`document`] writes.
#[derive(Deserialize)]
struct Document {
    grant_id: Uuid,
    user_id: Uuid,
    client_id: String,
    session_id: Option<Uuid>,
    scope: String,
    claims_request: ClaimsRequest,
    nonce: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    authenticated_at: OffsetDateTime,
    methods: Vec<Method>,
    email: String,
    email_verified: bool,
    username: Option<String>,
    name: Option<String>,
    claims: Map<String, Json>,
    #[serde(with = "time::serde::rfc3339")]
    updated_at: OffsetDateTime,
    groups: Vec<String>,
}

impl Subject {
    /// Reads what one of the subselects below gave; none when the grant is not live.
    pub(in crate::store) fn read(document: Option<String>) -> Result<Option<Self>, DbErr> {
        let Some(text) = document else {
            return Ok(None);
        };
        let found: Document = serde_json::from_str(&text)
            .map_err(|error| DbErr::Type(format!("a subject is not readable: {error}")))?;
        Ok(Some(Self {
            grant_id: found.grant_id,
            user_id: found.user_id,
            client_id: found.client_id,
            session_id: found.session_id,
            scope: Scope::parse(&found.scope).map_err(|_| DbErr::Type("grants.scope".into()))?,
            claims_request: found.claims_request,
            nonce: found.nonce,
            event: AuthenticationEvent {
                at: found.authenticated_at,
                methods: found.methods,
            },
            user: UserClaims {
                sub: found.user_id.to_string(),
                email: Some(found.email),
                email_verified: found.email_verified,
                username: found.username,
                name: found.name,
                groups: found.groups,
                updated_at: found.updated_at,
                claims: found.claims,
            },
        }))
    }
}

/// What makes a row of `grants` live, with its user `u` and its session `s`.
pub(in crate::store) const LIVE: &str = "grants.revoked_at IS NULL AND u.disabled_at IS NULL \
     AND grants.epoch = u.epoch AND s.revoked_at IS NULL AND (grants.offline OR s.ended_at IS NULL)";

/// A grant with its user and its session.
const WITH_USER: &str = "grants JOIN users u ON u.id = grants.user_id \
     LEFT JOIN sessions s ON s.id = grants.session_id";

/// The subject as JSON text, of a row of `grants` and its user `u`.
fn document(conn: &impl ConnectionTrait) -> String {
    let groups = groups_of_user(conn);
    match conn.get_database_backend() {
        DbBackend::Postgres => format!(
            "(SELECT row_to_json(d)::text FROM (SELECT grants.id AS grant_id, grants.user_id, grants.client_id, \
             grants.session_id, grants.scope, grants.claims_request, grants.nonce, grants.authenticated_at, \
             grants.methods, u.email, u.email_verified, u.username, u.name, u.claims, u.updated_at, \
             {groups}::json AS groups) d)"
        ),
        // `json` makes a value of a text; ids are bytes, which JSON cannot hold.
        _ => format!(
            "json_object('grant_id', hex(grants.id), 'user_id', hex(grants.user_id), 'client_id', grants.client_id, \
             'session_id', CASE WHEN grants.session_id IS NOT NULL THEN hex(grants.session_id) END, \
             'scope', grants.scope, 'claims_request', json(grants.claims_request), 'nonce', grants.nonce, \
             'authenticated_at', grants.authenticated_at, 'methods', json(grants.methods), 'email', u.email, \
             'email_verified', json(CASE WHEN u.email_verified THEN 'true' ELSE 'false' END), \
             'username', u.username, 'name', u.name, 'claims', json(u.claims), 'updated_at', u.updated_at, \
             'groups', json({groups}))"
        ),
    }
}

/// A subselect inside a statement that changes a row of `grants`: its subject, NULL unless it is live.
pub(in crate::store) fn document_of_grant(conn: &impl ConnectionTrait) -> String {
    format!(
        "(SELECT {} FROM users u LEFT JOIN sessions s ON s.id = grants.session_id \
         WHERE u.id = grants.user_id AND {LIVE})",
        document(conn)
    )
}

/// A subselect: the subject of the grant with this id, NULL unless it is live.
pub(in crate::store) fn document_of(conn: &impl ConnectionTrait, grant_id: &str) -> String {
    format!(
        "(SELECT {} FROM {WITH_USER} WHERE grants.id = {grant_id} AND {LIVE})",
        document(conn)
    )
}

const NOT_REVOKED: &str = "NOT EXISTS (SELECT 1 FROM revoked_tokens r WHERE r.jti = $2)";

#[derive(FromQueryResult)]
struct Row {
    subject: Option<String>,
}

/// The subject of a live grant: one statement. `jti` is the id of the access token that asks, if
/// one does: a token that was revoked by itself has no subject.
pub async fn subject(
    conn: &impl ConnectionTrait,
    grant_id: Uuid,
    jti: Option<&str>,
) -> Result<Option<Subject>, DbErr> {
    let sql = format!(
        "SELECT {} AS subject FROM {WITH_USER} WHERE grants.id = $1 AND {LIVE} AND {NOT_REVOKED}",
        document(conn)
    );
    let row: Option<Row> = one(conn, sql, [grant_id.into(), jti.into()]).await?;
    Subject::read(row.and_then(|row| row.subject))
}

/// Whether a grant is live and the access token `jti` was not revoked by itself: one statement.
pub async fn is_live(
    conn: &impl ConnectionTrait,
    grant_id: Uuid,
    jti: &str,
) -> Result<bool, DbErr> {
    let sql =
        format!("SELECT 1 FROM {WITH_USER} WHERE grants.id = $1 AND {LIVE} AND {NOT_REVOKED}");
    let found = conn
        .query_one_raw(statement(conn, sql, [grant_id.into(), jti.into()]))
        .await?;
    Ok(found.is_some())
}
