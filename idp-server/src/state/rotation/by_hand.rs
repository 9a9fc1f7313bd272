//! What an operator does to signing keys by hand: on the command line and in the admin console alike.

use entity::signing_keys::Model;
use keys::{Algorithm, KeyDates, KeyRing, KeyState, RotationPolicy};
use serde_json::json;
use time::OffsetDateTime;

use super::{Rotation, algorithms};
use crate::{
    config::KeysConfig,
    store::{
        DatabaseTransaction, DbErr,
        audit_events::{self, Event},
        signing_keys,
    },
};

/// What became of a rotation.
#[derive(Debug)]
pub enum Rotated {
    /// These keys are new.
    Done(Vec<Model>),
    /// Another node made a new key of this algorithm at the same moment.
    Conflict(Algorithm),
}

/// The algorithms of a rotation that names none: what the configuration asks for, and what clients asked for.
pub fn in_use(config: &KeysConfig, rows: &[Model]) -> Result<Vec<Algorithm>, DbErr> {
    let mut all = algorithms(config);
    for row in rows {
        let algorithm = signing_keys::algorithm(row)?;
        if !all.contains(&algorithm) {
            all.push(algorithm);
        }
    }
    Ok(all)
}

impl Rotation {
    /// Publishes a successor of the key of each of these algorithms, which signs from `signs_from` on (OpenID Connect Core
    /// 10.1.1). Where there is no key yet, the first one is all that was asked for.
    pub async fn rotate_by_hand(
        &self,
        algorithms: &[Algorithm],
        signs_from: OffsetDateTime,
        now: OffsetDateTime,
    ) -> anyhow::Result<Rotated> {
        let before = self.rows().await?;
        self.rotate_due(algorithms, now).await?;
        for algorithm in algorithms {
            if has_key(&before, *algorithm, now)
                && !self.rotate(*algorithm, signs_from, now).await?
            {
                return Ok(Rotated::Conflict(*algorithm));
            }
        }
        let rows = self.rows().await?.into_iter();
        let is_new = |row: &Model| !before.iter().any(|old| old.kid == row.kid);
        Ok(Rotated::Done(rows.filter(is_new).collect()))
    }
}

fn has_key(rows: &[Model], algorithm: Algorithm, now: OffsetDateTime) -> bool {
    rows.iter().any(|row| {
        row.algorithm == algorithm.as_str()
            && matches!(
                signing_keys::dates(row).state(now),
                KeyState::Next | KeyState::Active
            )
    })
}

/// Why a key cannot be retired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is no such key.
    Unknown,
    /// No other key of this algorithm signs now.
    Last(String),
    /// It is gone already.
    Gone,
}

/// What retiring a key means, given where it stands.
#[derive(Debug)]
pub struct Retirement {
    /// Where it stands.
    pub was: KeyState,
    dates: Vec<(String, KeyDates)>,
}

impl Retirement {
    /// One that waits is dropped, one that signs stops, one that has stopped is not published any more.
    pub fn of(
        rows: &[Model],
        kid: &str,
        policy: &RotationPolicy,
        now: OffsetDateTime,
    ) -> Result<Self, Kept> {
        let row = rows.iter().find(|row| row.kid == kid);
        let row = row.ok_or(Kept::Unknown)?;
        let dates = signing_keys::dates(row);
        let was = dates.state(now);
        let others = rows
            .iter()
            .filter(|other| other.algorithm == row.algorithm && other.kid != kid);
        let active: Vec<&Model> = others
            .filter(|other| signing_keys::dates(other).state(now) == KeyState::Active)
            .collect();
        if active.is_empty() && matches!(was, KeyState::Next | KeyState::Active) {
            return Err(Kept::Last(row.algorithm.clone()));
        }
        let gone = KeyDates {
            published_until: Some(now),
            ..dates
        };
        let mut changed = match was {
            KeyState::Gone => return Err(Kept::Gone),
            KeyState::Next | KeyState::Retired => vec![(kid.to_owned(), gone)],
            KeyState::Active => vec![(kid.to_owned(), KeyRing::retirement(&dates, now, policy))],
        };
        if was == KeyState::Next {
            changed.extend(reopened(&active, dates.signs_from));
        }
        Ok(Self {
            was,
            dates: changed,
        })
    }
}

/// Who was to stop when the dropped successor began goes on, so that there is no time without a key.
fn reopened(active: &[&Model], successor: OffsetDateTime) -> Vec<(String, KeyDates)> {
    active
        .iter()
        .filter(|row| row.signs_until == Some(successor))
        .map(|row| {
            let dates = KeyDates {
                signs_until: None,
                published_until: None,
                ..signing_keys::dates(row)
            };
            (row.kid.clone(), dates)
        })
        .collect()
}

/// Retires a key and records it; the transaction is the one that decides, and no two decide at a time.
pub async fn retire(
    txn: &DatabaseTransaction,
    kid: &str,
    (policy, cause): (&RotationPolicy, Event),
    now: OffsetDateTime,
) -> Result<Result<KeyState, Kept>, DbErr> {
    signing_keys::lock(txn).await?;
    let rows = signing_keys::list(txn).await?;
    let step = match Retirement::of(&rows, kid, policy, now) {
        Ok(step) => step,
        Err(kept) => return Ok(Err(kept)),
    };
    for (kid, dates) in &step.dates {
        signing_keys::set_dates(txn, kid, dates).await?;
    }
    let event = Event {
        kind: "signing_key.retired",
        details: Some(json!({"kid": kid, "was": step.was.as_str()})),
        ..cause
    };
    audit_events::record(txn, event, now).await?;
    Ok(Ok(step.was))
}
