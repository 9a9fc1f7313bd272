//! Proving who one is by password: two commits, and the same steps and the same answer for an
//! unknown person, a wrong password and a disabled account (R76, R77).

use actix_web::cookie::Cookie;
use uuid::Uuid;

use super::Attempt;
use crate::{
    authn::{
        known_device,
        password::{self, Overloaded, Verdict},
        trusted_browser::{self, Owner},
    },
    context::Context,
    error::Error,
    oidc::{AuthenticationEvent, Method, Standing},
    pages::{
        arrival::Arrival,
        browser::Browser,
        guess::Guess,
        session::{Opening, chosen},
    },
    secret::Secret,
    state::State,
    store::{
        self,
        users::{Candidate, Named, standing},
    },
};

/// Who has proved a password: all of what is asked of them, or the first half.
pub(super) struct SignedIn {
    /// Who.
    pub(super) user_id: Uuid,
    /// The browser's new session cookie.
    pub(super) session: Secret,
    /// What they chose of how pages look and speak; what was never chosen stays as this browser has it.
    pub(super) chosen: Vec<Cookie<'static>>,
    /// The mark of a known device, once all is proven.
    pub(super) known: Option<String>,
}

/// How a sign-in ended.
pub(super) enum Outcome {
    /// Well.
    SignedIn(SignedIn),
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
    let named = store::users::named(state.db.read(), &attempt.username).await?;
    let guess = match Guess::at_name(state, browser, &named, context.ip).await? {
        Ok(guess) => guess,
        Err(milliseconds) => return Ok(Outcome::Wait(milliseconds)),
    };
    let Ok(verdict) = verify(state, &attempt.password, &named).await else {
        return Err(guess.overloaded(state).await?);
    };
    match named {
        Named::Somebody(candidate)
            if verdict != Verdict::Wrong && candidate.may_sign_in(state.clock.now()) =>
        {
            let standing = judge(state, &candidate, attempt).await?;
            let proven = Proven {
                candidate,
                verdict,
                standing,
                guess,
                request: attempt.destination.request(),
            };
            start(state, context, browser, proven).await
        }
        _ => {
            guess.refused(state, context, "session.refused").await?;
            Ok(Outcome::Wrong)
        }
    }
}

/// As long for nobody as for anybody.
async fn verify(state: &State, password: &str, named: &Named) -> Result<Verdict, Overloaded> {
    match named {
        Named::Somebody(candidate) => {
            let stored = candidate.phc.clone();
            state.passwords.verify(password, stored).await
        }
        Named::Nobody { neighbour, .. } => {
            let like = neighbour.as_ref().and_then(|one| one.phc.clone());
            state.passwords.pretend(password, like).await?;
            Ok(Verdict::Wrong)
        }
    }
}

/// A person who has proved who they are.
struct Proven {
    candidate: Candidate,
    verdict: Verdict,
    /// How the password stands, where that was not known.
    standing: Option<Standing>,
    guess: Guess,
    request: Option<Uuid>,
}

/// A password that was never judged is judged now that it is known. Each one once: there is no rule of today that one breaks
/// which was judged when it was set.
async fn judge(
    state: &State,
    candidate: &Candidate,
    attempt: &Attempt,
) -> Result<Option<Standing>, Error> {
    if candidate.standing.as_deref() != Some(standing::UNJUDGED) {
        return Ok(None);
    }
    let (password, name) = (attempt.password.clone(), attempt.username.clone());
    let brand = state.config.branding.clone();
    let judged = tokio::task::spawn_blocking(move || {
        password::check_new(&password, 0, &[name.as_str(), brand.product()])
    });
    Ok(match judged.await.map_err(anyhow::Error::from)? {
        Ok(()) => Some(Standing::Sound),
        Err(_) => Some(Standing::MustChange),
    })
}

async fn start(
    state: &State,
    context: &Context,
    browser: &Browser,
    proven: Proven,
) -> Result<Outcome, Error> {
    let now = state.clock.now();
    let user_id = proven.candidate.id;
    let methods = methods(state, browser, &proven.candidate, Method::Password);
    let whole =
        proven.candidate.second_factor_since.is_none() || methods.contains(&Method::TrustedBrowser);
    let event = AuthenticationEvent { at: now, methods };
    let who = (user_id, proven.candidate.epoch);
    let look = (
        proven.candidate.locale.as_deref(),
        proven.candidate.theme.as_deref(),
    );
    let chosen = chosen(browser, look, now);
    let Opening {
        cookie,
        mut session,
    } = Opening::new(state, context, browser, who, event);
    session.request = proven.request;
    let arrival = Arrival::new(state, context, browser, now);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let id = store::sessions::start(txn, &session, now).await?;
            if let (Verdict::RightButWeak(stronger), Some(old)) =
                (&proven.verdict, &proven.candidate.phc)
            {
                store::users::upgrade_hash(txn, user_id, old, stronger).await?;
            }
            if let Some(standing) = proven.standing {
                standing::judged(txn, user_id, standing).await?;
            }
            if whole {
                arrival.tell(txn, user_id, id).await?;
                proven.guess.release(txn).await
            } else {
                proven.guess.give_back(txn).await
            }
        })
    });
    work.await?;
    let remember = || known_device::remember(&browser.known, &state.device_keys(), user_id, now);
    Ok(Outcome::SignedIn(SignedIn {
        user_id,
        session: cookie,
        chosen,
        known: whole.then(remember),
    }))
}

/// What was proven first, and the browser where its owner trusts it.
pub fn methods(
    state: &State,
    browser: &Browser,
    candidate: &Candidate,
    first: Method,
) -> Vec<Method> {
    let now = state.clock.now();
    let owner = candidate.second_factor_since.map(|since| Owner {
        user_id: candidate.id,
        epoch: candidate.epoch,
        since,
    });
    let trusted = owner
        .filter(|_| state.config.sessions.trust_browser.is_some())
        .is_some_and(|owner| {
            trusted_browser::is_trusted(&browser.trusted, &state.device_keys(), &owner, now)
        });
    std::iter::once(first)
        .chain(trusted.then_some(Method::TrustedBrowser))
        .collect()
}
