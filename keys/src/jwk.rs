//! JSON Web Keys: public halves only. A private member never enters and never leaves through this type.

use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Algorithm, KeyError, KeyType};

/// The longest `kid` that is accepted, in bytes.
pub const MAX_KID_LENGTH: usize = 256;

/// RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1, RFC 8037 section 2.
const PRIVATE_MEMBERS: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// RFC 7517 section 4: a public key for signatures. Members that we do not use (`x5c`, `key_ops`, ...) are dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Value")]
pub struct Jwk {
    #[serde(flatten)]
    material: Material,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    usage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alg: Option<Algorithm>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<String>,
}

/// RFC 7518 section 6 and RFC 8037 section 2: the members that are the key. Their order, with `kty` placed by
/// [`Jwk::thumbprint`], is the lexicographic order of RFC 7638 section 3.3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kty")]
pub(crate) enum Material {
    #[serde(rename = "EC")]
    Ec { crv: String, x: String, y: String },
    #[serde(rename = "OKP")]
    Okp { crv: String, x: String },
    #[serde(rename = "RSA")]
    Rsa { n: String, e: String },
}

impl Jwk {
    /// RFC 7517 section 4: reads the public key of somebody else. Says nothing yet about the numbers in it; that is
    /// [`crate::PublicKey`]'s work.
    pub fn from_value(value: &Value) -> Result<Self, KeyError> {
        let Value::Object(members) = value else {
            return Err(KeyError::Malformed("a JWK is a JSON object"));
        };
        if PRIVATE_MEMBERS
            .iter()
            .any(|name| members.contains_key(*name))
        {
            return Err(KeyError::Private);
        }
        let material = match text(value, "kty")? {
            Some("EC") => Material::Ec {
                crv: required(value, "crv")?,
                x: required(value, "x")?,
                y: required(value, "y")?,
            },
            Some("OKP") => Material::Okp {
                crv: required(value, "crv")?,
                x: required(value, "x")?,
            },
            Some("RSA") => Material::Rsa {
                n: required(value, "n")?,
                e: required(value, "e")?,
            },
            Some("oct") => return Err(KeyError::Private),
            Some(_) => return Err(KeyError::Unsupported("kty")),
            None => return Err(KeyError::Malformed("kty is missing")),
        };
        let usage = text(value, "use")?;
        if usage.is_some_and(|usage| usage != "sig") {
            return Err(KeyError::Unsupported("use"));
        }
        check_key_ops(value)?;
        let alg = match text(value, "alg")? {
            Some(name) => Some(name.parse().map_err(|_| KeyError::Unsupported("alg"))?),
            None => None,
        };
        let kid = text(value, "kid")?;
        if kid.is_some_and(|kid| kid.len() > MAX_KID_LENGTH) {
            return Err(KeyError::Malformed("kid is too long"));
        }
        Ok(Self {
            material,
            usage: usage.map(str::to_owned),
            alg,
            kid: kid.map(str::to_owned),
        })
    }

    /// One of our own keys, as it is published: `use`, `alg`, and the thumbprint as `kid`.
    pub(crate) fn published(material: Material, algorithm: Algorithm) -> Self {
        let mut jwk = Self {
            material,
            usage: Some("sig".to_owned()),
            alg: Some(algorithm),
            kid: None,
        };
        jwk.kid = Some(jwk.thumbprint());
        jwk
    }

    /// RFC 7638 section 3: the base64url SHA-256 of the required members.
    pub fn thumbprint(&self) -> String {
        let required = match &self.material {
            Material::Ec { crv, x, y } => {
                serde_json::json!({"crv": crv, "kty": "EC", "x": x, "y": y})
            }
            Material::Okp { crv, x } => serde_json::json!({"crv": crv, "kty": "OKP", "x": x}),
            Material::Rsa { n, e } => serde_json::json!({"e": e, "kty": "RSA", "n": n}),
        };
        let hash = digest::digest(&digest::SHA256, required.to_string().as_bytes());
        URL_SAFE_NO_PAD.encode(hash)
    }

    /// RFC 7517 section 4.1.
    pub fn kty(&self) -> KeyType {
        match self.material {
            Material::Ec { .. } => KeyType::Ec,
            Material::Okp { .. } => KeyType::Okp,
            Material::Rsa { .. } => KeyType::Rsa,
        }
    }

    /// RFC 7517 section 4.4: the one algorithm of this key, if it is bound to one.
    pub fn alg(&self) -> Option<Algorithm> {
        self.alg
    }

    /// RFC 7517 section 4.5.
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    pub(crate) fn material(&self) -> &Material {
        &self.material
    }
}

impl TryFrom<Value> for Jwk {
    type Error = KeyError;

    fn try_from(value: Value) -> Result<Self, KeyError> {
        Self::from_value(&value)
    }
}

fn text<'v>(jwk: &'v Value, name: &str) -> Result<Option<&'v str>, KeyError> {
    match jwk.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(KeyError::Malformed("a member is not a string")),
    }
}

fn required(jwk: &Value, name: &str) -> Result<String, KeyError> {
    match text(jwk, name)? {
        Some(text) => Ok(text.to_owned()),
        None => Err(KeyError::Malformed("a required member is missing")),
    }
}

/// RFC 7517 section 4.3: a key that lists its operations must list this one.
fn check_key_ops(jwk: &Value) -> Result<(), KeyError> {
    match jwk.get("key_ops") {
        None => Ok(()),
        Some(Value::Array(operations)) if operations.iter().any(|name| name == "verify") => Ok(()),
        Some(Value::Array(_)) => Err(KeyError::Unsupported("key_ops")),
        Some(_) => Err(KeyError::Malformed("key_ops is not an array")),
    }
}
