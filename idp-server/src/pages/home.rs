//! `/`: the first page.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{
    admin,
    browser::{Browser, see_other, with_cookies},
    demo,
    error::PageError,
    flow::{accounts, page, required, shown},
    layout,
    respond::render,
    view::HomePage,
};
use crate::{oidc::Step, state::State, store};

/// GET `/`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let account = accounts(&state, &browser, None).await?.into_iter().next();
    let now = state.clock.now();
    let step = account.as_ref().map_or(Step::Login, |account| {
        account.account.step_at_home(&required(&state), now)
    });
    if matches!(step, Step::SecondFactor | Step::Passkey | Step::Act(_)) {
        return Ok(see_other(page(step, &[]), None));
    }
    let account = account.filter(|_| step == Step::Issue);
    let admin = match &account {
        Some(signed_in) => admin::is_open_to(&state, signed_in.account.user_id).await?,
        None => false,
    };
    let cookie = browser.ensure_id();
    let view = HomePage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        account: account.as_ref().map(shown),
        admin,
        demo: demo::client(&state).await?.is_some(),
        setup_pending: !store::setup_links::is_done(state.db.read()).await?,
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}
