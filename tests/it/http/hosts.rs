//! Hosts and forwarded headers (R91, R102, R103).

use super::spoken;

use tests::{given, person::Person, probe, raw, server::TestServer};

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
