//! HTTP as strangers speak it: sizes and errors (R105, R109).

mod hosts;
mod origins;

use tests::{given, probe, raw, server::TestServer};

#[tokio::test]
async fn r105_sizes_and_counts_are_bounded() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let host = server.issuer().trim_start_matches("http://");
    for path in [
        "/login",
        "/oauth2/authorize",
        "/oauth2/token",
        "/oauth2/introspect",
        "/oauth2/revoke",
        "/consent",
        "/oauth2/logout",
    ] {
        let answer = raw::post(&server, path, &[("x", &"x".repeat(66 * 1024))]).await;
        assert_eq!(answer.status, 413, "{path}: {answer:?}");
        // Announced and never sent: refused all the same.
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 10000000000\r\n\r\nx=1"
        );
        let answer = probe::bytes(server.address(), head.as_bytes()).await;
        assert_eq!(probe::status(&answer), 413, "{path}: {answer}");
        let many = (0..10_000)
            .map(|n| format!("p{n}=1"))
            .collect::<Vec<_>>()
            .join("&");
        let request = server.http().post(server.url(path)).body(many);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let answer = raw::send(request).await;
        assert!(
            matches!(answer.status, 400 | 401 | 403 | 413),
            "{path}: {answer:?}"
        );
    }
    for (length, statuses) in [(17 * 1024, [431, 431]), (200 * 1024, [431, 400])] {
        let fields = format!("host: {host}\r\nx-long: {}\r\n", "x".repeat(length));
        let answer = spoken(&server, "/login", &fields).await;
        assert!(
            statuses.contains(&probe::status(&answer)),
            "{length}: {}",
            &answer[..answer.len().min(300)]
        );
    }
    let fields: String = (0..500).map(|n| format!("x-{n}: 1\r\n")).collect();
    let answer = spoken(&server, "/login", &format!("host: {host}\r\n{fields}")).await;
    assert!(
        matches!(probe::status(&answer), 400 | 431),
        "{}",
        &answer[..answer.len().min(300)]
    );
    let target = format!("/login?x={}", "x".repeat(70_000));
    let answer = spoken(&server, &target, &format!("host: {host}\r\n")).await;
    assert!(
        matches!(probe::status(&answer), 400 | 414 | 431),
        "{}",
        &answer[..answer.len().min(300)]
    );
    let deep = format!(
        "{{\"userinfo\":{}{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let scopes = (0..5000)
        .map(|n| format!("s{n}"))
        .collect::<Vec<_>>()
        .join(" ");
    for pairs in [
        ("claims", deep.as_str()),
        ("scope", &scopes),
        ("ui_locales", &scopes),
        ("acr_values", &scopes),
    ] {
        let answer = raw::send(
            server
                .http()
                .get(raw::authorize_url(&server, &client, &[pairs])),
        )
        .await;
        assert!(
            matches!(answer.status, 303 | 400),
            "{}: {answer:?}",
            pairs.0
        );
    }
    // Still there, and nothing grew.
    assert_eq!(raw::get(&server, "/readyz").await.status, 200);
    assert_eq!(probe::rows(&server, &["grants", "sessions"]).await, 0);
}

#[tokio::test]
async fn r109_errors_tell_what_to_do_and_nothing_of_the_inside() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let long = "'\"; SELECT * FROM users; --\u{1f600}".to_owned();
    let mut answers = Vec::new();
    for path in ["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"] {
        for name in ["grant_type", "code", "refresh_token", "scope", "client_id"] {
            answers.push(raw::authenticated(&server, &client, path, &[(name, &long)]).await);
            answers.push(raw::post(&server, path, &[(name, &long)]).await);
        }
        let request = server
            .http()
            .post(server.url(path))
            .body("{}")
            .header("content-type", "application/json");
        answers.push(raw::send(request).await);
        let request = server
            .http()
            .post(server.url(path))
            .body(vec![0xff, 0xfe])
            .header("content-type", "application/x-www-form-urlencoded");
        answers.push(raw::send(request).await);
    }
    for answer in &answers {
        assert!((400..500).contains(&answer.status), "{answer:?}");
        assert!(
            answer
                .header("content-type")
                .starts_with("application/json"),
            "{answer:?}"
        );
        assert!(!answer.error().is_empty(), "{answer:?}");
        let description = answer.json()["error_description"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        assert!(
            description
                .bytes()
                .all(|b| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\'),
            "{description}"
        );
    }
    for path in [
        "/oauth2/userinfo",
        "/login?request=%27",
        "/nothing",
        "/oauth2/authorize?client_id=%27",
        "/oauth2/authorize/%27",
        "/api/v1/users",
        "/.well-known/nothing",
    ] {
        let answer = raw::get(&server, path).await;
        assert!((400..500).contains(&answer.status), "{path}: {answer:?}");
        answers.push(answer);
    }
    for answer in &answers {
        for inside in [
            "SELECT * FROM throttles",
            "sqlx",
            "sqlite",
            "postgres",
            "panicked",
            ".rs:",
            "src/",
            "actix",
            "sea_orm",
            "/home/",
            "/root/",
        ] {
            assert!(
                !answer.body.to_ascii_lowercase().contains(inside),
                "{inside}: {answer:?}"
            );
        }
    }
    // Diagnostics are on another listener.
    for path in [
        "/metrics",
        "/debug",
        "/debug/pprof",
        "/actuator",
        "/.env",
        "/server-status",
        "/api/v1/openapi.json",
        "/.git/config",
    ] {
        let mut request = server.http().get(server.url(path));
        request = request.header("user-agent", "kube-probe/1.30 GoogleHC/1.0");
        assert_eq!(raw::send(request).await.status, 404, "{path}");
    }
    // A usable request id comes back, an unusable one is replaced.
    for (id, kept) in [
        ("abc-123_X.y", true),
        ("a b", false),
        ("<script>", false),
        (&"x".repeat(65), false),
        ("", false),
    ] {
        let answer = raw::send(
            server
                .http()
                .get(server.url("/nothing"))
                .header("x-request-id", id),
        )
        .await;
        assert_eq!(answer.header("x-request-id") == id, kept, "{id}");
        let shown = tests::html::text_of(&answer.body, "request-id").unwrap_or_default();
        assert_eq!(shown, answer.header("x-request-id"));
        assert!(!shown.is_empty());
    }
}

/// A request with a head of our own making.
async fn spoken(server: &TestServer, target: &str, fields: &str) -> String {
    let request = format!("GET {target} HTTP/1.1\r\n{fields}connection: close\r\n\r\n");
    probe::bytes(server.address(), request.as_bytes()).await
}
