//! Applications as administrators see and change them.

use entity::{client_secrets, clients};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{client, set_origins};
use crate::{
    oidc::{Client, ClientMetadata},
    secret::SecretHash,
    store::{all, execute, grants::LIVE, one, to_document, users::identifier_key},
};

/// A row of the list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// `client_id`.
    pub client_id: String,
    /// The order of the list.
    pub name_key: String,
    /// `client_name`.
    pub name: Option<String>,
    /// What kind of application it is.
    pub client_type: String,
    /// Since when it may do nothing.
    pub disabled_at: Option<OffsetDateTime>,
}

/// The applications after this one, by name, of which name or id holds the text: one statement.
pub async fn list(
    conn: &impl ConnectionTrait,
    search: Option<&str>,
    after: (&str, &str),
    limit: i64,
) -> Result<Vec<Listed>, DbErr> {
    let mut values = vec![after.0.into(), after.1.into(), limit.into()];
    let mut found = "";
    if let Some(search) = search {
        found = "AND (name_key LIKE $4 ESCAPE '!' OR lower(client_id) LIKE $4 ESCAPE '!')";
        values.push(holding(search).into());
    }
    let sql = format!(
        "SELECT client_id, name_key, metadata ->> 'client_name' AS name, metadata ->> 'client_type' AS client_type, \
         disabled_at FROM clients WHERE (name_key, client_id) > ($1, $2) {found} ORDER BY name_key, client_id LIMIT $3"
    );
    all(conn, sql, values).await
}

/// The pattern of all texts that hold this one.
fn holding(text: &str) -> String {
    let mut pattern = String::from("%");
    for char in identifier_key(text).chars() {
        if matches!(char, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(char);
    }
    pattern + "%"
}

/// An application with all that is kept of it.
#[derive(Clone, Debug)]
pub struct Application {
    /// The client.
    pub client: Client,
    /// When it was registered.
    pub created_at: OffsetDateTime,
    /// When it changed last: the version that a change has to name.
    pub updated_at: OffsetDateTime,
    /// Its secrets, the oldest first.
    pub secrets: Vec<Kept>,
}

/// A secret of which there is a hash.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The secret.
    pub id: Uuid,
    /// What somebody called it.
    pub label: String,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When it ends.
    pub expires_at: Option<OffsetDateTime>,
}

/// An application by its id: two statements.
pub async fn find(
    conn: &impl ConnectionTrait,
    client_id: &str,
) -> Result<Option<Application>, DbErr> {
    let Some(row) = clients::Entity::find_by_id(client_id).one(conn).await? else {
        return Ok(None);
    };
    let secrets = client_secrets::Entity::find()
        .filter(client_secrets::Column::ClientId.eq(client_id))
        .order_by_asc(client_secrets::Column::CreatedAt)
        .order_by_asc(client_secrets::Column::Id)
        .all(conn)
        .await?;
    let kept = secrets.iter().map(|secret| Kept {
        id: secret.id,
        label: secret.label.clone(),
        created_at: secret.created_at,
        expires_at: secret.expires_at,
    });
    Ok(Some(Application {
        created_at: row.created_at,
        updated_at: row.updated_at,
        secrets: kept.collect(),
        client: client(row, secrets)?,
    }))
}

/// What ends with an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Use {
    /// So many people are signed in to it, or let it work while they are away.
    pub people: i64,
    /// In so many sessions.
    pub sessions: i64,
    /// So many sign-ins, each with its tokens.
    pub grants: i64,
}

/// What would end with an application: one statement.
pub async fn in_use(
    conn: &impl ConnectionTrait,
    client_id: &str,
    now: OffsetDateTime,
) -> Result<Use, DbErr> {
    let sql = format!(
        "SELECT COUNT(DISTINCT grants.user_id) AS people, COUNT(DISTINCT grants.session_id) AS sessions, \
         COUNT(*) AS grants FROM grants JOIN users u ON u.id = grants.user_id \
         LEFT JOIN sessions s ON s.id = grants.session_id \
         WHERE grants.client_id = $1 AND grants.code_redeemed_at IS NOT NULL AND grants.expires_at > $2 AND {LIVE}"
    );
    let found: Option<Use> = one(conn, sql, [client_id.into(), now.into()]).await?;
    Ok(found.unwrap_or_default())
}

/// Replaces an application's metadata, if it is still at this version; false if somebody else was faster.
pub async fn change(
    conn: &impl ConnectionTrait,
    client_id: &str,
    metadata: &ClientMetadata,
    (version, now): (OffsetDateTime, OffsetDateTime),
) -> Result<bool, DbErr> {
    let sql = "UPDATE clients SET metadata = $1, updated_at = $2, name_key = $3 WHERE client_id = $4 AND updated_at = $5";
    let values = [
        to_document(metadata)?.into(),
        now.into(),
        super::name_key(client_id, metadata).into(),
        client_id.into(),
        version.into(),
    ];
    let changed = execute(conn, sql, values).await? == 1;
    if changed {
        set_origins(conn, client_id, metadata).await?;
    }
    Ok(changed)
}

/// A secret to keep.
#[derive(Clone, Debug)]
pub struct NewSecret {
    /// The row: the same one twice is a unique constraint violation, so that a form that is sent again makes no second secret.
    pub id: Uuid,
    /// What somebody calls it.
    pub label: String,
    /// What is kept of it.
    pub hash: SecretHash,
}

/// Adds a secret beside those that there are.
pub async fn keep(
    conn: &impl ConnectionTrait,
    client_id: &str,
    new: NewSecret,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = client_secrets::ActiveModel {
        id: Set(new.id),
        client_id: Set(client_id.to_owned()),
        secret_hash: Set(new.hash.to_vec()),
        created_at: Set(now),
        expires_at: Set(None),
        label: Set(new.label),
    };
    client_secrets::Entity::insert(row)
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// Lets all secrets of a client but this one end then, unless they do so earlier.
pub async fn end_others(
    conn: &impl ConnectionTrait,
    client_id: &str,
    id: Uuid,
    at: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE client_secrets SET expires_at = $1 WHERE client_id = $2 AND id <> $3 \
               AND (expires_at IS NULL OR expires_at > $1)";
    execute(conn, sql, [at.into(), client_id.into(), id.into()])
        .await
        .map(drop)
}

/// Forgets a secret of this application; false if it has none of that id.
pub async fn forget(conn: &impl ConnectionTrait, client_id: &str, id: Uuid) -> Result<bool, DbErr> {
    let sql = "DELETE FROM client_secrets WHERE id = $1 AND client_id = $2";
    Ok(execute(conn, sql, [id.into(), client_id.into()]).await? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r60_what_is_searched_for_is_a_text_and_no_pattern() {
        for (text, pattern) in [
            ("Shop", "%shop%"),
            ("100%", "%100!%%"),
            ("a_b", "%a!_b%"),
            ("!", "%!!%"),
            ("' OR 1=1 --", "%' or 1=1 --%"),
        ] {
            assert_eq!(holding(text), pattern);
        }
    }
}
