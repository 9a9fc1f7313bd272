//! `/setup`: the first administrator; closed for good after use.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use serde::Deserialize;

use super::{
    browser::{Browser, see_other, with_cookies},
    error,
    error::PageError,
    layout,
    respond::render,
    shared::least,
    view::{FormErrors, SetupPage},
};
use crate::{
    authn::password,
    context::{self, Context},
    error::Error,
    oidc::{ErrorCode, Standing},
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, users::NewUser},
};

/// The query of the page.
#[derive(Deserialize)]
pub struct Query {
    token: Option<String>,
}

/// What the form holds.
struct Form {
    token: String,
    email: String,
    name: String,
    password: zeroize::Zeroizing<String>,
}

/// GET `/setup`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let token = query.into_inner().token.unwrap_or_default();
    if !store::setup_links::is_open(state.db.read(), SecretHash::of(&token), state.clock.now())
        .await?
    {
        return Ok(error::plain(StatusCode::NOT_FOUND, "setup_closed"));
    }
    let cookie = browser.ensure_id();
    let form = Form {
        token,
        email: String::new(),
        name: String::new(),
        password: String::new().into(),
    };
    Ok(with_cookies(
        page(&state, &browser, form, StatusCode::OK, FormErrors::none()),
        cookie,
    ))
}

fn page(
    state: &State,
    browser: &Browser,
    form: Form,
    status: StatusCode,
    errors: FormErrors,
) -> HttpResponse {
    let view = SetupPage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        token: form.token,
        email: form.email,
        name: form.name,
        least: least(state, false),
        errors,
    };
    render(status, &view, &[])
}

/// POST `/setup`: of many at once exactly one makes the administrator.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let parameters = browser.form(&request, &body, &state, &[])?;
    let text = |name: &str| parameters.get(name).unwrap_or_default().trim().to_owned();
    let form = Form {
        token: text("token"),
        email: text("email"),
        name: text("name"),
        password: parameters
            .get("password")
            .unwrap_or_default()
            .to_owned()
            .into(),
    };
    if !store::setup_links::is_open(
        state.db.read(),
        SecretHash::of(&form.token),
        state.clock.now(),
    )
    .await?
    {
        return Ok(error::plain(StatusCode::NOT_FOUND, "setup_closed"));
    }
    context::set_back(format!("/setup?token={}", form.token));
    let errors = judge(&state, &form).await?;
    if !errors.is_empty() {
        return Ok(page(
            &state,
            &browser,
            form,
            StatusCode::UNPROCESSABLE_ENTITY,
            errors,
        ));
    }
    let overloaded = |_| {
        Error::refused(
            ErrorCode::TemporarilyUnavailable,
            "The server is busy. Try again in a moment.",
        )
    };
    let phc = state
        .passwords
        .hash(&form.password)
        .await
        .map_err(overloaded)?;
    let standing = least(&state, false).standing_of(&form.password);
    if create(&state, &context, form, (phc, standing)).await? {
        return Ok(see_other("/login", None));
    }
    Ok(error::plain(StatusCode::NOT_FOUND, "setup_closed"))
}

async fn judge(state: &State, form: &Form) -> Result<FormErrors, Error> {
    let mut errors = FormErrors::none();
    if store::users::check_email(&form.email).is_err() {
        errors.add("email", context::texts().t("field-email-wrong"));
    }
    if form.name.chars().count() > 200 {
        errors.add("name", context::texts().t("field-name-long"));
    }
    let (min, password) = (least(state, false).characters, form.password.clone());
    let known = [
        form.email.clone(),
        form.name.clone(),
        state.config.branding.product().to_owned(),
    ];
    let judged = tokio::task::spawn_blocking(move || {
        password::check_new(&password, min, &known.each_ref().map(String::as_str))
    });
    if let Err(reason) = judged.await.map_err(anyhow::Error::from)? {
        errors.add("password", super::unacceptable(&reason));
    }
    Ok(errors)
}

async fn create(
    state: &State,
    context: &Context,
    form: Form,
    (phc, standing): (String, Standing),
) -> Result<bool, Error> {
    let now = state.clock.now();
    let token = SecretHash::of(&form.token);
    let new = NewUser {
        email: form.email,
        email_verified: true,
        name: Some(form.name).filter(|name| !name.is_empty()),
        ..NewUser::default()
    };
    let (ip, request_id) = (context.ip_text(), context.request_id.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if !store::setup_links::close(txn, token, now).await? {
                return Ok(false);
            }
            let user = store::users::create(txn, new, now).await?;
            store::users::set_password(txn, user.id, &phc, now).await?;
            store::users::standing::put(txn, user.id, standing).await?;
            let role = store::roles::admin(txn, now).await?;
            store::roles::give(txn, role.id, user.id, now).await?;
            let event = Event {
                kind: "setup.completed",
                user_id: Some(user.id),
                ip: Some(ip),
                request_id: Some(request_id),
                ..Event::default()
            };
            store::audit_events::record(txn, event, now).await?;
            Ok::<_, Error>(true)
        })
    });
    work.await
}
