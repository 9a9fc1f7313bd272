//! Proving who one is by password: two commits, and the same steps and the same answer for an
//! unknown person, a wrong password and a disabled account (R76, R77).

use std::net::IpAddr;

use super::Attempt;
use crate::{
    authn::{
        known_device,
        password::Verdict,
        throttle::{self, Target},
    },
    context::Context,
    error::Error,
    oidc::{AuthenticationEvent, ErrorCode, Method},
    pages::{browser::Browser, session::Opening},
    secret::{Secret, SecretHash},
    state::State,
    store::{
        self,
        audit_events::Event,
        throttles::{Counter, Slot},
        users::Candidate,
    },
};

/// How a sign-in ended.
pub(super) enum Outcome {
    /// The person has proved it: the browser's new cookies, and what they chose of how pages look.
    SignedIn {
        session: Secret,
        known: String,
        locale: Option<String>,
        theme: Option<String>,
    },
    /// Nobody has that name and password.
    Wrong,
    /// Too many have been wrong: not before so many milliseconds.
    Wait(i64),
}

/// Reserves a slot, verifies, starts a session: two commits. An unknown person, a wrong password
/// and a disabled account take the same steps and give the same answer (R76, R77).
pub(super) async fn sign_in(
    state: &State,
    context: &Context,
    browser: &Browser,
    attempt: &Attempt,
) -> Result<Outcome, Error> {
    let candidate = store::users::candidate(state.db.read(), &attempt.username).await?;
    let counters = counters(state, browser, attempt, candidate.as_ref(), context.ip);
    let reserving = counters.clone();
    let now = state.clock.now();
    let slot = state
        .db
        .write(move |txn| {
            Box::pin(async move { store::throttles::reserve(txn, &reserving, now).await })
        })
        .await?;
    let at_limit = matches!(slot, Slot::Reserved { at_limit: true });
    if let Slot::Wait(milliseconds) = slot {
        tracing::info!(
            user_id = candidate.as_ref().map(|c| c.id.to_string()),
            "sign-in throttled"
        );
        return Ok(Outcome::Wait(milliseconds));
    }
    let stored = candidate
        .as_ref()
        .and_then(|candidate| candidate.phc.clone());
    let Ok(verdict) = state.passwords.verify(&attempt.password, stored).await else {
        return Err(overloaded(state, &counters).await?);
    };
    match candidate {
        Some(candidate) if verdict != Verdict::Wrong && candidate.may_sign_in(now) => {
            let proven = Proven {
                candidate,
                verdict,
                counters,
            };
            start(state, context, browser, proven).await
        }
        other => {
            let kind = if at_limit {
                "session.throttled"
            } else {
                "session.refused"
            };
            refuse(state, context, other, kind).await?;
            Ok(Outcome::Wrong)
        }
    }
}

/// The guess was not looked at: it costs no slot.
async fn overloaded(state: &State, counters: &[Counter]) -> Result<Error, Error> {
    let keys: Vec<SecretHash> = counters.iter().map(|counter| counter.key).collect();
    let given_back = state
        .db
        .write(move |txn| Box::pin(async move { store::throttles::give_back(txn, &keys).await }));
    given_back.await?;
    Ok(Error::refused(
        ErrorCode::TemporarilyUnavailable,
        "Many people are signing in. Try again in a moment.",
    ))
}

fn counters(
    state: &State,
    browser: &Browser,
    attempt: &Attempt,
    candidate: Option<&Candidate>,
    ip: IpAddr,
) -> Vec<Counter> {
    let key = store::users::identifier_key(&attempt.username);
    let Some(candidate) = candidate else {
        return throttle::counters(Target::Nobody(&key), None, ip);
    };
    let device = known_device::recognise(
        &browser.known,
        &state.device_keys(),
        candidate.id,
        state.clock.now(),
    );
    throttle::counters(Target::Account(candidate.id), device.as_deref(), ip)
}

/// A person who has proved who they are.
struct Proven {
    candidate: Candidate,
    verdict: Verdict,
    counters: Vec<Counter>,
}

async fn start(
    state: &State,
    context: &Context,
    browser: &Browser,
    proven: Proven,
) -> Result<Outcome, Error> {
    let now = state.clock.now();
    let user_id = proven.candidate.id;
    let event = AuthenticationEvent {
        at: now,
        methods: vec![Method::Password],
    };
    let who = (user_id, proven.candidate.epoch);
    let (locale, theme) = (
        proven.candidate.locale.clone(),
        proven.candidate.theme.clone(),
    );
    let Opening { cookie, session } = Opening::new(state, context, browser, who, event);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::sessions::start(txn, &session, now).await?;
            if let (Verdict::RightButWeak(stronger), Some(old)) =
                (&proven.verdict, &proven.candidate.phc)
            {
                store::users::upgrade_hash(txn, user_id, old, stronger).await?;
            }
            // Last, because many wait for the rows that they share.
            let mut keys = proven.counters.iter().map(|counter| counter.key);
            match keys.next() {
                Some(own) => store::throttles::release(txn, own, &keys.collect::<Vec<_>>()).await,
                None => Ok(()),
            }
        })
    });
    work.await?;
    let known = known_device::remember(&browser.known, &state.device_keys(), user_id, now);
    Ok(Outcome::SignedIn {
        session: cookie,
        known,
        locale,
        theme,
    })
}

/// Records a refused sign-in. What was typed as username is not recorded: it may be a password.
async fn refuse(
    state: &State,
    context: &Context,
    candidate: Option<Candidate>,
    kind: &'static str,
) -> Result<(), Error> {
    let now = state.clock.now();
    let refused = Event {
        user_id: candidate.map(|candidate| candidate.id),
        ..Event::of_request(kind, context)
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::audit_events::record(txn, refused, now).await })
    });
    Ok(work.await?)
}
