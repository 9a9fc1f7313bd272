//! The key ring (OpenID Connect Core 10.1.1): keys with dates. What a key may do follows from its dates and `now`;
//! there is no status to keep in step, and nodes with the same rows agree.

use std::{fmt, sync::Arc};

use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::{Algorithm, KeyType, PublicKey, SigningKey};

/// When a key is shown and when it signs. Each span holds its first instant and not its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyDates {
    /// From here the key is in the published set.
    pub published_from: OffsetDateTime,
    /// From here the key signs.
    pub signs_from: OffsetDateTime,
    /// From here it does not sign any more; none while no successor is known.
    pub signs_until: Option<OffsetDateTime>,
    /// From here it is not published any more, and what it signed is not accepted.
    pub published_until: Option<OffsetDateTime>,
}

/// Where a key stands at a given time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyState {
    /// Waits for its time to sign, so that caches of the published set learn it first.
    Next,
    /// May sign.
    Active,
    /// Verifies what it signed before.
    Retired,
    /// Does nothing any more.
    Gone,
}

/// A key with its dates.
#[derive(Clone, Debug)]
pub struct RingKey {
    /// The key.
    pub key: Arc<SigningKey>,
    /// Its dates.
    pub dates: KeyDates,
}

/// OpenID Connect Core 10.1.1: how often keys change, and how long the old and the new one overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RotationPolicy {
    /// How long a key signs.
    pub rotation_interval: Duration,
    /// How long a key is published before it signs: at least as long as relying parties may cache the set.
    pub publish_before: Duration,
    /// How long a key is published after it signed: at least as long as the longest life of what it signed.
    pub retire_after: Duration,
}

/// All signing keys of the provider, in the order in which they are published.
#[derive(Clone, Debug, Default)]
pub struct KeyRing {
    keys: Vec<RingKey>,
}

impl KeyDates {
    /// Where a key with these dates stands at `now`.
    pub fn state(&self, now: OffsetDateTime) -> KeyState {
        let passed = |date: Option<OffsetDateTime>| date.is_some_and(|date| date <= now);
        if passed(self.published_until) {
            KeyState::Gone
        } else if now < self.published_from || now < self.signs_from {
            KeyState::Next
        } else if passed(self.signs_until) {
            KeyState::Retired
        } else {
            KeyState::Active
        }
    }

    /// Whether a key with these dates waits at `now` for a time in which it signs. Another one may have been put in its
    /// place before that time came.
    fn will_sign(&self, now: OffsetDateTime) -> bool {
        let begins = self.signs_from.max(self.published_from);
        let lasts = |end: Option<OffsetDateTime>| end.is_none_or(|end| end > begins);
        self.state(now) == KeyState::Next && lasts(self.signs_until) && lasts(self.published_until)
    }

    /// Whether a key with these dates is in the published set at `now`.
    pub fn is_published(&self, now: OffsetDateTime) -> bool {
        self.published_from <= now && self.state(now) != KeyState::Gone
    }
}

impl RingKey {
    /// Where the key stands at `now`.
    pub fn state(&self, now: OffsetDateTime) -> KeyState {
        self.dates.state(now)
    }
}

impl KeyState {
    /// The name that people and programs see.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Active => "active",
            Self::Retired => "retired",
            Self::Gone => "gone",
        }
    }
}

impl fmt::Display for KeyState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl KeyRing {
    /// A ring of these keys. It puts them into one order whatever order they come in.
    pub fn new(mut keys: Vec<RingKey>) -> Self {
        keys.sort_by(|a, b| {
            publication_rank(a.key.algorithm())
                .cmp(&publication_rank(b.key.algorithm()))
                .then(a.dates.signs_from.cmp(&b.dates.signs_from))
                .then_with(|| a.key.kid().cmp(b.key.kid()))
        });
        Self { keys }
    }

    /// Every key, whatever its state.
    pub fn keys(&self) -> &[RingKey] {
        &self.keys
    }

    /// The key that signs with `algorithm` at `now`: of the active ones, the one that began last.
    pub fn signing(&self, algorithm: Algorithm, now: OffsetDateTime) -> Option<&Arc<SigningKey>> {
        self.current(algorithm, now).map(|current| &current.key)
    }

    /// The keys of the published set at `now`.
    pub fn published(&self, now: OffsetDateTime) -> impl Iterator<Item = &RingKey> {
        self.keys
            .iter()
            .filter(move |ring_key| ring_key.dates.is_published(now))
    }

    /// RFC 7517 section 5: the published set. RSA keys come first: relying parties that simply take
    /// the first key tend to know nothing else.
    pub fn jwks(&self, now: OffsetDateTime) -> Value {
        let keys: Vec<_> = self
            .published(now)
            .map(|ring_key| ring_key.key.public_jwk())
            .collect();
        json!({ "keys": keys })
    }

    /// OpenID Connect Core 10.1.1: the key of this `kid`, if it is published at `now`. One that does not sign yet is
    /// found too: another node's clock may be a little ahead.
    pub fn verify_key(&self, kid: &str, now: OffsetDateTime) -> Option<&PublicKey> {
        self.published(now)
            .find(|ring_key| ring_key.key.kid() == kid)
            .map(|ring_key| ring_key.key.public_key())
    }

    /// OpenID Connect Core 10.1.1: the dates of the key that has to be created at `now`, if one has to be. It is
    /// published at once and signs when its predecessor's time is over, but never before caches could learn it. A
    /// provider without any key gets one that signs at once.
    pub fn due(
        &self,
        algorithm: Algorithm,
        now: OffsetDateTime,
        policy: &RotationPolicy,
    ) -> Option<KeyDates> {
        let waiting = self
            .keys
            .iter()
            .any(|ring_key| ring_key.key.algorithm() == algorithm && ring_key.dates.will_sign(now));
        if waiting {
            return None;
        }
        let signs_from = match self.current(algorithm, now) {
            None => now,
            Some(current) => {
                let planned = current
                    .dates
                    .signs_from
                    .saturating_add(policy.rotation_interval);
                let end = current
                    .dates
                    .signs_until
                    .map_or(planned, |until| until.min(planned));
                let earliest = now.saturating_add(policy.publish_before);
                if earliest < end {
                    return None;
                }
                earliest
            }
        };
        Some(KeyDates {
            published_from: now,
            signs_from,
            signs_until: None,
            published_until: None,
        })
    }

    /// OpenID Connect Core 10.1.1: the dates of a key whose successor signs from `successor_signs_from`. An earlier end
    /// that the key already has is kept.
    pub fn retirement(
        predecessor: &KeyDates,
        successor_signs_from: OffsetDateTime,
        policy: &RotationPolicy,
    ) -> KeyDates {
        let earlier =
            |own: Option<OffsetDateTime>, new: OffsetDateTime| own.map_or(new, |own| own.min(new));
        let signs_until = earlier(predecessor.signs_until, successor_signs_from);
        let published_until = signs_until.saturating_add(policy.retire_after);
        KeyDates {
            signs_until: Some(signs_until),
            published_until: Some(earlier(predecessor.published_until, published_until)),
            ..*predecessor
        }
    }

    fn current(&self, algorithm: Algorithm, now: OffsetDateTime) -> Option<&RingKey> {
        self.keys.iter().rfind(|ring_key| {
            ring_key.key.algorithm() == algorithm && ring_key.state(now) == KeyState::Active
        })
    }
}

fn publication_rank(algorithm: Algorithm) -> (KeyType, Algorithm) {
    (algorithm.kty(), algorithm)
}

#[cfg(test)]
mod tests;
