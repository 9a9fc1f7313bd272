use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE throttles (
    key {bytes} PRIMARY KEY,
    failures bigint NOT NULL,
    next_allowed_ms bigint NOT NULL,
    updated_ms bigint NOT NULL,
    free bigint NOT NULL,
    first_wait_ms bigint NOT NULL,
    longest_wait_ms bigint NOT NULL,
    stop bigint NOT NULL,
    forget_ms bigint NOT NULL
)
;;
CREATE TABLE setup_links (
    token_hash {bytes} PRIMARY KEY,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    used_at {time}
)
;;
CREATE TABLE settings (
    name text PRIMARY KEY,
    value {json} NOT NULL
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["settings", "setup_links", "throttles"]).await
    }
}
