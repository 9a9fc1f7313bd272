//! People and their passwords.

pub mod card;
pub mod directory;
pub mod epoch;
mod identifiers;
pub mod own;
pub mod standing;

use entity::{password_credentials, users};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IdenStatic, Iterable,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use self::identifiers::skeleton;
pub use self::identifiers::{check_email, check_username, fill_skeletons, identifier_key};

use super::{document, execute, groups_of_user, one, statement};
use crate::{oidc::UserClaims, secret::row_id};

/// A person to create.
#[derive(Clone, Debug, Default)]
pub struct NewUser {
    /// E-mail address, as given.
    pub email: String,
    /// Whether somebody vouches for the address.
    pub email_verified: bool,
    /// Preferred username; never holds `@`, so that it is nobody's address.
    pub username: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Other claims, checked by `oidc::check_stored_claims`.
    pub claims: serde_json::Map<String, serde_json::Value>,
}

/// Creates a person; a taken address or username is a unique constraint violation.
pub async fn create(
    conn: &impl ConnectionTrait,
    new: NewUser,
    now: OffsetDateTime,
) -> Result<users::Model, DbErr> {
    let row = users::ActiveModel {
        id: Set(row_id(now)),
        email_key: Set(identifier_key(&new.email)),
        email: Set(new.email),
        email_verified: Set(new.email_verified),
        username_key: Set(new.username.as_deref().map(identifier_key)),
        username_skeleton: Set(new.username.as_deref().map(skeleton)),
        username: Set(new.username),
        name: Set(new.name),
        claims: Set(new.claims.into()),
        disabled_at: Set(None),
        epoch: Set(0),
        theme: Set(None),
        delete_after: Set(None),
        terms_version: Set(None),
        terms_accepted_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    users::Entity::insert(row).exec_with_returning(conn).await
}

/// The account that an address belongs to, be it the primary one or another.
const OWNER: &str = "(SELECT e.user_id FROM user_emails e WHERE e.email_key = $1)";

/// The person of an id, an e-mail address or a username.
pub async fn find(
    conn: &impl ConnectionTrait,
    reference: &str,
) -> Result<Option<users::Model>, DbErr> {
    if let Ok(id) = Uuid::parse_str(reference) {
        return users::Entity::find_by_id(id).one(conn).await;
    }
    let key = identifier_key(reference);
    if key.contains('@') {
        // Each by its name: a newer version may add columns, and PostgreSQL runs no prepared statement whose `*` has grown.
        let columns: Vec<_> = users::Column::iter()
            .map(|column| format!("u.{}", column.as_str()))
            .collect();
        let sql = format!(
            "SELECT {} FROM users u WHERE u.id = {OWNER}",
            columns.join(", ")
        );
        let owner = users::Entity::find().from_raw_sql(statement(conn, sql, [key.into()]));
        return owner.one(conn).await;
    }
    let called = users::Column::UsernameKey.eq(key);
    users::Entity::find().filter(called).one(conn).await
}

/// Who may be signing in: an account with its password, if it has one.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Candidate {
    /// The account.
    pub id: Uuid,
    /// Its password as PHC string.
    pub phc: Option<String>,
    /// How it stands: see [`standing`].
    pub standing: Option<String>,
    /// Set when the account is disabled.
    pub disabled_at: Option<OffsetDateTime>,
    /// What a session that this sign-in starts belongs to: see [`end_sessions`].
    pub epoch: i64,
    /// When a second factor was confirmed that is asked for after the password.
    pub second_factor_since: Option<OffsetDateTime>,
    /// The language that the person chose, as their claim `locale`.
    pub locale: Option<String>,
    /// The theme that the person chose.
    pub theme: Option<String>,
    /// From then on there is no such person.
    pub delete_after: Option<OffsetDateTime>,
}

impl Candidate {
    /// Whether a proof opens anything: not for one who is disabled, or whose account is only still to be swept away.
    #[must_use]
    pub fn may_sign_in(&self, now: OffsetDateTime) -> bool {
        self.disabled_at.is_none() && self.delete_after.is_none_or(|at| at > now)
    }
}

const CANDIDATE: &str = "u.id, u.disabled_at, u.epoch, u.claims ->> 'locale' AS locale, u.theme, u.delete_after, p.phc, p.standing, \
     t.confirmed_at AS second_factor_since FROM users u \
     LEFT JOIN password_credentials p ON p.user_id = u.id LEFT JOIN totp_secrets t ON t.user_id = u.id";

/// Whom a name calls.
#[derive(Clone, Debug)]
pub enum Named {
    /// The account that has it.
    Somebody(Candidate),
    /// No account.
    Nobody {
        /// The name in the form in which names are unique.
        key: String,
        /// The account whose name is nearest, if there is any account at all: what a sign-in looks at, it looks at there, so
        /// that a clock does not tell who exists (R77). It is never signed in.
        neighbour: Option<Neighbour>,
    },
}

/// What is looked at of an account for somebody who does not exist.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// The account.
    pub id: Uuid,
    /// Its password as PHC string.
    pub phc: Option<String>,
}

#[derive(FromQueryResult)]
struct Nearest {
    has_it: bool,
    #[sea_orm(nested)]
    candidate: Candidate,
}

/// The account of an e-mail address or a username, with its password: one statement, which finds the nearest name for one that
/// nobody has and so does the same work for both.
pub async fn named(conn: &impl ConnectionTrait, identifier: &str) -> Result<Named, DbErr> {
    let key = identifier_key(identifier);
    let (table, name, id) = if key.contains('@') {
        ("user_emails", "email_key", "user_id")
    } else {
        ("users", "username_key", "id")
    };
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM {table} WHERE {name} = $1 AND {id} = u.id) AS has_it, {CANDIDATE} \
         WHERE u.id = COALESCE((SELECT {id} FROM {table} WHERE {name} >= $1 ORDER BY {name} LIMIT 1), \
         (SELECT {id} FROM {table} WHERE {name} < $1 ORDER BY {name} DESC LIMIT 1))"
    );
    let nearest: Option<Nearest> = one(conn, sql, [key.clone().into()]).await?;
    Ok(match nearest {
        Some(nearest) if nearest.has_it => Named::Somebody(nearest.candidate),
        other => Named::Nobody {
            key,
            neighbour: other.map(|nearest| Neighbour {
                id: nearest.candidate.id,
                phc: nearest.candidate.phc,
            }),
        },
    })
}

/// Where mail for a person goes.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Recipient {
    /// The account.
    pub id: Uuid,
    /// The address, as given.
    pub email: String,
    /// In the form in which addresses are unique.
    pub email_key: String,
    /// See [`end_sessions`].
    pub epoch: i64,
    claims: serde_json::Value,
}

impl Recipient {
    /// The language that the person reads, if they have said so (OpenID Connect Core 1.0 section 5.1).
    pub fn locale(&self) -> Option<&str> {
        self.claims.get("locale")?.as_str()
    }
}

#[derive(FromQueryResult)]
struct Locale {
    locale: Option<String>,
}

/// The language that a person reads, if they have said so (OpenID Connect Core 1.0 section 5.1).
pub async fn locale(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<String>, DbErr> {
    let sql = "SELECT claims ->> 'locale' AS locale FROM users WHERE id = $1";
    let found: Option<Locale> = one(conn, sql, [user_id.into()]).await?;
    Ok(found.and_then(|row| row.locale))
}

/// Who may reset the password of an address (R89), which need not be the primary one: the owner of an account that is not
/// disabled and whose address is verified. The mail goes to that address. Whom an administrator created without vouching for the address gets no link: they ask the administrator, who
/// sets a password (`user reset-password`) or vouches for the address (`user update --email-verified true`).
pub async fn may_reset(
    conn: &impl ConnectionTrait,
    address: &str,
) -> Result<Option<Recipient>, DbErr> {
    let sql = "SELECT u.id, e.email, e.email_key, u.epoch, u.claims FROM user_emails e JOIN users u ON u.id = e.user_id \
               WHERE e.email_key = $1 AND (u.email_verified OR e.email_key <> u.email_key) AND u.disabled_at IS NULL";
    one(conn, sql, [identifier_key(address).into()]).await
}

/// The same by its id, for one who is signed in and proves it again.
pub async fn candidate_by_id(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Option<Candidate>, DbErr> {
    let sql = format!("SELECT {CANDIDATE} WHERE u.id = $1");
    one(conn, sql, [user_id.into()]).await
}

/// What changes about a person; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct UserChange {
    /// E-mail address, as given.
    pub email: Option<String>,
    /// Whether somebody vouches for the address.
    pub email_verified: Option<bool>,
    /// Preferred username; an empty one takes it away.
    pub username: Option<String>,
    /// Full name; an empty one takes it away.
    pub name: Option<String>,
    /// The other claims, all of them, checked by `oidc::check_stored_claims`.
    pub claims: Option<serde_json::Map<String, serde_json::Value>>,
}

impl UserChange {
    /// Whether all stays as it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.email.is_none()
            && self.email_verified.is_none()
            && self.username.is_none()
            && self.name.is_none()
            && self.claims.is_none()
    }
}

/// Changes a person; a taken address or username is a unique constraint violation. `None` if there
/// is no such person.
pub async fn update(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    change: UserChange,
    now: OffsetDateTime,
) -> Result<Option<users::Model>, DbErr> {
    let present = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut row = users::ActiveModel {
        id: Unchanged(user_id),
        updated_at: Set(now),
        ..users::ActiveModel::default()
    };
    if let Some(email) = change.email {
        row.email_key = Set(identifier_key(&email));
        row.email = Set(email);
    }
    if let Some(verified) = change.email_verified {
        row.email_verified = Set(verified);
    }
    if let Some(username) = change.username.map(present) {
        row.username_key = Set(username.as_deref().map(identifier_key));
        row.username_skeleton = Set(username.as_deref().map(skeleton));
        row.username = Set(username);
    }
    if let Some(name) = change.name.map(present) {
        row.name = Set(name);
    }
    if let Some(claims) = change.claims {
        row.claims = Set(claims.into());
    }
    match users::Entity::update(row).exec(conn).await {
        Ok(user) => Ok(Some(user)),
        Err(DbErr::RecordNotUpdated) => Ok(None),
        Err(error) => Err(error),
    }
}

#[derive(FromQueryResult)]
struct Version {
    updated_at: OffsetDateTime,
}

/// When a person was changed last: the version that a change has to name.
pub async fn version(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Option<OffsetDateTime>, DbErr> {
    let sql = "SELECT updated_at FROM users WHERE id = $1";
    let found: Option<Version> = one(conn, sql, [user_id.into()]).await?;
    Ok(found.map(|row| row.updated_at))
}

/// Sets a password, without ending anything.
pub async fn set_password(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    phc: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "INSERT INTO password_credentials (user_id, phc, changed_at, standing) VALUES ($1, $2, $3, 'sound') \
               ON CONFLICT (user_id) DO UPDATE SET phc = excluded.phc, changed_at = excluded.changed_at, standing = excluded.standing";
    execute(conn, sql, [user_id.into(), phc.into(), now.into()])
        .await
        .map(drop)
}

/// Replaces a hash by a stronger one of the same password, unless the password changed meanwhile.
pub async fn upgrade_hash(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    old: &str,
    new: &str,
) -> Result<bool, DbErr> {
    let sql = "UPDATE password_credentials SET phc = $1 WHERE user_id = $2 AND phc = $3";
    Ok(execute(conn, sql, [new.into(), user_id.into(), old.into()]).await? == 1)
}

/// Ends all sessions and revokes all tokens of a person, in one update: what began in an earlier
/// epoch is dead on every node, also what is just being made, and whatever the nodes' clocks say.
pub async fn end_sessions(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "UPDATE users SET epoch = epoch + 1, updated_at = $1 WHERE id = $2";
    Ok(execute(conn, sql, [now.into(), user_id.into()]).await? == 1)
}

/// Disables or enables a person. Disabling also ends sessions and tokens for good.
pub async fn set_disabled(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    disabled: bool,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = if disabled {
        "UPDATE users SET disabled_at = COALESCE(disabled_at, $1), epoch = epoch + 1, updated_at = $1 WHERE id = $2"
    } else {
        "UPDATE users SET disabled_at = NULL, updated_at = $1 WHERE id = $2"
    };
    Ok(execute(conn, sql, [now.into(), user_id.into()]).await? == 1)
}

/// Whether nobody gets in by an account. `None` if there is none.
pub async fn is_disabled(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Option<bool>, DbErr> {
    let user = users::Entity::find_by_id(user_id).one(conn).await?;
    Ok(user.map(|user| user.disabled_at.is_some()))
}

/// Deletes a person with everything that hangs from them; true if there was one.
pub async fn delete(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
    Ok(users::Entity::delete_by_id(user_id)
        .exec(conn)
        .await?
        .rows_affected
        == 1)
}

/// People in the order of their creation, from after `after`, at most `limit`.
pub async fn list(
    conn: &impl ConnectionTrait,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<users::Model>, DbErr> {
    let mut query = users::Entity::find()
        .order_by_asc(users::Column::Id)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(users::Column::Id.gt(after));
    }
    query.all(conn).await
}

/// Whether a person has a password.
pub async fn has_password(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
    Ok(password_credentials::Entity::find_by_id(user_id)
        .one(conn)
        .await?
        .is_some())
}

#[derive(FromQueryResult)]
struct ClaimsRow {
    id: Uuid,
    email: String,
    email_verified: bool,
    username: Option<String>,
    name: Option<String>,
    claims: serde_json::Value,
    updated_at: OffsetDateTime,
    groups: String,
}

/// A person's claims as they are now: one statement.
pub async fn claims(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
) -> Result<Option<UserClaims>, DbErr> {
    let sql = format!(
        "SELECT u.id, u.email, u.email_verified, u.username, u.name, u.claims, u.updated_at, {} AS groups \
         FROM users u WHERE u.id = $1",
        groups_of_user(conn)
    );
    let Some(row): Option<ClaimsRow> = one(conn, sql, [user_id.into()]).await? else {
        return Ok(None);
    };
    Ok(Some(UserClaims {
        sub: row.id.to_string(),
        email: Some(row.email),
        email_verified: row.email_verified,
        username: row.username,
        name: row.name,
        groups: serde_json::from_str(&row.groups).map_err(|_| DbErr::Type("groups".into()))?,
        updated_at: row.updated_at,
        claims: document(row.claims)?,
    }))
}

#[cfg(test)]
mod tests;
