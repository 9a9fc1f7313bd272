//! `/`: the first page.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{
    browser::{Browser, with_cookies},
    demo,
    error::PageError,
    flow::{accounts, shown},
    layout,
    respond::render,
    view::HomePage,
};
use crate::{state::State, store};

/// GET `/`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let view = HomePage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        account: accounts(&state, &browser, None).await?.first().map(shown),
        demo: demo::client(&state).await?.is_some(),
        setup_pending: !store::setup_links::is_done(state.db.read()).await?,
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}
