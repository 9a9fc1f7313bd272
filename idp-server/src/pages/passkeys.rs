//! Passkeys: signing in with one, making one, and the list of them. The script `passkeys.js` asks for a challenge, and sends
//! what the browser answers with an ordinary form.

pub mod enrol;
pub mod manage;
pub mod sign_in;

use std::sync::Arc;

use actix_web::{
    HttpResponse,
    http::{StatusCode, header::CACHE_CONTROL},
};

use super::{
    browser::Browser, console::Member, destination::ConsolePath, destination::Destination, error,
    layout, respond::render_with_script, view::PasskeyConfirmPage,
};
use crate::{
    authn::passkey::{Begun, RelyingParty},
    context::Context,
    error::Error,
    oidc::{ErrorCode, Parameters},
    secret::{SecretHash, short_id},
    state::State,
    store::{self, webauthn_ceremonies::Bound},
};

/// The list of one's passkeys.
pub const LIST: &str = "/account/security/passkeys";
/// The page that offers to make one.
pub const OFFER: &str = "/account/security/passkeys/offer";

/// What ties the script of a page to its Content-Security-Policy, where there are passkeys.
pub fn nonce(state: &State) -> Option<String> {
    state.passkeys.is_some().then(short_id)
}

/// The relying party; a refusal where browsers know no passkeys.
fn relying_party(state: &State) -> Result<Arc<RelyingParty>, Error> {
    state.passkeys.clone().ok_or_else(|| {
        Error::refused(
            ErrorCode::InvalidRequest,
            "Passkeys need a public_url with a name in place of an address.",
        )
    })
}

/// The hash that ceremonies are bound to. A form of ours was posted, so that the browser has it.
fn browser_hash(browser: &Browser) -> Result<SecretHash, Error> {
    let hash = browser.id_hash();
    hash.ok_or_else(|| anyhow::anyhow!("a browser without an id").into())
}

/// Keeps a ceremony that was begun and tells the script of it.
async fn begin(
    state: &State,
    context: &Context,
    bound: Bound,
    begun: Begun,
) -> Result<HttpResponse, Error> {
    let now = state.clock.now();
    if let Err(wait) = state.ceremonies.count(context.ip, now) {
        return Ok(error::throttled(wait, "/login".to_owned()));
    }
    let Begun { options, ceremony } = begun;
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::webauthn_ceremonies::begin(txn, bound, ceremony, now).await })
    });
    let id = work.await?;
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(serde_json::json!({ "ceremony": id, "publicKey": options })))
}

/// What the script sent with a form.
struct Sent {
    ceremony: uuid::Uuid,
    credential: String,
}

impl Sent {
    /// None when no script has filled the form in.
    fn of(form: &Parameters) -> Option<Self> {
        let credential = form.get("credential").filter(|text| !text.is_empty())?;
        Some(Self {
            ceremony: form.get("ceremony")?.parse().ok()?,
            credential: credential.to_owned(),
        })
    }
}

/// R87: in place of a change by one whose last proof is too old: the ways to prove it again, which lead to the list.
fn confirm(state: &State, member: &Member) -> HttpResponse {
    let destination = ConsolePath::parse(LIST).map_or(Destination::Home, Destination::Console);
    let nonce = nonce(state).unwrap_or_default();
    let view = PasskeyConfirmPage {
        layout: layout(),
        csrf: member.browser.csrf(&[]),
        sign_in: destination.page("/login"),
        destination: destination.field(),
        has_passkey: member.signed_in.account.enrolled.passkey,
        nonce,
    };
    render_with_script(StatusCode::FORBIDDEN, &view, &[], &view.nonce)
}
