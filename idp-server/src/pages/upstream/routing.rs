//! People with addresses of a provider's domain sign in there: every door that takes an address asks here first. Which domains
//! those are anybody may know; whether anybody has the address is not looked at (R76).

use actix_web::HttpResponse;

use super::{Trip, newcomer::Newcomer, send, targets};
use crate::{
    context::Context,
    error::Error,
    pages::{account::upstream::PATH, browser::Browser, destination::Destination},
    state::State,
    store::{upstream_providers::Provider, users::identifier_key},
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
    if comes_from(state, browser, (&provider, address, destination)).await? {
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

/// One who has just come from that provider with this very address, and has to show that the account here is theirs before the
/// two are linked, would be sent there and back for ever.
async fn comes_from(
    state: &State,
    browser: &Browser,
    (provider, address, destination): (&Provider, &str, &Destination),
) -> Result<bool, Error> {
    let pending = destination
        .console()
        .and_then(|path| path.strip_prefix(PATH)?.strip_prefix('/'));
    let Some(id) = pending else {
        return Ok(false);
    };
    let found = Newcomer::find(state, browser, id).await?;
    Ok(found.is_some_and(|newcomer| {
        let proven = newcomer.identity.proven_email().map(identifier_key);
        newcomer.provider.id == provider.id && proven == Some(identifier_key(address))
    }))
}

/// CSP sources of the providers that a door may send people to.
pub async fn routes(state: &State) -> Result<Vec<String>, Error> {
    let mut providers = state.upstream.enabled(&state.db).await?;
    providers.retain(|one| !one.domains.is_empty());
    Ok(targets(&providers))
}
