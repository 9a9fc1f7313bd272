//! Facts about this installation, by name.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde_json::Value as Json;

use super::{execute, one};

#[derive(FromQueryResult)]
struct Row {
    value: Json,
}

/// A fact.
pub async fn get(conn: &impl ConnectionTrait, name: &str) -> Result<Option<Json>, DbErr> {
    let row: Option<Row> = one(conn, "SELECT value FROM settings WHERE name = $1", [name.into()]).await?;
    Ok(row.map(|row| row.value))
}

/// States a fact unless it is stated already; true if this call did.
pub async fn claim(conn: &impl ConnectionTrait, name: &str, value: Json) -> Result<bool, DbErr> {
    let sql = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    Ok(execute(conn, sql, [name.into(), value.into()]).await? == 1)
}

/// States a fact, whatever was stated before.
pub async fn set(conn: &impl ConnectionTrait, name: &str, value: Json) -> Result<(), DbErr> {
    let sql = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    execute(conn, sql, [name.into(), value.into()]).await.map(drop)
}
