use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE totp_secrets (
    user_id {uuid} PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    sealed_secret {bytes} NOT NULL,
    confirmed_at {time},
    last_step bigint NOT NULL,
    created_at {time} NOT NULL
)
;;
CREATE TABLE recovery_codes (
    code_hash {bytes} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    used_at {time},
    created_at {time} NOT NULL
)
;;
CREATE INDEX recovery_codes_user ON recovery_codes (user_id)
;;
CREATE TABLE passkeys (
    id {uuid} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    credential_id {bytes} NOT NULL UNIQUE,
    credential {json} NOT NULL,
    name text NOT NULL,
    aaguid {uuid},
    synced boolean NOT NULL,
    created_at {time} NOT NULL,
    last_used_at {time}
)
;;
CREATE INDEX passkeys_user ON passkeys (user_id, created_at)
;;
CREATE TABLE webauthn_ceremonies (
    id {uuid} PRIMARY KEY,
    browser_hash {bytes} NOT NULL,
    purpose text NOT NULL,
    user_id {uuid} REFERENCES users (id) ON DELETE CASCADE,
    ceremony {json} NOT NULL,
    expires_at {time} NOT NULL
)
;;
CREATE INDEX webauthn_ceremonies_expiry ON webauthn_ceremonies (expires_at)
;;
CREATE INDEX webauthn_ceremonies_user ON webauthn_ceremonies (user_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &[
                "webauthn_ceremonies",
                "passkeys",
                "recovery_codes",
                "totp_secrets",
            ],
        )
        .await
    }
}
