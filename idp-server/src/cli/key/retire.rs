//! `key retire`

use entity::signing_keys::Model;
use keys::{KeyDates, KeyRing, KeyState, RotationPolicy};
use serde_json::json;
use time::OffsetDateTime;

use super::super::input::Sure;
use super::super::installation::{on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::described;
use crate::{
    state::rotation,
    store::{DatabaseTransaction, audit_events::Event, signing_keys},
};

pub(super) fn run(kid: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let rows = signing_keys::list(installation.db.read()).await?;
        let policy = rotation::policy(&installation.config.keys);
        let step = Step::of(&rows, kid, &policy, installation.now())?;
        sure.ask(&step.question)?;
        // Looked at again in the transaction: the one that decides.
        let (kid, now) = (kid.to_owned(), installation.now());
        let row = installation
            .db
            .write(move |txn| Box::pin(apply(txn, kid, policy, now)))
            .await?;
        Ok(Answer::Object(described(&row, now)))
    })
}

async fn apply(
    txn: &DatabaseTransaction,
    kid: String,
    policy: RotationPolicy,
    now: OffsetDateTime,
) -> Result<Model, Failure> {
    let rows = signing_keys::list(txn).await?;
    let step = Step::of(&rows, &kid, &policy, now)?;
    for (kid, dates) in &step.dates {
        signing_keys::set_dates(txn, kid, dates).await?;
    }
    let event = Event {
        kind: "signing_key.retired",
        details: Some(json!({"kid": kid, "was": step.was.as_str()})),
        ..Event::default()
    };
    record(txn, event, now).await?;
    let rows = signing_keys::list(txn).await?;
    let row = rows.into_iter().find(|row| row.kid == kid);
    row.ok_or_else(|| no_key(&kid))
}

/// What retiring a key means, given where it stands.
struct Step {
    was: KeyState,
    question: String,
    dates: Vec<(String, KeyDates)>,
}

impl Step {
    fn of(
        rows: &[Model],
        kid: &str,
        policy: &RotationPolicy,
        now: OffsetDateTime,
    ) -> Result<Self, Failure> {
        let row = rows.iter().find(|row| row.kid == kid);
        let row = row.ok_or_else(|| no_key(kid))?;
        let dates = signing_keys::dates(row);
        let was = dates.state(now);
        let others = rows
            .iter()
            .filter(|other| other.algorithm == row.algorithm && other.kid != kid);
        let active: Vec<&Model> = others
            .filter(|other| signing_keys::dates(other).state(now) == KeyState::Active)
            .collect();
        if active.is_empty() && matches!(was, KeyState::Next | KeyState::Active) {
            return Err(Failure::conflict(format!(
                "no other {} key signs now, so that {kid} can't be retired",
                row.algorithm
            ))
            .help(format!(
                "`idp-server key rotate --now --algorithm {}` replaces the key that signs",
                row.algorithm
            )));
        }
        let gone = KeyDates {
            published_until: Some(now),
            ..dates
        };
        let (question, mut changed) = match was {
            KeyState::Gone => {
                return Err(Failure::conflict(format!("the key {kid} is gone already")));
            }
            KeyState::Next => ("It has signed nothing yet.", vec![(kid.to_owned(), gone)]),
            KeyState::Active => (
                "What it signed stays good until it expires.",
                vec![(kid.to_owned(), KeyRing::retirement(&dates, now, policy))],
            ),
            KeyState::Retired => (
                "Every token that it signed is refused from now on.",
                vec![(kid.to_owned(), gone)],
            ),
        };
        if was == KeyState::Next {
            changed.extend(reopened(&active, dates.signs_from));
        }
        Ok(Self {
            was,
            question: format!("Retire the key {kid}? {question}"),
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

fn no_key(kid: &str) -> Failure {
    Failure::not_found(format!("there is no signing key {kid:?}"))
        .help("`idp-server key list` shows which there are")
}
