//! `/actions/terms`: the terms as they are now. Whoever declines them goes back to where they came from, and nothing else is
//! taken from them.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::Due;
use crate::{
    context::Context,
    error::Error,
    oidc::Action,
    pages::{
        browser::{missing, see_other, with_cookies},
        consent,
        error::PageError,
        view::{TermsPage, WebLink},
    },
    state::State,
    store::{self, users::standing},
};

pub(super) const PATH: &str = "/actions/terms";

/// GET `/actions/terms`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (due, cookie) = match Due::visit(&request, &state, Action::AcceptTerms).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    Ok(with_cookies(page(&due, &state), cookie))
}

fn page(due: &Due, state: &State) -> HttpResponse {
    let terms = state.config.terms.as_ref();
    let account = &due.member.signed_in.account;
    let view = TermsPage {
        layout: due.layout(),
        progress: due.progress,
        csrf: due.csrf(),
        destination: due.destination.field(),
        link: terms.and_then(|terms| WebLink::parse(terms.url.as_str())),
        edition: terms.map(|terms| terms.version.clone()).unwrap_or_default(),
        anew: account.done.terms.is_some(),
    };
    due.render(StatusCode::OK, &view)
}

/// POST `/actions/terms`: `decision` is `accept` or `decline`; only the edition that was shown can be accepted.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let action = Action::AcceptTerms;
    let (due, form) = match Due::posted(&request, &body, &state, action).await? {
        Ok(posted) => posted,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match form.get("decision") {
        Some("accept") => {
            let now = state.config.terms.as_ref().map(|terms| &*terms.version);
            match form.get("edition") {
                Some(shown) if Some(shown) == now => {
                    accept(&due, &state, &context, shown.to_owned()).await?;
                    Ok(see_other(&due.onward(), None))
                }
                _ => Ok(page(&due, &state)),
            }
        }
        Some("decline") => decline(&due, &state, &context).await,
        _ => Err(missing("decision").into()),
    }
}

async fn accept(due: &Due, state: &State, context: &Context, edition: String) -> Result<(), Error> {
    let now = state.clock.now();
    let user_id = due.member.signed_in.account.user_id;
    let mut event = due.event("terms.accepted", context);
    event.details = Some(serde_json::json!({ "edition": edition }));
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            standing::accept_terms(txn, user_id, &edition, now).await?;
            store::audit_events::record(txn, event, now).await
        })
    });
    Ok(work.await?)
}

/// Back to the application with `access_denied`; without one the session ends.
async fn decline(due: &Due, state: &State, context: &Context) -> Result<HttpResponse, PageError> {
    let event = due.event("terms.declined", context);
    if let Some(flow) = &due.flow {
        return consent::deny(state, flow, event).await;
    }
    let now = state.clock.now();
    let id = due.member.signed_in.account.session_id;
    let Some(browser) = due.member.browser.session_hash() else {
        return Ok(see_other("/login", None));
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::sessions::end(txn, id, browser, now).await?;
            store::audit_events::record(txn, event, now).await
        })
    });
    work.await.map_err(Error::from)?;
    Ok(see_other("/login", None))
}
