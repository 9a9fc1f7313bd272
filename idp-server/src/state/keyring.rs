//! The signing keys of this issuer: read from the database, rotated when due, published as a
//! document that costs no statement.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use anyhow::Context as _;
use keys::{Algorithm, KeyDates, KeyRing, RingKey, RotationPolicy, Sealer, SigningKey};
use serde::Serialize;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::{
    clock::Clock,
    config::{Config, KeysConfig},
    error::{Error, Result},
    oidc::metadata,
    store::{
        self, Db,
        audit_events::{self, Event},
        db::is_unavailable,
    },
};

/// A document with its entity tag, ready to send.
#[derive(Clone)]
pub struct Document {
    /// The bytes.
    pub body: Arc<str>,
    /// Strong entity tag, quoted.
    pub etag: String,
}

impl Document {
    fn new(value: &Value) -> Self {
        let body = value.to_string();
        let etag = format!(
            "\"{}\"",
            &crate::secret::mac(b"etag", body.as_bytes())[..22]
        );
        Self {
            body: body.into(),
            etag,
        }
    }
}

struct Published {
    ring: Arc<KeyRing>,
    /// When a key's state changes next, so that the documents are made anew.
    until: OffsetDateTime,
    jwks: Document,
    metadata: Document,
}

/// The key ring with what is published of it.
pub struct Keyring {
    issuer: String,
    clock: Clock,
    sealer: Arc<Sealer>,
    algorithms: Vec<Algorithm>,
    policy: RotationPolicy,
    version: AtomicI64,
    published: RwLock<Arc<Published>>,
    signatures: AtomicU64,
}

/// The rotation policy of a configuration.
#[must_use]
pub fn policy(config: &KeysConfig) -> RotationPolicy {
    RotationPolicy {
        rotation_interval: config.rotation_interval,
        publish_before: config.publish_before,
        retire_after: config.retire_after,
    }
}

/// The algorithms that a configuration asks for, RS256 and ES256 always among them.
#[must_use]
pub fn algorithms(config: &KeysConfig) -> Vec<Algorithm> {
    let mut all = vec![Algorithm::Rs256, Algorithm::Es256];
    for name in &config.algorithms {
        if let Ok(algorithm) = name.parse::<Algorithm>()
            && !all.contains(&algorithm)
        {
            all.push(algorithm);
        }
    }
    all
}

impl Keyring {
    /// Creates the keys that are due and reads all.
    pub async fn load(
        config: &Config,
        clock: &Clock,
        db: &Db,
        sealer: Arc<Sealer>,
    ) -> anyhow::Result<Self> {
        let (algorithms, policy) = (algorithms(&config.keys), policy(&config.keys));
        rotate_due(db, &sealer, &algorithms, &policy, clock.now()).await?;
        let ring = Arc::new(read(db, &sealer).await?);
        let issuer = config.public_url.as_str().to_owned();
        let published = RwLock::new(Arc::new(publish(&issuer, ring, clock.now())));
        Ok(Self {
            issuer,
            clock: clock.clone(),
            sealer,
            algorithms,
            policy,
            version: AtomicI64::new(-1),
            published,
            signatures: AtomicU64::new(0),
        })
    }

    /// Reads the keys again if `version` is not the one read last, and follows the dates.
    pub async fn refresh(&self, db: &Db, version: i64) -> anyhow::Result<()> {
        let now = self.clock.now();
        let before = self.current();
        let changed = self.version.load(Ordering::Acquire) != version;
        if !changed && now < before.until {
            return Ok(());
        }
        let ring = if changed {
            Arc::new(read(db, &self.sealer).await?)
        } else {
            Arc::clone(&before.ring)
        };
        let published = Arc::new(publish(&self.issuer, ring, now));
        *self
            .published
            .write()
            .unwrap_or_else(PoisonError::into_inner) = published;
        self.version.store(version, Ordering::Release);
        Ok(())
    }

    /// Whether a key has to be created now; looks at what is in memory only.
    pub fn is_due(&self) -> bool {
        let (ring, now) = (self.ring(), self.clock.now());
        let present = ring.keys().iter().map(|key| key.key.algorithm());
        self.algorithms
            .iter()
            .copied()
            .chain(present)
            .any(|algorithm| ring.due(algorithm, now, &self.policy).is_some())
    }

    /// Creates what is due; true if anything changed.
    pub async fn rotate_due(&self, db: &Db) -> anyhow::Result<bool> {
        rotate_due(
            db,
            &self.sealer,
            &self.algorithms,
            &self.policy,
            self.clock.now(),
        )
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
        let key = key
            .ok_or_else(|| Error::Internal(anyhow::anyhow!("no key signs with {algorithm} now")))?;
        self.signatures.fetch_add(1, Ordering::Relaxed);
        Ok(keys::jws::sign(key, typ, claims)?)
    }

    /// How many signatures were made so far.
    pub fn signatures(&self) -> &AtomicU64 {
        &self.signatures
    }

    /// The JWKS (RFC 7517 5).
    pub fn jwks(&self) -> Document {
        self.current().jwks.clone()
    }

    /// The provider's metadata (OIDC Discovery 3, RFC 8414 2).
    pub fn metadata(&self) -> Document {
        self.current().metadata.clone()
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

fn publish(issuer: &str, ring: Arc<KeyRing>, now: OffsetDateTime) -> Published {
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
        jwks: Document::new(&ring.jwks(now)),
        metadata: Document::new(&metadata::document(issuer, &algorithms)),
        ring,
        until,
    }
}

async fn read(db: &Db, sealer: &Sealer) -> anyhow::Result<KeyRing> {
    let rows = store::signing_keys::list(db.watch()).await?;
    let keys = rows.iter().map(|row| {
        let algorithm = store::signing_keys::algorithm(row)?;
        let der = sealer
            .open(&row.sealed_private_key, row.kid.as_bytes())
            .with_context(|| {
                format!(
                    "the signing key {} cannot be opened with secrets.encryption_key",
                    row.kid
                )
            })?;
        let key = Arc::new(SigningKey::from_pkcs8(algorithm, &der)?);
        Ok(RingKey {
            key,
            dates: store::signing_keys::dates(row),
        })
    });
    Ok(KeyRing::new(keys.collect::<anyhow::Result<_>>()?))
}

/// Creates the keys that are due. The unique `(algorithm, generation)` makes exactly one node win.
pub async fn rotate_due(
    db: &Db,
    sealer: &Sealer,
    algorithms: &[Algorithm],
    policy: &RotationPolicy,
    now: OffsetDateTime,
) -> anyhow::Result<bool> {
    let ring = read(db, sealer).await?;
    let mut changed = false;
    let present = ring.keys().iter().map(|key| key.key.algorithm());
    let mut all: Vec<Algorithm> = algorithms.iter().copied().chain(present).collect();
    all.sort();
    all.dedup();
    for algorithm in all {
        if let Some(dates) = ring.due(algorithm, now, policy) {
            changed |= add(db, sealer, (algorithm, dates), policy, now).await?;
        }
    }
    Ok(changed)
}

/// Creates a key that replaces the present one of its algorithm: published at once, it signs from
/// `signs_from` on.
pub async fn rotate(
    db: &Db,
    sealer: &Sealer,
    algorithm: Algorithm,
    policy: &RotationPolicy,
    (signs_from, now): (OffsetDateTime, OffsetDateTime),
) -> anyhow::Result<bool> {
    let dates = KeyDates {
        published_from: now,
        signs_from,
        signs_until: None,
        published_until: None,
    };
    add(db, sealer, (algorithm, dates), policy, now).await
}

async fn add(
    db: &Db,
    sealer: &Sealer,
    (algorithm, dates): (Algorithm, KeyDates),
    policy: &RotationPolicy,
    now: OffsetDateTime,
) -> anyhow::Result<bool> {
    let rows = store::signing_keys::list(db.watch()).await?;
    let own: Vec<_> = rows
        .into_iter()
        .filter(|row| row.algorithm == algorithm.as_str())
        .collect();
    let generation = own.iter().map(|row| row.generation).max().unwrap_or(0) + 1;
    let key = tokio::task::spawn_blocking(move || SigningKey::generate(algorithm)).await??;
    let private_key = sealer.seal(&key.to_pkcs8(), key.kid().as_bytes());
    let policy = *policy;
    let won = db
        .write(move |txn| {
            Box::pin(async move {
                if !store::signing_keys::create(txn, &key, private_key, generation, &dates).await? {
                    return Ok(false);
                }
                for row in own
                    .iter()
                    .filter(|row| row.signs_until.is_none_or(|until| until > dates.signs_from))
                {
                    let retired = KeyRing::retirement(
                        &store::signing_keys::dates(row),
                        dates.signs_from,
                        &policy,
                    );
                    store::signing_keys::set_dates(txn, &row.kid, &retired).await?;
                }
                let event = Event {
                    kind: "signing_key.created",
                    details: Some(json!({"kid": key.kid(), "algorithm": key.algorithm().as_str()})),
                    ..Event::default()
                };
                audit_events::record(txn, event, now).await?;
                Ok::<_, store::DbErr>(true)
            })
        })
        .await?;
    Ok(won)
}

/// Makes sure that a key of this algorithm exists, for a client that asks for it.
pub async fn ensure(
    db: &Db,
    sealer: &Sealer,
    algorithm: Algorithm,
    policy: &RotationPolicy,
    now: OffsetDateTime,
) -> anyhow::Result<()> {
    rotate_due(db, sealer, &[algorithm], policy, now)
        .await
        .map(drop)
}

const CHECK: &str = "encryption_key_check";

/// Refuses to go on with an encryption key that is not the one of this database.
pub async fn check_encryption_key(db: &Db, sealer: &Sealer) -> anyhow::Result<()> {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    let ours = json!(STANDARD.encode(sealer.seal(CHECK.as_bytes(), CHECK.as_bytes())));
    let mut stored = store::settings::get(db.watch(), CHECK).await?;
    if stored.is_none() {
        let value = ours.clone();
        db.write(move |txn| {
            Box::pin(async move { store::settings::claim(txn, CHECK, value).await })
        })
        .await?;
        stored = store::settings::get(db.watch(), CHECK).await?;
    }
    let stored = stored.unwrap_or(ours);
    let opened = stored
        .as_str()
        .and_then(|text| STANDARD.decode(text).ok())
        .and_then(|bytes| sealer.open(&bytes, CHECK.as_bytes()).ok());
    anyhow::ensure!(
        opened.is_some(),
        "secrets.encryption_key is not the key that this database was sealed with; nothing was changed. \
         Give the right key, or put the old one in secrets.encryption_key_previous"
    );
    Ok(())
}

/// Whether a failure of a background task is only the database being away.
#[must_use]
pub fn is_away(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<store::DbErr>()
        .is_some_and(is_unavailable)
}
