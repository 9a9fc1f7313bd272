//! Scripts of other origins (R47).

use tests::{given, http::Answer, raw, server::TestServer};

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

#[tokio::test]
async fn r47_scripts_of_other_origins_read_what_is_meant_for_them() {
    let server = TestServer::start().await;
    given::spa_client(&server.cli()).await;
    // A change is seen within a second.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let everyone = [
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/.well-known/jwks.json",
    ];
    let clients = ["/oauth2/token", "/oauth2/userinfo", "/oauth2/revoke"];
    let nobody = [
        "/",
        "/login",
        "/consent",
        "/select-account",
        "/logout",
        "/setup",
        "/demo",
        "/demo/callback",
        "/oauth2/authorize",
        "/oauth2/authorize/x",
        "/oauth2/logout",
        "/oauth2/introspect",
        "/livez",
        "/readyz",
        "/robots.txt",
        "/favicon.ico",
        "/nothing",
    ];
    let origins = [
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
    for origin in origins {
        for method in ["OPTIONS", "GET", "POST"] {
            for path in everyone.iter().chain(&clients).chain(&nobody) {
                let answer = from_origin(&server, method, path, origin).await;
                let what = format!("{method} {path} from {origin}: {:?}", answer.headers);
                let allowed = answer.header("access-control-allow-origin");
                assert!(
                    answer
                        .headers
                        .get("access-control-allow-credentials")
                        .is_none(),
                    "{what}"
                );
                let expected = if everyone.contains(path) {
                    "*"
                } else if clients.contains(path) && origin == APPLICATION {
                    APPLICATION
                } else {
                    ""
                };
                assert_eq!(allowed, expected, "{what}");
                if clients.contains(path) {
                    assert!(answer.header("vary").contains("Origin"), "{what}");
                }
                if method == "OPTIONS" && !expected.is_empty() {
                    assert_eq!(answer.status, 204, "{what}");
                    let headers = answer
                        .header("access-control-allow-headers")
                        .to_ascii_lowercase();
                    assert!(
                        headers.contains("authorization") && headers.contains("content-type"),
                        "{what}"
                    );
                    assert!(
                        answer
                            .header("access-control-allow-methods")
                            .contains("POST"),
                        "{what}"
                    );
                }
            }
        }
    }
    // Seen at once when a client comes or goes.
    let other = [
        "--type",
        "spa",
        "--redirect-uri",
        "https://new.example.com/cb",
    ];
    let client = given::client(&server.cli(), "New", &other).await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let answer = from_origin(
        &server,
        "OPTIONS",
        "/oauth2/token",
        "https://new.example.com",
    )
    .await;
    assert_eq!(
        answer.header("access-control-allow-origin"),
        "https://new.example.com"
    );
    server
        .cli()
        .run(&["client", "delete", &client.client_id, "--yes"])
        .await
        .expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let answer = from_origin(
        &server,
        "OPTIONS",
        "/oauth2/token",
        "https://new.example.com",
    )
    .await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
}
