//! Clients, cached by id, and the origins whose scripts may call us.

use std::{
    collections::HashSet,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

use moka::sync::Cache;

use super::freshness::Freshness;
use crate::{
    oidc::Client,
    store::{self, Db, DbErr, cache_versions::Versions},
};

/// So many clients are kept at the most.
const CAPACITY: u64 = 10_000;
/// No client_id is longer (bytes).
const LONGEST_ID: usize = 256;

/// A cache of clients that is never more than a second behind the database.
#[derive(Clone)]
pub struct ClientCache {
    freshness: Freshness,
    /// The version that the last comparison saw.
    version: Arc<AtomicI64>,
    /// Each with the version under which it was read.
    clients: Cache<String, (i64, Arc<Client>)>,
    origins: Arc<RwLock<Arc<HashSet<String>>>>,
}

impl ClientCache {
    /// An empty cache.
    #[must_use]
    pub fn new(freshness: Freshness) -> Self {
        Self {
            freshness,
            version: Arc::new(AtomicI64::new(-1)),
            clients: Cache::new(CAPACITY),
            origins: Arc::default(),
        }
    }

    /// The client of an id; no statement when it is cached and the cache is fresh.
    pub async fn find(&self, db: &Db, client_id: &str) -> Result<Option<Arc<Client>>, DbErr> {
        // From Basic and assertions anything may come. PostgreSQL refuses NUL with an error of its own.
        if client_id.len() > LONGEST_ID || client_id.contains('\0') {
            return Ok(None);
        }
        // Read before the row is: a change in between makes the entry look old, never new.
        let version = self.version.load(Ordering::Acquire);
        if self.freshness.is_fresh()
            && let Some((cached, client)) = self.clients.get(client_id)
            && cached == version
        {
            return Ok(Some(client));
        }
        let Some(client) = store::clients::find(db.read(), client_id).await? else {
            return Ok(None);
        };
        let client = Arc::new(client);
        self.clients
            .insert(client_id.to_owned(), (version, Arc::clone(&client)));
        Ok(Some(client))
    }

    /// Whether scripts of this origin may call the endpoints that programs in browsers use: those of
    /// registered redirect URIs may.
    #[must_use]
    pub fn allows_origin(&self, origin: &str) -> bool {
        self.origins
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(origin)
    }

    /// Compares with the database; the versions there.
    pub async fn refresh(&self, db: &Db) -> Result<Versions, DbErr> {
        let compared = self.compare(db).await;
        if compared.is_err() {
            self.freshness.failed();
        }
        compared
    }

    async fn compare(&self, db: &Db) -> Result<Versions, DbErr> {
        let begin = self.freshness.begin();
        let versions = store::cache_versions::read(db.watch()).await?;
        if self.version.load(Ordering::Acquire) != versions.clients {
            // The version last: if this fails, the next comparison tries again.
            let origins = store::clients::origins(db.watch()).await?;
            *self.origins.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(origins);
            self.version.store(versions.clients, Ordering::Release);
        }
        self.freshness.succeeded(begin);
        Ok(versions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{ConnectionTrait, db::tests::Scratch};

    async fn run(db: &Db, sql: &'static str) {
        let done: Result<(), DbErr> = db
            .write(move |txn| Box::pin(async move { txn.execute_unprepared(sql).await.map(drop) }))
            .await;
        done.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    #[tokio::test]
    async fn ids_that_no_client_has_never_reach_the_database() {
        let (_scratch, db) = Scratch::migrated().await;
        let cache = ClientCache::new(Freshness::default());
        // Without the table every statement is an error.
        run(&db, "ALTER TABLE clients RENAME TO elsewhere").await;
        let long = "x".repeat(LONGEST_ID + 1);
        for client_id in ["nul\0", "\0", &long] {
            assert!(cache.find(&db, client_id).await.unwrap().is_none());
        }
        assert!(
            cache.find(&db, &long[1..]).await.is_err(),
            "that one is asked for"
        );
    }

    #[tokio::test]
    async fn origins_that_could_not_be_read_are_read_again() {
        let (_scratch, db) = Scratch::migrated().await;
        let cache = ClientCache::new(Freshness::default());
        cache.refresh(&db).await.unwrap();
        run(
            &db,
            "INSERT INTO clients (client_id, metadata, registrant, created_at, updated_at) VALUES ('c', '{}', 'admin', '', '')",
        )
        .await;
        run(
            &db,
            "INSERT INTO client_origins (client_id, origin) VALUES ('c', 'https://rp.example')",
        )
        .await;
        run(&db, "ALTER TABLE client_origins RENAME TO elsewhere").await;
        assert!(cache.refresh(&db).await.is_err());
        run(&db, "ALTER TABLE elsewhere RENAME TO client_origins").await;
        cache.refresh(&db).await.unwrap();
        assert!(cache.allows_origin("https://rp.example"));
    }
}
