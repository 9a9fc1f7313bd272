//! `/register` and `/verify-email`: one's own account, where `signup.mode` lets people make one. Whoever registers gets the
//! same answer after the same work, whether or not anybody has the address (R76, R77); the account comes to be when the
//! mailed link's button is pressed, with its address verified.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use zeroize::Zeroizing;

use super::{
    account::addresses::prove,
    browser::{Browser, see_other, with_cookies},
    destination::Destination,
    error::{self, PageError},
    layout, mailed,
    mailing::{Asked, come_back_in},
    respond::render,
    shared::{judged, least, origin, overloaded, retry_after},
    terms, upstream,
    view::{
        FormErrors, MailedSaid, RegisterPage, RegistrationSaid, RegistrationSaidPage,
        VerifyEmailPage,
    },
};
use crate::{
    authn::password::Verdict,
    config::SignupMode,
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind, Pending},
    oidc::{Parameters, Standing},
    secret::SecretHash,
    state::State,
    store::{
        self, audit_events::Event, db::taken, mailed_links::Purpose, throttles::Slot,
        users::NewUser,
    },
};

/// GET `/register`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    if let Some(refused) = refused(&state, None) {
        return Ok(refused);
    }
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let form = Form {
        targets: upstream::routes(&state).await?,
        ..Form::default()
    };
    let page = form.page(&state, &browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// GET `/register/{token}`: the page of an invitation.
pub async fn invited(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let token = token.into_inner();
    if let Some(refused) = refused(&state, Some(&token)) {
        return Ok(refused);
    }
    let Some(pending) = find(&state, Purpose::Invite, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, RegistrationSaid::Dead));
    };
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let form = Form {
        invitation: Some(token),
        email: pending.email,
        ..Form::default()
    };
    let page = form.page(&state, &browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// What is said in place of the form, where nobody may register (without an invitation).
fn refused(state: &State, invitation: Option<&str>) -> Option<HttpResponse> {
    let said_by = |what| Some(said(StatusCode::FORBIDDEN, what));
    match (state.config.signup.mode, invitation) {
        (SignupMode::Closed, _) => said_by(RegistrationSaid::Closed),
        (SignupMode::Invite, None) => said_by(RegistrationSaid::InvitationOnly),
        (SignupMode::Invite | SignupMode::Open, _) => None,
    }
}

fn said(status: StatusCode, said: RegistrationSaid) -> HttpResponse {
    let code = match said {
        RegistrationSaid::Closed | RegistrationSaid::InvitationOnly => "registration_closed",
        _ => "link_expired",
    };
    let view = RegistrationSaidPage {
        layout: layout(),
        said,
        request_id: context::request_id(),
        code: code.to_owned(),
    };
    render(status, &view, &[])
}

/// GET `/verify-email`: where one who has registered waits.
pub async fn sent() -> HttpResponse {
    said(StatusCode::OK, RegistrationSaid::Sent)
}

/// GET `/register/done`.
pub async fn done() -> HttpResponse {
    said(StatusCode::OK, RegistrationSaid::Done)
}

/// What the form of `/register` holds.
#[derive(Default)]
struct Form {
    invitation: Option<String>,
    email: String,
    name: String,
    password: Zeroizing<String>,
    /// CSP sources of the providers that some addresses lead to.
    targets: Vec<String>,
}

impl Form {
    fn of(parameters: &Parameters) -> Self {
        let text = |name: &str| parameters.get(name).unwrap_or_default().trim().to_owned();
        Self {
            invitation: parameters.get("invitation").map(str::to_owned),
            email: text("email"),
            name: text("name"),
            password: parameters
                .get("password")
                .unwrap_or_default()
                .to_owned()
                .into(),
            targets: Vec::new(),
        }
    }

    fn page(
        self,
        state: &State,
        browser: &Browser,
        status: StatusCode,
        errors: FormErrors,
    ) -> HttpResponse {
        let view = RegisterPage {
            layout: layout(),
            csrf: browser.csrf(&[]),
            invitation: self.invitation,
            email: self.email,
            name: self.name,
            least: least(state, false),
            terms: terms::note(state),
            errors,
        };
        render(status, &view, &self.targets)
    }

    async fn judge(&self, state: &State, context: &Context) -> Result<FormErrors, Error> {
        let mut errors = FormErrors::none();
        let texts = &context.texts;
        if store::users::check_email(&self.email).is_err() {
            errors.add("email", texts.t("recovery-bad-email"));
        }
        if self.name.is_empty() {
            errors.add("name", texts.t("registration-name-missing"));
        } else if self.name.chars().count() > 200 {
            errors.add("name", texts.t("registration-name-long"));
        }
        let known = vec![self.email.clone(), self.name.clone()];
        if let Some(message) = judged(context, &self.password, (least(state, false), known)).await?
        {
            errors.add("password", message);
        }
        Ok(errors)
    }
}

/// POST `/register`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/register".to_owned()));
    }
    let parameters = browser.form(&request, &body, &state, &[])?;
    let mut form = Form::of(&parameters);
    if let Some(refused) = refused(&state, form.invitation.as_deref()) {
        return Ok(refused);
    }
    if let Some(token) = &form.invitation {
        let Some(pending) = find(&state, Purpose::Invite, token).await? else {
            return Ok(said(StatusCode::NOT_FOUND, RegistrationSaid::Dead));
        };
        form.email = pending.email;
    } else {
        let typed = (form.email.as_str(), &Destination::Home);
        if let Some(away) = upstream::route(&state, &context, &browser, typed).await? {
            return Ok(away);
        }
        form.targets = upstream::routes(&state).await?;
    }
    let errors = form.judge(&state, &context).await?;
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(form.page(&state, &browser, status, errors));
    }
    let phc = state
        .passwords
        .hash(&form.password)
        .await
        .map_err(overloaded)?;
    let pending = Pending {
        email: form.email.clone(),
        name: form.name.clone(),
        phc: Some(phc),
        short: least(&state, false).standing_of(&form.password) == Standing::Short,
        terms: terms::accepted(&state, &parameters),
        browser: browser.id_hash().map(SecretHash::to_vec),
    };
    if let Some(token) = &form.invitation {
        return create(&state, &context, Purpose::Invite, token, pending).await;
    }
    match enqueue(&state, &context, &browser, pending).await? {
        Slot::Reserved { .. } => Ok(see_other("/verify-email", None)),
        Slot::Wait(milliseconds) => {
            let (message, seconds) = retry_after(&context, milliseconds);
            let errors = FormErrors::one("email", message);
            let page = form.page(&state, &browser, StatusCode::TOO_MANY_REQUESTS, errors);
            Ok(come_back_in(page, seconds))
        }
    }
}

/// The slot, the mail and the audit trail in one commit, whoever has the address.
async fn enqueue(
    state: &State,
    context: &Context,
    browser: &Browser,
    pending: Pending,
) -> Result<Slot, Error> {
    let now = state.clock.now();
    let email = pending.email.clone();
    let letter = Letter::new(MailKind::VerifyAddress)
        .pending(pending)
        .done(origin(context, browser), now);
    let event = Event::of_request("registration.requested", context);
    let asked = Asked::new(state, context, &email, letter, event);
    let work = state
        .db
        .write(move |txn| Box::pin(async move { asked.send(txn, now).await }));
    work.await
}

/// What was entered for a link that is good.
async fn find(state: &State, purpose: Purpose, token: &str) -> Result<Option<Pending>, Error> {
    let (token, now) = (SecretHash::of(token), state.clock.now());
    let sealed = store::mailed_links::find_pending(state.db.read(), purpose, token, now).await?;
    Ok(sealed.and_then(|sealed| Pending::open(&state.sealer, token, &sealed)))
}

/// Uses the link up and makes the account, its address verified.
async fn create(
    state: &State,
    context: &Context,
    purpose: Purpose,
    token: &str,
    pending: Pending,
) -> Result<HttpResponse, PageError> {
    // It was mailed before the domain was a provider's; an invitation is an administrator's word.
    if purpose == Purpose::Register && upstream::is_elsewhere(state, &pending.email, None).await? {
        return Ok(mailed::said(StatusCode::FORBIDDEN, MailedSaid::Elsewhere));
    }
    let (token, now) = (SecretHash::of(token), state.clock.now());
    let context = context.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if !store::mailed_links::redeem_pending(txn, purpose, token, now).await? {
                return Ok(false);
            }
            let new = NewUser {
                email: pending.email,
                email_verified: true,
                name: Some(pending.name),
                ..NewUser::default()
            };
            let user = store::users::create(txn, new, now).await?;
            if let Some(phc) = &pending.phc {
                store::users::set_password(txn, user.id, phc, now).await?;
            }
            if pending.short {
                store::users::standing::put(txn, user.id, Standing::Short).await?;
            }
            let event = Event {
                user_id: Some(user.id),
                ..Event::of_request("user.registered", &context)
            };
            store::audit_events::record(txn, event, now).await?;
            if let Some(edition) = &pending.terms {
                terms::record(txn, (user.id, edition), &context, now).await?;
            }
            Ok::<_, store::DbErr>(true)
        })
    });
    match work.await {
        Ok(true) => Ok(see_other("/register/done", None)),
        Ok(false) => Ok(said(StatusCode::NOT_FOUND, RegistrationSaid::Dead)),
        // The owner of the address has made an account meanwhile.
        Err(error) if taken(&error).is_some() => {
            Ok(said(StatusCode::NOT_FOUND, RegistrationSaid::Dead))
        }
        Err(error) => Err(Error::from(error).into()),
    }
}

fn is_own(browser: &Browser, pending: &Pending) -> bool {
    let own = browser.id_hash().map(SecretHash::to_vec);
    own.is_some() && own == pending.browser
}

fn verify_page(
    browser: &Browser,
    token: String,
    pending: &Pending,
    errors: FormErrors,
) -> HttpResponse {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let view = VerifyEmailPage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        token,
        email: pending.email.clone(),
        ask_password: !is_own(browser, pending),
        errors,
    };
    render(status, &view, &[])
}

/// GET `/verify-email/{token}`: a page with a button, and nothing else happens: programs open links too (R71).
pub async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let Some(pending) = find(&state, Purpose::Register, &token).await? else {
        return Ok(prove::open(&state, browser, token.into_inner()).await?);
    };
    let cookie = browser.ensure_id();
    let page = verify_page(&browser, token.into_inner(), &pending, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// POST `/verify-email`.
pub async fn verify(
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
    let token = form.get("token").unwrap_or_default().to_owned();
    let Some(pending) = find(&state, Purpose::Register, &token).await? else {
        return Ok(prove::submit(&state, &context, &browser, &token).await?);
    };
    if !is_own(&browser, &pending) {
        let password = Zeroizing::new(form.get("password").unwrap_or_default().to_owned());
        let verdict = state
            .passwords
            .verify(&password, pending.phc.clone())
            .await
            .map_err(overloaded)?;
        if verdict == Verdict::Wrong {
            let message = context.texts.t("registration-wrong-password");
            let errors = FormErrors::one("password", message);
            return Ok(verify_page(&browser, token, &pending, errors));
        }
    }
    create(&state, &context, Purpose::Register, &token, pending).await
}
