//! What the server answers outside the two consoles, and what it wants to see first (R109).

use super::source::{sources, workspace};
use std::{collections::BTreeSet, fs};
use tests::{
    page::{Page, Step},
    person::Person,
    server::TestServer,
};

/// What somebody has to bring along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wants {
    /// Open to everybody.
    Nothing,
    /// Open to everybody, by the form of a page that this browser was given.
    OwnForm,
    /// A handle that only whoever began has: of a waiting request, of a mailed link, of somebody's picture.
    Handle,
    /// A session, if only a half one; without it one is sent to sign in.
    Session,
    /// What a client proves itself with.
    Client,
    /// An access token.
    Token,
    /// A way to the internal listener.
    Operator,
}
use Wants::{Client, Handle, Nothing, Operator, OwnForm, Session, Token};

type Row = (&'static str, &'static str, Wants);

/// Every route but those of the consoles, written down a second time. A route that is not here fails the test: whoever adds one
/// says whether it is open.
const TABLE: &[Row] = &[
    ("GET", "/.well-known/openid-configuration", Nothing),
    ("GET", "/.well-known/oauth-authorization-server", Nothing),
    ("GET", "/.well-known/jwks.json", Nothing),
    ("GET", "/.well-known/passkey-endpoints", Nothing),
    ("GET", "/.well-known/change-password", Nothing),
    ("POST", "/oauth2/token", Client),
    ("POST", "/oauth2/introspect", Client),
    ("POST", "/oauth2/revoke", Client),
    ("GET", "/oauth2/userinfo", Token),
    ("POST", "/oauth2/userinfo", Token),
    ("GET", "/oauth2/authorize", Handle),
    ("POST", "/oauth2/authorize", Handle),
    ("GET", "/oauth2/authorize/{id}", Handle),
    ("GET", "/oauth2/logout", Nothing),
    ("POST", "/oauth2/logout", Nothing),
    ("GET", "/demo/callback", Handle),
    ("GET", "/demo", Nothing),
    ("POST", "/demo", OwnForm),
    ("GET", "/login", Nothing),
    ("POST", "/login", OwnForm),
    ("GET", "/login/totp", Session),
    ("POST", "/login/totp", Session),
    ("GET", "/login/recovery-code", Session),
    ("POST", "/login/recovery-code", Session),
    ("GET", "/login/email", Nothing),
    ("POST", "/login/email", Handle),
    ("POST", "/login/email/link", OwnForm),
    ("GET", "/login/email/link/{token}", Handle),
    ("GET", "/login/email/{id}", Handle),
    ("POST", "/login/email/{id}", Handle),
    ("GET", "/login/passkey", Nothing),
    ("POST", "/login/passkey", OwnForm),
    ("POST", "/login/passkey/options", OwnForm),
    ("POST", "/login/upstream/{slug}", Handle),
    ("GET", "/login/upstream/{slug}/callback", Handle),
    ("GET", "/login/lost", Session),
    ("POST", "/login/lost", Session),
    ("GET", "/upstream/{id}", Handle),
    ("POST", "/upstream/{id}", Handle),
    ("GET", "/actions/password", Session),
    ("POST", "/actions/password", Session),
    ("GET", "/actions/verify-email", Session),
    ("POST", "/actions/verify-email", Session),
    ("GET", "/actions/terms", Session),
    ("POST", "/actions/terms", Session),
    ("GET", "/actions/passkey", Session),
    ("POST", "/actions/passkey", Session),
    ("POST", "/actions/passkey/options", Session),
    ("GET", "/consent", Handle),
    ("POST", "/consent", Handle),
    ("GET", "/select-account", Nothing),
    ("POST", "/select-account", Handle),
    ("GET", "/logout", Nothing),
    ("POST", "/logout", OwnForm),
    ("GET", "/setup", Handle),
    ("POST", "/setup", Handle),
    ("POST", "/language", Nothing),
    ("GET", "/recover", Nothing),
    ("POST", "/recover", OwnForm),
    ("GET", "/recover/sent", Nothing),
    ("GET", "/recover/done", Nothing),
    ("POST", "/recover/set-password", OwnForm),
    ("POST", "/recover/undo", OwnForm),
    ("GET", "/recover/undo/{token}", Handle),
    ("POST", "/recover/begin", OwnForm),
    ("POST", "/recover/stop", OwnForm),
    ("POST", "/recover/finish", OwnForm),
    ("GET", "/recover/lost", Nothing),
    ("GET", "/recover/begun", Nothing),
    ("GET", "/recover/stopped", Nothing),
    ("GET", "/recover/finished", Nothing),
    ("GET", "/recover/{act}/{token}", Handle),
    ("GET", "/recover/{token}", Handle),
    ("GET", "/register", Nothing),
    ("POST", "/register", OwnForm),
    ("GET", "/register/done", Nothing),
    ("GET", "/register/{token}", Handle),
    ("GET", "/verify-email", Nothing),
    ("POST", "/verify-email", OwnForm),
    ("GET", "/verify-email/{token}", Handle),
    ("GET", "/picture/{handle}", Handle),
    ("GET", "/client-logo", Handle),
    ("GET", "/", Nothing),
    ("GET", "/static/{name}", Nothing),
    ("GET", "/robots.txt", Nothing),
    ("GET", "/favicon.ico", Nothing),
    ("GET", "/livez", Nothing),
    ("GET", "/readyz", Nothing),
    ("GET", "/metrics", Operator),
];

/// The functions of the server that make a route, and the methods that it answers then.
const MAKES: [(&str, &[&str]); 6] = [
    ("document", &["GET"]),
    ("page", &["GET", "POST"]),
    ("form", &["POST"]),
    ("act", &["GET"]),
    ("resource", &["GET"]),
    ("web::resource", &["GET"]),
];

/// Where routes may be added.
const ADDING: [&str; 3] = [
    "server/routes.rs",
    "server/operations.rs",
    "pages/assets.rs",
];

/// Where they come from a table, which `admin/matrix.rs` holds against another.
const TABLED: &str = "pages/admin/mod.rs";

/// How a route could be added, some of which nobody does here.
const WAYS: [&str; 9] = [
    ".service(",
    ".route(\"",
    "web::resource(",
    "web::scope(",
    "actix_files",
    "#[get(",
    "#[post(",
    "#[route(",
    "#[actix_web::",
];

/// The text of each file of the server, without its tests.
fn texts() -> Vec<(String, String)> {
    let root = workspace().join("idp-server/src");
    let mut all = Vec::new();
    for file in sources(&root) {
        let path = file
            .strip_prefix(&root)
            .unwrap_or(&file)
            .display()
            .to_string();
        let text = fs::read_to_string(&file).unwrap_or_default();
        let end = text.find("#[cfg(test)]").unwrap_or(text.len());
        if !path
            .split('/')
            .any(|part| ["tests", "tests.rs"].contains(&part))
        {
            all.push((path, text[..end].to_owned()));
        }
    }
    all
}

/// Every route that the sources add: method and path.
fn added(texts: &[(String, String)]) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    let adding = texts
        .iter()
        .filter(|(file, _)| ADDING.contains(&file.as_str()));
    for (file, text) in adding {
        for call in text.split(".service(").skip(1) {
            let (maker, rest) = call.trim_start().split_once('(').unwrap_or((call, ""));
            let Some((_, methods)) = MAKES.iter().find(|(name, _)| *name == maker) else {
                panic!("{file}: this test cannot read {maker}");
            };
            let (written, rest) = rest
                .trim_start()
                .split_once([',', ')'])
                .unwrap_or((rest, ""));
            let path = literal(texts, written.trim());
            let also = maker == "act" && rest.trim_start().starts_with("Some(");
            for method in methods.iter().copied().chain(also.then_some("POST")) {
                let fresh = all.insert((method.to_owned(), path.clone()));
                assert!(fresh, "{file}: {method} {path} is added twice");
            }
        }
    }
    all
}

/// A path as it is written, or by the name of a constant.
fn literal(texts: &[(String, String)], written: &str) -> String {
    if let Some(literal) = written.strip_prefix('"') {
        return literal.trim_end_matches('"').to_owned();
    }
    let name = written.rsplit("::").next().unwrap_or(written);
    let begin = format!("const {name}: &str = \"");
    let found = texts
        .iter()
        .filter_map(|(_, text)| text.split(&begin).nth(1)?.split('"').next());
    let found: Vec<_> = found.collect();
    assert_eq!(found.len(), 1, "which path is {written}?");
    found.concat()
}

/// Below the account and the admin console each route asks who is there.
fn is_of_a_console(path: &str) -> bool {
    ["/account", "/admin"].iter().any(|console| {
        path.strip_prefix(console)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

#[test]
fn r109_every_route_outside_the_consoles_is_listed_as_open_or_as_wanting_proof() {
    let texts = texts();
    for (file, text) in &texts {
        let may = ADDING.contains(&file.as_str()) || file == TABLED;
        let way = WAYS.iter().find(|way| text.contains(**way));
        assert!(
            may || way.is_none(),
            "{file} adds routes by {way:?}: add them where others are"
        );
    }
    let added = added(&texts);
    let outside: BTreeSet<_> = added
        .iter()
        .filter(|(_, path)| !is_of_a_console(path))
        .cloned()
        .collect();
    let listed: BTreeSet<_> = TABLE
        .iter()
        .map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    let new: Vec<_> = outside.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&outside).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "not listed: {new:#?}, listed and not there: {gone:#?}"
    );
    assert_eq!(listed.len(), TABLE.len(), "a route is listed twice");
    assert!(
        added.len() > outside.len() + 10,
        "the consoles were not found"
    );
}

/// Somebody who brings nothing: no cookie, no handle, no form.
async fn knock(server: &TestServer, method: &str, path: &str) -> Page {
    let person = Person::new(server);
    let mut path = path.to_owned();
    while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
        path.replace_range(from..=to, "00000000-0000-4000-8000-000000000000");
    }
    let url = person.absolute(&path);
    let step = match method {
        "GET" => Step::get(url),
        _ => person.post(url, Vec::new()),
    };
    person.step(step).await
}

fn fits((method, path, wants): &Row, page: &Page) -> bool {
    let to = page.location.as_ref().map(url::Url::path);
    match wants {
        // There may be nothing of that name, and what is sent has to say something.
        Nothing if path.contains('{') => page.status == 404,
        Nothing if *method == "POST" => page.status <= 400,
        Nothing => page.status < 400 && to != Some("/login"),
        OwnForm => page.status == 403,
        Handle => (400..500).contains(&page.status),
        Session => (page.status, to) == (303, Some("/login")),
        Client | Token => page.status == 401,
        Operator => page.status == 404,
    }
}

#[tokio::test]
async fn r109_whoever_brings_nothing_gets_what_the_list_says() {
    let server = TestServer::builder()
        .set("IDP_SIGN_IN__EMAIL_CODE", "allowed")
        .set("IDP_SIGNUP__MODE", "open")
        .start()
        .await;
    let mut wrong = Vec::new();
    for row in TABLE {
        let (method, path, wants) = row;
        let page = knock(&server, method, path).await;
        if !fits(row, &page) {
            let to = page
                .location
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            wrong.push(format!(
                "{method} {path}: {wants:?}, but {} {to}",
                page.status
            ));
        }
    }
    for (method, path) in added(&texts()) {
        let page = knock(&server, &method, &path).await;
        let to = page.location.as_ref().map(url::Url::path);
        if is_of_a_console(&path) && (page.status, to) != (303, Some("/login")) {
            wrong.push(format!("{method} {path}: {} {to:?}", page.status));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
