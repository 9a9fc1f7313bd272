use sea_orm_migration::prelude::*;

use crate::sql::{announce_changes, drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// An identity that waits for its person to decide what it is for has no state: nobody comes back with one.
const SCHEMA: &str = r"
CREATE TABLE upstream_providers (
    id {uuid} PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    preset text,
    issuer text NOT NULL,
    client_id text NOT NULL,
    sealed_secret {bytes} NOT NULL,
    scope text NOT NULL,
    domains {json} NOT NULL,
    create_accounts boolean NOT NULL,
    disabled_at {time},
    created_at {time} NOT NULL,
    updated_at {time} NOT NULL
)
;;
CREATE TABLE upstream_links (
    id {uuid} PRIMARY KEY,
    provider_id {uuid} NOT NULL REFERENCES upstream_providers (id) ON DELETE CASCADE,
    subject text NOT NULL,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    label text,
    created_at {time} NOT NULL,
    last_used_at {time},
    UNIQUE (provider_id, subject)
)
;;
CREATE INDEX upstream_links_user ON upstream_links (user_id, created_at)
;;
CREATE TABLE upstream_requests (
    id {uuid} PRIMARY KEY,
    state_hash {bytes} UNIQUE,
    provider_id {uuid} NOT NULL REFERENCES upstream_providers (id) ON DELETE CASCADE,
    browser_hash {bytes} NOT NULL,
    purpose text NOT NULL,
    user_id {uuid} REFERENCES users (id) ON DELETE CASCADE,
    request_id {uuid},
    next text,
    sealed_values {bytes} NOT NULL,
    expires_at {time} NOT NULL
)
;;
CREATE INDEX upstream_requests_expiry ON upstream_requests (expires_at)
;;
CREATE INDEX upstream_requests_browser ON upstream_requests (browser_hash, expires_at)
;;
CREATE INDEX upstream_requests_user ON upstream_requests (user_id)
;;
CREATE INDEX upstream_requests_provider ON upstream_requests (provider_id)
;;
INSERT INTO cache_versions (name, version) VALUES ('upstream_providers', 1)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await?;
        announce_changes(manager, "upstream_providers", "upstream_providers").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["upstream_requests", "upstream_links", "upstream_providers"];
        drop_tables(manager, &tables).await?;
        run(
            manager,
            "DELETE FROM cache_versions WHERE name = 'upstream_providers'",
        )
        .await
    }
}
