use serde_json::{Value, json};

use super::*;
use crate::testing::{key, rfc7517_ec, rfc7517_rsa, rfc8037};

fn with(mut jwk: Value, name: &str, value: Value) -> Value {
    jwk[name] = value;
    jwk
}

#[test]
fn thumbprints_are_those_of_the_specifications() {
    for (jwk, thumbprint) in [
        // RFC 7638 section 3.1
        (rfc7517_rsa(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"),
        // RFC 8037 A.3
        (rfc8037(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"),
        // computed with another implementation
        (rfc7517_ec(), "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s"),
    ] {
        assert_eq!(Jwk::from_value(&jwk).unwrap().thumbprint(), thumbprint);
    }
}

#[test]
fn our_keys_say_what_they_are_for_and_nothing_private() {
    for algorithm in Algorithm::ALL {
        let key = key(algorithm);
        let json = serde_json::to_value(key.public_jwk()).unwrap();
        assert_eq!(json["kty"], algorithm.kty().as_str());
        assert_eq!(json["alg"], algorithm.as_str());
        assert_eq!(json["use"], "sig");
        assert_eq!(json["kid"], key.kid());
        assert_eq!(key.kid(), key.public_jwk().thumbprint());
        for name in PRIVATE_MEMBERS {
            assert!(json.get(name).is_none(), "{name}");
        }
        let members = match algorithm.kty() {
            KeyType::Ec => 7,
            KeyType::Okp | KeyType::Rsa => 6,
        };
        assert_eq!(json.as_object().unwrap().len(), members);
        assert_eq!(
            &serde_json::from_value::<Jwk>(json).unwrap(),
            key.public_jwk()
        );
    }
}

#[test]
fn private_and_symmetric_members_are_refused() {
    for name in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] {
        for jwk in [rfc7517_rsa(), rfc7517_ec(), rfc8037()] {
            let private = with(jwk, name, json!("AQAB"));
            assert_eq!(Jwk::from_value(&private), Err(KeyError::Private), "{name}");
            assert!(serde_json::from_value::<Jwk>(private).is_err());
        }
    }
    // RFC 7517 A.3
    let symmetric = json!({"kty": "oct", "alg": "A128KW", "k": "GawgguFyGrWKav7AX4VKUg"});
    assert_eq!(Jwk::from_value(&symmetric), Err(KeyError::Private));
    assert_eq!(
        Jwk::from_value(&json!({"kty": "oct"})),
        Err(KeyError::Private)
    );
}

#[test]
fn members_are_judged() {
    let unsupported = |name| Err(KeyError::Unsupported(name));
    let malformed = |reason| Err(KeyError::Malformed(reason));
    let long = "k".repeat(MAX_KID_LENGTH + 1);
    for (name, value, verdict) in [
        ("use", json!("enc"), unsupported("use")),
        ("use", json!(1), malformed("a member is not a string")),
        ("alg", json!("RSA-OAEP"), unsupported("alg")),
        ("alg", json!("none"), unsupported("alg")),
        ("alg", json!("HS256"), unsupported("alg")),
        ("alg", json!(null), malformed("a member is not a string")),
        ("kty", json!("AKP"), unsupported("kty")),
        ("kty", json!(["EC"]), malformed("a member is not a string")),
        ("kid", json!(long), malformed("kid is too long")),
        ("kid", json!(7), malformed("a member is not a string")),
        ("key_ops", json!(["sign"]), unsupported("key_ops")),
        (
            "key_ops",
            json!("verify"),
            malformed("key_ops is not an array"),
        ),
        ("x", json!(1), malformed("a member is not a string")),
        ("crv", json!({}), malformed("a member is not a string")),
    ] {
        assert_eq!(
            Jwk::from_value(&with(rfc7517_ec(), name, value.clone())),
            verdict,
            "{name}: {value}"
        );
    }
    for (name, value) in [
        ("use", json!("sig")),
        ("alg", json!("ES256")),
        ("key_ops", json!(["verify"])),
        ("kid", json!("../../etc/passwd' OR 1=1 --")),
        ("kid", json!("")),
        ("x5u", json!("https://evil.example/")),
        ("anything", json!({"else": []})),
    ] {
        assert!(Jwk::from_value(&with(rfc7517_ec(), name, value)).is_ok());
    }
    for name in ["kty", "crv", "x", "y"] {
        let mut jwk = rfc7517_ec();
        jwk.as_object_mut().unwrap().remove(name);
        assert!(Jwk::from_value(&jwk).is_err(), "{name}");
    }
    for other in [json!(null), json!([]), json!("EC"), json!({})] {
        assert!(Jwk::from_value(&other).is_err());
    }
}
