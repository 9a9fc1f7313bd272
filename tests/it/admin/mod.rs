//! The admin console: who may go where, what each room shows and does.

mod addresses;
mod applications;
mod audit;
mod forms;
mod frame;
mod hostile;
mod keys;
mod last;
mod lists;
mod matrix;
mod nothing;
mod order;
mod plans;
mod power;
mod secrets;
mod sessions;
mod snippets;
mod users;

use std::time::Duration;
use tests::{
    given::{self, Client, User},
    html,
    page::Page,
    person::Person,
    server::TestServer,
};

/// Longer than a proof stays fresh.
const STALE: Duration = Duration::from_mins(6);

/// Somebody with a role of their own that has these permissions.
async fn administrator(server: &TestServer, name: &str, permissions: &[&str]) -> User {
    let cli = server.cli();
    let role = format!("role-of-{name}");
    let mut arguments = vec!["role", "create", &role];
    for permission in permissions {
        arguments.extend(["--permission", permission]);
    }
    cli.json(&arguments).await;
    given::user_with(&cli, name, &["--role", &role]).await
}

/// Somebody at a page of the console, in a browser of their own.
async fn at(server: &TestServer, path: &str, user: &User) -> (Person, Page) {
    let person = Person::new(server);
    let page = person.sign_in(path, user).await;
    (person, page)
}

/// Sends the form that has `control` with these fields, its token and its version only; redirects are not followed.
pub async fn send(person: &Person, page: &Page, control: &str, fields: &[(&str, &str)]) -> Page {
    let form = page.form(control);
    let token = form.value("csrf").expect("a token").to_owned();
    let mut pairs = vec![("csrf".to_owned(), token)];
    if let Some(version) = form.value("version")
        && !fields.iter().any(|(name, _)| *name == "version")
    {
        pairs.push(("version".to_owned(), version.to_owned()));
    }
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.extend(fields.iter().map(own));
    let target = page.url.join(&form.action).expect("an action");
    person.step(person.post(target, pairs)).await
}

/// What the audit trail says of a kind: actor and client of each event, the oldest first.
async fn trail(server: &TestServer, kind: &str) -> Vec<Vec<String>> {
    let sql =
        format!("SELECT actor, client_id FROM audit_events WHERE kind = '{kind}' ORDER BY id");
    server.database().rows(&sql).await
}

/// What a read-only field of a page holds.
fn value(page: &Page, name: &str) -> Option<String> {
    html::attribute_of(&page.body, &format!("value-{name}"), "value")
        .map(|text| html::decode(&text))
}

/// A text that is ready to be pasted.
fn snippet(page: &Page, name: &str) -> String {
    let start = format!("<code data-copy=\"{name}\">");
    let rest = page
        .body
        .split(&start)
        .nth(1)
        .unwrap_or_else(|| panic!("{name}: {page:#?}"));
    html::decode(rest.split("</code>").next().unwrap_or_default())
}

/// Registers an application by its three fields: what its developer reads on the page.
async fn register(person: &Person, name: &str, kind: &str, redirect_uri: &str) -> Client {
    made(
        &register_page(person, name, kind, redirect_uri).await,
        redirect_uri,
    )
}

async fn register_page(person: &Person, name: &str, kind: &str, redirect_uri: &str) -> Page {
    let page = person.open("/admin/applications/new").await;
    let client_id = page
        .form("register")
        .value("client_id")
        .expect("an id")
        .to_owned();
    let fields = [
        ("client_id", client_id.as_str()),
        ("name", name),
        ("type", kind),
        ("redirect_uri", redirect_uri),
    ];
    send(person, &page, "register", &fields).await
}

fn made(page: &Page, redirect_uri: &str) -> Client {
    assert_eq!(page.status, 200, "{page:#?}");
    Client {
        client_id: value(page, "client_id").expect("a client_id"),
        client_secret: value(page, "client_secret"),
        redirect_uri: redirect_uri.to_owned(),
        registration: serde_json::Value::Null,
        key: None,
    }
}

/// The first administrator's successor, in a browser of their own.
pub async fn chief(server: &TestServer) -> (User, Person) {
    let user = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, page) = at(server, "/admin", &user).await;
    assert_eq!(page.status, 200, "{page:#?}");
    (user, person)
}

/// Longer than any node may be behind another.
async fn a_second() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}
