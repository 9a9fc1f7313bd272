//! What a handler may reach. Below the handlers, so that there is no circle.

pub mod clients;
pub mod encryption_key;
pub mod failures;
pub mod freshness;
pub mod keyring;
pub mod logos;
pub mod rate_limit;
pub mod rotation;
pub mod upstream;
pub mod verified_tokens;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use anyhow::Context as _;
use keys::{EncryptionKey, Sealer};
use zeroize::Zeroizing;

use crate::{
    authn::{passkey::RelyingParty, password::PasswordPool},
    clock::Clock,
    config::{Config, SealingKey},
    mail::{self, Post},
    outbound::{self, ClientKeys, Outbound},
    store::Db,
};

use self::{
    clients::ClientCache, failures::Failures, freshness::Freshness, keyring::Keyring, logos::Logos,
    rate_limit::RateLimit, rotation::Rotation, upstream::Upstream, verified_tokens::VerifiedTokens,
};

/// Everything that handlers share; cheap to clone by `Arc`.
pub struct State {
    /// The configuration.
    pub config: Config,
    /// The time.
    pub clock: Clock,
    /// The database.
    pub db: Db,
    /// Signing keys and the published documents.
    pub keyring: Keyring,
    /// How old this node's knowledge is.
    freshness: Freshness,
    /// Whether the server has been told to stop.
    stopping: AtomicBool,
    /// Clients, cached.
    pub clients: ClientCache,
    /// Access tokens whose signature was verified before.
    pub verified: VerifiedTokens,
    /// The pool that hashes passwords.
    pub passwords: PasswordPool,
    /// Wrong client secrets of late.
    pub failures: Failures,
    /// Authorization requests that were kept for somebody to sign in, by address.
    pub sign_ins: RateLimit,
    /// Passkey ceremonies that were begun, by address.
    pub ceremonies: RateLimit,
    /// Passkeys; none where the host of `public_url` is an address.
    pub passkeys: Option<Arc<RelyingParty>>,
    /// Providers that people may sign in with.
    pub upstream: Upstream,
    /// The guarded HTTP client.
    pub outbound: Outbound,
    /// Public keys of clients, fetched from their `jwks_uri`.
    pub client_keys: ClientKeys,
    /// Our copies of clients' logos.
    pub logos: Logos,
    /// MAC keys of known-device cookies, the current one first.
    pub device_keys: Vec<Zeroizing<[u8; 32]>>,
    /// Seals what a browser keeps for us.
    pub sealer: Arc<Sealer>,
    /// Sends mail.
    pub post: Post,
}

impl State {
    /// Builds the state on a migrated database; creates the first signing keys if there are none.
    pub async fn new(config: Config, clock: Clock, db: Db) -> anyhow::Result<Self> {
        let sealer = Arc::new(sealer(&config));
        encryption_key::check(&db, &sealer).await?;
        let resealed =
            encryption_key::reseal(&db, &sealer).await? + mail::reseal(&db, &sealer).await?;
        if resealed > 0 {
            tracing::info!(resealed, "sealed anew with the current encryption key");
        }
        let policy = rotation::policy(&config.keys);
        let rotation = Rotation::new(db.clone(), Arc::clone(&sealer), policy);
        let keyring = Keyring::load(&config, &clock, rotation).await?;
        let freshness = Freshness::default();
        let clients = ClientCache::new(freshness.clone());
        let passwords = PasswordPool::new(
            &config.password.argon2,
            config.password.max_concurrent_hashes,
        )?;
        let outbound = Outbound::new(&config.outbound).context("outbound")?;
        let logos = outbound::Logos::new(outbound.clone());
        let logos = Logos::new(db.clone(), clock.clone(), logos);
        let device_keys = sealer.derive_all("known-device");
        let sign_ins = RateLimit::new(config.rate_limit.sign_ins_per_minute);
        let ceremonies = RateLimit::new(config.rate_limit.sign_ins_per_minute);
        let passkeys = RelyingParty::of(&config)?.map(Arc::new);
        let upstream = Upstream::new(freshness.clone(), outbound.clone());
        let state = Self {
            clock,
            db,
            keyring,
            freshness,
            stopping: AtomicBool::new(false),
            clients,
            verified: VerifiedTokens::default(),
            passwords,
            failures: Failures::default(),
            sign_ins,
            ceremonies,
            passkeys,
            client_keys: ClientKeys::new(outbound.clone()),
            logos,
            upstream,
            outbound,
            device_keys,
            post: Post::new(&config, Arc::clone(&sealer))?,
            config,
            sealer,
        };
        state.refresh().await?;
        Ok(state)
    }

    /// The issuer identifier: a byte string.
    pub fn issuer(&self) -> &str {
        self.config.public_url.as_str()
    }

    /// Looks whether anything that this node caches has changed.
    pub async fn refresh(&self) -> anyhow::Result<()> {
        let versions = self.clients.refresh(&self.db).await?;
        let providers = versions.upstream_providers;
        self.upstream.refresh(&self.db, providers).await?;
        self.keyring.refresh(versions.signing_keys).await
    }

    /// Whether requests should be sent here: the database was reached lately, and nobody told the server to stop.
    pub fn is_ready(&self) -> bool {
        !self.stopping.load(Ordering::Acquire) && self.freshness.is_reached()
    }

    /// From now on this node is not ready, though it still answers.
    pub fn set_stopping(&self) {
        self.stopping.store(true, Ordering::Release);
    }

    /// The MAC keys of known-device cookies as slices.
    pub fn device_keys(&self) -> Vec<&[u8]> {
        self.device_keys.iter().map(|key| key.as_slice()).collect()
    }
}

/// The sealer of the configured encryption keys.
#[must_use]
pub fn sealer(config: &Config) -> Sealer {
    let key = |key: &SealingKey| EncryptionKey::from(*key.expose());
    let previous = config
        .secrets
        .encryption_key_previous
        .iter()
        .map(key)
        .collect();
    Sealer::new(key(&config.secrets.encryption_key), previous)
}

#[cfg(test)]
pub(crate) mod tests;
