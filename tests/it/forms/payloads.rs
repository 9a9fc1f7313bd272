//! What strangers write is text (R75).

use tests::{
    given::{self, Client, User},
    html,
    page::Page,
    person::Person,
    probe, raw,
    server::TestServer,
    tags,
};

const PAYLOADS: [&str; 10] = [
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
const HOSTILE: &str = "<b onmouseover=alert(1)>\"'&";
const EMAIL: &str = "mallory@example.com";

/// A client and a person, both with a name that is an attack.
async fn hostile(server: &TestServer) -> (Client, User) {
    let cli = server.cli();
    let created = [
        "user",
        "create",
        "--email",
        EMAIL,
        "--name",
        HOSTILE,
        "--password-stdin",
    ];
    cli.json_with_input(&created, given::PASSWORD).await;
    let arguments = ["--type", "web", "--redirect-uri", given::REDIRECT_URI];
    let client = given::client(&cli, HOSTILE, &arguments).await;
    let mallory = User {
        sub: String::new(),
        email: EMAIL.to_owned(),
        username: EMAIL.to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    (client, mallory)
}

#[tokio::test]
async fn r75_what_a_request_holds_is_shown_as_text() {
    let server = TestServer::start().await;
    let (client, _) = hostile(&server).await;
    let person = Person::new(&server);
    let url = |pairs: raw::Pairs<'_>| raw::authorize_url(&server, &client, pairs);
    for payload in PAYLOADS {
        let login = person.open(&url(&[("login_hint", payload)])).await;
        assert_eq!(login.form("password").value("username"), Some(payload));
        let wrong = person.type_password(&login, payload, "x").await;
        assert!(wrong.status >= 400);
        let mut pages = vec![login, wrong];
        let addresses = [
            url(&[("client_id", payload)]),
            url(&[("redirect_uri", payload)]),
            probe::with_query(
                "/oauth2/authorize",
                &[("client_id", "a"), (payload, "1"), (payload, "2")],
            ),
            probe::with_query("/login", &[("request", payload), ("error", payload)]),
            probe::with_query(
                "/oauth2/logout",
                &[
                    ("client_id", payload),
                    ("state", payload),
                    ("id_token_hint", payload),
                ],
            ),
            probe::with_query("/oauth2/logout", &[("post_logout_redirect_uri", payload)]),
            probe::with_query(
                "/demo/callback",
                &[
                    ("error", payload),
                    ("error_description", payload),
                    ("state", payload),
                ],
            ),
            probe::with_query("/setup", &[("token", payload)]),
        ];
        for address in addresses {
            pages.push(person.open(&address).await);
        }
        let mode = [
            ("response_mode", "form_post"),
            ("state", payload),
            ("prompt", "none"),
        ];
        let form_post = person.open(&url(&mode)).await;
        let state = html::forms(&form_post.body)[0]
            .value("state")
            .map(str::to_owned);
        assert_eq!(state.as_deref(), Some(payload));
        pages.push(form_post);
        server.advance(std::time::Duration::from_hours(25));
        for page in &pages {
            assert_harmless(page);
        }
    }
}

#[tokio::test]
async fn r75_what_the_database_holds_is_shown_as_text() {
    let server = TestServer::start().await;
    let (client, mallory) = hostile(&server).await;
    let person = Person::new(&server);
    let url = |pairs: raw::Pairs<'_>| raw::authorize_url(&server, &client, pairs);
    let login = person.open(&url(&[])).await;
    assert!(login.text().contains(HOSTILE), "{}", login.text());
    let consent = person.sign_in(&url(&[]), &mallory).await;
    assert!(consent.find_form("allow").is_some(), "{consent:#?}");
    let pages = [
        consent,
        person.open("/").await,
        person.open(&url(&[("prompt", "select_account")])).await,
        person.open("/logout").await,
    ];
    assert_harmless(&login);
    for page in &pages {
        let text = page.text();
        assert!(text.contains(EMAIL) || text.contains(HOSTILE), "{page:#?}");
        assert_harmless(page);
    }
}

const OWN: &str = "html head meta title link body header main footer h1 h2 p a form label input button strong bdi span ul li div \
    section img nav dl dt dd script code !doctype noscript details summary small time ol svg path select option";

/// Nothing in the page runs, loads or sends anything that the server did not put there.
#[track_caller]
fn assert_harmless(page: &Page) {
    for tag in tags::tags(&page.body) {
        let what = format!("{} in {}: {}", tag.name, page.url, page.body);
        let name = tag.name.trim_start_matches('/');
        assert!(OWN.split(' ').any(|own| own == name), "{what}");
        for (attribute, value) in &tag.attributes {
            let value = value.trim().to_ascii_lowercase();
            assert!(!attribute.starts_with("on"), "{attribute} of {what}");
            let loads = matches!(attribute.as_str(), "href" | "src" | "action" | "formaction");
            assert!(
                !loads || !value.starts_with("javascript:"),
                "{value} of {what}"
            );
            let own = value.starts_with('/') || value == given::REDIRECT_URI;
            assert!(attribute != "action" || own, "{value} of {what}");
        }
        assert!(tag.name != "script" || tag.has("nonce"), "{what}");
        assert_ne!(tag.get("src"), "x", "{what}");
    }
    let text = html::text(&page.body);
    assert!(
        !text.contains('\u{202e}'),
        "a text turns the page around: {text}"
    );
}
