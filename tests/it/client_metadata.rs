//! R3: what `client create --metadata` refuses, with the reason and without a trace.

use serde_json::json;
use tests::{given, server::TestServer};

const BAD: [&str; 14] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "*",
    "https://*.example.com/cb",
    "https://app.example.com/.*",
    "https://app.example.com/cb#fragment",
    "https://user:pass@app.example.com/cb",
    "http://app.example.com/cb",
    "/relative",
    "https://",
    "https://app.example.com/a b",
];

/// Not every URI is compared or followed: patterns are no danger in those that are only shown.
fn is_bad(member: &str, uri: &str) -> bool {
    member.ends_with("redirect_uris") || !uri.ends_with(".*")
}

#[tokio::test]
async fn r03_no_member_takes_a_dangerous_uri() {
    let server = TestServer::start().await;
    let cli = server.cli();
    let count = "SELECT count(*) FROM clients";
    let before = server.database().number(count).await;
    let lists = ["redirect_uris", "post_logout_redirect_uris"];
    let single = [
        "client_uri",
        "logo_uri",
        "policy_uri",
        "tos_uri",
        "initiate_login_uri",
        "jwks_uri",
    ];
    for member in lists.iter().chain(&single) {
        for uri in BAD.iter().filter(|uri| is_bad(member, uri)) {
            // One command starts a process: two of three suffice for those that share a rule.
            let value = if lists.contains(member) {
                json!([uri])
            } else {
                json!(uri)
            };
            let mut metadata = json!({"redirect_uris": ["https://app.example.com/callback"]});
            metadata[*member] = value;
            let metadata = metadata.to_string();
            let output = cli
                .run(&["client", "create", "--name", "x", "--metadata", &metadata])
                .await;
            assert_eq!(output.code, 2, "{member} {uri}: {output:#?}");
            assert!(
                output.stderr.contains(member),
                "{member} {uri}: {output:#?}"
            );
        }
    }
    for uri in [
        "javascript:alert(1)",
        "http://app.example.com/cb",
        "https://app.example.com/cb#x",
    ] {
        let output = cli
            .run(&["client", "create", "--name", "x", "--redirect-uri", uri])
            .await;
        assert_eq!(output.code, 2, "{uri}: {output:#?}");
    }
    assert_eq!(
        server.database().number(count).await,
        before,
        "a refused client was created"
    );
}

#[tokio::test]
async fn r03_an_update_that_is_refused_changes_nothing() {
    let server = TestServer::start().await;
    let cli = server.cli();
    let client = given::web_client(&cli).await;
    let show = ["client", "show", client.client_id.as_str()];
    let before = cli.json(&show).await;
    for (metadata, code) in [
        (json!({"redirect_uris": ["javascript:x"]}), 2),
        (json!({"logo_uri": "data:image/png;base64,AA"}), 2),
        (
            json!({"token_endpoint_auth_method": "none", "grant_types": ["client_credentials"]}),
            2,
        ),
        (json!({"id_token_signed_response_alg": "none"}), 2),
        (json!({"id_token_signed_response_alg": "HS256"}), 2),
        (
            json!({"jwks": {"keys": []}, "jwks_uri": "https://app.example.com/keys"}),
            2,
        ),
        (
            json!({"backchannel_logout_uri": "https://app.example.com/out"}),
            2,
        ),
        (json!({"response_types": ["token"]}), 2),
        (json!({"grant_types": ["password"]}), 2),
        (json!({"client_id": "another"}), 2),
    ] {
        let text = metadata.to_string();
        let output = cli
            .run(&["client", "update", &client.client_id, "--metadata", &text])
            .await;
        assert_eq!(output.code, code, "{metadata}: {output:#?}");
        assert_eq!(cli.json(&show).await, before, "{metadata}");
    }
}
