//! `/logout`: asks before signing out, and says that it is done.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{
    browser::{Browser, see_other, with_cookies},
    end_session,
    error::PageError,
    flow::{accounts, shown},
    respond::{form_target, render},
    view::{AppLink, HiddenField, LoggedOutPage, LogoutPage, WebLink},
};
use crate::{
    context::Context,
    error::Error,
    oidc::Client,
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, sessions::SignedIn},
};

/// Parameters of a logout request that the form carries along.
const CARRIED: [&str; 4] = [
    "id_token_hint",
    "client_id",
    "post_logout_redirect_uri",
    "state",
];

/// The query of the page that follows a sign-out: who else is signed in here is told, not asked to go.
const ENDED: &str = "ended";

/// GET `/logout`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let signed_in = accounts(&state, &browser, None).await?;
    let Some(account) = signed_in.first() else {
        return Ok(done(None, &[]));
    };
    if request.query_string() == ENDED {
        return Ok(done(None, &signed_in));
    }
    Ok(confirm(&mut browser, account, None, &[]))
}

/// The page that asks, on the page's own initiative or an application's.
pub fn confirm(
    browser: &mut Browser,
    account: &SignedIn,
    client: Option<&Client>,
    carried: &[(String, String)],
) -> HttpResponse {
    let cookie = browser.ensure_id();
    let view = LogoutPage {
        layout: client.map_or_else(super::layout, |client| {
            super::layout_for(client.display_name())
        }),
        csrf: browser.csrf(&[]),
        account: Some(shown(account)),
        fields: carried
            .iter()
            .map(|(name, value)| HiddenField::new(name, value))
            .collect(),
    };
    let targets: Vec<String> = carried
        .iter()
        .filter(|(name, _)| name == "post_logout_redirect_uri")
        .filter_map(|(_, uri)| form_target(uri))
        .collect();
    with_cookies(render(StatusCode::OK, &view, &targets), cookie)
}

/// POST `/logout`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let form = browser.form(&request, &body, &state, &[])?;
    let (logout, _) = end_session::judge(&state, &form).await?;
    let signed_in = accounts(&state, &browser, None).await?;
    let named = signed_in
        .iter()
        .find(|one| Some(one.account.session_id) == logout.sid);
    let cookie = match (named.or(signed_in.first()), browser.session_hash()) {
        (Some(account), Some(cookie)) => {
            end(&state, &context, account.account.session_id, cookie).await?;
            (signed_in.len() == 1).then(|| browser.forget_session())
        }
        _ => None,
    };
    let answer = match &logout.return_to {
        Some(return_to) => see_other(&return_to.location(), None),
        None => see_other(&format!("/logout?{ENDED}"), None),
    };
    Ok(with_cookies(answer, cookie))
}

/// The page that says that a person is signed out, and who is not.
pub fn done(client: Option<&Client>, others: &[SignedIn]) -> HttpResponse {
    let link = |client: &Client| {
        let href = client
            .metadata
            .client_uri
            .as_deref()
            .and_then(WebLink::parse)?;
        Some(AppLink {
            app_name: client.display_name().to_owned(),
            href,
        })
    };
    render(
        StatusCode::OK,
        &LoggedOutPage {
            layout: super::layout(),
            back: client.and_then(link),
            others: others.iter().map(shown).collect(),
        },
        &[],
    )
}

/// Ends a session of this browser.
pub async fn end(
    state: &State,
    context: &Context,
    id: Uuid,
    cookie: SecretHash,
) -> Result<(), Error> {
    let now = state.clock.now();
    let event = Event {
        session_id: Some(id),
        ..Event::of_request("session.ended", context)
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if store::sessions::end(txn, id, cookie, now).await? {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(())
        })
    });
    work.await
}

/// What of a logout request a form carries along.
pub fn carried(parameters: &crate::oidc::Parameters) -> Vec<(String, String)> {
    CARRIED
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), parameters.get(name)?.to_owned())))
        .collect()
}
