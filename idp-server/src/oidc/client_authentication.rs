//! RFC 6749 section 2.3, OIDC Core section 9: how a client shows who it is.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::{Choice, ConstantTimeEq};
use time::OffsetDateTime;

use super::percent::decode_form;
use super::{AuthMethod, Client, ErrorCode, Parameters, Refusal, unverified_issuer};

/// RFC 7523 section 2.2: the only type of assertion that authenticates a client.
const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// RFC 6749 section 2.3: credentials as presented, by exactly one method.
#[derive(Clone, PartialEq, Eq)]
pub enum PresentedCredentials {
    /// RFC 6749 section 2.3.1, RFC 7617: client_id and secret; form-decoded, then as they are where that differs.
    Basic {
        /// At least one pair.
        readings: Vec<(String, String)>,
    },
    /// RFC 6749 section 2.3.1: in the body.
    Post {
        /// Who.
        client_id: String,
        /// The secret.
        client_secret: String,
    },
    /// RFC 6749 section 2.1: a public client.
    None {
        /// Who.
        client_id: String,
    },
    /// RFC 7523 section 2.2: a signed assertion.
    Assertion {
        /// Who; from the body, else from the assertion, where it is not verified yet.
        client_id: String,
        /// The JWT.
        assertion: String,
    },
}

impl PresentedCredentials {
    /// RFC 6749 section 2.3: takes the credentials from the Authorization header and the body; two methods are refused.
    pub fn parse(authorization: Option<&str>, parameters: &Parameters) -> Result<Self, Refusal> {
        let body_id = parameters.get("client_id");
        let basic = authorization.map(basic_readings).transpose()?;
        let secret = parameters.get("client_secret");
        let assertion = assertion(parameters)?;
        match (basic, secret, assertion) {
            (Some(readings), None, None) => from_basic(readings, body_id),
            (None, Some(secret), None) => {
                let client_id = parameters.require("client_id")?.to_owned();
                Ok(Self::Post {
                    client_id,
                    client_secret: secret.to_owned(),
                })
            }
            (None, None, Some(assertion)) => from_assertion(assertion, body_id),
            (None, None, None) => match body_id {
                Some(client_id) => Ok(Self::None {
                    client_id: client_id.to_owned(),
                }),
                None => Err(invalid_client(
                    "client authentication is missing; send client_id and credentials",
                )),
            },
            _ => Err(invalid_request(
                "more than one method of client authentication; use one",
            )),
        }
    }

    /// RFC 6749 section 2.2: the client_ids that may be meant, best first.
    pub fn client_ids(&self) -> impl Iterator<Item = &str> {
        let (readings, client_id) = match self {
            Self::Basic { readings } => (readings.as_slice(), None),
            Self::Post { client_id, .. }
            | Self::None { client_id }
            | Self::Assertion { client_id, .. } => (&[][..], Some(client_id.as_str())),
        };
        readings
            .iter()
            .map(|(client_id, _)| client_id.as_str())
            .chain(client_id)
    }

    /// RFC 6749 section 2.3.1: the secrets that may be meant for this client, best first.
    pub fn secrets<'a>(&'a self, of: &'a str) -> impl Iterator<Item = &'a str> {
        let (readings, secret) = match self {
            Self::Basic { readings } => (readings.as_slice(), None),
            Self::Post {
                client_id,
                client_secret,
            } if client_id == of => (&[][..], Some(client_secret.as_str())),
            _ => (&[][..], None),
        };
        let fitting = readings
            .iter()
            .filter(move |(client_id, _)| client_id == of);
        fitting.map(|(_, secret)| secret.as_str()).chain(secret)
    }

    /// OIDC Core section 9: the method in use.
    pub fn method(&self) -> AuthMethod {
        match self {
            Self::Basic { .. } => AuthMethod::ClientSecretBasic,
            Self::Post { .. } => AuthMethod::ClientSecretPost,
            Self::None { .. } => AuthMethod::None,
            Self::Assertion { .. } => AuthMethod::PrivateKeyJwt,
        }
    }
}

impl fmt::Debug for PresentedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PresentedCredentials")
            .field("method", &self.method())
            .finish_non_exhaustive()
    }
}

fn from_basic(
    readings: Vec<(String, String)>,
    body_id: Option<&str>,
) -> Result<PresentedCredentials, Refusal> {
    if body_id.is_some_and(|body_id| !readings.iter().any(|(client_id, _)| client_id == body_id)) {
        return Err(invalid_request(
            "client_id in the body differs from the one in the Authorization header",
        ));
    }
    // RFC 6749 section 2.3.1: libraries of public clients send Basic with an empty secret.
    match readings.first() {
        Some((client_id, secret)) if secret.is_empty() => Ok(PresentedCredentials::None {
            client_id: body_id.unwrap_or(client_id).to_owned(),
        }),
        _ => Ok(PresentedCredentials::Basic { readings }),
    }
}

fn from_assertion(assertion: &str, body_id: Option<&str>) -> Result<PresentedCredentials, Refusal> {
    let client_id = match body_id {
        Some(client_id) => client_id.to_owned(),
        None => unverified_issuer(assertion)
            .ok_or_else(|| invalid_client("client_assertion has no iss"))?,
    };
    Ok(PresentedCredentials::Assertion {
        client_id,
        assertion: assertion.to_owned(),
    })
}

fn assertion(parameters: &Parameters) -> Result<Option<&str>, Refusal> {
    match (
        parameters.get("client_assertion"),
        parameters.get("client_assertion_type"),
    ) {
        (None, None) => Ok(None),
        (Some(assertion), Some(JWT_BEARER)) => Ok(Some(assertion)),
        (Some(_), Some(_)) => Err(invalid_request(
            "client_assertion_type must be that of jwt-bearer",
        )),
        (Some(_), None) => Err(invalid_request("client_assertion_type is missing")),
        (None, Some(_)) => Err(invalid_request("client_assertion is missing")),
    }
}

/// RFC 7617 section 2, RFC 6749 section 2.3.1: some libraries form-encode both halves as they must, some send them raw.
fn basic_readings(authorization: &str) -> Result<Vec<(String, String)>, Refusal> {
    let malformed =
        || invalid_client("the Authorization header is not Basic with client_id and client_secret");
    let (scheme, credentials) = authorization.trim().split_once(' ').ok_or_else(malformed)?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return Err(malformed());
    }
    let decoded = STANDARD
        .decode(credentials.trim())
        .map_err(|_| malformed())?;
    let decoded = String::from_utf8(decoded).map_err(|_| malformed())?;
    let (client_id, secret) = decoded
        .split_once(':')
        .filter(|(client_id, _)| !client_id.is_empty())
        .ok_or_else(malformed)?;
    let raw = (client_id.to_owned(), secret.to_owned());
    let form = |half: &str| String::from_utf8(decode_form(half.as_bytes())).ok();
    match form(client_id).zip(form(secret)) {
        Some(encoded) if encoded != raw => Ok(vec![encoded, raw]),
        _ => Ok(vec![raw]),
    }
}

/// RFC 6749 section 2.3.1: compares with every secret that has not expired, in a time that tells nothing.
pub fn check_secret(
    client: &Client,
    method: AuthMethod,
    hash_of_presented: &[u8; 32],
    now: OffsetDateTime,
) -> Result<(), Refusal> {
    check_method(client, method)?;
    let live = client
        .secrets
        .iter()
        .filter(|secret| secret.expires_at.is_none_or(|end| now < end));
    let matches = live.fold(Choice::from(0), |found, secret| {
        found | secret.hash.ct_eq(hash_of_presented)
    });
    if bool::from(matches) {
        Ok(())
    } else {
        Err(invalid_client("client_id or client_secret is wrong"))
    }
}

/// RFC 6749 section 2.1: a client that presents nothing must be a public one.
pub fn check_public(client: &Client) -> Result<(), Refusal> {
    check_method(client, AuthMethod::None)
}

/// OIDC Core section 9: the method that the client registered, and no other.
pub(super) fn check_method(client: &Client, method: AuthMethod) -> Result<(), Refusal> {
    if client.disabled {
        return Err(invalid_client("this client is disabled"));
    }
    if client.accepts(method) {
        return Ok(());
    }
    let wanted = client
        .metadata
        .token_endpoint_auth_method
        .unwrap_or(AuthMethod::ClientSecretBasic);
    Err(invalid_client(format!(
        "this client must authenticate by {wanted}, not {method}"
    )))
}

fn invalid_client(reason: impl Into<std::borrow::Cow<'static, str>>) -> Refusal {
    Refusal::new(ErrorCode::InvalidClient, reason)
}

fn invalid_request(reason: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidRequest, reason)
}

#[cfg(test)]
mod tests;
