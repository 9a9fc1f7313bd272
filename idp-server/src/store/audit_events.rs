//! The audit trail: append only. What happens to grants and refresh tokens is recorded by triggers.

use entity::audit_events;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

pub mod history;
pub mod kinds;
pub mod search;

use crate::context::Context;

/// Something that happened.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// What, as `noun.verb`: `session.created`, `client.secret_rotated` …
    pub kind: &'static str,
    /// Who did it, when it wasn't the user concerned: `cli`, `user:<id>`, `client:<id>`.
    pub actor: Option<String>,
    /// The user that it is about.
    pub user_id: Option<Uuid>,
    /// The client that it is about.
    pub client_id: Option<String>,
    /// The session that it is about.
    pub session_id: Option<Uuid>,
    /// The grant that it is about.
    pub grant_id: Option<Uuid>,
    /// From where.
    pub ip: Option<String>,
    /// The request that caused it.
    pub request_id: Option<String>,
    /// More, without secrets.
    pub details: Option<serde_json::Value>,
}

impl Event {
    /// An event that a request caused.
    #[must_use]
    pub fn of_request(kind: &'static str, context: &Context) -> Self {
        Self {
            kind,
            ip: Some(context.ip_text()),
            request_id: Some(context.request_id.clone()),
            ..Self::default()
        }
    }
}

/// Records an event in the transaction of what it records.
pub async fn record(
    conn: &impl ConnectionTrait,
    event: Event,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = audit_events::ActiveModel {
        id: NotSet,
        at: Set(now),
        kind: Set(event.kind.to_owned()),
        actor: Set(event.actor),
        user_id: Set(event.user_id),
        client_id: Set(event.client_id),
        session_id: Set(event.session_id),
        grant_id: Set(event.grant_id),
        ip: Set(event.ip),
        request_id: Set(event.request_id),
        details: Set(event.details.unwrap_or_else(|| serde_json::json!({}))),
    };
    audit_events::Entity::insert(row)
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// The newest events, optionally of one kind (a prefix such as `session.` counts) or one user.
pub async fn list(
    conn: &impl ConnectionTrait,
    kind: Option<&str>,
    user_id: Option<Uuid>,
    limit: u64,
) -> Result<Vec<audit_events::Model>, DbErr> {
    let mut query = audit_events::Entity::find()
        .order_by_desc(audit_events::Column::Id)
        .limit(limit);
    if let Some(kind) = kind {
        query = query.filter(audit_events::Column::Kind.starts_with(kind));
    }
    if let Some(user_id) = user_id {
        query = query.filter(audit_events::Column::UserId.eq(user_id));
    }
    query.all(conn).await
}

/// Which events.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of this kind; a prefix such as `session.` counts.
    pub kind: Option<String>,
    /// About this user.
    pub user_id: Option<Uuid>,
    /// About this client.
    pub client_id: Option<String>,
    /// Older than the event of this id.
    pub before: Option<i64>,
}

/// The newest events that the filter lets through.
pub async fn page(
    conn: &impl ConnectionTrait,
    filter: Filter,
    limit: u64,
) -> Result<Vec<audit_events::Model>, DbErr> {
    let mut query = audit_events::Entity::find()
        .order_by_desc(audit_events::Column::Id)
        .limit(limit);
    if let Some(kind) = filter.kind {
        query = query.filter(audit_events::Column::Kind.starts_with(kind));
    }
    if let Some(user_id) = filter.user_id {
        query = query.filter(audit_events::Column::UserId.eq(user_id));
    }
    if let Some(client_id) = filter.client_id {
        query = query.filter(audit_events::Column::ClientId.eq(client_id));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit_events::Column::Id.lt(before));
    }
    query.all(conn).await
}
