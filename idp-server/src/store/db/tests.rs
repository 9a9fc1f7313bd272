//! A database of its own for each test of this crate.

use std::path::PathBuf;

use super::Db;
use crate::store::migrate::migrate;

/// A folder with a migrated SQLite database, gone when dropped.
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// A new one, with a connection to it.
    pub(crate) async fn migrated() -> (Self, Db) {
        let scratch = Self::new();
        let db = scratch.open().await;
        migrate(&db).await.expect("the schema is sound");
        (scratch, db)
    }

    /// A new folder without a database.
    pub(crate) fn new() -> Self {
        let name = format!("idp-store-{}", uuid::Uuid::new_v4());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).expect("a new name");
        Self { folder }
    }

    /// Where its database is, in the form of `database.url`.
    pub(crate) fn url(&self) -> String {
        format!("sqlite:{}", self.folder.join("idp.db").display())
    }

    /// Another node's view of the same database.
    pub(crate) async fn open(&self) -> Db {
        Db::open(&self.url(), 2).await.expect("own folder")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
