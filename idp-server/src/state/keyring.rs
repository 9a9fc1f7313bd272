//! The signing keys of this issuer as this node knows them, published as documents that cost no
//! statement.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use bytes::Bytes;
use keys::{Algorithm, KeyRing};
use serde::Serialize;
use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::rotation::{self, Rotation};
use crate::{
    clock::Clock,
    config::Config,
    error::{Error, Result},
    oidc::metadata,
};

/// Relying parties may keep the documents for so long (seconds), but never longer than a new key is
/// published before it signs.
const LONGEST_CACHE: i64 = 300;
/// A new key may be read so late by another node (seconds): its poll, and ten seconds by which its clock may be behind.
const READ_LATE: i64 = 12;

/// A document with its header fields, ready to send.
pub struct Document {
    /// The bytes.
    pub body: Bytes,
    /// Strong entity tag, quoted.
    pub etag: String,
    /// RFC 9111 5.2: how long it may be kept.
    pub cache_control: String,
}

impl Document {
    fn new(value: &Value, max_age: i64) -> Arc<Self> {
        let body = value.to_string();
        let etag = format!(
            "\"{}\"",
            &crate::secret::mac(b"etag", body.as_bytes())[..22]
        );
        Arc::new(Self {
            body: body.into(),
            etag,
            cache_control: format!("public, max-age={max_age}, must-revalidate"),
        })
    }
}

struct Published {
    ring: Arc<KeyRing>,
    /// When a key's state changes next, so that the documents are made anew.
    until: OffsetDateTime,
    jwks: Arc<Document>,
    metadata: Arc<Document>,
}

/// What the metadata tells of this installation besides its keys.
struct Site {
    issuer: String,
    languages: Vec<String>,
}

/// The key ring with what is published of it.
pub struct Keyring {
    site: Site,
    clock: Clock,
    rotation: Rotation,
    algorithms: Vec<Algorithm>,
    version: AtomicI64,
    published: RwLock<Arc<Published>>,
    signatures: AtomicU64,
}

impl Keyring {
    /// Creates the keys that are due and reads all.
    pub async fn load(config: &Config, clock: &Clock, rotation: Rotation) -> anyhow::Result<Self> {
        let algorithms = rotation::algorithms(&config.keys);
        rotation.rotate_due(&algorithms, clock.now()).await?;
        let ring = Arc::new(rotation.ring().await?);
        let site = Site {
            issuer: config.public_url.as_str().to_owned(),
            languages: config.i18n.languages.tags().map(str::to_owned).collect(),
        };
        let max_age = max_age(rotation.policy().publish_before);
        let published = RwLock::new(Arc::new(publish(&site, ring, max_age, clock.now())));
        Ok(Self {
            site,
            clock: clock.clone(),
            rotation,
            algorithms,
            version: AtomicI64::new(-1),
            published,
            signatures: AtomicU64::new(0),
        })
    }

    /// Reads the keys again if `version` is not the one read last, and follows the dates.
    pub async fn refresh(&self, version: i64) -> anyhow::Result<()> {
        let now = self.clock.now();
        let before = self.current();
        let changed = self.version.load(Ordering::Acquire) != version;
        if !changed && now < before.until {
            return Ok(());
        }
        let ring = if changed {
            Arc::new(self.rotation.ring().await?)
        } else {
            Arc::clone(&before.ring)
        };
        self.publish(ring, now);
        self.version.store(version, Ordering::Release);
        Ok(())
    }

    /// Reads the keys again if none that this node knows signs with an algorithm: whoever registers a client makes a key for it
    /// first, and the client may be here before this node has looked again. An error if there is none, before anything is used up.
    pub async fn look_for(&self, algorithm: Algorithm, now: OffsetDateTime) -> Result<()> {
        if self.current().ring.signing(algorithm, now).is_none() {
            self.publish(Arc::new(self.rotation.ring().await?), now);
            let current = self.current();
            current
                .ring
                .signing(algorithm, now)
                .ok_or_else(|| nobody_signs(algorithm))?;
        }
        Ok(())
    }

    fn publish(&self, ring: Arc<KeyRing>, now: OffsetDateTime) {
        let max_age = max_age(self.rotation.policy().publish_before);
        let published = Arc::new(publish(&self.site, ring, max_age, now));
        *self
            .published
            .write()
            .unwrap_or_else(PoisonError::into_inner) = published;
    }

    /// Whether a key has to be created now; looks at what is in memory only.
    pub fn is_due(&self) -> bool {
        let (ring, now) = (self.ring(), self.clock.now());
        let present = ring.keys().iter().map(|key| key.key.algorithm());
        self.algorithms
            .iter()
            .copied()
            .chain(present)
            .any(|algorithm| ring.due(algorithm, now, self.rotation.policy()).is_some())
    }

    /// Creates what is due; true if anything changed.
    pub async fn rotate_due(&self) -> anyhow::Result<bool> {
        self.rotation
            .rotate_due(&self.algorithms, self.clock.now())
            .await
    }

    fn current(&self) -> Arc<Published> {
        Arc::clone(
            &self
                .published
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// The ring as it is now.
    pub fn ring(&self) -> Arc<KeyRing> {
        Arc::clone(&self.current().ring)
    }

    /// Signs with the key that signs with an algorithm now.
    pub fn sign(
        &self,
        algorithm: Algorithm,
        typ: &str,
        claims: &impl Serialize,
        now: OffsetDateTime,
    ) -> Result<String> {
        let current = self.current();
        let key = current.ring.signing(algorithm, now);
        let key = key.ok_or_else(|| nobody_signs(algorithm))?;
        self.signatures.fetch_add(1, Ordering::Relaxed);
        Ok(keys::jws::sign(key, typ, claims)?)
    }

    /// How many signatures were made so far.
    pub fn signatures(&self) -> &AtomicU64 {
        &self.signatures
    }

    /// The JWKS (RFC 7517 5).
    pub fn jwks(&self) -> Arc<Document> {
        Arc::clone(&self.current().jwks)
    }

    /// The provider's metadata (OIDC Discovery 3, RFC 8414 2).
    pub fn metadata(&self) -> Arc<Document> {
        Arc::clone(&self.current().metadata)
    }

    /// Whether a key is published, so that what it signed is good.
    pub fn publishes(&self, kid: &str, now: OffsetDateTime) -> bool {
        self.current().ring.verify_key(kid, now).is_some()
    }

    /// The payload of a token that the published key `kid` signed.
    pub fn verify(
        &self,
        token: &str,
        kid: &str,
        now: OffsetDateTime,
    ) -> Option<Map<String, Value>> {
        let current = self.current();
        let key = current.ring.verify_key(kid, now)?;
        keys::jws::verify(token, key).ok()
    }
}

fn nobody_signs(algorithm: Algorithm) -> Error {
    Error::Internal(anyhow::anyhow!("no key signs with {algorithm} now"))
}

fn max_age(publish_before: time::Duration) -> i64 {
    (publish_before.whole_seconds() - READ_LATE).clamp(0, LONGEST_CACHE)
}

fn publish(site: &Site, ring: Arc<KeyRing>, max_age: i64, now: OffsetDateTime) -> Published {
    let boundaries = ring.keys().iter().flat_map(|key| {
        let dates = key.dates;
        [
            Some(dates.published_from),
            Some(dates.signs_from),
            dates.signs_until,
            dates.published_until,
        ]
    });
    let until = boundaries
        .flatten()
        .filter(|at| *at > now)
        .min()
        .unwrap_or(now + time::Duration::days(365));
    let mut algorithms: Vec<Algorithm> = Vec::new();
    for algorithm in [
        Algorithm::Rs256,
        Algorithm::Es256,
        Algorithm::Ps256,
        Algorithm::Es384,
        Algorithm::EdDsa,
    ] {
        if ring.signing(algorithm, now).is_some() {
            algorithms.push(algorithm);
        }
    }
    Published {
        jwks: Document::new(&ring.jwks(now), max_age),
        metadata: Document::new(
            &metadata::document(&site.issuer, &algorithms, &site.languages),
            max_age,
        ),
        ring,
        until,
    }
}

#[cfg(test)]
mod tests {
    use super::max_age;
    use time::Duration;

    #[test]
    fn r49_a_cached_key_set_is_old_before_a_new_key_signs() {
        for (publish_before, expected) in [(0, 0), (12, 0), (60, 48), (300, 288), (86_400, 300)] {
            assert_eq!(max_age(Duration::seconds(publish_before)), expected);
        }
    }
}
