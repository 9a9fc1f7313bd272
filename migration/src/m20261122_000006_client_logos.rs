use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Without a picture: the last fetch failed.
const SCHEMA: &str = r"
CREATE TABLE client_logos (
    client_id text PRIMARY KEY REFERENCES clients (client_id) ON DELETE CASCADE,
    source_uri text NOT NULL,
    png {bytes},
    fetch_after {time} NOT NULL
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["client_logos"]).await
    }
}
