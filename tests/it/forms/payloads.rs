//! What strangers write is text (R75).

use tests::{
    given::{self, User},
    html::{self},
    page::Page,
    person::Person,
    probe, raw,
    server::TestServer,
    tags,
};

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
