//! What every page has: headers and cookies (R46, R63, R72 to R74).

mod safe_methods;
mod static_files;

use tests::{
    authenticator::LIST,
    given::{self, Client, User},
    http::Answer,
    page::Page,
    person::Person,
    raw,
    server::TestServer,
    tags,
};

const ISSUER: &str = "https://op.test";

/// A server behind a proxy that speaks https.
async fn https() -> TestServer {
    let builder = TestServer::builder().production();
    builder.set("IDP_PUBLIC_URL", ISSUER).start().await
}

/// A request of no person, by the name that the server has.
async fn fetch(server: &TestServer, method: &str, path: &str) -> Answer {
    let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
    let host = server.issuer().split("://").nth(1).unwrap_or_default();
    let request = server
        .http()
        .request(method, format!("{}{path}", server.address()));
    raw::send(request.header("host", host)).await
}

/// One page of each kind, as people meet them.
async fn gallery(server: &TestServer, person: &Person, client: &Client, alice: &User) -> Vec<Page> {
    let mut pages = Vec::new();
    for path in ["/", "/login", "/select-account", "/logout", "/nothing-here"] {
        pages.push(person.open(path).await);
    }
    pages.push(person.open("/setup?token=wrong").await);
    pages.push(person.open("/login?request=wrong").await);
    pages.push(person.open("/oauth2/authorize").await);
    let url = raw::authorize_url(server, client, &[]);
    let login = person.open(&url).await;
    pages.push(login.clone());
    pages.push(person.type_password(&login, "", "").await);
    pages.push(person.type_password(&login, "alice", "wrong").await);
    let consent = person.type_password(&login, "alice", &alice.password).await;
    pages.push(consent.clone());
    pages.push(person.open("/").await);
    for path in [LIST, "/account/security/passkeys/offer", "/login/passkey"] {
        pages.push(person.open(path).await);
    }
    for path in [
        "",
        "/profile",
        "/security",
        "/security/password",
        "/sessions",
        "/apps",
        "/activity",
        "/activity?before=1",
        "/export",
        "/delete",
    ] {
        pages.push(person.open(&format!("/account{path}")).await);
    }
    pages.push(person.open("/logout").await);
    pages.push(person.open("/oauth2/logout").await);
    let select = raw::authorize_url(server, client, &[("prompt", "select_account")]);
    pages.push(person.open(&select).await);
    let form_post = raw::authorize_url(
        server,
        client,
        &[("response_mode", "form_post"), ("prompt", "none")],
    );
    pages.push(person.open(&form_post).await);
    let mut forged = person.post(person.absolute("/login"), vec![]);
    forged
        .headers
        .push(("sec-fetch-site".to_owned(), "cross-site".to_owned()));
    pages.push(person.step(forged).await);
    pages.push(person.allow(&consent).await);
    pages
}

#[track_caller]
fn assert_headers(headers: &reqwest::header::HeaderMap, what: &str) {
    let get = |name: &str| {
        let values: Vec<_> = headers.get_all(name).iter().collect();
        assert!(values.len() <= 1, "{what}: {name} {values:?}");
        let value = values.first().and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let policy = get("content-security-policy");
    for wanted in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action ",
    ] {
        assert!(policy.contains(wanted), "{what}: {policy}");
    }
    for weak in ["unsafe", "*", "script-src 'self'", "http:;"] {
        assert!(!policy.contains(weak), "{what}: {policy}");
    }
    assert_eq!(get("x-frame-options"), "DENY", "{what}");
    assert_eq!(get("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(get("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(get("cross-origin-opener-policy"), "same-origin", "{what}");
    let hsts = get("strict-transport-security");
    let age: u64 = hsts
        .trim_start_matches("max-age=")
        .split(';')
        .next()
        .and_then(|age| age.parse().ok())
        .unwrap_or_default();
    assert!(
        age >= 31_536_000 && hsts.contains("includeSubDomains"),
        "{what}: {hsts}"
    );
    assert!(!get("x-request-id").is_empty(), "{what}");
    for leak in ["server", "x-powered-by"] {
        assert_eq!(get(leak), "", "{what}");
    }
    let kind = get("content-type");
    if kind.starts_with("text/") {
        assert!(kind.contains("charset=utf-8"), "{what}: {kind}");
    }
}

#[tokio::test]
async fn r46_r72_r73_r74_every_page_is_guarded_and_kept_nowhere() {
    let server = https().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::at(ISSUER, server.address());
    let pages = gallery(&server, &person, &client, &alice).await;
    let stylesheet = stylesheet(&server, &pages[0]).await;
    for page in &pages {
        let what = format!("{} {}", page.status, page.url);
        assert_headers(&page.headers, &what);
        assert_eq!(page.header("cache-control"), "no-store", "{what}");
        if page.location.is_some() {
            continue;
        }
        assert_eq!(
            page.header("content-type"),
            "text/html; charset=utf-8",
            "{what}"
        );
        assert!(
            page.body.len() + stylesheet <= 30 * 1024,
            "{what}: {} bytes",
            page.body.len()
        );
        for tag in tags::tags(&page.body) {
            for name in ["src", "href", "srcset", "data", "poster"] {
                let to = tag.get(name);
                let own = to.is_empty()
                    || (to.starts_with('/') && !to.starts_with("//"))
                    || to.starts_with('#');
                assert!(own || tag.name == "a", "{what}: loads {to}");
            }
            let handler = tag
                .attributes
                .iter()
                .find(|(name, _)| name.starts_with("on") || name == "style");
            assert!(handler.is_none(), "{what}: {handler:?}");
        }
    }
    let errors = pages.iter().filter(|page| page.status >= 400).count();
    assert!(errors >= 6, "the gallery shows errors too");
    for (method, path, status) in [
        ("GET", "/.well-known/openid-configuration", 200),
        ("GET", "/.well-known/jwks.json", 200),
        ("GET", "/robots.txt", 200),
        ("GET", "/static/nothing.css", 404),
        ("GET", "/livez", 200),
        ("GET", "/oauth2/token", 405),
        ("DELETE", "/login", 405),
        ("PUT", "/oauth2/authorize", 405),
        ("POST", "/oauth2/token", 400),
        ("POST", "/oauth2/introspect", 400),
        ("GET", "/oauth2/userinfo", 401),
        ("TRACE", "/", 405),
        ("OPTIONS", "/login", 405),
        ("OPTIONS", "/oauth2/token", 204),
    ] {
        let answer = fetch(&server, method, path).await;
        let what = format!("{method} {path}");
        assert_eq!(answer.status, status, "{what}: {answer:#?}");
        assert_headers(&answer.headers, &what);
        if status == 405 {
            assert!(answer.header("allow").len() > 2, "{what}: {answer:#?}");
        }
        let public = path.starts_with("/.well-known") || path == "/robots.txt";
        let kept = answer.header("cache-control").contains("no-store");
        assert!(
            public != kept || method == "OPTIONS" || status == 405,
            "{what}: {answer:#?}"
        );
    }
}

/// Its size as a browser that takes brotli loads it.
async fn stylesheet(server: &TestServer, page: &Page) -> usize {
    let link = tags::tags(&page.body)
        .into_iter()
        .find(|tag| tag.get("rel") == "stylesheet");
    let path = link.expect("a stylesheet").get("href");
    let request = server.http().get(format!("{}{path}", server.address()));
    let request = request
        .header("host", "op.test")
        .header("accept-encoding", "br");
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.headers()["content-encoding"], "br");
    answer.bytes().await.expect("a body").len()
}

#[tokio::test]
async fn r63_every_cookie_is_host_bound_and_out_of_reach_of_scripts() {
    let server = https().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::at(ISSUER, server.address());
    let pages = gallery(&server, &person, &client, &alice).await;
    for name in [
        "__Host-idp_browser",
        "__Host-idp_session",
        "__Host-idp_known",
    ] {
        assert!(person.cookie(name).is_some(), "{name}");
        let attributes = person.jar.attributes(name).join("; ");
        for wanted in ["Secure", "HttpOnly", "Path=/", "SameSite=Lax"] {
            assert!(attributes.contains(wanted), "{name}: {attributes}");
        }
        assert!(!attributes.contains("Domain"), "{name}: {attributes}");
    }
    let sent: Vec<_> = pages
        .iter()
        .flat_map(|page| page.headers.get_all("set-cookie"))
        .collect();
    for field in sent {
        let field = field.to_str().expect("ASCII");
        assert!(
            field.starts_with("__Host-") && field.len() <= 4096,
            "{field}"
        );
    }
    let page = person.open("/logout").await;
    person.submit(&page, &[], Some("sign-out")).await;
    assert_eq!(person.cookie("__Host-idp_session"), None, "taken away");
    // Names without the prefix, which a neighbour could plant, are not read.
    let planted = Person::at(ISSUER, server.address());
    let page = planted.open("/login").await;
    let value = planted.cookie("__Host-idp_browser").expect("a cookie");
    planted.jar.remove("__Host-idp_browser");
    planted.jar.set(&format!("idp_browser={value}"));
    let page = planted.type_password(&page, "alice", &alice.password).await;
    assert_eq!(page.status, 403, "{page:#?}");
}
