use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A password that was set before its standing was kept is judged at the next sign-in.
const SCHEMA: &str = r"
CREATE TABLE mailed_codes (
    id {uuid} PRIMARY KEY,
    purpose text NOT NULL,
    browser_hash {bytes} NOT NULL,
    address_key text NOT NULL,
    user_id {uuid} REFERENCES users (id) ON DELETE CASCADE,
    epoch bigint NOT NULL,
    sealed_code {bytes},
    link_hash {bytes} UNIQUE,
    destination text NOT NULL,
    tries bigint NOT NULL,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    used_at {time}
)
;;
CREATE INDEX mailed_codes_user ON mailed_codes (user_id, purpose)
;;
CREATE INDEX mailed_codes_expiry ON mailed_codes (expires_at)
;;
ALTER TABLE mailed_links ADD COLUMN request_id {uuid}
;;
ALTER TABLE users ADD COLUMN terms_version text
;;
ALTER TABLE users ADD COLUMN terms_accepted_at {time}
;;
ALTER TABLE password_credentials ADD COLUMN standing text NOT NULL DEFAULT 'unjudged'
";

const UNDO: &str = r"
ALTER TABLE password_credentials DROP COLUMN standing
;;
ALTER TABLE users DROP COLUMN terms_accepted_at
;;
ALTER TABLE users DROP COLUMN terms_version
;;
ALTER TABLE mailed_links DROP COLUMN request_id
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["mailed_codes"]).await?;
        run(manager, UNDO).await
    }
}
