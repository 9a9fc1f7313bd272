//! What cannot be recorded does not happen: an act and its audit event are one transaction (R62).

use std::collections::BTreeMap;
use tests::{
    back_channel::BackChannel,
    cli::Cli,
    database::{Database, Engine},
    given::{self, Client, User},
    http::Answer,
    page::Page,
    person::Person,
    probe, raw,
    scene::{Issued, SCOPE, Scene, assert_refused},
    server::TestServer,
};

/// What the database says when it refuses an event. Nobody but the operator may read it.
const CAUSE: &str = "the trail is torn";

/// From now on no event can be recorded.
pub async fn tear(database: &Database) {
    let sql = match database.engine() {
        Engine::Sqlite => format!(
            "CREATE TRIGGER torn BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, '{CAUSE}'); END"
        ),
        Engine::Postgres => format!(
            "CREATE FUNCTION torn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{CAUSE}'; END $$; \
             CREATE TRIGGER torn BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION torn()"
        ),
    };
    database.execute(&sql).await;
}

/// Events can be recorded again.
pub async fn mend(database: &Database) {
    let sql = match database.engine() {
        Engine::Sqlite => "DROP TRIGGER torn",
        Engine::Postgres => "DROP TRIGGER torn ON audit_events; DROP FUNCTION torn()",
    };
    database.execute(sql).await;
}

/// Every row of every table, columns and all. What counts guesses is aside: a guess is counted before it is judged.
async fn everything(database: &Database) -> BTreeMap<String, Vec<String>> {
    let tables = match database.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        Engine::Postgres => {
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        }
    };
    let mut all = BTreeMap::new();
    for table in database.rows(tables).await.concat() {
        if table == "throttles" {
            continue;
        }
        let whole = match database.engine() {
            // What was to be told before is sent meanwhile.
            _ if table == "mail_outbox" => "id".to_owned(),
            Engine::Postgres => "t::text".to_owned(),
            Engine::Sqlite => {
                let columns = format!("SELECT name FROM pragma_table_info('{table}')");
                let columns = database.rows(&columns).await.concat();
                let quoted: Vec<_> = columns
                    .iter()
                    .map(|name| format!("quote(\"{name}\")"))
                    .collect();
                quoted.join(" || ',' || ")
            }
        };
        let sql = format!("SELECT {whole} FROM \"{table}\" t ORDER BY 1");
        let rows = database.rows(&sql).await.concat();
        all.insert(table, rows);
    }
    assert!(
        all.len() > 20 && !all["audit_events"].is_empty(),
        "{all:#?}"
    );
    all
}

/// Fails unless the tables are what they were.
#[track_caller]
fn assert_same(
    before: &BTreeMap<String, Vec<String>>,
    after: &BTreeMap<String, Vec<String>>,
    what: &str,
) {
    for (table, rows) in before {
        assert_eq!(rows, &after[table], "{what} changed {table}");
    }
    assert_eq!(before.len(), after.len(), "{what}");
}

/// A page or an answer of a fault of ours, which tells nobody what the fault is.
#[track_caller]
fn assert_fault(status: u16, body: &str, what: &str) {
    assert_eq!(status, 500, "{what}: {body}");
    assert!(!body.contains(CAUSE), "{what}: {body}");
}

/// An endpoint cannot record what it was asked to do.
async fn refused(scene: &Scene, what: &str, path: &str, pairs: raw::Pairs<'_>) {
    let database = scene.server.database();
    let before = everything(database).await;
    let answer: Answer = scene.api.authenticated(&scene.client, path, pairs).await;
    assert_fault(answer.status, &answer.body, what);
    assert_refused(&answer, 500, "server_error", what);
    assert_same(&before, &everything(database).await, what);
}

#[tokio::test]
async fn r62_no_endpoint_does_what_cannot_be_recorded() {
    let scene = Scene::start().await;
    let database = scene.server.database();
    let (tokens, other) = (scene.tokens().await, scene.tokens().await);
    let code = scene.code().await;
    let redemption = tests::back_channel::redemption(&code);
    let refreshment = tests::back_channel::refreshment(&tokens.refresh_token);
    let access = [("token", tokens.access_token.as_str())];
    let refresh = [("token", other.refresh_token.as_str())];
    let acts: [(&str, &str, raw::Pairs<'_>); 4] = [
        ("a code", "/oauth2/token", &redemption),
        ("a refresh token", "/oauth2/token", &refreshment),
        ("an access token's end", "/oauth2/revoke", &access),
        ("a grant's end", "/oauth2/revoke", &refresh),
    ];
    tear(database).await;
    for _ in 0..2 {
        for (what, path, pairs) in acts {
            refused(&scene, what, path, pairs).await;
        }
    }
    // A code comes of an authorization that is recorded, too.
    let url = raw::authorize_url(&scene.server, &scene.client, &[("scope", SCOPE)]);
    let before = everything(database).await;
    let page = scene.person.open(&url).await;
    let callback = page.callback();
    assert_eq!(callback["error"], "server_error", "{callback:?}");
    assert!(!page.left().as_str().contains("torn"), "{callback:?}");
    assert_same(&before, &everything(database).await, "an authorization");

    mend(database).await;
    scene.assert_alive(&tokens, "nothing was revoked").await;
    scene.assert_alive(&other, "nothing was revoked").await;
    // Nothing is burnt: each is as good as if it had never been tried.
    Issued::of(&scene.api.redeem(&scene.client, &code).await);
    let next = Issued::of(
        &scene
            .api
            .refresh(&scene.client, &tokens.refresh_token)
            .await,
    );
    scene.assert_alive(&next, "after a rotation").await;
    for token in [&tokens.access_token, &other.refresh_token] {
        scene
            .api
            .revoke(&scene.client, token)
            .await
            .expect_status(200);
        assert!(!scene.api.is_active(&scene.client, token).await);
    }
    for kind in [
        "grant.redeemed",
        "refresh_token.rotated",
        "access_token.revoked",
        "grant.revoked",
    ] {
        assert!(scene.events(kind).await > 0, "{kind}");
    }
    scene.code().await;
}

/// A form whose act cannot be recorded is answered with a page that says so, and is as good as ever afterwards.
struct Sheet<'a> {
    what: &'static str,
    page: &'a Page,
    typed: raw::Pairs<'a>,
    button: &'static str,
}

impl Sheet<'_> {
    async fn refused(&self, server: &TestServer, person: &Person) {
        let before = everything(server.database()).await;
        for _ in 0..2 {
            let page = self.send(person).await;
            assert_fault(page.status, &page.body, self.what);
            assert_eq!(page.error_code(), "server_error", "{}", self.what);
        }
        let after = everything(server.database()).await;
        assert_same(&before, &after, self.what);
    }

    async fn send(&self, person: &Person) -> Page {
        person
            .submit(self.page, self.typed, Some(self.button))
            .await
    }
}

#[tokio::test]
async fn r62_no_page_does_what_cannot_be_recorded() {
    let server = TestServer::start().await;
    let (cli, database) = (server.cli(), server.database());
    let alice = given::user(&cli, "alice").await;
    let client = given::web_client(&cli).await;
    let person = Person::new(&server);

    let asked = person
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    let names = [("username", "alice"), ("password", alice.password.as_str())];
    let wrong = [
        ("username", "alice"),
        ("password", "not-her-password-at-all"),
    ];
    let sign_in = |what, typed| Sheet {
        what,
        page: &asked,
        typed,
        button: "sign-in",
    };
    tear(database).await;
    sign_in("a sign-in", &names).refused(&server, &person).await;
    // Who guesses learns nothing from it.
    sign_in("a wrong password", &wrong)
        .refused(&server, &person)
        .await;
    mend(database).await;
    let consent = sign_in("a sign-in", &names).send(&person).await;
    assert!(consent.find_form("allow").is_some(), "{}", consent.text());

    let decide = |what, button| Sheet {
        what,
        page: &consent,
        typed: &[],
        button,
    };
    tear(database).await;
    decide("a consent", "allow").refused(&server, &person).await;
    decide("a refusal", "deny").refused(&server, &person).await;
    mend(database).await;
    let left = decide("a consent", "allow").send(&person).await;
    assert!(left.callback().contains_key("code"), "{left:#?}");
}

#[tokio::test]
async fn r62_no_page_of_the_account_does_what_cannot_be_recorded() {
    let server = TestServer::start().await;
    let database = server.database();
    let alice = given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    person.sign_in("/account", &alice).await;

    let own = person.open("/account/security/password").await;
    let new = [("new_password", "copper-meadow-thistle-77")];
    let change = Sheet {
        what: "a password",
        page: &own,
        typed: &new,
        button: "set-password",
    };
    tear(database).await;
    change.refused(&server, &person).await;
    mend(database).await;
    let done = change.send(&person).await;
    assert!(
        done.text().contains("Your password is changed"),
        "{}",
        done.text()
    );

    let out = person.open("/logout").await;
    let leave = Sheet {
        what: "a sign-out",
        page: &out,
        typed: &[],
        button: "sign-out",
    };
    tear(database).await;
    leave.refused(&server, &person).await;
    mend(database).await;
    leave.send(&person).await;
    let again = person.open("/account").await;
    assert!(again.find_form("password").is_some(), "{}", again.text());
    let renewed = User {
        password: new[0].1.to_owned(),
        ..alice
    };
    assert_eq!(
        person.sign_in("/account", &renewed).await.url.path(),
        "/account"
    );
}

/// What an operator tries: each of these leaves an event.
fn commands<'a>(user: &'a User, client: &'a Client) -> Vec<Vec<&'a str>> {
    let id = client.client_id.as_str();
    vec![
        vec!["user", "create", "--email", "bob@example.com"],
        vec!["user", "update", &user.sub, "--name", "Another Name"],
        vec!["user", "end-sessions", "alice"],
        vec!["user", "disable", "alice"],
        vec![
            "client",
            "create",
            "--name",
            "Shop",
            "--redirect-uri",
            "https://shop.example.com/",
        ],
        vec!["client", "rotate-secret", id],
        vec![
            "client",
            "update",
            id,
            "--metadata",
            r#"{"client_name":"Another"}"#,
        ],
        vec!["client", "delete", id, "--yes"],
        vec!["group", "create", "staff"],
        vec!["key", "rotate"],
        vec!["user", "delete", "alice", "--yes"],
    ]
}

async fn fails(cli: &Cli, database: &Database, arguments: &[&str]) {
    let what = arguments.join(" ");
    let before = everything(database).await;
    let output = cli.run(arguments).await;
    assert_eq!(output.code, 1, "{what}: {output:#?}");
    assert_eq!(output.stdout, "", "{what}: {output:#?}");
    assert_same(&before, &everything(database).await, &what);
}

#[tokio::test]
async fn r62_no_command_does_what_cannot_be_recorded() {
    let server = TestServer::start().await;
    let (cli, database) = (server.cli(), server.database());
    let alice = given::user(&cli, "alice").await;
    let client = given::web_client(&cli).await;
    let person = Person::new(&server);
    let code = raw::code(&server, &client, &person, &alice, &[("scope", SCOPE)]).await;
    let tokens = Issued::of(&BackChannel::to(&server).redeem(&client, &code).await);
    tear(database).await;
    for arguments in commands(&alice, &client) {
        fails(&cli, database, &arguments).await;
    }
    raw::userinfo(&server, &tokens.access_token)
        .await
        .expect_status(200);
    mend(database).await;
    for arguments in commands(&alice, &client) {
        let events = probe::rows(&server, &["audit_events"]).await;
        cli.run(&arguments).await.expect_code(0);
        let recorded = probe::rows(&server, &["audit_events"]).await - events;
        assert!(recorded > 0, "{arguments:?} leaves no event");
    }
}
