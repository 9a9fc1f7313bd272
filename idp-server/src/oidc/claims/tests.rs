use super::*;
use crate::oidc::test_values::now;
use serde_json::json;

fn user() -> UserClaims {
    UserClaims {
        sub: "u1".to_owned(),
        email: Some("alice@a.test".to_owned()),
        email_verified: false,
        username: Some("alice".to_owned()),
        name: Some("Alice".to_owned()),
        groups: Vec::new(),
        updated_at: now(),
        claims: json!({
            "given_name": "A", "nickname": " ", "gender": null, "address": {"country": "F", "region": ""},
            "phone_number": "+1", "is_admin": true, "sub": "evil", "aud": "evil",
        })
        .as_object()
        .unwrap()
        .clone(),
    }
}

fn userinfo(user: &UserClaims, scope: &str, claims: &str) -> Value {
    let requested = ClaimsRequest::parse(Some(claims)).unwrap();
    Value::Object(for_userinfo(
        user,
        &Scope::parse(scope).unwrap(),
        &requested,
    ))
}

#[test]
fn each_scope_releases_its_claims() {
    let cases = [
        ("openid", json!({"sub": "u1"})),
        (
            "openid email",
            json!({"sub": "u1", "email": "alice@a.test", "email_verified": false}),
        ),
        ("openid groups", json!({"sub": "u1", "groups": []})),
        (
            "openid address",
            json!({"sub": "u1", "address": {"country": "F"}}),
        ),
        (
            "openid phone",
            json!({"sub": "u1", "phone_number": "+1", "phone_number_verified": false}),
        ),
        (
            "openid profile offline_access",
            json!({
                "sub": "u1", "given_name": "A", "is_admin": true, "name": "Alice", "preferred_username": "alice",
                "updated_at": 1_800_000_000,
            }),
        ),
    ];
    for (scope, wanted) in cases {
        assert_eq!(userinfo(&user(), scope, "{}"), wanted, "{scope}");
    }
}

#[test]
fn a_claim_by_name_goes_where_it_is_asked_for() {
    let asked = r#"{"userinfo":{"name":{"essential":true},"acr":null},"id_token":{"email":null,"nickname":null}}"#;
    assert_eq!(
        userinfo(&user(), "openid", asked),
        json!({"sub": "u1", "name": "Alice"})
    );
    let requested = ClaimsRequest::parse(Some(asked)).unwrap();
    let scope = Scope::parse("openid profile").unwrap();
    let minimal = for_id_token(&user(), &scope, &requested, false);
    assert_eq!(Value::Object(minimal), json!({"email": "alice@a.test"}));
    let full = for_id_token(&user(), &scope, &requested, true);
    assert_eq!(full["name"], "Alice");
    assert_eq!(full["is_admin"], true);
    assert!(
        !full.contains_key("sub") && !full.contains_key("aud") && !full.contains_key("nickname")
    );
}

#[test]
fn types_never_change_with_the_value() {
    let mut user = user();
    user.groups = vec!["admins".to_owned()];
    user.email_verified = true;
    let found = userinfo(&user, "openid email groups", "{}");
    assert_eq!(found["groups"], json!(["admins"]));
    assert_eq!(found["email_verified"], json!(true));
    user.email = None;
    user.username = None;
    assert_eq!(userinfo(&user, "openid email", "{}"), json!({"sub": "u1"}));
    assert_eq!(
        userinfo(&user, "openid profile", "{}").get("preferred_username"),
        None
    );
    user.email = Some("alice@a.test".to_owned());
    assert_eq!(
        userinfo(&user, "openid profile", "{}").get("preferred_username"),
        None,
        "scope profile alone does not release the address"
    );
    assert_eq!(
        userinfo(&user, "openid profile email", "{}")["preferred_username"],
        "alice@a.test"
    );
}

#[test]
fn r45_claims_of_the_protocol_belong_to_no_scope() {
    for name in [
        "sub",
        "iss",
        "aud",
        "acr",
        "amr",
        "auth_time",
        "nonce",
        "roles",
        "gid",
    ] {
        assert_eq!(scope_of(name), None, "{name}");
    }
    assert_eq!(scope_of("birthdate"), Some("profile"));
    assert_eq!(scope_of("anything"), Some("profile"));
    assert_eq!(scope_of("groups"), Some("groups"));
}
