//! People, as administrators look for them: by id, or by the beginning of an address, of a username or of a name. A page is one
//! statement, and however many people there are, it reads about as many rows as it shows.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
use time::OffsetDateTime;
use uuid::Uuid;

use super::identifier_key;
use crate::store::all;

/// A person, as a list shows them.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Entry {
    /// The account.
    pub id: Uuid,
    /// The address, as given.
    pub email: String,
    /// The username.
    pub username: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Whether somebody vouches for the address.
    pub email_verified: bool,
    /// Set when the account is disabled.
    pub disabled_at: Option<OffsetDateTime>,
    /// When they are deleted, if they are on their way.
    pub delete_after: Option<OffsetDateTime>,
    /// Since when there is the account.
    pub created_at: OffsetDateTime,
    /// By what they were found: see [`Place`].
    branch: i32,
    found: String,
}

impl Entry {
    /// Where in the list they are.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            branch: self.branch,
            found: self.found.clone(),
            id: self.id,
        }
    }
}

/// A place in a list: those who are found by their address come first, then by username, then by name; each in that order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    branch: i32,
    found: String,
    id: Uuid,
}

impl Place {
    /// As text that [`Self::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}.{}.{}", self.branch, self.id, self.found)
    }

    /// Reads what [`Self::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        Some(Self {
            branch: parts.next()?.parse().ok()?,
            id: parts.next()?.parse().ok()?,
            found: parts.next()?.to_owned(),
        })
    }
}

const COLUMNS: &str = "u.id, u.email, u.username, u.name, u.email_verified, u.disabled_at, u.delete_after, u.created_at";

/// All people, the newest first.
pub async fn everybody(
    conn: &impl ConnectionTrait,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Entry>, DbErr> {
    let sql = format!(
        "SELECT {COLUMNS}, 0 AS branch, '' AS found FROM users u WHERE u.id < $1 ORDER BY u.id DESC LIMIT $2"
    );
    let after = after.map_or(Uuid::max(), |place| place.id);
    all(conn, sql, [after.into(), limit.into()]).await
}

/// The person of an id.
pub async fn of_id(conn: &impl ConnectionTrait, id: Uuid) -> Result<Vec<Entry>, DbErr> {
    let sql = format!("SELECT {COLUMNS}, 0 AS branch, '' AS found FROM users u WHERE u.id = $1");
    all(conn, sql, [id.into()]).await
}

/// Above everything that begins with what stands before it.
const LAST: char = '\u{10FFFF}';

/// The people whose address, username or name begins so.
pub async fn beginning(
    conn: &impl ConnectionTrait,
    text: &str,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Entry>, DbErr> {
    let (key, name) = (identifier_key(text), text.trim().to_owned());
    let mut values: Vec<Value> = vec![
        key.clone().into(),
        format!("{key}{LAST}").into(),
        name.clone().into(),
        format!("{name}{LAST}").into(),
        limit.into(),
    ];
    for (branch, begin) in [(1, key.clone()), (2, key), (3, name)] {
        values.extend(from(branch, begin, after));
    }
    all(conn, Keys::of(conn).statement(), values).await
}

/// From where a branch goes on: from what on, and after whom among those who are found by just that.
fn from(branch: i32, begin: String, after: Option<&Place>) -> [Value; 3] {
    let (begin, passed, id) = match after {
        Some(place) if place.branch == branch => {
            (place.found.clone(), place.found.clone(), place.id)
        }
        // It is over.
        Some(place) if place.branch > branch => (LAST.to_string(), LAST.to_string(), Uuid::max()),
        _ => (begin, String::new(), Uuid::nil()),
    };
    [begin.into(), passed.into(), id.into()]
}

/// What is compared, in the order of bytes that the indexes have.
struct Keys {
    email: &'static str,
    other: &'static str,
    username: &'static str,
    name: &'static str,
}

impl Keys {
    fn of(conn: &impl ConnectionTrait) -> Self {
        match conn.get_database_backend() {
            DbBackend::Postgres => Self {
                email: r#"x.email_key COLLATE "C""#,
                other: r#"y.email_key COLLATE "C""#,
                username: r#"u.username_key COLLATE "C""#,
                name: r#"lower(u.name) COLLATE "C""#,
            },
            _ => Self {
                email: "x.email_key",
                other: "y.email_key",
                username: "u.username_key",
                name: "lower(u.name)",
            },
        }
    }

    /// Three walks along an index, each as long as the page at the most. Who is found twice is shown where they are found first.
    fn statement(&self) -> String {
        let Self {
            email,
            other,
            username,
            name,
        } = self;
        let missed = |key: &str| format!("AND ({key} >= $1 AND {key} < $2) IS NOT TRUE");
        // Any address finds its owner, and of several the first.
        let by_email = format!(
            "SELECT {COLUMNS}, 1 AS branch, {email} AS found FROM user_emails x JOIN users u ON u.id = x.user_id \
             WHERE {email} >= $6 AND {email} < $2 AND ({email} > $7 OR ({email} = $7 AND u.id > $8)) \
             AND NOT EXISTS (SELECT 1 FROM user_emails y WHERE y.user_id = x.user_id AND {other} >= $1 AND {other} < {email}) \
             ORDER BY {email} LIMIT $5"
        );
        let not_by_email = format!(
            "AND NOT EXISTS (SELECT 1 FROM user_emails y WHERE y.user_id = u.id AND {other} >= $1 AND {other} < $2)"
        );
        let by_username = format!(
            "SELECT {COLUMNS}, 2 AS branch, {username} AS found FROM users u WHERE {username} >= $9 AND {username} < $2 \
             AND ({username} > $10 OR ({username} = $10 AND u.id > $11)) {not_by_email} ORDER BY {username} LIMIT $5"
        );
        let by_name = format!(
            "SELECT {COLUMNS}, 3 AS branch, {name} AS found FROM users u WHERE {name} >= lower($12) AND {name} < lower($4) \
             AND {name} >= lower($3) AND ({name} > lower($13) OR ({name} = lower($13) AND u.id > $14)) {not_by_email} {} \
             ORDER BY {name}, u.id LIMIT $5",
            missed(username)
        );
        format!(
            "SELECT * FROM (SELECT * FROM ({by_email}) AS e UNION ALL SELECT * FROM ({by_username}) AS n \
             UNION ALL SELECT * FROM ({by_name}) AS f) AS a ORDER BY branch, found, id LIMIT $5"
        )
    }
}

#[cfg(test)]
mod tests;
