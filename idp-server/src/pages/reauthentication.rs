//! A proof that is fresh enough for a sensitive change (R87): a sign-in of just now, or the password in the same form.

use super::{console::Member, guess::Guess};
use crate::{
    authn::password::{self, Verdict},
    context::Context,
    error::Error,
    oidc::Parameters,
    state::State,
    store,
};

/// The field of a form that asks for the password.
pub const FIELD: &str = "password";

/// How fresh the proof of a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Fresh: the change may be made.
    Given,
    /// There is none: the form again, with the field (403).
    Missing,
    /// The password is not this person's (403).
    Wrong,
    /// Too many have been wrong: not before so many milliseconds (429).
    Wait(i64),
}

/// Judges the form of a member who wants to change something sensitive. A password that is given is looked at in any case, and
/// counts like one at the sign-in page (R78).
pub async fn prove(
    state: &State,
    context: &Context,
    member: &Member,
    form: &Parameters,
) -> Result<Proof, Error> {
    let Some(given) = form.get(FIELD) else {
        let fresh = member.is_fresh(state.clock.now());
        return Ok(if fresh { Proof::Given } else { Proof::Missing });
    };
    let user_id = member.signed_in.account.user_id;
    let candidate = store::users::candidate_by_id(state.db.read(), user_id).await?;
    let guess = match Guess::at_account(state, &member.browser, user_id, context.ip).await? {
        Ok(guess) => guess,
        Err(milliseconds) => return Ok(Proof::Wait(milliseconds)),
    };
    let stored = candidate.and_then(|candidate| candidate.phc);
    let verdict = if given.len() > password::LONGEST {
        Verdict::Wrong
    } else if let Ok(verdict) = state.passwords.verify(given, stored).await {
        verdict
    } else {
        return Err(guess.overloaded(state).await?);
    };
    if verdict == Verdict::Wrong {
        guess
            .refused(state, context, "reauthentication.refused")
            .await?;
        return Ok(Proof::Wrong);
    }
    let work = state
        .db
        .write(move |txn| Box::pin(async move { guess.release(txn).await }));
    work.await?;
    Ok(Proof::Given)
}
