use super::*;
use crate::oidc::Registrant::{self, Admin, Itself};
use serde_json::json;

fn resolve(input: &Value, kind: ClientType, by: Registrant) -> Result<ClientMetadata, Refusal> {
    ClientMetadata::resolve(input, kind, by)
}

/// A web client's metadata with one member more.
fn with(name: &str, value: Value) -> Value {
    let mut metadata = json!({"redirect_uris": ["https://a.test/cb"]});
    metadata
        .as_object_mut()
        .unwrap()
        .insert(name.to_owned(), value);
    metadata
}

fn kidless_jwk() -> Value {
    let key = keys::SigningKey::generate(Algorithm::Es256).unwrap();
    let mut jwk = serde_json::to_value(key.public_jwk()).unwrap();
    jwk.as_object_mut().unwrap().remove("kid");
    jwk
}

#[test]
fn defaults_follow_the_type() {
    use GrantType::{AuthorizationCode, ClientCredentials, DeviceCode, RefreshToken};
    let uris = json!({"redirect_uris": ["https://a.test/cb"]});
    let none = Some(AuthMethod::None);
    let cases = [
        (
            ClientType::Web,
            &uris,
            vec![AuthorizationCode, RefreshToken],
            None,
        ),
        (
            ClientType::Spa,
            &uris,
            vec![AuthorizationCode, RefreshToken],
            none,
        ),
        (
            ClientType::Native,
            &uris,
            vec![AuthorizationCode, RefreshToken],
            none,
        ),
        (
            ClientType::Machine,
            &json!({}),
            vec![ClientCredentials],
            None,
        ),
        (
            ClientType::Device,
            &json!({}),
            vec![DeviceCode, RefreshToken],
            none,
        ),
    ];
    for (kind, input, grants, method) in cases {
        let found = resolve(input, kind, Admin).unwrap();
        assert_eq!(
            (found.grant_types, found.token_endpoint_auth_method),
            (grants, method),
            "{kind}"
        );
        assert_eq!(
            found.response_types.is_empty(),
            found.redirect_uris.is_empty(),
            "{kind}"
        );
    }
}

#[test]
fn defaults_follow_the_registrant() {
    let uris = json!({"redirect_uris": ["https://a.test/cb"]});
    let admin = resolve(&uris, ClientType::Web, Admin).unwrap();
    assert_eq!(admin.id_token_signed_response_alg, Algorithm::Es256);
    assert_eq!(admin.id_token_claims, IdTokenClaims::Full);
    assert!(admin.require_pkce && admin.needs_secret());
    let itself = resolve(&uris, ClientType::Web, Itself).unwrap();
    assert_eq!(itself.id_token_signed_response_alg, Algorithm::Rs256);
    assert_eq!(itself.id_token_claims, IdTokenClaims::Minimal);
    assert_eq!(itself.grant_types, [GrantType::AuthorizationCode]);
    assert!(!itself.require_pkce);
    let public = resolve(
        &with("token_endpoint_auth_method", json!("none")),
        ClientType::Spa,
        Itself,
    )
    .unwrap();
    assert!(public.require_pkce && public.is_public() && !public.needs_secret());
}

#[test]
fn explicit_metadata_win_over_the_type() {
    let basic = with("token_endpoint_auth_method", json!("client_secret_basic"));
    assert!(!resolve(&basic, ClientType::Spa, Admin).unwrap().is_public());
    let none = with("token_endpoint_auth_method", json!("none"));
    assert!(resolve(&none, ClientType::Web, Admin).unwrap().is_public());
    let native = json!({"application_type": "native", "redirect_uris": ["com.example.app:/cb"]});
    assert_eq!(
        resolve(&native, ClientType::Web, Admin)
            .unwrap()
            .client_type,
        ClientType::Native
    );
    let both = with(
        "grant_types",
        json!(["client_credentials", "authorization_code"]),
    );
    assert_eq!(
        resolve(&both, ClientType::Machine, Admin)
            .unwrap()
            .response_types,
        ["code"]
    );
}

/// Members and values, as JSON text, that are refused whoever registers.
const NOT_HONOURED: [(&str, &str); 49] = [
    ("id_token_signed_response_alg", r#""HS256""#),
    ("id_token_signed_response_alg", r#""none""#),
    ("id_token_signed_response_alg", r#""RS999""#),
    ("id_token_signed_response_alg", "5"),
    ("userinfo_signed_response_alg", r#""none""#),
    ("token_endpoint_auth_signing_alg", r#""HS256""#),
    ("token_endpoint_auth_method", r#""client_secret_jwt""#),
    ("token_endpoint_auth_method", r#""tls_client_auth""#),
    ("token_endpoint_auth_method", r#""private_key_jwt""#),
    ("token_endpoint_auth_method", r#"["none"]"#),
    ("grant_types", r#"["implicit"]"#),
    ("grant_types", r#"["password"]"#),
    ("grant_types", "[]"),
    ("grant_types", r#""authorization_code""#),
    ("grant_types", r#"["refresh_token"]"#),
    ("grant_types", "[5]"),
    ("response_types", r#"["token"]"#),
    ("response_types", r#"["code id_token"]"#),
    ("response_types", "[]"),
    ("subject_type", r#""pairwise""#),
    ("sector_identifier_uri", r#""https://a.test/s""#),
    ("id_token_encrypted_response_alg", r#""RSA-OAEP""#),
    ("userinfo_encrypted_response_alg", r#""RSA-OAEP""#),
    ("backchannel_logout_uri", r#""https://a.test/b""#),
    ("frontchannel_logout_uri", r#""https://a.test/f""#),
    ("require_pushed_authorization_requests", "true"),
    ("profile", r#""fapi2-security""#),
    ("dpop_bound_access_tokens", "true"),
    ("application_type", r#""mobile""#),
    ("require_auth_time", r#""true""#),
    ("default_max_age", "-1"),
    ("default_max_age", r#""60""#),
    ("contacts", r#""a@a.test""#),
    ("contacts", "[1]"),
    ("client_name", "5"),
    ("client_name", r#""a\nb""#),
    ("logo_uri", r#""javascript:alert(1)""#),
    ("client_uri", r#""data:x""#),
    ("policy_uri", r#""http://a.test/p""#),
    ("tos_uri", r#""https://u@a.test/""#),
    ("jwks_uri", r#""file:///etc/passwd""#),
    ("initiate_login_uri", r#""http://a.test/i""#),
    ("post_logout_redirect_uris", r#"["https://a.test/#x"]"#),
    ("jwks", r#""x""#),
    ("jwks", r#"{"keys": [{"kty": "oct", "k": "AAAA"}]}"#),
    ("id_token_claims", r#""some""#),
    ("access_token_format", r#""paseto""#),
    ("scope", r#""a\"b""#),
    ("scope", r#"["openid"]"#),
];

#[test]
fn what_cannot_be_honoured_is_refused_by_name() {
    let long = json!("x".repeat(3000)).to_string();
    let cases = NOT_HONOURED
        .into_iter()
        .chain([("client_name", long.as_str())]);
    for (name, value) in cases {
        let value: Value = serde_json::from_str(value).unwrap();
        for by in [Admin, Itself] {
            let refusal = resolve(&with(name, value.clone()), ClientType::Web, by)
                .expect_err(&format!("{name} {value}"));
            assert_eq!(
                refusal.code,
                ErrorCode::InvalidClientMetadata,
                "{name} {value}"
            );
            assert!(
                refusal.description.contains(name),
                "{name}: {}",
                refusal.description
            );
        }
    }
    let mut both = with("jwks", json!({"keys": [kidless_jwk()]}));
    both["jwks_uri"] = json!("https://a.test/jwks");
    assert!(resolve(&both, ClientType::Web, Admin).is_err());
    for input in [
        json!([]),
        json!("x"),
        json!(null),
        json!({"x": "\u{0}"}),
        json!({"a\u{0}": 1}),
    ] {
        assert!(resolve(&input, ClientType::Web, Admin).is_err(), "{input}");
    }
}

#[test]
fn r03_bad_redirect_uris_have_an_error_of_their_own() {
    let bad = [
        json!(["https://a.test/cb#f"]),
        json!(["javascript:x"]),
        json!(["https://a.test/cb", "*"]),
        json!([]),
        json!("x"),
        json!([5]),
        json!(null),
    ];
    for uris in bad {
        for by in [Admin, Itself] {
            let refusal =
                resolve(&json!({"redirect_uris": uris}), ClientType::Web, by).unwrap_err();
            assert_eq!(refusal.code, ErrorCode::InvalidRedirectUri, "{uris}");
        }
    }
}

#[test]
fn incoherent_combinations_are_refused() {
    let cases = [
        (
            json!({"token_endpoint_auth_method": "none"}),
            ClientType::Machine,
        ),
        (
            json!({"redirect_uris": ["https://a.test/"], "require_pkce": false}),
            ClientType::Spa,
        ),
        (json!({"response_types": ["code"]}), ClientType::Machine),
        (
            json!({"grant_types": ["client_credentials", "refresh_token"]}),
            ClientType::Machine,
        ),
        (
            json!({"token_endpoint_auth_method": "private_key_jwt", "jwks": {"keys": []}}),
            ClientType::Machine,
        ),
        (
            json!({"token_endpoint_auth_method": "private_key_jwt", "token_endpoint_auth_signing_alg": "RS256",
                "jwks": {"keys": [kidless_jwk()]}}),
            ClientType::Machine,
        ),
    ];
    for (input, kind) in cases {
        assert!(resolve(&input, kind, Admin).is_err(), "{input}");
    }
    let by_value =
        json!({"token_endpoint_auth_method": "private_key_jwt", "jwks": {"keys": [kidless_jwk()]}});
    assert!(
        !resolve(&by_value, ClientType::Machine, Admin)
            .unwrap()
            .needs_secret()
    );
    let by_reference =
        json!({"token_endpoint_auth_method": "private_key_jwt", "jwks_uri": "https://a.test/jwks"});
    assert!(resolve(&by_reference, ClientType::Machine, Admin).is_ok());
}

#[test]
fn r53_a_client_cannot_give_itself_trust() {
    assert!(resolve(&with("skip_consent", json!(true)), ClientType::Web, Itself).is_err());
    assert!(
        resolve(&with("skip_consent", json!(true)), ClientType::Web, Admin)
            .unwrap()
            .skip_consent
    );
    let found = resolve(
        &with("scope", json!("openid admin")),
        ClientType::Web,
        Itself,
    )
    .unwrap();
    assert_eq!(found.scope.to_string(), "openid");
    let found = resolve(
        &with("client_type", json!("native")),
        ClientType::Web,
        Itself,
    )
    .unwrap();
    assert_eq!(found.client_type, ClientType::Web);
    let found = resolve(&with("client_id", json!("chosen")), ClientType::Web, Itself).unwrap();
    assert_eq!(
        found.to_registration_response("given")["client_id"],
        "given"
    );
    assert!(
        resolve(
            &with("initiate_login_uri", json!("http://localhost/i")),
            ClientType::Web,
            Itself
        )
        .is_err()
    );
}

#[test]
fn unknown_members_are_ignored_and_not_echoed() {
    for name in [
        "foo",
        "request_uris",
        "software_statement",
        "request_object_signing_alg",
        "client_name#de",
    ] {
        let found = resolve(&with(name, json!({"x": [1]})), ClientType::Web, Itself).unwrap();
        assert_eq!(
            found.to_registration_response("c").get(name),
            None,
            "{name}"
        );
    }
    let cautious = with("require_signed_request_object", json!(false));
    assert!(resolve(&cautious, ClientType::Web, Itself).is_ok());
}

#[test]
fn the_conformance_suites_registration_is_accepted_and_echoed() {
    let input = json!({
        "client_name": "suite", "contacts": ["a@a.test"], "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"], "redirect_uris": ["https://a.test/cb?x=1"], "token_endpoint_auth_method": "client_secret_post",
        "jwks": {"keys": [kidless_jwk(), {"kty": "AKP", "alg": "ML-DSA-44"}]}, "initiate_login_uri": "https://a.test/i",
        "id_token_signed_response_alg": "PS256", "userinfo_signed_response_alg": "RS256", "logo_uri": "https://a.test/l.png",
        "default_max_age": 0, "require_auth_time": true, "post_logout_redirect_uris": ["https://a.test/bye"],
    });
    let found = resolve(&input, ClientType::Web, Itself).unwrap();
    let response = found.to_registration_response("c");
    for (name, value) in input.as_object().unwrap() {
        assert_eq!(&response[name], value, "{name}");
    }
    assert_eq!(
        ClientMetadata::from_stored(&found.to_stored().unwrap()).unwrap(),
        found
    );
    assert!(
        found
            .check_algorithms(&[Algorithm::Rs256, Algorithm::Es256])
            .is_err()
    );
    assert!(
        found
            .check_algorithms(&[Algorithm::Rs256, Algorithm::Ps256])
            .is_ok()
    );
    let unpinned = resolve(&with("client_name", json!("x")), ClientType::Web, Admin).unwrap();
    assert_eq!(
        unpinned.to_registration_response("c")["token_endpoint_auth_method"],
        "client_secret_basic"
    );
    assert_eq!(
        ClientMetadata::from_stored(&unpinned.to_stored().unwrap()).unwrap(),
        unpinned
    );
}
