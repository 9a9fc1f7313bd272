//! SeaORM entities: one file a table, typed columns, no behaviour. The row is already valid.

pub mod access_tokens;
pub mod audit_events;
pub mod authorization_requests;
pub mod cache_versions;
pub mod client_logos;
pub mod client_secrets;
pub mod clients;
pub mod consents;
pub mod grants;
pub mod group_members;
pub mod groups;
pub mod password_credentials;
pub mod refresh_tokens;
pub mod revoked_tokens;
pub mod role_members;
pub mod roles;
pub mod sessions;
pub mod settings;
pub mod setup_links;
pub mod signing_keys;
pub mod throttles;
pub mod used_assertions;
pub mod users;
