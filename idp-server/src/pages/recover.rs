//! `/recover`: a forgotten password. One asks by address and gets the same answer after the same work, whoever has it
//! (R76, R77); a mailed link opens a page, and only its button sets the password (R71); nobody is signed in by it (R89).

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::Cookie,
    http::{StatusCode, header},
    web,
};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    browser::{Browser, see_other, with_cookies},
    error::{self, PageError},
    layout,
    respond::render,
    shared::{judged, origin, overloaded, retry_after},
    view::{FormErrors, RecoverPage, RecoverySaid, RecoverySaidPage, ResetPage},
};
use crate::{
    authn::{known_device, throttle},
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind, Recipient},
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, throttles::Slot},
};

/// GET `/recover`.
pub async fn ask(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let page = ask_page(
        &state,
        &browser,
        String::new(),
        StatusCode::OK,
        FormErrors::none(),
    );
    with_cookies(page, cookie)
}

fn ask_page(
    state: &State,
    browser: &Browser,
    email: String,
    status: StatusCode,
    errors: FormErrors,
) -> HttpResponse {
    let view = RecoverPage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        email,
        mail: state.post.delivers(),
        errors,
    };
    render(status, &view, &[])
}

/// POST `/recover`: whether anybody has the address is looked up by whoever sends the mail, and not here.
pub async fn request(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/recover".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let email = form.get("email").unwrap_or_default().trim().to_owned();
    if store::users::check_email(&email).is_err() {
        let errors = FormErrors::one("email", context.texts.t("recovery-bad-email"));
        return Ok(ask_page(
            &state,
            &browser,
            email,
            StatusCode::UNPROCESSABLE_ENTITY,
            errors,
        ));
    }
    if !state.post.delivers() {
        return Ok(see_other("/recover", None));
    }
    match enqueue(&state, &context, &browser, email.clone()).await? {
        Slot::Reserved { .. } => Ok(see_other("/recover/sent", None)),
        Slot::Wait(milliseconds) => Ok(wait(&state, &context, &browser, email, milliseconds)),
    }
}

/// The slot, the mail and the audit trail in one commit, whoever has the address.
async fn enqueue(
    state: &State,
    context: &Context,
    browser: &Browser,
    email: String,
) -> Result<Slot, Error> {
    let now = state.clock.now();
    let key = store::users::identifier_key(&email);
    let counters = throttle::mail_counters(&key, context.ip, state.config.dev);
    let letter = Letter::new(MailKind::ResetPassword).done(origin(context, browser), now);
    let to = Recipient {
        address: email,
        locale: Some(context.texts.tag().to_owned()),
    };
    let asked = Event {
        kind: "recovery.requested",
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..Event::default()
    };
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let slot = store::throttles::reserve(txn, &counters, now).await?;
            if matches!(slot, Slot::Reserved { .. }) {
                post.enqueue(txn, to, &letter, now).await?;
                store::audit_events::record(txn, asked, now).await?;
            }
            Ok::<_, Error>(slot)
        })
    });
    work.await
}

fn wait(
    state: &State,
    context: &Context,
    browser: &Browser,
    email: String,
    milliseconds: i64,
) -> HttpResponse {
    let (message, seconds) = retry_after(context, milliseconds);
    let errors = FormErrors::one("email", message);
    let mut response = ask_page(state, browser, email, StatusCode::TOO_MANY_REQUESTS, errors);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
    response
}

/// GET `/recover/sent`.
pub async fn sent() -> HttpResponse {
    said(StatusCode::OK, RecoverySaid::Sent)
}

/// GET `/recover/done`.
pub async fn done() -> HttpResponse {
    said(StatusCode::OK, RecoverySaid::Done)
}

fn said(status: StatusCode, said: RecoverySaid) -> HttpResponse {
    let view = RecoverySaidPage {
        layout: layout(),
        said,
        request_id: context::request_id(),
        code: "link_expired".to_owned(),
    };
    render(status, &view, &[])
}

/// The account of a link that is live, with what a new password must not be made of.
async fn owner(state: &State, token: &str) -> Result<Option<entity::users::Model>, Error> {
    let (token, now) = (SecretHash::of(token), state.clock.now());
    let Some(id) = store::mailed_links::find_reset(state.db.read(), token, now).await? else {
        return Ok(None);
    };
    Ok(store::users::find(state.db.read(), &id.to_string()).await?)
}

/// GET `/recover/{token}`: a page with a button, and nothing else happens: programs open links too (R71).
pub async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let Some(user) = owner(&state, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead));
    };
    let cookie = browser.ensure_id();
    let reset = Reset {
        token: token.into_inner(),
        user,
    };
    let page = reset.page(&state, &browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// A link that is live.
struct Reset {
    token: String,
    user: entity::users::Model,
}

impl Reset {
    fn page(
        self,
        state: &State,
        browser: &Browser,
        status: StatusCode,
        errors: FormErrors,
    ) -> HttpResponse {
        let view = ResetPage {
            layout: layout(),
            csrf: browser.csrf(&[]),
            token: self.token,
            email: self.user.email,
            password_min_length: i64::try_from(state.config.password.min_length)
                .unwrap_or(i64::MAX),
            errors,
        };
        render(status, &view, &[])
    }

    async fn judge(
        &self,
        state: &State,
        context: &Context,
        password: &Zeroizing<String>,
    ) -> Result<FormErrors, Error> {
        let user = &self.user;
        let known = [
            Some(&user.email),
            user.username.as_ref(),
            user.name.as_ref(),
        ];
        let known = known.into_iter().flatten().cloned().collect();
        let message = judged(state, context, password, known).await?;
        Ok(message.map_or_else(FormErrors::none, |message| {
            FormErrors::one("new_password", message)
        }))
    }
}

/// POST `/recover/set-password`: of many at once exactly one sets it.
pub async fn set_password(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/recover".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let token = form.get("token").unwrap_or_default().to_owned();
    let password = Zeroizing::new(form.get("new_password").unwrap_or_default().to_owned());
    let Some(user) = owner(&state, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead));
    };
    let reset = Reset { token, user };
    let errors = reset.judge(&state, &context, &password).await?;
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(reset.page(&state, &browser, status, errors));
    }
    let phc = state.passwords.hash(&password).await.map_err(overloaded)?;
    let token = SecretHash::of(&reset.token);
    if apply(&state, &context, &browser, token, phc).await? {
        let mark = known(&state, &browser, reset.user.id).await?;
        return Ok(see_other("/recover/done", mark));
    }
    Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead))
}

/// R81: the mark of a known device for one who has proved to be the owner, or else those who go on guessing would keep them out
/// with their new password. Not where a second factor has still to be proven: the mark lets one guess at that as well.
async fn known(
    state: &State,
    browser: &Browser,
    user_id: Uuid,
) -> Result<Option<Cookie<'static>>, Error> {
    let factor = store::totp_secrets::find(state.db.read(), user_id).await?;
    let (keys, now) = (state.device_keys(), state.clock.now());
    let mark = || known_device::remember(&browser.known, &keys, user_id, now);
    Ok(factor.is_none().then(|| browser.known_cookie(&mark())))
}

/// Uses the link up and sets the password. Every session and token ends, second factors stay, the owner is told by mail, and
/// guesses that were counted against them are forgotten: they have proved to be the owner.
async fn apply(
    state: &State,
    context: &Context,
    browser: &Browser,
    token: SecretHash,
    phc: String,
) -> Result<bool, Error> {
    let now = state.clock.now();
    let letter = Letter::new(MailKind::PasswordChanged).done(origin(context, browser), now);
    let (ip, request_id) = (context.ip_text(), context.request_id.clone());
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let Some(user_id) = store::mailed_links::redeem_reset(txn, token, now).await? else {
                return Ok(false);
            };
            store::users::set_password(txn, user_id, &phc, now).await?;
            post.notify(txn, user_id, &letter, now).await?;
            let event = Event {
                kind: "user.password_recovered",
                user_id: Some(user_id),
                ip: Some(ip),
                request_id: Some(request_id),
                ..Event::default()
            };
            store::audit_events::record(txn, event, now).await?;
            let guesses = throttle::account_counter(user_id);
            store::throttles::release(txn, guesses, &[]).await?;
            Ok::<_, Error>(true)
        })
    });
    work.await
}
