//! The next version has migrated the database while this one still runs (R115).

use std::time::Duration;
use tests::{
    database::{Database, Engine},
    given::{self, Client, User},
    person::Person,
    raw,
    scene::{Issued, SCOPE, Scene, assert_refused},
    server::TestServer,
};
use tokio::time::sleep;

/// A migration that no binary of today knows.
const UNKNOWN: &str = "m29991231_000001_of_the_next_version";

/// What the next version does to the database: each table has a column more, and a migration is applied that nobody knows here.
async fn upgrade(database: &Database) {
    let tables = match database.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'seaql_%'"
        }
        Engine::Postgres => {
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE 'seaql_%'"
        }
    };
    let tables = database.rows(tables).await.concat();
    for table in [
        "users",
        "sessions",
        "grants",
        "refresh_tokens",
        "clients",
        "audit_events",
    ] {
        assert!(tables.iter().any(|name| name == table), "{tables:?}");
    }
    for table in tables {
        let sql = format!("ALTER TABLE \"{table}\" ADD COLUMN of_the_next_version text");
        database.execute(&sql).await;
    }
    let sql = format!("INSERT INTO seaql_migrations (version, applied_at) VALUES ('{UNKNOWN}', 1)");
    database.execute(&sql).await;
}

/// What people, applications and an administrator do all day, the refused and the replayed with it.
async fn a_day(scene: &Scene, asking: &Client, chief: &User) {
    let (api, client) = (&scene.api, &scene.client);
    let person = Person::new(&scene.server);
    let user = &scene.user;
    let url = raw::authorize_url(
        &scene.server,
        asking,
        &[("prompt", "consent"), ("scope", SCOPE)],
    );
    let page = person.open(&url).await;
    let wrong = person
        .type_password(&page, &user.username, "not-her-password")
        .await;
    assert_eq!(wrong.status, 422, "{}", wrong.text());
    let page = person
        .type_password(&wrong, &user.email, &user.password)
        .await;
    let left = person.allow(&page).await;
    let code = left.callback()["code"].clone();
    let asked = Issued::of(&api.redeem(asking, &code).await);

    let code = raw::code(&scene.server, client, &person, user, &[("scope", SCOPE)]).await;
    let foreign = api.redeem(asking, &code).await;
    assert_refused(&foreign, 400, "invalid_grant", "another client's code");
    let first = Issued::of(&api.redeem(client, &code).await);
    let foreign = api.refresh(asking, &first.refresh_token).await;
    assert_refused(&foreign, 400, "invalid_grant", "another client's token");
    let second = Issued::of(&api.refresh(client, &first.refresh_token).await);
    scene.assert_alive(&second, "after a refresh").await;
    let replayed = api.redeem(client, &code).await;
    assert_refused(&replayed, 400, "invalid_grant", "a code again");
    scene.assert_dead(api, &second, "after a replay").await;

    api.revoke(asking, &asked.access_token)
        .await
        .expect_status(200);
    api.userinfo(&asked.access_token).await.expect_status(401);
    api.revoke(asking, &asked.refresh_token)
        .await
        .expect_status(200);
    let revoked = api.refresh(asking, &asked.refresh_token).await;
    assert_refused(&revoked, 400, "invalid_grant", "a revoked token");

    for path in [
        "/account",
        "/account/sessions",
        "/account/apps",
        "/account/security",
        "/account/activity",
    ] {
        assert_eq!(person.open(path).await.status, 200, "{path}");
    }
    let out = person.open("/logout").await;
    assert_eq!(person.submit(&out, &[], Some("sign-out")).await.status, 200);
    in_the_office(scene, chief).await;
}

async fn in_the_office(scene: &Scene, chief: &User) {
    let office = Person::new(&scene.server);
    office.sign_in("/login", chief).await;
    let one = format!("/admin/users/{}", scene.user.sub);
    let application = format!("/admin/applications/{}", scene.client.client_id);
    let rooms = [
        "/admin",
        "/admin/users?search=a",
        "/admin/applications",
        "/admin/keys",
    ];
    let others = ["/admin/sessions", "/admin/audit", &one, &application];
    for path in rooms.into_iter().chain(others) {
        let page = office.open(path).await;
        assert_eq!(
            (page.status, page.url.path()),
            (200, path.split('?').next().unwrap_or(path)),
            "{}",
            page.text()
        );
    }
}

#[tokio::test]
async fn r115_an_old_node_works_on_the_schema_of_the_next_version() {
    // Few connections, so that each has prepared its statements before.
    let builder = TestServer::builder().set("IDP_DATABASE__MAX_CONNECTIONS", "2");
    let scene = Scene::on(builder).await;
    let (cli, database) = (scene.server.cli(), scene.server.database());
    let asking = given::web_client(&cli).await;
    let chief = given::user_with(&cli, "chief", &["--role", "admin"]).await;
    let before = scene.tokens().await;
    let waiting = scene.code().await;
    for _ in 0..3 {
        a_day(&scene, &asking, &chief).await;
    }

    upgrade(database).await;
    scene.assert_alive(&before, "across the upgrade").await;
    Issued::of(
        &scene
            .api
            .refresh(&scene.client, &before.refresh_token)
            .await,
    );
    Issued::of(&scene.api.redeem(&scene.client, &waiting).await);
    for _ in 0..3 {
        a_day(&scene, &asking, &chief).await;
    }
    // What changes elsewhere is still seen, and the node is still one that a balancer may use.
    let sql = format!(
        "UPDATE clients SET disabled_at = created_at WHERE client_id = '{}'",
        asking.client_id
    );
    database.execute(&sql).await;
    sleep(Duration::from_millis(1200)).await;
    let token = scene.api.refresh(&asking, "x").await;
    assert_refused(&token, 401, "invalid_client", "a disabled client");
    raw::get(&scene.server, "/readyz").await.expect_status(200);
    cli.run(&["healthcheck"]).await.expect_code(0);
}

#[tokio::test]
async fn r115_what_would_start_on_a_newer_database_says_what_to_do() {
    let server = TestServer::start().await;
    let clients = "SELECT count(*) FROM clients";
    let before = server.database().number(clients).await;
    upgrade(server.database()).await;
    let refusal = server.try_node(&[]).await.map(drop);
    let refusal = refusal.expect_err("a node of the old version must not start");
    let told = |text: &str| {
        for part in ["newer than this binary", UNKNOWN, "use the newer version"] {
            assert!(text.contains(part), "{text}");
        }
    };
    told(&refusal);
    let cli = server.cli();
    for arguments in [
        &["db", "migrate"][..],
        &["user", "list"],
        &["client", "create", "--name", "x", "--type", "machine"],
    ] {
        let output = cli.run(arguments).await.expect_code(1);
        told(&output.stderr);
    }
    let status = cli.run(&["db", "status"]).await.expect_code(0);
    assert!(status.stdout.contains(UNKNOWN), "{status:#?}");
    // And whoever runs goes on.
    raw::get(&server, "/readyz").await.expect_status(200);
    assert_eq!(server.database().number(clients).await, before);
}
