//! The admin console: who may go where, what each room shows and does.

mod audit;
mod frame;
mod keys;
mod matrix;
mod sessions;
mod users;

use std::time::Duration;
use tests::{
    given::{self, User},
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

/// Sends the form that has `control` with these fields and its token only; redirects are not followed.
async fn send(person: &Person, page: &Page, control: &str, fields: &[(&str, &str)]) -> Page {
    let form = page.form(control);
    let token = form.value("csrf").expect("a token").to_owned();
    let mut pairs = vec![("csrf".to_owned(), token)];
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
