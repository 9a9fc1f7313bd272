//! A scenario's own database, on the engine that `IT_ENGINE` names.

use crate::{postgres, scratch::Folder};
use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use std::path::{Path, PathBuf};

/// Where a server keeps its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, one machine.
    Sqlite,
    /// Shared by several nodes.
    Postgres,
}

impl Engine {
    /// `IT_ENGINE`, SQLite where it is not set.
    pub fn chosen() -> Self {
        match std::env::var("IT_ENGINE").as_deref() {
            Ok("postgres") => Self::Postgres,
            Ok("sqlite") | Err(_) => Self::Sqlite,
            Ok(other) => panic!("IT_ENGINE={other}: sqlite or postgres"),
        }
    }
}

/// An empty database. It outlives the servers that use it and is removed by [`Database::remove`].
#[derive(Debug)]
pub struct Database {
    url: String,
    engine: Engine,
    folder: Folder,
}

impl Database {
    /// On the engine that the environment names.
    pub async fn create() -> Self {
        Self::create_on(Engine::chosen()).await
    }

    /// On a given engine.
    pub async fn create_on(engine: Engine) -> Self {
        let folder = Folder::new("data");
        let url = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.path().join("idp.db").display()),
            Engine::Postgres => postgres::create_database().await,
        };
        Self {
            url,
            engine,
            folder,
        }
    }

    /// SQLite in a folder of the caller's.
    pub fn create_in(folder: &Path) -> Self {
        Self {
            url: format!("sqlite:{}", folder.join("idp.db").display()),
            engine: Engine::Sqlite,
            folder: Folder::new("data"),
        }
    }

    /// As `database.url` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A folder beside the database, for backups and the like.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Every row of a query as text, column by column; NULL is an empty text.
    pub async fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        self.try_rows(sql)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// One number, as `SELECT count(*)` gives it.
    pub async fn number(&self, sql: &str) -> i64 {
        let rows = self.rows(sql).await;
        let cell = rows.first().and_then(|row| row.first());
        cell.and_then(|text| text.parse().ok())
            .unwrap_or_else(|| panic!("{sql}: {rows:?} is not one number"))
    }

    /// Changes the tables behind the server's back.
    pub async fn execute(&self, sql: &str) {
        self.try_rows(sql)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// A connection that stays, for what is said again and again.
    pub async fn connect(&self) -> Held {
        match self.engine {
            Engine::Sqlite => Held::Sqlite(connected(SqliteConnection::connect(&self.url).await)),
            Engine::Postgres => Held::Postgres(connected(PgConnection::connect(&self.url).await)),
        }
    }

    async fn try_rows(&self, sql: &str) -> Result<Vec<Vec<String>>, sqlx::Error> {
        let query = sqlx::AssertSqlSafe(sql.to_owned());
        match self.engine {
            Engine::Sqlite => {
                let mut connection = SqliteConnection::connect(&self.url).await?;
                let rows = sqlx::query(query).fetch_all(&mut connection).await?;
                connection.close().await?;
                Ok(rows.iter().map(sqlite_row).collect())
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(&self.url).await?;
                // The simple protocol answers every type as text.
                let rows = sqlx::raw_sql(query).fetch_all(&mut connection).await?;
                connection.close().await?;
                Ok(rows.iter().map(postgres_row).collect())
            }
        }
    }

    /// Everything that is kept, as bytes: the files of SQLite, or all rows of PostgreSQL as text.
    pub async fn dump(&self) -> Vec<u8> {
        let mut all = Vec::new();
        if self.engine == Engine::Sqlite {
            for name in ["idp.db", "idp.db-wal"] {
                all.extend(std::fs::read(self.folder.path().join(name)).unwrap_or_default());
            }
            return all;
        }
        let tables =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        for table in self.rows(tables).await.into_iter().flatten() {
            let rows = self
                .rows(&format!("SELECT t::text FROM \"{table}\" t"))
                .await;
            for row in rows.into_iter().flatten() {
                all.extend(row.into_bytes());
                all.push(b'\n');
            }
        }
        all
    }

    /// Keeps everybody else from writing until the value goes.
    pub async fn lock(&self) -> Lock {
        match self.engine {
            Engine::Sqlite => {
                let mut connection = connected(SqliteConnection::connect(&self.url).await);
                let begun = sqlx::raw_sql("BEGIN IMMEDIATE")
                    .execute(&mut connection)
                    .await;
                begun.expect("the write lock");
                Lock::Sqlite(connection)
            }
            Engine::Postgres => {
                let mut connection = connected(PgConnection::connect(&self.url).await);
                let tables =
                    "BEGIN; LOCK TABLE grants, refresh_tokens, revoked_tokens IN EXCLUSIVE MODE";
                let locked = sqlx::raw_sql(tables).execute(&mut connection).await;
                locked.expect("the locks");
                Lock::Postgres(connection)
            }
        }
    }

    /// A transaction that has changed something and is not over: others wait for it where they would change the same.
    pub async fn change_slowly(&self, sql: &str) -> Lock {
        let begun = |begin: &str| sqlx::AssertSqlSafe(format!("{begin}; {sql}"));
        match self.engine {
            Engine::Sqlite => {
                let mut connection = connected(SqliteConnection::connect(&self.url).await);
                let done = sqlx::raw_sql(begun("BEGIN IMMEDIATE"))
                    .execute(&mut connection)
                    .await;
                done.unwrap_or_else(|error| panic!("{sql}: {error}"));
                Lock::Sqlite(connection)
            }
            Engine::Postgres => {
                let mut connection = connected(PgConnection::connect(&self.url).await);
                let done = sqlx::raw_sql(begun("BEGIN")).execute(&mut connection).await;
                done.unwrap_or_else(|error| panic!("{sql}: {error}"));
                Lock::Postgres(connection)
            }
        }
    }

    /// Deletes it. A SQLite database goes with its folder.
    pub async fn remove(&self) {
        if self.engine == Engine::Postgres && std::env::var_os("IT_KEEP").is_none() {
            postgres::drop_database(&self.url).await;
        }
    }
}

/// A connection behind the server's back.
#[derive(Debug)]
pub enum Held {
    /// To the file.
    Sqlite(SqliteConnection),
    /// To the server.
    Postgres(PgConnection),
}

impl Held {
    /// Changes the tables.
    pub async fn execute(&mut self, sql: &str) {
        let query = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()));
        let done = match self {
            Self::Sqlite(connection) => query.execute(connection).await.map(drop),
            Self::Postgres(connection) => query.execute(connection).await.map(drop),
        };
        done.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
}

/// A lock that ends with its connection.
#[derive(Debug)]
pub enum Lock {
    /// The one write lock of the file.
    Sqlite(SqliteConnection),
    /// Locks on the tables that tokens live in.
    Postgres(PgConnection),
}

impl Lock {
    /// What was changed counts, and the others go on.
    pub async fn commit(self) {
        let closed = match self {
            Self::Sqlite(mut connection) => {
                let done = sqlx::raw_sql("COMMIT").execute(&mut connection).await;
                done.expect("a commit");
                connection.close().await
            }
            Self::Postgres(mut connection) => {
                let done = sqlx::raw_sql("COMMIT").execute(&mut connection).await;
                done.expect("a commit");
                connection.close().await
            }
        };
        closed.expect("a connection that closes");
    }

    /// Lets the others go on.
    pub async fn release(self) {
        let closed = match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        };
        closed.expect("a connection that closes");
    }
}

fn connected<C>(connection: Result<C, sqlx::Error>) -> C {
    connection.expect("a connection")
}

fn sqlite_row(row: &sqlx::sqlite::SqliteRow) -> Vec<String> {
    (0..row.len())
        .map(|index| {
            row.try_get_unchecked::<Option<String>, _>(index)
                .ok()
                .flatten()
                .unwrap_or_default()
        })
        .collect()
}

fn postgres_row(row: &sqlx::postgres::PgRow) -> Vec<String> {
    (0..row.len())
        .map(|index| {
            row.try_get_raw(index)
                .ok()
                .and_then(|value| value.as_str().ok().map(str::to_owned))
                .unwrap_or_default()
        })
        .collect()
}
