//! What the tests of this crate share.

use std::sync::{Arc, LazyLock};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::{Algorithm, SigningKey};

static KEYS: LazyLock<Vec<Arc<SigningKey>>> = LazyLock::new(|| {
    Algorithm::ALL
        .map(|algorithm| Arc::new(SigningKey::generate(algorithm).unwrap()))
        .into()
});

/// One key of each algorithm, made once: RSA keys take their time.
pub(crate) fn key(algorithm: Algorithm) -> Arc<SigningKey> {
    KEYS.iter()
        .find(|key| key.algorithm() == algorithm)
        .unwrap()
        .clone()
}

pub(crate) fn b64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn unb64(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// The text member of our own key's published JWK.
pub(crate) fn member(key: &SigningKey, name: &str) -> String {
    let jwk = serde_json::to_value(key.public_jwk()).unwrap();
    jwk[name].as_str().unwrap().to_owned()
}

/// RFC 7638 section 3.1 and RFC 7517 A.1.
pub(crate) fn rfc7517_rsa() -> Value {
    json!({
        "kty": "RSA",
        "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
        "e": "AQAB",
        "alg": "RS256",
        "kid": "2011-04-29"
    })
}

/// RFC 7517 A.1, without its `use` of encryption.
pub(crate) fn rfc7517_ec() -> Value {
    json!({
        "kty": "EC",
        "crv": "P-256",
        "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
        "kid": "1"
    })
}

/// RFC 8037 A.2.
pub(crate) fn rfc8037() -> Value {
    json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})
}

/// Hostile input without end, and the same at every run: xorshift64*.
pub(crate) struct Mutator(u64);

impl Mutator {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        usize::try_from(number).unwrap() % bound.max(1)
    }

    /// One to four changes: a byte replaced, removed, inserted, a piece repeated, the end cut off.
    pub(crate) fn mutate(&mut self, seed: &[u8]) -> Vec<u8> {
        const INTERESTING: &[u8] = b".{}[]\",:\\0-9eAn_=\x00\xff\x80 ";
        let mut bytes = seed.to_vec();
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len() + 1);
            let byte = match self.below(2) {
                0 => INTERESTING[self.below(INTERESTING.len())],
                _ => self.below(256).to_le_bytes()[0],
            };
            match self.below(6) {
                0 => bytes.insert(place, byte),
                1 => bytes.truncate(place),
                2 => {
                    let end = (place + self.below(40)).min(bytes.len());
                    let piece = bytes[place..end].to_vec();
                    bytes.splice(place..place, piece);
                }
                3 if place < bytes.len() => {
                    bytes.remove(place);
                }
                _ if place < bytes.len() => bytes[place] = byte,
                _ => bytes.push(byte),
            }
        }
        bytes
    }
}
