use sea_orm_migration::prelude::*;

use crate::sql::{is_postgres, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What administrators look for. The index of the grants of a client also tells the sessions that it was used in, so that the
/// grants have no index more than before.
const BOTH: &str = r"
CREATE INDEX sessions_open ON sessions (id) WHERE ended_at IS NULL AND revoked_at IS NULL
;;
DROP INDEX grants_client
;;
CREATE INDEX grants_client ON grants (client_id, session_id)
;;
CREATE INDEX audit_events_actor ON audit_events (actor, id) WHERE actor IS NOT NULL
;;
CREATE INDEX audit_events_client ON audit_events (client_id, id) WHERE client_id IS NOT NULL
;;
CREATE INDEX audit_events_request ON audit_events (request_id, id) WHERE request_id IS NOT NULL
";

/// Beginnings of words are found in the order of bytes, whatever the language of the database; times one by one, which no block
/// range tells.
const POSTGRES: &str = r#"
CREATE INDEX users_email_beginning ON users (email_key COLLATE "C")
;;
CREATE INDEX users_username_beginning ON users (username_key COLLATE "C")
;;
CREATE INDEX users_name_beginning ON users ((lower(name)) COLLATE "C", id)
;;
DROP INDEX audit_events_at
;;
CREATE INDEX audit_events_at ON audit_events (at)
"#;

const SQLITE: &str = "CREATE INDEX users_name_beginning ON users (lower(name), id)";

const UNDO: &str = r"
DROP INDEX users_name_beginning
;;
DROP INDEX audit_events_request
;;
DROP INDEX audit_events_client
;;
DROP INDEX audit_events_actor
;;
DROP INDEX grants_client
;;
CREATE INDEX grants_client ON grants (client_id)
;;
DROP INDEX sessions_open
";

const UNDO_POSTGRES: &str = r"
DROP INDEX audit_events_at
;;
CREATE INDEX audit_events_at ON audit_events USING brin (at)
;;
DROP INDEX users_username_beginning
;;
DROP INDEX users_email_beginning
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, BOTH).await?;
        let own = if is_postgres(manager) {
            POSTGRES
        } else {
            SQLITE
        };
        run(manager, own).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, UNDO).await?;
        if is_postgres(manager) {
            run(manager, UNDO_POSTGRES).await?;
        }
        Ok(())
    }
}
