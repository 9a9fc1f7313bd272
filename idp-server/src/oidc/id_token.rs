//! OIDC Core sections 2 and 3.1.3.6: the ID token.

use keys::Algorithm;
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    AuthenticationEvent, ClaimsRequest, Client, ErrorCode, Refusal, Scope, UserClaims, for_id_token,
};

/// RFC 7519 section 5.1: the `typ` of an ID token's header.
pub const ID_TOKEN_TYP: &str = "JWT";

/// OIDC Core section 2: what an ID token is made from.
pub struct IdTokenInput<'a> {
    /// `iss`, byte for byte.
    pub issuer: &'a str,
    /// `aud`.
    pub client: &'a Client,
    /// `sub` and the claims.
    pub user: &'a UserClaims,
    /// What was granted.
    pub scope: &'a Scope,
    /// What was asked for by name.
    pub requested: &'a ClaimsRequest,
    /// As in the authorization request.
    pub nonce: Option<&'a str>,
    /// `auth_time`, `acr`, `amr`.
    pub event: &'a AuthenticationEvent,
    /// `sid`.
    pub session_id: Option<Uuid>,
    /// The access token beside it, for `at_hash`.
    pub access_token: Option<&'a str>,
    /// What it will be signed by.
    pub algorithm: Algorithm,
    /// Until `exp`.
    pub lifetime: Duration,
    /// `iat`.
    pub now: OffsetDateTime,
}

/// OIDC Core section 2: the claims of an ID token, those of the protocol first; no claim of a user can replace one.
pub fn id_token(input: &IdTokenInput<'_>) -> Map<String, Value> {
    let mut claims = Map::new();
    let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    set("iss", input.issuer.into());
    set("sub", input.user.sub.as_str().into());
    set("aud", input.client.client_id.as_str().into());
    set("exp", (input.now + input.lifetime).unix_timestamp().into());
    set("iat", input.now.unix_timestamp().into());
    set("auth_time", input.event.auth_time().into());
    if let Some(nonce) = input.nonce {
        set("nonce", nonce.into());
    }
    let requested = input.requested.acr_values();
    set("acr", input.event.acr_among(&requested).into());
    set("amr", input.event.amr().into());
    if let Some(access_token) = input.access_token {
        set("at_hash", input.algorithm.half_hash(access_token).into());
    }
    if let Some(session_id) = input.session_id {
        set("sid", session_id.to_string().into());
    }
    claims.extend(for_id_token(
        input.user,
        input.scope,
        input.requested,
        input.client.full_id_token(),
    ));
    claims
}

/// OIDC Core section 3.1.2.1, OIDC RP-Initiated Logout section 2: what an `id_token_hint` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintClaims {
    /// The user.
    pub sub: String,
    /// The client.
    pub aud: String,
    /// The session.
    pub sid: Option<Uuid>,
}

/// OIDC Core section 3.1.2.1: judges the claims of a hint whose signature and `typ` are verified; it may have expired.
pub fn check_id_token_hint(
    claims: &Map<String, Value>,
    issuer: &str,
) -> Result<HintClaims, Refusal> {
    let refused = |reason: &'static str| Refusal::new(ErrorCode::InvalidRequest, reason);
    let text = |name: &str| {
        claims
            .get(name)
            .and_then(Value::as_str)
            .filter(|value| !value.is_empty())
    };
    if text("iss") != Some(issuer) {
        return Err(refused("id_token_hint is not from this issuer"));
    }
    if claims.contains_key("client_id")
        || claims.contains_key("scope")
        || claims.contains_key("events")
    {
        return Err(refused("id_token_hint is not an ID token"));
    }
    let (Some(sub), Some(aud)) = (text("sub"), text("aud")) else {
        return Err(refused("id_token_hint has no sub or no aud"));
    };
    let sid = text("sid").and_then(|sid| Uuid::parse_str(sid).ok());
    Ok(HintClaims {
        sub: sub.to_owned(),
        aud: aud.to_owned(),
        sid,
    })
}

#[cfg(test)]
mod tests;
