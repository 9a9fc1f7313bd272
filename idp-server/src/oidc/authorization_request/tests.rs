use super::*;
use crate::oidc::test_values::{
    client, machine_client, now, parameters, public_client, registered_client, web_client,
};
use crate::oidc::{ClientType, Registrant, is_registered};
use serde_json::json;

const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A good request in which some parameters are replaced, added, or (empty) left out.
fn request(changes: &[(&str, &str)]) -> Parameters {
    let good = [
        ("client_id", "client-a"),
        ("redirect_uri", "https://a.test/cb"),
        ("response_type", "code"),
        ("scope", "openid"),
        ("state", "s"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    let kept = good
        .into_iter()
        .filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let pairs: Vec<(&str, &str)> = kept
        .chain(
            changes
                .iter()
                .copied()
                .filter(|(_, value)| !value.is_empty()),
        )
        .collect();
    parameters(&pairs)
}

fn accepted(changes: &[(&str, &str)]) -> AuthorizationRequest {
    validate(&request(changes), &web_client(), now()).unwrap()
}

fn redirected(changes: &[(&str, &str)], client: &Client) -> (ReturnAddress, ErrorCode) {
    match validate(&request(changes), client, now()) {
        Err(AuthorizationRefusal::Redirect(address, refusal)) => (address, refusal.code),
        other => panic!("{changes:?}: {other:?}"),
    }
}

#[test]
fn r04_without_a_proven_address_every_error_is_a_page() {
    let other_errors: [&[(&str, &str)]; 4] = [
        &[],
        &[("response_type", "token")],
        &[("prompt", "none login")],
        &[("request", "x")],
    ];
    for errors in other_errors {
        for uri in [
            "",
            "https://a.test/cb/",
            "https://evil.test/cb",
            "javascript:alert(1)",
        ] {
            let mut changes = errors.to_vec();
            changes.push(("redirect_uri", uri));
            let refusal = validate(&request(&changes), &web_client(), now()).unwrap_err();
            assert!(
                matches!(refusal, AuthorizationRefusal::Page(_)),
                "{changes:?}"
            );
        }
    }
    assert!(!is_registered(&[], "https://a.test/cb", ClientType::Web));
}

#[test]
fn r08_only_code_is_a_response_type() {
    use ResponseMode::{FormPost, Fragment, Query};
    let cases = [
        (
            vec![("response_type", "")],
            ErrorCode::InvalidRequest,
            Query,
        ),
        (
            vec![("response_type", ""), ("response_mode", "form_post")],
            ErrorCode::InvalidRequest,
            FormPost,
        ),
        (
            vec![("response_type", "token")],
            ErrorCode::UnsupportedResponseType,
            Fragment,
        ),
        (
            vec![("response_type", "id_token")],
            ErrorCode::UnsupportedResponseType,
            Fragment,
        ),
        (
            vec![("response_type", "code id_token token")],
            ErrorCode::UnsupportedResponseType,
            Fragment,
        ),
        (
            vec![
                ("response_type", "code token"),
                ("response_mode", "form_post"),
            ],
            ErrorCode::UnsupportedResponseType,
            FormPost,
        ),
        (
            vec![("response_type", "none")],
            ErrorCode::UnsupportedResponseType,
            Query,
        ),
        (
            vec![("response_type", "Code")],
            ErrorCode::UnsupportedResponseType,
            Query,
        ),
    ];
    for (changes, code, mode) in cases {
        let (address, found) = redirected(&changes, &web_client());
        assert_eq!(
            (found, address.response_mode()),
            (code, mode),
            "{changes:?}"
        );
    }
    let mut machine = machine_client();
    machine.metadata.redirect_uris = vec!["https://a.test/cb".to_owned()];
    assert_eq!(redirected(&[], &machine).1, ErrorCode::UnauthorizedClient);
}

#[test]
fn errors_after_the_address_is_proven_go_to_the_client() {
    let long = "n".repeat(4097);
    let cases = [
        (("request", "eyJ"), ErrorCode::RequestNotSupported),
        (
            ("request_uri", "https://a.test/r"),
            ErrorCode::RequestUriNotSupported,
        ),
        (("registration", "{}"), ErrorCode::RegistrationNotSupported),
        (("resource", "https://api.test"), ErrorCode::InvalidTarget),
        (("audience", "https://api.test"), ErrorCode::InvalidTarget),
        (("prompt", "none login"), ErrorCode::InvalidRequest),
        (("max_age", "-1"), ErrorCode::InvalidRequest),
        (("max_age", "+1"), ErrorCode::InvalidRequest),
        (("max_age", "1.5"), ErrorCode::InvalidRequest),
        (
            ("max_age", "18446744073709551616"),
            ErrorCode::InvalidRequest,
        ),
        (("claims", "{"), ErrorCode::InvalidRequest),
        (("scope", "openid \"x\""), ErrorCode::InvalidScope),
        (("nonce", long.as_str()), ErrorCode::InvalidRequest),
        (("response_mode", "web_message"), ErrorCode::InvalidRequest),
        (
            ("code_challenge_method", "plain"),
            ErrorCode::InvalidRequest,
        ),
    ];
    for (change, code) in cases {
        assert_eq!(redirected(&[change], &web_client()).1, code, "{change:?}");
    }
}

#[test]
fn r18_pkce_is_required_of_public_and_of_admin_created_clients() {
    let without = [("code_challenge", ""), ("code_challenge_method", "")];
    for client in [web_client(), public_client()] {
        assert_eq!(redirected(&without, &client).1, ErrorCode::InvalidRequest);
    }
    let mut careless = public_client();
    careless.metadata.require_pkce = false;
    assert_eq!(redirected(&without, &careless).1, ErrorCode::InvalidRequest);
    assert!(
        validate(&request(&without), &registered_client(), now())
            .unwrap()
            .code_challenge
            .is_none()
    );
    let off = json!({"redirect_uris": ["https://a.test/cb"], "require_pkce": false});
    let client = client(ClientType::Web, Registrant::Admin, &off);
    assert!(validate(&request(&without), &client, now()).is_ok());
    assert_eq!(
        redirected(&[("code_challenge", "")], &client).1,
        ErrorCode::InvalidRequest
    );
}

#[test]
fn unknown_scopes_and_parameters_are_dropped() {
    let request = accepted(&[
        ("scope", "foo offline_access email openid bar"),
        ("extra", "foobar"),
        ("claims_locales", "se"),
    ]);
    assert_eq!(request.scope.to_string(), "offline_access email openid");
    let registered = validate(
        &self::request(&[("scope", "openid offline_access")]),
        &registered_client(),
        now(),
    )
    .unwrap();
    assert_eq!(
        registered.scope.to_string(),
        "openid",
        "it did not register the refresh_token grant"
    );
    assert!(accepted(&[("scope", "")]).scope.is_empty());
}

#[test]
fn everything_else_is_taken_as_sent() {
    let nonce = "n".repeat(4096);
    let request = accepted(&[
        ("nonce", &nonce),
        ("prompt", "login consent"),
        ("max_age", "0"),
        ("login_hint", "buffy@op.test"),
        ("id_token_hint", "a.b.c"),
        ("ui_locales", "se  fr-CA"),
        ("display", "popup"),
        ("acr_values", "1 2"),
        ("claims", "{\"userinfo\":{\"phone_number\":null}}"),
    ]);
    assert_eq!(request.nonce, Some(nonce));
    assert!(request.prompt.login && request.prompt.consent);
    assert_eq!(request.max_age, Some(0));
    assert_eq!(request.ui_locales, ["se", "fr-CA"]);
    assert_eq!(request.claims.acr_values(), ["1", "2"]);
    assert_eq!(request.received_at, now());
    assert_eq!(request.scope.to_string(), "openid");
    assert_eq!(request.consent_scope().to_string(), "openid phone");
    assert_eq!(request.id_token_hint.as_deref(), Some("a.b.c"));
    let stored = serde_json::to_value(&request).unwrap();
    assert!(
        !stored.to_string().contains("a.b.c"),
        "the hint does not wait in the database"
    );
    let without_hint = AuthorizationRequest {
        id_token_hint: None,
        ..request
    };
    assert_eq!(
        serde_json::from_value::<AuthorizationRequest>(stored).unwrap(),
        without_hint
    );
}

#[test]
fn the_clients_default_max_age_counts_where_the_request_has_none() {
    let metadata = json!({"redirect_uris": ["https://a.test/cb"], "default_max_age": 300, "default_acr_values": ["1"]});
    let client = client(ClientType::Web, Registrant::Admin, &metadata);
    let request = |changes: &[(&str, &str)]| validate(&request(changes), &client, now()).unwrap();
    assert_eq!(request(&[]).max_age, Some(300));
    assert_eq!(request(&[]).claims.acr_values(), ["1"]);
    assert_eq!(request(&[("max_age", "5")]).max_age, Some(5));
}
