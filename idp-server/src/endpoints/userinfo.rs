//! GET and POST `/oauth2/userinfo` (OIDC Core 5.3, RFC 6750).

use std::sync::Arc;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web,
};
use serde_json::{Map, Value, json};

use super::{
    bearer,
    introspect::{Found, find_access_token},
};
use crate::{
    error::{Error, JsonError},
    oidc::{self, Client, ErrorCode},
    state::State,
    store,
};

/// The userinfo endpoint: one statement.
pub async fn userinfo(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
) -> Result<HttpResponse, JsonError> {
    let token = match bearer::token(&request, &body) {
        Ok(Some(token)) => token,
        // RFC 6750 3.1: a request without any token learns the scheme and nothing else.
        Ok(None) => return Ok(challenge(StatusCode::UNAUTHORIZED, "Bearer")),
        Err(refusal) => return Ok(refuse(&refusal)),
    };
    match claims(&state, &token).await {
        Ok((client, claims)) => answer(&state, &client, claims).map_err(JsonError::from),
        Err(Error::Refused(refusal))
            if matches!(
                refusal.code,
                ErrorCode::InvalidToken | ErrorCode::InsufficientScope
            ) =>
        {
            Ok(refuse(&refusal))
        }
        Err(other) => Err(other.into()),
    }
}

async fn claims(state: &State, token: &str) -> Result<(Arc<Client>, Map<String, Value>), Error> {
    let now = state.clock.now();
    let gone = || {
        Error::refused(
            ErrorCode::InvalidToken,
            "The access token was revoked, or has expired.",
        )
    };
    let found = find_access_token(state, token, now)
        .await?
        .ok_or_else(gone)?;
    let insufficient = || {
        Error::refused(
            ErrorCode::InsufficientScope,
            "The access token is for no person: userinfo needs scope openid.",
        )
    };
    let grant_id = found.claims().grant_id.ok_or_else(insufficient)?;
    if !found.claims().scope.contains("openid") {
        return Err(insufficient());
    }
    let (scope, subject) = match found {
        Found::Jwt(claims) => {
            let jti = Some(claims.jti.as_str());
            let subject = store::grants::subject(state.db.read(), grant_id, jti).await?;
            (claims.scope.clone(), subject)
        }
        Found::Opaque(found) => (found.0.scope, found.1),
    };
    let subject = subject.ok_or_else(gone)?;
    let client = state.clients.find(&state.db, &subject.client_id).await?;
    let Some(client) = client.filter(|client| !client.disabled) else {
        return Err(Error::refused(
            ErrorCode::InvalidToken,
            "The client is disabled.",
        ));
    };
    // What the client may no longer ask for it does not learn by an older token either.
    let scope = scope.intersect(&client.metadata.scope);
    let answer = oidc::for_userinfo(&subject.user, &scope, &subject.claims_request);
    Ok((client, answer))
}

/// As JSON, or signed when the client registered `userinfo_signed_response_alg`.
fn answer(
    state: &State,
    client: &Client,
    mut claims: Map<String, Value>,
) -> Result<HttpResponse, Error> {
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    let Some(algorithm) = client.metadata.userinfo_signed_response_alg else {
        return Ok(response.json(claims));
    };
    claims.insert("iss".into(), state.issuer().into());
    claims.insert("aud".into(), client.client_id.clone().into());
    let signed = state
        .keyring
        .sign(algorithm, "JWT", &claims, state.clock.now())?;
    Ok(response.content_type("application/jwt").body(signed))
}

fn challenge(status: StatusCode, challenge: &str) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::WWW_AUTHENTICATE, challenge))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}

/// RFC 6750 3: the error in the challenge, and in the body for people who read bodies.
fn refuse(refusal: &oidc::Refusal) -> HttpResponse {
    let status = StatusCode::from_u16(refusal.code.status()).unwrap_or(StatusCode::UNAUTHORIZED);
    let (code, description) = (refusal.code.as_str(), &refusal.description);
    HttpResponse::build(status)
        .insert_header((
            header::WWW_AUTHENTICATE,
            format!("Bearer error=\"{code}\", error_description=\"{description}\""),
        ))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json!({"error": code, "error_description": description}))
}
