//! The doors to the database. Writes go through [`Db::write`], or [`Db::write_one`] when they are one
//! statement; reads use [`Db::read`].

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use futures_util::future::BoxFuture;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqlxPostgresConnector,
    SqlxSqliteConnector, TransactionTrait,
};
use sqlx::{
    ConnectOptions,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{
    alone::Alone,
    group_commit::{self, Connect, GroupCommit},
};

/// How long anything waits for the database before the request is answered with 503.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// So many connections read from SQLite at the most: each is a thread, and reads are short.
const READERS: u32 = 4;

/// What a transaction's closure returns.
pub type Work<'t, T, E> = BoxFuture<'t, Result<T, E>>;

/// How many statements and commits requests have cost so far.
#[derive(Debug, Default)]
pub struct Counters {
    /// Statements other than BEGIN, COMMIT and SAVEPOINT.
    pub statements: AtomicU64,
    /// Durable commits asked for (several may share one on SQLite).
    pub commits: AtomicU64,
    /// Commits that the engine really made.
    pub engine_commits: AtomicU64,
}

/// The database of this issuer.
#[derive(Clone)]
pub struct Db {
    read: DatabaseConnection,
    watch: DatabaseConnection,
    writer: Writer,
    counters: Arc<Counters>,
}

#[derive(Clone)]
enum Writer {
    Sqlite(GroupCommit),
    Postgres(DatabaseConnection),
}

impl Db {
    /// Opens `sqlite:PATH` (creating the file) or `postgres://…`. Does not migrate.
    pub async fn open(url: &str, max_connections: u32) -> Result<Self, DbErr> {
        match url.strip_prefix("sqlite:") {
            Some(path) => Self::open_sqlite(path, max_connections).await,
            None => Self::open_postgres(url, max_connections).await,
        }
    }

    async fn open_sqlite(path: &str, max_connections: u32) -> Result<Self, DbErr> {
        let path = path.strip_prefix("//").unwrap_or(path);
        let file = path.split('?').next().unwrap_or(path);
        if let Some(folder) = Path::new(file)
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| {
                DbErr::Custom(format!("cannot create {}: {error}", folder.display()))
            })?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(256)
            .disable_statement_logging();
        // Pages that are not here are in the system's cache, a microsecond away.
        let caching = |kib: u32| options.clone().pragma("cache_size", format!("-{kib}"));
        let pool = |size: u32| {
            SqlitePoolOptions::new()
                .max_connections(size)
                .min_connections(1)
                .acquire_timeout(PATIENCE)
                .test_before_acquire(false)
                .idle_timeout(None)
                .max_lifetime(None)
        };
        let counters = Arc::new(Counters::default());
        let write: Connect = {
            let (options, counters) = (caching(8192), Arc::clone(&counters));
            Box::new(move || {
                let (connecting, counters) =
                    (pool(1).connect_with(options.clone()), Arc::clone(&counters));
                Box::pin(async move {
                    let pool = connect_error(connecting.await)?;
                    Ok(counted(
                        SqlxSqliteConnector::from_sqlx_sqlite_pool(pool),
                        &counters,
                    ))
                })
            })
        };
        // The writer connects first: it is the one that creates the file and turns WAL on.
        let writer = GroupCommit::start(write, Arc::clone(&counters)).await?;
        let read = connect_error(
            pool(max_connections.clamp(1, READERS))
                .connect_with(caching(2048))
                .await,
        )?;
        let watch = connect_error(pool(1).connect_with(caching(256)).await)?;
        Ok(Self {
            read: counted(SqlxSqliteConnector::from_sqlx_sqlite_pool(read), &counters),
            watch: SqlxSqliteConnector::from_sqlx_sqlite_pool(watch),
            writer: Writer::Sqlite(writer),
            counters,
        })
    }

    async fn open_postgres(url: &str, max_connections: u32) -> Result<Self, DbErr> {
        let options: PgConnectOptions = connect_error(url.parse())?;
        let options = options
            .application_name("idp-server")
            .statement_cache_capacity(256)
            .options([
                // Whatever the server, the role or the database says: what we promised is on disk,
                // and a conditional UPDATE that waited judges what it finds then.
                ("synchronous_commit", "on"),
                ("default_transaction_isolation", "read committed"),
                ("statement_timeout", "5000"),
                ("idle_in_transaction_session_timeout", "10000"),
            ])
            .disable_statement_logging();
        let pool = |size: u32| {
            PgPoolOptions::new()
                .max_connections(size)
                .min_connections(1)
                .acquire_timeout(PATIENCE)
                .test_before_acquire(false)
        };
        let counters = Arc::new(Counters::default());
        let main = connect_error(
            pool(max_connections.max(2))
                .connect_with(options.clone())
                .await,
        )?;
        let watch = connect_error(pool(1).connect_with(options).await)?;
        let main = counted(
            SqlxPostgresConnector::from_sqlx_postgres_pool(main),
            &counters,
        );
        Ok(Self {
            read: main.clone(),
            watch: SqlxPostgresConnector::from_sqlx_postgres_pool(watch),
            writer: Writer::Postgres(main),
            counters,
        })
    }

    /// The connection for reads.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// A connection of its own for what runs beside the requests (polling, key rotation), so that a
    /// busy pool never hides a change.
    pub fn watch(&self) -> &DatabaseConnection {
        &self.watch
    }

    /// Which engine this is.
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// What requests have cost so far.
    pub fn counters(&self) -> &Counters {
        &self.counters
    }

    /// Runs `work` in a transaction and commits it durably if it returns `Ok`; rolls back otherwise.
    ///
    /// On SQLite transactions that wait for the one writer share a commit. The first statement of
    /// `work` should be the one that decides a race.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
    {
        match &self.writer {
            Writer::Sqlite(group) => group.write(work).await,
            Writer::Postgres(pool) => {
                let txn = pool.begin().await?;
                let done = work(&txn).await?;
                self.counters.commits.fetch_add(1, Ordering::Relaxed);
                self.counters.engine_commits.fetch_add(1, Ordering::Relaxed);
                txn.commit().await?;
                Ok(done)
            }
        }
    }

    /// Runs work that is one statement and commits it durably: it needs no transaction of its own,
    /// which saves the savepoint on SQLite and two round trips on PostgreSQL.
    ///
    /// What `work` does after its statement must not fail: the statement stands.
    pub async fn write_one<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(Alone<'t>) -> Work<'t, T, E> + Send + 'static,
    {
        match &self.writer {
            Writer::Sqlite(group) => group.write_one(work).await,
            Writer::Postgres(pool) => {
                let done = work(Alone::on(pool)).await?;
                self.counters.commits.fetch_add(1, Ordering::Relaxed);
                self.counters.engine_commits.fetch_add(1, Ordering::Relaxed);
                Ok(done)
            }
        }
    }

    /// Closes every connection, after what is queued has been committed.
    pub async fn close(self) {
        match self.writer {
            Writer::Sqlite(group) => group.close().await,
            Writer::Postgres(pool) => drop(pool.close().await),
        }
        drop(self.read.close().await);
        drop(self.watch.close().await);
    }
}

fn counted(mut connection: DatabaseConnection, counters: &Arc<Counters>) -> DatabaseConnection {
    let counters = Arc::clone(counters);
    connection.set_metric_callback(move |_| {
        counters.statements.fetch_add(1, Ordering::Relaxed);
    });
    connection
}

fn connect_error<T>(result: Result<T, sqlx::Error>) -> Result<T, DbErr> {
    result.map_err(|error| DbErr::Conn(sea_orm::RuntimeErr::SqlxError(Arc::new(error))))
}

/// Whether an error means that the database is away, full or read-only (503), rather than a fault
/// of ours (500).
pub fn is_unavailable(error: &DbErr) -> bool {
    use sea_orm::RuntimeErr::SqlxError;
    let cause = match error {
        DbErr::ConnectionAcquire(_) => return true,
        DbErr::Conn(SqlxError(cause))
        | DbErr::Exec(SqlxError(cause))
        | DbErr::Query(SqlxError(cause)) => cause,
        DbErr::Custom(text) => return text == group_commit::CLOSED,
        _ => return false,
    };
    match cause.as_ref() {
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            let sqlite = code.parse::<u32>().map(|code| code & 0xff);
            // SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN
            let sqlite = code.len() < 5 && matches!(sqlite, Ok(5 | 6 | 8 | 10 | 13 | 14));
            sqlite
                || ["08", "25", "40", "53", "55", "57", "58"]
                    .iter()
                    .any(|class| code.len() == 5 && code.starts_with(class))
        }
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        _ => false,
    }
}

/// What a unique constraint that was violated is about: the engine's text, which names the column.
/// `None` for any other error.
pub fn taken(error: &DbErr) -> Option<String> {
    match error.sql_err() {
        Some(sea_orm::SqlErr::UniqueConstraintViolation(text)) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod tests;
