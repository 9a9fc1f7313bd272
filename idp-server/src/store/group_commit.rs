//! SQLite's one writer. What waits for it shares one commit, so that durability
//! (`synchronous=FULL`) costs one fsync for many. A transaction is a savepoint of it; a single
//! statement needs none, because a statement that fails undoes itself.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, atomic::Ordering},
};

use futures_util::{FutureExt, future::BoxFuture};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};

use super::{
    alone::Alone,
    db::{Counters, Work},
};

/// The text of the error after the writer has stopped.
pub const CLOSED: &str = "the writer has stopped";
/// So many transactions share a commit at the most.
const BATCH: usize = 64;
/// So many transactions may wait; more are held back in their senders.
const QUEUE: usize = 4096;

/// A handle to the writer.
#[derive(Clone)]
pub struct GroupCommit {
    jobs: mpsc::Sender<Box<dyn Job>>,
}

/// How much a piece of work is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    Statement,
    Transaction,
}

trait Job: Send {
    fn size(&self) -> Size;
    /// Runs the work; true if it wants to be committed.
    fn run<'t>(&'t mut self, txn: &'t DatabaseTransaction) -> BoxFuture<'t, bool>;
    /// Tells the sender how it ended.
    fn finish(self: Box<Self>, committed: Result<(), DbErr>);
}

struct Pending<F, T, E> {
    size: Size,
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Pending<F, T, E>
where
    T: Send + 'static,
    E: From<DbErr> + Send + 'static,
    F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
{
    fn size(&self) -> Size {
        self.size
    }

    fn run<'t>(&'t mut self, txn: &'t DatabaseTransaction) -> BoxFuture<'t, bool> {
        Box::pin(async move {
            // Whoever asked has given up and been told so: what is not begun is not done.
            if self.reply.is_closed() {
                return false;
            }
            let Some(work) = self.work.take() else {
                return false;
            };
            // A fault in one piece of work must not take the writer away from all others.
            let outcome = AssertUnwindSafe(work(txn)).catch_unwind().await;
            let outcome = outcome
                .unwrap_or_else(|_| Err(DbErr::Custom("the transaction panicked".into()).into()));
            let keep = outcome.is_ok();
            self.outcome = Some(outcome);
            keep
        })
    }

    fn finish(self: Box<Self>, committed: Result<(), DbErr>) {
        let outcome = match (committed, self.outcome) {
            (Ok(()), Some(outcome)) | (Err(_), Some(outcome @ Err(_))) => outcome,
            (Err(error), _) => Err(error.into()),
            (Ok(()), None) => Err(DbErr::Custom("the transaction did not run".into()).into()),
        };
        // Nobody may be waiting any more: the work is done all the same.
        drop(self.reply.send(outcome));
    }
}

/// Opens the writer's connection.
pub type Connect =
    Box<dyn Fn() -> BoxFuture<'static, Result<DatabaseConnection, DbErr>> + Send + Sync>;

impl GroupCommit {
    /// Starts the writer on its one connection, which `connect` opens.
    pub async fn start(connect: Connect, counters: Arc<Counters>) -> Result<Self, DbErr> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let connection = connect().await?;
        // A thread of its own beside the engine's: the two hand statements to and fro, and nothing
        // else has to wait or wake for it.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .map_err(|error| DbErr::Custom(format!("cannot start the writer: {error}")))?;
        let writer = std::thread::Builder::new().name("writer".into());
        writer
            .spawn(move || runtime.block_on(run(connection, connect, queue, counters)))
            .map_err(|error| DbErr::Custom(format!("cannot start the writer: {error}")))?;
        Ok(Self { jobs })
    }

    /// See [`super::db::Db::write`].
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
    {
        self.queue(Size::Transaction, work).await
    }

    /// See [`super::db::Db::write_one`].
    pub async fn write_one<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(Alone<'t>) -> Work<'t, T, E> + Send + 'static,
    {
        self.queue(Size::Statement, move |txn: &DatabaseTransaction| {
            work(Alone::on(txn))
        })
        .await
    }

    async fn queue<T, E, F>(&self, size: Size, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
    {
        let closed = || E::from(DbErr::Custom(CLOSED.into()));
        let (reply, answer) = oneshot::channel();
        let job = Pending {
            size,
            work: Some(work),
            outcome: None,
            reply,
        };
        self.jobs.send(Box::new(job)).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }

    /// Waits until what is queued has been committed.
    pub async fn close(self) {
        let Self { jobs } = self;
        let flushed: Result<(), DbErr> = Self { jobs }.write(|_| Box::pin(async { Ok(()) })).await;
        drop(flushed);
    }
}

/// What has run, and whether it wants to be committed.
type Finished = Vec<(Box<dyn Job>, bool)>;

async fn run(
    connection: DatabaseConnection,
    connect: Connect,
    mut queue: mpsc::Receiver<Box<dyn Job>>,
    counters: Arc<Counters>,
) {
    let mut connection = Some(connection);
    while let Some(first) = queue.recv().await {
        let mut finished = Vec::with_capacity(8);
        let committed = match connected(&mut connection, &connect).await {
            Ok(connection) => batch(connection, first, &mut queue, &mut finished).await,
            Err(error) => {
                finished.push((first, true));
                Err(error)
            }
        };
        if committed.is_err()
            && let Some(broken) = connection.take()
        {
            // After a failed commit (a full disk) nobody knows what the connection holds: the next
            // piece of work gets a new one.
            drop(broken.close().await);
        }
        let kept = finished.iter().filter(|(_, kept)| *kept).count() as u64;
        if committed.is_ok() && kept > 0 {
            counters.engine_commits.fetch_add(1, Ordering::Relaxed);
            counters.commits.fetch_add(kept, Ordering::Relaxed);
        }
        for (job, kept) in finished {
            // What failed by itself was rolled back by itself, whatever became of the others.
            job.finish(if kept { copy(&committed) } else { Ok(()) });
        }
    }
}

async fn connected<'c>(
    connection: &'c mut Option<DatabaseConnection>,
    connect: &Connect,
) -> Result<&'c DatabaseConnection, DbErr> {
    if connection.is_none() {
        *connection = Some(connect().await?);
    }
    connection
        .as_ref()
        .ok_or_else(|| DbErr::Custom(CLOSED.into()))
}

/// Runs the first piece of work and all that waits behind it, then commits once.
async fn batch(
    connection: &DatabaseConnection,
    mut first: Box<dyn Job>,
    queue: &mut mpsc::Receiver<Box<dyn Job>>,
    finished: &mut Finished,
) -> Result<(), DbErr> {
    let immediate = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let txn = match connection.begin_with_options(immediate).await {
        Ok(txn) => txn,
        Err(error) => {
            finished.push((first, true));
            return Err(error);
        }
    };
    // The first needs no savepoint: when it fails, there is nothing else to keep.
    if !first.run(&txn).await {
        finished.push((first, false));
        return txn.rollback().await;
    }
    finished.push((first, true));
    let mut mark = "SAVEPOINT work";
    while finished.len() < BATCH
        && let Ok(mut job) = queue.try_recv()
    {
        let size = job.size();
        if size == Size::Transaction {
            if let Err(error) = txn.execute_unprepared(mark).await {
                finished.push((job, true));
                return Err(error);
            }
            // One savepoint is open from now on, and moves along.
            mark = "RELEASE work; SAVEPOINT work";
        }
        let kept = job.run(&txn).await;
        finished.push((job, kept));
        if kept {
            continue;
        }
        if size == Size::Statement {
            // The engine may have given up more than the statement (a full disk): the commit tells.
            break;
        }
        txn.execute_unprepared("ROLLBACK TO work").await?;
    }
    txn.commit().await
}

fn copy(result: &Result<(), DbErr>) -> Result<(), DbErr> {
    match result {
        Ok(()) => Ok(()),
        Err(DbErr::Exec(RuntimeErr::SqlxError(cause))) => {
            Err(DbErr::Exec(RuntimeErr::SqlxError(Arc::clone(cause))))
        }
        Err(DbErr::Query(RuntimeErr::SqlxError(cause))) => {
            Err(DbErr::Query(RuntimeErr::SqlxError(Arc::clone(cause))))
        }
        Err(DbErr::Conn(RuntimeErr::SqlxError(cause))) => {
            Err(DbErr::Conn(RuntimeErr::SqlxError(Arc::clone(cause))))
        }
        Err(other) => Err(DbErr::Custom(other.to_string())),
    }
}

#[cfg(test)]
mod tests;
