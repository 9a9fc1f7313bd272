//! Security requirement R36, as far as this crate sees it.

use serde_json::json;

use super::{super::*, forged};
use crate::testing::{Mutator, b64, key, member, unb64};

fn es256_verdict(header: &str, payload: &str) -> Result<Map<String, Value>, JwsError> {
    let key = key(Algorithm::Es256);
    verify(&forged(Algorithm::Es256, header, payload), key.public_key())
}

/// Security requirement R36: the header. Every token here is correctly signed, so that only the header can refuse it.
#[test]
fn attacks_by_the_header_are_refused() {
    let bad = JwsError::HeaderMember;
    let json = JwsError::HeaderJson(strict_json::StrictJsonError::Refused);
    let long_kid = format!(r#"{{"alg":"ES256","kid":"{}"}}"#, "k".repeat(257));
    let long_typ = format!(r#"{{"alg":"ES256","typ":"{}"}}"#, "t".repeat(129));
    let deep = format!(
        r#"{{"alg":"ES256","a":{}{}}}"#,
        "[".repeat(17),
        "]".repeat(17)
    );
    for (header, verdict) in [
        (r#"{"alg":"none"}"#, JwsError::Algorithm),
        (r#"{"alg":"None"}"#, JwsError::Algorithm),
        (r#"{"alg":"nOnE"}"#, JwsError::Algorithm),
        (r#"{"alg":"HS256"}"#, JwsError::Algorithm),
        (r#"{"alg":"HS512"}"#, JwsError::Algorithm),
        (r#"{"alg":"es256"}"#, JwsError::Algorithm),
        (r#"{"alg":"ES256 "}"#, JwsError::Algorithm),
        (r#"{"alg":"ES256\u0000"}"#, JwsError::Algorithm),
        (r#"{"alg":"RS512"}"#, JwsError::Algorithm),
        (r#"{"alg":""}"#, JwsError::Algorithm),
        (r#"{"alg":null}"#, bad("alg")),
        (r#"{"alg":["ES256"]}"#, bad("alg")),
        (r#"{"alg":1}"#, bad("alg")),
        (r#"{"typ":"JWT"}"#, bad("alg")),
        (r#"{"alg":"ES256","jwk":{"kty":"EC"}}"#, bad("jwk")),
        (
            r#"{"alg":"ES256","jku":"https://evil.example"}"#,
            bad("jku"),
        ),
        (
            r#"{"alg":"ES256","x5u":"https://evil.example"}"#,
            bad("x5u"),
        ),
        (r#"{"alg":"ES256","x5c":[]}"#, bad("x5c")),
        (r#"{"alg":"ES256","b64":false,"crit":["b64"]}"#, bad("crit")),
        (r#"{"alg":"ES256","crit":[]}"#, bad("crit")),
        (r#"{"alg":"ES256","b64":false}"#, bad("b64")),
        (r#"{"alg":"ES256","kid":1}"#, bad("kid")),
        (r#"{"alg":"ES256","kid":null}"#, bad("kid")),
        (&long_kid, bad("kid")),
        (r#"{"alg":"ES256","typ":["JWT"]}"#, bad("typ")),
        (&long_typ, bad("typ")),
        (r#"{"alg":"ES256","alg":"ES256"}"#, json),
        (r#"{"alg":"none","alg":"ES256"}"#, json),
        (r#"{"alg":"ES256","x":{"a":1,"a":1}}"#, json),
        (&deep, json),
        (r#"["ES256"]"#, json),
        (r#"{"alg":"ES256"} {}"#, json),
        (r"{alg:'ES256'}", json),
        ("", json),
        (r#"{"alg":"ES384"}"#, JwsError::NoKey),
        (r#"{"alg":"EdDSA"}"#, JwsError::NoKey),
        (r#"{"alg":"RS256"}"#, JwsError::NoKey),
        (r#"{"alg":"PS256"}"#, JwsError::NoKey),
    ] {
        assert_eq!(es256_verdict(header, "{}"), Err(verdict), "{header}");
    }
    // Controls: unknown members mean nothing, and an odd `kid` is but a name.
    for header in [
        r#"{"alg":"ES256"}"#,
        r#"{ "alg" : "ES256" , "new": {"a":[1]} }"#,
        r#"{"alg":"ES256","kid":"../../etc/passwd"}"#,
        r#"{"alg":"ES256","kid":"' OR 1=1 --","x5t":"AA","cty":"JWT"}"#,
    ] {
        assert_eq!(es256_verdict(header, "{}"), Ok(Map::new()), "{header}");
    }
}

/// Security requirement R36: the payload. Claims are not judged here, only that they can be read in one way.
#[test]
fn attacks_by_the_payload_are_refused() {
    let header = r#"{"alg":"ES256"}"#;
    let deep = format!(r#"{{"a":{}{}}}"#, "[".repeat(16), "]".repeat(16));
    for payload in [
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        r#"{"sub":"a","sub":"b"}"#,
        r#"{"act":{"sub":"a","sub":"b"}}"#,
        r#"{"sub":"a","s\u0075b":"b"}"#,
        r#"{"exp":1e999}"#,
        r#"{"exp":NaN}"#,
        &deep,
    ] {
        assert_eq!(
            es256_verdict(header, payload),
            Err(JwsError::PayloadJson(strict_json::StrictJsonError::Refused)),
            "{payload}"
        );
    }
    // These come through with their types, so that whoever judges claims sees a wrong one.
    for value in [json!("1"), json!(1e308), json!(-1), json!(null), json!([1])] {
        let payload = json!({"exp": value}).to_string();
        assert_eq!(es256_verdict(header, &payload).unwrap()["exp"], value);
    }
}

/// Security requirement R36: the signature and the shape.
#[test]
fn attacks_by_signature_and_shape_are_refused() {
    let key = key(Algorithm::Es256);
    let token = sign(&key, "JWT", &json!({"sub": "a"})).unwrap();
    let (input, signature) = token.rsplit_once('.').unwrap();
    let (header, payload) = input.split_once('.').unwrap();
    let bytes = unb64(signature);
    let with = |signature: &[u8]| format!("{input}.{}", b64(signature));
    let order = unb64("_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE");
    let half = |first: &[u8], second: &[u8]| with(&[first, second].concat());
    let der = [&[0x30, 0x44, 2, 32], &bytes[..32], &[2, 32], &bytes[32..]].concat();
    let last = signature.as_bytes()[signature.len() - 1];
    let other_bits = char::from(if last == b'w' { b'x' } else { last + 1 });
    let malformed = JwsError::Malformed("not canonical base64url");
    let parts = JwsError::Malformed("not three parts");
    let missing = JwsError::Malformed("no signature");
    for (attack, verdict) in [
        (half(&[0; 32], &[0; 32]), JwsError::BadSignature),
        (half(&[0; 32], &bytes[32..]), JwsError::BadSignature),
        (half(&bytes[..32], &[0; 32]), JwsError::BadSignature),
        (half(&order, &order), JwsError::BadSignature),
        (half(&[0xff; 32], &[0xff; 32]), JwsError::BadSignature),
        (with(&bytes[..63]), JwsError::BadSignature),
        (with(&[&bytes[..], &[0]].concat()), JwsError::BadSignature),
        (
            with(&[bytes.clone(), bytes.clone()].concat()),
            JwsError::BadSignature,
        ),
        (with(&der), JwsError::BadSignature),
        (with(&[1]), JwsError::BadSignature),
        (
            format!("{header}.{}.{signature}", b64(r#"{"sub":"b"}"#)),
            JwsError::BadSignature,
        ),
        (
            format!("{}.{payload}.{signature}", b64(r#"{"alg":"ES256"}"#)),
            JwsError::BadSignature,
        ),
        (format!("{input}."), missing),
        (input.to_owned(), parts),
        (format!("{token}."), parts),
        (format!("{token}.{signature}"), parts),
        (format!("{header}.a.b.c.d"), parts),
        (String::new(), parts),
        (".".to_owned(), parts),
        ("..".to_owned(), missing),
        (format!("{token}="), malformed),
        (format!("{token}\n"), malformed),
        (format!(" {token}"), malformed),
        (format!("{header}=.{payload}.{signature}"), malformed),
        (format!("{header}.{payload}é.{signature}"), malformed),
        (format!("{header}.{payload}+/.{signature}"), malformed),
        (
            format!("{}{other_bits}", &token[..token.len() - 1]),
            malformed,
        ),
        ("a".repeat(MAX_LENGTH + 1), JwsError::TooLong),
        (".".repeat(MAX_LENGTH), parts),
    ] {
        assert_eq!(verify(&attack, key.public_key()), Err(verdict), "{attack}");
        let keys = [key.public_key()];
        assert_eq!(verify_any(&attack, keys.into_iter()), Err(verdict));
    }
}

/// Security requirement R36: HMAC under the text of the public key. No algorithm name leads to HMAC, whatever the key.
#[test]
fn the_public_key_is_no_hmac_secret() {
    let key = key(Algorithm::Rs256);
    let jwk = serde_json::to_string(key.public_jwk()).unwrap();
    let input = format!("{}.{}", b64(r#"{"alg":"HS256"}"#), b64("{}"));
    for secret in [jwk, member(&key, "n")] {
        let secret = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
        let tag = aws_lc_rs::hmac::sign(&secret, input.as_bytes());
        let token = format!("{input}.{}", b64(tag));
        assert_eq!(verify(&token, key.public_key()), Err(JwsError::Algorithm));
        assert_eq!(peek(&token), Err(JwsError::Algorithm));
    }
}

#[test]
fn hostile_tokens_never_verify_and_never_panic() {
    let keys: Vec<_> = Algorithm::ALL.map(key).into();
    let mut mutator = Mutator::new(5);
    for key in &keys {
        let token = sign(key, "JWT", &json!({"sub": "a", "n": {"x": [1, "é"]}})).unwrap();
        let rounds = if key.algorithm() == Algorithm::EdDsa {
            4_000
        } else {
            300
        };
        for _ in 0..rounds {
            let bytes = mutator.mutate(token.as_bytes());
            let changed = String::from_utf8_lossy(&bytes);
            if changed != token {
                let _ = peek(&changed);
                let candidates = keys.iter().map(|key| key.public_key());
                assert!(verify_any(&changed, candidates).is_err(), "{changed}");
            }
        }
    }
    let key = key(Algorithm::EdDsa);
    let header = r#"{"alg":"EdDSA","kid":"a","typ":"JWT","x":{"y":[1,2.5,null,"\u00e9"]}}"#;
    for _ in 0..4_000 {
        let json = mutator.mutate(header.as_bytes());
        let input = format!("{}.{}", b64(&json), b64(&json));
        let signature = b64(key.sign(input.as_bytes()).unwrap());
        let _ = verify(&format!("{input}.{signature}"), key.public_key());
    }
}
