//! CONTRACT section 7: what an operation costs, counted.

use reqwest::Method;
use std::collections::BTreeMap;
use tests::{
    back_channel::BackChannel,
    database::{Database, Engine},
    given::{self, Client},
    metrics::{Cost, cost},
    person::{Page, Person},
    raw,
    scene::{Issued, SCOPE, Scene},
    server::TestServer,
};

/// So often is each operation measured.
const TIMES: usize = 3;

fn builder() -> tests::server::Builder {
    TestServer::builder().set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0")
}

/// Clients were made at the command line: the node looks four times a second for what others changed.
async fn settle() {
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
}

/// The limits of one line of the table.
struct Limit {
    commits: std::ops::RangeInclusive<i64>,
    statements: i64,
    signatures: i64,
}

fn limit(commits: std::ops::RangeInclusive<i64>, statements: i64, signatures: i64) -> Limit {
    Limit {
        commits,
        statements,
        signatures,
    }
}

impl Limit {
    /// Runs an operation and judges what it cost. The first run warms up.
    async fn hold<F: Future>(&self, server: &TestServer, name: &str, operation: impl Fn() -> F) {
        operation().await;
        for _ in 0..TIMES {
            let before = cost(server).await;
            operation().await;
            self.judge(name, cost(server).await - before);
        }
    }

    fn judge(&self, name: &str, cost: Cost) {
        println!("{name}: {cost:?}");
        assert!(self.commits.contains(&cost.commits), "{name}: {cost:?}");
        assert!(cost.statements <= self.statements, "{name}: {cost:?}");
        assert_eq!(cost.signatures, self.signatures, "{name}: {cost:?}");
    }

    /// The same for an operation that spends something: it is made first, outside the count.
    async fn hold_for<I, F: Future>(
        &self,
        server: &TestServer,
        name: &str,
        made: impl AsyncFn() -> I,
        operation: impl Fn(I) -> F,
    ) {
        operation(made().await).await;
        for _ in 0..TIMES {
            let input = made().await;
            let before = cost(server).await;
            operation(input).await;
            self.judge(name, cost(server).await - before);
        }
    }
}

#[tokio::test]
async fn cost_of_documents_and_machines() {
    let server = builder().start().await;
    let machine = given::machine_client(&server.cli()).await;
    let api = BackChannel::to(&server);
    settle().await;
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
    ] {
        let get = async || api.get(path).await.expect_status(200);
        limit(0..=0, 0, 0).hold(&server, path, get).await;
    }
    let grant = [("grant_type", "client_credentials")];
    let token = async || api.token(&machine, &grant).await.expect_status(200);
    limit(0..=0, 0, 1)
        .hold(&server, "client_credentials", token)
        .await;
}

#[tokio::test]
async fn cost_of_a_sign_in_and_what_follows() {
    let scene = Scene::on(builder()).await;
    let server = &scene.server;
    let (api, client) = (&scene.api, &scene.client);
    // One application that asks, so that consent is remembered rather than skipped.
    let asking = given::web_client(&server.cli()).await;
    scene.code_for(&asking, &[]).await;
    settle().await;
    let url = raw::authorize_url(server, &asking, &[("scope", SCOPE)]);
    let authorize = async || {
        assert!(
            scene
                .person
                .open(&url)
                .await
                .callback()
                .contains_key("code")
        );
    };
    limit(0..=1, 2, 0)
        .hold(server, "authorize", authorize)
        .await;

    let redeem = async |code: String| Issued::of(&api.redeem(client, &code).await);
    limit(1..=1, 2, 2)
        .hold_for(server, "code exchange", async || scene.code().await, redeem)
        .await;
    let refresh = async |old: Issued| Issued::of(&api.refresh(client, &old.refresh_token).await);
    limit(1..=1, 2, 2)
        .hold_for(server, "refresh", async || scene.tokens().await, refresh)
        .await;
    let plain = async || {
        let code = scene
            .code_with(&[("scope", "profile offline_access")])
            .await;
        Issued::of(&api.redeem(client, &code).await)
    };
    limit(1..=1, 2, 1)
        .hold_for(server, "refresh without openid", plain, refresh)
        .await;

    let tokens = scene.tokens().await;
    let userinfo = async || api.userinfo(&tokens.access_token).await.expect_status(200);
    limit(0..=0, 1, 0).hold(server, "userinfo", userinfo).await;
    let introspect = async || assert!(api.is_active(client, &tokens.access_token).await);
    limit(0..=0, 1, 0)
        .hold(server, "introspection", introspect)
        .await;
    // A token that is seen for the first time costs no more.
    let fresh = async |tokens: Issued| assert!(api.is_active(client, &tokens.access_token).await);
    limit(0..=0, 1, 0)
        .hold_for(
            server,
            "introspection of a new token",
            async || scene.tokens().await,
            fresh,
        )
        .await;
    limit(0..=2, 6, 0)
        .hold_for(
            server,
            "sign-in by password",
            async || sign_in_page(&scene, &asking).await,
            async |(person, page)| {
                sign_in(&scene, &person, &page).await;
            },
        )
        .await;
}

#[tokio::test]
async fn cost_of_an_opaque_access_token() {
    let scene = Scene::on(builder()).await;
    let (server, api) = (&scene.server, &scene.api);
    let format = r#"{"access_token_format": "opaque"}"#;
    let arguments = ["--skip-consent", "--metadata", format];
    let opaque = given::web_client_with(&server.cli(), &arguments).await;
    scene.code_for(&opaque, &[]).await;
    settle().await;
    let code = async || scene.code_for(&opaque, &[]).await;
    let redeem = async |code: String| Issued::of(&api.redeem(&opaque, &code).await);
    limit(1..=1, 3, 1)
        .hold_for(server, "code exchange", code, redeem)
        .await;
    let token = redeem(code().await).await.access_token;
    assert!(!token.contains('.'), "{token}");
    let userinfo = async || api.userinfo(&token).await.expect_status(200);
    limit(0..=0, 1, 0).hold(server, "userinfo", userinfo).await;
    let introspect = async || assert!(api.is_active(&opaque, &token).await);
    limit(0..=0, 1, 0)
        .hold(server, "introspection", introspect)
        .await;
}

async fn sign_in_page(scene: &Scene, client: &Client) -> (Person, Page) {
    let person = Person::new(&scene.server);
    let page = person
        .open(&raw::authorize_url(&scene.server, client, &[]))
        .await;
    (person, page)
}

/// The POST of the form alone; where it leads to is the authorization endpoint again.
async fn sign_in(scene: &Scene, person: &Person, page: &Page) {
    let typed = [
        ("username", scene.user.username.as_str()),
        ("password", scene.user.password.as_str()),
    ];
    let form = page.form("password");
    let target = page.url.join(&form.action).expect("an action");
    let step = person.post(target, form.filled(&typed, Some("sign-in")));
    let answer = person.step(step).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(person.cookie("idp_session").is_some());
}

/// What PostgreSQL counted of the server's requests: calls by statement. Left out is what the harness asked, and what the node asks
/// beside the requests, whether anything has changed.
async fn counted_by_the_engine(database: &Database) -> BTreeMap<String, i64> {
    let rows = database
        .rows(
            "SELECT query, sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid \
             WHERE d.datname = current_database() AND query !~ 'cache_versions|client_origins|signing_keys|mail_outbox|delayed_recoveries|pg_stat_statements' \
             AND query !~* '^(begin|rollback|savepoint|release|set|show)' GROUP BY query",
        )
        .await;
    let row = |row: Vec<String>| (row[0].clone(), row[1].parse().expect("a number"));
    rows.into_iter().map(row).collect()
}

/// What came between, without statements that were not called; commits apart.
fn between(
    before: &BTreeMap<String, i64>,
    after: BTreeMap<String, i64>,
) -> (BTreeMap<String, i64>, i64) {
    let calls = after.into_iter().map(|(sql, calls)| {
        let earlier = before.get(&sql).copied().unwrap_or_default();
        (sql, calls - earlier)
    });
    let mut calls: BTreeMap<String, i64> = calls.filter(|(_, calls)| *calls > 0).collect();
    let commits = calls.remove("COMMIT").unwrap_or_default();
    // What is one statement commits itself: a grant, when no request waited for it.
    let alone = |sql: &&String| sql.starts_with("INSERT INTO \"grants\"");
    let alone: i64 = calls.keys().filter(alone).map(|sql| calls[sql]).sum();
    (calls, commits + alone)
}

#[tokio::test]
async fn cost_counters_tell_the_truth() {
    let scene = Scene::on(builder()).await;
    let server = &scene.server;
    if server.database().engine() == Engine::Sqlite {
        eprintln!("only PostgreSQL keeps count of its statements");
        return;
    }
    // The extension lives in the maintenance database; each database needs its view.
    server
        .database()
        .execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        .await;
    scene.tokens().await;
    let before = (
        cost(server).await,
        counted_by_the_engine(server.database()).await,
    );
    for _ in 0..5 {
        let tokens = scene.tokens().await;
        let fresh = Issued::of(
            &scene
                .api
                .refresh(&scene.client, &tokens.refresh_token)
                .await,
        );
        scene
            .api
            .userinfo(&fresh.access_token)
            .await
            .expect_status(200);
        assert!(
            scene
                .api
                .is_active(&scene.client, &fresh.access_token)
                .await
        );
        let (person, page) = sign_in_page(&scene, &scene.client).await;
        sign_in(&scene, &person, &page).await;
        let unknown = scene.api.request(Method::GET, "/.well-known/jwks.json");
        raw::send(unknown).await.expect_status(200);
    }
    let after = (
        cost(server).await,
        counted_by_the_engine(server.database()).await,
    );
    let ours = after.0 - before.0;
    let (statements, commits) = between(&before.1, after.1);
    assert!(ours.statements > 50 && ours.commits > 15, "{ours:?}");
    assert_eq!(
        ours.statements,
        statements.values().sum::<i64>(),
        "{ours:?} {statements:#?}"
    );
    assert_eq!(ours.commits, commits);
}
