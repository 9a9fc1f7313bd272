use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, is_postgres, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A form that makes something is spent when it was sent once, also when what it made is no more. It works in one session only,
/// and is forgotten with it.
const SPENT: &str = r"
CREATE TABLE spent_forms (
    session_id {uuid} NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    handle text NOT NULL,
    PRIMARY KEY (session_id, handle)
)
";

/// People are found by any of their addresses. The index of `users` stays: nodes of the version before look there.
const BEGINNING: &str =
    r#"CREATE INDEX user_emails_beginning ON user_emails (email_key COLLATE "C")"#;

const UNDO_BEGINNING: &str = "DROP INDEX user_emails_beginning";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SPENT).await?;
        if is_postgres(manager) {
            run(manager, BEGINNING).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if is_postgres(manager) {
            run(manager, UNDO_BEGINNING).await?;
        }
        drop_tables(manager, &["spent_forms"]).await
    }
}
