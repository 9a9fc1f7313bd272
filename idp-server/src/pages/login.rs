//! `/login`: username and password.

pub mod email;
pub mod second_factor;
mod sign_in;

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web};

pub use self::sign_in::methods;
use self::sign_in::{Outcome, SignedIn, sign_in};
use super::{
    browser::{Browser, see_other, with_cookies},
    destination::Destination,
    error::{self, PageError},
    flow::{Flow, accounts},
    passkeys,
    respond::{render, render_with_script},
    upstream::{self, Offered, offered},
    view::{FormErrors, ImageSource, LoginPage, Ways},
};
use crate::{
    authn::password,
    config::SignupMode,
    context::{self, Context},
    error::Error,
    i18n::Texts,
    oidc::Parameters,
    state::State,
    store,
};

/// GET `/login`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let destination = Destination::of(&Parameters::parse(request.query_string().as_bytes())?);
    let flow = match destination.flow(&state, &browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let hint = flow
        .as_ref()
        .and_then(|flow| flow.waiting.request.login_hint.clone());
    // One who is signed in and is asked all the same has to prove it again.
    let signed_in = accounts(&state, &browser, None).await?;
    let confirm = flow.is_some() && !signed_in.is_empty() && hint.is_none();
    let username = hint
        .or_else(|| confirm.then(|| signed_in.first().map(|one| one.email.clone()))?)
        .unwrap_or_default();
    let cookie = browser.ensure_id();
    let page = LoginView {
        destination: &destination,
        flow: flow.as_ref(),
        logo: logo(&state, flow.as_ref()).await?,
        username,
        sign_up: state.config.signup.mode == SignupMode::Open,
        email_code: email::is_allowed(&state),
        confirm,
        errors: FormErrors::none(),
        nonce: passkeys::nonce(&state),
        upstream: offered(&state, &destination, (flow.as_ref(), &signed_in)).await?,
    };
    Ok(with_cookies(page.render(StatusCode::OK, &browser), cookie))
}

async fn logo(state: &State, flow: Option<&Flow>) -> Result<Option<ImageSource>, Error> {
    match flow {
        Some(flow) => flow.logo(state).await,
        None => Ok(None),
    }
}

struct LoginView<'a> {
    destination: &'a Destination,
    flow: Option<&'a Flow>,
    logo: Option<ImageSource>,
    username: String,
    sign_up: bool,
    email_code: bool,
    confirm: bool,
    errors: FormErrors,
    nonce: Option<String>,
    upstream: Offered,
}

impl LoginView<'_> {
    fn render(self, status: StatusCode, browser: &Browser) -> HttpResponse {
        let view = LoginPage {
            layout: self.flow.map_or_else(super::layout, Flow::layout),
            logo: self.logo,
            csrf: browser.csrf(&[]),
            destination: self.destination.field(),
            username: self.username,
            forgot: self.destination.page("/recover"),
            ways: Ways {
                sign_up: self.sign_up,
                email_code: self.email_code,
                routed: self.upstream.routed,
            },
            confirm: self.confirm,
            errors: self.errors,
            nonce: self.nonce,
            upstream: self.upstream.buttons,
            withheld: self.upstream.withheld,
            mail: self.upstream.mail,
        };
        let mut targets = self.flow.map(Flow::form_targets).unwrap_or_default();
        targets.extend(self.upstream.targets);
        match &view.nonce {
            Some(nonce) => render_with_script(status, &view, &targets, nonce),
            None => render(status, &view, &targets),
        }
    }
}

/// A sign-in form as it was sent.
struct Attempt {
    username: String,
    password: zeroize::Zeroizing<String>,
    destination: Destination,
    /// The script says that passkeys can be made here.
    can_enrol: bool,
}

/// POST `/login`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/login".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let attempt = Attempt {
        username: form.get("username").unwrap_or_default().to_owned(),
        password: form.get("password").unwrap_or_default().to_owned().into(),
        destination: Destination::of(&form),
        can_enrol: form.get("passkeys") == Some("1"),
    };
    let typed = (attempt.username.as_str(), &attempt.destination);
    if let Some(away) = upstream::route(&state, &context, &browser, typed).await? {
        return Ok(away);
    }
    let wrong = incomplete(&attempt);
    if !wrong.is_empty() {
        let errors = |texts: &Texts| FormErrors::of(texts, &wrong);
        return again(&state, &browser, attempt, StatusCode::BAD_REQUEST, errors).await;
    }
    match sign_in(&state, &context, &browser, &attempt).await? {
        Outcome::Wrong => {
            again(
                &state,
                &browser,
                attempt,
                StatusCode::UNPROCESSABLE_ENTITY,
                LoginPage::refused,
            )
            .await
        }
        Outcome::Wait(milliseconds) => {
            // For the language of the request that waits; what else there is to say of it is not said here.
            let _ = attempt.destination.flow(&state, &browser).await?;
            let back = attempt.destination.page("/login");
            Ok(error::throttled(milliseconds, back))
        }
        Outcome::SignedIn(signed_in) => {
            let offer = offer(&state, &browser, &attempt, &signed_in).await?;
            let cookies = std::iter::once(browser.session_cookie(&signed_in.session))
                .chain(signed_in.chosen)
                .chain(signed_in.known.map(|known| browser.known_cookie(&known)));
            Ok(match offer {
                Some((address, offered)) => see_other(&address, cookies.chain([offered])),
                None => see_other(&attempt.destination.address(), cookies),
            })
        }
    }
}

/// Where one goes first who may want a passkey: on the way to the account, not on the way to an application, and seldom.
async fn offer(
    state: &State,
    browser: &Browser,
    attempt: &Attempt,
    signed_in: &SignedIn,
) -> Result<Option<(String, Cookie<'static>)>, Error> {
    let busy = signed_in.known.is_none() || attempt.destination.request().is_some();
    if busy || browser.offered || !attempt.can_enrol || state.passkeys.is_none() {
        return Ok(None);
    }
    let none = store::passkeys::of_user(state.db.read(), signed_in.user_id)
        .await?
        .is_empty();
    let address = attempt.destination.page(passkeys::OFFER);
    Ok(none.then(|| (address, browser.offered_cookie())))
}

/// Each field that cannot be right, and the message that says why.
fn incomplete(attempt: &Attempt) -> Vec<(&'static str, &'static str)> {
    let mut wrong = Vec::new();
    if attempt.username.trim().is_empty() {
        wrong.push(("username", "sign-in-username-missing"));
    } else if attempt.username.len() > 320 {
        wrong.push(("username", "sign-in-username-long"));
    }
    if attempt.password.is_empty() {
        wrong.push(("password", "sign-in-password-missing"));
    } else if attempt.password.len() > password::LONGEST {
        wrong.push(("password", "sign-in-password-long"));
    }
    wrong
}

/// The page again, with what was wrong; the username stays, the password does not.
async fn again(
    state: &State,
    browser: &Browser,
    attempt: Attempt,
    status: StatusCode,
    errors: impl FnOnce(&Texts) -> FormErrors,
) -> Result<HttpResponse, PageError> {
    context::set_back(attempt.destination.page("/login"));
    let flow = match attempt.destination.flow(state, browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let signed_in = accounts(state, browser, None).await?;
    let view = LoginView {
        destination: &attempt.destination,
        flow: flow.as_ref(),
        logo: logo(state, flow.as_ref()).await?,
        username: attempt.username,
        sign_up: state.config.signup.mode == SignupMode::Open,
        email_code: email::is_allowed(state),
        confirm: false,
        errors: errors(&context::texts()),
        nonce: passkeys::nonce(state),
        upstream: offered(state, &attempt.destination, (flow.as_ref(), &signed_in)).await?,
    };
    Ok(view.render(status, browser))
}
