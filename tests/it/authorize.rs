//! The authorization endpoint: where a browser may be sent (R1, R2, R4, R5), and what may be asked for (R8, R9, R13, R18).

use std::collections::BTreeSet;
use tests::{
    given::{self, Client},
    http::Answer,
    probe, raw,
    server::TestServer,
};

const REGISTERED: &str = "https://a.test/cb";

async fn ask(server: &TestServer, client: &Client, pairs: raw::Pairs<'_>) -> Answer {
    let url = raw::authorize_url(server, client, pairs);
    raw::send(server.http().get(url)).await
}

/// A page for the person, and no way out to anywhere.
#[track_caller]
fn assert_page(answer: &Answer, what: &str) {
    assert_eq!(answer.status, 400, "{what}: {answer:#?}");
    assert_eq!(answer.header("location"), "", "{what}");
    assert_eq!(
        answer.header("content-type"),
        "text/html; charset=utf-8",
        "{what}"
    );
    let code = tests::html::text_of(&answer.body, "error-code");
    assert!(code.is_some_and(|code| !code.is_empty()), "{what}");
    assert!(
        tests::html::text_of(&answer.body, "request-id").is_some(),
        "{what}"
    );
}

/// What came back to the application instead of a code.
#[track_caller]
fn assert_refused(answer: &Answer, code: &str, what: &str) {
    assert_eq!(answer.status, 303, "{what}: {answer:#?}");
    assert_eq!(
        probe::parameter(answer, "error").as_deref(),
        Some(code),
        "{what}: {answer:#?}"
    );
    assert_eq!(
        probe::parameter(answer, "state").as_deref(),
        Some("af0ifjsldkj"),
        "{what}"
    );
    assert_eq!(probe::parameter(answer, "code"), None, "{what}");
    let description = probe::parameter(answer, "error_description").unwrap_or_default();
    assert!(
        description
            .bytes()
            .all(|b| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\'),
        "{what}: {description}"
    );
}

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
