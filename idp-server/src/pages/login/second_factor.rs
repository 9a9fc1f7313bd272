//! `/login/totp` and `/login/recovery-code`: the second half of a sign-in, or the one proof that an application wants besides.

pub mod lost;
pub mod recovery_code;
pub mod totp;

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web::Bytes};
use askama::Template;

use crate::{
    authn::known_device,
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    oidc::{AuthenticationEvent, ErrorCode, Method, Parameters, Step},
    pages::{
        arrival::Arrival,
        browser::{Browser, see_other},
        destination::Destination,
        error,
        flow::{Flow, accounts, required},
        guess::Guess,
        respond::render,
        session::{Opening, chosen},
        shared::origin,
        view::Layout,
    },
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, sessions::SignedIn},
};

/// One who is asked for a second factor, and where it leads.
struct Asked {
    browser: Browser,
    destination: Destination,
    flow: Option<Flow>,
    signed_in: SignedIn,
}

impl Asked {
    /// Whom the pages are for; in their place the way to whatever has to happen instead. Asked again for every request: nothing
    /// that a form says can skip a step (R90).
    async fn of(
        request: &HttpRequest,
        state: &State,
        parameters: &Parameters,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let browser = Browser::of(request, state);
        let destination = Destination::of(parameters);
        let flow = match destination.flow(state, &browser).await? {
            Ok(flow) => flow,
            Err(page) => return Ok(Err(page)),
        };
        let client_id = flow.as_ref().map(|flow| flow.client.client_id.as_str());
        let signed_in = accounts(state, &browser, client_id).await?;
        let (step, account) = match (&flow, signed_in.first()) {
            (Some(flow), _) => flow.next_step(state, &signed_in),
            (None, Some(first)) => {
                let step = first
                    .account
                    .step_at_home(&required(state), state.clock.now());
                (step, Some(first))
            }
            (None, None) => (Step::Login, None),
        };
        Ok(match (step, account.cloned()) {
            (Step::SecondFactor, Some(signed_in)) => Ok(Self {
                browser,
                destination,
                flow,
                signed_in,
            }),
            (Step::Login, _) => Err(see_other(&destination.page("/login"), None)),
            _ => Err(see_other(&destination.address(), None)),
        })
    }

    /// One who opens a page, with the cookie that its form needs.
    async fn visit(
        request: &HttpRequest,
        state: &State,
    ) -> Result<Result<(Self, Option<Cookie<'static>>), HttpResponse>, Error> {
        let parameters = Parameters::parse(request.query_string().as_bytes())?;
        let asked = Self::of(request, state, &parameters).await?;
        Ok(asked.map(|mut asked| {
            let cookie = asked.browser.ensure_id();
            (asked, cookie)
        }))
    }

    /// One who sent the form of the page at `path`.
    async fn posted(
        request: &HttpRequest,
        body: &Bytes,
        state: &State,
        path: &str,
    ) -> Result<Result<(Self, Parameters), HttpResponse>, Error> {
        let parameters = Parameters::parse(body)?;
        let asked = match Self::of(request, state, &parameters).await? {
            Ok(asked) => asked,
            Err(elsewhere) => return Ok(Err(elsewhere)),
        };
        if !asked.browser.has_cookies() {
            return Ok(Err(error::no_cookies(path.to_owned())));
        }
        let about = asked.about();
        let about = about.each_ref().map(String::as_str);
        let form = asked.browser.form(request, body, state, &about)?;
        Ok(Ok((asked, form)))
    }

    /// A form counts for the session that its page was shown for, and for no other.
    fn about(&self) -> [String; 2] {
        let session = self.signed_in.account.session_id.to_string();
        ["second-factor".to_owned(), session]
    }

    fn csrf(&self) -> String {
        self.browser
            .csrf(&self.about().each_ref().map(String::as_str))
    }

    fn layout(&self) -> Layout {
        self.flow
            .as_ref()
            .map_or_else(crate::pages::layout, Flow::layout)
    }

    fn render(&self, status: StatusCode, view: &impl Template) -> HttpResponse {
        let targets = self.flow.as_ref().map(Flow::form_targets);
        render(status, view, &targets.unwrap_or_default())
    }

    /// The way for one who has none of what is asked for. The mailbox alone is not enough: it would be all that is asked for.
    fn lost(&self) -> Option<String> {
        let account = &self.signed_in.account;
        let proven = account.event.methods.iter().any(|one| one.is_first());
        let owes = account.owes_second_factor() && proven;
        owes.then(|| self.destination.page(lost::PATH))
    }

    /// The session with one more proof. It dates from now only when the sign-in was half done.
    fn event(&self, method: Method, state: &State) -> AuthenticationEvent {
        let account = &self.signed_in.account;
        let at = if account.owes_second_factor() {
            state.clock.now()
        } else {
            account.event.at
        };
        account.event.with(method, at)
    }
}

/// What was given, as far as it was looked at.
enum Given {
    /// A code that is right for a step of this seed.
    Code(Box<entity::totp_secrets::Model>, i64),
    /// A recovery code, hashed.
    Recovery(SecretHash),
}

impl Given {
    fn method(&self) -> Method {
        match self {
            Self::Code(..) => Method::Totp,
            Self::Recovery(_) => Method::RecoveryCode,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Code(..) => "totp.used",
            Self::Recovery(_) => "recovery_code.used",
        }
    }
}

/// Uses the proof up and strengthens the session by it, in one transaction: the cookies of the new session, of a known device
/// and of what the person chose. `None`: it was used before.
async fn redeem(
    asked: &Asked,
    state: &State,
    context: &Context,
    (guess, given): (&Guess, Given),
) -> Result<Option<Vec<Cookie<'static>>>, Error> {
    let now = state.clock.now();
    let (user_id, id) = (
        asked.signed_in.account.user_id,
        asked.signed_in.account.session_id,
    );
    let who = (user_id, asked.signed_in.epoch);
    let event = asked.event(given.method(), state);
    let Opening { cookie, session } = Opening::new(state, context, &asked.browser, who, event);
    let audited = Event {
        kind: given.kind(),
        user_id: Some(user_id),
        session_id: Some(id),
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..Event::default()
    };
    let arrival = Arrival::new(state, context, &asked.browser, now);
    let used = Letter::new(MailKind::RecoveryCodeUsed).done(origin(context, &asked.browser), now);
    let (guess, post) = (guess.clone(), state.post.clone());
    let (is_code, context) = (matches!(given, Given::Recovery(_)), context.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let first = match given {
                Given::Code(secret, step) => {
                    store::totp_secrets::use_step(txn, &secret, step).await?
                }
                Given::Recovery(hash) => {
                    store::recovery_codes::redeem(txn, user_id, hash, now).await?
                }
            };
            if !first {
                return Ok(false);
            }
            if !store::sessions::strengthen(txn, &session, id, now).await? {
                return Err(ended());
            }
            store::audit_events::record(txn, audited, now).await?;
            if is_code {
                let left = store::recovery_codes::left(txn, user_id).await?;
                let letter = used.count(i64::try_from(left).unwrap_or(i64::MAX));
                post.notify(txn, user_id, &letter, now).await?;
            }
            arrival.tell(txn, user_id, id).await?;
            arrival.stop_recovery(txn, user_id, &context).await?;
            guess.release(txn).await?;
            Ok(true)
        })
    });
    let first = work.await?;
    Ok(first.then(|| {
        let (browser, person) = (&asked.browser, &asked.signed_in);
        let known = known_device::remember(&browser.known, &state.device_keys(), user_id, now);
        let look = (person.locale.as_deref(), person.theme.as_deref());
        [
            browser.session_cookie(&cookie),
            browser.known_cookie(&known),
        ]
        .into_iter()
        .chain(chosen(browser, look, now))
        .collect()
    }))
}

/// The session ended while its second factor was on the way.
fn ended() -> Error {
    Error::refused(
        ErrorCode::AccessDenied,
        "You were signed out meanwhile. Start again.",
    )
}

/// A guess at this person's second factor; in its place the page of one who has to wait.
async fn guess(
    asked: &Asked,
    state: &State,
    context: &Context,
    path: &str,
) -> Result<Result<Guess, HttpResponse>, Error> {
    let user_id = asked.signed_in.account.user_id;
    let taken = Guess::at_account(state, &asked.browser, user_id, context.ip).await?;
    Ok(taken.map_err(|milliseconds| error::throttled(milliseconds, asked.destination.page(path))))
}
