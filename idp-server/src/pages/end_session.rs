//! GET and POST `/oauth2/logout` (OIDC RP-Initiated Logout 1.0).

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::{
    browser::{Browser, see_other, with_cookies},
    error::{PageError, bad_request},
    flow::{accounts, hint_claims},
    logout::{carried, confirm, done, end},
    protocol_request::{self, from_another_site},
};
use crate::{
    context::{self, Context},
    error::Error,
    oidc::{self, Client, LogoutRequest, Parameters},
    state::State,
};

/// A request that is sent on to GET is not longer than this.
const LONGEST_QUERY: usize = 16 * 1024;

/// A language that was chosen so many seconds ago was chosen on the page that this request shows.
const JUST_NOW: i64 = 300;

/// The end session endpoint. A genuine hint of a session of this browser ends it at once; without
/// one the person is asked, because any page can send a browser here.
pub async fn logout(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    if let Some(elsewhere) = from_another_site(&request, &body, &browser, LONGEST_QUERY) {
        return Ok(elsewhere);
    }
    let (logout, client, parameters) = match read(&state, &request, &body).await {
        Ok(read) => read,
        Err(Error::Refused(refusal)) => return Ok(bad_request(&refusal)),
        Err(other) => return Err(other.into()),
    };
    let locales = logout.ui_locales.iter().map(String::as_str);
    context::prefer(locales, state.clock.now().unix_timestamp() - JUST_NOW);
    let signed_in = accounts(&state, &browser, None).await?;
    let hinted = signed_in.iter().find(|one| {
        Some(one.account.session_id) == logout.sid
            || (logout.sid.is_none() && Some(one.account.user_id.to_string()) == logout.sub)
    });
    let cookie = match (hinted, signed_in.first()) {
        (None, Some(account)) => {
            return Ok(confirm(
                &mut browser,
                account,
                client.as_deref(),
                &carried(&parameters),
            ));
        }
        (None, None) => None,
        (Some(account), _) => {
            if let Some(hash) = browser.session_hash() {
                end(&state, &context, account.account.session_id, hash).await?;
            }
            (signed_in.len() == 1).then(|| browser.forget_session())
        }
    };
    let answer = match &logout.return_to {
        Some(return_to) => see_other(&return_to.location(), None),
        None => done(client.as_deref(), &[]),
    };
    Ok(with_cookies(answer, cookie))
}

async fn read(
    state: &State,
    request: &HttpRequest,
    body: &web::Bytes,
) -> Result<(LogoutRequest, Option<Arc<Client>>, Parameters), Error> {
    let parameters = protocol_request::parameters(request, body)?;
    let (logout, client) = judge(state, &parameters).await?;
    Ok((logout, client, parameters))
}

/// Judges a logout request; also when it comes back from the page that asked.
pub async fn judge(
    state: &State,
    parameters: &Parameters,
) -> Result<(LogoutRequest, Option<Arc<Client>>), Error> {
    let sent = parameters.get("id_token_hint");
    let hint = sent.and_then(|hint| hint_claims(state, hint));
    let client_id = hint
        .as_ref()
        .map(|hint| hint.aud.as_str())
        .or_else(|| parameters.get("client_id"));
    let client = match client_id {
        Some(client_id) => state.clients.find(&state.db, client_id).await?,
        None => None,
    };
    let logout = oidc::validate_logout(
        parameters,
        hint.as_ref(),
        sent.is_some() && hint.is_none(),
        client.as_deref(),
    )?;
    Ok((logout, client))
}
