//! HTTP as strangers speak it: sizes and errors (R105, R109).

mod hosts;
mod origins;

use tests::{given, http::Answer, probe, raw, server::TestServer};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn r105_bodies_are_bounded_before_they_are_read() {
    let server = TestServer::start().await;
    let host = server.issuer().trim_start_matches("http://");
    let many: Vec<_> = (0..10_000).map(|n| format!("p{n}=1")).collect();
    let many = many.join("&");
    let doors = "/login /oauth2/authorize /oauth2/token /oauth2/introspect /oauth2/revoke /consent /oauth2/logout";
    for path in doors.split(' ') {
        let answer = raw::post(&server, path, &[("x", &"x".repeat(66 * 1024))]).await;
        assert_eq!(answer.status, 413, "{path}: {answer:?}");
        // Announced and never sent: refused all the same.
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: {FORM}\r\ncontent-length: 10000000000\r\n\r\nx=1"
        );
        let answer = probe::bytes(server.address(), head.as_bytes()).await;
        assert_eq!(probe::status(&answer), 413, "{path}: {answer}");
        let request = server.http().post(server.url(path)).body(many.clone());
        let answer = raw::send(request.header("content-type", FORM)).await;
        let refused = matches!(answer.status, 400 | 401 | 403 | 413);
        assert!(refused, "{path}: {answer:?}");
    }
    assert_eq!(raw::get(&server, "/readyz").await.status, 200);
}

#[tokio::test]
async fn r105_heads_and_values_are_bounded() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let host = format!(
        "host: {}\r\n",
        server.issuer().trim_start_matches("http://")
    );
    let many: Vec<_> = (0..500).map(|n| format!("x-{n}: 1\r\n")).collect();
    let long = |length: usize| format!("{host}x-long: {}\r\n", "x".repeat(length));
    let target = format!("/login?x={}", "x".repeat(70_000));
    for (target, fields, statuses) in [
        ("/login", long(17 * 1024), &[431][..]),
        ("/login", long(200 * 1024), &[400, 431]),
        ("/login", format!("{host}{}", many.concat()), &[400, 431]),
        (&target, host.clone(), &[400, 414, 431]),
    ] {
        let answer = spoken(&server, target, &fields).await;
        let status = probe::status(&answer);
        assert!(statuses.contains(&status), "{status} {statuses:?}");
    }
    let brackets = "[".repeat(10_000) + &"]".repeat(10_000);
    let deep = format!("{{\"userinfo\":{brackets}}}");
    let many: Vec<_> = (0..5000).map(|n| format!("s{n}")).collect();
    let many = many.join(" ");
    for (name, value) in [
        ("claims", &deep),
        ("scope", &many),
        ("ui_locales", &many),
        ("acr_values", &many),
    ] {
        let url = raw::authorize_url(&server, &client, &[(name, value)]);
        let answer = raw::send(server.http().get(url)).await;
        assert!(matches!(answer.status, 303 | 400), "{name}: {answer:?}");
    }
    assert_eq!(raw::get(&server, "/readyz").await.status, 200);
    assert_eq!(probe::rows(&server, &["grants", "sessions"]).await, 0);
}

/// Answers of the doors for programs to what they cannot use.
async fn refusals(server: &TestServer) -> Vec<Answer> {
    let client = given::web_client(&server.cli()).await;
    let hostile = "'\"; SELECT * FROM users; --\u{1f600}";
    let mut answers = Vec::new();
    for path in ["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"] {
        for name in ["grant_type", "code", "refresh_token", "scope", "client_id"] {
            let pairs = [(name, hostile)];
            answers.push(raw::authenticated(server, &client, path, &pairs).await);
            answers.push(raw::post(server, path, &pairs).await);
        }
        for (kind, body) in [("application/json", &b"{}"[..]), (FORM, b"\xff\xfe")] {
            let request = server.http().post(server.url(path)).body(body);
            answers.push(raw::send(request.header("content-type", kind)).await);
        }
    }
    answers
}

#[tokio::test]
async fn r109_errors_tell_what_to_do_and_nothing_of_the_inside() {
    let server = TestServer::start().await;
    let mut answers = refusals(&server).await;
    for answer in &answers {
        let kind = answer.header("content-type");
        assert!(kind.starts_with("application/json"), "{answer:?}");
        assert!(!answer.error().is_empty(), "{answer:?}");
        let body = answer.json();
        let description = body["error_description"].as_str().unwrap_or_default();
        let allowed = |b: u8| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\';
        assert!(description.bytes().all(allowed), "{description}");
    }
    let paths = "/oauth2/userinfo /login?request=%27 /nothing /oauth2/authorize?client_id=%27 /oauth2/authorize/%27 \
        /api/v1/users /.well-known/nothing";
    for path in paths.split(' ') {
        answers.push(raw::get(&server, path).await);
    }
    for answer in &answers {
        assert!((400..500).contains(&answer.status), "{answer:?}");
        let body = answer.body.to_ascii_lowercase();
        for inside in
            "sqlx sqlite postgres panicked .rs: src/ actix sea_orm /home/ /root/".split(' ')
        {
            assert!(!body.contains(inside), "{inside}: {answer:?}");
        }
    }
    // Diagnostics are on another listener.
    let paths = "/metrics /debug /debug/pprof /actuator /.env /server-status /api/v1/openapi.json /.git/config";
    for path in paths.split(' ') {
        let request = server.http().get(server.url(path));
        let request = request.header("user-agent", "kube-probe/1.30 GoogleHC/1.0");
        assert_eq!(raw::send(request).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn r107_a_usable_request_id_comes_back_and_no_other() {
    let server = TestServer::start().await;
    let long = "x".repeat(65);
    for (id, kept) in [
        ("abc-123_X.y", true),
        ("a b", false),
        ("<script>", false),
        (&long, false),
        ("", false),
    ] {
        let request = server.http().get(server.url("/nothing"));
        let answer = raw::send(request.header("x-request-id", id)).await;
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
