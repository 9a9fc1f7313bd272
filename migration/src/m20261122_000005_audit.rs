use sea_orm_migration::prelude::*;

use crate::sql::{after_each, drop_tables, drop_trigger, is_postgres, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE audit_events (
    id {serial},
    at {time} NOT NULL,
    kind text NOT NULL,
    actor text,
    user_id {uuid},
    client_id text,
    session_id {uuid},
    grant_id {uuid},
    ip text,
    request_id text,
    details {json} NOT NULL
)
;;
CREATE INDEX audit_events_user ON audit_events (user_id, id) WHERE user_id IS NOT NULL
;;
CREATE INDEX audit_events_kind ON audit_events (kind, id)
";

/// What the database itself records, so that no code path can forget it: table, event, condition,
/// kind, and the columns taken from the changed row.
const RECORDED: [Recorded; 4] = [
    Recorded {
        name: "audit_grants_created",
        on: "INSERT ON grants",
        when: None,
        kind: "grant.created",
        values: "NEW.created_at, NEW.user_id, NEW.client_id, NEW.session_id, NEW.id, NEW.ip, NEW.request_id",
    },
    Recorded {
        name: "audit_grants_redeemed",
        on: "UPDATE OF code_redeemed_at ON grants",
        when: Some("OLD.code_redeemed_at IS NULL AND NEW.code_redeemed_at IS NOT NULL"),
        kind: "grant.redeemed",
        values: "NEW.code_redeemed_at, NEW.user_id, NEW.client_id, NEW.session_id, NEW.id, NULL, NULL",
    },
    Recorded {
        name: "audit_grants_revoked",
        on: "UPDATE OF revoked_at ON grants",
        when: Some("OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL"),
        kind: "grant.revoked",
        values: "NEW.revoked_at, NEW.user_id, NEW.client_id, NEW.session_id, NEW.id, NULL, NULL",
    },
    Recorded {
        name: "audit_refresh_tokens_rotated",
        on: "INSERT ON refresh_tokens",
        when: Some("NEW.parent_id IS NOT NULL"),
        kind: "refresh_token.rotated",
        values: "NEW.created_at, NULL, NULL, NULL, NEW.grant_id, NULL, NEW.request_id",
    },
];

struct Recorded {
    name: &'static str,
    on: &'static str,
    when: Option<&'static str>,
    kind: &'static str,
    values: &'static str,
}

impl Recorded {
    fn statement(&self) -> String {
        let Self { kind, values, .. } = self;
        format!(
            "INSERT INTO audit_events (at, user_id, client_id, session_id, grant_id, ip, request_id, kind, details) \
             VALUES ({values}, '{kind}', '{{}}')"
        )
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await?;
        let by_time = if is_postgres(manager) {
            "CREATE INDEX audit_events_at ON audit_events USING brin (at)"
        } else {
            "CREATE INDEX audit_events_at ON audit_events (at)"
        };
        run(manager, by_time).await?;
        for recorded in &RECORDED {
            let Recorded { name, on, when, .. } = *recorded;
            after_each(manager, name, on, when, &recorded.statement()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for recorded in &RECORDED {
            drop_trigger(manager, recorded.name, recorded.on).await?;
        }
        drop_tables(manager, &["audit_events"]).await
    }
}
