use serde_json::json;

use super::*;
use crate::testing::{Mutator, b64, key, rfc7517_ec, rfc7517_rsa, rfc8037, unb64};

fn rsa_key(n: &[u8], e: &[u8]) -> Result<PublicKey, KeyError> {
    PublicKey::from_jwk(&json!({"kty": "RSA", "n": b64(n), "e": b64(e)}))
}

fn modulus(bits: usize) -> Vec<u8> {
    let mut n = vec![0xa5; bits / 8];
    n[0] |= 0x80;
    n[bits / 8 - 1] |= 1;
    n
}

#[test]
fn each_key_fits_its_own_algorithms_only() {
    for algorithm in Algorithm::ALL {
        let jwk = serde_json::to_value(key(algorithm).public_jwk()).unwrap();
        let public = PublicKey::from_jwk(&jwk).unwrap();
        for other in Algorithm::ALL {
            assert_eq!(public.fits(other), other == algorithm);
        }
    }
    let mut rsa = rfc7517_rsa();
    rsa.as_object_mut().unwrap().remove("alg");
    for (jwk, fitting) in [
        (rsa, vec![Algorithm::Rs256, Algorithm::Ps256]),
        (rfc7517_rsa(), vec![Algorithm::Rs256]),
        (rfc7517_ec(), vec![Algorithm::Es256]),
        (rfc8037(), vec![Algorithm::EdDsa]),
    ] {
        let public = PublicKey::from_jwk(&jwk).unwrap();
        for algorithm in Algorithm::ALL {
            assert_eq!(public.fits(algorithm), fitting.contains(&algorithm));
        }
    }
}

#[test]
fn a_key_does_not_fit_an_alg_of_another_type_or_curve() {
    for alg in ["ES384", "RS256", "EdDSA"] {
        let mut jwk = rfc7517_ec();
        jwk["alg"] = json!(alg);
        assert_eq!(
            PublicKey::from_jwk(&jwk).unwrap_err(),
            KeyError::AlgorithmMismatch
        );
    }
}

#[test]
fn verifying_with_another_algorithm_is_refused() {
    let rs256 = key(Algorithm::Rs256);
    let signature = rs256.sign(b"message").unwrap();
    let public = rs256.public_key();
    assert_eq!(
        public.verify(Algorithm::Rs256, b"message", &signature),
        Ok(())
    );
    assert_eq!(
        public.verify(Algorithm::Rs256, b"massage", &signature),
        Err(KeyError::BadSignature)
    );
    for other in [Algorithm::Ps256, Algorithm::Es256, Algorithm::EdDsa] {
        assert_eq!(
            public.verify(other, b"message", &signature),
            Err(KeyError::AlgorithmMismatch)
        );
    }
}

#[test]
fn points_are_checked() {
    let good = rfc7517_ec();
    let x = unb64(good["x"].as_str().unwrap());
    let y = unb64(good["y"].as_str().unwrap());
    let mut off_curve = y.clone();
    off_curve[31] ^= 1;
    let longer = [&[0], x.as_slice()].concat();
    let prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff".to_owned();
    let prime: Vec<u8> = (0..32)
        .map(|i| u8::from_str_radix(&prime[2 * i..2 * i + 2], 16).unwrap())
        .collect();
    let zero = vec![0; 32];
    for (crv, x, y) in [
        ("P-256", &x, &off_curve),
        ("P-256", &y, &x),
        ("P-256", &longer, &y),
        ("P-256", &x[1..].to_vec(), &y),
        ("P-256", &zero, &zero),
        ("P-256", &prime, &y),
        ("P-256", &vec![], &vec![]),
        ("P-384", &x, &y),
    ] {
        let jwk = json!({"kty": "EC", "crv": crv, "x": b64(x), "y": b64(y)});
        assert!(
            matches!(PublicKey::from_jwk(&jwk), Err(KeyError::Malformed(_))),
            "{jwk}"
        );
    }
    for crv in ["P-521", "secp256k1", "p-256", "", "Ed25519"] {
        let mut jwk = good.clone();
        jwk["crv"] = json!(crv);
        assert_eq!(
            PublicKey::from_jwk(&jwk).unwrap_err(),
            KeyError::Unsupported("crv")
        );
    }
    for (crv, x) in [("X25519", b64([9; 32])), ("Ed448", b64([9; 57]))] {
        let jwk = json!({"kty": "OKP", "crv": crv, "x": x});
        assert!(PublicKey::from_jwk(&jwk).is_err());
    }
    // RFC 8410 section 4: the same key as DER is not a JWK.
    let x = unb64(rfc8037()["x"].as_str().unwrap());
    let der = [
        b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00",
        x.as_slice(),
    ]
    .concat();
    let jwk = json!({"kty": "OKP", "crv": "Ed25519", "x": b64(der)});
    assert!(PublicKey::from_jwk(&jwk).is_err());
    for length in [0, 31, 33, 44, 64] {
        let jwk = json!({"kty": "OKP", "crv": "Ed25519", "x": b64(vec![1; length])});
        assert!(PublicKey::from_jwk(&jwk).is_err());
    }
}

#[test]
fn base64url_has_one_spelling() {
    let good = rfc7517_ec();
    let x = good["x"].as_str().unwrap();
    let other_bits = format!("{}5", x.strip_suffix('4').unwrap());
    for spelling in [
        format!("{x}="),
        format!(" {x}"),
        format!("{x}\n"),
        other_bits,
        x.replace('_', "/").replace('-', "+") + "+",
        "A".repeat(100_000),
    ] {
        let mut jwk = good.clone();
        jwk["x"] = json!(spelling);
        assert!(PublicKey::from_jwk(&jwk).is_err(), "{spelling:.60}");
    }
}

#[test]
fn rsa_keys_have_2048_to_8192_bits_and_a_sane_exponent() {
    let f4: &[u8] = &[1, 0, 1];
    for bits in [512, 1024, 2040, 8200, 16384] {
        assert!(
            matches!(rsa_key(&modulus(bits), f4), Err(KeyError::Strength(_))),
            "{bits}"
        );
    }
    let mut bits_2047 = modulus(2048);
    bits_2047[0] = 0x7f;
    assert!(matches!(
        rsa_key(&bits_2047, f4),
        Err(KeyError::Strength(_))
    ));
    for bits in [2048, 3072, 4096, 8192] {
        assert!(rsa_key(&modulus(bits), f4).is_ok(), "{bits}");
    }
    let mut even = modulus(2048);
    even[255] &= 0xfe;
    let leading_zero = [&[0], modulus(2048).as_slice()].concat();
    for n in [even, leading_zero, vec![]] {
        assert!(matches!(rsa_key(&n, f4), Err(KeyError::Malformed(_))));
    }
    for e in [
        &[][..],
        &[0],
        &[1],
        &[2],
        &[0, 3],
        &[1, 0],
        &[1, 0, 0, 0, 1],
    ] {
        assert!(rsa_key(&modulus(2048), e).is_err(), "{e:?}");
    }
    for e in [&[3][..], &[17], &[1, 0, 1], &[0xff, 0xff, 0xff, 0xff]] {
        assert!(rsa_key(&modulus(2048), e).is_ok(), "{e:?}");
    }
}

#[test]
fn a_set_keeps_what_is_usable() {
    // RFC 7517 A.1: its EC key is for encryption.
    let mut encryption = rfc7517_ec();
    encryption["use"] = json!("enc");
    let set = json!({"keys": [encryption, rfc7517_rsa()]});
    let keys = PublicKey::set_from_jwks(&set).unwrap();
    assert_eq!(keys.len(), 1);
    assert_eq!(keys[0].kid(), Some("2011-04-29"));

    let set = json!({"keys": [
        {"kty": "AKP", "alg": "ML-DSA-44", "pub": "AA"},
        {"kty": "RSA", "n": b64(modulus(1024)), "e": "AQAB"},
        {}, 1, null,
        rfc8037(), rfc7517_ec(),
    ]});
    let keys = PublicKey::set_from_jwks(&set).unwrap();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0].kid(), None);
    assert_eq!(keys[1].kid(), Some("1"));
}

#[test]
fn a_set_with_private_or_too_many_keys_is_refused() {
    let mut private = rfc7517_ec();
    private["d"] = json!("870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE");
    for bad in [
        private,
        json!({"kty": "oct", "k": "GawgguFyGrWKav7AX4VKUg"}),
    ] {
        let set = json!({"keys": [rfc7517_rsa(), bad]});
        assert_eq!(
            PublicKey::set_from_jwks(&set).unwrap_err(),
            KeyError::Private
        );
    }
    let full = |count| json!({"keys": vec![rfc8037(); count]});
    assert_eq!(PublicKey::set_from_jwks(&full(32)).unwrap().len(), 32);
    assert_eq!(
        PublicKey::set_from_jwks(&full(33)).unwrap_err(),
        KeyError::TooMany
    );
    for other in [json!({}), json!([]), json!({"keys": {}}), json!(null)] {
        assert!(PublicKey::set_from_jwks(&other).is_err());
    }
}

#[test]
fn hostile_sets_never_panic() {
    let seed = json!({"keys": [rfc7517_ec(), rfc8037(), rfc7517_rsa()]}).to_string();
    let mut mutator = Mutator::new(7);
    for _ in 0..3_000 {
        let bytes = mutator.mutate(seed.as_bytes());
        if let Ok(set) = crate::strict_json::object(&bytes)
            && let Ok(keys) = PublicKey::set_from_jwks(&set.into())
        {
            for key in keys {
                for algorithm in Algorithm::ALL {
                    assert!(key.verify(algorithm, b"message", &[1; 64]).is_err());
                }
            }
        }
    }
}
