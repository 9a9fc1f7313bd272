use std::fmt::Write;

use p256::ecdsa::signature::Verifier;

use super::*;
use crate::testing::{Mutator, key, member, unb64};

const MESSAGE: &[u8] = b"eyJhbGciOiJFUzI1NiJ9.e30";

/// Somebody else's code judges our signature: p256, p384, ed25519-dalek and rsa.
fn independently_verified(key: &SigningKey, signature: &[u8]) -> bool {
    let point = || {
        let (x, y) = (unb64(&member(key, "x")), unb64(&member(key, "y")));
        [&[4], x.as_slice(), y.as_slice()].concat()
    };
    let rsa = || {
        let number = |name| rsa::BoxedUint::from_be_slice_vartime(&unb64(&member(key, name)));
        rsa::RsaPublicKey::new(number("n"), number("e")).unwrap()
    };
    match key.algorithm() {
        Algorithm::Es256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(&point())
            .unwrap()
            .verify(
                MESSAGE,
                &p256::ecdsa::Signature::from_slice(signature).unwrap(),
            )
            .is_ok(),
        Algorithm::Es384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(&point())
            .unwrap()
            .verify(
                MESSAGE,
                &p384::ecdsa::Signature::from_slice(signature).unwrap(),
            )
            .is_ok(),
        Algorithm::EdDsa => {
            let x: [u8; 32] = unb64(&member(key, "x")).try_into().unwrap();
            ed25519_dalek::VerifyingKey::from_bytes(&x)
                .unwrap()
                .verify_strict(
                    MESSAGE,
                    &ed25519_dalek::Signature::from_slice(signature).unwrap(),
                )
                .is_ok()
        }
        Algorithm::Rs256 => rsa::pkcs1v15::VerifyingKey::<sha2::Sha256>::new(rsa())
            .verify(
                MESSAGE,
                &rsa::pkcs1v15::Signature::try_from(signature).unwrap(),
            )
            .is_ok(),
        // RFC 7518 section 3.5: the salt is as long as the hash, which is what this verifier insists on.
        Algorithm::Ps256 => rsa::pss::VerifyingKey::<sha2::Sha256>::new(rsa())
            .verify(MESSAGE, &rsa::pss::Signature::try_from(signature).unwrap())
            .is_ok(),
    }
}

#[test]
fn signatures_verify_here_and_elsewhere() {
    for algorithm in Algorithm::ALL {
        let key = key(algorithm);
        let mut signature = key.sign(MESSAGE).unwrap();
        let length = match algorithm {
            Algorithm::Es256 | Algorithm::EdDsa => 64,
            Algorithm::Es384 => 96,
            Algorithm::Rs256 | Algorithm::Ps256 => 256,
        };
        assert_eq!(signature.len(), length);
        let public = key.public_key();
        assert_eq!(public.verify(algorithm, MESSAGE, &signature), Ok(()));
        assert!(independently_verified(&key, &signature), "{algorithm}");
        signature[length / 2] ^= 1;
        assert!(public.verify(algorithm, MESSAGE, &signature).is_err());
        assert!(!independently_verified(&key, &signature), "{algorithm}");
    }
}

#[test]
fn every_signature_of_many_has_its_fixed_length() {
    for algorithm in [Algorithm::Es256, Algorithm::Es384] {
        let key = key(algorithm);
        let length = key.sign(b"").unwrap().len();
        for number in 0..600_u16 {
            assert_eq!(key.sign(&number.to_be_bytes()).unwrap().len(), length);
        }
    }
}

#[test]
fn pkcs8_round_trips_and_other_software_reads_it() {
    use ed25519_dalek::pkcs8::DecodePrivateKey as _;
    for algorithm in Algorithm::ALL {
        let key = key(algorithm);
        let der = key.to_pkcs8();
        let again = SigningKey::from_pkcs8(algorithm, &der).unwrap();
        assert_eq!(again.kid(), key.kid());
        assert_eq!(again.to_pkcs8(), der);
        let signature = again.sign(MESSAGE).unwrap();
        assert_eq!(
            key.public_key().verify(algorithm, MESSAGE, &signature),
            Ok(())
        );
        match algorithm {
            Algorithm::Es256 => drop(p256::SecretKey::from_pkcs8_der(&der).unwrap()),
            Algorithm::Es384 => drop(p384::SecretKey::from_pkcs8_der(&der).unwrap()),
            Algorithm::EdDsa => {
                drop(ed25519_dalek::SigningKey::from_pkcs8_der(&der).unwrap());
            }
            Algorithm::Rs256 | Algorithm::Ps256 => {
                drop(rsa::RsaPrivateKey::from_pkcs8_der(&der).unwrap());
            }
        }
    }
}

#[test]
fn a_private_key_of_another_kind_is_refused() {
    for algorithm in Algorithm::ALL {
        let der = key(algorithm).to_pkcs8();
        for other in Algorithm::ALL {
            let same_kind = other == algorithm
                || (other.kty() == crate::KeyType::Rsa && algorithm.kty() == crate::KeyType::Rsa);
            assert_eq!(
                SigningKey::from_pkcs8(other, &der).is_ok(),
                same_kind,
                "{algorithm} as {other}"
            );
        }
    }
}

#[test]
fn damaged_private_keys_never_panic() {
    let mut mutator = Mutator::new(11);
    for algorithm in [Algorithm::Es256, Algorithm::Es384, Algorithm::EdDsa] {
        let der = key(algorithm).to_pkcs8();
        for _ in 0..500 {
            let damaged = mutator.mutate(&der);
            if let Ok(key) = SigningKey::from_pkcs8(algorithm, &damaged) {
                assert!(key.sign(MESSAGE).is_ok());
            }
        }
    }
    let der = key(Algorithm::Rs256).to_pkcs8();
    for _ in 0..50 {
        let _ = SigningKey::from_pkcs8(Algorithm::Rs256, &mutator.mutate(&der));
    }
}

#[test]
fn debug_shows_no_secret() {
    for algorithm in Algorithm::ALL {
        let key = key(algorithm);
        let shown = format!("{key:?}");
        assert!(shown.contains(key.kid()));
        let mut hex = String::new();
        for byte in key.to_pkcs8().iter() {
            write!(hex, "{byte:02x}").unwrap();
        }
        // Any eight bytes of the private key would give themselves away in hex.
        for start in (0..hex.len() - 16).step_by(2) {
            assert!(!shown.contains(&hex[start..start + 16]));
        }
        assert!(shown.len() < 120, "{shown}");
    }
}
