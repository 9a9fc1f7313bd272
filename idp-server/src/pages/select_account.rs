//! `/select-account`: the accounts of this browser.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{
    browser::{Browser, missing, see_other, with_cookies},
    error::PageError,
    flow::{self, Flow, accounts, shown},
    respond::render,
    view::{AccountChoice, SelectAccountPage},
};
use crate::{
    context::Context,
    error::Error,
    oidc,
    secret::Secret,
    state::State,
    store::{self, audit_events::Event},
};

/// GET `/select-account`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<flow::Query>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let flow = match Flow::if_any(&state, &browser, query.request.as_deref()).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let cookie = browser.ensure_id();
    let choice = |signed_in: &store::sessions::SignedIn| AccountChoice {
        id: signed_in.account.session_id.to_string(),
        account: shown(signed_in),
        signed_in: !signed_in.account.owes_second_factor(),
    };
    let view = SelectAccountPage {
        layout: flow.as_ref().map_or_else(super::layout, Flow::layout),
        csrf: browser.csrf(&[]),
        request: flow.as_ref().map(|flow| flow.waiting.id.to_string()),
        accounts: accounts(&state, &browser, None)
            .await?
            .iter()
            .map(choice)
            .collect(),
    };
    Ok(with_cookies(
        render(
            StatusCode::OK,
            &view,
            &flow.map(|flow| flow.form_targets()).unwrap_or_default(),
        ),
        cookie,
    ))
}

/// POST `/select-account`: `account` chooses one, `remove` signs one out.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let form = browser.form(&request, &body, &state, &[])?;
    let flow = match Flow::if_any(&state, &browser, form.get("request")).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let here = flow.as_ref().map_or_else(
        || "/select-account".to_owned(),
        |flow| format!("/select-account?request={}", flow.waiting.id),
    );
    let id = |name: &str| form.get(name).and_then(|id| Uuid::parse_str(id).ok());
    let Some(cookie) = browser.session_hash() else {
        return Ok(see_other(&here, None));
    };
    if let Some(id) = id("remove") {
        super::logout::end(&state, &context, id, cookie).await?;
        return Ok(see_other(&here, None));
    }
    let id = id("account").ok_or_else(|| missing("account"))?;
    let now = state.clock.now();
    let chosen_at = flow
        .as_ref()
        .map_or(now, |flow| oidc::done_at(&flow.waiting.request, now));
    let replacement = Secret::generate();
    let selection = store::sessions::Selection {
        from: cookie,
        to: replacement.hash(),
        idle_timeout: state.config.sessions.idle_timeout,
    };
    let event = Event {
        session_id: Some(id),
        ..Event::of_request("session.selected", &context)
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let chosen = store::sessions::select(txn, id, selection, chosen_at).await?;
            if chosen {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(chosen)
        })
    });
    if !work.await? {
        return Ok(see_other(&here, None));
    }
    let target = flow.map_or_else(|| "/".to_owned(), |flow| flow.address());
    Ok(see_other(
        &target,
        Some(browser.session_cookie(&replacement)),
    ))
}
