use sea_orm_migration::prelude::*;

use crate::sql::run;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Which requests of a browser wait, so that there are never too many.
const INDEX: &str = "CREATE INDEX authorization_requests_browser ON authorization_requests (browser_hash, created_at) \
                     WHERE completed_at IS NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, INDEX).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, "DROP INDEX authorization_requests_browser").await
    }
}
