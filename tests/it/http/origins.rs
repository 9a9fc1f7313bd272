//! Scripts of other origins (R47).

use std::time::Duration;
use tests::{given, http::Answer, raw, server::TestServer};
use tokio::time::sleep;

const APPLICATION: &str = "https://app.example.com";

async fn from_origin(server: &TestServer, method: &str, path: &str, origin: &str) -> Answer {
    let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
    let request = server
        .http()
        .request(method, server.url(path))
        .header("origin", origin);
    let preflight = request
        .header("access-control-request-method", "POST")
        .header(
            "access-control-request-headers",
            "authorization,content-type",
        );
    raw::send(preflight).await
}

const EVERYONE: [&str; 3] = [
    "/.well-known/openid-configuration",
    "/.well-known/oauth-authorization-server",
    "/.well-known/jwks.json",
];
const CLIENTS: [&str; 3] = ["/oauth2/token", "/oauth2/userinfo", "/oauth2/revoke"];
const NOBODY: &str = "/ /login /consent /select-account /logout /setup /demo /demo/callback /oauth2/authorize \
    /oauth2/authorize/x /oauth2/logout /oauth2/introspect /login/upstream/x /login/upstream/x/callback /upstream/x /client-logo?client_id=x /livez /readyz /robots.txt /favicon.ico /nothing \
    /admin /admin/users /admin/applications /account /account/security /register /recover /login/email /login/totp";
const ORIGINS: [&str; 11] = [
    APPLICATION,
    "https://evil.test",
    "null",
    "https://app.example.com.evil.test",
    "http://app.example.com",
    "https://app.example.com:8443",
    "https://APP.example.com",
    "https://evil.test/https://app.example.com",
    "https://xapp.example.com",
    "",
    "*",
];

#[tokio::test]
async fn r47_scripts_of_other_origins_read_what_is_meant_for_them() {
    let server = TestServer::start().await;
    given::spa_client(&server.cli()).await;
    // A change is seen within a second.
    sleep(Duration::from_secs(1)).await;
    for origin in ORIGINS {
        for method in ["OPTIONS", "GET", "POST"] {
            for path in EVERYONE.into_iter().chain(CLIENTS).chain(NOBODY.split(' ')) {
                let expected = match path {
                    path if EVERYONE.contains(&path) => "*",
                    path if CLIENTS.contains(&path) && origin == APPLICATION => APPLICATION,
                    _ => "",
                };
                let answer = from_origin(&server, method, path, origin).await;
                assert_shared(&answer, expected, &format!("{method} {path} from {origin}"));
                if CLIENTS.contains(&path) {
                    assert!(
                        answer.header("vary").contains("Origin"),
                        "{path}: {answer:?}"
                    );
                }
                if method == "OPTIONS" && !expected.is_empty() {
                    assert_preflight(&answer);
                }
            }
        }
    }
}

#[track_caller]
fn assert_shared(answer: &Answer, with: &str, what: &str) {
    let allowed = answer.header("access-control-allow-origin");
    assert_eq!(allowed, with, "{what}: {answer:#?}");
    let credentials = answer.headers.get("access-control-allow-credentials");
    assert!(credentials.is_none(), "{what}: {answer:#?}");
}

#[track_caller]
fn assert_preflight(answer: &Answer) {
    assert_eq!(answer.status, 204, "{answer:?}");
    let headers = answer
        .header("access-control-allow-headers")
        .to_ascii_lowercase();
    assert!(
        headers.contains("authorization") && headers.contains("content-type"),
        "{answer:?}"
    );
    let methods = answer.header("access-control-allow-methods");
    assert!(methods.contains("POST"), "{answer:?}");
}

#[tokio::test]
async fn r47_an_origin_comes_and_goes_with_its_client() {
    let server = TestServer::start().await;
    let origin = "https://new.example.com";
    let seen = || from_origin(&server, "OPTIONS", "/oauth2/token", origin);
    assert_shared(&seen().await, "", "nobody has registered it");
    let arguments = [
        "--type",
        "spa",
        "--redirect-uri",
        "https://new.example.com/cb",
    ];
    let client = given::client(&server.cli(), "New", &arguments).await;
    sleep(Duration::from_secs(1)).await;
    assert_shared(&seen().await, origin, "registered");
    let gone = ["client", "delete", &client.client_id, "--yes"];
    server.cli().run(&gone).await.expect_code(0);
    sleep(Duration::from_secs(1)).await;
    assert_shared(&seen().await, "", "deleted");
}
