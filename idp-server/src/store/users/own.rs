//! What a person sees and changes of their own account.

use entity::users;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult, QuerySelect};
use serde_json::{Map, Value as Json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{identifier_key, identifiers::skeleton};
use crate::store::{all, document, execute, one};

/// So many are deleted in one commit.
const BATCH: i64 = 50;

/// A person as they see themselves.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Profile {
    /// The address that they sign in with.
    pub email: String,
    /// Whether somebody vouches for it.
    pub email_verified: bool,
    /// The name that they sign in with.
    pub username: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Their time zone.
    pub zoneinfo: Option<String>,
    /// Their language.
    pub locale: Option<String>,
    /// Their theme.
    pub theme: Option<String>,
    /// What leads to their picture.
    pub picture: Option<String>,
    /// When their password was set.
    pub password_changed_at: Option<OffsetDateTime>,
    /// When they are deleted, if they asked for it.
    pub delete_after: Option<OffsetDateTime>,
}

/// What a person sees of themselves: one statement.
pub async fn profile(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<Profile>, DbErr> {
    let sql = "SELECT u.email, u.email_verified, u.username, u.name, u.claims ->> 'zoneinfo' AS zoneinfo, \
               u.claims ->> 'locale' AS locale, u.theme, i.handle AS picture, p.changed_at AS password_changed_at, \
               u.delete_after FROM users u LEFT JOIN password_credentials p ON p.user_id = u.id \
               LEFT JOIN user_pictures i ON i.user_id = u.id WHERE u.id = $1";
    one(conn, sql, [user_id.into()]).await
}

#[derive(FromQueryResult)]
struct Phc {
    phc: String,
}

/// The password of a person as PHC string, if they have one.
pub async fn password(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<String>, DbErr> {
    let sql = "SELECT phc FROM password_credentials WHERE user_id = $1";
    let found: Option<Phc> = one(conn, sql, [user_id.into()]).await?;
    Ok(found.map(|found| found.phc))
}

/// What a person may say about themselves; what is `None` is taken away.
#[derive(Clone, Debug)]
pub struct Said {
    /// Full name.
    pub name: Option<String>,
    /// Preferred username.
    pub username: Option<String>,
    /// The claim `zoneinfo`.
    pub zoneinfo: Option<String>,
    /// The claim `locale`.
    pub locale: Option<String>,
    /// `light` or `dark`; the system's if there is none.
    pub theme: Option<String>,
}

/// Keeps what a person says about themselves; a taken username is a unique constraint violation.
pub async fn say(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    said: Said,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let claims = [("zoneinfo", said.zoneinfo), ("locale", said.locale)];
    set_claims(conn, user_id, claims).await?;
    // Who keeps the name keeps what it was judged by.
    let sql = "UPDATE users SET name = $1, username = $2, username_key = $3, \
               username_skeleton = CASE WHEN username = $2 THEN username_skeleton ELSE $4 END, theme = $5, updated_at = $6 \
               WHERE id = $7";
    let values = [
        said.name.into(),
        said.username.clone().into(),
        said.username.as_deref().map(identifier_key).into(),
        said.username.as_deref().map(skeleton).into(),
        said.theme.into(),
        now.into(),
        user_id.into(),
    ];
    execute(conn, sql, values).await.map(drop)
}

/// Sets some of a person's claims, or takes them away, and leaves the others alone.
async fn set_claims<const N: usize>(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    changed: [(&str, Option<String>); N],
) -> Result<(), DbErr> {
    let mut query = users::Entity::find_by_id(user_id);
    if conn.get_database_backend() == DbBackend::Postgres {
        query = query.lock_exclusive();
    }
    let Some(user) = query.one(conn).await? else {
        return Ok(());
    };
    let mut claims: Map<String, Json> = document(user.claims)?;
    for (name, value) in changed {
        match value {
            Some(value) => claims.insert(name.to_owned(), value.into()),
            None => claims.remove(name),
        };
    }
    let sql = "UPDATE users SET claims = $1 WHERE id = $2";
    execute(conn, sql, [Json::from(claims).into(), user_id.into()])
        .await
        .map(drop)
}

/// A picture that was drawn anew.
#[derive(Clone, Debug)]
pub struct NewPicture {
    /// What leads to it.
    pub handle: String,
    /// The claim `picture`: where applications find it.
    pub address: String,
    /// The picture.
    pub png: Vec<u8>,
}

/// Gives a person a picture in place of the one before, or takes it away.
pub async fn set_picture(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    picture: Option<NewPicture>,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let address = picture.as_ref().map(|picture| picture.address.clone());
    if let Some(picture) = picture {
        let sql = "INSERT INTO user_pictures (user_id, handle, png, created_at) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (user_id) DO UPDATE SET handle = excluded.handle, png = excluded.png, \
                   created_at = excluded.created_at";
        let values = [
            user_id.into(),
            picture.handle.into(),
            picture.png.into(),
            now.into(),
        ];
        execute(conn, sql, values).await?;
    } else {
        let sql = "DELETE FROM user_pictures WHERE user_id = $1";
        execute(conn, sql, [user_id.into()]).await?;
    }
    set_claims(conn, user_id, [("picture", address)]).await?;
    let sql = "UPDATE users SET updated_at = $1 WHERE id = $2";
    execute(conn, sql, [now.into(), user_id.into()])
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Png {
    png: Vec<u8>,
}

/// The picture of a handle.
pub async fn picture(conn: &impl ConnectionTrait, handle: &str) -> Result<Option<Vec<u8>>, DbErr> {
    let sql = "SELECT png FROM user_pictures WHERE handle = $1";
    let found: Option<Png> = one(conn, sql, [handle.into()]).await?;
    Ok(found.map(|found| found.png))
}

/// An administrator lets a person go. False if they are on their way already.
pub async fn leave(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    delete_after: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE users SET delete_after = $1, epoch = epoch + 1, updated_at = $2 \
               WHERE id = $3 AND delete_after IS NULL";
    Ok(execute(conn, sql, [delete_after.into(), now.into(), user_id.into()]).await? == 1)
}

/// A person stays after all; false if they did not mean to go, or it is too late.
pub async fn stay(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql =
        "UPDATE users SET delete_after = NULL, updated_at = $1 WHERE id = $2 AND delete_after > $1";
    Ok(execute(conn, sql, [now.into(), user_id.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Deletes some of the people whose time to think better of it is over, with everything that hangs from them; who they were.
pub async fn delete_due(
    conn: &impl ConnectionTrait,
    now: OffsetDateTime,
) -> Result<Vec<Uuid>, DbErr> {
    let sql = "DELETE FROM users WHERE id IN (SELECT id FROM users WHERE delete_after <= $1 LIMIT $2) \
               AND delete_after <= $1 RETURNING id";
    let deleted: Vec<Id> = all(conn, sql, [now.into(), BATCH.into()]).await?;
    Ok(deleted.into_iter().map(|row| row.id).collect())
}

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;
    use crate::{
        clock::Clock,
        store::{
            Db,
            db::tests::Scratch,
            users::{NewUser, create},
        },
    };

    async fn person(db: &Db, email: &'static str) -> Uuid {
        let now = Clock::system().now();
        let new = NewUser {
            email: email.to_owned(),
            ..NewUser::default()
        };
        let work = db.write(move |txn| Box::pin(async move { create(txn, new, now).await }));
        let created: Result<users::Model, DbErr> = work.await;
        created.unwrap().id
    }

    async fn due(db: &Db, now: OffsetDateTime) -> Vec<Uuid> {
        let work = db.write(move |txn| Box::pin(async move { delete_due(txn, now).await }));
        let due: Result<Vec<Uuid>, DbErr> = work.await;
        due.unwrap()
    }

    #[tokio::test]
    async fn who_left_is_deleted_when_the_time_is_over_and_nobody_else() {
        let (_scratch, db) = Scratch::migrated().await;
        let goes = person(&db, "goes@example.com").await;
        let returns = person(&db, "returns@example.com").await;
        let stays = person(&db, "stays@example.com").await;
        let now = Clock::system().now();
        let then = now + Duration::days(14);
        let work = db.write(move |txn| {
            Box::pin(async move {
                assert!(leave(txn, goes, then, now).await?);
                assert!(
                    !leave(txn, goes, then + Duration::days(9), now).await?,
                    "once"
                );
                assert!(leave(txn, returns, then, now).await?);
                assert!(stay(txn, returns, now).await?);
                stay(txn, stays, now).await
            })
        });
        let stayed: Result<bool, DbErr> = work.await;
        assert!(!stayed.unwrap(), "she never meant to go");
        assert!(due(&db, then - Duration::seconds(1)).await.is_empty());
        let late = db.write(move |txn| Box::pin(async move { stay(txn, goes, then).await }));
        let late: Result<bool, DbErr> = late.await;
        assert!(!late.unwrap(), "too late");
        assert_eq!(due(&db, then).await, [goes]);
        assert!(due(&db, then + Duration::days(99)).await.is_empty());
        for left in [returns, stays] {
            assert!(profile(db.read(), left).await.unwrap().is_some());
        }
        assert!(profile(db.read(), goes).await.unwrap().is_none());
    }
}
