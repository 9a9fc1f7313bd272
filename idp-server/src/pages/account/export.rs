//! `/account/export`: everything that is held about a person, for that person (GDPR articles 15 and 20).

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION},
    },
    web,
};

use super::{
    csrf, event,
    fresh::{self, Sent},
    visit,
};
use crate::{
    context::Context,
    error::Error,
    pages::{
        browser::with_cookies,
        console::Member,
        error::PageError,
        layout,
        respond::render,
        view::{ExportPage, FormErrors},
    },
    state::State,
    store,
};

const PATH: &str = "/account/export";

/// GET `/account/export`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let page = page(&state, &member, StatusCode::OK, FormErrors::none()).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(
    state: &State,
    member: &Member,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let view = ExportPage {
        layout: layout(),
        csrf: csrf(member),
        proof: fresh::wanted(state, member, PATH).await?,
        errors,
    };
    Ok(render(status, &view, &[]))
}

/// POST `/account/export`: the file.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let Sent { member, fault, .. } = match fresh::posted(&request, &body, &state, &context).await? {
        Ok(sent) => sent,
        Err(away) => return Ok(away),
    };
    if let Some((status, errors)) = fault {
        return Ok(page(&state, &member, status, errors).await?);
    }
    let (now, event) = (state.clock.now(), event("user.exported", &context, &member));
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::audit_events::record(txn, event, now).await })
    });
    work.await?;
    let user_id = member.signed_in.account.user_id;
    let Some(all) = store::export::of_user(state.db.read(), user_id).await? else {
        return Ok(super::not_found());
    };
    let text = serde_json::to_string_pretty(&all).map_err(anyhow::Error::from)?;
    let name = format!("attachment; filename=\"account-{}.json\"", now.date());
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_DISPOSITION, name))
        .content_type("application/json")
        .body(text))
}
