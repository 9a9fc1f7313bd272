use sea_orm_migration::prelude::*;

use crate::sql::{drop_tables, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE users (
    id {uuid} PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    email_verified boolean NOT NULL,
    username text,
    username_key text UNIQUE,
    name text,
    claims {json} NOT NULL,
    disabled_at {time},
    epoch bigint NOT NULL,
    created_at {time} NOT NULL,
    updated_at {time} NOT NULL
)
;;
CREATE TABLE password_credentials (
    user_id {uuid} PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    phc text NOT NULL,
    changed_at {time} NOT NULL
)
;;
CREATE TABLE groups (
    id {uuid} PRIMARY KEY,
    name text NOT NULL UNIQUE,
    created_at {time} NOT NULL
)
;;
CREATE TABLE group_members (
    group_id {uuid} NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, group_id)
)
;;
CREATE INDEX group_members_group ON group_members (group_id)
;;
CREATE TABLE roles (
    id {uuid} PRIMARY KEY,
    name text NOT NULL UNIQUE,
    permissions {json} NOT NULL,
    created_at {time} NOT NULL
)
;;
CREATE TABLE role_members (
    role_id {uuid} NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, role_id)
)
;;
CREATE INDEX role_members_role ON role_members (role_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &[
                "role_members",
                "roles",
                "group_members",
                "groups",
                "password_credentials",
                "users",
            ],
        )
        .await
    }
}
