//! Where a browser may be sent: proven addresses and no other (R1, R2, R4; protocol 2.1).

use super::{ask, assert_page, assert_refused};

use std::collections::BTreeSet;
use tests::{
    given::{self},
    probe, raw,
    server::TestServer,
};

const REGISTERED: &str = "https://a.test/cb";

/// Every way in which one character is inserted, left out or changed in case, and what has broken other servers.
fn mutations() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let inserted = [
        " ", "\t", "\r\n", "\0", "%00", "\\", "/", "@", ".", "%2e", "?", "#", ";", "*", "\u{200b}",
    ];
    for at in 0..=REGISTERED.len() {
        let (start, end) = REGISTERED.split_at(at);
        all.extend(inserted.map(|text| format!("{start}{text}{end}")));
        let mut rest = end.chars();
        if let Some(c) = rest.next() {
            all.insert(format!("{start}{}", rest.as_str()));
            all.insert(format!(
                "{start}{}{}",
                c.to_ascii_uppercase(),
                rest.as_str()
            ));
            all.insert(format!("{start}%{:02x}{}", u32::from(c), rest.as_str()));
        }
    }
    let other = [
        "https://a.test/cb/../cb",
        "https://a.test/./cb",
        "https://a.test/..;/cb",
        "https://a.test/x/..;/cb",
        "https://a.test/cb/..",
        "https://a.test/cb?",
        "https://a.test/cb?a=1",
        "https://a.test/cb?a=1&a=2",
        "https://a.test/cb/extra",
        "https://a.test.evil/cb",
        "https://aXtest/cb",
        "https://evil.a.test/cb",
        "https://a.test:443/cb",
        "https://a.test:8443/cb",
        "https://a.test:/cb",
        "http://a.test/cb",
        "//a.test/cb",
        "/cb",
        "cb",
        "https:a.test/cb",
        "https:/a.test/cb",
        "https:///a.test/cb",
        "https://user@a.test/cb",
        "https://a.test@evil.test/cb",
        "https://a.test:443@evil.test/cb",
        "https://a@a.test@evil.test/cb",
        "https://evil.test/https://a.test/cb",
        "https://evil.test#https://a.test/cb",
        "https://evil.test\\@a.test/cb",
        "https://evil.test%2f@a.test/cb",
        "https://xn--a-test-cva/cb",
        "https://\u{430}.test/cb",
        "https://a.test./cb",
        "https://a%2etest/cb",
        "javascript:alert(1)//https://a.test/cb",
        "data:text/html,https://a.test/cb",
        "https://a.test/cb,https://evil.test",
        "https://a.test/cb https://evil.test",
    ];
    all.extend(other.map(str::to_owned));
    all.insert(format!("{REGISTERED}{}", "a".repeat(56 * 1024)));
    all.remove(REGISTERED);
    all
}

#[tokio::test]
async fn r01_a_redirect_uri_is_compared_byte_for_byte() {
    let server = TestServer::start().await;
    let registered = ["--type", "web", "--redirect-uri", REGISTERED];
    let client = given::client(&server.cli(), "Exact", &registered).await;
    let mutations = mutations();
    assert!(mutations.len() >= 200, "{}", mutations.len());
    for uri in &mutations {
        let answer = ask(&server, &client, &[("redirect_uri", uri)]).await;
        assert_page(&answer, uri);
    }
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
    let answer = ask(&server, &client, &[]).await.expect_status(303);
    assert!(
        answer.header("location").starts_with("/login?request="),
        "the registered one works"
    );
}

#[tokio::test]
async fn r01_a_query_in_a_redirect_uri_is_part_of_it() {
    let server = TestServer::start().await;
    let with_query = "https://a.test/cb?tenant=1";
    let arguments = [
        "--type",
        "web",
        "--redirect-uri",
        with_query,
        "--redirect-uri",
        REGISTERED,
    ];
    let client = given::client(&server.cli(), "Two", &arguments).await;
    let answer = ask(
        &server,
        &client,
        &[("redirect_uri", with_query), ("prompt", "none")],
    )
    .await;
    assert_refused(&answer, "login_required", "query kept");
    assert!(
        answer
            .header("location")
            .starts_with("https://a.test/cb?tenant=1&error=login_required"),
        "{answer:?}"
    );
    for uri in [
        "https://a.test/cb?tenant=2",
        "https://a.test/cb?tenant=1&foo=bar",
        "https://a.test/cb?foo=bar",
        "https://a.test/cb?Tenant=1",
        "https://a.test/cb?tenant=%31",
    ] {
        assert_page(&ask(&server, &client, &[("redirect_uri", uri)]).await, uri);
    }
    // Two are registered and none is sent: none is chosen.
    let challenge = raw::challenge();
    let nowhere = [
        ("response_type", "code"),
        ("client_id", client.client_id.as_str()),
        ("scope", "openid"),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
    ];
    let answer = probe::query(&server, "/oauth2/authorize", &nowhere).await;
    assert_page(&answer, "no redirect_uri");
}

#[tokio::test]
async fn r02_only_the_port_of_a_loopback_address_may_vary() {
    let server = TestServer::start().await;
    let native = ["--type", "native", "--redirect-uri", "http://127.0.0.1/cb"];
    let client = given::client(&server.cli(), "Desktop", &native).await;
    for port in (1..=20).map(|step| step * 3000) {
        let uri = format!("http://127.0.0.1:{port}/cb");
        let answer = ask(
            &server,
            &client,
            &[("redirect_uri", &uri), ("prompt", "none")],
        )
        .await;
        assert_refused(&answer, "login_required", &uri);
        assert!(answer.header("location").starts_with(&format!("{uri}?")));
    }
    for uri in [
        "http://localhost/cb",
        "http://localhost:80@evil.test/cb",
        "http://127.0.0.1:80@evil.test/cb",
        "http://127.0.0.1.evil.test/cb",
        "http://127.0.0.1.:80/cb",
        "http://127.1/cb",
        "http://127.1:8080/cb",
        "http://0x7f.1/cb",
        "http://2130706433/cb",
        "http://017700000001/cb",
        "http://[::ffff:127.0.0.1]/cb",
        "http://[::1]/cb",
        "http://127.0.0.1:8080/other",
        "http://127.0.0.1:8080/cb/",
        "http://127.0.0.1:8080/cb?x=1",
        "http://127.0.0.1:8080/cb#x",
        "http://127.0.0.1:/cb",
        "http://127.0.0.1:0/cb",
        "http://127.0.0.1:08080/cb",
        "http://127.0.0.1:65536/cb",
        "http://127.0.0.1:+80/cb",
        "http://127.0.0.1:80x/cb",
        "https://127.0.0.1:8080/cb",
        "http://127.0.0.1:8080",
    ] {
        assert_page(&ask(&server, &client, &[("redirect_uri", uri)]).await, uri);
    }
    // The exception is for native applications only.
    let web = ["--type", "web", "--redirect-uri", "http://127.0.0.1/cb"];
    let client = given::client(&server.cli(), "Web on loopback", &web).await;
    let other_port = [("redirect_uri", "http://127.0.0.1:8080/cb")];
    assert_page(&ask(&server, &client, &other_port).await, "web client");
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
}

#[tokio::test]
async fn r04_nothing_is_sent_to_an_unproven_address() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let machine = given::machine_client(&server.cli()).await;
    let second_error: [raw::Pairs<'_>; 8] = [
        &[],
        &[("response_type", "token")],
        &[("prompt", "none")],
        &[("prompt", "none login")],
        &[("code_challenge", "short")],
        &[("request", "e30.e30.")],
        &[("max_age", "x")],
        &[("response_mode", "web_message")],
    ];
    let unproven: [raw::Pairs<'_>; 3] = [
        &[("redirect_uri", "https://evil.test/cb")],
        &[
            ("client_id", "nobody"),
            ("redirect_uri", "https://evil.test/cb"),
        ],
        &[("client_id", "")],
    ];
    for _ in 0..2 {
        for wrong in unproven {
            for other in second_error {
                let answer = ask(&server, &client, &[wrong, other].concat()).await;
                assert_page(&answer, &format!("{wrong:?} {other:?}"));
            }
        }
        // A client without any address does not learn one.
        let anywhere = [("redirect_uri", given::REDIRECT_URI)];
        assert_page(&ask(&server, &machine, &anywhere).await, "no addresses");
    }
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
    let kept = server
        .cli()
        .json(&["client", "show", &machine.client_id])
        .await;
    let known = kept["redirect_uris"].as_array().map_or(0, Vec::len);
    assert_eq!(known, 0, "{kept}");
}
