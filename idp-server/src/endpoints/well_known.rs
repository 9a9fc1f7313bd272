//! `/.well-known/…`: OIDC Discovery 1.0, RFC 8414, RFC 7517 5. No statement, no signature.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH, LOCATION},
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

/// GET `/.well-known/passkey-endpoints` (Passkey Endpoints Well-Known URL, section 2).
pub async fn passkey_endpoints(state: web::Data<State>) -> HttpResponse {
    if state.passkeys.is_none() {
        return HttpResponse::NotFound().finish();
    }
    let page = state.config.public_url.join("/account/security/passkeys");
    HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .json(serde_json::json!({ "enroll": page, "manage": page }))
}

/// GET `/.well-known/change-password` (A Well-Known URL for Changing Passwords, section 2).
pub async fn change_password() -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, "/account/security/password"))
        .insert_header((CACHE_CONTROL, "no-store"))
        .finish()
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
