//! Keys that verify. Each is checked when it is read, so that a bad key of a client is found at registration and not
//! at the first login.

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, ParsedPublicKey,
    RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents,
    VerificationAlgorithm,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

use crate::{Algorithm, Jwk, KeyError, jwk::Material};

/// The most keys that a client's key set may hold.
pub const MAX_KEYS: usize = 32;

const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
const MAX_RSA_EXPONENT_BYTES: usize = 4;

/// RFC 7517: a public key, ours or a client's, that has been checked and can verify.
#[derive(Clone, Debug)]
pub struct PublicKey {
    jwk: Jwk,
    verifier: Verifier,
}

#[derive(Clone, Debug)]
enum Verifier {
    P256(ParsedPublicKey),
    P384(ParsedPublicKey),
    Ed25519(ParsedPublicKey),
    Rsa {
        pkcs1: ParsedPublicKey,
        pss: ParsedPublicKey,
    },
}

impl PublicKey {
    /// RFC 7517 section 4, RFC 7518 section 6, RFC 8037 section 2: one key of somebody else.
    pub fn from_jwk(value: &Value) -> Result<Self, KeyError> {
        Self::new(Jwk::from_value(value)?)
    }

    /// RFC 7517 section 5: the keys of a set that we can use. Keys of unknown kinds, for other uses, or out of range
    /// are skipped, as the section asks; a private or symmetric key refuses the whole set, for its owner has to know.
    pub fn set_from_jwks(value: &Value) -> Result<Vec<Self>, KeyError> {
        let Some(Value::Array(keys)) = value.get("keys") else {
            return Err(KeyError::Malformed("a key set has an array `keys`"));
        };
        if keys.len() > MAX_KEYS {
            return Err(KeyError::TooMany);
        }
        let mut usable = Vec::with_capacity(keys.len());
        for key in keys {
            match Self::from_jwk(key) {
                Ok(key) => usable.push(key),
                Err(KeyError::Private) => return Err(KeyError::Private),
                Err(_) => {}
            }
        }
        Ok(usable)
    }

    pub(crate) fn new(jwk: Jwk) -> Result<Self, KeyError> {
        let verifier = match jwk.material() {
            Material::Ec { crv, x, y } => match crv.as_str() {
                "P-256" => Verifier::P256(point(&ECDSA_P256_SHA256_FIXED, 32, x, y)?),
                "P-384" => Verifier::P384(point(&ECDSA_P384_SHA384_FIXED, 48, x, y)?),
                _ => return Err(KeyError::Unsupported("crv")),
            },
            Material::Okp { crv, x } => match crv.as_str() {
                "Ed25519" => Verifier::Ed25519(ed25519(x)?),
                _ => return Err(KeyError::Unsupported("crv")),
            },
            Material::Rsa { n, e } => rsa(n, e)?,
        };
        let key = Self { jwk, verifier };
        match key.jwk.alg() {
            Some(algorithm) if key.parsed(algorithm).is_none() => Err(KeyError::AlgorithmMismatch),
            _ => Ok(key),
        }
    }

    /// RFC 7517 section 4.5.
    pub fn kid(&self) -> Option<&str> {
        self.jwk.kid()
    }

    /// The key as it was read.
    pub fn jwk(&self) -> &Jwk {
        &self.jwk
    }

    /// RFC 8725 section 3.1: whether the key may be used with this algorithm: right type and curve, and not bound to
    /// another by its own `alg`.
    pub fn fits(&self, algorithm: Algorithm) -> bool {
        self.jwk.alg().is_none_or(|own| own == algorithm) && self.parsed(algorithm).is_some()
    }

    /// RFC 7515 section 5.2, step 8: whether `signature` is this key's over `message`.
    pub fn verify(
        &self,
        algorithm: Algorithm,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), KeyError> {
        if !self.fits(algorithm) {
            return Err(KeyError::AlgorithmMismatch);
        }
        self.parsed(algorithm)
            .ok_or(KeyError::AlgorithmMismatch)?
            .verify_sig(message, signature)
            .map_err(|_| KeyError::BadSignature)
    }

    fn parsed(&self, algorithm: Algorithm) -> Option<&ParsedPublicKey> {
        match (&self.verifier, algorithm) {
            (Verifier::P256(key), Algorithm::Es256)
            | (Verifier::P384(key), Algorithm::Es384)
            | (Verifier::Ed25519(key), Algorithm::EdDsa)
            | (Verifier::Rsa { pkcs1: key, .. }, Algorithm::Rs256)
            | (Verifier::Rsa { pss: key, .. }, Algorithm::Ps256) => Some(key),
            _ => None,
        }
    }
}

fn decode(text: &str) -> Result<Vec<u8>, KeyError> {
    // The longest member is an RSA modulus of 8192 bits.
    if text.len() > 1400 {
        return Err(KeyError::Strength("a member is too long"));
    }
    URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_| KeyError::Malformed("a member is not base64url"))
}

/// RFC 7518 sections 6.2.1.2 and 6.2.1.3: coordinates of the full length of the field. The library checks that the
/// point is on the curve.
fn point(
    algorithm: &'static dyn VerificationAlgorithm,
    length: usize,
    x: &str,
    y: &str,
) -> Result<ParsedPublicKey, KeyError> {
    let (x, y) = (decode(x)?, decode(y)?);
    if x.len() != length || y.len() != length {
        return Err(KeyError::Malformed("a coordinate of the wrong length"));
    }
    let sec1 = [&[4], x.as_slice(), y.as_slice()].concat();
    ParsedPublicKey::new(algorithm, sec1)
        .map_err(|_| KeyError::Malformed("the point is not on the curve"))
}

/// RFC 8037 section 2.
fn ed25519(x: &str) -> Result<ParsedPublicKey, KeyError> {
    let x = decode(x)?;
    // The library would read anything longer as DER.
    if x.len() != 32 {
        return Err(KeyError::Malformed("an Ed25519 key is 32 bytes"));
    }
    ParsedPublicKey::new(&ED25519, x).map_err(|_| KeyError::Malformed("not an Ed25519 key"))
}

/// RFC 7518 sections 3.3 and 6.3.1: at least 2048 bits, no leading zero octet; and bounded above, so that verifying
/// stays cheap.
fn rsa(n: &str, e: &str) -> Result<Verifier, KeyError> {
    let (n, e) = (decode(n)?, decode(e)?);
    let (Some(first), Some(last)) = (n.first(), n.last()) else {
        return Err(KeyError::Malformed("n is empty"));
    };
    if *first == 0 || last % 2 == 0 {
        return Err(KeyError::Malformed("n is not an RSA modulus"));
    }
    if !RSA_BITS.contains(&(n.len() * 8 - first.leading_zeros() as usize)) {
        return Err(KeyError::Strength("RSA of 2048 to 8192 bits"));
    }
    if e.first().is_none_or(|first| *first == 0) || e.last().is_none_or(|last| last % 2 == 0) {
        return Err(KeyError::Malformed("e is not an RSA exponent"));
    }
    if e == [1] || e.len() > MAX_RSA_EXPONENT_BYTES {
        return Err(KeyError::Strength("e is an odd number of 2 to 32 bits"));
    }
    let components = RsaPublicKeyComponents { n, e };
    let parse = |parameters| {
        components
            .to_parsed_public_key(parameters)
            .map_err(|_| KeyError::Malformed("not an RSA key"))
    };
    Ok(Verifier::Rsa {
        pkcs1: parse(&RSA_PKCS1_2048_8192_SHA256)?,
        pss: parse(&RSA_PSS_2048_8192_SHA256)?,
    })
}
