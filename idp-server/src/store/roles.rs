//! Roles: names for sets of permissions. Code asks for a permission, never for a role.

use entity::roles;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{all, execute};
use crate::secret::row_id;

/// The role of the first administrator. It holds every permission.
pub const ADMIN: &str = "admin";

/// Creates a role; a taken name is a unique constraint violation.
pub async fn create(
    conn: &impl ConnectionTrait,
    name: &str,
    permissions: &[String],
    now: OffsetDateTime,
) -> Result<roles::Model, DbErr> {
    let row = roles::ActiveModel {
        id: Set(row_id(now)),
        name: Set(name.to_owned()),
        permissions: Set(permissions.into()),
        created_at: Set(now),
    };
    roles::Entity::insert(row).exec_with_returning(conn).await
}

/// A role by its name.
pub async fn find(conn: &impl ConnectionTrait, name: &str) -> Result<Option<roles::Model>, DbErr> {
    roles::Entity::find()
        .filter(roles::Column::Name.eq(name))
        .one(conn)
        .await
}

/// The role [`ADMIN`], created if it is missing.
pub async fn admin(
    conn: &impl ConnectionTrait,
    now: OffsetDateTime,
) -> Result<roles::Model, DbErr> {
    match find(conn, ADMIN).await? {
        Some(role) => Ok(role),
        None => create(conn, ADMIN, &["*".to_owned()], now).await,
    }
}

/// All roles by name.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<roles::Model>, DbErr> {
    roles::Entity::find()
        .order_by_asc(roles::Column::Name)
        .all(conn)
        .await
}

/// Deletes a role; true if there was one.
pub async fn delete(conn: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    Ok(roles::Entity::delete_by_id(id)
        .exec(conn)
        .await?
        .rows_affected
        == 1)
}

/// Gives a person a role, once.
pub async fn give(conn: &impl ConnectionTrait, role: Uuid, user: Uuid) -> Result<(), DbErr> {
    let sql = "INSERT INTO role_members (role_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    execute(conn, sql, [role.into(), user.into()])
        .await
        .map(drop)
}

/// Takes a role from a person; true if they had it.
pub async fn take(conn: &impl ConnectionTrait, role: Uuid, user: Uuid) -> Result<bool, DbErr> {
    let sql = "DELETE FROM role_members WHERE role_id = $1 AND user_id = $2";
    Ok(execute(conn, sql, [role.into(), user.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// The names of a person's roles.
pub async fn of_user(conn: &impl ConnectionTrait, user: Uuid) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT r.name FROM roles r JOIN role_members m ON m.role_id = r.id WHERE m.user_id = $1 ORDER BY r.name";
    let rows: Vec<Name> = all(conn, sql, [user.into()]).await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

#[derive(FromQueryResult)]
struct Member {
    user_id: Uuid,
    name: String,
}

/// The names of the roles of the `limit` people that follow `after` in the order of their creation,
/// as pairs of person and name.
pub async fn of_users(
    conn: &impl ConnectionTrait,
    after: Uuid,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    let sql = "SELECT m.user_id, t.name FROM role_members m JOIN roles t ON t.id = m.role_id \
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

/// The e-mail addresses of the people that a role has.
pub async fn members(conn: &impl ConnectionTrait, role: Uuid) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT u.email FROM role_members m JOIN users u ON u.id = m.user_id WHERE m.role_id = $1 ORDER BY u.email_key";
    let rows: Vec<Address> = all(conn, sql, [role.into()]).await?;
    Ok(rows.into_iter().map(|row| row.email).collect())
}
