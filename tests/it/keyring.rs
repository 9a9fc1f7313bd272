//! R48, R49, R110: signing keys are sealed, rotate by dates, and every node agrees on them (OIDC Core 10.1.1).

use serde_json::Value;
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use tests::{
    back_channel::BackChannel,
    database::{Database, Engine},
    jwk,
    scene::{Issued, Scene},
    server::TestServer,
};

async fn published(api: &BackChannel) -> BTreeSet<String> {
    let jwks = api
        .get("/.well-known/jwks.json")
        .await
        .expect_status(200)
        .json();
    let keys = jwks["keys"].as_array().expect("keys").clone();
    let kid = |key: &Value| key["kid"].as_str().expect("kid").to_owned();
    keys.iter().map(kid).collect()
}

fn kid(token: &str) -> String {
    jwk::decode(token).0["kid"]
        .as_str()
        .expect("kid")
        .to_owned()
}

/// Waits at most a second until a node publishes what is wanted.
async fn within_a_second(
    api: &BackChannel,
    what: &str,
    wanted: impl Fn(&BTreeSet<String>) -> bool,
) -> BTreeSet<String> {
    let start = Instant::now();
    loop {
        let keys = published(api).await;
        if wanted(&keys) {
            return keys;
        }
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "not within a second: {what}: {keys:?}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Waits until so many keys exist: making an RSA key takes its time on a busy machine, and only then the second begins.
async fn made(database: &Database, keys: i64) {
    let start = Instant::now();
    let sql = "SELECT count(*) FROM signing_keys";
    while database.number(sql).await < keys {
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "no {keys} keys are made"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn r49_keys_rotate_by_dates_and_no_token_is_lost() {
    let scene = Scene::on(
        TestServer::builder()
            .set("IDP_KEYS__ROTATION_INTERVAL", "10h")
            .set("IDP_KEYS__PUBLISH_BEFORE", "1h")
            .set("IDP_KEYS__RETIRE_AFTER", "2h")
            .set("IDP_TOKENS__ACCESS_TOKEN_TTL", "90m")
            .set("IDP_TOKENS__ID_TOKEN_TTL", "90m"),
    )
    .await;
    let (_node, nodes) = match scene.second_node().await {
        Some((node, second)) => (Some(node), vec![scene.api.clone(), second]),
        None => (None, vec![scene.api.clone()]),
    };
    let before = published(&scene.api).await;
    assert_eq!(before.len(), 2, "one EC key and one RSA key");
    scene.server.advance(Duration::from_hours(8));
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(
        published(&scene.api).await,
        before,
        "nothing is due after 8 h"
    );

    scene.server.advance(Duration::from_mins(65));
    made(scene.server.database(), 4).await;
    for node in &nodes {
        let both = within_a_second(node, "successors", |keys| keys.len() == 4).await;
        assert!(both.is_superset(&before));
    }
    let old = scene.tokens().await;
    assert!(
        before.contains(&kid(&old.access_token)),
        "a new key signs before it was known for an hour"
    );
    scene.server.advance(Duration::from_hours(1));
    for node in &nodes {
        let start = Instant::now();
        let mut new = Issued::of(&node.redeem(&scene.client, &scene.code().await).await);
        while before.contains(&kid(&new.access_token)) && start.elapsed() < Duration::from_secs(2) {
            tokio::time::sleep(Duration::from_millis(50)).await;
            new = Issued::of(&node.redeem(&scene.client, &scene.code().await).await);
        }
        assert!(
            !before.contains(&kid(&new.access_token)),
            "the successor does not sign"
        );
        for token in [&old.access_token, &new.access_token] {
            node.userinfo(token).await.expect_status(200);
            assert!(
                published(node).await.contains(&kid(token)),
                "a signing key is not published"
            );
        }
    }
    scene.server.advance(Duration::from_mins(125));
    for node in &nodes {
        let left = within_a_second(node, "two keys left", |keys| keys.len() == 2).await;
        assert!(left.is_disjoint(&before));
    }
    let keys = scene
        .server
        .database()
        .number("SELECT count(*) FROM signing_keys")
        .await;
    assert_eq!(keys, 4, "exactly one node rotates");
}

#[tokio::test]
async fn r49_the_command_line_rotates_and_running_nodes_see_it() {
    let scene = Scene::start().await;
    let second = scene.second_node().await;
    let nodes: Vec<&BackChannel> = std::iter::once(&scene.api)
        .chain(second.as_ref().map(|(_, api)| api))
        .collect();
    let cli = scene.server.cli();
    let before = published(&scene.api).await;
    let old = scene.tokens().await;
    cli.run(&["key", "rotate"]).await.expect_code(0);
    for node in &nodes {
        within_a_second(node, "successors", |keys| {
            keys.len() == 4 && keys.is_superset(&before)
        })
        .await;
    }
    assert!(
        before.contains(&kid(&scene.tokens().await.id_token)),
        "the successor signs at once"
    );
    cli.run(&["key", "rotate", "--now"]).await.expect_code(0);
    for node in &nodes {
        let all = within_a_second(node, "six keys", |keys| keys.len() == 6).await;
        let new = Issued::of(&node.redeem(&scene.client, &scene.code().await).await);
        assert!(!before.contains(&kid(&new.id_token)) && all.contains(&kid(&new.id_token)));
        node.userinfo(&old.access_token).await.expect_status(200);
    }
    let retired = kid(&old.access_token);
    cli.run(&["key", "retire", &retired, "--yes"])
        .await
        .expect_code(0);
    for node in &nodes {
        within_a_second(node, "retired", |keys| !keys.contains(&retired)).await;
        node.userinfo(&old.access_token).await.expect_status(401);
        assert!(!node.is_active(&scene.client, &old.access_token).await);
    }
    let list = cli.json(&["key", "list"]).await;
    assert!(
        list["data"].as_array().is_some_and(|keys| keys.len() >= 5),
        "{list}"
    );
}

#[tokio::test]
async fn r49_nodes_that_start_at_once_make_one_key_set() {
    let nodes = if Engine::chosen() == Engine::Sqlite {
        6
    } else {
        20
    };
    let database = Database::create().await;
    let mut settings = tests::settings::for_port(tests::scratch::free_port(), database.url());
    settings.insert("IDP_DATABASE__MAX_CONNECTIONS".to_owned(), "2".to_owned());
    let cli = tests::cli::Cli::new(settings, true, database.folder());
    // Each command opens, migrates and fills the database as a node does.
    let boots =
        (0..nodes).map(|_| async { cli.run(&["key", "rotate", "--algorithm", "ES384"]).await });
    let ended = futures_util::future::join_all(boots).await;
    let fine = ended.iter().filter(|output| output.code == 0).count();
    let lost = ended.iter().filter(|output| output.code == 4).count();
    assert_eq!(fine + lost, nodes, "{ended:#?}");
    let sql = "SELECT count(*) FROM signing_keys WHERE generation = 1";
    assert_eq!(database.number(sql).await, 1, "more than one first key");
    database.remove().await;
}

#[tokio::test]
async fn r49_twenty_first_boots_in_one_process_make_one_key_set() {
    let scene = TestServer::start().await;
    scene.database().execute("DELETE FROM signing_keys").await;
    let few = [("IDP_DATABASE__MAX_CONNECTIONS", "2")];
    let boots = (0..20).map(|_| scene.try_node(&few));
    let nodes = futures_util::future::join_all(boots).await;
    let mut sets = BTreeSet::new();
    for node in &nodes {
        let node = node.as_ref().expect("every node starts");
        sets.insert(published(&BackChannel::to_node(&scene, node)).await);
    }
    assert_eq!(sets.len(), 1, "the nodes disagree: {sets:?}");
    let rows = scene
        .database()
        .rows("SELECT algorithm, count(*) FROM signing_keys GROUP BY algorithm")
        .await;
    assert!(
        rows.len() == 2 && rows.iter().all(|row| row[1] == "1"),
        "{rows:?}"
    );
}

#[tokio::test]
async fn r49_documents_are_cached_by_their_tags() {
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
        "/.well-known/oauth-authorization-server",
    ] {
        let first = api.get(path).await.expect_status(200);
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 10, "{path}: {tag}");
        for (sent, status) in [
            (tag.as_str(), 304),
            (&format!("W/{tag}"), 304),
            ("\"x\"", 200),
            (&format!("\"x\", {tag}"), 304),
            ("*", 304),
        ] {
            let request = api
                .request(reqwest::Method::GET, path)
                .header("if-none-match", sent);
            let answer = tests::raw::send(request).await;
            assert_eq!(answer.status, status, "{path} {sent}");
            assert_eq!(answer.header("etag"), tag);
            assert_eq!(answer.body.is_empty(), status == 304);
        }
    }
    let tag = api
        .get("/.well-known/jwks.json")
        .await
        .header("etag")
        .to_owned();
    server.cli().run(&["key", "rotate"]).await.expect_code(0);
    within_a_second(&api, "successors", |keys| keys.len() == 4).await;
    assert_ne!(api.get("/.well-known/jwks.json").await.header("etag"), tag);
}
