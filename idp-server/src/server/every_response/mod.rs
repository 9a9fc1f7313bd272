//! What every request goes through and every response carries: an id, the caller's address, the
//! host check, a time limit, security headers, CORS, one log line.

mod caller;
mod cors;
mod headers;

use std::{panic::AssertUnwindSafe, time::Duration};

use actix_web::{
    Error, HttpMessage, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        Method, StatusCode,
        header::{self, HeaderMap},
    },
    middleware::Next,
    web,
};
use futures_util::FutureExt;
use serde_json::json;

use super::Statistics;
use crate::{clock::stopwatch, pages, state::State};

/// No request takes longer than this.
const PATIENCE: Duration = Duration::from_secs(8);
/// All header fields together are not longer than this.
const LONGEST_HEAD: usize = 16 * 1024;

/// The middleware.
pub async fn wrap(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let start = stopwatch();
    let state = request
        .app_data::<web::Data<State>>()
        .cloned()
        .ok_or_else(unwired)?;
    let statistics = request
        .app_data::<web::Data<Statistics>>()
        .cloned()
        .ok_or_else(unwired)?;
    let context = caller::context_of(&request, &state);
    request.extensions_mut().insert(context.clone());
    let method = request.method().clone();
    let origin = request.headers().get(header::ORIGIN).cloned();
    let path = request.path().to_owned();
    let answered = context.clone().scope(answer(request, next, &state)).await;
    let finish = |headers: &mut HeaderMap, status: u16, route: &str| {
        headers::set(headers, &state, &context);
        cors::set(headers, &path, origin.as_ref(), &state);
        let took = start.elapsed();
        statistics.request(route, status, took);
        tracing::info!(
            target: "request",
            request_id = context.request_id,
            method = method.as_str(),
            route,
            status,
            micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
            ip = %context.ip,
        );
    };
    match answered {
        Ok(mut response) => {
            let route = response
                .request()
                .match_pattern()
                .unwrap_or_else(|| "unmatched".to_owned());
            let status = response.status().as_u16();
            finish(response.headers_mut(), status, &route);
            Ok(response)
        }
        Err(mut response) => {
            let status = response.status().as_u16();
            finish(response.headers_mut(), status, "unfinished");
            Err(InternalError::from_response("unfinished", response).into())
        }
    }
}

fn unwired() -> Error {
    actix_web::error::ErrorInternalServerError("the server is not wired")
}

/// The answer; `Err` when the request did not live to be answered by its handler.
async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
    state: &State,
) -> Result<ServiceResponse<BoxBody>, HttpResponse> {
    if let Some(refused) = refuse(&request, state) {
        return Ok(request.into_response(refused));
    }
    if request.method() == Method::OPTIONS && cors::is_shared(request.path()).is_some() {
        return Ok(request.into_response(HttpResponse::NoContent().finish()));
    }
    let path = request.path().to_owned();
    let handled = AssertUnwindSafe(next.call(request)).catch_unwind();
    let response = match tokio::time::timeout(PATIENCE, handled).await {
        Ok(Ok(Ok(response))) => response.map_into_boxed_body(),
        Ok(Ok(Err(error))) => return Err(plain(&path, error.as_response_error().status_code())),
        Ok(Err(_)) => return Err(plain(&path, StatusCode::INTERNAL_SERVER_ERROR)),
        Err(_) => return Err(plain(&path, StatusCode::SERVICE_UNAVAILABLE)),
    };
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || has_face(response.headers()) {
        return Ok(response);
    }
    // An error of the framework gets the face of its path.
    let mut replaced = plain(&path, status);
    if let Some(allow) = response.headers().get(header::ALLOW) {
        replaced.headers_mut().insert(header::ALLOW, allow.clone());
    }
    Ok(response.into_response(replaced))
}

fn has_face(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let challenged = headers.contains_key(header::WWW_AUTHENTICATE);
    challenged
        || ["text/html", "application/json", "text/plain; charset=utf-8"]
            .iter()
            .any(|face| content_type.starts_with(face))
}

/// Whether programs, and not people, read the answers of a path.
fn is_for_programs(path: &str) -> bool {
    let programs = [
        "/oauth2/token",
        "/oauth2/userinfo",
        "/oauth2/introspect",
        "/oauth2/revoke",
    ];
    programs.contains(&path)
        || ["/.well-known/", "/api/", "/static/", "/livez", "/readyz"]
            .iter()
            .any(|start| path.starts_with(start))
}

/// An error without more to say, in the face of its path.
fn plain(path: &str, status: StatusCode) -> HttpResponse {
    let code = match status {
        StatusCode::NOT_FOUND => "not_found",
        StatusCode::METHOD_NOT_ALLOWED => "method_not_allowed",
        StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE
        | StatusCode::URI_TOO_LONG => "too_large",
        StatusCode::SERVICE_UNAVAILABLE => "temporarily_unavailable",
        status if status.is_server_error() => "server_error",
        _ => "invalid_request",
    };
    if !is_for_programs(path) {
        return pages::error::plain(status, code);
    }
    let description = status
        .canonical_reason()
        .unwrap_or("The request was refused");
    let mut response = HttpResponse::build(status);
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.insert_header((header::RETRY_AFTER, "1"));
    }
    response.json(json!({"error": code, "error_description": description}))
}

/// What is refused before anyone looks at it: a head that is too long, a host that isn't ours.
fn refuse(request: &ServiceRequest, state: &State) -> Option<HttpResponse> {
    let path = request.path();
    let length: usize = request
        .headers()
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    if length > LONGEST_HEAD {
        return Some(plain(path, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
    }
    if matches!(path, "/livez" | "/readyz") || caller::is_our_host(request, state) {
        return None;
    }
    Some(plain(path, StatusCode::MISDIRECTED_REQUEST))
}
