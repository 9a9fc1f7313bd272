//! Signing in with an account at another provider: there ([`start`]), back ([`callback`]), and what is asked of one whom nobody
//! here is linked to ([`newcomer`]).

mod arrive;
pub mod callback;
pub mod newcomer;
mod offered;
mod routing;
mod said;
pub mod start;

pub use offered::{Offered, offered};
pub use routing::{is_elsewhere, route, routes};
pub use start::{Trip, send};

use super::{browser::Browser, respond::form_target, view::UpstreamButton};
use crate::{error::Error, secret::SecretHash, state::State, store::upstream_providers::Provider};

/// The buttons of these providers.
pub fn buttons(providers: &[Provider]) -> Vec<UpstreamButton> {
    providers.iter().map(button).collect()
}

fn button(provider: &Provider) -> UpstreamButton {
    UpstreamButton {
        slug: provider.slug.clone(),
        name: provider.name.clone(),
    }
}

/// CSP sources of providers: the redirect after a form may lead there.
pub fn targets(providers: &[Provider]) -> Vec<String> {
    let mut targets: Vec<String> = providers
        .iter()
        .filter_map(|provider| form_target(&provider.issuer))
        .collect();
    targets.sort();
    targets.dedup();
    targets
}

/// The hash that a trip is bound to. A form of ours was posted, so that the browser has it.
fn browser_hash(browser: &Browser) -> Result<SecretHash, Error> {
    let hash = browser.id_hash();
    hash.ok_or_else(|| anyhow::anyhow!("a browser without an id").into())
}

/// The address of the page that a provider sends people back to.
fn callback_uri(state: &State, slug: &str) -> String {
    let path = format!("/login/upstream/{slug}/callback");
    state.config.public_url.join(&path)
}
