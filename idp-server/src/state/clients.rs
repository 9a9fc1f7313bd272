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
        // Read before the row is: a change in between makes the entry look old, never new.
        let version = self.version.load(Ordering::Acquire);
        if self.freshness.is_fresh()
            && let Some((cached, client)) = self.clients.get(client_id)
            && cached == version
        {
            return Ok(Some(client));
        }
        let Some(client) = store::clients::find(db.read(), client_id).await? else { return Ok(None) };
        let client = Arc::new(client);
        self.clients.insert(client_id.to_owned(), (version, Arc::clone(&client)));
        Ok(Some(client))
    }

    /// Whether scripts of this origin may call the endpoints that programs in browsers use: those of
    /// registered redirect URIs may.
    #[must_use]
    pub fn allows_origin(&self, origin: &str) -> bool {
        self.origins.read().unwrap_or_else(PoisonError::into_inner).contains(origin)
    }

    /// Compares with the database; the versions there.
    pub async fn refresh(&self, db: &Db) -> Result<Versions, DbErr> {
        let begin = self.freshness.begin();
        let versions = store::cache_versions::read(db.watch()).await?;
        if self.version.swap(versions.clients, Ordering::AcqRel) != versions.clients {
            let origins = store::clients::origins(db.watch()).await?;
            *self.origins.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(origins);
        }
        self.freshness.succeeded(begin);
        Ok(versions)
    }
}
