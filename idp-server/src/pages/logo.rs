//! GET `/client-logo`: an application's logo, which pages show instead of sending the browser to the application's server
//! (RFC 7591 5; RFC 9700 4.2.4).

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG},
    web,
};
use serde::Deserialize;

use super::{
    assets::{is_known, not_found},
    error::PageError,
};
use crate::state::State;

const FOR_AN_HOUR: &str = "public, max-age=3600";
/// For one who opens the picture by itself.
const POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// The query of the picture; pages add a mark that changes with `logo_uri`.
#[derive(Deserialize)]
pub struct Query {
    client_id: String,
}

/// GET `/client-logo`. An application that is not known, one without a logo and one whose logo cannot be had look the same.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageError> {
    let client = state.clients.find(&state.db, &query.client_id).await?;
    let logo = match client.filter(|client| !client.disabled) {
        Some(client) => state.logos.find(&client).await?,
        None => None,
    };
    let Some(logo) = logo else {
        return Ok(not_found());
    };
    let known = is_known(&request, &logo.etag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((CACHE_CONTROL, FOR_AN_HOUR))
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((ETAG, logo.etag));
    if known {
        return Ok(response.finish());
    }
    Ok(response
        .insert_header((CONTENT_TYPE, "image/png"))
        .body(logo.png))
}
