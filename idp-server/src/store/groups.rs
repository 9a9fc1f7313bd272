//! Groups and who belongs to them.

use entity::groups;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{execute, memberships::Memberships};
use crate::secret::row_id;

const MEMBERS: Memberships = Memberships {
    things: "groups",
    pairs: "group_members",
    thing: "group_id",
};

/// Creates a group; a taken name is a unique constraint violation.
pub async fn create(
    conn: &impl ConnectionTrait,
    name: &str,
    now: OffsetDateTime,
) -> Result<groups::Model, DbErr> {
    let row = groups::ActiveModel {
        id: Set(row_id(now)),
        name: Set(name.to_owned()),
        created_at: Set(now),
    };
    groups::Entity::insert(row).exec_with_returning(conn).await
}

/// A group by its name.
pub async fn find(conn: &impl ConnectionTrait, name: &str) -> Result<Option<groups::Model>, DbErr> {
    groups::Entity::find()
        .filter(groups::Column::Name.eq(name))
        .one(conn)
        .await
}

/// The id of the group of this name, which is created if it is missing; true if it was.
pub async fn ensure(
    conn: &impl ConnectionTrait,
    name: &str,
    now: OffsetDateTime,
) -> Result<(Uuid, bool), DbErr> {
    let sql =
        "INSERT INTO groups (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let values = [row_id(now).into(), name.into(), now.into()];
    let created = execute(conn, sql, values).await? == 1;
    let group = find(conn, name).await?;
    let missing = || DbErr::RecordNotFound("groups".into());
    Ok((group.ok_or_else(missing)?.id, created))
}

/// All groups by name.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<groups::Model>, DbErr> {
    groups::Entity::find()
        .order_by_asc(groups::Column::Name)
        .all(conn)
        .await
}

/// Deletes a group; true if there was one.
pub async fn delete(conn: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    Ok(groups::Entity::delete_by_id(id)
        .exec(conn)
        .await?
        .rows_affected
        == 1)
}

/// Adds a person to a group, once.
pub async fn add_member(conn: &impl ConnectionTrait, group: Uuid, user: Uuid) -> Result<(), DbErr> {
    MEMBERS.add(conn, group, user).await.map(drop)
}

/// Takes a person out of a group; true if they were in it.
pub async fn remove_member(
    conn: &impl ConnectionTrait,
    group: Uuid,
    user: Uuid,
) -> Result<bool, DbErr> {
    MEMBERS.remove(conn, group, user).await
}

/// The names of a person's groups.
pub async fn of_user(conn: &impl ConnectionTrait, user: Uuid) -> Result<Vec<String>, DbErr> {
    MEMBERS.of_user(conn, user).await
}

/// The names of the groups of the `limit` people that follow `after` in the order of their creation,
/// as pairs of person and name.
pub async fn of_users(
    conn: &impl ConnectionTrait,
    after: Uuid,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    MEMBERS.of_users(conn, after, limit).await
}

/// The e-mail addresses of the people that a group has.
pub async fn members(conn: &impl ConnectionTrait, group: Uuid) -> Result<Vec<String>, DbErr> {
    MEMBERS.members(conn, group).await
}
