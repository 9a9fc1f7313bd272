//! `/login/recovery-code`: a code from paper in place of the authenticator app.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{Asked, Given, guess, redeem};
use crate::{
    authn::recovery_code,
    context::Context,
    pages::{
        browser::{see_other, with_cookies},
        error::PageError,
        view::{FormErrors, RecoveryCodePage},
    },
    state::State,
};

const PATH: &str = "/login/recovery-code";

/// GET `/login/recovery-code`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (asked, cookie) = match Asked::visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let page = page(&asked, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

fn page(asked: &Asked, status: StatusCode, errors: FormErrors) -> HttpResponse {
    let view = RecoveryCodePage {
        layout: asked.layout(),
        csrf: asked.csrf(),
        destination: asked.destination.field(),
        totp: asked.destination.page("/login/totp"),
        lost: asked.lost(),
        errors,
    };
    asked.render(status, &view)
}

/// POST `/login/recovery-code`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (asked, form) = match Asked::posted(&request, &body, &state, PATH).await? {
        Ok(posted) => posted,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let Some(typed) = form.get("recovery_code").filter(|code| code.len() < 200) else {
        let errors = FormErrors::one("recovery_code", context.texts.t("recovery-enter-code"));
        return Ok(page(&asked, StatusCode::BAD_REQUEST, errors));
    };
    let guess = match guess(&asked, &state, &context, PATH).await? {
        Ok(guess) => guess,
        Err(wait) => return Ok(wait),
    };
    let hash = recovery_code::hash(asked.signed_in.account.user_id, typed);
    let given = Given::Recovery(hash);
    let Some(cookies) = redeem(&asked, &state, &context, (&guess, given)).await? else {
        guess
            .refused(&state, &context, "recovery_code.refused")
            .await?;
        let errors = FormErrors::one("recovery_code", context.texts.t("recovery-wrong-code"));
        return Ok(page(&asked, StatusCode::UNPROCESSABLE_ENTITY, errors));
    };
    Ok(see_other(&asked.destination.address(), cookies))
}
