//! Who may see the pages of the account and the admin console: one who is signed in, wholly.

use actix_web::{HttpRequest, HttpResponse};
use time::{Duration, OffsetDateTime};

use super::{
    browser::{Browser, see_other},
    destination::{ConsolePath, Destination},
    flow::{accounts, page, required},
};
use crate::{
    error::Error,
    oidc::{Action, AuthenticationEvent, Step},
    state::State,
    store::sessions::{SignedIn, own::Seen},
};

/// Where second factors are enrolled; open to one who still has to do so.
const SECURITY: &str = "/account/security/";
/// Where one who has none is sent.
pub const ENROL: &str = "/account/security/totp";

/// A sensitive change wants a proof that is no older (R87).
pub const FRESH: Duration = Duration::minutes(5);

/// A person who is wholly signed in, in this browser.
pub struct Member {
    /// Their browser.
    pub browser: Browser,
    /// The account that they chose last.
    pub signed_in: SignedIn,
}

impl Member {
    /// The member whom a request comes from; in its place the way to the page that asks for what is missing.
    pub async fn of(
        request: &HttpRequest,
        state: &State,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let browser = Browser::of(request, state);
        let destination =
            ConsolePath::parse(request.path()).map_or(Destination::Home, Destination::Console);
        let Some(signed_in) = accounts(state, &browser, None).await?.into_iter().next() else {
            return Ok(Err(see_other(&destination.page("/login"), None)));
        };
        let step = signed_in
            .account
            .step_at_home(&required(state), state.clock.now());
        let enrolling = request.path().starts_with(SECURITY);
        match step {
            Step::Act(queue) if queue.first() == Some(Action::EnrolSecondFactor) && enrolling => {
                Ok(Ok(Self { browser, signed_in }))
            }
            Step::Login | Step::SecondFactor | Step::Passkey | Step::Act(_) => {
                let page = page(step, std::slice::from_ref(&signed_in));
                Ok(Err(see_other(&destination.page(page), None)))
            }
            _ => Ok(Ok(Self { browser, signed_in })),
        }
    }

    /// The session that this request found; none without its cookie.
    pub fn seen(&self) -> Option<Seen> {
        seen(&self.browser, &self.signed_in)
    }

    /// Whether identity was proven just now; if not, a form that changes something sensitive has a field `password` or offers a
    /// passkey.
    pub fn is_fresh(&self, now: OffsetDateTime) -> bool {
        is_fresh(&self.signed_in.account.event, now)
    }
}

/// Whether identity was proven just now, and that is known.
pub fn is_fresh(event: &AuthenticationEvent, now: OffsetDateTime) -> bool {
    event.proven_at().is_some_and(|at| now - at <= FRESH)
}

/// A session of a browser, as a request found it.
pub(super) fn seen(browser: &Browser, signed_in: &SignedIn) -> Option<Seen> {
    let account = &signed_in.account;
    Some(Seen {
        id: account.session_id,
        user_id: account.user_id,
        epoch: signed_in.epoch,
        browser: browser.session_hash()?,
    })
}
