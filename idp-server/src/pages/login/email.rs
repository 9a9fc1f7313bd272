//! `/login/email`: signing in by a code or a link from one's mailbox, where the operator allows it. It is one factor, and never
//! the second one: the same mailbox resets the password (R99).
//!
//! Whoever asks gets the same answer after the same work, whoever has the address (R76, R77). What is mailed counts in the
//! browser that asked and in no other (R66): a code that is typed elsewhere does nothing; a link that is opened elsewhere signs
//! nobody in there and shows the code to type instead. So nobody gets into an account by having its owner press a link in a
//! mail that the attacker asked for, and nobody is signed in to an attacker's account by a link of the attacker's (R70).

pub mod code;
mod complete;
pub mod link;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web,
};
use uuid::Uuid;

use crate::{
    authn::throttle,
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind, Recipient},
    oidc::Parameters,
    pages::{
        browser::{Browser, see_other, with_cookies},
        destination::Destination,
        error::{self, PageError},
        flow::Flow,
        layout,
        respond::render,
        shared::{origin, retry_code_after},
        upstream,
        view::{EmailAskPage, EmailDeadPage, FormErrors},
    },
    secret::handle,
    state::State,
    store::{
        self,
        audit_events::Event,
        mailed_codes::{NewCode, Purpose},
        throttles::Slot,
    },
};

/// Where a code is asked for.
pub(super) const PATH: &str = "/login/email";

/// Whether the operator allows it, and mail leaves at all.
pub(super) fn is_allowed(state: &State) -> bool {
    state.config.sign_in.email_code && state.post.delivers()
}

/// What is said where it is not allowed.
fn not_there() -> HttpResponse {
    error::plain(StatusCode::NOT_FOUND, "not_found")
}

/// GET `/login/email`.
pub async fn ask(request: HttpRequest, state: web::Data<State>) -> Result<HttpResponse, PageError> {
    if !is_allowed(&state) {
        return Ok(not_there());
    }
    let mut browser = Browser::of(&request, &state);
    let destination = Destination::of(&Parameters::parse(request.query_string().as_bytes())?);
    let flow = match destination.flow(&state, &browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let hint = flow.as_ref().and_then(|flow| {
        let hint = flow.waiting.request.login_hint.clone();
        hint.filter(|hint| hint.contains('@'))
    });
    let cookie = browser.ensure_id();
    let asking = Asking {
        email: hint.unwrap_or_default(),
        destination,
        flow,
        targets: upstream::routes(&state).await?,
    };
    let page = asking.page(&browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// One who asks for a code.
struct Asking {
    email: String,
    destination: Destination,
    flow: Option<Flow>,
    /// CSP sources of the providers that some addresses lead to.
    targets: Vec<String>,
}

impl Asking {
    fn page(&self, browser: &Browser, status: StatusCode, errors: FormErrors) -> HttpResponse {
        let view = EmailAskPage {
            layout: self.flow.as_ref().map_or_else(layout, Flow::layout),
            csrf: browser.csrf(&[]),
            destination: self.destination.field(),
            email: self.email.clone(),
            back: self.destination.page("/login"),
            errors,
        };
        render(status, &view, &self.targets)
    }

    /// The slot, the row, the mail and the audit trail in one commit, whoever has the address: it is looked up by whoever sends
    /// the mail, and not here.
    async fn enqueue(
        &self,
        state: &State,
        context: &Context,
        browser: &Browser,
    ) -> Result<Result<Uuid, i64>, Error> {
        let (now, id) = (state.clock.now(), handle());
        let key = store::users::identifier_key(&self.email);
        let counters = throttle::mail_counters(&key, context.ip, state.config.dev);
        let mut letter = Letter::new(MailKind::SignInCode)
            .code_row(id)
            .done(origin(context, browser), now);
        if let Some(flow) = &self.flow {
            letter = letter.about(flow.client.display_name());
        }
        let to = Recipient {
            address: self.email.clone(),
            locale: Some(context.texts.tag().to_owned()),
        };
        let bound = browser.id_hash();
        let new = NewCode {
            id,
            purpose: Purpose::SignIn,
            browser: bound.ok_or_else(|| anyhow::anyhow!("a browser without an id"))?,
            address_key: key,
            destination: self.destination.stored(),
        };
        let asked = Event::of_request("sign_in_code.requested", context);
        let post = state.post.clone();
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                let slot = store::throttles::reserve(txn, &counters, now).await?;
                if let Slot::Wait(milliseconds) = slot {
                    return Ok::<_, Error>(Err(milliseconds));
                }
                store::mailed_codes::begin(txn, new, now).await?;
                post.enqueue(txn, to, &letter, now).await?;
                store::audit_events::record(txn, asked, now).await?;
                Ok(Ok(id))
            })
        });
        work.await
    }
}

/// POST `/login/email`: from its own page with `email`, or from the sign-in page with what was typed as `username`.
pub async fn request(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    if !is_allowed(&state) {
        return Ok(not_there());
    }
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies(PATH.to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let destination = Destination::of(&form);
    let flow = match destination.flow(&state, &browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    context::set_back(destination.page(PATH));
    let carried = form.get("email").is_none();
    let typed = form.get("email").or_else(|| form.get("username"));
    let asking = Asking {
        email: typed.unwrap_or_default().trim().to_owned(),
        destination,
        flow,
        targets: upstream::routes(&state).await?,
    };
    let typed = (asking.email.as_str(), &asking.destination);
    if let Some(away) = upstream::route(&state, &context, &browser, typed).await? {
        return Ok(away);
    }
    if store::users::check_email(&asking.email).is_err() {
        // What was typed at the sign-in page may be a username, or nothing yet: that is no mistake.
        let (status, errors) = if carried {
            (StatusCode::OK, FormErrors::none())
        } else {
            let errors = FormErrors::one("email", context.texts.t("recovery-bad-email"));
            (StatusCode::UNPROCESSABLE_ENTITY, errors)
        };
        return Ok(asking.page(&browser, status, errors));
    }
    match asking.enqueue(&state, &context, &browser).await? {
        Ok(id) => Ok(see_other(&format!("{PATH}/{id}"), None)),
        Err(milliseconds) => {
            let (message, seconds) = retry_code_after(&context, milliseconds);
            let errors = FormErrors::one("email", message);
            let mut page = asking.page(&browser, StatusCode::TOO_MANY_REQUESTS, errors);
            page.headers_mut()
                .insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
            Ok(page)
        }
    }
}

/// What is said of a code or a link of which nothing comes any more.
fn dead() -> HttpResponse {
    let view = EmailDeadPage {
        layout: layout(),
        again: PATH,
        request_id: context::request_id(),
        code: "code_expired".to_owned(),
    };
    render(StatusCode::NOT_FOUND, &view, &[])
}
