//! Who may see the pages of the account and the admin console: one who is signed in, wholly.

use actix_web::{HttpRequest, HttpResponse};
use time::{Duration, OffsetDateTime};

use super::{
    browser::{Browser, see_other},
    destination::{ConsolePath, Destination},
    flow::accounts,
};
use crate::{error::Error, state::State, store::sessions::SignedIn};

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
        if signed_in.account.owes_second_factor() {
            return Ok(Err(see_other(&destination.page("/login/totp"), None)));
        }
        Ok(Ok(Self { browser, signed_in }))
    }

    /// Whether identity was proven just now; if not, a form that changes something sensitive has a field `password` or offers a
    /// passkey.
    pub fn is_fresh(&self, now: OffsetDateTime) -> bool {
        now - self.signed_in.account.event.at <= FRESH
    }
}
