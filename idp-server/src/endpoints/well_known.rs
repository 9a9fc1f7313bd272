//! `/.well-known/…`: OIDC Discovery 1.0, RFC 8414, RFC 7517 5. No statement, no signature.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH},
    web,
};

use crate::state::{State, keyring::Document};

/// GET `/.well-known/openid-configuration` and `/.well-known/oauth-authorization-server`.
pub async fn metadata(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    send(&request, &state.keyring.metadata())
}

/// GET `/.well-known/jwks.json`.
pub async fn jwks(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    send(&request, &state.keyring.jwks())
}

fn send(request: &HttpRequest, document: &Document) -> HttpResponse {
    let known = request
        .headers()
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let unchanged = known == "*"
        || known
            .split(',')
            .any(|tag| tag.trim().trim_start_matches("W/") == document.etag);
    let mut response = if unchanged {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((CACHE_CONTROL, document.cache_control.as_str()))
        .insert_header((ETAG, document.etag.as_str()));
    if unchanged {
        response.finish()
    } else {
        response
            .content_type("application/json")
            .body(document.body.clone())
    }
}
