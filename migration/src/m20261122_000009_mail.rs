use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE mail_outbox (
    id {uuid} PRIMARY KEY,
    kind text NOT NULL,
    recipient text NOT NULL,
    locale text NOT NULL,
    sealed_values {bytes},
    attempts bigint NOT NULL,
    created_at {time} NOT NULL,
    next_attempt_at {time} NOT NULL,
    claimed_until {time},
    sent_at {time},
    failed_at {time},
    error_code text
)
;;
CREATE INDEX mail_outbox_due ON mail_outbox (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL
;;
CREATE TABLE mailed_links (
    token_hash {bytes} PRIMARY KEY,
    purpose text NOT NULL,
    user_id {uuid} REFERENCES users (id) ON DELETE CASCADE,
    address_key text NOT NULL,
    epoch bigint NOT NULL,
    sealed_values {bytes},
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    used_at {time}
)
;;
CREATE INDEX mailed_links_user ON mailed_links (user_id, purpose)
;;
CREATE INDEX mailed_links_expiry ON mailed_links (expires_at)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["mailed_links", "mail_outbox"]).await
    }
}
