//! POST `/oauth2/introspect` (RFC 7662).

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, http::header, web};
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::{client_authentication::authenticate, form};
use crate::{
    context::Context,
    error::{Error, JsonError},
    oidc::{AccessTokenClaims, Client, ErrorCode, Scope, check_access_token},
    secret::SecretHash,
    state::State,
    store::{self, grants::Subject},
};

/// The introspection endpoint. Whoever may not know reads exactly `{"active":false}` (RFC 7662 2.2).
pub async fn introspect(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, JsonError> {
    let parameters = form(&request, &body)?;
    let client = authenticate(&state, &context, &request, &parameters).await?;
    if client.is_public() {
        return Err(Error::refused(
            ErrorCode::InvalidClient,
            "Introspection needs a client that authenticates.",
        )
        .into());
    }
    let token = parameters.require("token")?;
    let found = match access_token(&state, &client, token).await? {
        Some(found) => Some(found),
        None => refresh_token(&state, &client, token).await?,
    };
    let answer = found.unwrap_or_else(|| json!({"active": false}));
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(answer))
}

/// An access token of ours that has not expired.
pub enum Found {
    /// A JWT. Whether its grant is live was not looked at.
    Jwt(Arc<AccessTokenClaims>),
    /// An opaque one, with the subject of its grant if that is live.
    Opaque(Box<(AccessTokenClaims, Option<Subject>)>),
}

impl Found {
    /// What it says.
    pub fn claims(&self) -> &AccessTokenClaims {
        match self {
            Self::Jwt(claims) => claims,
            Self::Opaque(found) => &found.0,
        }
    }

    /// Whether it is still good: one statement for a JWT, none for an opaque one.
    async fn is_live(&self, state: &State) -> Result<bool, Error> {
        let claims = self.claims();
        Ok(match (self, claims.grant_id) {
            (Self::Jwt(_), Some(grant_id)) => {
                store::grants::is_live(state.db.read(), grant_id, &claims.jti).await?
            }
            (Self::Jwt(_), None) => {
                !store::revoked_tokens::contains(state.db.read(), &claims.jti).await?
            }
            (Self::Opaque(found), Some(_)) => found.1.is_some(),
            (Self::Opaque(_), None) => true,
        })
    }
}

/// Finds an access token of ours that has not expired: one statement for an opaque one, none for a
/// JWT. `None`: not a token of ours, or an opaque one that was revoked by itself.
pub async fn find_access_token(
    state: &State,
    token: &str,
    now: OffsetDateTime,
) -> Result<Option<Found>, Error> {
    if token.contains('.') {
        let verified = state
            .verified
            .verify(token, &state.keyring, state.issuer(), now);
        return Ok(verified.ok().map(Found::Jwt));
    }
    let stored = store::access_tokens::find(state.db.read(), SecretHash::of(token), now).await?;
    let Some(stored) = stored else {
        return Ok(None);
    };
    let checked = check_access_token(&stored.claims, state.issuer(), now);
    Ok(checked
        .ok()
        .map(|claims| Found::Opaque(Box::new((claims, stored.subject)))))
}

async fn access_token(state: &State, client: &Client, token: &str) -> Result<Option<Value>, Error> {
    let now = state.clock.now();
    let Some(found) = find_access_token(state, token, now).await? else {
        return Ok(None);
    };
    let claims = found.claims();
    if claims.client_id != client.client_id && claims.aud != client.client_id {
        return Ok(None);
    }
    let live = found.is_live(state).await?;
    let issued_to = state.clients.find(&state.db, &claims.client_id).await?;
    let Some(issued_to) = issued_to.filter(|client| live && !client.disabled) else {
        return Ok(None);
    };
    // What the client may no longer ask for it does not have by an older token either.
    let scope = claims.scope.intersect(&issued_to.metadata.scope);
    Ok(Some(json!({
        "active": true,
        "scope": scope.to_string(),
        "client_id": claims.client_id,
        "token_type": "Bearer",
        "exp": claims.exp,
        "iat": claims.iat,
        "sub": claims.sub,
        "aud": claims.aud,
        "iss": state.issuer(),
        "jti": claims.jti,
    })))
}

async fn refresh_token(
    state: &State,
    client: &Client,
    token: &str,
) -> Result<Option<Value>, Error> {
    if token.contains('.') {
        return Ok(None);
    }
    let now = state.clock.now();
    let Some((row, owner)) =
        store::refresh_tokens::find(state.db.read(), SecretHash::of(token)).await?
    else {
        return Ok(None);
    };
    if owner != client.client_id || row.used_at.is_some() || row.expires_at <= now {
        return Ok(None);
    }
    let Some(subject) = store::grants::subject(state.db.read(), row.grant_id, None).await? else {
        return Ok(None);
    };
    let scope = Scope::parse(&row.scope)?.intersect(&client.metadata.scope);
    Ok(Some(json!({
        "active": true,
        "scope": scope.to_string(),
        "client_id": owner,
        "token_type": "refresh_token",
        "exp": row.expires_at.unix_timestamp(),
        "iat": row.created_at.unix_timestamp(),
        "sub": subject.user.sub,
        "iss": state.issuer(),
    })))
}
