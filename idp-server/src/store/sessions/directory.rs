//! Sessions that work now, as administrators look through them: everybody's, a person's, those in which an application was used.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Value};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Live, own::UsedApp};
use crate::store::all;

/// So many are on a page at the most, with one more that tells whether there are others.
pub const MOST: usize = 201;

/// Which sessions.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of this person.
    pub user_id: Option<Uuid>,
    /// In which this application was used.
    pub client_id: Option<String>,
    /// That began before this one.
    pub before: Option<Uuid>,
}

/// The sessions that work now, the one that began last first: one statement.
pub async fn page(
    conn: &impl ConnectionTrait,
    wanted: Wanted,
    idle_timeout: Duration,
    (limit, now): (i64, OffsetDateTime),
) -> Result<Vec<Live>, DbErr> {
    let mut values: Vec<Value> = vec![
        now.into(),
        (now - idle_timeout).into(),
        limit.into(),
        wanted.before.unwrap_or(Uuid::max()).into(),
    ];
    let by_app = wanted.client_id.is_some();
    let (mut of_app, mut of_person) = ("", String::new());
    if let Some(client_id) = wanted.client_id {
        values.push(client_id.into());
        of_app = " AND g.client_id = $5 AND g.code_redeemed_at IS NOT NULL";
    }
    if let Some(user_id) = wanted.user_id {
        values.push(user_id.into());
        of_person = format!(" AND s.user_id = ${}", values.len());
    }
    let (from, id, once) = match (by_app, conn.get_database_backend()) {
        (false, _) => ("sessions s", "s.id", ""),
        // Along the index of the application, which has a session once for each time that it was used.
        (true, DbBackend::Postgres) => (
            "grants g JOIN sessions s ON s.id = g.session_id",
            "g.session_id",
            "GROUP BY g.session_id, s.id, u.id",
        ),
        (true, _) => (
            "grants g CROSS JOIN sessions s ON s.id = g.session_id",
            "g.session_id",
            "GROUP BY g.session_id",
        ),
    };
    let sql = format!(
        "SELECT s.id, s.user_id, u.email, s.authenticated_at, s.last_seen_at, s.expires_at, s.ip, s.user_agent \
         FROM {from} JOIN users u ON u.id = s.user_id \
         WHERE {id} < $4 AND s.ended_at IS NULL AND s.revoked_at IS NULL AND s.expires_at > $1 AND s.last_seen_at > $2 \
         AND u.disabled_at IS NULL AND s.epoch = u.epoch{of_app}{of_person} {once} ORDER BY {id} DESC LIMIT $3"
    );
    all(conn, sql, values).await
}

/// The applications that were used in some sessions: one statement, and the same however many they are.
pub async fn apps(conn: &impl ConnectionTrait, sessions: &[Uuid]) -> Result<Vec<UsedApp>, DbErr> {
    let ids = (0..MOST).map(|at| sessions.get(at).copied().unwrap_or(Uuid::nil()));
    let places: Vec<String> = (1..=MOST).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT DISTINCT g.session_id, g.client_id, c.metadata ->> 'client_name' AS name \
         FROM grants g JOIN clients c ON c.client_id = g.client_id \
         WHERE g.session_id IN ({}) AND g.code_redeemed_at IS NOT NULL ORDER BY 3, 2",
        places.join(", ")
    );
    all(conn, sql, ids.map(Value::from)).await
}
