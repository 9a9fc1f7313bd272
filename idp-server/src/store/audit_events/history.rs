//! What happened to a person's account, as that person reads it.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::store::all;

/// What a person wants to read about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// All but what happens within an act that has an entry of its own.
    Everything,
    /// Signing in and out.
    SignIns,
    /// Applications.
    Apps,
    /// Changes of the account.
    Account,
}

impl About {
    /// A fixed text, as statements are cached by theirs.
    fn condition(self) -> &'static str {
        match self {
            Self::Everything => {
                "e.kind NOT IN ('grant.redeemed', 'grant.revoked', 'session.selected', 'session.strengthened', 'upstream.used')"
            }
            Self::SignIns => "e.kind LIKE 'session.%' AND e.kind <> 'session.selected'",
            Self::Apps => {
                "(e.kind LIKE 'consent.%' OR e.kind IN ('grant.created', 'grant.replayed'))"
            }
            Self::Account => {
                "e.kind NOT LIKE 'session.%' AND e.kind NOT LIKE 'consent.%' AND e.kind NOT LIKE 'grant.%' AND e.kind <> 'upstream.used'"
            }
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Past {
    /// Its place in the trail.
    pub id: i64,
    /// When.
    pub at: OffsetDateTime,
    /// What, as `noun.verb`.
    pub kind: String,
    /// Who did it, when it wasn't the person.
    pub actor: Option<String>,
    /// From where.
    pub ip: Option<String>,
    /// The application that it is about.
    pub client_id: Option<String>,
    /// That application's name, if it still exists and has one.
    pub app: Option<String>,
    /// What the browser of the session calls itself.
    pub user_agent: Option<String>,
}

/// Which part of the trail.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// About what.
    pub about: About,
    /// Not older than this.
    pub since: OffsetDateTime,
    /// Older than the event of this id.
    pub before: Option<i64>,
    /// So many at the most.
    pub limit: i64,
}

/// What happened to a person, the newest first: one statement.
pub async fn of_user(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    part: Part,
) -> Result<Vec<Past>, DbErr> {
    let sql = format!(
        "SELECT e.id, e.at, e.kind, e.actor, e.ip, e.client_id, c.metadata ->> 'client_name' AS app, s.user_agent \
         FROM audit_events e LEFT JOIN clients c ON c.client_id = e.client_id \
         LEFT JOIN sessions s ON s.id = e.session_id \
         WHERE e.user_id = $1 AND e.at > $2 AND e.id < $3 AND {} ORDER BY e.id DESC LIMIT $4",
        part.about.condition()
    );
    let values = [
        user_id.into(),
        part.since.into(),
        part.before.unwrap_or(i64::MAX).into(),
        part.limit.into(),
    ];
    all(conn, sql, values).await
}

/// When and from where a person signed in, the newest first: one statement.
pub async fn sign_ins(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    limit: i64,
) -> Result<Vec<Past>, DbErr> {
    let sql = "SELECT e.id, e.at, e.kind, e.actor, e.ip, e.client_id, NULL AS app, s.user_agent \
               FROM audit_events e LEFT JOIN sessions s ON s.id = e.session_id \
               WHERE e.user_id = $1 AND e.kind = 'session.created' ORDER BY e.id DESC LIMIT $2";
    all(conn, sql, [user_id.into(), limit.into()]).await
}
