//! Which providers a sign-in page offers, and what is demanded of the one that is chosen.

use super::{buttons, targets};
use crate::{
    authn::upstream::Protocol,
    error::Error,
    oidc::{Action, Step},
    pages::{console::is_fresh, destination::Destination, flow::Flow, view::UpstreamButton},
    state::State,
    store::sessions::SignedIn,
};

/// OpenID Connect Core 1.0 section 3.1.2.1: how fresh the proof has to be that a provider gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Demand {
    /// Given for this sign-in (`prompt=login`).
    pub(super) login: bool,
    /// No older than so many seconds (`max_age`).
    pub(super) max_age: Option<u64>,
}

impl Demand {
    /// What an application asks of us we ask of the provider; one who is signed in already and is asked all the same has to
    /// prove it again, or what the provider remembers would lead them back here for ever.
    pub(super) fn of(
        state: &State,
        destination: &Destination,
        (flow, signed_in): (Option<&Flow>, &[SignedIn]),
    ) -> Self {
        let request = flow.map(|flow| &flow.waiting.request);
        let max_age = request.and_then(|request| request.max_age);
        let login = request.is_some_and(|request| request.prompt.login) || max_age == Some(0);
        let confirms = destination.console().is_some() && confirmed(signed_in).is_some();
        Self {
            login: login || confirms || is_asked_again(state, flow, signed_in),
            max_age,
        }
    }

    fn is_any(self) -> bool {
        self.login || self.max_age.is_some()
    }
}

/// The one who is wholly signed in and proves that it is still them.
pub(super) fn confirmed(signed_in: &[SignedIn]) -> Option<&SignedIn> {
    let first = signed_in.first();
    first.filter(|one| !one.account.owes_second_factor())
}

/// Whether the one of whom an application wants something is here for want of a fresh proof: they would be led back here for
/// ever. What the application itself demands is demanded already, and a first factor that is missing need not be fresh.
fn is_asked_again(state: &State, flow: Option<&Flow>, signed_in: &[SignedIn]) -> bool {
    let Some((Step::Act(queue), Some(one))) = flow.map(|flow| flow.next_step(state, signed_in))
    else {
        return false;
    };
    let wants_fresh = queue.first().is_some_and(Action::wants_fresh_proof);
    wants_fresh && !is_fresh(&one.account.event, state.clock.now())
}

/// The providers of a sign-in page.
pub struct Offered {
    /// Those that can do what is wanted.
    pub buttons: Vec<UpstreamButton>,
    /// The names of those that cannot: they never say when they asked a person.
    pub withheld: Vec<String>,
    /// CSP sources of all of them.
    pub targets: Vec<String>,
    /// Whether an address alone may be enough, because it belongs to one.
    pub routed: bool,
    /// Whether a link to set a password can be mailed.
    pub mail: bool,
}

/// The providers of the sign-in page of this destination.
pub async fn offered(
    state: &State,
    destination: &Destination,
    (flow, signed_in): (Option<&Flow>, &[SignedIn]),
) -> Result<Offered, Error> {
    let mut providers = state.upstream.enabled(&state.db).await?;
    let (targets, routed) = (
        targets(&providers),
        providers.iter().any(|one| !one.domains.is_empty()),
    );
    let mut withheld = Vec::new();
    if Demand::of(state, destination, (flow, signed_in)).is_any() {
        let silent = providers.extract_if(.., |one| !Protocol::of(one).says_when());
        withheld = silent.map(|one| one.name).collect();
    }
    Ok(Offered {
        buttons: buttons(&providers),
        withheld,
        targets,
        routed,
        mail: state.post.delivers(),
    })
}
