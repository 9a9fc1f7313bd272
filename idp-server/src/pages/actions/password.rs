//! `/actions/password`: another password in place of one that somebody else set, that is easily guessed, or that is too short
//! now that it stands alone.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use zeroize::Zeroizing;

use super::Due;
use crate::{
    context::Context,
    error::Error,
    oidc::Action,
    pages::{
        account::password::{self, Replaced},
        browser::{see_other, with_cookies},
        error::PageError,
        shared::{judged, least, overloaded},
        view::{ChangePasswordPage, FormErrors},
    },
    state::State,
};

pub(super) const PATH: &str = "/actions/password";

/// GET `/actions/password`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (due, cookie) = match Due::visit(&request, &state, Action::ChangePassword).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(sign_in) = due.proof_is_old(&state) {
        return Ok(sign_in);
    }
    let page = page(&due, &state, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

fn page(due: &Due, state: &State, status: StatusCode, errors: FormErrors) -> HttpResponse {
    let signed_in = &due.member.signed_in;
    let view = ChangePasswordPage {
        layout: due.layout(),
        progress: due.progress,
        csrf: due.csrf(),
        destination: due.destination.field(),
        username: signed_in.email.clone(),
        least: least(state, signed_in.account.enrolled.totp),
        errors,
    };
    due.render(status, &view)
}

/// POST `/actions/password`: every other session ends, and everything that was granted with them.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let action = Action::ChangePassword;
    let (due, form) = match Due::posted(&request, &body, &state, action).await? {
        Ok(posted) => posted,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(sign_in) = due.proof_is_old(&state) {
        return Ok(sign_in);
    }
    let new = Zeroizing::new(form.get("new_password").unwrap_or_default().to_owned());
    if let Some(reason) = refused(&due, &state, &context, &new).await? {
        let errors = FormErrors::one("new_password", reason);
        return Ok(page(&due, &state, StatusCode::UNPROCESSABLE_ENTITY, errors));
    }
    let least = least(&state, due.member.signed_in.account.enrolled.totp);
    let replaced = Replaced {
        phc: state.passwords.hash(&new).await.map_err(overloaded)?,
        standing: least.standing_of(&new),
        keep_others: false,
    };
    Ok(
        match password::change(&state, &context, &due.member, replaced).await? {
            Some(cookie) => {
                let cookie = due.member.browser.session_cookie(&cookie);
                see_other(&due.onward(), [cookie])
            }
            None => see_other(&due.destination.page("/login"), None),
        },
    )
}

/// Why the password may not be chosen: to choose the same once more changes nothing.
async fn refused(
    due: &Due,
    state: &State,
    context: &Context,
    new: &Zeroizing<String>,
) -> Result<Option<String>, Error> {
    let signed_in = &due.member.signed_in;
    let known = [Some(&signed_in.email), signed_in.name.as_ref()];
    let known = known.into_iter().flatten().cloned().collect();
    let least = least(state, signed_in.account.enrolled.totp);
    if let Some(reason) = judged(context, new, (least, known)).await? {
        return Ok(Some(reason));
    }
    let same = password::is_present(state, signed_in.account.user_id, new).await?;
    Ok(same.then(|| context.texts.t("action-password-same")))
}
