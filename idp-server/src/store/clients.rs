//! Registered clients and their secrets.

pub mod rooms;

use entity::{client_secrets, clients};
use std::collections::HashSet;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder,
};
use time::OffsetDateTime;

use super::{all, document, execute, to_document, users::identifier_key};
use crate::{
    oidc::{Client, ClientMetadata, ClientSecret, Registrant},
    secret::{SecretHash, row_id},
};

/// A client by its id, with its secrets.
pub async fn find(conn: &impl ConnectionTrait, client_id: &str) -> Result<Option<Client>, DbErr> {
    let Some(row) = clients::Entity::find_by_id(client_id).one(conn).await? else {
        return Ok(None);
    };
    let secrets = client_secrets::Entity::find()
        .filter(client_secrets::Column::ClientId.eq(client_id))
        .order_by_asc(client_secrets::Column::Id)
        .all(conn)
        .await?;
    client(row, secrets).map(Some)
}

/// All clients with their secrets, by id: two statements.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<Client>, DbErr> {
    let rows = clients::Entity::find()
        .order_by_asc(clients::Column::ClientId)
        .all(conn)
        .await?;
    let mut secrets = client_secrets::Entity::find()
        .order_by_asc(client_secrets::Column::Id)
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = secrets
                .extract_if(.., |secret| secret.client_id == row.client_id)
                .collect();
            client(row, own)
        })
        .collect()
}

/// A client with the dates of its registration.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The client.
    pub client: Client,
    /// When it was registered.
    pub created_at: OffsetDateTime,
    /// When its metadata changed last.
    pub updated_at: OffsetDateTime,
}

/// All clients by id, or the one of this id, with the dates of their registration.
pub async fn registrations(
    conn: &impl ConnectionTrait,
    client_id: Option<&str>,
) -> Result<Vec<Registration>, DbErr> {
    let mut rows = clients::Entity::find().order_by_asc(clients::Column::ClientId);
    let mut secrets = client_secrets::Entity::find().order_by_asc(client_secrets::Column::Id);
    if let Some(client_id) = client_id {
        rows = rows.filter(clients::Column::ClientId.eq(client_id));
        secrets = secrets.filter(client_secrets::Column::ClientId.eq(client_id));
    }
    let rows = rows.all(conn).await?;
    let mut secrets = secrets.all(conn).await?;
    rows.into_iter()
        .map(|row| {
            let own = secrets
                .extract_if(.., |secret| secret.client_id == row.client_id)
                .collect();
            Ok(Registration {
                created_at: row.created_at,
                updated_at: row.updated_at,
                client: client(row, own)?,
            })
        })
        .collect()
}

/// What a client is sorted by and found by: its name, or its id where it has none.
fn name_key(client_id: &str, metadata: &ClientMetadata) -> String {
    identifier_key(metadata.client_name.as_deref().unwrap_or(client_id))
}

fn client(row: clients::Model, secrets: Vec<client_secrets::Model>) -> Result<Client, DbErr> {
    let secrets = secrets.into_iter().map(|secret| {
        let hash = secret
            .secret_hash
            .try_into()
            .map_err(|_| DbErr::Type("client_secrets.secret_hash".into()))?;
        Ok(ClientSecret {
            hash,
            expires_at: secret.expires_at,
        })
    });
    Ok(Client {
        client_id: row.client_id,
        metadata: document(row.metadata)?,
        registrant: document(row.registrant.into())?,
        secrets: secrets.collect::<Result<_, DbErr>>()?,
        disabled: row.disabled_at.is_some(),
    })
}

/// Registers a client; a taken id is a unique constraint violation.
pub async fn create(
    conn: &impl ConnectionTrait,
    client_id: &str,
    metadata: &ClientMetadata,
    registrant: Registrant,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let registrant = to_document(&registrant)?
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let row = clients::ActiveModel {
        client_id: Set(client_id.to_owned()),
        metadata: Set(to_document(metadata)?),
        registrant: Set(registrant),
        disabled_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        name_key: Set(name_key(client_id, metadata)),
    };
    clients::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    set_origins(conn, client_id, metadata).await
}

/// Keeps the origins of a client's redirect URIs: its scripts may call us from there (R47).
async fn set_origins(
    conn: &impl ConnectionTrait,
    client_id: &str,
    metadata: &ClientMetadata,
) -> Result<(), DbErr> {
    execute(
        conn,
        "DELETE FROM client_origins WHERE client_id = $1",
        [client_id.into()],
    )
    .await?;
    let origins: HashSet<String> = metadata
        .redirect_uris
        .iter()
        .filter_map(|uri| url::Url::parse(uri).ok())
        .map(|url| url.origin())
        .filter(url::Origin::is_tuple)
        .map(|origin| origin.ascii_serialization())
        .collect();
    for origin in origins {
        let sql = "INSERT INTO client_origins (client_id, origin) VALUES ($1, $2)";
        execute(conn, sql, [client_id.into(), origin.into()]).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Origin {
    origin: String,
}

/// The origins of all clients that are enabled.
pub async fn origins(conn: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let sql = "SELECT DISTINCT o.origin FROM client_origins o JOIN clients c ON c.client_id = o.client_id \
               WHERE c.disabled_at IS NULL";
    let rows: Vec<Origin> = all(conn, sql, []).await?;
    Ok(rows.into_iter().map(|row| row.origin).collect())
}

/// Replaces a client's metadata; true if there is such a client.
pub async fn update(
    conn: &impl ConnectionTrait,
    client_id: &str,
    metadata: &ClientMetadata,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql =
        "UPDATE clients SET metadata = $1, updated_at = $2, name_key = $3 WHERE client_id = $4";
    let values = [
        to_document(metadata)?.into(),
        now.into(),
        name_key(client_id, metadata).into(),
        client_id.into(),
    ];
    let found = execute(conn, sql, values).await? == 1;
    if found {
        set_origins(conn, client_id, metadata).await?;
    }
    Ok(found)
}

/// Disables or enables a client; true if there is such a client.
pub async fn set_disabled(
    conn: &impl ConnectionTrait,
    client_id: &str,
    disabled: bool,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = if disabled {
        "UPDATE clients SET disabled_at = COALESCE(disabled_at, $1), updated_at = $1 WHERE client_id = $2"
    } else {
        "UPDATE clients SET disabled_at = NULL, updated_at = $1 WHERE client_id = $2"
    };
    Ok(execute(conn, sql, [now.into(), client_id.into()]).await? == 1)
}

/// Adds a secret to a client.
pub async fn add_secret(
    conn: &impl ConnectionTrait,
    client_id: &str,
    secret: SecretHash,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = client_secrets::ActiveModel {
        id: Set(row_id(now)),
        client_id: Set(client_id.to_owned()),
        secret_hash: Set(secret.to_vec()),
        created_at: Set(now),
        expires_at: Set(None),
        label: Set(String::new()),
    };
    client_secrets::Entity::insert(row)
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// Lets all present secrets of a client expire at `at`, unless they do so earlier.
pub async fn expire_secrets(
    conn: &impl ConnectionTrait,
    client_id: &str,
    at: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE client_secrets SET expires_at = $1 WHERE client_id = $2 AND (expires_at IS NULL OR expires_at > $1)";
    execute(conn, sql, [at.into(), client_id.into()])
        .await
        .map(drop)
}

/// Forgets the secrets of a client that have expired.
pub async fn drop_expired_secrets(
    conn: &impl ConnectionTrait,
    client_id: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "DELETE FROM client_secrets WHERE client_id = $1 AND expires_at <= $2";
    execute(conn, sql, [client_id.into(), now.into()])
        .await
        .map(drop)
}

/// Deletes a client with everything that hangs from it; true if there was one.
pub async fn delete(conn: &impl ConnectionTrait, client_id: &str) -> Result<bool, DbErr> {
    Ok(clients::Entity::delete_by_id(client_id)
        .exec(conn)
        .await?
        .rows_affected
        == 1)
}
