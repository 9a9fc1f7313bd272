//! Groups and who belongs to them.

use entity::groups;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{all, execute, groups_of_user, one};
use crate::secret::row_id;

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
    let sql =
        "INSERT INTO group_members (group_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    execute(conn, sql, [group.into(), user.into()])
        .await
        .map(drop)
}

/// Takes a person out of a group; true if they were in it.
pub async fn remove_member(
    conn: &impl ConnectionTrait,
    group: Uuid,
    user: Uuid,
) -> Result<bool, DbErr> {
    let sql = "DELETE FROM group_members WHERE group_id = $1 AND user_id = $2";
    Ok(execute(conn, sql, [group.into(), user.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Names {
    names: String,
}

/// The names of a person's groups.
pub async fn of_user(conn: &impl ConnectionTrait, user: Uuid) -> Result<Vec<String>, DbErr> {
    let sql = format!(
        "SELECT {} AS names FROM users u WHERE u.id = $1",
        groups_of_user(conn)
    );
    let names: Option<Names> = one(conn, sql, [user.into()]).await?;
    let names = names.map_or_else(|| "[]".to_owned(), |row| row.names);
    serde_json::from_str(&names).map_err(|_| DbErr::Type("groups".into()))
}

#[derive(FromQueryResult)]
struct Member {
    user_id: Uuid,
    name: String,
}

/// The names of the groups of the `limit` people that follow `after` in the order of their creation,
/// as pairs of person and name.
pub async fn of_users(
    conn: &impl ConnectionTrait,
    after: Uuid,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    let sql = "SELECT m.user_id, t.name FROM group_members m JOIN groups t ON t.id = m.group_id \
               WHERE m.user_id IN (SELECT id FROM users WHERE id > $1 ORDER BY id LIMIT $2) ORDER BY t.name";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows: Vec<Member> = all(conn, sql, [after.into(), limit.into()]).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.user_id, row.name))
        .collect())
}

#[derive(FromQueryResult)]
struct Address {
    email: String,
}

/// The e-mail addresses of the people that a group has.
pub async fn members(conn: &impl ConnectionTrait, group: Uuid) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT u.email FROM group_members m JOIN users u ON u.id = m.user_id WHERE m.group_id = $1 ORDER BY u.email_key";
    let rows: Vec<Address> = all(conn, sql, [group.into()]).await?;
    Ok(rows.into_iter().map(|row| row.email).collect())
}
