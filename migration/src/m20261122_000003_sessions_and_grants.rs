use sea_orm_migration::prelude::*;

use crate::sql::{after_each, drop_tables, drop_trigger, run};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCHEMA: &str = r"
CREATE TABLE sessions (
    id {uuid} PRIMARY KEY,
    browser_hash {bytes} NOT NULL,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    authenticated_at {time} NOT NULL,
    methods {json} NOT NULL,
    selected_at {time} NOT NULL,
    last_seen_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    ended_at {time},
    revoked_at {time},
    ip text NOT NULL,
    user_agent text NOT NULL,
    epoch bigint NOT NULL,
    created_at {time} NOT NULL
)
;;
CREATE INDEX sessions_browser ON sessions (browser_hash)
;;
CREATE INDEX sessions_user ON sessions (user_id, created_at)
;;
CREATE INDEX sessions_expiry ON sessions (expires_at)
;;
CREATE TABLE consents (
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    scope text NOT NULL,
    given_at {time} NOT NULL,
    expires_at {time},
    PRIMARY KEY (user_id, client_id)
)
;;
CREATE INDEX consents_client ON consents (client_id)
;;
CREATE TABLE authorization_requests (
    id {uuid} PRIMARY KEY,
    browser_hash {bytes} NOT NULL,
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    request {json} NOT NULL,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    completed_at {time}
)
;;
CREATE INDEX authorization_requests_expiry ON authorization_requests (expires_at)
;;
CREATE INDEX authorization_requests_client ON authorization_requests (client_id)
;;
CREATE TABLE grants (
    id {uuid} PRIMARY KEY,
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    session_id {uuid} REFERENCES sessions (id) ON DELETE CASCADE,
    scope text NOT NULL,
    redirect_uri text NOT NULL,
    nonce text,
    code_challenge text,
    claims_request {json} NOT NULL,
    authenticated_at {time} NOT NULL,
    methods {json} NOT NULL,
    code_hash {bytes} NOT NULL UNIQUE,
    code_expires_at {time} NOT NULL,
    code_redeemed_at {time},
    code_failures integer NOT NULL,
    offline boolean NOT NULL,
    revoked_at {time},
    epoch bigint NOT NULL,
    expires_at {time} NOT NULL,
    request_id text NOT NULL,
    ip text NOT NULL,
    created_at {time} NOT NULL
)
;;
CREATE INDEX grants_user ON grants (user_id, client_id)
;;
CREATE INDEX grants_session ON grants (session_id)
;;
CREATE INDEX grants_client ON grants (client_id)
;;
CREATE INDEX grants_expiry ON grants (expires_at)
;;
CREATE TABLE refresh_tokens (
    id {uuid} PRIMARY KEY,
    grant_id {uuid} NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    parent_id {uuid},
    token_hash {bytes} NOT NULL UNIQUE,
    scope text NOT NULL,
    expires_at {time} NOT NULL,
    family_expires_at {time} NOT NULL,
    used_at {time},
    siblings integer NOT NULL,
    request_id text NOT NULL,
    created_at {time} NOT NULL
)
;;
CREATE INDEX refresh_tokens_grant ON refresh_tokens (grant_id)
;;
CREATE INDEX refresh_tokens_parent ON refresh_tokens (parent_id)
;;
CREATE TABLE access_tokens (
    token_hash {bytes} PRIMARY KEY,
    grant_id {uuid} REFERENCES grants (id) ON DELETE CASCADE,
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    claims {json} NOT NULL,
    expires_at {time} NOT NULL
)
;;
CREATE INDEX access_tokens_grant ON access_tokens (grant_id)
;;
CREATE INDEX access_tokens_client ON access_tokens (client_id)
;;
CREATE INDEX access_tokens_expiry ON access_tokens (expires_at)
;;
CREATE TABLE revoked_tokens (
    jti text PRIMARY KEY,
    expires_at {time} NOT NULL
)
;;
CREATE INDEX revoked_tokens_expiry ON revoked_tokens (expires_at)
;;
CREATE TABLE used_assertions (
    client_id text NOT NULL REFERENCES clients (client_id) ON DELETE CASCADE,
    jti_hash {bytes} NOT NULL,
    expires_at {time} NOT NULL,
    PRIMARY KEY (client_id, jti_hash)
)
;;
CREATE INDEX used_assertions_expiry ON used_assertions (expires_at)
";

/// A session is used when something is granted in it: kept by the database, so that it costs no
/// statement.
const SEEN: &str = "sessions_seen";
const NOTE: &str = "UPDATE sessions SET last_seen_at = NEW.created_at WHERE id = NEW.session_id";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SCHEMA).await?;
        after_each(manager, SEEN, "INSERT ON grants", None, NOTE).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_trigger(manager, SEEN, "INSERT ON grants").await?;
        drop_tables(
            manager,
            &[
                "used_assertions",
                "revoked_tokens",
                "access_tokens",
                "refresh_tokens",
                "grants",
                "authorization_requests",
                "consents",
                "sessions",
            ],
        )
        .await
    }
}
