//! `/account/apps`: the applications that may use the account, and taking that back.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{csrf, event, is_done, not_found, posted, visit};
use crate::{
    context::Context,
    error::Error,
    pages::{
        browser::{missing, see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        respond::render,
        view::{AppEntry, AppsPage, ConsentScope, ImageSource, WebLink},
    },
    state::State,
    store::{self, connected_apps::ConnectedApp},
};

const PATH: &str = "/account/apps";

/// GET `/account/apps`: three statements, however many applications there are.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let user_id = member.signed_in.account.user_id;
    let now = state.clock.now();
    let apps = store::connected_apps::of_user(state.db.read(), user_id, now).await?;
    let view = AppsPage {
        layout: layout(),
        csrf: csrf(&member),
        done: is_done(&request),
        apps: apps.iter().map(entry).collect(),
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}

/// An application as its person sees it.
pub(super) fn entry(app: &ConnectedApp) -> AppEntry {
    let source = |uri: &String| ImageSource::of_client(&app.client_id, uri);
    let scope = |scope: &str| ConsentScope {
        scope: scope.to_owned(),
        values: Vec::new(),
    };
    let kept = |scope: &&str| *scope != "offline_access" || app.offline;
    AppEntry {
        client_id: app.client_id.clone(),
        name: app.name.clone().unwrap_or_else(|| app.client_id.clone()),
        logo: app.logo.as_ref().map(source),
        site: app.site.as_deref().and_then(WebLink::parse),
        scopes: app.scope.iter().filter(kept).map(scope).collect(),
        first_at: app.first_at,
        last_at: app.last_at,
    }
}

/// POST `/account/apps`: `app` may do nothing any more.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let client_id = form.get("app").ok_or_else(|| missing("app"))?;
    if !revoke(&state, &context, &member, client_id).await? {
        return Ok(not_found());
    }
    Ok(see_other(&format!("{PATH}?{}", super::DONE), None))
}

async fn revoke(
    state: &State,
    context: &Context,
    member: &Member,
    client_id: &str,
) -> Result<bool, Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let client_id = client_id.to_owned();
    let mut event = event("consent.revoked", context, member);
    event.client_id = Some(client_id.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let revoked = store::connected_apps::revoke(txn, user_id, &client_id, now).await?;
            if revoked {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(revoked)
        })
    });
    work.await
}
