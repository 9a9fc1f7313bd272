use super::*;
use crate::oidc::test_values::{client, now};
use crate::oidc::{ClientType, Registrant};
use keys::{Algorithm, SigningKey};
use serde_json::json;
use std::sync::LazyLock;

const TOKEN_ENDPOINT: &str = "https://op.test/oauth2/token";
const AUDIENCES: [&str; 2] = ["https://op.test", TOKEN_ENDPOINT];

static KEY: LazyLock<SigningKey> =
    LazyLock::new(|| SigningKey::generate(Algorithm::Es256).unwrap());
static OTHER_KEY: LazyLock<SigningKey> =
    LazyLock::new(|| SigningKey::generate(Algorithm::Es256).unwrap());

/// The public key without a kid, as the conformance suite registers it.
fn jwk(key: &SigningKey) -> Value {
    let mut jwk = serde_json::to_value(key.public_jwk()).unwrap();
    jwk.as_object_mut().unwrap().remove("kid");
    jwk
}

fn rp() -> Client {
    let metadata = json!({
        "redirect_uris": ["https://a.test/cb"],
        "token_endpoint_auth_method": "private_key_jwt",
        "jwks": {"keys": [jwk(&KEY)]},
    });
    client(ClientType::Web, Registrant::Itself, &metadata)
}

fn encoded(value: &str) -> String {
    URL_SAFE_NO_PAD.encode(value)
}

fn signed_as(header: &str, payload: &str, key: &SigningKey) -> String {
    let input = format!("{}.{}", encoded(header), encoded(payload));
    let signature = URL_SAFE_NO_PAD.encode(key.sign(input.as_bytes()).unwrap());
    format!("{input}.{signature}")
}

fn seconds(offset: i64) -> i64 {
    now().unix_timestamp() + offset
}

/// Good claims in which one is replaced, or left out where the value is null.
fn claims(changes: &[(&str, Value)]) -> Value {
    let mut claims = json!({
        "iss": "client-a", "sub": "client-a", "aud": "https://op.test", "jti": "j1", "exp": seconds(60), "iat": seconds(0),
    });
    for (name, value) in changes {
        let members = claims.as_object_mut().unwrap();
        if value.is_null() {
            members.remove(*name)
        } else {
            members.insert((*name).to_owned(), value.clone())
        };
    }
    claims
}

fn judge(assertion: &str) -> Result<AssertionClaims, Refusal> {
    let keys = PublicKey::set_from_jwks(&json!({"keys": [jwk(&KEY)]})).unwrap();
    check_assertion(&rp(), &keys, assertion, &AUDIENCES, now())
}

fn judge_claims(changes: &[(&str, Value)]) -> Result<AssertionClaims, Refusal> {
    judge(&signed_as(
        "{\"alg\":\"ES256\"}",
        &claims(changes).to_string(),
        &KEY,
    ))
}

#[test]
fn r38_a_good_assertion_without_a_kid_is_accepted() {
    let found = judge_claims(&[]).unwrap();
    assert_eq!(found.jti, "j1");
    assert_eq!(found.exp.unix_timestamp(), seconds(70));
    let good = [
        ("aud", json!(TOKEN_ENDPOINT)),
        ("aud", json!(["https://op.test"])),
        ("aud", json!(["https://other.test", TOKEN_ENDPOINT])),
        ("nbf", json!(seconds(8))),
        ("iat", json!(seconds(8))),
        ("iat", Value::Null),
        ("exp", json!(seconds(3600))),
        ("exp", json!(seconds(-5))),
        ("exp", json!(1_800_000_060.5)),
    ];
    for change in good {
        assert!(
            judge_claims(std::slice::from_ref(&change)).is_ok(),
            "{change:?}"
        );
    }
}

#[test]
fn r38_a_claim_that_is_wrong_or_of_a_wrong_type_is_refused() {
    let mut bad = vec![
        ("aud", json!("https://op.test/")),
        ("aud", json!("https://evil.test")),
        ("aud", json!(["https://evil.test"])),
        ("aud", json!([])),
        ("aud", json!(["https://op.test", 5])),
        ("aud", json!([["https://op.test"]])),
        ("exp", json!(seconds(-300))),
        ("exp", json!(seconds(-11))),
        ("exp", json!(seconds(4200))),
        ("exp", json!(seconds(60).to_string())),
        ("exp", json!(1e308)),
        ("exp", json!(-1)),
        ("nbf", json!(seconds(61))),
        ("nbf", json!(seconds(0).to_string())),
        ("nbf", json!(-1e308)),
        ("iat", json!(seconds(61))),
        ("jti", json!("")),
        ("jti", json!("j".repeat(257))),
        ("jti", json!("a\u{0}")),
        ("iss", json!("client-b")),
        ("sub", json!("client-b")),
        ("iss", json!(["client-a"])),
    ];
    for name in ["iss", "sub", "aud", "exp", "jti"] {
        for value in [Value::Null, json!(true), json!({}), json!([]), json!(5)] {
            bad.push((name, value));
        }
    }
    for name in ["nbf", "iat"] {
        for value in [json!("x"), json!(true), json!({}), json!([]), json!(1e308)] {
            bad.push((name, value));
        }
    }
    for change in bad {
        let refusal =
            judge_claims(std::slice::from_ref(&change)).expect_err(&format!("{change:?}"));
        assert_eq!(refusal.code, ErrorCode::InvalidClient, "{change:?}");
    }
}

#[test]
fn r36_an_assertion_that_is_not_signed_by_the_client_is_refused() {
    let payload = claims(&[]).to_string();
    let good = signed_as("{\"alg\":\"ES256\"}", &payload, &KEY);
    assert!(judge(&good).is_ok());
    let (input, signature) = good.rsplit_once('.').unwrap();
    let zero = URL_SAFE_NO_PAD.encode([0u8; 64]);
    let mut bad = vec![
        String::new(),
        "x".into(),
        "a.b.c".into(),
        format!("{input}."),
        input.to_owned(),
        format!("{input}.{zero}"),
        format!("{input}.{}", &signature[..signature.len() - 2]),
        format!("{good}.x"),
        "a".repeat(70_000),
        signed_as("{\"alg\":\"ES256\"}", &payload, &OTHER_KEY),
        signed_as(
            "{\"alg\":\"ES256\"}",
            &payload.replacen('{', "{\"aud\":\"x\",", 1),
            &KEY,
        ),
    ];
    let headers = [
        "{\"alg\":\"none\"}",
        "{\"alg\":\"nOnE\"}",
        "{\"alg\":\"HS256\"}",
        "{\"alg\":\"RS256\"}",
        "{\"alg\":\"ES384\"}",
        "{}",
        "{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":\"ES256\",\"jku\":\"https://evil.test\"}",
        "{\"alg\":\"ES256\",\"alg\":\"ES256\"}",
        "{\"alg\":5}",
        "[]",
    ];
    bad.extend(headers.map(|header| signed_as(header, &payload, &KEY)));
    for assertion in bad {
        let refusal = judge(&assertion).expect_err(&assertion);
        assert_eq!(refusal.code, ErrorCode::InvalidClient, "{assertion}");
    }
}

#[test]
fn r37_the_method_and_the_algorithm_are_pinned() {
    let assertion = signed_as("{\"alg\":\"ES256\"}", &claims(&[]).to_string(), &KEY);
    let keys = PublicKey::set_from_jwks(&json!({"keys": [jwk(&KEY)]})).unwrap();
    let judge =
        |client: &Client| check_assertion(client, &keys, &assertion, &AUDIENCES, now()).is_ok();
    assert!(judge(&rp()));
    let mut other_algorithm = rp();
    other_algorithm.metadata.token_endpoint_auth_signing_alg = Some(Algorithm::Rs256);
    let mut other_method = rp();
    other_method.metadata.token_endpoint_auth_method = Some(AuthMethod::ClientSecretBasic);
    let unpinned = {
        let mut client = rp();
        client.metadata.token_endpoint_auth_method = None;
        client
    };
    let disabled = Client {
        disabled: true,
        ..rp()
    };
    for client in [other_algorithm, other_method, unpinned, disabled] {
        assert!(!judge(&client));
    }
}

#[test]
fn the_issuer_is_found_without_trusting_it() {
    let token = signed_as("{\"alg\":\"ES256\"}", &claims(&[]).to_string(), &KEY);
    assert_eq!(unverified_issuer(&token).as_deref(), Some("client-a"));
    for token in [
        "",
        "a",
        "a.b.c",
        "..",
        &format!("x.{}.y", encoded("{\"iss\":5}")),
        &"a.".repeat(20_000),
    ] {
        assert_eq!(unverified_issuer(token), None, "{token}");
    }
}
