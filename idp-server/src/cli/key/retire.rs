//! `key retire`

use entity::signing_keys::Model;
use keys::{KeyState, RotationPolicy};
use time::OffsetDateTime;

use super::super::input::Sure;
use super::super::installation::{ACTOR, on};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::described;
use crate::{
    state::rotation::{
        self,
        by_hand::{self, Kept, Retirement},
    },
    store::{DatabaseTransaction, audit_events::Event, signing_keys},
};

pub(super) fn run(kid: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let rows = signing_keys::list(installation.db.read()).await?;
        let policy = rotation::policy(&installation.config.keys);
        let step = Retirement::of(&rows, kid, &policy, installation.now());
        let was = step.map_err(|reason| kept(kid, &reason))?.was;
        sure.ask(&format!("Retire the key {kid}? {}", meaning(was)))?;
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
    let cause = Event {
        actor: Some(ACTOR.to_owned()),
        ..Event::default()
    };
    let retired = by_hand::retire(txn, &kid, (&policy, cause), now).await?;
    retired.map_err(|reason| kept(&kid, &reason))?;
    let rows = signing_keys::list(txn).await?;
    let row = rows.into_iter().find(|row| row.kid == kid);
    row.ok_or_else(|| kept(&kid, &Kept::Unknown))
}

fn meaning(was: KeyState) -> &'static str {
    match was {
        KeyState::Next => "It has signed nothing yet.",
        KeyState::Active => "What it signed stays good until it expires.",
        KeyState::Retired | KeyState::Gone => "Every token that it signed is refused from now on.",
    }
}

fn kept(kid: &str, reason: &Kept) -> Failure {
    match reason {
        Kept::Unknown => Failure::not_found(format!("there is no signing key {kid:?}"))
            .help("`idp-server key list` shows which there are"),
        Kept::Gone => Failure::conflict(format!("the key {kid} is gone already")),
        Kept::Last(algorithm) => Failure::conflict(format!(
            "no other {algorithm} key signs now, so that {kid} can't be retired"
        ))
        .help(format!(
            "`idp-server key rotate --now --algorithm {algorithm}` replaces the key that signs"
        )),
    }
}
