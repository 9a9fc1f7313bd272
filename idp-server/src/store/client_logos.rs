//! Our own copies of clients' logos.

use entity::client_logos;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::execute;

pub use client_logos::Model as ClientLogo;

/// So many are listed at the most.
const MOST: u64 = 20;

/// What is kept for a client.
pub async fn find(
    conn: &impl ConnectionTrait,
    client_id: &str,
) -> Result<Option<ClientLogo>, DbErr> {
    client_logos::Entity::find_by_id(client_id).one(conn).await
}

/// Some clients of which none could be had.
pub async fn missing(conn: &impl ConnectionTrait) -> Result<Vec<ClientLogo>, DbErr> {
    client_logos::Entity::find()
        .filter(client_logos::Column::Png.is_null())
        .order_by_asc(client_logos::Column::ClientId)
        .limit(MOST)
        .all(conn)
        .await
}

/// Keeps this instead of what was kept before.
pub async fn keep(conn: &impl ConnectionTrait, logo: ClientLogo) -> Result<(), DbErr> {
    let sql = "INSERT INTO client_logos (client_id, source_uri, png, fetch_after) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (client_id) DO UPDATE SET source_uri = excluded.source_uri, png = excluded.png, \
               fetch_after = excluded.fetch_after";
    let values = [
        logo.client_id.into(),
        logo.source_uri.into(),
        logo.png.into(),
        logo.fetch_after.into(),
    ];
    execute(conn, sql, values).await.map(drop)
}
