//! SQLite's one writer. Transactions that wait for it run as savepoints of one shared commit, so
//! that durability (`synchronous=FULL`) costs one fsync for many.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, atomic::Ordering},
};

use futures_util::{FutureExt, future::BoxFuture};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};

use super::db::{Counters, Work};

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

trait Job: Send {
    /// Runs the work; true if it wants to be committed.
    fn run<'t>(&'t mut self, txn: &'t DatabaseTransaction) -> BoxFuture<'t, bool>;
    /// Tells the sender how it ended.
    fn finish(self: Box<Self>, committed: Result<(), DbErr>);
}

struct Pending<F, T, E> {
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
    fn run<'t>(&'t mut self, txn: &'t DatabaseTransaction) -> BoxFuture<'t, bool> {
        Box::pin(async move {
            let Some(work) = self.work.take() else { return false };
            // A fault in one piece of work must not take the writer away from all others.
            let outcome = AssertUnwindSafe(work(txn)).catch_unwind().await;
            let outcome = outcome.unwrap_or_else(|_| Err(DbErr::Custom("the transaction panicked".into()).into()));
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

impl GroupCommit {
    /// Starts the writer on its one connection.
    pub fn start(connection: DatabaseConnection, counters: Arc<Counters>) -> Self {
        let (jobs, queue) = mpsc::channel(QUEUE);
        tokio::spawn(run(connection, queue, counters));
        Self { jobs }
    }

    /// See [`super::db::Db::write`].
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
    {
        let closed = || E::from(DbErr::Custom(CLOSED.into()));
        let (reply, answer) = oneshot::channel();
        let job = Pending { work: Some(work), outcome: None, reply };
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

async fn run(connection: DatabaseConnection, mut queue: mpsc::Receiver<Box<dyn Job>>, counters: Arc<Counters>) {
    while let Some(first) = queue.recv().await {
        let mut finished = Vec::with_capacity(8);
        let committed = batch(&connection, first, &mut queue, &mut finished).await;
        counters.engine_commits.fetch_add(1, Ordering::Relaxed);
        counters.commits.fetch_add(finished.iter().filter(|(_, kept)| *kept).count() as u64, Ordering::Relaxed);
        for (job, kept) in finished {
            // What failed by itself was rolled back by itself, whatever became of the others.
            job.finish(if kept { copy(&committed) } else { Ok(()) });
        }
    }
}

/// Runs the first piece of work and all that waits behind it, then commits once.
async fn batch(
    connection: &DatabaseConnection,
    first: Box<dyn Job>,
    queue: &mut mpsc::Receiver<Box<dyn Job>>,
    finished: &mut Vec<(Box<dyn Job>, bool)>,
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
    let mut next = Some(first);
    while let Some(mut job) = next.take() {
        let savepoint = txn.begin().await;
        let kept = match savepoint {
            Ok(savepoint) => match (job.run(&savepoint).await, savepoint) {
                (true, savepoint) => savepoint.commit().await,
                (false, savepoint) => {
                    let undone = savepoint.rollback().await;
                    finished.push((job, false));
                    undone?;
                    next = (finished.len() < BATCH).then(|| queue.try_recv().ok()).flatten();
                    continue;
                }
            },
            Err(error) => Err(error),
        };
        finished.push((job, true));
        kept?;
        next = (finished.len() < BATCH).then(|| queue.try_recv().ok()).flatten();
    }
    txn.commit().await
}

fn copy(result: &Result<(), DbErr>) -> Result<(), DbErr> {
    match result {
        Ok(()) => Ok(()),
        Err(DbErr::Exec(RuntimeErr::SqlxError(cause))) => Err(DbErr::Exec(RuntimeErr::SqlxError(Arc::clone(cause)))),
        Err(DbErr::Query(RuntimeErr::SqlxError(cause))) => Err(DbErr::Query(RuntimeErr::SqlxError(Arc::clone(cause)))),
        Err(DbErr::Conn(RuntimeErr::SqlxError(cause))) => Err(DbErr::Conn(RuntimeErr::SqlxError(Arc::clone(cause)))),
        Err(other) => Err(DbErr::Custom(other.to_string())),
    }
}
