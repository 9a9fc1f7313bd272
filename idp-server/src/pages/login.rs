//! `/login`: username and password.

use std::net::IpAddr;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    browser::{Browser, see_other, with_cookies},
    error,
    error::PageError,
    flow::{Flow, accounts},
    respond::render,
    view::{FormErrors, LoginPage},
};
use crate::{
    authn::{
        known_device,
        password::{self, Verdict},
        throttle::{self, Target},
    },
    context::Context,
    error::Error,
    oidc::{AuthenticationEvent, ErrorCode, Method},
    secret::Secret,
    state::State,
    store::{
        self,
        audit_events::Event,
        sessions::NewSession,
        throttles::{Counter, Slot},
        users::Candidate,
    },
};

/// The query of the page.
#[derive(Deserialize)]
pub struct Query {
    request: Option<String>,
}

/// GET `/login`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let flow = match &query.request {
        None => None,
        Some(handle) => match Flow::find(&state, &browser, handle).await? {
            Ok(flow) => Some(flow),
            Err(page) => return Ok(page),
        },
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
        flow: flow.as_ref(),
        username,
        confirm,
        errors: FormErrors::none(),
    };
    Ok(with_cookies(page.render(StatusCode::OK, &browser), cookie))
}

struct LoginView<'a> {
    flow: Option<&'a Flow>,
    username: String,
    confirm: bool,
    errors: FormErrors,
}

impl LoginView<'_> {
    fn render(self, status: StatusCode, browser: &Browser) -> HttpResponse {
        let view = LoginPage {
            layout: self.flow.map_or_else(super::layout, Flow::layout),
            csrf: browser.csrf(&[]),
            request: self.flow.map(|flow| flow.waiting.id.to_string()),
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
    request: Option<Uuid>,
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
        request: form.get("request").and_then(|id| Uuid::parse_str(id).ok()),
    };
    let errors = incomplete(&attempt);
    if !errors.is_empty() {
        return again(&state, &browser, attempt, StatusCode::BAD_REQUEST, errors).await;
    }
    let user_agent = request
        .headers()
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match sign_in(&state, &context, &browser, &attempt, user_agent).await? {
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
        Outcome::Wait(milliseconds) => Ok(error::throttled(milliseconds, address(attempt.request))),
        Outcome::SignedIn { session, known } => {
            let target = attempt
                .request
                .map_or_else(|| "/".to_owned(), |id| format!("/oauth2/authorize/{id}"));
            Ok(see_other(
                &target,
                [
                    browser.session_cookie(&session),
                    browser.known_cookie(&known),
                ],
            ))
        }
    }
}

fn address(request: Option<Uuid>) -> String {
    request.map_or_else(|| "/login".to_owned(), |id| format!("/login?request={id}"))
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
    let flow = match attempt.request {
        None => None,
        Some(id) => match Flow::find(state, browser, &id.to_string()).await? {
            Ok(flow) => Some(flow),
            Err(page) => return Ok(page),
        },
    };
    let view = LoginView {
        flow: flow.as_ref(),
        username: attempt.username,
        confirm: false,
        errors,
    };
    Ok(view.render(status, browser))
}

enum Outcome {
    SignedIn { session: Secret, known: String },
    Wrong,
    Wait(i64),
}

/// Reserves a slot, verifies, starts a session: two commits. An unknown person, a wrong password
/// and a disabled account take the same steps and give the same answer (R76, R77).
async fn sign_in(
    state: &State,
    context: &Context,
    browser: &Browser,
    attempt: &Attempt,
    user_agent: &str,
) -> Result<Outcome, Error> {
    let candidate = store::users::candidate(state.db.read(), &attempt.username).await?;
    let counters = counters(state, browser, attempt, candidate.as_ref(), context.ip);
    let now = state.clock.now();
    let slot = state
        .db
        .write(move |txn| {
            Box::pin(async move { store::throttles::reserve(txn, &counters, now).await })
        })
        .await?;
    if let Slot::Wait(milliseconds) = slot {
        tracing::info!(
            user_id = candidate.as_ref().map(|c| c.id.to_string()),
            "sign-in throttled"
        );
        return Ok(Outcome::Wait(milliseconds));
    }
    let stored = candidate
        .as_ref()
        .and_then(|candidate| candidate.phc.clone());
    let Ok(verdict) = state.passwords.verify(&attempt.password, stored).await else {
        return Err(overloaded(state, &counters).await?);
    };
    match candidate {
        Some(candidate) if verdict != Verdict::Wrong && candidate.disabled_at.is_none() => {
            let proven = Proven {
                candidate,
                verdict,
                counters,
            };
            start(state, context, browser, proven, user_agent).await
        }
        other => {
            refuse(state, context, other).await?;
            Ok(Outcome::Wrong)
        }
    }
}

/// The guess was not looked at: it costs no slot.
async fn overloaded(state: &State, counters: &[Counter; 3]) -> Result<Error, Error> {
    let keys = counters.map(|counter| counter.key);
    let given_back = state
        .db
        .write(move |txn| Box::pin(async move { store::throttles::give_back(txn, &keys).await }));
    given_back.await?;
    Ok(Error::refused(
        ErrorCode::TemporarilyUnavailable,
        "Many people are signing in. Try again in a moment.",
    ))
}

fn counters(
    state: &State,
    browser: &Browser,
    attempt: &Attempt,
    candidate: Option<&Candidate>,
    ip: IpAddr,
) -> [Counter; 3] {
    let key = store::users::identifier_key(&attempt.username);
    let Some(candidate) = candidate else {
        return throttle::counters(Target::Nobody(&key), None, ip);
    };
    let device = known_device::recognise(
        &browser.known,
        &state.device_keys(),
        candidate.id,
        state.clock.now(),
    );
    throttle::counters(Target::Account(candidate.id), device.as_deref(), ip)
}

/// A person who has proved who they are.
struct Proven {
    candidate: Candidate,
    verdict: Verdict,
    counters: [Counter; 3],
}

async fn start(
    state: &State,
    context: &Context,
    browser: &Browser,
    proven: Proven,
    user_agent: &str,
) -> Result<Outcome, Error> {
    let now = state.clock.now();
    let user_id = proven.candidate.id;
    let session = Secret::generate();
    let (cookie, replaces, user_agent) = (
        session.hash(),
        browser.session_hash(),
        user_agent.to_owned(),
    );
    let expires_at = now + state.config.sessions.max_lifetime;
    let event = AuthenticationEvent {
        at: now,
        methods: vec![Method::Password],
    };
    let (ip, request_id) = (context.ip_text(), context.request_id.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let [own, shared @ ..] = proven.counters.map(|counter| counter.key);
            store::throttles::release(txn, own, &shared).await?;
            let new = NewSession {
                user_id,
                browser: cookie,
                replaces,
                event: &event,
                expires_at,
                ip: &ip,
                user_agent: &user_agent,
            };
            let session_id = store::sessions::start(txn, &new, now).await?;
            if let (Verdict::RightButWeak(stronger), Some(old)) =
                (&proven.verdict, &proven.candidate.phc)
            {
                store::users::upgrade_hash(txn, user_id, old, stronger).await?;
            }
            let created = Event {
                kind: "session.created",
                user_id: Some(user_id),
                session_id: Some(session_id),
                ip: Some(ip),
                request_id: Some(request_id),
                ..Event::default()
            };
            store::audit_events::record(txn, created, now).await
        })
    });
    work.await?;
    let known = known_device::remember(&browser.known, &state.device_keys(), user_id, now);
    Ok(Outcome::SignedIn { session, known })
}

/// Records a refused sign-in. What was typed as username is not recorded: it may be a password.
async fn refuse(
    state: &State,
    context: &Context,
    candidate: Option<Candidate>,
) -> Result<(), Error> {
    let now = state.clock.now();
    let refused = Event {
        kind: "session.refused",
        user_id: candidate.map(|candidate| candidate.id),
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..Event::default()
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::audit_events::record(txn, refused, now).await })
    });
    Ok(work.await?)
}
