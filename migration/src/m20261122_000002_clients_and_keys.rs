use sea_orm_migration::prelude::*;

use crate::sql::{announce_changes, drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE clients (
    client_id text PRIMARY KEY,
    metadata {json} NOT NULL,
    registrant text NOT NULL,
    disabled_at {time},
    created_at {time} NOT NULL,
    updated_at {time} NOT NULL
)
;;
CREATE TABLE client_secrets (
    id {uuid} PRIMARY KEY,
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    secret_hash {bytes} NOT NULL,
    created_at {time} NOT NULL,
    expires_at {time}
)
;;
CREATE INDEX client_secrets_client ON client_secrets (client_id)
;;
CREATE TABLE client_origins (
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    origin text NOT NULL,
    PRIMARY KEY (client_id, origin)
)
;;
CREATE TABLE signing_keys (
    kid text PRIMARY KEY,
    algorithm text NOT NULL,
    generation integer NOT NULL,
    public_jwk {json} NOT NULL,
    sealed_private_key {bytes} NOT NULL,
    published_from {time} NOT NULL,
    signs_from {time} NOT NULL,
    signs_until {time},
    published_until {time},
    UNIQUE (algorithm, generation)
)
;;
CREATE TABLE cache_versions (
    name text PRIMARY KEY,
    version bigint NOT NULL
)
;;
INSERT INTO cache_versions (name, version) VALUES ('clients', 1), ('signing_keys', 1)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await?;
        announce_changes(manager, "clients", "clients").await?;
        announce_changes(manager, "client_secrets", "clients").await?;
        announce_changes(manager, "signing_keys", "signing_keys").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &[
                "signing_keys",
                "client_origins",
                "client_secrets",
                "clients",
                "cache_versions",
            ],
        )
        .await
    }
}
