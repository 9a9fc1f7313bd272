//! The audit trail, as administrators search it: along an index whatever is asked for, the newest first.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
use serde_json::Value as Json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::store::all;

/// An event has the time at which its request was looked at, and gets its place when it is written down: on several nodes these
/// orders differ by no more.
const SLACK: Duration = Duration::minutes(10);

/// Who did something.
#[derive(Clone, Debug)]
pub enum Actor {
    /// A person, to their own account or to something else.
    Person(Uuid),
    /// As [`super::Event::actor`] has it.
    Other(String),
}

/// What is asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Who did it: any of these.
    pub actors: Vec<Actor>,
    /// The person that it is about.
    pub user_id: Option<Uuid>,
    /// The application that it is about; of a person and an application, events about either are asked for.
    pub client_id: Option<String>,
    /// What, as `noun.verb`.
    pub kind: Option<String>,
    /// The request that caused it.
    pub request_id: Option<String>,
    /// Not earlier.
    pub from: Option<OffsetDateTime>,
    /// Earlier.
    pub until: Option<OffsetDateTime>,
}

/// An event, with what is needed to tell it in words.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Found {
    /// Its place in the trail.
    pub id: i64,
    /// When.
    pub at: OffsetDateTime,
    /// What, as `noun.verb`.
    pub kind: String,
    /// Who did it, when it wasn't the person.
    pub actor: Option<String>,
    /// The person that it is about.
    pub user_id: Option<Uuid>,
    /// The application that it is about.
    pub client_id: Option<String>,
    /// The session that it is about.
    pub session_id: Option<Uuid>,
    /// The grant that it is about.
    pub grant_id: Option<Uuid>,
    /// From where.
    pub ip: Option<String>,
    /// The request that caused it.
    pub request_id: Option<String>,
    /// More, without secrets.
    pub details: Json,
    /// The person's address, if there still is such a person.
    pub email: Option<String>,
    /// The application's name, if it still exists and has one.
    pub app: Option<String>,
    /// The address of the person who did it.
    pub actor_email: Option<String>,
}

/// A condition and its values, numbered as they come.
#[derive(Default)]
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    /// `{}` stands for the value.
    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        let number = format!("${}", self.values.len());
        self.sql += " AND ";
        self.sql += &condition.replace("{}", &number);
    }

    fn of(search: &Search, before: Option<i64>) -> Self {
        let mut all = Self::default();
        all.add("e.id < {}", before.unwrap_or(i64::MAX));
        let texts = [
            ("e.kind = {}", &search.kind),
            ("e.request_id = {}", &search.request_id),
        ];
        for (condition, text) in texts {
            if let Some(text) = text {
                all.add(condition, text.as_str());
            }
        }
        if let Some(from) = search.from {
            all.add("e.at >= {}", from);
            let first = "e.id > COALESCE((SELECT b.id FROM audit_events b WHERE b.at < {} ORDER BY b.at DESC LIMIT 1), 0)";
            all.add(first, from - SLACK);
        }
        if let Some(until) = search.until {
            all.add("e.at < {}", until);
            let last = "e.id <= COALESCE((SELECT b.id FROM audit_events b WHERE b.at >= {} ORDER BY b.at LIMIT 1), {max})";
            let last = last.replace("{max}", &i64::MAX.to_string());
            all.add(&last, until + SLACK);
        }
        all
    }

    /// A condition by itself.
    fn one(&mut self, condition: &str, value: impl Into<Value>) -> String {
        self.add(condition, value);
        std::mem::take(&mut self.sql)
    }

    /// What a person did is written down in one of two ways.
    fn of_actors(&mut self, actors: Vec<Actor>) -> Vec<String> {
        let mut all = Vec::new();
        for actor in actors {
            match actor {
                Actor::Other(name) => all.push(self.one("e.actor = {}", name)),
                Actor::Person(id) => {
                    all.push(self.one("e.actor = {}", format!("user:{id}")));
                    all.push(self.one("e.user_id = {} AND e.actor IS NULL", id));
                }
            }
        }
        all
    }

    fn of_targets(&mut self, user_id: Option<Uuid>, client_id: Option<String>) -> Vec<String> {
        let mut all = Vec::new();
        if let Some(user_id) = user_id {
            all.push(self.one("e.user_id = {}", user_id));
        }
        if let Some(client_id) = client_id {
            let mut about = self.one("e.client_id = {}", client_id);
            if let Some(user_id) = user_id {
                // What is about both has been found already.
                about += &self.one("(e.user_id IS NULL OR e.user_id <> {})", user_id);
            }
            all.push(about);
        }
        all
    }

    /// The walks along an index that find all of it, no event twice.
    fn walks(&mut self, search: Search, limit: i64) -> String {
        let common = std::mem::take(&mut self.sql);
        self.values.push(limit.into());
        let limit = self.values.len();
        let any = |found: Vec<String>| {
            if found.is_empty() {
                vec![String::new()]
            } else {
                found
            }
        };
        let actors = any(self.of_actors(search.actors));
        let targets = any(self.of_targets(search.user_id, search.client_id));
        let mut walks = Vec::new();
        for own in actors
            .iter()
            .flat_map(|actor| targets.iter().map(move |target| format!("{actor}{target}")))
        {
            walks.push(format!(
                "SELECT e.* FROM audit_events e WHERE 1 = 1{common}{own} ORDER BY e.id DESC LIMIT ${limit}"
            ));
        }
        if walks.len() == 1 {
            return walks.concat();
        }
        let walks: Vec<String> = walks
            .iter()
            .map(|walk| format!("SELECT * FROM ({walk}) AS o"))
            .collect();
        format!(
            "{} ORDER BY id DESC LIMIT ${limit}",
            walks.join(" UNION ALL ")
        )
    }
}

/// The newest events that are asked for, older than the event `before`: one statement.
pub async fn page(
    conn: &impl ConnectionTrait,
    search: Search,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Found>, DbErr> {
    let mut conditions = Conditions::of(&search, before);
    let walks = conditions.walks(search, limit);
    let sql = format!(
        "SELECT e.id, e.at, e.kind, e.actor, e.user_id, e.client_id, e.session_id, e.grant_id, e.ip, e.request_id, e.details, \
         (SELECT u.email FROM users u WHERE u.id = e.user_id) AS email, \
         (SELECT c.metadata ->> 'client_name' FROM clients c WHERE c.client_id = e.client_id) AS app, \
         (SELECT a.email FROM users a WHERE a.id = {}) AS actor_email FROM ({walks}) AS e ORDER BY e.id DESC",
        actor_id(conn)
    );
    all(conn, sql, conditions.values).await
}

/// The id in `user:<id>`.
fn actor_id(conn: &impl ConnectionTrait) -> &'static str {
    match conn.get_database_backend() {
        DbBackend::Postgres => {
            "CASE WHEN e.actor ~ '^user:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN CAST(substr(e.actor, 6) AS uuid) END"
        }
        _ => "CASE WHEN e.actor LIKE 'user:%' THEN unhex(replace(substr(e.actor, 6), '-', '')) END",
    }
}
