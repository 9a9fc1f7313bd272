use super::*;
use crate::oidc::test_values::{ISSUER, now, registered_client, web_client};
use crate::oidc::{AccessTokenInput, Method, access_token};
use serde_json::json;

fn user() -> UserClaims {
    UserClaims {
        sub: "u1".to_owned(),
        email: Some("alice@a.test".to_owned()),
        email_verified: true,
        username: None,
        name: Some("Alice".to_owned()),
        groups: vec!["staff".to_owned()],
        updated_at: now(),
        claims: json!({"iss": "evil", "exp": 1, "acr": "9"})
            .as_object()
            .unwrap()
            .clone(),
    }
}

fn event() -> AuthenticationEvent {
    AuthenticationEvent {
        at: now() - Duration::seconds(100),
        methods: vec![Method::Password],
    }
}

fn token(
    client: &Client,
    algorithm: Algorithm,
    nonce: Option<&str>,
    access_token: Option<&str>,
) -> Map<String, Value> {
    id_token(&IdTokenInput {
        issuer: ISSUER,
        client,
        user: &user(),
        scope: &Scope::parse("openid email groups").unwrap(),
        requested: &ClaimsRequest::default(),
        nonce,
        event: &event(),
        session_id: Some(Uuid::nil()),
        access_token,
        algorithm,
        lifetime: Duration::minutes(10),
        now: now(),
    })
}

#[test]
fn the_claims_come_in_order_and_with_their_types() {
    let found = token(
        &web_client(),
        Algorithm::Es256,
        Some("n-0S6_WzA2Mj"),
        Some("token"),
    );
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    let wanted = [
        "iss",
        "sub",
        "aud",
        "exp",
        "iat",
        "auth_time",
        "nonce",
        "acr",
        "amr",
        "at_hash",
        "sid",
    ];
    assert_eq!(names[..wanted.len()], wanted);
    assert_eq!(names[wanted.len()..], ["email", "email_verified", "groups"]);
    assert_eq!(found["aud"], "client-a");
    assert_eq!(found["exp"], 1_800_000_600);
    assert_eq!(found["iat"], 1_800_000_000);
    assert_eq!(found["auth_time"], 1_799_999_900);
    assert_eq!(found["amr"], json!(["pwd"]));
    assert_eq!(
        (&found["iss"], &found["acr"]),
        (&json!(ISSUER), &json!("1"))
    );
}

#[test]
fn a_client_that_registered_itself_gets_a_small_token() {
    let found = token(&registered_client(), Algorithm::Rs256, None, None);
    for name in ["nonce", "at_hash", "email", "groups", "name"] {
        assert!(!found.contains_key(name), "{name}");
    }
    assert!(found.contains_key("auth_time") && found.contains_key("sid"));
}

#[test]
fn at_hash_is_that_of_the_specifications_example() {
    // OIDC Core appendix A.3 and A.6.
    let example = token(
        &web_client(),
        Algorithm::Rs256,
        None,
        Some("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"),
    );
    assert_eq!(example["at_hash"], "77QmUPtjPfzWtF2AnpK9RQ");
    let lengths = [
        (Algorithm::Es256, 22),
        (Algorithm::Ps256, 22),
        (Algorithm::Es384, 32),
        (Algorithm::EdDsa, 43),
    ];
    for (algorithm, length) in lengths {
        let found = token(&web_client(), algorithm, None, Some("x"));
        assert_eq!(
            found["at_hash"].as_str().unwrap().len(),
            length,
            "{algorithm:?}"
        );
    }
}

#[test]
fn r35_only_an_id_token_of_ours_is_a_hint() {
    let good = token(&web_client(), Algorithm::Es256, None, None);
    let wanted = HintClaims {
        sub: "u1".to_owned(),
        aud: "client-a".to_owned(),
        sid: Some(Uuid::nil()),
    };
    assert_eq!(check_id_token_hint(&good, ISSUER), Ok(wanted));
    let mut without_sid = good.clone();
    without_sid.insert("sid".to_owned(), json!("not-ours"));
    without_sid.insert("exp".to_owned(), json!(1));
    assert_eq!(check_id_token_hint(&without_sid, ISSUER).unwrap().sid, None);
    let changes = [
        ("iss", json!("https://op.test/")),
        ("iss", json!(null)),
        ("sub", json!(5)),
        ("sub", json!("")),
        ("aud", json!(["client-a"])),
        ("aud", json!(null)),
        ("client_id", json!("client-a")),
        ("events", json!({})),
    ];
    for (name, value) in changes {
        let mut bad = good.clone();
        bad.insert(name.to_owned(), value.clone());
        assert!(check_id_token_hint(&bad, ISSUER).is_err(), "{name} {value}");
    }
    let access = access_token(&AccessTokenInput {
        issuer: ISSUER,
        client_id: "client-a",
        subject: "u1",
        audience: ISSUER,
        scope: &Scope::default(),
        grant_id: None,
        event: None,
        jti: "j",
        lifetime: Duration::minutes(5),
        now: now(),
    });
    assert!(check_id_token_hint(&access, ISSUER).is_err());
}
