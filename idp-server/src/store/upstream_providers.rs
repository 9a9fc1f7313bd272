//! Providers that people may sign in with here, with what this server is known by there. The secret is sealed.

use entity::upstream_providers::{self, Model};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{execute, to_document};

/// A provider.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its id.
    pub id: Uuid,
    /// What it is called in addresses.
    pub slug: String,
    /// What people read.
    pub name: String,
    /// The preset that it was made from.
    pub preset: Option<String>,
    /// Its issuer identifier; of one that knows no OpenID Connect, where it is.
    pub issuer: String,
    /// What this server is called there.
    pub client_id: String,
    /// The secret that goes with it, sealed.
    pub sealed_secret: Vec<u8>,
    /// What is asked for, separated by spaces.
    pub scope: String,
    /// Whose addresses are sent there, in lower case.
    pub domains: Vec<String>,
    /// Whether it may make accounts where nobody may register.
    pub create_accounts: bool,
    /// Since when nobody may sign in with it.
    pub disabled_at: Option<OffsetDateTime>,
    /// Since when it is known.
    pub created_at: OffsetDateTime,
}

impl From<Model> for Provider {
    fn from(row: Model) -> Self {
        let domains = row.domains.as_array().into_iter().flatten();
        Self {
            domains: domains
                .filter_map(|domain| domain.as_str().map(str::to_owned))
                .collect(),
            id: row.id,
            slug: row.slug,
            name: row.name,
            preset: row.preset,
            issuer: row.issuer,
            client_id: row.client_id,
            sealed_secret: row.sealed_secret,
            scope: row.scope,
            create_accounts: row.create_accounts,
            disabled_at: row.disabled_at,
            created_at: row.created_at,
        }
    }
}

/// Every provider, by name.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<Provider>, DbErr> {
    let rows = upstream_providers::Entity::find()
        .order_by_asc(upstream_providers::Column::Name)
        .order_by_asc(upstream_providers::Column::Slug)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(Provider::from).collect())
}

/// The provider of a slug.
pub async fn find(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<Provider>, DbErr> {
    let found = upstream_providers::Entity::find()
        .filter(upstream_providers::Column::Slug.eq(slug))
        .one(conn)
        .await?;
    Ok(found.map(Provider::from))
}

/// Adds a provider; a taken slug is a unique constraint violation.
pub async fn create(
    conn: &impl ConnectionTrait,
    new: Provider,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = upstream_providers::ActiveModel {
        id: Set(new.id),
        slug: Set(new.slug),
        name: Set(new.name),
        preset: Set(new.preset),
        issuer: Set(new.issuer),
        client_id: Set(new.client_id),
        sealed_secret: Set(new.sealed_secret),
        scope: Set(new.scope),
        domains: Set(to_document(&new.domains)?),
        create_accounts: Set(new.create_accounts),
        disabled_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    upstream_providers::Entity::insert(row)
        .exec_without_returning(conn)
        .await?;
    Ok(())
}

/// What changes about a provider; what is `None` stays. Its issuer stays in any case: the links mean people there.
#[derive(Clone, Debug, Default)]
pub struct ProviderChange {
    /// What people read.
    pub name: Option<String>,
    /// What this server is called there.
    pub client_id: Option<String>,
    /// The secret that goes with it, sealed.
    pub sealed_secret: Option<Vec<u8>>,
    /// What is asked for.
    pub scope: Option<String>,
    /// Whose addresses are sent there.
    pub domains: Option<Vec<String>>,
    /// Whether it may make accounts where nobody may register.
    pub create_accounts: Option<bool>,
}

/// Changes a provider; false if there is no such provider.
pub async fn update(
    conn: &impl ConnectionTrait,
    id: Uuid,
    change: ProviderChange,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let mut row = upstream_providers::ActiveModel {
        id: Unchanged(id),
        updated_at: Set(now),
        ..upstream_providers::ActiveModel::default()
    };
    if let Some(name) = change.name {
        row.name = Set(name);
    }
    if let Some(client_id) = change.client_id {
        row.client_id = Set(client_id);
    }
    if let Some(sealed) = change.sealed_secret {
        row.sealed_secret = Set(sealed);
    }
    if let Some(scope) = change.scope {
        row.scope = Set(scope);
    }
    if let Some(domains) = &change.domains {
        row.domains = Set(to_document(domains)?);
    }
    if let Some(create) = change.create_accounts {
        row.create_accounts = Set(create);
    }
    match upstream_providers::Entity::update(row).exec(conn).await {
        Ok(_) => Ok(true),
        Err(DbErr::RecordNotUpdated) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lets nobody sign in with a provider, or takes that back; false if there is no such provider.
pub async fn set_disabled(
    conn: &impl ConnectionTrait,
    id: Uuid,
    disabled: bool,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = if disabled {
        "UPDATE upstream_providers SET disabled_at = COALESCE(disabled_at, $1), updated_at = $1 WHERE id = $2"
    } else {
        "UPDATE upstream_providers SET disabled_at = NULL, updated_at = $1 WHERE id = $2"
    };
    Ok(execute(conn, sql, [now.into(), id.into()]).await? == 1)
}

/// Deletes a provider with every link to it; true if there was one.
pub async fn delete(conn: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    let deleted = upstream_providers::Entity::delete_by_id(id).exec(conn);
    Ok(deleted.await?.rows_affected == 1)
}

/// Keeps a secret that was sealed anew, unless it was changed meanwhile.
pub async fn reseal(
    conn: &impl ConnectionTrait,
    provider: &Provider,
    sealed: Vec<u8>,
) -> Result<(), DbErr> {
    let sql =
        "UPDATE upstream_providers SET sealed_secret = $1 WHERE id = $2 AND sealed_secret = $3";
    let old = provider.sealed_secret.clone();
    execute(conn, sql, [sealed.into(), provider.id.into(), old.into()])
        .await
        .map(drop)
}
