//! People's passkeys.

use entity::passkeys;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};
use serde_json::Value as Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{execute, one, ways};
use crate::secret::row_id;

/// Nobody has more passkeys than this.
pub const MOST: u64 = 50;

/// A passkey that somebody presents, with its owner.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Presented {
    /// The row.
    pub id: Uuid,
    /// The owner.
    pub user_id: Uuid,
    /// What was stored of it, its counter included.
    pub credential: Json,
    /// Set when the owner's account is disabled.
    disabled_at: Option<OffsetDateTime>,
    /// From then on there is no such owner.
    delete_after: Option<OffsetDateTime>,
    /// What a session that it starts belongs to: see `users::end_sessions`.
    pub epoch: i64,
    /// The language that the owner chose, as their claim `locale`.
    pub locale: Option<String>,
    /// The theme that the owner chose.
    pub theme: Option<String>,
}

impl Presented {
    /// See [`super::users::Candidate::may_sign_in`].
    pub fn may_sign_in(&self, now: OffsetDateTime) -> bool {
        self.disabled_at.is_none() && self.delete_after.is_none_or(|at| at > now)
    }
}

/// Web Authentication section 7.2: the passkey of a credential id. Until the transaction ends nobody else uses it, so that of
/// two equal counters one is refused.
pub async fn presented(
    conn: &impl ConnectionTrait,
    credential_id: &[u8],
) -> Result<Option<Presented>, DbErr> {
    // SQLite has one writer, and the transaction that calls this has written already.
    let lock = match conn.get_database_backend() {
        DbBackend::Postgres => " FOR UPDATE OF p",
        _ => "",
    };
    let sql = format!(
        "SELECT p.id, p.user_id, p.credential, u.disabled_at, u.delete_after, u.epoch, \
         u.claims ->> 'locale' AS locale, u.theme FROM passkeys p JOIN users u ON u.id = p.user_id \
         WHERE p.credential_id = $1{lock}"
    );
    one(conn, sql, [credential_id.to_vec().into()]).await
}

/// What a use changed: the stored credential, whether it is synced now, and when it was used.
pub async fn used(
    conn: &impl ConnectionTrait,
    id: Uuid,
    (credential, synced): (Json, bool),
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = passkeys::ActiveModel {
        id: Set(id),
        credential: Set(credential),
        synced: Set(synced),
        last_used_at: Set(Some(now)),
        ..Default::default()
    };
    passkeys::Entity::update(row).exec(conn).await.map(drop)
}

/// A passkey to keep.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// The owner.
    pub user_id: Uuid,
    /// Its id, which no other passkey has.
    pub credential_id: Vec<u8>,
    /// What to store of it.
    pub credential: Json,
    /// What its owner reads in the list.
    pub name: String,
    /// The model of its authenticator, where that says so.
    pub aaguid: Option<Uuid>,
    /// Whether it is synced between devices.
    pub synced: bool,
}

/// Keeps a passkey; false when its id is taken, by whomever.
pub async fn add(
    conn: &impl ConnectionTrait,
    new: NewPasskey,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let row = passkeys::ActiveModel {
        id: Set(row_id(now)),
        user_id: Set(new.user_id),
        credential_id: Set(new.credential_id),
        credential: Set(new.credential),
        name: Set(new.name),
        aaguid: Set(new.aaguid),
        synced: Set(new.synced),
        created_at: Set(now),
        last_used_at: Set(None),
    };
    let added = passkeys::Entity::insert(row)
        .on_conflict(
            OnConflict::column(passkeys::Column::CredentialId)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(conn)
        .await?;
    Ok(added == 1)
}

/// A person's passkeys, the oldest first.
pub async fn of_user(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Vec<passkeys::Model>, DbErr> {
    passkeys::Entity::find()
        .filter(passkeys::Column::UserId.eq(user_id))
        .order_by_asc(passkeys::Column::CreatedAt)
        .order_by_asc(passkeys::Column::Id)
        .limit(MOST)
        .all(conn)
        .await
}

/// Gives a passkey of theirs another name; false if they have no such passkey.
pub async fn rename(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    id: Uuid,
    name: String,
) -> Result<bool, DbErr> {
    let sql = "UPDATE passkeys SET name = $1 WHERE id = $2 AND user_id = $3";
    Ok(execute(conn, sql, [name.into(), id.into(), user_id.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// Removes a passkey of theirs, unless it is their last way to sign in; its name.
pub async fn remove(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    id: Uuid,
) -> Result<Option<String>, DbErr> {
    ways::wait(conn, user_id).await?;
    let others = ways::OTHERS;
    let sql =
        format!("DELETE FROM passkeys WHERE id = $1 AND user_id = $2 AND {others} RETURNING name");
    let removed: Option<Name> = one(conn, sql, [id.into(), user_id.into()]).await?;
    Ok(removed.map(|row| row.name))
}

/// Takes all passkeys of a person away.
pub async fn remove_all(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM passkeys WHERE user_id = $1";
    execute(conn, sql, [user_id.into()]).await.map(drop)
}
