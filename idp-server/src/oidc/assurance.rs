//! OIDC Core sections 3.1.2.1 and 5.5.1.1, OIDC Registration section 2: how strongly identity has to be proven for a request,
//! and on which page exactly the missing proof is given.

use super::{
    ACR_VALUES, Account, Action, AuthenticationEvent, AuthorizationRequest, Client, ErrorCode,
    Method, Policy, Queue, Registrant, Step,
};

/// What an installation asks of everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondFactor {
    /// Whoever enrolled one is asked for it.
    #[default]
    Optional,
    /// Everybody has to have one, and to prove it.
    Required,
}

/// The value of `acr` that two factors reach.
const TWO: &str = "2";
/// The values of `acr` that only a passkey reaches.
const UNPHISHABLE: [&str; 2] = ["phr", "phrh"];

/// Whether one of the wanted values is reached.
#[derive(Debug, PartialEq, Eq)]
enum Reach {
    /// One is.
    Met,
    /// One can be, on this page.
    By(Step),
    /// None can be, with what is enrolled.
    Never,
}

/// OIDC Core section 5.5.1.1: what has to be proven before the request may be answered; `None`: nothing more.
///
/// What an administrator put down for a client (`default_acr_values`) binds, whatever the request says, because a request
/// travels through the browser of the one who is to be judged.
pub(super) fn step(
    request: &AuthorizationRequest,
    client: &Client,
    account: &Account,
    policy: &Policy<'_>,
) -> Option<Step> {
    if let Some(step) = of_everybody(account, policy) {
        return Some(step);
    }
    if client.registrant == Registrant::Admin
        && let Some(step) = bound(
            request,
            account,
            (&client.metadata.default_acr_values, policy),
        )
    {
        return Some(step);
    }
    let wanted = request.claims.acr_values();
    if wanted.is_empty() {
        return None;
    }
    match reach(Some(request), account, &wanted) {
        Reach::By(step) => Some(step),
        Reach::Never if request.claims.is_acr_essential() => Some(unmet()),
        Reach::Met | Reach::Never => None,
    }
}

/// What is missing for what the installation asks of everybody.
pub(super) fn of_everybody(account: &Account, policy: &Policy<'_>) -> Option<Step> {
    match policy.second_factor {
        SecondFactor::Optional => None,
        SecondFactor::Required => match reach(None, account, &[TWO]) {
            Reach::Met => None,
            Reach::By(step) => Some(step),
            Reach::Never => Some(enrol(Action::EnrolSecondFactor)),
        },
    }
}

/// What is missing for what an administrator put down for a client. Whoever has nothing to prove it by enrols what is missing,
/// after proof of what they have.
fn bound(
    request: &AuthorizationRequest,
    account: &Account,
    (values, policy): (&[String], &Policy<'_>),
) -> Option<Step> {
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    if values.is_empty() {
        return None;
    }
    let enrolled = account.enrolled;
    let unphishable = values.iter().any(|value| UNPHISHABLE.contains(value));
    match reach(Some(request), account, &values) {
        Reach::Met => None,
        Reach::By(step) => Some(step),
        Reach::Never if values.contains(&TWO) && !enrolled.totp && !enrolled.passkey => {
            Some(enrol(Action::EnrolSecondFactor))
        }
        Reach::Never if unphishable && !enrolled.passkey && policy.passkeys => {
            Some(enrol(Action::EnrolPasskey))
        }
        Reach::Never => Some(unmet()),
    }
}

/// Whether what was proven for a grant is less than what is demanded by now: then it gives nothing new (R31).
pub fn is_outgrown(event: &AuthenticationEvent, client: &Client, everybody: SecondFactor) -> bool {
    let values = &client.metadata.default_acr_values;
    let bound = client.registrant == Registrant::Admin && !values.is_empty();
    let by_client = bound && !values.iter().any(|value| event.reaches(value));
    by_client || (everybody == SecondFactor::Required && !event.reaches(TWO))
}

fn enrol(action: Action) -> Step {
    Step::Act(Queue::of([action]))
}

fn unmet() -> Step {
    Step::Refuse(ErrorCode::UnmetAuthenticationRequirements)
}

/// The first of `values`, the favourite first, that is reached or can be.
fn reach(request: Option<&AuthorizationRequest>, account: &Account, values: &[&str]) -> Reach {
    for value in values {
        if account.event.reaches(value) {
            return Reach::Met;
        }
        if let Some(step) = way_to(request, account, value) {
            return Reach::By(step);
        }
    }
    Reach::Never
}

/// The page of the one proof that is missing for a value that is not reached.
fn way_to(request: Option<&AuthorizationRequest>, account: &Account, value: &str) -> Option<Step> {
    let enrolled = account.enrolled;
    let given = |is: fn(Method) -> bool| account.event.methods.iter().copied().any(is);
    let passkey = enrolled.passkey.then_some(Step::Passkey);
    match ACR_VALUES.iter().position(|known| *known == value)? {
        0 => None,
        // A code alone is one factor, whatever came with it: the password is what is missing.
        1 if enrolled.totp && !given(Method::is_first) => Some(Step::Login),
        1 if enrolled.totp => Some(Step::SecondFactor),
        1 | 2 => passkey,
        // One who has just shown a passkey that can be copied is not asked for the same again.
        _ => {
            let lately = request.is_some_and(|request| account.event.at >= request.received_at);
            passkey.filter(|_| !(lately && given(|method| method == Method::SyncedPasskey)))
        }
    }
}

#[cfg(test)]
mod tests;
