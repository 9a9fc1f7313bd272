use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A picture is shown to whoever knows its handle, which nobody can guess.
const SCHEMA: &str = r"
ALTER TABLE users ADD COLUMN theme text
;;
ALTER TABLE users ADD COLUMN delete_after {time}
;;
CREATE INDEX users_leaving ON users (delete_after) WHERE delete_after IS NOT NULL
;;
CREATE TABLE user_pictures (
    user_id {uuid} PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    handle text NOT NULL UNIQUE,
    png {bytes} NOT NULL,
    created_at {time} NOT NULL
)
";

const UNDO: &str = r"
DROP INDEX users_leaving
;;
ALTER TABLE users DROP COLUMN delete_after
;;
ALTER TABLE users DROP COLUMN theme
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["user_pictures"]).await?;
        run(manager, UNDO).await
    }
}
