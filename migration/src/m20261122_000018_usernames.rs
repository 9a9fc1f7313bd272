use sea_orm_migration::prelude::*;

use crate::sql::run;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// R101: what a username looks like. `store::migrate` fills it for those who have one; of two that look alike the older one counts.
const UP: &str = r"
ALTER TABLE users ADD COLUMN username_skeleton text
;;
CREATE UNIQUE INDEX users_username_skeleton ON users (username_skeleton)
";

const DOWN: &str = r"
DROP INDEX users_username_skeleton
;;
ALTER TABLE users DROP COLUMN username_skeleton
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, DOWN).await
    }
}
