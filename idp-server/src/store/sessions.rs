//! Sessions: people signed in in a browser. Several accounts of one browser share the hash of its
//! session cookie, which is replaced at every change of privilege.

pub mod directory;
pub mod own;

use entity::sessions;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::Value as Json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    all,
    audit_events::{self, Event},
    document, execute, to_document,
};
use crate::{
    oidc::{self, Account, AuthenticationEvent, Enrolled, GivenConsent, Scope},
    secret::{SecretHash, row_id},
};

/// An account that is signed in in a browser, with what the pages show of it.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What the rules look at.
    pub account: Account,
    /// The person's e-mail address.
    pub email: String,
    /// The person's name, if known.
    pub name: Option<String>,
    /// What is granted in this session belongs to it: see `users::end_sessions`.
    pub epoch: i64,
    /// The person asked to be deleted then: until they think better of it no application gets anything of them.
    pub delete_after: Option<OffsetDateTime>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    authenticated_at: OffsetDateTime,
    methods: Json,
    selected_at: OffsetDateTime,
    epoch: i64,
    email: String,
    name: Option<String>,
    delete_after: Option<OffsetDateTime>,
    consent_scope: Option<String>,
    consent_given_at: Option<OffsetDateTime>,
    consent_expires_at: Option<OffsetDateTime>,
    totp: bool,
    passkey: bool,
    recovery_code: bool,
}

/// The live accounts of a browser, the one chosen last first, with what each allowed `client_id`.
/// One statement.
pub async fn of_browser(
    conn: &impl ConnectionTrait,
    browser: SecretHash,
    client_id: Option<&str>,
    idle_timeout: Duration,
    now: OffsetDateTime,
) -> Result<Vec<SignedIn>, DbErr> {
    let sql = "SELECT s.id, s.user_id, s.authenticated_at, s.methods, s.selected_at, s.epoch, u.email, u.name, u.delete_after, \
               c.scope AS consent_scope, c.given_at AS consent_given_at, c.expires_at AS consent_expires_at, \
               EXISTS (SELECT 1 FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS totp, \
               EXISTS (SELECT 1 FROM passkeys p WHERE p.user_id = u.id) AS passkey, \
               EXISTS (SELECT 1 FROM recovery_codes r WHERE r.user_id = u.id AND r.used_at IS NULL) AS recovery_code \
               FROM sessions s JOIN users u ON u.id = s.user_id \
               LEFT JOIN consents c ON c.user_id = s.user_id AND c.client_id = $2 \
               AND (c.expires_at IS NULL OR c.expires_at > $3) \
               WHERE s.browser_hash = $1 AND s.ended_at IS NULL AND s.revoked_at IS NULL AND s.expires_at > $3 \
               AND s.last_seen_at > $4 AND u.disabled_at IS NULL AND (u.delete_after IS NULL OR u.delete_after > $3) \
               AND s.epoch = u.epoch ORDER BY s.selected_at DESC";
    let values = [
        browser.to_vec().into(),
        client_id.into(),
        now.into(),
        (now - idle_timeout).into(),
    ];
    let rows: Vec<Row> = all(conn, sql, values).await?;
    rows.into_iter().map(SignedIn::try_from).collect()
}

impl TryFrom<Row> for SignedIn {
    type Error = DbErr;

    fn try_from(row: Row) -> Result<Self, DbErr> {
        let consent = match (row.consent_scope, row.consent_given_at) {
            (Some(scope), Some(given_at)) => Some(GivenConsent {
                scope: Scope::parse(&scope).map_err(|_| DbErr::Type("consents.scope".into()))?,
                given_at,
                expires_at: row.consent_expires_at,
            }),
            _ => None,
        };
        Ok(Self {
            account: Account {
                user_id: row.user_id,
                session_id: row.id,
                event: AuthenticationEvent {
                    at: row.authenticated_at,
                    methods: document(row.methods)?,
                },
                selected_at: row.selected_at,
                consent,
                enrolled: Enrolled {
                    totp: row.totp,
                    passkey: row.passkey,
                    recovery_code: row.recovery_code,
                },
            },
            email: row.email,
            name: row.name,
            epoch: row.epoch,
            delete_after: row.delete_after,
        })
    }
}

/// A sign-in that succeeded.
pub struct NewSession {
    /// Who.
    pub user_id: Uuid,
    /// Their epoch when the proof was looked at: if it has moved on, the session is born dead.
    pub epoch: i64,
    /// The hash of the browser's new session cookie.
    pub browser: SecretHash,
    /// The hash of the session cookie that it replaces, if the browser had one.
    pub replaces: Option<SecretHash>,
    /// How and when.
    pub event: AuthenticationEvent,
    /// The authorization request that waits for it: it comes after that one, whatever the clocks of the nodes say.
    pub request: Option<Uuid>,
    /// The session ends then, whatever happens.
    pub expires_at: OffsetDateTime,
    /// From where.
    pub ip: String,
    /// What the browser calls itself.
    pub user_agent: String,
    /// For the audit trail.
    pub request_id: String,
}

/// Starts a session under a new cookie and records it; its id. Other accounts of the browser move to the new cookie. One who
/// proves it again in a live session keeps that session and its `sid`, so that other applications stay signed in.
pub async fn start(
    conn: &impl ConnectionTrait,
    new: &NewSession,
    now: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let kept = match new.replaces {
        Some(replaced) => move_on(conn, new, replaced, now).await?,
        None => None,
    };
    let id = match kept {
        Some(id) => id,
        None => insert(conn, new, now).await?,
    };
    audit_events::record(conn, recorded("session.created", new, id), now).await?;
    Ok(id)
}

fn recorded(kind: &'static str, new: &NewSession, id: Uuid) -> Event {
    Event {
        kind,
        user_id: Some(new.user_id),
        session_id: Some(id),
        ip: Some(new.ip.clone()),
        request_id: Some(new.request_id.clone()),
        details: Some(serde_json::json!({ "methods": new.event.methods })),
        ..Event::default()
    }
}

/// Gives a session that lives what was proven in it besides, under a new cookie, and records it. False when it is no longer
/// live: the caller rolls back, because what is added to nothing is not a whole proof.
pub async fn strengthen(
    conn: &impl ConnectionTrait,
    new: &NewSession,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let Some(replaced) = new.replaces else {
        return Ok(false);
    };
    if move_on(conn, new, replaced, now).await? != Some(id) {
        return Ok(false);
    }
    audit_events::record(conn, recorded("session.strengthened", new, id), now).await?;
    Ok(true)
}

async fn insert(
    conn: &impl ConnectionTrait,
    new: &NewSession,
    now: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let id = row_id(now);
    let at = done_at("$5", "$6", "$7");
    let sql = format!(
        "INSERT INTO sessions (id, browser_hash, user_id, methods, authenticated_at, selected_at, last_seen_at, created_at, \
         expires_at, ip, user_agent, epoch) VALUES ($1, $2, $3, $4, {at}, {at}, $5, $5, $8, $9, $10, $11)"
    );
    let values = [
        id.into(),
        new.browser.to_vec().into(),
        new.user_id.into(),
        to_document(&new.event.methods)?.into(),
        new.event.at.into(),
        new.request.into(),
        (new.event.at + oidc::AHEAD).into(),
        new.expires_at.into(),
        new.ip.as_str().into(),
        new.user_agent.chars().take(255).collect::<String>().into(),
        new.epoch.into(),
    ];
    execute(conn, sql, values).await?;
    Ok(id)
}

/// [`oidc::done_at`] for what is done at `now` for the request that waits under `id`.
fn done_at(now: &str, id: &str, latest: &str) -> String {
    format!(
        "COALESCE((SELECT r.created_at FROM authorization_requests r WHERE r.id = {id} \
         AND r.created_at > {now} AND r.created_at <= {latest}), {now})"
    )
}

#[derive(FromQueryResult)]
struct Moved {
    id: Uuid,
    renewed: bool,
}

/// Moves the sessions of a browser to its new cookie and renews the person's own live one; that
/// one's id.
async fn move_on(
    conn: &impl ConnectionTrait,
    new: &NewSession,
    replaced: SecretHash,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, DbErr> {
    const OWN: &str = "(user_id = $3 AND ended_at IS NULL AND revoked_at IS NULL AND expires_at > $4 AND epoch = $5)";
    let at = done_at("$6", "$9", "$10");
    let renew = |column: &str, value: &str| {
        format!("{column} = CASE WHEN {OWN} THEN {value} ELSE {column} END")
    };
    let sql = format!(
        "UPDATE sessions SET browser_hash = $1, {}, {}, {}, {}, {} WHERE browser_hash = $2 \
         RETURNING id, {OWN} AS renewed",
        renew("authenticated_at", &at),
        renew("methods", "$7"),
        renew("expires_at", "$8"),
        renew("selected_at", &at),
        renew("last_seen_at", "$4"),
    );
    let values = [
        new.browser.to_vec().into(),
        replaced.to_vec().into(),
        new.user_id.into(),
        now.into(),
        new.epoch.into(),
        new.event.at.into(),
        to_document(&new.event.methods)?.into(),
        new.expires_at.into(),
        new.request.into(),
        (new.event.at + oidc::AHEAD).into(),
    ];
    let moved: Vec<Moved> = all(conn, sql, values).await?;
    Ok(moved.iter().find(|row| row.renewed).map(|row| row.id))
}

/// The cookies of a browser that changes its chosen account, and how long a session may lie idle.
#[derive(Clone, Copy, Debug)]
pub struct Selection {
    /// The hash of the present session cookie.
    pub from: SecretHash,
    /// The hash of the one that replaces it.
    pub to: SecretHash,
    /// A session that was left alone for longer needs a new sign-in.
    pub idle_timeout: Duration,
}

/// Makes an account the chosen one of its browser, under a new cookie; false if it isn't live there.
pub async fn select(
    conn: &impl ConnectionTrait,
    id: Uuid,
    selection: Selection,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE sessions SET selected_at = $1, last_seen_at = $1 WHERE id = $2 AND browser_hash = $3 \
               AND ended_at IS NULL AND revoked_at IS NULL AND expires_at > $1 AND last_seen_at > $4 \
               AND epoch = (SELECT u.epoch FROM users u WHERE u.id = sessions.user_id)";
    let (from, to) = (selection.from.to_vec(), selection.to.to_vec());
    let idle_since = now - selection.idle_timeout;
    let values = [
        now.into(),
        id.into(),
        from.clone().into(),
        idle_since.into(),
    ];
    let chosen = execute(conn, sql, values).await? == 1;
    if chosen {
        let sql = "UPDATE sessions SET browser_hash = $1 WHERE browser_hash = $2";
        execute(conn, sql, [to.into(), from.into()]).await?;
    }
    Ok(chosen)
}

/// Ends one account's session in a browser (sign-out); what was granted for offline use lives on
/// (OIDC Core 11). True if it was live.
pub async fn end(
    conn: &impl ConnectionTrait,
    id: Uuid,
    browser: SecretHash,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE sessions SET ended_at = $1 WHERE id = $2 AND browser_hash = $3 AND ended_at IS NULL";
    Ok(execute(conn, sql, [now.into(), id.into(), browser.to_vec().into()]).await? == 1)
}

/// Revokes a session with everything that was granted in it; true if it was live.
pub async fn revoke(
    conn: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE sessions SET revoked_at = $1, ended_at = COALESCE(ended_at, $1) WHERE id = $2 AND revoked_at IS NULL";
    Ok(execute(conn, sql, [now.into(), id.into()]).await? == 1)
}

/// The newest sessions, optionally of one user, optionally only the live ones.
pub async fn list(
    conn: &impl ConnectionTrait,
    user_id: Option<Uuid>,
    live_at: Option<OffsetDateTime>,
    limit: u64,
) -> Result<Vec<sessions::Model>, DbErr> {
    let mut query = sessions::Entity::find()
        .order_by_desc(sessions::Column::CreatedAt)
        .limit(limit);
    if let Some(user_id) = user_id {
        query = query.filter(sessions::Column::UserId.eq(user_id));
    }
    if let Some(now) = live_at {
        query = query
            .filter(sessions::Column::EndedAt.is_null())
            .filter(sessions::Column::RevokedAt.is_null())
            .filter(sessions::Column::ExpiresAt.gt(now));
    }
    query.all(conn).await
}

/// A session that its person could use now.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Live {
    /// The session.
    pub id: Uuid,
    /// Its person.
    pub user_id: Uuid,
    /// The person's e-mail address.
    pub email: String,
    /// When the person signed in.
    pub authenticated_at: OffsetDateTime,
    /// When it was last used, as far as it was written down.
    pub last_seen_at: OffsetDateTime,
    /// It ends then, whatever happens.
    pub expires_at: OffsetDateTime,
    /// From where.
    pub ip: String,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// The sessions that work now, the newest first, of everybody or of one person.
pub async fn live(
    conn: &impl ConnectionTrait,
    user_id: Option<Uuid>,
    idle_timeout: Duration,
    (limit, now): (u64, OffsetDateTime),
) -> Result<Vec<Live>, DbErr> {
    let mut values = vec![
        now.into(),
        (now - idle_timeout).into(),
        i64::try_from(limit).unwrap_or(i64::MAX).into(),
    ];
    let mut only = "";
    if let Some(user_id) = user_id {
        values.push(user_id.into());
        only = "AND s.user_id = $4";
    }
    let sql = format!(
        "SELECT s.id, s.user_id, u.email, s.authenticated_at, s.last_seen_at, s.expires_at, s.ip, s.user_agent \
         FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.ended_at IS NULL AND s.revoked_at IS NULL AND s.expires_at > $1 AND s.last_seen_at > $2 \
         AND u.disabled_at IS NULL AND s.epoch = u.epoch {only} \
         ORDER BY s.created_at DESC, s.id DESC LIMIT $3"
    );
    all(conn, sql, values).await
}

/// A session by its id, live or not.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<sessions::Model>, DbErr> {
    sessions::Entity::find_by_id(id).one(conn).await
}
