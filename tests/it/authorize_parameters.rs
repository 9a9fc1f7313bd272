//! The parameters of an authorization request: refused, echoed or ignored as they should be (R9 to R13, R18; protocol 2.1).

use tests::{
    given::{self, Client},
    html,
    http::Answer,
    jwk,
    person::Person,
    probe, raw,
    server::TestServer,
    tags,
};
use url::Url;

async fn ask(server: &TestServer, client: &Client, pairs: raw::Pairs<'_>) -> Answer {
    let url = raw::authorize_url(server, client, pairs);
    raw::send(server.http().get(url)).await
}

#[tokio::test]
async fn r09_and_r10_every_response_names_its_issuer_in_every_mode() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let metadata = raw::get(&server, "/.well-known/openid-configuration")
        .await
        .json();
    assert_eq!(
        metadata["authorization_response_iss_parameter_supported"],
        true
    );
    for mode in ["query", "fragment", "form_post"] {
        let person = Person::new(&server);
        let with_mode = |pairs: raw::Pairs<'_>| {
            raw::authorize_url(
                &server,
                &client,
                &[&[("response_mode", mode)], pairs].concat(),
            )
        };
        let refused = person.open(&with_mode(&[("prompt", "none")])).await;
        let refused = leave(&person, refused, mode).await;
        assert_eq!(refused.0["error"], "login_required", "{mode}");
        assert_eq!(refused.0["iss"], server.issuer(), "{mode}");
        assert_eq!(refused.0["state"], "af0ifjsldkj", "{mode}");

        let page = person.sign_in(&with_mode(&[]), &alice).await;
        let denied = if page.find_form("deny").is_some() {
            person.deny(&page).await
        } else {
            person.open(&with_mode(&[("prompt", "consent")])).await
        };
        let denied = if denied.find_form("deny").is_some() {
            person.deny(&denied).await
        } else {
            denied
        };
        let denied = leave(&person, denied, mode).await;
        assert_eq!(denied.0["error"], "access_denied", "{mode}");
        assert_eq!(denied.0["iss"], server.issuer(), "{mode}");

        let page = person.open(&with_mode(&[])).await;
        let page = match page.find_form("allow") {
            Some(_) => person.allow(&page).await,
            None => page,
        };
        let success = leave(&person, page, mode).await;
        assert!(!success.0["code"].is_empty(), "{mode}");
        assert_eq!(success.0["iss"], server.issuer(), "{mode}");
        assert_eq!(success.0["state"], "af0ifjsldkj", "{mode}");
        assert_eq!(success.0.len(), 3, "nothing else: {success:?}");
        assert_eq!(success.1.query().is_some(), mode != "fragment", "{mode}");
        raw::redeem(&server, &client, &success.0["code"])
            .await
            .expect_status(200);
    }
    for mode in [
        "web_message",
        "jwt",
        "query.jwt",
        "QUERY",
        "form_post query",
    ] {
        let answer = ask(&server, &client, &[("response_mode", mode)]).await;
        assert_eq!(
            probe::parameter(&answer, "error").as_deref(),
            Some("invalid_request"),
            "{mode}"
        );
    }
}

type Left = (std::collections::BTreeMap<String, String>, Url);

/// The response as the application reads it, in whichever mode; a form_post page is looked at on the way.
async fn leave(person: &Person, page: tests::page::Page, mode: &str) -> Left {
    let page = if mode == "form_post" {
        let policy = page.header("content-security-policy").to_owned();
        let forms = html::forms(&page.body);
        assert_eq!(forms.len(), 1, "{page:#?}");
        assert_eq!(forms[0].action, given::REDIRECT_URI);
        assert_eq!(forms[0].method, "post");
        let nonce = policy
            .split("script-src 'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .unwrap_or_default();
        assert!(nonce.len() >= 16, "{policy}");
        let scripts: Vec<_> = tags::tags(&page.body)
            .into_iter()
            .filter(|tag| tag.name == "script")
            .map(|tag| tag.get("nonce"))
            .collect();
        assert_eq!(scripts, [nonce], "{}", page.body);
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("cache-control"), "no-store");
        let button = forms[0].buttons.first().map(|button| button.id.clone());
        person.submit(&page, &[], button.as_deref()).await
    } else {
        page
    };
    let left = page.left().clone();
    assert!(left.as_str().starts_with(given::REDIRECT_URI), "{left}");
    (page.callback(), left)
}

#[tokio::test]
async fn r11_state_and_nonce_come_back_byte_for_byte() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let ascii: String = (0x21..0x7f).map(char::from).collect();
    let states: Vec<Vec<u8>> = vec![
        b"s".to_vec(),
        ascii.clone().into_bytes(),
        b"a".repeat(128),
        b"z".repeat(512),
        "\u{fc}\u{1f600}\u{202e} \u{7f}".as_bytes().to_vec(),
        b"x\r\nSet-Cookie: a=b\r\n\r\n<html>".to_vec(),
        b"&#x41;&amp;=+%20%zz".to_vec(),
        b"\x00\xff\xfe\x80".to_vec(),
    ];
    let base = raw::authorize_url(&server, &client, &[("state", ""), ("prompt", "none")]);
    for state in &states {
        let url = format!("{base}&state={}", encoded(state));
        let answer = raw::send(server.http().get(url)).await.expect_status(303);
        let sent = answer.header("location").to_owned();
        let echoed = sent
            .split(['?', '&'])
            .find_map(|pair| pair.strip_prefix("state="))
            .unwrap_or_default();
        assert_eq!(decoded(echoed), *state, "{sent}");
        assert!(sent.bytes().all(|byte| byte.is_ascii_graphic()), "{sent}");
        assert!(answer.header("set-cookie").is_empty(), "{answer:?}");
    }
    for name in ["state", "nonce"] {
        let long = "s".repeat(60 * 1024);
        let answer = ask(&server, &client, &[(name, &long)]).await;
        let refused = answer.status == 400
            || probe::parameter(&answer, "error").as_deref() == Some("invalid_request");
        assert!(refused, "{name}: {} {}", answer.status, answer.body);
    }
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
    let person = Person::new(&server);
    let unicode = "\u{fc}\u{1f600}&#\"<>\\ +%25".repeat(20);
    for nonce in [ascii.as_str(), &"n".repeat(384), &unicode] {
        let code = raw::code(&server, &client, &person, &alice, &[("nonce", nonce)]).await;
        let tokens = raw::redeem(&server, &client, &code)
            .await
            .expect_status(200);
        let (_, claims) = jwk::decode(&tokens.text("id_token"));
        assert_eq!(claims["nonce"], nonce);
    }
    let code = raw::code(&server, &client, &person, &alice, &[("nonce", "")]).await;
    let tokens = raw::redeem(&server, &client, &code)
        .await
        .expect_status(200);
    let (_, claims) = jwk::decode(&tokens.text("id_token"));
    assert!(claims["nonce"].is_null(), "{claims}");
}

fn encoded(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
}

fn decoded(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => {
                let digits = [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)];
                let digits = std::str::from_utf8(&digits).expect("two digits");
                u8::from_str_radix(digits, 16).expect("two digits")
            }
            b'+' => b' ',
            other => other,
        });
    }
    out
}

#[tokio::test]
async fn r12_a_parameter_that_comes_twice_is_refused_at_every_endpoint() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let secret = client.client_secret.clone().expect("a secret");
    let doors: [(&str, &[&str]); 5] = [
        (
            "/oauth2/authorize",
            &[
                "client_id",
                "redirect_uri",
                "response_type",
                "scope",
                "state",
                "nonce",
                "prompt",
                "foo",
            ],
        ),
        (
            "/oauth2/token",
            &[
                "grant_type",
                "code",
                "redirect_uri",
                "code_verifier",
                "client_id",
                "client_secret",
                "scope",
                "refresh_token",
                "foo",
            ],
        ),
        ("/oauth2/introspect", &["token", "token_type_hint", "foo"]),
        ("/oauth2/revoke", &["token", "token_type_hint", "foo"]),
        (
            "/oauth2/logout",
            &[
                "id_token_hint",
                "post_logout_redirect_uri",
                "state",
                "client_id",
                "foo",
            ],
        ),
    ];
    for (path, names) in doors {
        for name in names {
            let mut pairs = vec![
                ("client_id", client.client_id.as_str()),
                ("client_secret", &secret),
            ];
            pairs.retain(|(known, _)| known != name);
            pairs.extend([(*name, "1"), (*name, "1")]);
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

#[tokio::test]
async fn r13_and_r18_request_objects_and_weak_pkce_are_refused() {
    let server = TestServer::start().await;
    let web = given::web_client(&server.cli()).await;
    let spa = given::spa_client(&server.cli()).await;
    let metadata = raw::get(&server, "/.well-known/openid-configuration")
        .await
        .json();
    assert_eq!(metadata["request_parameter_supported"], false);
    assert_eq!(metadata["request_uri_parameter_supported"], false);
    assert_eq!(
        metadata["code_challenge_methods_supported"],
        serde_json::json!(["S256"])
    );
    let challenge = raw::challenge();
    let illegal = format!("{}+", &challenge[1..]);
    let cases: [(raw::Pairs<'_>, &str); 11] = [
        (
            &[("request", "eyJhbGciOiJub25lIn0.e30.")],
            "request_not_supported",
        ),
        (&[("request", "x")], "request_not_supported"),
        (
            &[("request_uri", "https://a.test/r#x")],
            "request_uri_not_supported",
        ),
        (&[("request_uri", "urn:x")], "request_uri_not_supported"),
        (
            &[("code_challenge", ""), ("code_challenge_method", "")],
            "invalid_request",
        ),
        (&[("code_challenge", "")], "invalid_request"),
        (&[("code_challenge_method", "plain")], "invalid_request"),
        (&[("code_challenge_method", "")], "invalid_request"),
        (&[("code_challenge_method", "s256")], "invalid_request"),
        (&[("code_challenge", &challenge[1..])], "invalid_request"),
        (&[("code_challenge", &illegal)], "invalid_request"),
    ];
    for client in [&web, &spa] {
        for (pairs, code) in cases {
            let answer = ask(&server, client, pairs).await.expect_status(303);
            let sent = probe::location(&answer);
            assert!(sent.as_str().starts_with(given::REDIRECT_URI), "{sent}");
            let found = probe::parameter(&answer, "error");
            assert_eq!(found.as_deref(), Some(code), "{pairs:?}");
            let state = probe::parameter(&answer, "state");
            assert_eq!(state.as_deref(), Some("af0ifjsldkj"), "{pairs:?}");
        }
    }
    assert_eq!(
        probe::rows(&server, &["grants", "authorization_requests"]).await,
        0
    );
}
