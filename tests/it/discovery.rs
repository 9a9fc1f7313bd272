//! What the server says of itself (protocol 2.1 oidcc-discovery-endpoint-verification; R10, R46).

use tests::{http::Answer, raw, server::TestServer};

/// Members that OIDC Discovery, RP-Initiated Logout, RFC 8414, RFC 9207 and OIDC Prompt Create know.
const KNOWN: [&str; 48] = [
    "issuer",
    "authorization_endpoint",
    "token_endpoint",
    "userinfo_endpoint",
    "jwks_uri",
    "registration_endpoint",
    "scopes_supported",
    "response_types_supported",
    "response_modes_supported",
    "grant_types_supported",
    "acr_values_supported",
    "subject_types_supported",
    "id_token_signing_alg_values_supported",
    "id_token_encryption_alg_values_supported",
    "id_token_encryption_enc_values_supported",
    "userinfo_signing_alg_values_supported",
    "userinfo_encryption_alg_values_supported",
    "userinfo_encryption_enc_values_supported",
    "request_object_signing_alg_values_supported",
    "request_object_encryption_alg_values_supported",
    "request_object_encryption_enc_values_supported",
    "token_endpoint_auth_methods_supported",
    "token_endpoint_auth_signing_alg_values_supported",
    "display_values_supported",
    "claim_types_supported",
    "claims_supported",
    "service_documentation",
    "claims_locales_supported",
    "ui_locales_supported",
    "claims_parameter_supported",
    "request_parameter_supported",
    "request_uri_parameter_supported",
    "require_request_uri_registration",
    "op_policy_uri",
    "op_tos_uri",
    "revocation_endpoint",
    "revocation_endpoint_auth_methods_supported",
    "revocation_endpoint_auth_signing_alg_values_supported",
    "introspection_endpoint",
    "introspection_endpoint_auth_methods_supported",
    "introspection_endpoint_auth_signing_alg_values_supported",
    "code_challenge_methods_supported",
    "end_session_endpoint",
    "authorization_response_iss_parameter_supported",
    "prompt_values_supported",
    "backchannel_logout_supported",
    "frontchannel_logout_supported",
    "protected_resources",
];

async fn fetch(server: &TestServer, path: &str, host: &str) -> Answer {
    let request = server.http().get(format!("{}{path}", server.address()));
    raw::send(request.header("host", host)).await
}

#[tokio::test]
async fn protocol_discovery_is_complete_and_true() {
    let server = TestServer::builder()
        .set("IDP_PUBLIC_URL", "https://op.test")
        .start()
        .await;
    let mut documents = Vec::new();
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
    ] {
        let answer = fetch(&server, path, "op.test").await.expect_status(200);
        assert!(
            answer
                .header("content-type")
                .starts_with("application/json")
        );
        assert!(answer.header("cache-control").contains("max-age="));
        assert!(!answer.header("cache-control").contains("no-store"));
        assert_eq!(answer.header("set-cookie"), "");
        let etag = answer.header("etag").to_owned();
        let request = server.http().get(format!("{}{path}", server.address()));
        let again = request
            .header("host", "op.test")
            .header("if-none-match", &etag);
        assert_eq!(raw::send(again).await.status, 304, "{path}");
        documents.push(answer.json());
    }
    let metadata = &documents[0];
    assert_eq!(documents[0], documents[1]);
    assert_eq!(metadata["issuer"], "https://op.test");
    let members = metadata.as_object().expect("an object");
    for (name, value) in members {
        assert!(
            KNOWN.contains(&name.as_str()),
            "{name} is in no specification"
        );
        assert!(!value.is_null(), "{name}");
        if name.ends_with("_endpoint") || name.ends_with("_uri") {
            let text = value.as_str().unwrap_or_default();
            assert!(text.starts_with("https://op.test/"), "{name}: {text}");
        } else if name.ends_with("_supported") && !value.is_boolean() {
            let list = value
                .as_array()
                .unwrap_or_else(|| panic!("{name}: {value}"));
            assert!(
                !list.is_empty() && list.iter().all(serde_json::Value::is_string),
                "{name}"
            );
        }
    }
    assert_offers(metadata);
    for (endpoint, url) in members {
        let path = url
            .as_str()
            .unwrap_or_default()
            .trim_start_matches("https://op.test");
        if endpoint.ends_with("_endpoint") || endpoint == "jwks_uri" {
            assert_ne!(
                fetch(&server, path, "op.test").await.status,
                404,
                "{endpoint}"
            );
        }
    }
}

/// What must be offered, and what must not.
#[track_caller]
fn assert_offers(metadata: &serde_json::Value) {
    for (name, wanted) in [
        (
            "scopes_supported",
            "openid profile email address phone offline_access",
        ),
        ("subject_types_supported", "public"),
        ("id_token_signing_alg_values_supported", "RS256 ES256"),
        ("code_challenge_methods_supported", "S256"),
        ("response_modes_supported", "query fragment form_post"),
        (
            "grant_types_supported",
            "authorization_code refresh_token client_credentials",
        ),
        (
            "token_endpoint_auth_methods_supported",
            "client_secret_basic client_secret_post none private_key_jwt",
        ),
        (
            "claims_supported",
            "sub iss auth_time name email email_verified",
        ),
    ] {
        let list: Vec<String> = serde_json::from_value(metadata[name].clone()).expect(name);
        for value in wanted.split(' ') {
            let offered = list.iter().any(|found| found == value);
            assert!(offered, "{name} lacks {value}: {list:?}");
        }
    }
    for name in [
        "id_token_signing_alg_values_supported",
        "token_endpoint_auth_signing_alg_values_supported",
        "userinfo_signing_alg_values_supported",
        "request_object_signing_alg_values_supported",
    ] {
        let offered = metadata[name].as_array().cloned().unwrap_or_default();
        assert!(!offered.iter().any(|value| value == "none"), "{name}");
    }
    assert_eq!(metadata["claims_parameter_supported"], true);
    for endpoint in [
        "authorization_endpoint",
        "token_endpoint",
        "userinfo_endpoint",
        "end_session_endpoint",
        "revocation_endpoint",
        "introspection_endpoint",
        "jwks_uri",
    ] {
        assert!(metadata[endpoint].is_string(), "{endpoint}");
    }
}

#[tokio::test]
async fn protocol_every_published_key_is_public_named_and_distinct() {
    let server = TestServer::start().await;
    let jwks = raw::get(&server, "/.well-known/jwks.json")
        .await
        .expect_status(200);
    assert_eq!(jwks.header("set-cookie"), "");
    assert!(jwks.header("cache-control").contains("max-age="));
    let keys = jwks.json()["keys"].as_array().cloned().unwrap_or_default();
    let mut names: Vec<_> = keys.iter().filter_map(|key| key["kid"].as_str()).collect();
    assert_eq!(names.len(), keys.len(), "every key has a kid");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), keys.len(), "kids are distinct");
    assert!(names.iter().all(|kid| !kid.trim().is_empty()));
    for kind in ["RSA", "EC"] {
        assert!(keys.iter().any(|key| key["kty"] == kind), "{kind}");
    }
    for key in &keys {
        assert_eq!(key["use"], "sig");
        assert!(key["alg"].is_string());
        for secret in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] {
            assert!(key[secret].is_null(), "{secret}");
        }
        for part in ["n", "e", "x", "y"] {
            let text = key[part].as_str().unwrap_or_default();
            let base64url = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
            assert!(text.bytes().all(base64url), "{part}: {text}");
        }
    }
}
