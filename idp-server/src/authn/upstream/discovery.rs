//! OpenID Connect Discovery 1.0 section 4: what providers say of themselves, with their keys, cached by issuer.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use moka::sync::Cache;
use openidconnect::{
    AdditionalProviderMetadata, IssuerUrl, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
        CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
        CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::Failure;
use crate::{clock::stopwatch, outbound::Outbound};

/// Known for so long.
const KEEP: Duration = Duration::from_hours(1);
/// OpenID Connect Core 1.0 section 10.1.1: fetched again for a key that is not known, but not more often than this.
const COOL_DOWN: Duration = Duration::from_secs(10);
/// A provider that was away is asked again after this.
const RETRY: Duration = Duration::from_secs(2);
/// So many issuers are known at the most.
const CAPACITY: u64 = 1_000;

/// RFC 9207 section 3.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Announced {
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Announced {}

/// What a provider says of itself, with its keys.
pub type Metadata = ProviderMetadata<
    Announced,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

struct Found {
    at: Instant,
    good_for: Duration,
    metadata: Result<Arc<Metadata>, String>,
}

/// What is known of providers.
pub struct Discovery {
    outbound: Outbound,
    found: Cache<String, Arc<Mutex<Option<Found>>>>,
}

impl Discovery {
    /// Of none.
    #[must_use]
    pub fn new(outbound: Outbound) -> Self {
        Self {
            outbound,
            found: Cache::new(CAPACITY),
        }
    }

    /// What the provider of this issuer says. One asks for all who want to know; while it is away, what was good stays good.
    pub async fn of(&self, issuer: &str) -> Result<Arc<Metadata>, Failure> {
        let entry = self.found.get_with(issuer.to_owned(), Arc::default);
        let mut entry = entry.lock().await;
        if let Some(found) = entry.as_ref()
            && stopwatch() - found.at < found.good_for
        {
            return found.metadata.clone().map_err(Failure::Away);
        }
        self.ask(issuer, &mut entry).await
    }

    /// What is said other than `known`, by which a signature could not be verified; none if that was asked just now.
    pub(super) async fn newer(&self, issuer: &str, known: &Arc<Metadata>) -> Option<Arc<Metadata>> {
        let entry = self.found.get_with(issuer.to_owned(), Arc::default);
        let mut entry = entry.lock().await;
        let metadata = match entry.as_ref() {
            Some(found) if stopwatch() - found.at < COOL_DOWN => found.metadata.clone().ok()?,
            _ => self.ask(issuer, &mut entry).await.ok()?,
        };
        (!Arc::ptr_eq(&metadata, known)).then_some(metadata)
    }

    async fn ask(&self, issuer: &str, entry: &mut Option<Found>) -> Result<Arc<Metadata>, Failure> {
        let (metadata, good_for) = match (self.fetch(issuer).await, entry.take()) {
            (Ok(metadata), _) => (Ok(Arc::new(metadata)), KEEP),
            (
                Err(_),
                Some(Found {
                    metadata: Ok(old), ..
                }),
            ) => (Ok(old), RETRY),
            (Err(cause), _) => (Err(cause), RETRY),
        };
        *entry = Some(Found {
            at: stopwatch(),
            good_for,
            metadata: metadata.clone(),
        });
        metadata.map_err(Failure::Away)
    }

    async fn fetch(&self, issuer: &str) -> Result<Metadata, String> {
        let url = IssuerUrl::new(issuer.to_owned()).map_err(|_| "the issuer is no URL")?;
        let http = |request| self.outbound.call(request);
        // It holds the document against the issuer byte by byte.
        let metadata = Metadata::discover_async(url, &http).await;
        let metadata = metadata.map_err(|error| described(&error))?;
        let endpoint = metadata.authorization_endpoint().as_str();
        let vetted = self.outbound.vet(endpoint);
        vetted.map_err(|error| format!("authorization_endpoint: {error}"))?;
        Ok(metadata)
    }
}

/// An error with its causes, in one line.
pub(super) fn described(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let own = next.to_string();
        if !text.ends_with(&own) {
            text = format!("{text}: {own}");
        }
        cause = next.source();
    }
    text
}
