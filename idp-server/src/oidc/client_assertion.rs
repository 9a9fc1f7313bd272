//! RFC 7523 sections 2.2 and 3, OIDC Core section 9: `private_key_jwt`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keys::{PublicKey, jws};
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};

use super::client_authentication::check_method;
use super::{AuthMethod, Client, ErrorCode, Refusal};

/// How far two honest clocks may differ.
const LEEWAY: Duration = Duration::seconds(10);
/// A longer life would keep every `jti` in memory for as long.
const LONGEST_LIFE: Duration = Duration::hours(1);
const LONGEST_JTI: usize = 256;
const LATEST_TIME: f64 = 253_402_300_799.0;

/// RFC 7523 section 3: what must be remembered of an assertion, so that it is used once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssertionClaims {
    /// Its identifier, unique within its client.
    pub jti: String,
    /// Until when it must be remembered; whole seconds, rounded up.
    pub exp: OffsetDateTime,
}

/// RFC 7523 section 3: the signature first, then every claim; `audiences` are the issuer and the token endpoint.
pub fn check_assertion(
    client: &Client,
    keys: &[PublicKey],
    assertion: &str,
    audiences: &[&str],
    now: OffsetDateTime,
) -> Result<AssertionClaims, Refusal> {
    check_method(client, AuthMethod::PrivateKeyJwt)?;
    let header = jws::peek(assertion).map_err(|error| refused(&error.to_string()))?;
    let pinned = client.metadata.token_endpoint_auth_signing_alg;
    if pinned.is_some_and(|pinned| pinned != header.alg) {
        return Err(refused(
            "is signed by an algorithm other than the registered token_endpoint_auth_signing_alg",
        ));
    }
    let claims =
        jws::verify_any(assertion, keys.iter()).map_err(|error| refused(&error.to_string()))?;
    check_claims(&claims, &client.client_id, audiences, now)
}

fn check_claims(
    claims: &Map<String, Value>,
    client_id: &str,
    audiences: &[&str],
    now: OffsetDateTime,
) -> Result<AssertionClaims, Refusal> {
    for name in ["iss", "sub"] {
        if claims.get(name).and_then(Value::as_str) != Some(client_id) {
            return Err(refused(&format!("needs the client_id as {name}")));
        }
    }
    check_audience(claims.get("aud"), audiences)?;
    let exp = instant(claims, "exp")?.ok_or_else(|| refused("has no exp"))?;
    if exp + LEEWAY <= now {
        return Err(refused("has expired"));
    }
    if exp > now + LONGEST_LIFE + LEEWAY {
        return Err(refused("lives longer than an hour; give it an earlier exp"));
    }
    for name in ["nbf", "iat"] {
        if instant(claims, name)?.is_some_and(|time| time > now + LEEWAY) {
            return Err(refused(&format!("has an {name} in the future")));
        }
    }
    let jti = claims
        .get("jti")
        .and_then(Value::as_str)
        .filter(|jti| !jti.is_empty() && !jti.contains('\0'));
    let jti = jti
        .filter(|jti| jti.len() <= LONGEST_JTI)
        .ok_or_else(|| refused("needs a jti of 1 to 256 bytes"))?;
    // The leeway lets it be used that much longer, so it is remembered that much longer.
    Ok(AssertionClaims {
        jti: jti.to_owned(),
        exp: exp + LEEWAY,
    })
}

fn check_audience(aud: Option<&Value>, audiences: &[&str]) -> Result<(), Refusal> {
    let ours = |aud: &Value| aud.as_str().is_some_and(|aud| audiences.contains(&aud));
    let fits = match aud {
        Some(Value::Array(values)) => {
            values.iter().all(Value::is_string) && values.iter().any(ours)
        }
        Some(aud) => ours(aud),
        None => false,
    };
    if fits {
        Ok(())
    } else {
        Err(refused("needs the issuer or the token endpoint as aud"))
    }
}

/// RFC 7519 section 2 NumericDate: a number, possibly with a fraction, that is a time.
fn instant(claims: &Map<String, Value>, name: &str) -> Result<Option<OffsetDateTime>, Refusal> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let seconds = value
        .as_f64()
        .filter(|seconds| (0.0..=LATEST_TIME).contains(seconds));
    let time =
        seconds.map(|seconds| OffsetDateTime::UNIX_EPOCH + Duration::seconds_f64(seconds.ceil()));
    time.map(Some)
        .ok_or_else(|| refused(&format!("has an {name} that is not a time")))
}

/// RFC 7523 section 3: who the assertion says it is from, to find the keys that prove it.
pub fn unverified_issuer(assertion: &str) -> Option<String> {
    let payload = assertion
        .split('.')
        .nth(1)
        .filter(|_| assertion.len() <= jws::MAX_LENGTH)?;
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
    claims.get("iss").and_then(Value::as_str).map(str::to_owned)
}

fn refused(reason: &str) -> Refusal {
    Refusal::new(
        ErrorCode::InvalidClient,
        format!("client_assertion: {reason}"),
    )
}

#[cfg(test)]
mod tests;
