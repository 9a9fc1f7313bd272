//! Every form of every page: who may send it, and with what (R7, R69, R70).

mod handles;
mod payloads;
mod unknown_fields;

use tests::{
    authenticator::{LIST, Passkey, enrol},
    given::{self, Client, User},
    html::{self, Form},
    page::{Page, Step},
    person::Person,
    raw,
    server::TestServer,
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
    account(person, server, alice, &mut add).await;
    add(&person.open("/select-account").await, &[]);
    let url = raw::authorize_url(server, client, &[]);
    add(&person.open(&url).await, &[]);
    let url = raw::authorize_url(server, client, &[("prompt", "select_account")]);
    add(&person.open(&url).await, &[]);
    let url = raw::authorize_url(server, client, &[("prompt", "login")]);
    add(&person.open(&url).await, &[("username", "alice"), secret]);
    add(&person.open("/demo").await, &[]);
    let list = enrol(person, &mut Passkey::new(server.issuer())).await;
    add(&list, &[]);
    let link = list.body.split("href=\"/account/security/passkeys/").nth(1);
    let id = link.and_then(|rest| rest.split('"').next());
    let address = format!("{LIST}/{}", id.expect("a link"));
    add(&person.open(&address).await, &[("name", "Key ring")]);
    add(&person.open("/logout").await, &[]);
    add(&person.open("/oauth2/logout").await, &[]);
    found
}

/// Those of the account console.
async fn account(
    person: &Person,
    server: &TestServer,
    alice: &User,
    add: &mut impl FnMut(&Page, &[(&str, &str)]),
) {
    // There is another device to sign out.
    Person::new(server).sign_in("/login", alice).await;
    let secret = alice.password.as_str();
    let fields = [("new_password", secret), ("password", secret)];
    for (path, typed) in [
        ("profile", &[("name", "Alice")][..]),
        ("security/password", &fields),
        ("sessions", &[]),
        ("export", &[]),
        ("delete", &[]),
    ] {
        let page = person.open(&format!("/account/{path}")).await;
        add(&without_uploads(page), typed);
    }
}

/// A page without its forms for files, which a browser sends in another way.
fn without_uploads(mut page: Page) -> Page {
    while let Some(start) = page
        .body
        .find("<form method=\"post\" action=\"/account/profile/picture\"")
    {
        let end = page.body[start..].find("</form>").expect("its end");
        page.body.replace_range(start..start + end + 7, "");
    }
    page
}

async fn everything(server: &TestServer) -> Vec<Vec<Vec<String>>> {
    let mut all = Vec::new();
    for sql in [
        "SELECT id, ended_at, selected_at FROM sessions ORDER BY id",
        "SELECT id, completed_at FROM authorization_requests ORDER BY id",
        "SELECT count(*) FROM grants",
        "SELECT user_id, scope FROM consents",
        "SELECT id, updated_at FROM users ORDER BY id",
        "SELECT phc FROM password_credentials ORDER BY user_id",
        "SELECT count(*) FROM setup_links WHERE used_at IS NULL",
        "SELECT count(*) FROM throttles",
        "SELECT id, name FROM passkeys ORDER BY id",
        "SELECT count(*) FROM webauthn_ceremonies",
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
    assert!(forms.len() >= 14, "{}", forms.len());
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
        // The choice of a language changes a cookie of the browser that sends it and nothing else; error pages, which have
        // no cookie to tie a token to, offer it too.
        let tokens = form.target.path() != "/language";
        for (how, step) in forged {
            if !tokens && how.contains("token") {
                continue;
            }
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
    as_they_are(&person, &forms).await;
}

/// Sent as they are, all answer 303, but those that a script has to fill in; the sign-out at the end.
async fn as_they_are(person: &Person, forms: &[Filled]) {
    for form in forms {
        let step = person.post(form.target.clone(), form.pairs.clone());
        let page = person.step(step).await;
        let by_script = form.pairs.iter().any(|(name, _)| name == "credential");
        let status = if by_script { 400 } else { 303 };
        assert_eq!(page.status, status, "{}: {page:#?}", form.what);
        assert_eq!(page.body.is_empty(), !by_script);
    }
}

#[tokio::test]
async fn r70_nobody_is_signed_in_by_somebody_elses_form() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let attacker = Person::new(&server);
    let page = attacker.open("/login").await;
    let form = page.form("password");
    let typed = [("username", "alice"), ("password", alice.password.as_str())];
    let pairs = form.filled(&typed, Some("sign-in"));
    // Without cookies, with those of a visit, and with those of somebody who is signed in.
    for visits in [&[][..], &["/login"], &["/login", "sign in"]] {
        let victim = Person::new(&server);
        for visit in visits {
            match *visit {
                "sign in" => victim.sign_in("/login", &alice).await,
                path => victim.open(path).await,
            };
        }
        let before = victim.cookie("idp_session");
        let page = victim
            .step(victim.post(page.url.clone(), pairs.clone()))
            .await;
        assert_eq!(page.status, 403, "{page:#?}");
        assert_eq!(victim.cookie("idp_session"), before);
    }
}
