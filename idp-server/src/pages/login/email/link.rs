//! `/login/email/link/{token}`: the link that stands beside the code. Programs open links too, so that it is a page with a
//! button and nothing happens before that is pressed (R71); in another browser than the one that asked it is a page with the
//! code (R66).

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{PATH, complete::complete, dead, is_allowed, not_there};
use crate::{
    context::Context,
    error::Error,
    mail::{MailedCode, phrase},
    pages::{
        browser::{Browser, see_other, with_cookies},
        destination::Destination,
        error::{self, PageError},
        layout,
        respond::render,
        view::{EmailLinkPage, Opened},
    },
    secret::SecretHash,
    state::State,
    store::{self, mailed_codes::Waiting},
};

async fn find(state: &State, token: &str) -> Result<Option<Waiting>, Error> {
    let (link, now) = (SecretHash::of(token), state.clock.now());
    Ok(store::mailed_codes::of_link(state.db.read(), link, now).await?)
}

/// GET `/login/email/link/{token}`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    if !is_allowed(&state) {
        return Ok(not_there());
    }
    let mut browser = Browser::of(&request, &state);
    let Some(waiting) = find(&state, &token).await? else {
        return Ok(dead());
    };
    let cookie = browser.ensure_id();
    let page = page(&state, &browser, &waiting, token.into_inner());
    Ok(with_cookies(page, cookie))
}

fn page(state: &State, browser: &Browser, waiting: &Waiting, token: String) -> HttpResponse {
    let opened = if waiting.is_of(browser.id_hash()) {
        Opened::Here { token }
    } else {
        let sealed = waiting.sealed_code();
        match sealed.and_then(|sealed| MailedCode::open(&state.sealer, waiting.id, sealed)) {
            Some(code) => Opened::Elsewhere {
                code: code.spelled(),
            },
            None => return dead(),
        }
    };
    let view = EmailLinkPage {
        layout: layout(),
        csrf: browser.csrf(&["email-link"]),
        phrase: phrase(waiting.id),
        opened,
    };
    render(StatusCode::OK, &view, &[])
}

/// POST `/login/email/link`.
pub async fn submit(
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
    let form = browser.form(&request, &body, &state, &["email-link"])?;
    let token = form.get("token").unwrap_or_default().to_owned();
    let Some(waiting) = find(&state, &token).await? else {
        return Ok(dead());
    };
    if !waiting.is_of(browser.id_hash()) {
        return Ok(page(&state, &browser, &waiting, token));
    }
    match complete(&state, &context, &browser, (&waiting, None)).await? {
        Some(cookies) => {
            let destination = Destination::restored(&waiting.destination);
            Ok(see_other(&destination.address(), cookies))
        }
        None => Ok(dead()),
    }
}
