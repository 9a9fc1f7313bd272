//! RFC 9068: JWT access tokens.

use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{AuthenticationEvent, ErrorCode, Refusal, Scope};

/// RFC 9068 section 2.1: the `typ` of an access token's header.
pub const ACCESS_TOKEN_TYP: &str = "at+jwt";

/// RFC 9068 section 2.2: what an access token is made from.
pub struct AccessTokenInput<'a> {
    /// `iss`.
    pub issuer: &'a str,
    /// `client_id`.
    pub client_id: &'a str,
    /// `sub`: the user, or the client itself.
    pub subject: &'a str,
    /// `aud`.
    pub audience: &'a str,
    /// `scope`.
    pub scope: &'a Scope,
    /// `gid`: the grant that it lives with.
    pub grant_id: Option<Uuid>,
    /// `auth_time`, `acr`, `amr`, where there is a user.
    pub event: Option<&'a AuthenticationEvent>,
    /// `jti`.
    pub jti: &'a str,
    /// Until `exp`.
    pub lifetime: Duration,
    /// `iat`.
    pub now: OffsetDateTime,
}

/// RFC 9068 section 2.2: the claims of an access token.
pub fn access_token(input: &AccessTokenInput<'_>) -> Map<String, Value> {
    let mut claims = Map::new();
    let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    set("iss", input.issuer.into());
    set("sub", input.subject.into());
    set("aud", input.audience.into());
    set("client_id", input.client_id.into());
    set("iat", input.now.unix_timestamp().into());
    set("exp", (input.now + input.lifetime).unix_timestamp().into());
    set("jti", input.jti.into());
    set("scope", input.scope.to_string().into());
    if let Some(grant_id) = input.grant_id {
        set("gid", grant_id.to_string().into());
    }
    if let Some(event) = input.event {
        set("auth_time", event.auth_time().into());
        set("acr", event.acr().into());
        set("amr", event.amr().into());
    }
    claims
}

/// RFC 9068 section 4: a token of ours that is genuine and has not expired; whether its grant lives is asked elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessTokenClaims {
    /// The user, or the client itself.
    pub sub: String,
    /// The client.
    pub client_id: String,
    /// Whom it is for.
    pub aud: String,
    /// What it may do.
    pub scope: Scope,
    /// Its own name.
    pub jti: String,
    /// The grant that it lives with; none for client_credentials.
    pub grant_id: Option<Uuid>,
    /// Seconds since 1970.
    pub iat: i64,
    /// Seconds since 1970.
    pub exp: i64,
}

/// RFC 9068 section 4: judges the claims of a token whose signature and `typ` are verified.
pub fn check_access_token(
    claims: &Map<String, Value>,
    issuer: &str,
    now: OffsetDateTime,
) -> Result<AccessTokenClaims, Refusal> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str).ok_or_else(refused);
    let seconds = |name: &str| claims.get(name).and_then(Value::as_i64).ok_or_else(refused);
    if text("iss")? != issuer {
        return Err(refused());
    }
    let grant_id = match claims.get("gid") {
        None => None,
        Some(gid) => Some(
            gid.as_str()
                .and_then(|gid| Uuid::parse_str(gid).ok())
                .ok_or_else(refused)?,
        ),
    };
    let found = AccessTokenClaims {
        sub: text("sub")?.to_owned(),
        client_id: text("client_id")?.to_owned(),
        aud: text("aud")?.to_owned(),
        scope: Scope::parse(text("scope")?).map_err(|_| refused())?,
        jti: text("jti")?.to_owned(),
        grant_id,
        iat: seconds("iat")?,
        exp: seconds("exp")?,
    };
    if found.exp <= now.unix_timestamp() {
        return Err(Refusal::new(
            ErrorCode::InvalidToken,
            "the access token has expired",
        ));
    }
    Ok(found)
}

fn refused() -> Refusal {
    Refusal::new(
        ErrorCode::InvalidToken,
        "this is not an access token of this server",
    )
}

#[cfg(test)]
mod tests;
