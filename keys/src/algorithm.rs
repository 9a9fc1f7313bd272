//! The signature algorithms that this provider knows. What is not here does not exist: neither `none` nor HMAC.

use std::{fmt, str::FromStr};

use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::KeyError;

/// RFC 7518 section 3.1 and RFC 8037 section 3.1: a JWS algorithm, by its exact, case-sensitive name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Algorithm {
    /// ECDSA with P-256 and SHA-256.
    Es256,
    /// ECDSA with P-384 and SHA-384.
    Es384,
    /// Ed25519.
    EdDsa,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// RSASSA-PSS with SHA-256.
    Ps256,
}

/// RFC 7518 section 6.1: the families of keys, `kty`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyType {
    /// `RSA`
    Rsa,
    /// `EC`
    Ec,
    /// `OKP`
    Okp,
}

impl Algorithm {
    /// Every algorithm, in the order in which documents list them.
    pub const ALL: [Self; 5] = [
        Self::Es256,
        Self::Es384,
        Self::EdDsa,
        Self::Rs256,
        Self::Ps256,
    ];

    /// The name in JOSE headers and metadata.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::EdDsa => "EdDSA",
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
        }
    }

    /// The `kty` of the keys that it uses.
    pub const fn kty(self) -> KeyType {
        match self {
            Self::Es256 | Self::Es384 => KeyType::Ec,
            Self::EdDsa => KeyType::Okp,
            Self::Rs256 | Self::Ps256 => KeyType::Rsa,
        }
    }

    /// OpenID Connect Core 3.1.3.6 and 3.3.2.11: the value of `at_hash`, `c_hash` and `s_hash`, the left half of the
    /// hash that the algorithm uses. Ed25519 hashes with SHA-512 inside (RFC 8032 section 5.1).
    pub fn half_hash(self, ascii: &str) -> String {
        let hash = match self {
            Self::Es256 | Self::Rs256 | Self::Ps256 => &digest::SHA256,
            Self::Es384 => &digest::SHA384,
            Self::EdDsa => &digest::SHA512,
        };
        let full = digest::digest(hash, ascii.as_bytes());
        let (left, _) = full.as_ref().split_at(full.as_ref().len() / 2);
        URL_SAFE_NO_PAD.encode(left)
    }
}

impl KeyType {
    /// The name in a JWK.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rsa => "RSA",
            Self::Ec => "EC",
            Self::Okp => "OKP",
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Algorithm {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.as_str() == name)
            .ok_or(KeyError::UnknownAlgorithm)
    }
}

impl From<Algorithm> for &'static str {
    fn from(algorithm: Algorithm) -> Self {
        algorithm.as_str()
    }
}

impl TryFrom<String> for Algorithm {
    type Error = KeyError;

    fn try_from(name: String) -> Result<Self, KeyError> {
        name.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_exact() {
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.as_str().parse(), Ok(algorithm));
            let json = serde_json::to_string(&algorithm).unwrap();
            assert_eq!(json, format!("\"{algorithm}\""));
            assert_eq!(serde_json::from_str::<Algorithm>(&json).unwrap(), algorithm);
        }
        for name in [
            "none", "None", "nOnE", "HS256", "es256", "ES256 ", "", "ES512", "EDDSA", "RS384",
        ] {
            assert_eq!(
                name.parse::<Algorithm>(),
                Err(KeyError::UnknownAlgorithm),
                "{name}"
            );
            assert!(serde_json::from_value::<Algorithm>(name.into()).is_err());
        }
    }

    #[test]
    fn half_hash_as_in_the_example_of_openid_connect_core_a_3() {
        assert_eq!(
            Algorithm::Rs256.half_hash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"),
            "77QmUPtjPfzWtF2AnpK9RQ"
        );
        assert_eq!(
            Algorithm::Ps256
                .half_hash("Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk"),
            "LDktKdoQak3Pk0cnXxCltA"
        );
        assert_eq!(Algorithm::Es384.half_hash("x").len(), 32);
        assert_eq!(Algorithm::EdDsa.half_hash("x").len(), 43);
    }
}
