use sea_orm_migration::prelude::*;

use crate::sql::run;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// An event about nobody costs what one about an account costs, or a clock would tell who exists.
const WHOLE: &str = r"
DROP INDEX audit_events_user
;;
CREATE INDEX audit_events_user ON audit_events (user_id, id)
";

const PARTIAL: &str = r"
DROP INDEX audit_events_user
;;
CREATE INDEX audit_events_user ON audit_events (user_id, id) WHERE user_id IS NOT NULL
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, WHOLE).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, PARTIAL).await
    }
}
