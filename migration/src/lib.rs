//! Schema history: one file a change. Never imports `entity`, because history does not move.

mod m20261122_000001_people;
mod m20261122_000002_clients_and_keys;
mod m20261122_000003_sessions_and_grants;
mod m20261122_000004_installation;
mod m20261122_000005_audit;
mod m20261122_000006_client_logos;
mod m20261122_000007_waiting_requests;
mod m20261122_000008_sign_in_methods;
mod m20261122_000009_mail;
mod m20261122_000010_account;
mod m20261122_000011_upstream;
mod m20261122_000012_admin;
mod m20261122_000013_admin_rooms;
mod m20261122_000014_addresses;
mod m20261122_000015_methods;
mod m20261122_000017_audit_of_nobody;
mod m20261122_000018_usernames;
mod m20261122_000019_console;
mod sql;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// Every migration of this binary, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_people::Migration),
            Box::new(m20261122_000002_clients_and_keys::Migration),
            Box::new(m20261122_000003_sessions_and_grants::Migration),
            Box::new(m20261122_000004_installation::Migration),
            Box::new(m20261122_000005_audit::Migration),
            Box::new(m20261122_000006_client_logos::Migration),
            Box::new(m20261122_000007_waiting_requests::Migration),
            Box::new(m20261122_000008_sign_in_methods::Migration),
            Box::new(m20261122_000009_mail::Migration),
            Box::new(m20261122_000010_account::Migration),
            Box::new(m20261122_000011_upstream::Migration),
            Box::new(m20261122_000012_admin::Migration),
            Box::new(m20261122_000013_admin_rooms::Migration),
            Box::new(m20261122_000014_addresses::Migration),
            Box::new(m20261122_000015_methods::Migration),
            Box::new(m20261122_000017_audit_of_nobody::Migration),
            Box::new(m20261122_000018_usernames::Migration),
            Box::new(m20261122_000019_console::Migration),
        ]
    }
}
