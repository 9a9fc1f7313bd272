//! One statement that is its own transaction.

use std::sync::atomic::{AtomicBool, Ordering};

use sea_orm::{
    ConnectionTrait, DatabaseExecutor, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    prelude::async_trait::async_trait,
};

/// The connection of [`super::db::Db::write_one`]: it runs one statement and refuses any other,
/// because nothing would bind the two together.
pub struct Alone<'c> {
    connection: DatabaseExecutor<'c>,
    spent: AtomicBool,
}

impl<'c> Alone<'c> {
    pub(super) fn on(connection: impl Into<DatabaseExecutor<'c>>) -> Self {
        Self {
            connection: connection.into(),
            spent: AtomicBool::new(false),
        }
    }

    fn spend(&self) -> Result<&DatabaseExecutor<'c>, DbErr> {
        if self.spent.swap(true, Ordering::Relaxed) {
            return Err(DbErr::Custom(
                "a second statement outside a transaction: use Db::write".into(),
            ));
        }
        Ok(&self.connection)
    }
}

#[async_trait]
impl ConnectionTrait for Alone<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.connection.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.spend()?.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.spend()?.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.spend()?.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.spend()?.query_all_raw(statement).await
    }
}
