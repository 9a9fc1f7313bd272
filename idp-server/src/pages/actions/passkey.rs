//! `/actions/passkey`: a passkey for one who has none, where an application demands what only a passkey proves.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::Due;
use crate::{
    context::Context,
    oidc::{Action, Parameters},
    pages::{
        browser::{see_other, with_cookies},
        error::PageError,
        passkeys::{
            enrol::{self, Kept},
            nonce,
        },
        respond::render_with_script,
        view::EnrolPasskeyPage,
    },
    state::State,
};

pub(super) const PATH: &str = "/actions/passkey";
const OPTIONS: &str = "/actions/passkey/options";
const ACTION: Action = Action::EnrolPasskey;

/// GET `/actions/passkey`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (due, cookie) = match Due::visit(&request, &state, ACTION).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(sign_in) = due.proof_is_old(&state) {
        return Ok(sign_in);
    }
    Ok(with_cookies(page(&due, &state, None), cookie))
}

fn page(due: &Due, state: &State, problem: Option<&'static str>) -> HttpResponse {
    let layout = due.layout();
    let view = EnrolPasskeyPage {
        progress: due.progress,
        csrf: due.csrf(),
        destination: due.destination.field(),
        options: due.destination.page(OPTIONS),
        problem: problem.map(|key| layout.t(key)),
        nonce: nonce(state).unwrap_or_default(),
        layout,
    };
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::BAD_REQUEST);
    render_with_script(status, &view, &due.form_targets(), &view.nonce)
}

/// POST `/actions/passkey/options`: a challenge for one who has just proved who they are (R87). Where it leads stands in the
/// address, because the script sends nothing but its own values.
pub async fn options(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let due = match Due::of(&request, &state, (&parameters, ACTION)).await? {
        Ok(due) => due,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let about = due.about();
    let about = about.each_ref().map(String::as_str);
    let form = due.member.browser.form(&request, &body, &state, &about)?;
    match due.proof_is_old(&state) {
        Some(sign_in) => Ok(sign_in),
        None => Ok(enrol::challenge(&state, &context, &due.member, &form).await?),
    }
}

/// POST `/actions/passkey`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (due, form) = match Due::posted(&request, &body, &state, ACTION).await? {
        Ok(posted) => posted,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(sign_in) = due.proof_is_old(&state) {
        return Ok(sign_in);
    }
    let problem = match enrol::sent(&state, &context, &due.member, &form).await? {
        None => "passkey-nothing-sent",
        Some(Kept::Added) => return Ok(see_other(&due.onward(), None)),
        Some(Kept::Expired) => "passkey-expired",
        Some(Kept::Refused) => "passkey-not-made",
        Some(Kept::SignedOut) => return Ok(see_other(&due.destination.page("/login"), None)),
    };
    Ok(page(&due, &state, Some(problem)))
}
