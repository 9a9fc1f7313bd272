//! Secrets at rest: AES-256-GCM (NIST SP 800-38D) under a key that is kept outside the database. Sealed values look
//! like this: one byte of version, four bytes that name the key, twelve random bytes of nonce, ciphertext, tag.

use std::fmt;

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    digest, hmac, rand,
};
use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose},
};
use zeroize::Zeroizing;

use crate::SealError;

const VERSION: u8 = 1;
const KEY_LENGTH: usize = 32;
const KEY_ID_LENGTH: usize = 4;
const NONCE_LENGTH: usize = 12;
const TAG_LENGTH: usize = 16;
const PREFIX_LENGTH: usize = 1 + KEY_ID_LENGTH;
const HEAD_LENGTH: usize = PREFIX_LENGTH + NONCE_LENGTH;

const RANDOMNESS: &str = "the operating system provides randomness";

const EITHER_PADDING: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// The 32 bytes under which secrets are sealed. Wiped when dropped, and never printed.
#[derive(Clone)]
pub struct EncryptionKey(Zeroizing<[u8; KEY_LENGTH]>);

impl EncryptionKey {
    /// A new random key.
    ///
    /// # Panics
    /// When the operating system has no randomness to give.
    pub fn generate() -> Self {
        let mut key = Zeroizing::new([0; KEY_LENGTH]);
        rand::fill(key.as_mut()).expect(RANDOMNESS);
        Self(key)
    }

    /// RFC 4648 sections 4 and 5: 32 bytes in base64 of either alphabet, with or without padding.
    pub fn from_base64(text: &str) -> Result<Self, SealError> {
        let alphabet = if text.contains(['-', '_']) {
            &URL_SAFE
        } else {
            &STANDARD
        };
        let decoded = GeneralPurpose::new(alphabet, EITHER_PADDING)
            .decode(text)
            .map(Zeroizing::new)
            .map_err(|_| SealError::BadKey)?;
        Self::from_bytes(&decoded)
    }

    /// RFC 4648 section 8: 32 bytes as 64 hexadecimal digits of either case.
    pub fn from_hex(text: &str) -> Result<Self, SealError> {
        let digits = text.as_bytes();
        if digits.len() != 2 * KEY_LENGTH {
            return Err(SealError::BadKey);
        }
        let mut key = Zeroizing::new([0; KEY_LENGTH]);
        for (byte, pair) in key.iter_mut().zip(digits.as_chunks::<2>().0) {
            *byte = hex_digit(pair[0])? << 4 | hex_digit(pair[1])?;
        }
        Ok(Self(key))
    }

    /// Base64 with padding (RFC 4648 section 4).
    pub fn to_base64(&self) -> Zeroizing<String> {
        Zeroizing::new(general_purpose::STANDARD.encode(self.0.as_ref()))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, SealError> {
        let mut key = Zeroizing::new([0; KEY_LENGTH]);
        if bytes.len() != key.len() {
            return Err(SealError::BadKey);
        }
        key.copy_from_slice(bytes);
        Ok(Self(key))
    }

    fn derive(&self, purpose: &str) -> Zeroizing<[u8; KEY_LENGTH]> {
        let mac = hmac::sign(
            &hmac::Key::new(hmac::HMAC_SHA256, self.0.as_ref()),
            purpose.as_bytes(),
        );
        let mut derived = Zeroizing::new([0; KEY_LENGTH]);
        derived.copy_from_slice(mac.as_ref());
        derived
    }
}

impl fmt::Debug for EncryptionKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("EncryptionKey(..)")
    }
}

fn hex_digit(digit: u8) -> Result<u8, SealError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(SealError::BadKey),
    }
}

/// Seals under the current key; opens what the current or a previous one sealed.
pub struct Sealer {
    current: Sealing,
    previous: Vec<Sealing>,
}

struct Sealing {
    id: [u8; KEY_ID_LENGTH],
    key: EncryptionKey,
    cipher: LessSafeKey,
}

impl Sealing {
    fn new(key: EncryptionKey) -> Self {
        let cipher = UnboundKey::new(&AES_256_GCM, key.0.as_ref())
            .map(LessSafeKey::new)
            .expect("AES-256 takes 32 bytes");
        let hash = digest::digest(&digest::SHA256, key.0.as_ref());
        let mut id = [0; KEY_ID_LENGTH];
        id.copy_from_slice(&hash.as_ref()[..KEY_ID_LENGTH]);
        Self { id, key, cipher }
    }

    fn prefix(&self) -> [u8; PREFIX_LENGTH] {
        let [a, b, c, d] = self.id;
        [VERSION, a, b, c, d]
    }

    fn open(
        &self,
        nonce: [u8; NONCE_LENGTH],
        ciphertext: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut text = Zeroizing::new(ciphertext.to_vec());
        let nonce = Nonce::assume_unique_for_key(nonce);
        let length = self
            .cipher
            .open_in_place(nonce, Aad::from(aad), &mut text)
            .ok()?
            .len();
        text.truncate(length);
        Some(text)
    }
}

impl Sealer {
    /// A sealer with the key that seals from now on, and those that sealed before.
    pub fn new(current: EncryptionKey, previous: Vec<EncryptionKey>) -> Self {
        Self {
            current: Sealing::new(current),
            previous: previous.into_iter().map(Sealing::new).collect(),
        }
    }

    /// NIST SP 800-38D section 7.1: encrypts `plaintext` and binds it to `aad`, which says what and whose it is, so
    /// that a sealed value that was moved to another row does not open there.
    ///
    /// # Panics
    /// When the operating system has no randomness to give.
    pub fn seal(&self, plaintext: &[u8], aad: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE_LENGTH];
        rand::fill(&mut nonce).expect(RANDOMNESS);
        let mut sealed = Vec::with_capacity(HEAD_LENGTH + plaintext.len() + TAG_LENGTH);
        sealed.extend_from_slice(&self.current.prefix());
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plaintext);
        let tag = self
            .current
            .cipher
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(aad),
                &mut sealed[HEAD_LENGTH..],
            )
            .expect("AES-GCM encrypts whatever fits into memory, up to 64 GiB");
        sealed.extend_from_slice(tag.as_ref());
        sealed
    }

    /// NIST SP 800-38D section 7.2: decrypts what [`Sealer::seal`] made, if neither it nor `aad` has changed.
    pub fn open(&self, sealed: &[u8], aad: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let (prefix, rest) = sealed
            .split_first_chunk::<PREFIX_LENGTH>()
            .ok_or(SealError::Malformed)?;
        let (nonce, ciphertext) = rest
            .split_first_chunk::<NONCE_LENGTH>()
            .ok_or(SealError::Malformed)?;
        if prefix[0] != VERSION || ciphertext.len() < TAG_LENGTH {
            return Err(SealError::Malformed);
        }
        let mut verdict = SealError::UnknownKey;
        for sealing in self.all().filter(|sealing| sealing.prefix() == *prefix) {
            match sealing.open(*nonce, ciphertext, aad) {
                Some(plaintext) => return Ok(plaintext),
                None => verdict = SealError::Refused,
            }
        }
        Err(verdict)
    }

    /// Whether the value names the current key; if not, it should be sealed again.
    pub fn is_current(&self, sealed: &[u8]) -> bool {
        sealed.starts_with(&self.current.prefix())
    }

    /// RFC 2104: a key for one purpose other than sealing, HMAC-SHA256 of the purpose under the current key.
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; KEY_LENGTH]> {
        self.current.key.derive(purpose)
    }

    /// As [`Sealer::derive`], for the current key and then each previous one: to check what was made before a change.
    pub fn derive_all(&self, purpose: &str) -> Vec<Zeroizing<[u8; KEY_LENGTH]>> {
        self.all()
            .map(|sealing| sealing.key.derive(purpose))
            .collect()
    }

    fn all(&self) -> impl Iterator<Item = &Sealing> {
        std::iter::once(&self.current).chain(&self.previous)
    }
}

impl fmt::Debug for Sealer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sealer")
            .field("previous", &self.previous.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
