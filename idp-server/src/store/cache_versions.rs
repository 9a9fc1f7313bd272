//! Versions of what nodes cache. Database triggers count them up.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::all;

/// The versions that a node compares with what it has cached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    /// Of clients and their secrets.
    pub clients: i64,
    /// Of signing keys.
    pub signing_keys: i64,
    /// Of providers that people may sign in with.
    pub upstream_providers: i64,
}

#[derive(FromQueryResult)]
struct Row {
    name: String,
    version: i64,
}

/// The versions now.
pub async fn read(conn: &impl ConnectionTrait) -> Result<Versions, DbErr> {
    let rows: Vec<Row> = all(conn, "SELECT name, version FROM cache_versions", []).await?;
    let version = |name: &str| {
        rows.iter()
            .find(|row| row.name == name)
            .map_or(0, |row| row.version)
    };
    Ok(Versions {
        clients: version("clients"),
        signing_keys: version("signing_keys"),
        upstream_providers: version("upstream_providers"),
    })
}
