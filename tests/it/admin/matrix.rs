//! Every route of the console against everybody who may come (R55).

use super::administrator;
use idp_server::{
    authn::permission::KNOWN,
    pages::admin::{Needs, Verb, doors::DOORS},
};
use std::collections::BTreeSet;
use tests::{
    given::{self, User},
    page::{Page, Step},
    person::Person,
    server::TestServer,
};

/// Whoever has any permission.
const ANY: &str = "any";

/// What each route wants, written down a second time: a route that is not here fails the test, and so does a row whose route asks
/// for anything else.
const TABLE: &[(&str, &str, &str)] = &[
    ("GET", "/admin", ANY),
    ("GET", "/admin/applications", "clients:read"),
    ("GET", "/admin/applications/new", "clients:write"),
    ("POST", "/admin/applications/new", "clients:write"),
    ("GET", "/admin/applications/{client_id}", "clients:read"),
    (
        "GET",
        "/admin/applications/{client_id}/edit",
        "clients:write",
    ),
    (
        "POST",
        "/admin/applications/{client_id}/edit",
        "clients:write",
    ),
    (
        "GET",
        "/admin/applications/{client_id}/secrets",
        "clients:write",
    ),
    (
        "POST",
        "/admin/applications/{client_id}/secrets",
        "clients:write",
    ),
    (
        "GET",
        "/admin/applications/{client_id}/secrets/{secret_id}",
        "clients:write",
    ),
    (
        "POST",
        "/admin/applications/{client_id}/secrets/{secret_id}",
        "clients:write",
    ),
    (
        "GET",
        "/admin/applications/{client_id}/status",
        "clients:write",
    ),
    (
        "POST",
        "/admin/applications/{client_id}/status",
        "clients:write",
    ),
    (
        "GET",
        "/admin/applications/{client_id}/delete",
        "clients:write",
    ),
    (
        "POST",
        "/admin/applications/{client_id}/delete",
        "clients:write",
    ),
    ("GET", "/admin/users", "users:read"),
    ("GET", "/admin/users/new", "users:write"),
    ("POST", "/admin/users/new", "users:write"),
    ("GET", "/admin/users/invite", "users:write"),
    ("POST", "/admin/users/invite", "users:write"),
    ("GET", "/admin/users/{id}", "users:read"),
    ("GET", "/admin/users/{id}/edit", "users:write"),
    ("POST", "/admin/users/{id}/edit", "users:write"),
    ("GET", "/admin/users/{id}/state", "users:write"),
    ("POST", "/admin/users/{id}/state", "users:write"),
    ("GET", "/admin/users/{id}/sessions", "sessions:write"),
    ("POST", "/admin/users/{id}/sessions", "sessions:write"),
    ("GET", "/admin/users/{id}/reset", "users:write"),
    ("POST", "/admin/users/{id}/reset", "users:write"),
    ("GET", "/admin/users/{id}/methods/{method}", "users:write"),
    ("POST", "/admin/users/{id}/methods/{method}", "users:write"),
    ("GET", "/admin/users/{id}/roles", "roles:write"),
    ("POST", "/admin/users/{id}/roles", "roles:write"),
    ("GET", "/admin/users/{id}/groups", "groups:write"),
    ("POST", "/admin/users/{id}/groups", "groups:write"),
    ("GET", "/admin/users/{id}/addresses", "users:write"),
    ("POST", "/admin/users/{id}/addresses", "users:write"),
    ("GET", "/admin/users/{id}/delete", "users:write"),
    ("POST", "/admin/users/{id}/delete", "users:write"),
    ("GET", "/admin/sessions", "sessions:read"),
    ("POST", "/admin/sessions", "sessions:write"),
    ("GET", "/admin/keys", "keys:read"),
    ("GET", "/admin/keys/rotate", "keys:write"),
    ("POST", "/admin/keys/rotate", "keys:write"),
    ("GET", "/admin/keys/{kid}/retire", "keys:write"),
    ("POST", "/admin/keys/{kid}/retire", "keys:write"),
    ("GET", "/admin/audit", "audit-events:read"),
    ("GET", "/admin/audit/export", "audit-events:read"),
];

#[derive(Debug)]
enum Who {
    Nobody,
    Disabled,
    With(Vec<&'static str>),
}

impl Who {
    fn may(&self, wanted: &str) -> bool {
        let Self::With(permissions) = self else {
            return false;
        };
        let has = |name: &str| permissions.contains(&name);
        let writes = wanted.replace(":read", ":write");
        has("*") || has(wanted) || has(&writes) || (wanted == ANY && !permissions.is_empty())
    }
}

fn rows_of_the_server() -> BTreeSet<(&'static str, &'static str, &'static str)> {
    let row = |door: &idp_server::pages::admin::Door| {
        let verb = match door.verb {
            Verb::Get => "GET",
            Verb::Post => "POST",
        };
        let needs = match door.needs {
            Needs::Any => ANY,
            Needs::May(permission) => permission,
        };
        (verb, door.path, needs)
    };
    DOORS.iter().map(row).collect()
}

/// A path without parameters: one that leads to something, and one that leads nowhere.
fn paths(pattern: &str, client_id: &str) -> [String; 2] {
    let fill = |value: &str| {
        let mut path = pattern.replace("{client_id}", value);
        while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
            path.replace_range(from..=to, "00000000-0000-4000-8000-000000000000");
        }
        path
    };
    [fill(client_id), fill("nobody")]
}

async fn knock(person: &Person, verb: &str, path: &str) -> Page {
    let url = person.absolute(path);
    let step = match verb {
        "GET" => Step::get(url),
        _ => person.post(url, Vec::new()),
    };
    person.step(step).await
}

async fn came(server: &TestServer, user: &User) -> Person {
    let person = Person::new(server);
    person.sign_in("/login", user).await;
    assert!(person.cookie("idp_session").is_some(), "{user:?}");
    person
}

async fn everybody(server: &TestServer) -> Vec<(Who, Person)> {
    let cli = server.cli();
    let plain = given::user(&cli, "plain").await;
    let chief = given::user_with(&cli, "chief", &["--role", "admin"]).await;
    let gone = given::user_with(&cli, "gone", &["--role", "admin"]).await;
    let mut all = vec![
        (Who::Nobody, Person::new(server)),
        (Who::With(vec![]), came(server, &plain).await),
        (Who::With(vec!["*"]), came(server, &chief).await),
        (Who::Disabled, came(server, &gone).await),
    ];
    let answer = all[3].1.open("/admin").await;
    assert_eq!((answer.status, answer.url.path()), (200, "/admin"));
    cli.run(&["user", "disable", "gone"]).await.expect_code(0);
    for permission in KNOWN {
        let name = permission.replace(':', "-");
        let user = administrator(server, &name, &[permission]).await;
        all.push((Who::With(vec![permission]), came(server, &user).await));
    }
    all
}

#[tokio::test]
async fn r55_every_route_of_the_console_lets_in_whom_the_table_names_and_nobody_else() {
    let table: BTreeSet<_> = TABLE.iter().copied().collect();
    assert_eq!(rows_of_the_server(), table, "the table and the routes");
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let (mut let_in, mut refused) = (0, 0);
    for (who, person) in everybody(&server).await {
        for (verb, pattern, wanted) in TABLE {
            let answers = paths(pattern, &client.client_id).map(|path| async {
                let answer = knock(&person, verb, &path).await;
                (path, answer)
            });
            let mut pages = Vec::new();
            for answer in answers {
                let (path, answer) = answer.await;
                let what = format!(
                    "{who:?} {verb} {path}: {} {:?}",
                    answer.status, answer.location
                );
                match &who {
                    Who::Nobody | Who::Disabled => {
                        let to = answer.location.as_ref().map(|to| to.path().to_owned());
                        assert_eq!(
                            (answer.status, to.as_deref()),
                            (303, Some("/login")),
                            "{what}"
                        );
                        refused += 1;
                    }
                    who if who.may(wanted) => {
                        assert!(answer.status < 500, "{what}");
                        assert_ne!(answer.error_code(), "not_permitted", "{what}");
                        let to = answer.location.as_ref().map_or("", |to| to.path());
                        assert!(!to.starts_with("/login"), "{what}");
                        // A form without the token of its page does nothing, whoever sends it (R70).
                        let forged = (answer.status, answer.error_code());
                        let refused = (403, "forbidden".to_owned());
                        assert!(*verb == "GET" || forged == refused, "{what}");
                        let_in += 1;
                    }
                    Who::With(_) => {
                        assert_eq!(answer.status, 403, "{what}");
                        assert_eq!(answer.error_code(), "not_permitted", "{what}");
                        refused += 1;
                        pages.push(without_id(&answer.body));
                    }
                }
            }
            // Whoever may not learns nothing of what there is.
            assert!(
                pages.windows(2).all(|pair| pair[0] == pair[1]),
                "{who:?} {pattern}"
            );
        }
    }
    assert!(let_in > 10 && refused > 5, "{let_in} {refused}");
}

/// The page without what is different on each: the request id and the address that the choice of languages leads back to.
fn without_id(body: &str) -> String {
    let lines = body.lines();
    let same = lines.filter(|line| !line.contains("request-id") && !line.contains("name=\"back\""));
    same.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn r55_another_method_than_those_of_the_table_is_refused() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let person = came(&server, &chief).await;
    for (_, pattern, _) in TABLE {
        let mut step = Step::get(person.absolute(&paths(pattern, "nobody")[1]));
        step.method = reqwest::Method::DELETE;
        let answer = person.step(step).await;
        assert_eq!(answer.status, 405, "{pattern}");
        assert!(answer.header("allow").contains("GET"), "{pattern}");
    }
}
