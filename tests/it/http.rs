//! HTTP as strangers speak it: origins, hosts, forwarded headers, sizes, errors (R47, R91, R102, R103, R105, R109).

use tests::{given, http::Answer, person::Person, probe, raw, server::TestServer};

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

/// A request with a head of our own making.
async fn spoken(server: &TestServer, target: &str, fields: &str) -> String {
    let request = format!("GET {target} HTTP/1.1\r\n{fields}connection: close\r\n\r\n");
    probe::bytes(server.address(), request.as_bytes()).await
}

#[tokio::test]
async fn r91_r102_r103_the_issuer_has_one_name_whatever_a_request_says() {
    let server = TestServer::start().await;
    let host = server.issuer().trim_start_matches("http://").to_owned();
    let port = host.rsplit(':').next().unwrap_or_default().to_owned();
    let discovery = "/.well-known/openid-configuration";
    let good = format!("host: {host}\r\n");
    let ours = spoken(&server, discovery, &good).await;
    assert_eq!(probe::status(&ours), 200, "{ours}");
    for wrong in [
        "host: evil.test\r\n".to_owned(),
        format!("host: 127.0.0.1:{port}\r\n"),
        "host: localhost\r\n".to_owned(),
        "host: localhost:1\r\n".to_owned(),
        format!("host: localhost.:{port}\r\n"),
        format!("host: evil.test@{host}\r\n"),
        format!("host: {host}.evil.test\r\n"),
        format!("host: {host}\r\nhost: evil.test\r\n"),
        format!("host: evil.test\r\nhost: {host}\r\n"),
        "host:\r\n".to_owned(),
        String::new(),
        format!("x-forwarded-host: {host}\r\nhost: evil.test\r\n"),
        format!("forwarded: host={host}\r\nhost: evil.test\r\n"),
    ] {
        for path in [discovery, "/login", "/oauth2/authorize", "/oauth2/token"] {
            let answer = spoken(&server, path, &wrong).await;
            assert!(
                matches!(probe::status(&answer), 400 | 421),
                "{wrong:?} {path}: {answer}"
            );
            assert!(!answer.contains("evil.test"), "{wrong:?}: {answer}");
        }
    }
    let absolute = spoken(&server, &format!("http://evil.test{discovery}"), &good).await;
    assert!(matches!(probe::status(&absolute), 400 | 421), "{absolute}");
    // From a peer that is not trusted no header says anything.
    for spoof in [
        "x-forwarded-host: evil.test",
        "x-forwarded-proto: https",
        "x-forwarded-port: 1",
        "forwarded: for=1.2.3.4;host=evil.test;proto=https",
        "x-original-url: /evil",
        "x-rewrite-url: /evil",
        "x-forwarded-prefix: /evil",
        "x-forwarded-for: a",
        "x_forwarded_host: evil.test",
    ] {
        let answer = spoken(&server, discovery, &format!("{good}{spoof}\r\n")).await;
        assert_eq!(body(&answer), body(&ours), "{spoof}");
    }
    let spoof = [
        ("x-forwarded-host", "evil.test"),
        ("x-forwarded-proto", "https"),
    ];
    let mut person = Person::new(&server);
    for (name, value) in spoof {
        person = person.with_header(name, value);
    }
    let client = given::web_client(&server.cli()).await;
    let page = person
        .open(&raw::authorize_url(&server, &client, &[("prompt", "none")]))
        .await;
    assert_eq!(page.callback()["iss"], server.issuer());
    let page = person
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    assert!(!page.body.contains("evil.test"));
    // Probes come by any name.
    assert_eq!(
        probe::status(&spoken(&server, "/readyz", "host: 10.0.0.7\r\n").await),
        200
    );
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |parts| parts.1)
}

#[tokio::test]
async fn r103_only_a_trusted_proxy_names_the_caller() {
    let builder =
        TestServer::builder().set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32,10.0.0.0/8");
    let server = builder.start().await;
    let person = Person::new(&server);
    let page = person.open("/login").await;
    let untrusting = TestServer::start().await;
    let other = Person::new(&untrusting);
    let other_page = other.open("/login").await;
    for (forwarded, expected) in [
        ("203.0.113.7", "203.0.113.7"),
        ("1.1.1.1, 203.0.113.7", "203.0.113.7"),
        ("1.1.1.1, 203.0.113.7, 10.1.2.3", "203.0.113.7"),
        ("127.0.0.1, 203.0.113.7", "203.0.113.7"),
        ("2001:db8::7", "2001:db8::7"),
        ("::ffff:203.0.113.8", "203.0.113.8"),
        ("a", "127.0.0.1"),
        ("203.0.113.7, a", "127.0.0.1"),
        ("203.0.113.7, a, 10.1.2.3", "10.1.2.3"),
        ("", "127.0.0.1"),
        ("203.0.113.7:4711", "127.0.0.1"),
        ("'; DROP TABLE users; --", "127.0.0.1"),
    ] {
        for (server, person, page, expected) in [
            (&server, &person, &page, expected),
            (&untrusting, &other, &other_page, "127.0.0.1"),
        ] {
            server.database().execute("DELETE FROM throttles").await;
            let form = page.form("password");
            let pairs = form.filled(&[("username", "ghost"), ("password", "x")], Some("sign-in"));
            let mut step = person.post(page.url.join(&form.action).expect("an action"), pairs);
            step.headers
                .push(("x-forwarded-for".to_owned(), forwarded.to_owned()));
            assert_eq!(person.step(step).await.status, 422, "{forwarded}");
            let newest = "SELECT ip FROM audit_events WHERE kind = 'session.refused' ORDER BY id DESC LIMIT 1";
            let rows = server.database().rows(newest).await;
            assert_eq!(rows, [[expected]], "{forwarded}");
        }
    }
}

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
