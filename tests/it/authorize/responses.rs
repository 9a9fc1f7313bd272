//! What an authorization response holds, in every mode (R9, R10, R11).

use super::ask;

use tests::{
    given::{self},
    html, jwk,
    person::Person,
    probe, raw,
    server::TestServer,
    tags,
};
use url::Url;

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

        let missing = person.open(&with_mode(&[("response_type", "")])).await;
        let missing = leave(&person, missing, mode).await;
        assert_eq!(missing.0["error"], "invalid_request", "{mode}");

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
        assert!(success.0["code"].len() >= 43, "256 bits: {mode}");
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
    let each = bytes.iter().map(|byte| format!("%{byte:02X}"));
    each.collect::<Vec<_>>().concat()
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
