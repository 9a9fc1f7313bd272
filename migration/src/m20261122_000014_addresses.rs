use sea_orm_migration::prelude::*;

use crate::sql::{after_each, drop_tables, drop_trigger, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// `user_emails` holds every address that an account is called by: its primary one, whether proven or not, and others, which
/// are proven. So one unique key decides who has an address. `pending_emails` keep nobody from anything.
const SCHEMA: &str = r"
CREATE TABLE user_emails (
    email_key text PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    email text NOT NULL,
    added_at {time} NOT NULL
)
;;
CREATE INDEX user_emails_user ON user_emails (user_id)
;;
INSERT INTO user_emails (email_key, user_id, email, added_at) SELECT email_key, id, email, created_at FROM users
;;
CREATE TABLE pending_emails (
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    email_key text NOT NULL,
    email text NOT NULL,
    epoch bigint NOT NULL,
    token_hash {bytes} UNIQUE,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    PRIMARY KEY (user_id, email_key)
)
;;
CREATE INDEX pending_emails_expiry ON pending_emails (expires_at)
;;
CREATE TABLE address_changes (
    token_hash {bytes} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    old_email text NOT NULL,
    old_email_key text NOT NULL,
    new_email_key text NOT NULL,
    changed_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    used_at {time}
)
;;
CREATE INDEX address_changes_user ON address_changes (user_id, changed_at)
;;
CREATE INDEX address_changes_expiry ON address_changes (expires_at)
;;
CREATE TABLE delayed_recoveries (
    user_id {uuid} PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    started_at {time} NOT NULL,
    ready_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    remind_at {time}
)
;;
CREATE INDEX delayed_recoveries_expiry ON delayed_recoveries (expires_at)
;;
CREATE INDEX delayed_recoveries_remind ON delayed_recoveries (remind_at) WHERE remind_at IS NOT NULL
";

/// No code path that makes or renames an account can forget its address, nor take somebody else's.
const NEW: &str = "INSERT INTO user_emails (email_key, user_id, email, added_at) \
     VALUES (NEW.email_key, NEW.id, NEW.email, NEW.created_at)";
const RENAMED: &str = "DELETE FROM user_emails WHERE user_id = NEW.id AND email_key = OLD.email_key \
     AND OLD.email_key <> NEW.email_key; \
     INSERT INTO user_emails (email_key, user_id, email, added_at) \
     SELECT NEW.email_key, NEW.id, NEW.email, NEW.updated_at WHERE NOT EXISTS (SELECT 1 FROM user_emails e \
     WHERE e.email_key = NEW.email_key AND e.user_id = NEW.id); \
     UPDATE user_emails SET email = NEW.email WHERE email_key = NEW.email_key AND user_id = NEW.id";

const ADD: (&str, &str) = ("user_emails_add", "INSERT ON users");
const RENAME: (&str, &str) = ("user_emails_rename", "UPDATE OF email, email_key ON users");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await?;
        after_each(manager, ADD.0, ADD.1, None, NEW).await?;
        after_each(manager, RENAME.0, RENAME.1, None, RENAMED).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, on) in [ADD, RENAME] {
            drop_trigger(manager, name, on).await?;
        }
        let tables = [
            "delayed_recoveries",
            "address_changes",
            "pending_emails",
            "user_emails",
        ];
        drop_tables(manager, &tables).await
    }
}
