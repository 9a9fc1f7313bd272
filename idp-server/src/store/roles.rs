//! Roles: names for sets of permissions. Code asks for a permission, never for a role.

use entity::roles;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::memberships::Memberships;
use crate::secret::row_id;

const MEMBERS: Memberships = Memberships {
    things: "roles",
    pairs: "role_members",
    thing: "role_id",
};

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

/// Gives a person a role, once; true if they did not have it. Then their links to a password are void: one that somebody holds
/// who may do less would lead above them (R58).
pub async fn give(
    conn: &impl ConnectionTrait,
    role: Uuid,
    user: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let is_new = MEMBERS.add(conn, role, user).await?;
    if is_new {
        super::mailed_links::void_held(conn, user, now).await?;
    }
    Ok(is_new)
}

/// Takes a role from a person; true if they had it.
pub async fn take(conn: &impl ConnectionTrait, role: Uuid, user: Uuid) -> Result<bool, DbErr> {
    MEMBERS.remove(conn, role, user).await
}

/// The names of a person's roles.
pub async fn of_user(conn: &impl ConnectionTrait, user: Uuid) -> Result<Vec<String>, DbErr> {
    MEMBERS.of_user(conn, user).await
}

/// The names of the roles of the `limit` people that follow `after` in the order of their creation,
/// as pairs of person and name.
pub async fn of_users(
    conn: &impl ConnectionTrait,
    after: Uuid,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    MEMBERS.of_users(conn, after, limit).await
}

/// The e-mail addresses of the people that a role has.
pub async fn members(conn: &impl ConnectionTrait, role: Uuid) -> Result<Vec<String>, DbErr> {
    MEMBERS.members(conn, role).await
}
