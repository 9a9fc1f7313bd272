//! A parameter that comes twice (R12).

use tests::{given, html, http::Answer, probe, raw, server::TestServer};

/// Endpoints, and parameters that they know or ignore.
const DOORS: [(&str, &str); 5] = [
    (
        "/oauth2/authorize",
        "client_id redirect_uri response_type scope state nonce prompt foo",
    ),
    (
        "/oauth2/token",
        "grant_type code redirect_uri code_verifier client_id client_secret scope refresh_token foo",
    ),
    ("/oauth2/introspect", "token token_type_hint foo"),
    ("/oauth2/revoke", "token token_type_hint foo"),
    (
        "/oauth2/logout",
        "id_token_hint post_logout_redirect_uri state client_id foo",
    ),
];

#[tokio::test]
async fn r12_a_parameter_that_comes_twice_is_refused_at_every_endpoint() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let secret = client.client_secret.clone().expect("a secret");
    for (path, names) in DOORS {
        for name in names.split(' ') {
            let mut pairs = vec![
                ("client_id", client.client_id.as_str()),
                ("client_secret", &secret),
            ];
            pairs.retain(|(known, _)| *known != name);
            pairs.extend([(name, "1"), (name, "1")]);
            let what = format!("{path} {name}");
            let answer = raw::post(&server, path, &pairs).await;
            let answer = match answer.header("location").to_owned() {
                // A form from another site is asked for once more with its cookies.
                to if to.starts_with(path) => raw::get(&server, &to).await,
                _ => answer,
            };
            assert_duplicate(&answer, &what);
            if matches!(path, "/oauth2/authorize" | "/oauth2/logout") {
                assert_duplicate(&probe::query(&server, path, &pairs).await, &what);
            }
            let (first, rest) = pairs.split_last().expect("pairs");
            let both = probe::with_query(path, &[*first]);
            let answer = raw::post(&server, &both, rest).await;
            assert_duplicate(&answer, &format!("{what} in query and body"));
        }
    }
    // Credentials do not belong into an address.
    let query = [
        ("client_id", client.client_id.as_str()),
        ("client_secret", &secret),
    ];
    let path = probe::with_query("/oauth2/token", &query);
    let answer = raw::post(&server, &path, &[("grant_type", "client_credentials")]).await;
    assert_duplicate(&answer, "secret in the query");
}

#[track_caller]
fn assert_duplicate(answer: &Answer, what: &str) {
    assert_eq!(answer.status, 400, "{what}: {answer:#?}");
    assert_eq!(answer.header("location"), "", "{what}");
    let code = match html::text_of(&answer.body, "error-code") {
        Some(code) => code,
        None => answer.error(),
    };
    assert_eq!(code, "invalid_request", "{what}: {answer:#?}");
}
