//! People with addresses of a provider's domain sign in there: every door that takes an address asks here first. Which domains
//! those are anybody may know; whether anybody has the address is not looked at (R76).

use actix_web::HttpResponse;
use uuid::Uuid;

use super::{Trip, newcomer::Newcomer, send, targets};
use crate::{
    context::Context,
    error::Error,
    pages::{account::upstream::PATH, browser::Browser, destination::Destination, flow::accounts},
    state::State,
    store::{self, upstream_providers::Provider, users::identifier_key},
};

/// So much of what was typed the provider is told.
const LONGEST_HINT: usize = 320;

/// Sends one to the provider that owns the address they typed; none where the door is theirs.
pub async fn route(
    state: &State,
    context: &Context,
    browser: &Browser,
    (address, destination): (&str, &Destination),
) -> Result<Option<HttpResponse>, Error> {
    let Some(provider) = state.upstream.of_address(&state.db, address).await? else {
        return Ok(None);
    };
    if is_own(state, browser, address).await?
        || comes_from(state, browser, (&provider, destination)).await?
    {
        return Ok(None);
    }
    let trip = Trip {
        provider,
        destination: destination.clone(),
        hint: Some(address.trim().chars().take(LONGEST_HINT).collect()),
        link: None,
    };
    send(state, context, browser, trip).await.map(Some)
}

/// One who is wholly signed in here with this address came in by a door that was theirs. A provider that never says when it
/// asked them would leave them no way to prove it once more; nobody else's account is looked at.
async fn is_own(state: &State, browser: &Browser, address: &str) -> Result<bool, Error> {
    let key = identifier_key(address);
    for one in accounts(state, browser, None).await? {
        if one.account.owes_second_factor() {
            continue;
        }
        let own = store::user_emails::of_user(state.db.read(), one.account.user_id).await?;
        if own.iter().any(|own| own.email_key == key) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// One who has just come from that provider and has to show that the account here is theirs before the two are linked would be
/// sent there and back for ever, whichever of its addresses theirs is: the provider may know them by another one, or vouch for
/// none. Who has an address elsewhere there, as all the world has at some providers, is nobody of its domains.
async fn comes_from(
    state: &State,
    browser: &Browser,
    (provider, destination): (&Provider, &Destination),
) -> Result<bool, Error> {
    let pending = destination
        .console()
        .and_then(|path| path.strip_prefix(PATH)?.strip_prefix('/'));
    let Some(id) = pending else {
        return Ok(false);
    };
    let found = Newcomer::find(state, browser, id).await?;
    Ok(found.is_some_and(|newcomer| {
        let proven = newcomer.identity.proven_email();
        newcomer.provider.id == provider.id && proven.is_none_or(|email| provider.owns(email))
    }))
}

/// Whether an address is another provider's to give: nobody gets it here by a mail, unless their account is linked there.
pub async fn is_elsewhere(
    state: &State,
    address: &str,
    user_id: Option<Uuid>,
) -> Result<bool, Error> {
    let Some(provider) = state.upstream.of_address(&state.db, address).await? else {
        return Ok(false);
    };
    let Some(user_id) = user_id else {
        return Ok(true);
    };
    let links = store::upstream_links::of_user(state.db.read(), user_id).await?;
    Ok(!links.iter().any(|link| link.slug == provider.slug))
}

/// CSP sources of the providers that a door may send people to.
pub async fn routes(state: &State) -> Result<Vec<String>, Error> {
    let mut providers = state.upstream.enabled(&state.db).await?;
    providers.retain(|one| !one.domains.is_empty());
    Ok(targets(&providers))
}
