use aes_gcm::{
    Aes256Gcm,
    aead::{Aead, KeyInit, Payload},
};
use sha2::{Digest, Sha256};

use super::*;
use crate::testing::Mutator;

const AAD: &[u8] = b"signing_keys/1";

fn fixed(byte: u8) -> EncryptionKey {
    EncryptionKey(Zeroizing::new([byte; 32]))
}

#[test]
fn what_is_sealed_opens_again_and_never_looks_the_same() {
    let safe = Sealer::new(fixed(1), vec![]);
    for plaintext in [&b""[..], b"x", &[7; 4096]] {
        let sealed = safe.seal(plaintext, AAD);
        assert_eq!(sealed.len(), HEAD_LENGTH + plaintext.len() + TAG_LENGTH);
        assert_eq!(safe.open(&sealed, AAD).unwrap().as_slice(), plaintext);
        assert_ne!(sealed, safe.seal(plaintext, AAD));
        assert!(safe.is_current(&sealed));
    }
}

#[test]
fn another_implementation_reads_the_documented_layout() {
    let sealed = Sealer::new(fixed(1), vec![]).seal(b"secret", AAD);
    assert_eq!(sealed[0], VERSION);
    assert_eq!(sealed[1..5], Sha256::digest([1; 32])[..4]);
    let cipher = Aes256Gcm::new(&[1; 32].into());
    let nonce: [u8; 12] = sealed[5..17].try_into().unwrap();
    let payload = Payload {
        msg: &sealed[17..],
        aad: AAD,
    };
    assert_eq!(cipher.decrypt(&nonce.into(), payload).unwrap(), b"secret");
}

#[test]
fn a_wrong_key_or_place_opens_nothing() {
    let safe = Sealer::new(fixed(1), vec![]);
    let sealed = safe.seal(b"secret", AAD);
    let other = Sealer::new(fixed(2), vec![fixed(3)]);
    assert_eq!(other.open(&sealed, AAD), Err(SealError::UnknownKey));
    assert!(!other.is_current(&sealed));
    for aad in [&b""[..], b"signing_keys/2", b"signing_keys/1 "] {
        assert_eq!(safe.open(&sealed, aad), Err(SealError::Refused));
    }
    // A value that claims the other key's name still needs the other key.
    let mut renamed = sealed;
    renamed[..5].copy_from_slice(&other.current.prefix());
    assert_eq!(other.open(&renamed, AAD), Err(SealError::Refused));
}

#[test]
fn every_truncation_and_every_flipped_bit_is_refused() {
    let safe = Sealer::new(fixed(1), vec![fixed(2)]);
    let sealed = safe.seal(b"secret", AAD);
    for length in 0..sealed.len() {
        assert!(safe.open(&sealed[..length], AAD).is_err(), "{length}");
    }
    for length in 0..HEAD_LENGTH + TAG_LENGTH {
        assert_eq!(safe.open(&sealed[..length], AAD), Err(SealError::Malformed));
    }
    for bit in 0..sealed.len() * 8 {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(safe.open(&changed, AAD).is_err(), "{bit}");
    }
    let mut unknown_version = sealed.clone();
    unknown_version[0] = VERSION + 1;
    assert_eq!(safe.open(&unknown_version, AAD), Err(SealError::Malformed));
    let longer = [sealed.as_slice(), &[0]].concat();
    assert_eq!(safe.open(&longer, AAD), Err(SealError::Refused));
}

#[test]
fn a_previous_key_opens_but_does_not_seal() {
    let before = Sealer::new(fixed(1), vec![]);
    let sealed = before.seal(b"secret", AAD);
    let after = Sealer::new(fixed(2), vec![fixed(9), fixed(1)]);
    assert_eq!(after.open(&sealed, AAD).unwrap().as_slice(), b"secret");
    assert!(!after.is_current(&sealed));
    let again = after.seal(b"secret", AAD);
    assert!(after.is_current(&again));
    assert_eq!(before.open(&again, AAD), Err(SealError::UnknownKey));
}

#[test]
fn derived_keys_are_hmac_sha256_of_the_purpose() {
    let hmac = |key: [u8; 32], text: &[u8]| {
        let pad = |with: u8| {
            let mut block = [with; 64];
            for (byte, key) in block.iter_mut().zip(key) {
                *byte ^= key;
            }
            block
        };
        let inner = Sha256::digest([&pad(0x36), text].concat());
        Sha256::digest([&pad(0x5c)[..], &inner[..]].concat())
    };
    let safe = Sealer::new(fixed(1), vec![fixed(2)]);
    let derived = safe.derive("cookie");
    assert_eq!(derived.as_slice(), hmac([1; 32], b"cookie").as_slice());
    assert_ne!(derived, safe.derive("cookies"));
    let all = safe.derive_all("cookie");
    assert_eq!(all.len(), 2);
    assert_eq!(all[0], derived);
    assert_eq!(all[1].as_slice(), hmac([2; 32], b"cookie").as_slice());
}

#[test]
fn keys_are_read_from_base64_and_hex() {
    let key = EncryptionKey(Zeroizing::new([0xfb; 32]));
    let text = key.to_base64();
    assert_eq!(text.len(), 44);
    let url_safe = text.replace('+', "-").replace('/', "_");
    let hex = "fB".repeat(32);
    for read in [
        EncryptionKey::from_base64(&text),
        EncryptionKey::from_base64(text.trim_end_matches('=')),
        EncryptionKey::from_base64(&url_safe),
        EncryptionKey::from_hex(&hex),
    ] {
        assert_eq!(read.unwrap().0, key.0);
    }
    for bad in ["", "AAAA", "!", &"A".repeat(44), &"A".repeat(1_000), &hex] {
        assert_eq!(
            EncryptionKey::from_base64(bad).unwrap_err(),
            SealError::BadKey
        );
    }
    for bad in ["", "00", &"g".repeat(64), &"0".repeat(63), &"é".repeat(32)] {
        assert_eq!(EncryptionKey::from_hex(bad).unwrap_err(), SealError::BadKey);
    }
    assert_ne!(EncryptionKey::generate().0, EncryptionKey::generate().0);
}

#[test]
fn debug_shows_no_secret() {
    assert_eq!(format!("{:?}", fixed(1)), "EncryptionKey(..)");
    let safe = format!("{:?}", Sealer::new(fixed(1), vec![fixed(2)]));
    assert_eq!(safe, "Sealer { previous: 1, .. }");
}

#[test]
fn hostile_values_never_open_and_never_panic() {
    let safe = Sealer::new(fixed(1), vec![fixed(2)]);
    let sealed = safe.seal(&[7; 100], AAD);
    let mut mutator = Mutator::new(3);
    for _ in 0..5_000 {
        let changed = mutator.mutate(&sealed);
        assert!(changed == sealed || safe.open(&changed, AAD).is_err());
    }
}
