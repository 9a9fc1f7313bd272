//! Who belongs to what: groups and roles have their people in tables of one shape.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use super::{all, execute};

/// The people of one kind of thing.
pub(super) struct Memberships {
    /// The table of the things, each with `id` and `name`.
    pub(super) things: &'static str,
    /// The table of pairs.
    pub(super) pairs: &'static str,
    /// The column of the thing in it; the person's is `user_id`.
    pub(super) thing: &'static str,
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

#[derive(FromQueryResult)]
struct Member {
    user_id: Uuid,
    name: String,
}

#[derive(FromQueryResult)]
struct Address {
    email: String,
}

impl Memberships {
    /// Adds a person, once; true if they were not in.
    pub(super) async fn add(
        &self,
        conn: &impl ConnectionTrait,
        thing: Uuid,
        user: Uuid,
    ) -> Result<bool, DbErr> {
        let sql = format!(
            "INSERT INTO {} ({}, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            self.pairs, self.thing
        );
        Ok(execute(conn, sql, [thing.into(), user.into()]).await? == 1)
    }

    /// Takes a person out; true if they were in.
    pub(super) async fn remove(
        &self,
        conn: &impl ConnectionTrait,
        thing: Uuid,
        user: Uuid,
    ) -> Result<bool, DbErr> {
        let sql = format!(
            "DELETE FROM {} WHERE {} = $1 AND user_id = $2",
            self.pairs, self.thing
        );
        Ok(execute(conn, sql, [thing.into(), user.into()]).await? == 1)
    }

    /// The names of what a person belongs to.
    pub(super) async fn of_user(
        &self,
        conn: &impl ConnectionTrait,
        user: Uuid,
    ) -> Result<Vec<String>, DbErr> {
        let sql = format!(
            "SELECT t.name FROM {} t JOIN {} m ON m.{} = t.id WHERE m.user_id = $1 ORDER BY t.name",
            self.things, self.pairs, self.thing
        );
        let rows: Vec<Name> = all(conn, sql, [user.into()]).await?;
        Ok(rows.into_iter().map(|row| row.name).collect())
    }

    /// The same of the `limit` people that follow `after` in the order of their creation, as pairs of person and name.
    pub(super) async fn of_users(
        &self,
        conn: &impl ConnectionTrait,
        after: Uuid,
        limit: u64,
    ) -> Result<Vec<(Uuid, String)>, DbErr> {
        let sql = format!(
            "SELECT m.user_id, t.name FROM {} m JOIN {} t ON t.id = m.{} \
             WHERE m.user_id IN (SELECT id FROM users WHERE id > $1 ORDER BY id LIMIT $2) ORDER BY t.name",
            self.pairs, self.things, self.thing
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<Member> = all(conn, sql, [after.into(), limit.into()]).await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.user_id, row.name))
            .collect())
    }

    /// The e-mail addresses of the people that a thing has.
    pub(super) async fn members(
        &self,
        conn: &impl ConnectionTrait,
        thing: Uuid,
    ) -> Result<Vec<String>, DbErr> {
        let sql = format!(
            "SELECT u.email FROM {} m JOIN users u ON u.id = m.user_id WHERE m.{} = $1 ORDER BY u.email_key",
            self.pairs, self.thing
        );
        let rows: Vec<Address> = all(conn, sql, [thing.into()]).await?;
        Ok(rows.into_iter().map(|row| row.email).collect())
    }
}
