use sea_orm_migration::prelude::*;

use crate::sql::run;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Lists of applications are in the order of `name_key`, and go on after a pair of it and the client_id.
const SCHEMA: &str = r"
ALTER TABLE clients ADD COLUMN name_key text NOT NULL DEFAULT ''
;;
UPDATE clients SET name_key = lower(COALESCE(metadata ->> 'client_name', client_id))
;;
CREATE INDEX clients_name ON clients (name_key, client_id)
;;
ALTER TABLE client_secrets ADD COLUMN label text NOT NULL DEFAULT ''
";

const UNDO: &str = r"
ALTER TABLE client_secrets DROP COLUMN label
;;
DROP INDEX clients_name
;;
ALTER TABLE clients DROP COLUMN name_key
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, UNDO).await
    }
}
