use serde_json::json;

use super::*;
use crate::{
    KeyError,
    testing::{b64, key, member, rfc8037},
};

mod attacks;

/// RFC 7515 A.1 to A.3 sign this.
const RFC7515_PAYLOAD: &str = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

fn rfc7515_a2() -> (String, PublicKey) {
    let token = format!(
        "eyJhbGciOiJSUzI1NiJ9.{RFC7515_PAYLOAD}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"
    );
    let jwk = json!({
        "kty": "RSA",
        "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
        "e": "AQAB"
    });
    (token, PublicKey::from_jwk(&jwk).unwrap())
}

fn rfc7515_a3() -> (String, PublicKey) {
    let token = format!(
        "eyJhbGciOiJFUzI1NiJ9.{RFC7515_PAYLOAD}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
    );
    let jwk = json!({
        "kty": "EC",
        "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
    });
    (token, PublicKey::from_jwk(&jwk).unwrap())
}

/// A token with any header and payload, correctly signed by our key of `algorithm`.
fn forged(algorithm: Algorithm, header: &str, payload: &str) -> String {
    let input = format!("{}.{}", b64(header), b64(payload));
    let signature = key(algorithm).sign(input.as_bytes()).unwrap();
    format!("{input}.{}", b64(signature))
}

#[test]
fn examples_of_the_specifications_verify() {
    for (token, key) in [rfc7515_a2(), rfc7515_a3()] {
        let claims = verify(&token, &key).unwrap();
        assert_eq!(claims["iss"], "joe");
        assert_eq!(claims["exp"], 1_300_819_380);
        assert_eq!(claims["http://example.com/is_root"], true);
        for other in [rfc7515_a2().1, rfc7515_a3().1] {
            let fits = other.jwk() == key.jwk();
            assert_eq!(verify(&token, &other).is_ok(), fits);
        }
    }
    // RFC 8037 A.5: its payload is no JSON, so it gets as far as that.
    let token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    let key = PublicKey::from_jwk(&rfc8037()).unwrap();
    assert!(matches!(verify(token, &key), Err(JwsError::PayloadJson(_))));
}

#[test]
fn what_we_sign_says_what_it_is_and_verifies() {
    let claims = json!({"iss": "https://op.example", "sub": "é", "exp": 1, "aud": ["a", "b"]});
    for algorithm in Algorithm::ALL {
        let key = key(algorithm);
        for typ in ["JWT", "at+jwt", "logout+jwt", "another\"+jwt"] {
            let token = sign(&key, typ, &claims).unwrap();
            let header = peek(&token).unwrap();
            assert_eq!(header.alg, algorithm);
            assert_eq!(header.kid.as_deref(), Some(key.kid()));
            assert_eq!(header.typ.as_deref(), Some(typ));
            let verified = verify(&token, key.public_key()).unwrap();
            assert_eq!(Value::Object(verified), claims);
        }
    }
    let unwritable = std::collections::HashMap::from([((1, 2), 3)]);
    assert_eq!(
        sign(&key(Algorithm::EdDsa), "JWT", &unwritable),
        Err(KeyError::Claims)
    );
}

#[test]
fn types_compare_as_media_types() {
    for (typ, expected, verdict) in [
        (Some("at+jwt"), "at+jwt", true),
        (Some("AT+JWT"), "at+jwt", true),
        (Some("application/at+jwt"), "at+jwt", true),
        (Some("APPLICATION/at+jwt"), "at+jwt", true),
        (Some("JWT"), "at+jwt", false),
        (Some("text/at+jwt"), "at+jwt", false),
        (Some("application/application/at+jwt"), "at+jwt", false),
        (Some("é+jwt---------"), "at+jwt", false),
        (Some(""), "at+jwt", false),
        (None, "at+jwt", false),
    ] {
        let header = Header {
            alg: Algorithm::Es256,
            kid: None,
            typ: typ.map(str::to_owned),
        };
        assert_eq!(header.is_type(expected), verdict, "{typ:?}");
    }
}

#[test]
fn a_signature_of_one_rsa_padding_is_not_one_of_the_other() {
    let jwk = |algorithm| {
        let key = key(algorithm);
        json!({"kty": "RSA", "n": member(&key, "n"), "e": member(&key, "e")})
    };
    for (signer, claimed) in [
        (Algorithm::Rs256, Algorithm::Ps256),
        (Algorithm::Ps256, Algorithm::Rs256),
    ] {
        let unbound = PublicKey::from_jwk(&jwk(signer)).unwrap();
        let header = |algorithm: Algorithm| json!({"alg": algorithm.as_str()}).to_string();
        let honest = forged(signer, &header(signer), "{}");
        let confused = forged(signer, &header(claimed), "{}");
        assert!(verify(&honest, &unbound).is_ok());
        assert_eq!(verify(&confused, &unbound), Err(JwsError::BadSignature));
        let ours = key(signer);
        assert_eq!(verify(&confused, ours.public_key()), Err(JwsError::NoKey));
    }
}

#[test]
fn a_set_is_searched_by_kid_and_with_a_bound() {
    let good = key(Algorithm::Es256);
    let stranger = SigningKey::generate(Algorithm::Es256).unwrap();
    let named = |key: &SigningKey, kid: Option<&str>| {
        let mut jwk = json!({"kty": "EC", "crv": "P-256"});
        jwk["x"] = json!(member(key, "x"));
        jwk["y"] = json!(member(key, "y"));
        if let Some(kid) = kid {
            jwk["kid"] = json!(kid);
        }
        PublicKey::from_jwk(&jwk).unwrap()
    };
    let with_kid = forged(Algorithm::Es256, r#"{"alg":"ES256","kid":"a"}"#, "{}");
    let without = forged(Algorithm::Es256, r#"{"alg":"ES256"}"#, "{}");
    let a = named(&good, Some("a"));
    let b = named(&good, Some("b"));
    let unnamed = named(&good, None);
    let bad_a = named(&stranger, Some("a"));
    let bad = named(&stranger, None);
    let ed = key(Algorithm::EdDsa).public_key().clone();
    let no_key = Err(JwsError::NoKey);
    let bad_signature = Err(JwsError::BadSignature);
    for (token, keys, verdict) in [
        (&with_kid, vec![&a], Ok(Map::new())),
        (&with_kid, vec![&ed, &b, &a], Ok(Map::new())),
        (&with_kid, vec![&bad_a, &a], Ok(Map::new())),
        (&with_kid, vec![&unnamed], Ok(Map::new())),
        (&with_kid, vec![&b], no_key.clone()),
        (&with_kid, vec![&bad_a, &b], bad_signature.clone()),
        (&with_kid, vec![], no_key.clone()),
        (&without, vec![&ed], no_key),
        (&without, vec![&ed, &bad_a, &b], Ok(Map::new())),
        (&without, [vec![&bad; 7], vec![&a]].concat(), Ok(Map::new())),
        (&without, [vec![&bad; 8], vec![&a]].concat(), bad_signature),
        (&without, [vec![&ed; 30], vec![&a]].concat(), Ok(Map::new())),
    ] {
        assert_eq!(verify_any(token, keys.into_iter()), verdict);
    }
}
