//! `/recover`: a forgotten password. One asks by address and gets the same answer after the same work, whoever has it
//! (R76, R77); a mailed link opens a page, and only its button sets the password (R71); nobody is signed in by it (R89).

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    browser::{Browser, see_other, with_cookies},
    destination::Destination,
    error::{self, PageError},
    flow::Flow,
    layout,
    mailing::{Asked, come_back_in},
    respond::render,
    shared::{judged, least, origin, overloaded, retry_after},
    upstream,
    view::{FormErrors, RecoverPage, RecoverySaid, RecoverySaidPage, ResetPage},
};
use crate::{
    authn::{known_device, throttle},
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind},
    oidc::{Parameters, Standing},
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, mailed_links::Redeemed, throttles::Slot},
};

/// GET `/recover`.
pub async fn ask(request: HttpRequest, state: web::Data<State>) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let cookie = browser.ensure_id();
    let (destination, waiting) = way(&state, &browser, &parameters).await?;
    let asking = Asking {
        email: String::new(),
        destination,
        waiting,
        targets: upstream::routes(&state).await?,
    };
    let page = asking.page(&state, &browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// Where it leads, and the application that waits in this browser while the password is reset; it goes without when none does
/// any more.
async fn way(
    state: &State,
    browser: &Browser,
    parameters: &Parameters,
) -> Result<(Destination, Option<Flow>), Error> {
    let destination = Destination::of(parameters);
    Ok(match destination.flow(state, browser).await? {
        Ok(flow) => (destination, flow),
        Err(_) => (Destination::Home, None),
    })
}

/// One who asks for a link.
struct Asking {
    email: String,
    destination: Destination,
    waiting: Option<Flow>,
    /// CSP sources of the providers that some addresses lead to.
    targets: Vec<String>,
}

impl Asking {
    fn page(
        &self,
        state: &State,
        browser: &Browser,
        status: StatusCode,
        errors: FormErrors,
    ) -> HttpResponse {
        let destination = &self.destination;
        context::set_back(destination.page("/recover"));
        let view = RecoverPage {
            layout: self.waiting.as_ref().map_or_else(layout, Flow::layout),
            csrf: browser.csrf(&[]),
            destination: destination.field(),
            back: destination.page("/login"),
            email: self.email.clone(),
            mail: state.post.delivers(),
            errors,
        };
        render(status, &view, &self.targets)
    }
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
    let (destination, waiting) = way(&state, &browser, &form).await?;
    let asking = Asking {
        email: form.get("email").unwrap_or_default().trim().to_owned(),
        destination,
        waiting,
        targets: upstream::routes(&state).await?,
    };
    let typed = (asking.email.as_str(), &asking.destination);
    if let Some(away) = upstream::route(&state, &context, &browser, typed).await? {
        return Ok(away);
    }
    if store::users::check_email(&asking.email).is_err() {
        let errors = FormErrors::one("email", context.texts.t("recovery-bad-email"));
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(asking.page(&state, &browser, status, errors));
    }
    if !state.post.delivers() {
        return Ok(see_other("/recover", None));
    }
    match enqueue(&state, &context, &browser, &asking).await? {
        Slot::Reserved { .. } => Ok(see_other("/recover/sent", None)),
        Slot::Wait(milliseconds) => {
            let (message, seconds) = retry_after(&context, milliseconds);
            let errors = FormErrors::one("email", message);
            let status = StatusCode::TOO_MANY_REQUESTS;
            let page = asking.page(&state, &browser, status, errors);
            Ok(come_back_in(page, seconds))
        }
    }
}

/// The slot, the mail and the audit trail in one commit, whoever has the address.
async fn enqueue(
    state: &State,
    context: &Context,
    browser: &Browser,
    asking: &Asking,
) -> Result<Slot, Error> {
    let now = state.clock.now();
    let letter = Letter::new(MailKind::ResetPassword)
        .request(asking.destination.request())
        .done(origin(context, browser), now);
    let event = Event::of_request("recovery.requested", context);
    let asked = Asked::new(state, context, &asking.email, letter, event);
    let work = state
        .db
        .write(move |txn| Box::pin(async move { asked.send(txn, now).await }));
    work.await
}

/// GET `/recover/sent`.
pub async fn sent() -> HttpResponse {
    said(StatusCode::OK, RecoverySaid::Sent)
}

/// GET `/recover/done`: the way on to the application that waits, in the browser in which it does. In another one the person
/// starts again at the application.
pub async fn done(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let destination = Destination::of(&parameters);
    let mut view = said_view(RecoverySaid::Done);
    if let (_, Some(flow)) = way(&state, &browser, &parameters).await? {
        view.layout = flow.layout();
        view.sign_in = destination.page("/login");
    } else if let Some(id) = destination.request() {
        context::set_back("/recover/done".to_owned());
        view.layout = layout();
        let (read, now) = (state.db.read(), state.clock.now());
        if let Some(client_id) = store::authorization_requests::client_of(read, id, now).await?
            && let Some(client) = state.clients.find(&state.db, &client_id).await?
        {
            view.elsewhere = Some(client.display_name().to_owned());
            view.start_again = error::start_again(&client);
        }
    }
    Ok(render(StatusCode::OK, &view, &[]))
}

fn said_view(said: RecoverySaid) -> RecoverySaidPage {
    RecoverySaidPage {
        layout: layout(),
        said,
        sign_in: "/login".to_owned(),
        elsewhere: None,
        start_again: None,
        request_id: context::request_id(),
        code: "link_expired".to_owned(),
    }
}

fn said(status: StatusCode, said: RecoverySaid) -> HttpResponse {
    render(status, &said_view(said), &[])
}

/// GET `/recover/{token}`: a page with a button, and nothing else happens: programs open links too (R71).
pub async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let Some(reset) = Reset::of(&state, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead));
    };
    let cookie = browser.ensure_id();
    let page = reset.page(&state, &browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// A link that is live.
struct Reset {
    token: String,
    user: entity::users::Model,
    /// It stays, and will be asked for after the new password.
    second_factor: bool,
}

impl Reset {
    /// The account of a link that is live, with what a new password must not be made of.
    async fn of(state: &State, token: &str) -> Result<Option<Self>, Error> {
        let (hash, now) = (SecretHash::of(token), state.clock.now());
        let read = state.db.read();
        let Some(id) = store::mailed_links::find_reset(read, hash, now).await? else {
            return Ok(None);
        };
        let Some(user) = store::users::find(read, &id.to_string()).await? else {
            return Ok(None);
        };
        let candidate = store::users::candidate_by_id(read, id).await?;
        Ok(Some(Self {
            token: token.to_owned(),
            user,
            second_factor: candidate.is_some_and(|one| one.second_factor_since.is_some()),
        }))
    }

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
            least: least(state, self.second_factor),
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
        let least = least(state, self.second_factor);
        let message = judged(context, password, (least, known)).await?;
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
    let Some(reset) = Reset::of(&state, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead));
    };
    let errors = reset.judge(&state, &context, &password).await?;
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(reset.page(&state, &browser, status, errors));
    }
    let phc = state.passwords.hash(&password).await.map_err(overloaded)?;
    let token = SecretHash::of(&reset.token);
    let standing = least(&state, reset.second_factor).standing_of(&password);
    let new = (token, phc, standing);
    match apply(&state, &context, &browser, new).await? {
        Some(redeemed) => {
            let waited = redeemed.request_id;
            let destination = waited.map_or(Destination::Home, Destination::Request);
            let mark = known(&state, &browser, redeemed.user_id).await?;
            Ok(see_other(&destination.page("/recover/done"), mark))
        }
        None => Ok(said(StatusCode::NOT_FOUND, RecoverySaid::Dead)),
    }
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
    (token, phc, standing): (SecretHash, String, Standing),
) -> Result<Option<Redeemed>, Error> {
    let now = state.clock.now();
    let letter = Letter::new(MailKind::PasswordChanged).done(origin(context, browser), now);
    let (ip, request_id) = (context.ip_text(), context.request_id.clone());
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let Some(redeemed) = store::mailed_links::redeem_reset(txn, token, now).await? else {
                return Ok(None);
            };
            let user_id = redeemed.user_id;
            store::users::set_password(txn, user_id, &phc, now).await?;
            if standing != Standing::Sound {
                store::users::standing::put(txn, user_id, standing).await?;
            }
            post.notify(txn, user_id, &letter, now).await?;
            let event = Event {
                kind: "user.password_recovered",
                user_id: Some(user_id),
                ip: Some(ip),
                request_id: Some(request_id),
                ..Event::default()
            };
            store::audit_events::record(txn, event, now).await?;
            // Not where a second factor follows: one who reads the mailbox could try its codes for ever.
            if store::totp_secrets::find(txn, user_id).await?.is_none() {
                let guesses = throttle::account_counter(user_id);
                store::throttles::release(txn, guesses, &[]).await?;
            }
            Ok::<_, Error>(Some(redeemed))
        })
    });
    work.await
}
