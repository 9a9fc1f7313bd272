//! Every form of every page: who may send it, with what, and what comes back (R7, R66, R69, R70, R75, R90).

use tests::{
    given::{self, Client, User},
    html::{self, Form},
    page::{Page, Step},
    person::Person,
    probe, raw,
    server::TestServer,
    tags,
};

/// A form with the page that holds it, filled in well.
struct Filled {
    target: url::Url,
    pairs: Vec<(String, String)>,
    what: String,
}

fn filled(page: &Page, form: &Form, typed: &[(&str, &str)]) -> Filled {
    let button = form.buttons.first().map(|button| button.id.clone());
    let button = button.filter(|id| !id.is_empty());
    Filled {
        target: page.url.join(&form.action).expect("an action"),
        pairs: form.filled(typed, button.as_deref()),
        what: format!("{} of {}", form.action, page.url.path()),
    }
}

/// Every form that a person meets at this server, in the order in which they can be sent one after the other.
async fn crawl(person: &Person, server: &TestServer, client: &Client, alice: &User) -> Vec<Filled> {
    let mut found = Vec::new();
    let mut add = |page: &Page, typed: &[(&str, &str)]| {
        let forms = html::forms(&page.body);
        assert!(!forms.is_empty(), "{page:#?}");
        for form in forms.iter().filter(|form| form.method == "post") {
            found.push(filled(page, form, typed));
        }
    };
    let secret = ("password", alice.password.as_str());
    let link = server.cli().json(&["admin", "setup-link"]).await;
    let link = link
        .as_object()
        .and_then(|all| all.values().find_map(|value| value.as_str()));
    let setup = [
        ("email", "root@example.com"),
        ("name", "Root"),
        ("password", "nine-brass-otters-swim"),
    ];
    add(&person.open(link.expect("a link")).await, &setup);
    add(
        &person.open("/login").await,
        &[("username", "alice"), secret],
    );
    let page = person.sign_in("/login", alice).await;
    assert_eq!(page.status, 200);
    add(&page, &[]);
    add(&person.open("/select-account").await, &[]);
    let url = raw::authorize_url(server, client, &[]);
    add(&person.open(&url).await, &[]);
    let url = raw::authorize_url(server, client, &[("prompt", "select_account")]);
    add(&person.open(&url).await, &[]);
    let url = raw::authorize_url(server, client, &[("prompt", "login")]);
    add(&person.open(&url).await, &[("username", "alice"), secret]);
    add(&person.open("/demo").await, &[]);
    add(&person.open("/logout").await, &[]);
    add(&person.open("/oauth2/logout").await, &[]);
    found
}

async fn everything(server: &TestServer) -> Vec<Vec<Vec<String>>> {
    let mut all = Vec::new();
    for sql in [
        "SELECT id, ended_at, selected_at FROM sessions ORDER BY id",
        "SELECT id, completed_at FROM authorization_requests ORDER BY id",
        "SELECT count(*) FROM grants",
        "SELECT user_id, scope FROM consents",
        "SELECT id, updated_at FROM users ORDER BY id",
        "SELECT count(*) FROM setup_links WHERE used_at IS NULL",
        "SELECT count(*) FROM throttles",
        "SELECT count(*) FROM audit_events",
    ] {
        all.push(server.database().rows(sql).await);
    }
    all
}

#[tokio::test]
async fn r07_r69_r70_every_form_is_taken_from_its_own_page_only() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let attacker = Person::new(&server);
    let foreign = attacker.open("/login").await.form("password");
    let foreign = foreign.value("csrf").unwrap_or_default().to_owned();
    let forms = crawl(&person, &server, &client, &alice).await;
    assert!(forms.len() >= 9, "{}", forms.len());
    let before = everything(&server).await;
    for form in &forms {
        let token = |value: Option<&str>| {
            let mut pairs = form.pairs.clone();
            pairs.retain(|(name, _)| name != "csrf");
            pairs.extend(value.map(|value| ("csrf".to_owned(), value.to_owned())));
            person.post(form.target.clone(), pairs)
        };
        let with_header = |name: &str, value: &str| {
            let mut step = person.post(form.target.clone(), form.pairs.clone());
            step.headers.retain(|(known, _)| known != name);
            step.headers.push((name.to_owned(), value.to_owned()));
            step
        };
        let forged = [
            ("no token", token(None)),
            ("empty token", token(Some(""))),
            ("token of another browser", token(Some(&foreign))),
            (
                "from another site",
                with_header("sec-fetch-site", "cross-site"),
            ),
            (
                "from a neighbour",
                with_header("sec-fetch-site", "same-site"),
            ),
            ("foreign origin", with_header("origin", "https://evil.test")),
            ("text/plain", with_header("content-type", "text/plain")),
            ("JSON", with_header("content-type", "application/json")),
            (
                "multipart",
                with_header("content-type", "multipart/form-data; boundary=x"),
            ),
        ];
        for (how, step) in forged {
            let page = person.step(step).await;
            assert_eq!(page.status, 403, "{how}: {}: {page:#?}", form.what);
            assert!(page.location.is_none(), "{how}: {}", form.what);
            assert_eq!(page.header("set-cookie"), "", "{how}: {}", form.what);
        }
        let mut target = form.target.clone();
        target.query_pairs_mut().extend_pairs(&form.pairs);
        let got = person.step(Step::get(target.clone())).await;
        assert!(got.status < 500, "GET {}", form.what);
        let mut overridden = Step::get(target);
        overridden
            .headers
            .push(("x-http-method-override".to_owned(), "POST".to_owned()));
        person.step(overridden).await;
        assert_eq!(everything(&server).await, before, "{}", form.what);
    }
    // R70: a browser without cookies is not signed in by somebody else's form.
    let victim = Person::new(&server);
    let login = forms
        .iter()
        .find(|form| form.target.path() == "/login")
        .expect("a login");
    let page = victim
        .step(victim.post(login.target.clone(), login.pairs.clone()))
        .await;
    assert_eq!((page.status, victim.cookie("idp_session")), (403, None));
    // Sent as they are, all answer 303; the sign-out at the end.
    for form in &forms {
        let page = person
            .step(person.post(form.target.clone(), form.pairs.clone()))
            .await;
        assert_eq!(page.status, 303, "{}: {page:#?}", form.what);
        assert_eq!(page.body, "");
    }
}

#[tokio::test]
async fn r66_a_sign_in_belongs_to_the_browser_that_began_it() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let attacker = Person::new(&server);
    let victim = Person::new(&server);
    let begun = attacker
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    let handle = begun
        .form("password")
        .value("request")
        .unwrap_or_default()
        .to_owned();
    victim.sign_in("/login", &alice).await;
    let before = everything(&server).await;
    for address in [
        format!("/login?request={handle}"),
        format!("/oauth2/authorize/{handle}"),
        format!("/consent?request={handle}"),
        format!("/select-account?request={handle}"),
    ] {
        let page = victim.open(&address).await;
        assert_eq!(page.status, 400, "{address}: {page:#?}");
        assert!(page.location.is_none() && page.find_form("password").is_none());
    }
    let csrf = victim
        .open("/login")
        .await
        .form("password")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    for path in ["/consent", "/select-account"] {
        let pairs = [
            ("csrf", csrf.as_str()),
            ("request", &handle),
            ("decision", "allow"),
        ];
        let pairs = pairs
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec();
        let page = victim.step(victim.post(victim.absolute(path), pairs)).await;
        assert_eq!(page.status, 400, "{path}: {page:#?}");
    }
    assert_eq!(everything(&server).await, before);
    // The victim signs in on the attacker's request: it helps nobody.
    let pairs = [
        ("csrf", csrf.as_str()),
        ("request", &handle),
        ("username", "alice"),
        ("password", &alice.password),
    ];
    let pairs = pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
    let page = victim
        .follow(victim.post(victim.absolute("/login"), pairs))
        .await;
    assert_eq!(page.status, 400, "{page:#?}");
    let page = attacker.open(&format!("/oauth2/authorize/{handle}")).await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 0);
    // An expired one, a finished one, and what never was one.
    let done = attacker
        .authorize(&format!("/login?request={handle}"), &alice)
        .await;
    assert!(done.as_str().contains("code="), "{done}");
    let again = attacker.open(&format!("/oauth2/authorize/{handle}")).await;
    assert_eq!(again.status, 400, "one request gives one code: {again:#?}");
    assert_eq!(probe::rows(&server, &["grants"]).await, 1);
    let old = attacker
        .open(&raw::authorize_url(
            &server,
            &client,
            &[("prompt", "login")],
        ))
        .await;
    server.advance(std::time::Duration::from_mins(61));
    let page = attacker.type_password(&old, "alice", &alice.password).await;
    assert_eq!(page.status, 400, "{page:#?}");
    for handle in [
        "x",
        "",
        "00000000-0000-0000-0000-000000000000",
        "../../admin",
        "%00",
        "%F0%28",
        &"a".repeat(5000),
    ] {
        for path in ["/login", "/consent", "/select-account"] {
            let page = attacker.open(&format!("{path}?request={handle}")).await;
            let empty = handle.is_empty() && page.status == 200;
            assert!(empty || page.status == 400, "{path} {handle}: {page:#?}");
            assert_eq!(
                page.header("content-type"),
                "text/html; charset=utf-8",
                "{path} {handle}"
            );
        }
    }
}

#[tokio::test]
async fn r75_what_strangers_write_is_shown_as_text() {
    let payloads = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onfocus=alert(1) autofocus='",
        "</title><svg/onload=alert(1)>",
        "{{7*7}}${7*7}<%= 7*7 %>",
        "javascript:alert(1)",
        "&lt;b&gt;&#x3c;i>",
        "\u{202e}evil\u{200f}<b>",
        "</textarea></form><form action=https://evil.test><input name=x>",
        "--><script>alert(1)</script><!--",
    ];
    let server = TestServer::start().await;
    let cli = server.cli();
    let hostile = "<b onmouseover=alert(1)>\"'&";
    let email = "mallory@example.com";
    let created = [
        "user",
        "create",
        "--email",
        email,
        "--name",
        hostile,
        "--password-stdin",
    ];
    cli.json_with_input(&created, given::PASSWORD).await;
    let named = [
        "client",
        "create",
        "--name",
        hostile,
        "--type",
        "web",
        "--redirect-uri",
        given::REDIRECT_URI,
    ];
    let registration = cli.json(&named).await;
    let mut client = given::web_client(&cli).await;
    client.client_id = registration["client_id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let person = Person::new(&server);
    for payload in payloads {
        let login = person
            .open(&raw::authorize_url(
                &server,
                &client,
                &[("login_hint", payload)],
            ))
            .await;
        assert_eq!(login.form("password").value("username"), Some(payload));
        let wrong = person.type_password(&login, payload, "x").await;
        assert!(wrong.status >= 400);
        let mut pages = vec![login, wrong];
        for name in ["client_id", "redirect_uri"] {
            pages.push(
                person
                    .open(&raw::authorize_url(&server, &client, &[(name, payload)]))
                    .await,
            );
        }
        pages.push(
            person
                .open(&probe::with_query(
                    "/oauth2/authorize",
                    &[("client_id", "a"), (payload, "1"), (payload, "2")],
                ))
                .await,
        );
        pages.push(
            person
                .open(&probe::with_query(
                    "/login",
                    &[("request", payload), ("error", payload)],
                ))
                .await,
        );
        pages.push(
            person
                .open(&probe::with_query(
                    "/oauth2/logout",
                    &[
                        ("client_id", payload),
                        ("state", payload),
                        ("post_logout_redirect_uri", payload),
                        ("id_token_hint", payload),
                    ],
                ))
                .await,
        );
        pages.push(
            person
                .open(&probe::with_query(
                    "/demo/callback",
                    &[
                        ("error", payload),
                        ("error_description", payload),
                        ("state", payload),
                    ],
                ))
                .await,
        );
        pages.push(
            person
                .open(&probe::with_query("/setup", &[("token", payload)]))
                .await,
        );
        let mode = [
            ("response_mode", "form_post"),
            ("state", payload),
            ("prompt", "none"),
        ];
        let form_post = person
            .open(&raw::authorize_url(&server, &client, &mode))
            .await;
        assert_eq!(
            html::forms(&form_post.body)[0].value("state"),
            Some(payload)
        );
        pages.push(form_post);
        server.advance(std::time::Duration::from_hours(25));
        for page in &pages {
            assert_harmless(page);
        }
    }
    let mallory = User {
        sub: String::new(),
        email: email.to_owned(),
        username: email.to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    let consent = person
        .sign_in(&raw::authorize_url(&server, &client, &[]), &mallory)
        .await;
    assert!(consent.find_form("allow").is_some(), "{consent:#?}");
    let wide = "openid profile email";
    let select = raw::authorize_url(
        &server,
        &client,
        &[("prompt", "select_account"), ("scope", wide)],
    );
    let pages = [
        consent,
        person.open("/").await,
        person.open(&select).await,
        person.open("/logout").await,
    ];
    for page in &pages {
        assert!(
            page.text().contains(email) || page.text().contains(hostile),
            "{page:#?}"
        );
        assert_harmless(page);
    }
}

/// Nothing in the page runs, loads or sends anything that the server did not put there.
#[track_caller]
fn assert_harmless(page: &Page) {
    let own = [
        "html", "head", "meta", "title", "link", "body", "header", "main", "footer", "h1", "h2",
        "p", "a", "form", "label", "input", "button", "strong", "bdi", "span", "ul", "li", "div",
        "section", "img", "nav", "dl", "dt", "dd", "script", "code", "!doctype", "noscript",
        "details", "summary", "small", "time", "ol", "svg", "path",
    ];
    for tag in tags::tags(&page.body) {
        let name = tag.name.trim_start_matches('/');
        assert!(own.contains(&name), "{name} in {}: {}", page.url, page.body);
        for (attribute, value) in &tag.attributes {
            assert!(
                !attribute.starts_with("on"),
                "{attribute} in {}: {}",
                page.url,
                page.body
            );
            let value = value.trim().to_ascii_lowercase();
            let loads = matches!(attribute.as_str(), "href" | "src" | "action" | "formaction");
            assert!(
                !loads || !value.starts_with("javascript:"),
                "{value} in {}",
                page.url
            );
            assert!(
                attribute != "action" || value.starts_with('/') || value == given::REDIRECT_URI,
                "{value} in {}",
                page.url
            );
        }
        assert!(
            name != "script" || tag.name.starts_with('/') || tag.has("nonce"),
            "{}",
            page.body
        );
        assert!(tag.get("src") != "x", "{}", page.body);
    }
    let raw_controls = page.body.contains('\u{202e}');
    let only_in_values = html::text(&page.body).contains('\u{202e}');
    assert!(
        !only_in_values,
        "a text turns the page around: {raw_controls} {}",
        page.url
    );
}
