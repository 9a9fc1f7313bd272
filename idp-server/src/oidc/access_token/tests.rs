use super::*;
use crate::oidc::Method;
use crate::oidc::test_values::{ISSUER, now};
use serde_json::json;

fn token(grant_id: Option<Uuid>, event: Option<&AuthenticationEvent>) -> Map<String, Value> {
    access_token(&AccessTokenInput {
        issuer: ISSUER,
        client_id: "client-a",
        subject: "u1",
        audience: ISSUER,
        scope: &Scope::parse("openid email").unwrap(),
        grant_id,
        event,
        jti: "j1",
        lifetime: Duration::minutes(5),
        now: now(),
    })
}

#[test]
fn the_claims_are_those_of_rfc_9068() {
    let event = AuthenticationEvent {
        at: now(),
        methods: vec![Method::Password],
    };
    let wanted = json!({
        "iss": ISSUER, "sub": "u1", "aud": ISSUER, "client_id": "client-a", "iat": 1_800_000_000, "exp": 1_800_000_300,
        "jti": "j1", "scope": "openid email", "gid": Uuid::nil(), "auth_time": 1_800_000_000, "acr": "1", "amr": ["pwd"],
    });
    assert_eq!(
        Value::Object(token(Some(Uuid::nil()), Some(&event))),
        wanted
    );
    let machine = token(None, None);
    for name in ["gid", "auth_time", "acr", "amr"] {
        assert!(!machine.contains_key(name), "{name}");
    }
}

#[test]
fn a_token_reads_back_until_it_expires() {
    let claims = token(Some(Uuid::nil()), None);
    let found = check_access_token(&claims, ISSUER, now() + Duration::seconds(299)).unwrap();
    assert_eq!(
        (
            found.sub.as_str(),
            found.client_id.as_str(),
            found.jti.as_str()
        ),
        ("u1", "client-a", "j1")
    );
    assert_eq!(found.grant_id, Some(Uuid::nil()));
    assert_eq!(found.scope.to_string(), "openid email");
    let late = check_access_token(&claims, ISSUER, now() + Duration::seconds(300)).unwrap_err();
    assert_eq!(late.code, ErrorCode::InvalidToken);
    assert!(check_access_token(&claims, "https://op.test/", now()).is_err());
}

#[test]
fn r36_claims_of_a_wrong_type_are_refused() {
    for name in [
        "iss",
        "sub",
        "aud",
        "client_id",
        "iat",
        "exp",
        "jti",
        "scope",
        "gid",
    ] {
        for value in [
            json!(null),
            json!(true),
            json!([]),
            json!({}),
            json!("\u{e9}"),
            json!(1e308),
        ] {
            if value.is_string() && matches!(name, "sub" | "aud" | "client_id" | "jti") {
                continue;
            }
            let mut claims = token(Some(Uuid::nil()), None);
            claims.insert(name.to_owned(), value.clone());
            let refusal = check_access_token(&claims, ISSUER, now()).expect_err(name);
            assert_eq!(refusal.code, ErrorCode::InvalidToken, "{name} {value}");
        }
    }
}

#[test]
fn r35_an_id_token_is_not_an_access_token() {
    for name in ["client_id", "scope", "jti"] {
        let mut claims = token(Some(Uuid::nil()), None);
        claims.remove(name);
        assert!(
            check_access_token(&claims, ISSUER, now()).is_err(),
            "{name}"
        );
    }
}
