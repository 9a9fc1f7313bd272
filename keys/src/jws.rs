//! Compact JWS (RFC 7515 section 7.1). Reading is strict: what two parsers could read in two ways is refused, and the
//! payload is parsed only after its signature has verified. Times and other claims are the caller's to judge.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    Algorithm, JwsError, KeyError, PublicKey, SigningKey, jwk::MAX_KID_LENGTH, strict_json,
};

/// The longest token that is looked at, in bytes.
pub const MAX_LENGTH: usize = 16 * 1024;

/// The most keys that are tried for one token.
pub const MAX_TRIES: usize = 8;

const MAX_TYP_LENGTH: usize = 128;

/// Members by which a token would bring its own key, or its own rules: RFC 7515 sections 4.1.2, 4.1.3, 4.1.5, 4.1.6
/// and 4.1.11, RFC 7797 section 3; RFC 8725 section 3.10. We understand no extension, so any `crit` is refused.
const REFUSED_MEMBERS: [&str; 6] = ["crit", "b64", "jwk", "jku", "x5u", "x5c"];

/// The types that the provider signs often: ID tokens, access tokens (RFC 9068), logout tokens.
const CACHED_TYPES: [&str; 3] = ["JWT", "at+jwt", "logout+jwt"];

/// RFC 7515 section 4: what the header of a token says, before anything about it is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// RFC 7515 section 4.1.1.
    pub alg: Algorithm,
    /// RFC 7515 section 4.1.4: an opaque name, never a path or an address.
    pub kid: Option<String>,
    /// RFC 7515 section 4.1.9.
    pub typ: Option<String>,
}

impl Header {
    /// RFC 7515 section 4.1.9: whether `typ` is this media type; `application/` may be left out, and letters may be of
    /// either case. An absent `typ` is not any type.
    pub fn is_type(&self, expected: &str) -> bool {
        let Some(typ) = self.typ.as_deref() else {
            return false;
        };
        let short = match typ.split_at_checked("application/".len()) {
            Some((prefix, rest)) if prefix.eq_ignore_ascii_case("application/") => rest,
            _ => typ,
        };
        short.eq_ignore_ascii_case(expected)
    }
}

/// The base64url headers of one key's usual tokens.
pub(crate) struct HeaderCache([String; CACHED_TYPES.len()]);

impl HeaderCache {
    pub(crate) fn new(algorithm: Algorithm, kid: &str) -> Self {
        Self(CACHED_TYPES.map(|typ| encode_header(algorithm, typ, kid)))
    }

    fn get(&self, typ: &str) -> Option<&str> {
        let place = CACHED_TYPES.iter().position(|cached| *cached == typ)?;
        self.0.get(place).map(String::as_str)
    }
}

fn encode_header(algorithm: Algorithm, typ: &str, kid: &str) -> String {
    let header = serde_json::json!({"alg": algorithm.as_str(), "typ": typ, "kid": kid});
    URL_SAFE_NO_PAD.encode(header.to_string())
}

/// RFC 7515 section 5.1: a compact JWS over `claims`, with the header members `alg`, `typ` and `kid`.
pub fn sign(key: &SigningKey, typ: &str, claims: &impl Serialize) -> Result<String, KeyError> {
    let payload = serde_json::to_vec(claims).map_err(|_| KeyError::Claims)?;
    let mut token = String::with_capacity(payload.len() * 4 / 3 + 640);
    match key.headers().get(typ) {
        Some(header) => token.push_str(header),
        None => token.push_str(&encode_header(key.algorithm(), typ, key.kid())),
    }
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(&payload, &mut token);
    let signature = key.sign(token.as_bytes())?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(&signature, &mut token);
    Ok(token)
}

/// RFC 7515 section 4: reads the header, to choose a key by. Nothing in it is proved yet.
pub fn peek(token: &str) -> Result<Header, JwsError> {
    Ok(Parts::split(token)?.header)
}

/// RFC 7515 section 5.2: verifies the signature with one key, then reads the payload.
pub fn verify(token: &str, key: &PublicKey) -> Result<Map<String, Value>, JwsError> {
    let parts = Parts::split(token)?;
    if !key.fits(parts.header.alg) {
        return Err(JwsError::NoKey);
    }
    parts.check(key)?;
    parts.claims()
}

/// As [`verify`], with the keys of a set (RFC 7515 section 6): those of the token's `kid` or without any `kid`; if the
/// token names none, all that fit its algorithm; at most [`MAX_TRIES`].
pub fn verify_any<'k>(
    token: &str,
    keys: impl Iterator<Item = &'k PublicKey>,
) -> Result<Map<String, Value>, JwsError> {
    let parts = Parts::split(token)?;
    let wanted = parts.header.kid.as_deref();
    let mut verdict = Err(JwsError::NoKey);
    for key in keys
        .filter(|key| key.fits(parts.header.alg))
        .filter(|key| wanted.is_none() || key.kid().is_none() || key.kid() == wanted)
        .take(MAX_TRIES)
    {
        verdict = parts.check(key);
        if verdict.is_ok() {
            break;
        }
    }
    verdict?;
    parts.claims()
}

struct Parts<'t> {
    header: Header,
    signed: &'t str,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl<'t> Parts<'t> {
    fn split(token: &'t str) -> Result<Self, JwsError> {
        if token.len() > MAX_LENGTH {
            return Err(JwsError::TooLong);
        }
        let (signed, signature) = token
            .rsplit_once('.')
            .ok_or(JwsError::Malformed("not three parts"))?;
        let (header, payload) = signed
            .split_once('.')
            .ok_or(JwsError::Malformed("not three parts"))?;
        if payload.contains('.') {
            return Err(JwsError::Malformed("not three parts"));
        }
        if signature.is_empty() {
            return Err(JwsError::Malformed("no signature"));
        }
        Ok(Self {
            header: read_header(&decode(header)?)?,
            signed,
            payload: decode(payload)?,
            signature: decode(signature)?,
        })
    }

    fn check(&self, key: &PublicKey) -> Result<(), JwsError> {
        key.verify(self.header.alg, self.signed.as_bytes(), &self.signature)
            .map_err(|_| JwsError::BadSignature)
    }

    fn claims(&self) -> Result<Map<String, Value>, JwsError> {
        strict_json::object(&self.payload).map_err(JwsError::PayloadJson)
    }
}

fn decode(part: &str) -> Result<Vec<u8>, JwsError> {
    URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| JwsError::Malformed("not canonical base64url"))
}

fn read_header(json: &[u8]) -> Result<Header, JwsError> {
    let members = strict_json::object(json).map_err(JwsError::HeaderJson)?;
    if let Some(name) = REFUSED_MEMBERS
        .iter()
        .find(|name| members.contains_key(**name))
    {
        return Err(JwsError::HeaderMember(name));
    }
    let text = |name: &'static str, longest: usize| match members.get(name) {
        None => Ok(None),
        Some(Value::String(text)) if text.len() <= longest => Ok(Some(text.clone())),
        Some(_) => Err(JwsError::HeaderMember(name)),
    };
    let Some(Value::String(alg)) = members.get("alg") else {
        return Err(JwsError::HeaderMember("alg"));
    };
    Ok(Header {
        alg: alg.parse().map_err(|_| JwsError::Algorithm)?,
        kid: text("kid", MAX_KID_LENGTH)?,
        typ: text("typ", MAX_TYP_LENGTH)?,
    })
}

#[cfg(test)]
mod tests;
