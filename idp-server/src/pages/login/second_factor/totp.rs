//! `/login/totp`: a code of the authenticator app (RFC 6238).

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web};

use super::{Asked, Given, guess, redeem};
use crate::{
    authn::{
        totp::{self, Seed},
        trusted_browser::{self, Owner},
    },
    context::Context,
    error::Error,
    pages::{
        browser::{see_other, with_cookies},
        error::PageError,
        view::{FormErrors, TotpPage},
    },
    state::State,
    store,
};

const PATH: &str = "/login/totp";

/// GET `/login/totp`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (asked, cookie) = match Asked::visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let page = page(&asked, &state, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

fn page(asked: &Asked, state: &State, status: StatusCode, errors: FormErrors) -> HttpResponse {
    let enrolled = asked.signed_in.account.enrolled;
    let elsewhere = |there: bool, path: &str| there.then(|| asked.destination.page(path));
    let view = TotpPage {
        layout: asked.layout(),
        csrf: asked.csrf(),
        destination: asked.destination.field(),
        trust: may_trust(asked, state),
        recovery_code: elsewhere(enrolled.recovery_code, "/login/recovery-code"),
        passkey: elsewhere(enrolled.passkey, "/login/passkey"),
        lost: asked.lost(),
        errors,
    };
    asked.render(status, &view)
}

/// A browser is trusted instead of a second factor, never instead of what an application asks for besides.
fn may_trust(asked: &Asked, state: &State) -> bool {
    state.config.sessions.trust_browser.is_some() && asked.signed_in.account.owes_second_factor()
}

/// POST `/login/totp`.
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
    let code = totp::typed(form.get("code").unwrap_or_default());
    if code.is_empty() {
        let errors = FormErrors::one("code", context.texts.t("totp-enter-code"));
        return Ok(page(&asked, &state, StatusCode::BAD_REQUEST, errors));
    }
    let guess = match guess(&asked, &state, &context, PATH).await? {
        Ok(guess) => guess,
        Err(wait) => return Ok(wait),
    };
    let given = look_at(&asked, &state, &code).await?;
    let since = match &given {
        Some(Given::Code(secret, _)) => secret.confirmed_at,
        _ => None,
    };
    let done = match given {
        Some(given) => redeem(&asked, &state, &context, (&guess, given)).await?,
        None => None,
    };
    // One answer for a code that is wrong and for one that was used before.
    let Some(cookies) = done else {
        guess.refused(&state, &context, "totp.refused").await?;
        let errors = FormErrors::one("code", context.texts.t("totp-wrong-code"));
        return Ok(page(
            &asked,
            &state,
            StatusCode::UNPROCESSABLE_ENTITY,
            errors,
        ));
    };
    let trusted = since
        .filter(|_| form.get("trust") == Some("on") && may_trust(&asked, &state))
        .and_then(|since| trusted_cookie(&asked, &state, since));
    Ok(see_other(
        &asked.destination.address(),
        cookies.into_iter().chain(trusted),
    ))
}

/// The seed that the code is right for, and its step.
async fn look_at(asked: &Asked, state: &State, code: &str) -> Result<Option<Given>, Error> {
    let user_id = asked.signed_in.account.user_id;
    let secret = store::totp_secrets::find(state.db.read(), user_id).await?;
    let Some(secret) = secret.filter(|secret| secret.confirmed_at.is_some()) else {
        return Ok(None);
    };
    let opened = state
        .sealer
        .open(&secret.sealed_secret, &totp::row(user_id))
        .map_err(anyhow::Error::from)?;
    let now = state.clock.now().unix_timestamp();
    let step = Seed::of(&opened).step_of(code, secret.last_step, now);
    Ok(step.map(|step| Given::Code(Box::new(secret), step)))
}

fn trusted_cookie(
    asked: &Asked,
    state: &State,
    since: time::OffsetDateTime,
) -> Option<Cookie<'static>> {
    let lifetime = state.config.sessions.trust_browser?;
    let owner = Owner {
        user_id: asked.signed_in.account.user_id,
        epoch: asked.signed_in.epoch,
        since,
    };
    let until = state.clock.now() + lifetime;
    let mark = trusted_browser::trust(&asked.browser.trusted, &state.device_keys(), &owner, until);
    Some(asked.browser.trusted_cookie(&mark, lifetime))
}
