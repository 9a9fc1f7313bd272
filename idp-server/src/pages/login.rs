//! `/login`: username and password.

mod sign_in;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use self::sign_in::{Outcome, sign_in};
use super::{
    browser::{Browser, see_other, with_cookies},
    destination::Destination,
    error::{self, PageError},
    flow::{Flow, accounts},
    respond::render,
    view::{FormErrors, ImageSource, LoginPage},
};
use crate::{authn::password, context::Context, error::Error, oidc::Parameters, state::State};

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
        confirm,
        errors: FormErrors::none(),
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
    confirm: bool,
    errors: FormErrors,
}

impl LoginView<'_> {
    fn render(self, status: StatusCode, browser: &Browser) -> HttpResponse {
        let view = LoginPage {
            layout: self.flow.map_or_else(super::layout, Flow::layout),
            logo: self.logo,
            csrf: browser.csrf(&[]),
            destination: self.destination.field(),
            username: self.username,
            confirm: self.confirm,
            errors: self.errors,
        };
        render(
            status,
            &view,
            &self.flow.map(Flow::form_targets).unwrap_or_default(),
        )
    }
}

/// A sign-in form as it was sent.
struct Attempt {
    username: String,
    password: zeroize::Zeroizing<String>,
    destination: Destination,
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
    };
    let errors = incomplete(&attempt);
    if !errors.is_empty() {
        return again(&state, &browser, attempt, StatusCode::BAD_REQUEST, errors).await;
    }
    match sign_in(&state, &context, &browser, &attempt).await? {
        Outcome::Wrong => {
            again(
                &state,
                &browser,
                attempt,
                StatusCode::UNPROCESSABLE_ENTITY,
                LoginPage::refused(),
            )
            .await
        }
        Outcome::Wait(milliseconds) => Ok(error::throttled(
            milliseconds,
            attempt.destination.page("/login"),
        )),
        Outcome::SignedIn {
            session,
            known,
            locale,
            theme,
        } => {
            // What was never chosen stays as this browser has it.
            let chosen = browser.choice_cookies(locale.as_deref(), theme.as_deref());
            let chosen = chosen
                .into_iter()
                .filter(|cookie| !cookie.value().is_empty());
            let own = [
                browser.session_cookie(&session),
                browser.known_cookie(&known),
            ];
            Ok(see_other(
                &attempt.destination.address(),
                own.into_iter().chain(chosen),
            ))
        }
    }
}

fn incomplete(attempt: &Attempt) -> FormErrors {
    let mut errors = FormErrors::none();
    if attempt.username.trim().is_empty() {
        errors.add("username", "Enter your email address or username.");
    } else if attempt.username.len() > 320 {
        errors.add("username", "Enter a shorter email address or username.");
    }
    if attempt.password.is_empty() {
        errors.add("password", "Enter your password.");
    } else if attempt.password.len() > password::LONGEST {
        errors.add("password", "Enter a shorter password.");
    }
    errors
}

/// The page again, with what was wrong; the username stays, the password does not.
async fn again(
    state: &State,
    browser: &Browser,
    attempt: Attempt,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, PageError> {
    let flow = match attempt.destination.flow(state, browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let view = LoginView {
        destination: &attempt.destination,
        flow: flow.as_ref(),
        logo: logo(state, flow.as_ref()).await?,
        username: attempt.username,
        confirm: false,
        errors,
    };
    Ok(view.render(status, browser))
}
