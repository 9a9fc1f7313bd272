//! OpenID Connect Core 10.1.1: makes signing keys when they are due or asked for.

pub mod by_hand;

use std::sync::Arc;

use anyhow::Context as _;
use entity::signing_keys::Model;
use keys::{Algorithm, KeyDates, KeyRing, RingKey, RotationPolicy, Sealer, SigningKey};
use serde_json::json;
use time::{Duration, OffsetDateTime};

use crate::{
    config::KeysConfig,
    store::{
        DatabaseTransaction, Db, DbErr,
        audit_events::{self, Event},
        db::Work,
        signing_keys,
    },
};

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

/// So far may the clocks of two nodes be apart.
const CLOCK_SKEW: Duration = Duration::minutes(5);

/// Makes keys in one database, by one policy.
pub struct Rotation {
    db: Db,
    sealer: Arc<Sealer>,
    policy: RotationPolicy,
    /// Who asked for it, and by which request, as the audit trail says.
    cause: Event,
    /// Asked in the transaction that makes a key.
    leave: Option<Leave>,
}

/// Whether whoever asks for a key may still do so: an error if not.
pub type Leave =
    Arc<dyn for<'t> Fn(&'t DatabaseTransaction) -> Work<'t, (), anyhow::Error> + Send + Sync>;

impl Rotation {
    /// Seals the keys that it makes with `sealer`, which has to be this database's.
    #[must_use]
    pub fn new(db: Db, sealer: Arc<Sealer>, policy: RotationPolicy) -> Self {
        Self {
            db,
            sealer,
            policy,
            cause: Event::default(),
            leave: None,
        }
    }

    /// The same on behalf of whom `cause` names, as the audit trail says; without one keys are made because they are due.
    #[must_use]
    pub fn by(self, cause: Event) -> Self {
        Self { cause, ..self }
    }

    /// The same only so long as `leave` gives leave.
    #[must_use]
    pub fn if_allowed(self, leave: Leave) -> Self {
        Self {
            leave: Some(leave),
            ..self
        }
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &RotationPolicy {
        &self.policy
    }

    /// All keys of the database.
    pub async fn ring(&self) -> anyhow::Result<KeyRing> {
        self.open(&self.rows().await?)
    }

    /// Creates the keys that are due, of these algorithms and of those that there are keys of already; true if anything
    /// changed.
    ///
    /// What is due and which generation comes next are judged on the same rows. So the unique
    /// `(algorithm, generation)` is the referee between nodes: whoever judged by what has changed since, loses.
    pub async fn rotate_due(
        &self,
        algorithms: &[Algorithm],
        now: OffsetDateTime,
    ) -> anyhow::Result<bool> {
        let rows = self.rows().await?;
        let ring = self.open(&rows)?;
        let present = ring.keys().iter().map(|key| key.key.algorithm());
        let mut all: Vec<Algorithm> = algorithms.iter().copied().chain(present).collect();
        all.sort();
        all.dedup();
        let mut changed = false;
        for algorithm in all {
            if let Some(mut dates) = ring.due(algorithm, now, &self.policy) {
                if dates.signs_from <= now {
                    // The first of its kind: nobody knows another one, and a node whose clock is
                    // behind needs it too.
                    dates.published_from = now - CLOCK_SKEW;
                    dates.signs_from = now - CLOCK_SKEW;
                }
                changed |= self.add(&rows, algorithm, dates, now).await?;
            }
        }
        Ok(changed)
    }

    /// Creates a key that replaces the present one of its algorithm: published at once, it signs from `signs_from` on.
    /// False if another node was first.
    pub async fn rotate(
        &self,
        algorithm: Algorithm,
        signs_from: OffsetDateTime,
        now: OffsetDateTime,
    ) -> anyhow::Result<bool> {
        let dates = KeyDates {
            published_from: now,
            signs_from,
            signs_until: None,
            published_until: None,
        };
        self.add(&self.rows().await?, algorithm, dates, now).await
    }

    async fn rows(&self) -> Result<Vec<Model>, DbErr> {
        signing_keys::list(self.db.watch()).await
    }

    fn open(&self, rows: &[Model]) -> anyhow::Result<KeyRing> {
        let keys = rows.iter().map(|row| {
            let algorithm = signing_keys::algorithm(row)?;
            let opened = self
                .sealer
                .open(&row.sealed_private_key, row.kid.as_bytes());
            let der = opened.with_context(|| {
                format!(
                    "the signing key {} cannot be opened with secrets.encryption_key",
                    row.kid
                )
            })?;
            Ok(RingKey {
                key: Arc::new(SigningKey::from_pkcs8(algorithm, &der)?),
                dates: signing_keys::dates(row),
            })
        });
        Ok(KeyRing::new(keys.collect::<anyhow::Result<_>>()?))
    }

    /// The next generation after `rows`; false if there is one already.
    async fn add(
        &self,
        rows: &[Model],
        algorithm: Algorithm,
        dates: KeyDates,
        now: OffsetDateTime,
    ) -> anyhow::Result<bool> {
        let own = rows
            .iter()
            .filter(|row| row.algorithm == algorithm.as_str());
        let generation = own.map(|row| row.generation).max().unwrap_or(0) + 1;
        let key = tokio::task::spawn_blocking(move || SigningKey::generate(algorithm)).await??;
        let sealed = self.sealer.seal(&key.to_pkcs8(), key.kid().as_bytes());
        let (policy, cause, leave) = (self.policy, self.cause.clone(), self.leave.clone());
        let won = self
            .db
            .write(move |txn| {
                Box::pin(async move {
                    if let Some(leave) = leave {
                        leave(txn).await?;
                    }
                    if !signing_keys::create(txn, &key, sealed, generation, &dates).await? {
                        return Ok(false);
                    }
                    retire_others(txn, &key, dates.signs_from, &policy).await?;
                    let event = Event {
                        kind: "signing_key.created",
                        details: Some(
                            json!({"kid": key.kid(), "algorithm": key.algorithm().as_str()}),
                        ),
                        ..cause
                    };
                    audit_events::record(txn, event, now).await?;
                    Ok::<_, anyhow::Error>(true)
                })
            })
            .await?;
        Ok(won)
    }
}

/// Lets the other keys of the algorithm end when `key` begins. Their dates are read in the transaction: an operator may
/// have retired one since the generation was judged.
async fn retire_others(
    txn: &DatabaseTransaction,
    key: &SigningKey,
    signs_from: OffsetDateTime,
    policy: &RotationPolicy,
) -> Result<(), DbErr> {
    let rows = signing_keys::list(txn).await?;
    let others = rows
        .iter()
        .filter(|row| row.algorithm == key.algorithm().as_str() && row.kid != key.kid())
        .filter(|row| row.signs_until.is_none_or(|until| until > signs_from));
    for row in others {
        let retired = KeyRing::retirement(&signing_keys::dates(row), signs_from, policy);
        signing_keys::set_dates(txn, &row.kid, &retired).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
