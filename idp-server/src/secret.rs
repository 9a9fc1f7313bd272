//! The only place that draws randomness. [`Secret`] leaves the server once; [`SecretHash`] is what
//! is stored.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// 43 characters out of 62 carry 256 bits.
const LENGTH: usize = 43;

/// A random value of 256 bits that is shown to its owner once: a code, a token, a client secret.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// 43 characters of `[A-Za-z0-9]`, so that Basic credentials read the same decoded and raw.
    #[must_use]
    pub fn generate() -> Self {
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        while text.len() < LENGTH {
            // 248 is the largest multiple of 62 in a byte: above it a remainder would be biased.
            for byte in random::<64>().iter().filter(|byte| **byte < 248) {
                if text.len() < LENGTH {
                    text.push(char::from(ALPHABET[usize::from(byte % 62)]));
                }
            }
        }
        Self(text)
    }

    /// The value itself, for its owner.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        SecretHash::of(self.expose())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// SHA-256 of a [`Secret`]: enough for 256 random bits, and fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecretHash(pub [u8; 32]);

impl SecretHash {
    /// The hash of a presented value.
    #[must_use]
    pub fn of(presented: &str) -> Self {
        Self(Sha256::digest(presented.as_bytes()).into())
    }

    /// The form that a database column holds.
    #[must_use]
    pub fn to_vec(self) -> Vec<u8> {
        self.0.to_vec()
    }
}

/// So many characters of `[A-Za-z0-9]` name one client for good.
pub const CLIENT_ID_LENGTH: usize = 24;

/// A `client_id`, which is no secret and says nothing.
#[must_use]
pub fn client_id() -> String {
    let drawn = Secret::generate();
    drawn.expose().chars().take(CLIENT_ID_LENGTH).collect()
}

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system has none to give.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A random UUID (version 4) for handles that must not be guessed.
#[must_use]
pub fn handle() -> Uuid {
    uuid::Builder::from_random_bytes(random()).into_uuid()
}

/// A UUID (version 7) for rows: ordered by `now`.
#[must_use]
pub fn row_id(now: time::OffsetDateTime) -> Uuid {
    let millis = u64::try_from(now.unix_timestamp_nanos() / 1_000_000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random()).into_uuid()
}

/// 128 random bits, base64url: token ids, CSP nonces, request ids.
#[must_use]
pub fn short_id() -> String {
    URL_SAFE_NO_PAD.encode(random::<16>())
}

/// HMAC-SHA256, base64url.
///
/// # Panics
/// Never: HMAC takes a key of any length.
#[must_use]
pub fn mac(key: &[u8], message: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Compares in constant time for equal lengths.
#[must_use]
pub fn equal(a: &[u8], b: &[u8]) -> bool {
    subtle::ConstantTimeEq::ct_eq(a, b).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r25_secrets_differ_and_keep_to_the_alphabet() {
        let all: std::collections::HashSet<String> = (0..10_000)
            .map(|_| Secret::generate().expose().to_owned())
            .collect();
        assert_eq!(all.len(), 10_000);
        assert!(
            all.iter()
                .all(|text| text.len() == LENGTH && text.bytes().all(|b| ALPHABET.contains(&b)))
        );
    }

    #[test]
    fn row_ids_are_ordered_by_time() {
        let now = crate::clock::Clock::system().now();
        assert!(row_id(now) < row_id(now + time::Duration::milliseconds(1)));
        assert_eq!(row_id(now).get_version_num(), 7);
        assert_eq!(handle().get_version_num(), 4);
    }
}
