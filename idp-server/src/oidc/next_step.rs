//! OIDC Core sections 3.1.2.1, 3.1.2.3 and 3.1.2.4: what must happen before this request is answered.
//!
//! No flags: whatever the user did after the request came counts as done for it, so the same question may be asked again
//! after every page.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::assurance;
use super::{
    AuthenticationEvent, AuthorizationRequest, Client, Done, ErrorCode, Method, Policy, Queue,
    Scope,
};

/// A sign-in is one act: when the second proof comes later than this after the first, the first has to be given again.
const ONE_SIGN_IN: Duration = Duration::minutes(15);

/// OIDC Core section 3.1.2.3: one user who is signed in in this browser.
#[derive(Clone, Debug)]
pub struct Account {
    /// Who.
    pub user_id: Uuid,
    /// The session that the sign-in opened.
    pub session_id: Uuid,
    /// How and when identity was proven.
    pub event: AuthenticationEvent,
    /// When the account was last chosen or signed in in this browser.
    pub selected_at: OffsetDateTime,
    /// What this user allowed this client.
    pub consent: Option<GivenConsent>,
    /// What else this user could prove identity by.
    pub enrolled: Enrolled,
    /// What they have done of what may be asked of everybody.
    pub done: Done,
}

/// What a user can prove identity by, beside a password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Enrolled {
    /// An authenticator app (RFC 6238) that was confirmed.
    pub totp: bool,
    /// At least one passkey.
    pub passkey: bool,
    /// At least one recovery code that was not used.
    pub recovery_code: bool,
}

impl Account {
    /// Whether what was proven is only half of what this user asks of everybody who claims to be them: until the rest is there,
    /// the session opens nothing.
    pub fn owes_second_factor(&self) -> bool {
        let stands_in =
            |method: &Method| method.is_possession() || *method == Method::TrustedBrowser;
        self.enrolled.totp && !self.event.reaches("2") && !self.event.methods.iter().any(stands_in)
    }

    /// The page that the rest of a half-done sign-in is asked for on.
    fn rest_of_sign_in(&self, now: OffsetDateTime) -> Option<Step> {
        let step = if now - self.event.at <= ONE_SIGN_IN {
            Step::SecondFactor
        } else {
            Step::Login
        };
        self.owes_second_factor().then_some(step)
    }

    /// What must happen before this user may use pages of this server that only one who is signed in may see.
    pub fn step_at_home(&self, policy: &Policy<'_>, now: OffsetDateTime) -> Step {
        let rest = self.rest_of_sign_in(now);
        rest.or_else(|| self.with_actions(assurance::of_everybody(self, policy), policy))
            .unwrap_or(Step::Issue)
    }

    /// What is to be proven comes first, then everything that is to be done.
    fn with_actions(&self, assured: Option<Step>, policy: &Policy<'_>) -> Option<Step> {
        let demanded = match assured {
            Some(Step::Act(queue)) => queue,
            Some(proof) => return Some(proof),
            None => Queue::default(),
        };
        let queue = Queue::for_account(self, policy, demanded);
        (!queue.is_empty()).then_some(Step::Act(queue))
    }
}

/// OIDC Core section 3.1.2.4: a consent that is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenConsent {
    /// What was shown and allowed.
    pub scope: Scope,
    /// When.
    pub given_at: OffsetDateTime,
    /// Until when it is remembered; `None`: for good.
    pub expires_at: Option<OffsetDateTime>,
}

/// OIDC Core section 3.1.2.1: so far ahead may the clock of the node be that took a request, and what its user does at another
/// node still counts as done after it.
pub const AHEAD: Duration = Duration::seconds(30);

/// OIDC Core section 3.1.2.1: when something is done that a request waits for; not before the request itself, lest a node whose
/// clock is ahead ask twice.
pub fn done_at(request: &AuthorizationRequest, now: OffsetDateTime) -> OffsetDateTime {
    if request.received_at <= now + AHEAD {
        now.max(request.received_at)
    } else {
        now
    }
}

/// OIDC Core section 3.1.2.3: the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask for a sign-in.
    Login,
    /// Ask for a one-time code (RFC 6238), or a recovery code in its place.
    SecondFactor,
    /// Ask for a passkey.
    Passkey,
    /// Ask the user to do this first, one thing after the other.
    Act(Queue),
    /// Ask which account.
    SelectAccount,
    /// Ask for consent.
    Consent,
    /// Answer with a code.
    Issue,
    /// Answer with an error.
    Refuse(ErrorCode),
}

/// OIDC Core sections 3.1.2.1, 3.1.2.3 and 3.1.2.4: the step, and the index of the account that it is about.
///
/// `accounts` are the live ones of this browser, the most recently selected first; `policy` is what is asked of everybody
/// here.
pub fn next_step(
    request: &AuthorizationRequest,
    client: &Client,
    accounts: &[Account],
    policy: &Policy<'_>,
    now: OffsetDateTime,
) -> (Step, Option<usize>) {
    let wanted = |account: &Account| is_wanted(request, account.user_id);
    let Some((index, account)) = accounts
        .iter()
        .enumerate()
        .find(|(_, account)| wanted(account))
    else {
        return (without_account(request, accounts), None);
    };
    let step = step_before_consent(request, account, now)
        .or_else(|| {
            let assured = assurance::step(request, client, account, policy);
            account.with_actions(assured, policy)
        })
        .unwrap_or_else(|| {
            if needs_consent(request, client, account.consent.as_ref(), now) {
                Step::Consent
            } else {
                Step::Issue
            }
        });
    let step = if request.prompt.none {
        without_page(step)
    } else {
        step
    };
    (step, Some(index))
}

/// OIDC Core sections 3.1.2.1 and 5.5.1: the user of the hint, and the user whose `sub` is asked for by value.
fn is_wanted(request: &AuthorizationRequest, user_id: Uuid) -> bool {
    let by_sub = request
        .claims
        .required_sub()
        .is_none_or(|sub| sub == user_id.to_string());
    by_sub && request.hinted.is_none_or(|hinted| hinted == user_id)
}

/// OIDC Core section 3.1.2.1 `id_token_hint`: somebody else who signed in for this very request is not asked again.
fn without_account(request: &AuthorizationRequest, accounts: &[Account]) -> Step {
    let another = accounts
        .iter()
        .any(|account| account.event.at >= request.received_at);
    if request.prompt.none || another {
        Step::Refuse(ErrorCode::LoginRequired)
    } else {
        Step::Login
    }
}

/// OIDC Core section 3.1.2.3: who it is, and whether they proved it, wholly and lately enough.
fn step_before_consent(
    request: &AuthorizationRequest,
    account: &Account,
    now: OffsetDateTime,
) -> Option<Step> {
    if request.prompt.select_account && account.selected_at < request.received_at {
        return Some(Step::SelectAccount);
    }
    if !is_fresh(request, &account.event, now) {
        return Some(Step::Login);
    }
    account.rest_of_sign_in(now)
}

/// OIDC Core section 3.1.2.1 `prompt=login` and `max_age`.
fn is_fresh(
    request: &AuthorizationRequest,
    event: &AuthenticationEvent,
    now: OffsetDateTime,
) -> bool {
    let proven_at = event.proven_at();
    if proven_at.is_some_and(|at| at >= request.received_at) {
        return true;
    }
    let young = |seconds: u64| {
        let most = Duration::seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
        proven_at.is_some_and(|at| now - at <= most)
    };
    !request.prompt.login
        && request
            .max_age
            .is_none_or(|seconds| seconds > 0 && young(seconds))
}

/// OIDC Core section 3.1.2.4: `prompt=consent` asks even where an administrator consented for everybody.
fn needs_consent(
    request: &AuthorizationRequest,
    client: &Client,
    given: Option<&GivenConsent>,
    now: OffsetDateTime,
) -> bool {
    let wanted = request.consent_scope();
    let given = given.filter(|given| {
        given.expires_at.is_none_or(|end| now < end) && wanted.subset_of(&given.scope)
    });
    match given {
        Some(given) if request.prompt.consent => given.given_at < request.received_at,
        Some(_) => false,
        None => request.prompt.consent || !client.metadata.skip_consent,
    }
}

/// OIDC Core section 3.1.2.6: the error for the page that `prompt=none` forbids.
fn without_page(step: Step) -> Step {
    match step {
        Step::Login | Step::SecondFactor | Step::Passkey => Step::Refuse(ErrorCode::LoginRequired),
        Step::Act(_) => Step::Refuse(ErrorCode::InteractionRequired),
        Step::SelectAccount => Step::Refuse(ErrorCode::AccountSelectionRequired),
        Step::Consent => Step::Refuse(ErrorCode::ConsentRequired),
        Step::Issue | Step::Refuse(_) => step,
    }
}

#[cfg(test)]
mod tests;
