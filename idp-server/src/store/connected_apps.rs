//! What a person allowed which application, and what of it lives: consents and grants together.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{all, execute, grants::LIVE};
use crate::oidc::Scope;

/// So many live grants are looked at, the newest first.
const MOST: i64 = 1_000;

/// An application that may use a person's account, or did while it may.
#[derive(Clone, Debug)]
pub struct ConnectedApp {
    /// `client_id`.
    pub client_id: String,
    /// `client_name`.
    pub name: Option<String>,
    /// `client_uri`.
    pub site: Option<String>,
    /// Where its logo came from, if there is a copy of it here.
    pub logo: Option<String>,
    /// All that it may see.
    pub scope: Scope,
    /// Whether it keeps access while the person is away.
    pub offline: bool,
    /// When it was first used or allowed, as far as anything of that lives.
    pub first_at: OffsetDateTime,
    /// When it last got something, or was allowed to.
    pub last_at: OffsetDateTime,
}

#[derive(FromQueryResult)]
struct Row {
    client_id: String,
    name: Option<String>,
    site: Option<String>,
    logo: Option<String>,
    scope: String,
    offline: bool,
    at: OffsetDateTime,
    refreshed_at: Option<OffsetDateTime>,
}

const CLIENT: &str = "c.client_id, c.metadata ->> 'client_name' AS name, c.metadata ->> 'client_uri' AS site, \
                      l.source_uri AS logo";
const LOGO: &str = "LEFT JOIN client_logos l ON l.client_id = c.client_id AND l.png IS NOT NULL";

/// The applications of a person, the one used last first: two statements, however many there are.
pub async fn of_user(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<ConnectedApp>, DbErr> {
    let consents = format!(
        "SELECT {CLIENT}, k.scope, (1 = 0) AS offline, k.given_at AS at, k.given_at AS refreshed_at \
         FROM consents k JOIN clients c ON c.client_id = k.client_id {LOGO} \
         WHERE k.user_id = $1 AND (k.expires_at IS NULL OR k.expires_at > $2)"
    );
    let grants = format!(
        "SELECT {CLIENT}, grants.scope, grants.offline, grants.created_at AS at, \
         (SELECT MAX(r.created_at) FROM refresh_tokens r WHERE r.grant_id = grants.id) AS refreshed_at \
         FROM grants JOIN users u ON u.id = grants.user_id JOIN clients c ON c.client_id = grants.client_id {LOGO} \
         LEFT JOIN sessions s ON s.id = grants.session_id \
         WHERE grants.user_id = $1 AND grants.code_redeemed_at IS NOT NULL AND grants.expires_at > $2 AND {LIVE} \
         ORDER BY grants.created_at DESC LIMIT $3"
    );
    let mut rows: Vec<Row> = all(conn, consents, [user_id.into(), now.into()]).await?;
    let live: Vec<Row> = all(conn, grants, [user_id.into(), now.into(), MOST.into()]).await?;
    rows.extend(live);
    together(rows)
}

/// One entry an application.
fn together(rows: Vec<Row>) -> Result<Vec<ConnectedApp>, DbErr> {
    let mut apps: BTreeMap<String, ConnectedApp> = BTreeMap::new();
    for row in rows {
        let scope = Scope::parse(&row.scope).map_err(|_| DbErr::Type("a stored scope".into()))?;
        let last_at = row.refreshed_at.map_or(row.at, |again| again.max(row.at));
        let app = apps
            .entry(row.client_id.clone())
            .or_insert_with(|| ConnectedApp {
                client_id: row.client_id,
                name: row.name,
                site: row.site,
                logo: row.logo,
                scope: scope.clone(),
                offline: row.offline,
                first_at: row.at,
                last_at,
            });
        app.scope = app.scope.union(&scope);
        app.offline |= row.offline;
        app.first_at = app.first_at.min(row.at);
        app.last_at = app.last_at.max(last_at);
    }
    let mut apps: Vec<ConnectedApp> = apps.into_values().collect();
    apps.sort_by_key(|app| std::cmp::Reverse(app.last_at));
    Ok(apps)
}

/// Takes everything back that a person allowed an application: the consent, and every grant with its tokens. False if there
/// was nothing.
pub async fn revoke(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    client_id: &str,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM consents WHERE user_id = $1 AND client_id = $2";
    let consents = execute(conn, sql, [user_id.into(), client_id.into()]).await?;
    let sql = "UPDATE grants SET revoked_at = $1 WHERE user_id = $2 AND client_id = $3 AND revoked_at IS NULL";
    let grants = execute(conn, sql, [now.into(), user_id.into(), client_id.into()]).await?;
    Ok(consents + grants > 0)
}
