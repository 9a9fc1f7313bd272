//! What every request goes through and every response carries: an id, the caller's address, the
//! host check, a time limit, security headers, CORS, one log line.

use std::{
    net::{IpAddr, Ipv4Addr},
    panic::AssertUnwindSafe,
    time::Duration,
};

use actix_web::{
    Error, HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use futures_util::FutureExt;
use ipnet::IpNet;
use serde_json::json;

use super::Statistics;
use crate::{clock::stopwatch, context::Context, pages, secret::short_id, state::State};

/// No request takes longer than this.
const PATIENCE: Duration = Duration::from_secs(10);
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
    let context = context_of(&request, &state);
    request.extensions_mut().insert(context.clone());
    let method = request.method().clone();
    let origin = request.headers().get(header::ORIGIN).cloned();
    let path = request.path().to_owned();
    let answered = context.clone().scope(answer(request, next, &state)).await;
    let finish = |headers: &mut HeaderMap, status: u16, route: &str| {
        common(headers, &state, &context);
        cors(headers, &path, origin.as_ref(), &state);
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
    if request.method() == Method::OPTIONS && is_shared(request.path()).is_some() {
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
    if matches!(path, "/livez" | "/readyz") || is_our_host(request, state) {
        return None;
    }
    Some(plain(path, StatusCode::MISDIRECTED_REQUEST))
}

/// The issuer has one name (R102): requests for any other are misdirected.
fn is_our_host(request: &ServiceRequest, state: &State) -> bool {
    let ours = state.config.public_url.authority();
    let mut hosts = request.headers().get_all(header::HOST);
    let (host, another) = (hosts.next(), hosts.next());
    let absolute = request
        .uri()
        .authority()
        .is_none_or(|authority| authority.as_str() == ours);
    let matches = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(ours.as_bytes());
    if absolute && another.is_none() && host.is_some_and(matches) {
        return true;
    }
    // A trusted proxy may have put the name that the browser used elsewhere.
    let forwarded = request.headers().get("x-forwarded-host");
    absolute
        && peer(request).is_some_and(|peer| is_trusted(peer, &state.config.server.trusted_proxies))
        && forwarded.is_some_and(matches)
}

fn peer(request: &ServiceRequest) -> Option<IpAddr> {
    request
        .peer_addr()
        .map(|address| address.ip().to_canonical())
}

fn is_trusted(ip: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&ip))
}

fn context_of(request: &ServiceRequest, state: &State) -> Context {
    let given = request
        .headers()
        .get("x-request-id")
        .and_then(|value| value.to_str().ok());
    let usable = |id: &&str| {
        (1..=64).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    Context {
        request_id: given
            .filter(usable)
            .map_or_else(short_id, ToOwned::to_owned),
        ip: caller(request.request(), &state.config.server.trusted_proxies),
        nonce: short_id(),
    }
}

/// The caller's address (R103): the peer, or, when that is a trusted proxy, the last address in
/// `X-Forwarded-For` that isn't one. What cannot be read ends the search: never "skip the rule".
fn caller(request: &HttpRequest, trusted: &[IpNet]) -> IpAddr {
    let peer = request
        .peer_addr()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| {
            address.ip().to_canonical()
        });
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let lines: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .map(|line| line.to_str().unwrap_or("?"))
        .collect();
    let mut nearest = peer;
    for entry in lines
        .iter()
        .flat_map(|line| line.split(','))
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        let Ok(ip) = entry.trim().parse::<IpAddr>() else {
            return nearest;
        };
        nearest = ip.to_canonical();
        if !is_trusted(nearest, trusted) {
            return nearest;
        }
    }
    nearest
}

/// R72, R73, R74. A page has a CSP of its own; everything else may load nothing at all.
fn common(headers: &mut HeaderMap, state: &State, context: &Context) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value))
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "no-referrer");
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=()",
    );
    if state.config.public_url.is_https() {
        set(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=63072000; includeSubDomains",
        );
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(nothing),
        );
    }
    if let Ok(id) = HeaderValue::from_str(&context.request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
}

/// Who may call a path from a script of another origin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sharing {
    /// Anyone: the document is public.
    Everyone,
    /// Applications of registered clients.
    Clients,
}

fn is_shared(path: &str) -> Option<Sharing> {
    match path {
        "/.well-known/openid-configuration"
        | "/.well-known/oauth-authorization-server"
        | "/.well-known/jwks.json" => Some(Sharing::Everyone),
        "/oauth2/token" | "/oauth2/userinfo" | "/oauth2/revoke" => Some(Sharing::Clients),
        _ => None,
    }
}

/// CORS (R47): never with credentials, never where a browser must not call.
fn cors(headers: &mut HeaderMap, path: &str, origin: Option<&HeaderValue>, state: &State) {
    let Some(sharing) = is_shared(path) else {
        return;
    };
    let allowed = match (sharing, origin) {
        (Sharing::Everyone, _) => Some(HeaderValue::from_static("*")),
        (Sharing::Clients, Some(origin)) => {
            let known = origin
                .to_str()
                .is_ok_and(|origin| state.clients.allows_origin(origin));
            known.then(|| origin.clone())
        }
        (Sharing::Clients, None) => None,
    };
    if sharing == Sharing::Clients {
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    let Some(allowed) = allowed else { return };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value))
    };
    set(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS");
    set(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        "Authorization, Content-Type, DPoP",
    );
    set(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        "WWW-Authenticate, ETag, X-Request-Id",
    );
    set(header::ACCESS_CONTROL_MAX_AGE, "7200");
}
