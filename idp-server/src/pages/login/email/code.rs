//! `/login/email/{id}`: where the code is typed, in the browser that asked for it.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{PATH, complete::complete, dead, is_allowed, not_there};
use crate::{
    context::{self, Context},
    error::Error,
    mail::{MailedCode, phrase},
    pages::{
        browser::{Browser, see_other, with_cookies},
        destination::Destination,
        error::{self, PageError},
        flow::Flow,
        guess::Guess,
        layout,
        respond::render,
        view::{EmailCodePage, FormErrors},
    },
    state::State,
    store::{
        self,
        mailed_codes::{Try, Waiting},
    },
};

/// A code that is waited for, in the browser that asked.
struct Open {
    waiting: Waiting,
    destination: Destination,
    flow: Option<Flow>,
}

impl Open {
    /// Of this id; in its place the page that says why there is none.
    async fn of(
        state: &State,
        browser: &Browser,
        id: &str,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let Ok(id) = Uuid::parse_str(id) else {
            return Ok(Err(dead()));
        };
        let now = state.clock.now();
        let found = store::mailed_codes::find(state.db.read(), id, browser.id_hash(), now).await?;
        let Some(waiting) = found else {
            return Ok(Err(dead()));
        };
        let destination = Destination::restored(&waiting.destination);
        Ok(destination.flow(state, browser).await?.map(|flow| {
            context::set_back(format!("{PATH}/{id}"));
            Self {
                waiting,
                destination,
                flow,
            }
        }))
    }

    fn about(&self) -> [String; 2] {
        ["email-code".to_owned(), self.waiting.id.to_string()]
    }

    fn page(&self, browser: &Browser, status: StatusCode, errors: FormErrors) -> HttpResponse {
        let about = self.about();
        let view = EmailCodePage {
            layout: self.flow.as_ref().map_or_else(layout, Flow::layout),
            csrf: browser.csrf(&about.each_ref().map(String::as_str)),
            action: format!("{PATH}/{}", self.waiting.id),
            email: self.waiting.address_key.clone(),
            phrase: phrase(self.waiting.id),
            again: self.destination.page(PATH),
            errors,
        };
        let targets = self.flow.as_ref().map(Flow::form_targets);
        render(status, &view, &targets.unwrap_or_default())
    }
}

/// GET `/login/email/{id}`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    id: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    if !is_allowed(&state) {
        return Ok(not_there());
    }
    let mut browser = Browser::of(&request, &state);
    let open = match Open::of(&state, &browser, &id).await? {
        Ok(open) => open,
        Err(page) => return Ok(page),
    };
    let cookie = browser.ensure_id();
    let page = open.page(&browser, StatusCode::OK, FormErrors::none());
    Ok(with_cookies(page, cookie))
}

/// POST `/login/email/{id}`: every try counts on the counters of the account (R78) and on the code's own before it is looked at.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
    id: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    if !is_allowed(&state) {
        return Ok(not_there());
    }
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies(PATH.to_owned()));
    }
    let open = match Open::of(&state, &browser, &id).await? {
        Ok(open) => open,
        Err(page) => return Ok(page),
    };
    let about = open.about();
    let form = browser.form(
        &request,
        &body,
        &state,
        &about.each_ref().map(String::as_str),
    )?;
    let typed = MailedCode::typed(form.get("code").unwrap_or_default());
    if typed.is_empty() {
        let errors = FormErrors::one("code", context.texts.t("email-code-missing"));
        return Ok(open.page(&browser, StatusCode::BAD_REQUEST, errors));
    }
    let guess = match guess(&state, &context, &browser, &open).await? {
        Ok(guess) => guess,
        Err(milliseconds) => {
            return Ok(error::throttled(
                milliseconds,
                format!("{PATH}/{}", open.waiting.id),
            ));
        }
    };
    let Some(tried) = take_try(&state, open.waiting.id).await? else {
        return Ok(dead());
    };
    if is_right(&state, open.waiting.id, &tried, &typed)
        && let Some(cookies) =
            complete(&state, &context, &browser, (&open.waiting, Some(&guess))).await?
    {
        return Ok(see_other(&open.destination.address(), cookies));
    }
    guess
        .refused(&state, &context, "sign_in_code.refused")
        .await?;
    if tried.is_last {
        kill(&state, open.waiting.id).await?;
        return Ok(dead());
    }
    let errors = FormErrors::one("code", context.texts.t("email-code-wrong"));
    Ok(open.page(&browser, StatusCode::UNPROCESSABLE_ENTITY, errors))
}

/// Whose counters: those that the sign-in page counts on for the same name.
async fn guess(
    state: &State,
    context: &Context,
    browser: &Browser,
    open: &Open,
) -> Result<Result<Guess, i64>, Error> {
    let named = store::users::named(state.db.read(), &open.waiting.address_key).await?;
    Guess::at_name(state, browser, &named, context.ip).await
}

async fn take_try(state: &State, id: Uuid) -> Result<Option<Try>, Error> {
    let now = state.clock.now();
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::mailed_codes::take_try(txn, id, now).await })
    });
    Ok(work.await?)
}

async fn kill(state: &State, id: Uuid) -> Result<(), Error> {
    let now = state.clock.now();
    let work = state
        .db
        .write(move |txn| Box::pin(async move { store::mailed_codes::kill(txn, id, now).await }));
    Ok(work.await?)
}

/// Where nothing was mailed every code is wrong, after the same work.
fn is_right(state: &State, id: Uuid, tried: &Try, typed: &MailedCode) -> bool {
    let sealed = tried.sealed_code.as_deref();
    let code = sealed.and_then(|sealed| MailedCode::open(&state.sealer, id, sealed));
    code.is_some_and(|code| code.is(typed))
}
