//! Providers that people may sign in with, cached like clients.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicI64, Ordering},
};

use zeroize::Zeroizing;

use super::freshness::Freshness;
use crate::{
    authn::upstream::{self, provider_row},
    outbound::Outbound,
    store::{Db, DbErr, upstream_providers::Provider},
};

/// Providers, never more than a second behind the database, and the way to talk to them.
pub struct Upstream {
    freshness: Freshness,
    version: AtomicI64,
    providers: RwLock<Option<Arc<Vec<Provider>>>>,
    /// Talks to them.
    pub remote: upstream::Upstream,
}

impl Upstream {
    /// None is known yet.
    #[must_use]
    pub fn new(freshness: Freshness, outbound: Outbound) -> Self {
        Self {
            freshness,
            version: AtomicI64::new(-1),
            providers: RwLock::default(),
            remote: upstream::Upstream::new(outbound),
        }
    }

    fn set(&self, providers: Option<Arc<Vec<Provider>>>) {
        *self
            .providers
            .write()
            .unwrap_or_else(PoisonError::into_inner) = providers;
    }

    /// Reads them again if any has changed since.
    pub async fn refresh(&self, db: &Db, version: i64) -> Result<(), DbErr> {
        if self.version.load(Ordering::Acquire) == version {
            return Ok(());
        }
        // Whoever asks while this is on its way asks the database.
        self.set(None);
        let providers = crate::store::upstream_providers::list(db.watch()).await?;
        self.set(Some(Arc::new(providers)));
        self.version.store(version, Ordering::Release);
        Ok(())
    }

    async fn all(&self, db: &Db) -> Result<Arc<Vec<Provider>>, DbErr> {
        let known = self
            .providers
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        match known {
            Some(known) if self.freshness.is_fresh() => Ok(known),
            _ => {
                let providers = crate::store::upstream_providers::list(db.read()).await?;
                Ok(Arc::new(providers))
            }
        }
    }

    /// Those that people may sign in with now; no statement while the cache is fresh.
    pub async fn enabled(&self, db: &Db) -> Result<Vec<Provider>, DbErr> {
        let all = self.all(db).await?;
        let enabled = all.iter().filter(|one| one.disabled_at.is_none());
        Ok(enabled.cloned().collect())
    }

    /// The one of a slug, if people may sign in with it.
    pub async fn find(&self, db: &Db, slug: &str) -> Result<Option<Provider>, DbErr> {
        let enabled = self.enabled(db).await?;
        Ok(enabled.into_iter().find(|one| one.slug == slug))
    }

    /// The one that people with this address sign in with, whether or not anybody has it.
    pub async fn of_address(&self, db: &Db, address: &str) -> Result<Option<Provider>, DbErr> {
        let enabled = self.enabled(db).await?;
        Ok(enabled.into_iter().find(|one| one.owns(address)))
    }
}

impl super::State {
    /// The secret that this server has at a provider.
    pub fn upstream_secret(&self, provider: &Provider) -> anyhow::Result<Zeroizing<String>> {
        let row = provider_row(provider.id);
        let opened = self.sealer.open(&provider.sealed_secret, &row)?;
        Ok(Zeroizing::new(String::from_utf8(opened.to_vec())?))
    }
}
