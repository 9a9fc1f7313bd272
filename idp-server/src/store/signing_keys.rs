//! Signing keys: the private part sealed, the state in the dates.

use entity::signing_keys;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryOrder};

use super::{execute, to_document};
use keys::{Algorithm, KeyDates, SigningKey};

/// All keys, published or not.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<signing_keys::Model>, DbErr> {
    signing_keys::Entity::find()
        .order_by_asc(signing_keys::Column::Algorithm)
        .order_by_asc(signing_keys::Column::Generation)
        .all(conn)
        .await
}

/// Stores a new key as generation `generation` of its algorithm; false if another node was first.
pub async fn create(
    conn: &impl ConnectionTrait,
    key: &SigningKey,
    sealed: Vec<u8>,
    generation: i32,
    dates: &KeyDates,
) -> Result<bool, DbErr> {
    let sql = "INSERT INTO signing_keys (kid, algorithm, generation, public_jwk, sealed_private_key, published_from, \
               signs_from, signs_until, published_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    let values = [
        key.kid().into(),
        key.algorithm().as_str().into(),
        generation.into(),
        to_document(key.public_jwk())?.into(),
        sealed.into(),
        dates.published_from.into(),
        dates.signs_from.into(),
        dates.signs_until.into(),
        dates.published_until.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// Until the transaction ends nobody else changes a key. SQLite has one writer.
pub async fn lock(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        execute(
            conn,
            "SELECT kid FROM signing_keys ORDER BY kid FOR UPDATE",
            [],
        )
        .await?;
    }
    Ok(())
}

/// Sets the dates of a key; true if there is such a key.
pub async fn set_dates(
    conn: &impl ConnectionTrait,
    kid: &str,
    dates: &KeyDates,
) -> Result<bool, DbErr> {
    let sql = "UPDATE signing_keys SET published_from = $1, signs_from = $2, signs_until = $3, published_until = $4 WHERE kid = $5";
    let values = [
        dates.published_from.into(),
        dates.signs_from.into(),
        dates.signs_until.into(),
        dates.published_until.into(),
        kid.into(),
    ];
    Ok(execute(conn, sql, values).await? == 1)
}

/// Seals a private key anew, after the encryption key changed.
pub async fn reseal(conn: &impl ConnectionTrait, kid: &str, sealed: Vec<u8>) -> Result<(), DbErr> {
    execute(
        conn,
        "UPDATE signing_keys SET sealed_private_key = $1 WHERE kid = $2",
        [sealed.into(), kid.into()],
    )
    .await
    .map(drop)
}

/// The dates of a row.
#[must_use]
pub fn dates(row: &signing_keys::Model) -> KeyDates {
    KeyDates {
        published_from: row.published_from,
        signs_from: row.signs_from,
        signs_until: row.signs_until,
        published_until: row.published_until,
    }
}

/// The algorithm of a row.
pub fn algorithm(row: &signing_keys::Model) -> Result<Algorithm, DbErr> {
    row.algorithm
        .parse()
        .map_err(|_| DbErr::Type(format!("signing_keys.algorithm is {}", row.algorithm)))
}
