//! Whatever the console lists costs as many statements as when there was one of it.

use super::chief;
use futures_util::{StreamExt as _, stream};
use idp_server::config::Argon2Config;
use tests::{
    authenticator::{self, Passkey},
    back_channel::BackChannel,
    given::{self, Client, User},
    metrics::cost,
    person::Person,
    raw,
    server::TestServer,
};

/// So many are there in the end.
const MANY: usize = 40;
/// So many of them come at once.
const AT_ONCE: usize = 8;
/// What somebody may have more than one of.
const MORE: usize = 5;
/// For whatever asks who is there: session, account, permissions.
const DOOR: i64 = 2;

/// How long a hash takes is not what this is about.
const SLIGHT: Argon2Config = Argon2Config {
    memory_kib: 64,
    iterations: 1,
    parallelism: 1,
};

struct World {
    server: TestServer,
    apps: Vec<Client>,
    alice: User,
}

impl World {
    async fn new() -> Self {
        let builder = TestServer::builder()
            .set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0")
            .hash_cost(SLIGHT);
        let server = builder.start().await;
        let mut apps = Vec::new();
        for _ in 0..MORE {
            apps.push(given::web_client_with(&server.cli(), &["--skip-consent"]).await);
        }
        let alice = given::user(&server.cli(), "alice").await;
        Self {
            server,
            apps,
            alice,
        }
    }

    /// Somebody signs in, in a new browser, and uses these applications.
    async fn use_apps(&self, user: &User, apps: &[Client]) -> Person {
        let person = Person::new(&self.server);
        let api = BackChannel::to(&self.server);
        for app in apps {
            let code = raw::code(&self.server, app, &person, user, &[]).await;
            api.redeem(app, &code).await.expect_status(200);
        }
        person
    }

    /// Another person, in a group and with a role of their own, who has used an application.
    async fn come(&self, number: usize) {
        let user = given::user(&self.server.cli(), &format!("alice{number}")).await;
        let app = number % self.apps.len();
        self.use_apps(&user, &self.apps[app..=app]).await;
    }

    /// One more of everything that Alice may have.
    async fn enrich_alice(&self, number: usize) {
        let (cli, name) = (self.server.cli(), format!("thing-{number}"));
        for (what, option) in [("role", "--add-role"), ("group", "--add-group")] {
            cli.json(&[what, "create", &name]).await;
            let arguments = ["user", "update", "alice", option, name.as_str()];
            cli.run(&arguments).await.expect_code(0);
        }
        let address = format!(
            "INSERT INTO user_emails (email_key, user_id, email, added_at) \
             SELECT '{name}@example.org', id, '{name}@example.org', created_at FROM users WHERE username_key = 'alice'"
        );
        self.server.database().execute(&address).await;
        let person = self.use_apps(&self.alice, &self.apps).await;
        let mut passkey = Passkey::new(self.server.issuer());
        let list = authenticator::enrol(&person, &mut passkey).await;
        assert_eq!(list.status, 200, "{list:#?}");
    }

    /// What each list costs, with the most that it may.
    async fn costs(&self, person: &Person) -> Vec<(String, i64)> {
        let (sub, app) = (&self.alice.sub, &self.apps[0].client_id);
        // The node looks four times a second for what the command line changed.
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        let mut costs = Vec::new();
        for (path, most) in [
            ("/admin/users".to_owned(), 1),
            ("/admin/users?search=alice".to_owned(), 1),
            (format!("/admin/users?search={sub}"), 1),
            (format!("/admin/users/{sub}"), 9),
            ("/admin/sessions".to_owned(), 3),
            ("/admin/sessions?person=alice".to_owned(), 3),
            (format!("/admin/sessions?app={app}"), 3),
            ("/admin/audit".to_owned(), 3),
            ("/admin/audit?kind=session.created".to_owned(), 3),
            ("/admin/audit?actor=alice&target=alice".to_owned(), 3),
            ("/admin/keys".to_owned(), 1),
        ] {
            person.open(&path).await;
            let before = cost(&self.server).await;
            let page = person.open(&path).await;
            let spent = cost(&self.server).await - before;
            assert_eq!(page.status, 200, "{path}: {page:#?}");
            assert_eq!(spent.commits, 0, "{path}");
            assert!(spent.statements <= DOOR + most, "{path}: {spent:?}");
            costs.push((path, spent.statements));
        }
        costs
    }
}

#[tokio::test]
async fn every_list_of_the_console_costs_the_same_however_long_it_is() {
    let world = World::new().await;
    world.enrich_alice(0).await;
    let (_, person) = chief(&world.server).await;
    let few = world.costs(&person).await;
    stream::iter(1..MANY)
        .map(|number| world.come(number))
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<()>>()
        .await;
    for number in 1..MORE {
        world.enrich_alice(number).await;
    }
    let cli = world.server.cli();
    cli.run(&["key", "rotate", "--now"]).await.expect_code(0);
    let rows = person.open("/admin/users").await;
    let rows = rows.body.matches("href=\"/admin/users/").count();
    assert!(rows > MANY, "the list has become long: {rows}");
    let many = world.costs(&person).await;
    println!("{many:?}");
    assert_eq!(few, many);
}
