//! What is not offered is refused: other response types and grants, request objects, weak PKCE (R8, R13, R18).

use super::ask;
use tests::{given, probe, raw, server::TestServer};

use std::collections::BTreeSet;

#[tokio::test]
async fn r08_only_the_code_flow_and_only_registered_grants() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let machine = given::machine_client(&server.cli()).await;
    for response_type in ["code id_token", "code token", "none", "CODE", "code code"] {
        let answer = ask(&server, &client, &[("response_type", response_type)]).await;
        assert_eq!(answer.status, 303, "{response_type}: {answer:?}");
        let sent = answer.header("location").to_owned();
        assert!(
            sent.contains("error=unsupported_response_type") && !sent.contains("code="),
            "{response_type}: {sent}"
        );
    }
    for response_type in ["token", "id_token", "id_token token"] {
        let answer = ask(&server, &client, &[("response_type", response_type)]).await;
        let sent = probe::location(&answer);
        let fragment = sent.fragment().unwrap_or_default();
        assert!(
            fragment.contains("error=unsupported_response_type"),
            "{sent}"
        );
        assert_eq!(sent.query(), None, "nothing in the query: {sent}");
    }
    let metadata = raw::get(&server, "/.well-known/openid-configuration")
        .await
        .json();
    assert_eq!(
        metadata["response_types_supported"],
        serde_json::json!(["code"])
    );
    let offered: BTreeSet<String> =
        serde_json::from_value(metadata["grant_types_supported"].clone()).expect("a list");
    let grants = [
        "password",
        "implicit",
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:device_code",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "client_credentials2",
        "Authorization_Code",
    ];
    for grant_type in grants {
        assert!(!offered.contains(grant_type), "{metadata}");
        let pairs = [
            ("grant_type", grant_type),
            ("username", "alice"),
            ("password", given::PASSWORD),
        ];
        let answer = raw::token(&server, &client, &pairs)
            .await
            .expect_status(400);
        assert_eq!(answer.error(), "unsupported_grant_type", "{grant_type}");
    }
    for (who, grant_type) in [
        (&client, "client_credentials"),
        (&machine, "authorization_code"),
        (&machine, "refresh_token"),
    ] {
        let pairs = [
            ("grant_type", grant_type),
            ("code", "x"),
            ("refresh_token", "x"),
        ];
        let answer = raw::token(&server, who, &pairs).await.expect_status(400);
        assert_eq!(answer.error(), "unauthorized_client", "{grant_type}");
    }
}

#[tokio::test]
async fn r13_and_r18_request_objects_and_weak_pkce_are_refused() {
    let server = TestServer::start().await;
    let web = given::web_client(&server.cli()).await;
    let spa = given::spa_client(&server.cli()).await;
    let metadata = raw::get(&server, "/.well-known/openid-configuration")
        .await
        .json();
    assert_eq!(metadata["request_parameter_supported"], false);
    assert_eq!(metadata["request_uri_parameter_supported"], false);
    assert_eq!(
        metadata["code_challenge_methods_supported"],
        serde_json::json!(["S256"])
    );
    let challenge = raw::challenge();
    let illegal = format!("{}+", &challenge[1..]);
    let cases: [(raw::Pairs<'_>, &str); 11] = [
        (
            &[("request", "eyJhbGciOiJub25lIn0.e30.")],
            "request_not_supported",
        ),
        (&[("request", "x")], "request_not_supported"),
        (
            &[("request_uri", "https://a.test/r#x")],
            "request_uri_not_supported",
        ),
        (&[("request_uri", "urn:x")], "request_uri_not_supported"),
        (
            &[("code_challenge", ""), ("code_challenge_method", "")],
            "invalid_request",
        ),
        (&[("code_challenge", "")], "invalid_request"),
        (&[("code_challenge_method", "plain")], "invalid_request"),
        (&[("code_challenge_method", "")], "invalid_request"),
        (&[("code_challenge_method", "s256")], "invalid_request"),
        (&[("code_challenge", &challenge[1..])], "invalid_request"),
        (&[("code_challenge", &illegal)], "invalid_request"),
    ];
    for client in [&web, &spa] {
        for (pairs, code) in cases {
            let answer = ask(&server, client, pairs).await.expect_status(303);
            let sent = probe::location(&answer);
            assert!(sent.as_str().starts_with(given::REDIRECT_URI), "{sent}");
            let found = probe::parameter(&answer, "error");
            assert_eq!(found.as_deref(), Some(code), "{pairs:?}");
            let state = probe::parameter(&answer, "state");
            assert_eq!(state.as_deref(), Some("af0ifjsldkj"), "{pairs:?}");
        }
    }
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
}
