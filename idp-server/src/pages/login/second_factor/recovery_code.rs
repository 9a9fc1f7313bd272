//! `/login/recovery-code`: a code from paper in place of the authenticator app.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{Asked, Given, guess, redeem};
use crate::{
    authn::recovery_code,
    context::Context,
    oidc::Parameters,
    pages::{
        browser::{see_other, with_cookies},
        error::{self, PageError},
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
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let mut asked = match Asked::of(&request, &state, &parameters).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let cookie = asked.browser.ensure_id();
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
    let parameters = Parameters::parse(&body)?;
    let asked = match Asked::of(&request, &state, &parameters).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if !asked.browser.has_cookies() {
        return Ok(error::no_cookies(PATH.to_owned()));
    }
    let about = asked.about();
    let form = asked.browser.form(
        &request,
        &body,
        &state,
        &about.each_ref().map(String::as_str),
    )?;
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
