//! The database is away (R112).

use super::{Issued, issue};

use std::time::Duration;
use tests::{
    database::Engine,
    given::{self, Client},
    http::Answer,
    person::Person,
    probe, raw,
    server::TestServer,
    wire::Wire,
};
use tokio::time::{Instant, sleep};

/// Everything that a client and a person try while the database is away, and none of which may succeed.
async fn try_everything(
    server: &TestServer,
    client: &Client,
    person: &Person,
    issued: &Issued,
) -> Vec<(&'static str, Answer)> {
    let url = raw::authorize_url(server, client, &[("prompt", "none")]);
    let page = person
        .step(tests::page::Step::get(
            url::Url::parse(&url).expect("a URL"),
        ))
        .await;
    let page = Answer {
        status: page.status,
        headers: page.headers,
        body: page.body,
    };
    let machine = [
        ("grant_type", "authorization_code"),
        ("code", issued.code.as_str()),
        ("redirect_uri", given::REDIRECT_URI),
        ("code_verifier", raw::VERIFIER),
    ];
    let token = [("token", issued.access_token.as_str())];
    let (redeemed, refreshed, introspected, revoked, userinfo) = tokio::join!(
        raw::token(server, client, &machine),
        raw::refresh(server, client, &issued.refresh_token),
        raw::authenticated(server, client, "/oauth2/introspect", &token),
        raw::authenticated(server, client, "/oauth2/revoke", &token),
        raw::userinfo(server, &issued.access_token),
    );
    vec![
        ("authorize", page),
        ("redeem", redeemed),
        ("refresh", refreshed),
        ("introspect", introspected),
        ("revoke", revoked),
        ("userinfo", userinfo),
    ]
}

/// A server whose database is at the end of a line; the test reaches it directly.
async fn on_a_line() -> (Wire, TestServer) {
    let cluster = std::env::var("IT_POSTGRES_URL").expect("tests/run");
    let cluster = url::Url::parse(&cluster).expect("a URL");
    let host = cluster.host_str().unwrap_or_default();
    let wire = Wire::to(&format!("{host}:{}", cluster.port().unwrap_or(5432))).await;
    let server = TestServer::builder().through(wire.port()).start().await;
    (wire, server)
}

async fn assert_nothing_is_granted(
    server: &TestServer,
    client: &Client,
    person: &Person,
    issued: &Issued,
) {
    let start = Instant::now();
    for (what, answer) in try_everything(server, client, person, issued).await {
        let told =
            || probe::parameter(&answer, "error").as_deref() == Some("temporarily_unavailable");
        let refused = answer.status == 503 || (what == "authorize" && told());
        assert!(refused, "{what}: {answer:#?}");
    }
    assert!(
        start.elapsed() < Duration::from_secs(25),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(raw::get(server, "/readyz").await.status, 503);
    for path in [
        "/livez",
        "/.well-known/jwks.json",
        "/.well-known/openid-configuration",
    ] {
        assert_eq!(raw::get(server, path).await.status, 200, "{path}");
    }
}

/// Ready, and at work, within five seconds.
async fn assert_back(server: &TestServer, client: &Client, issued: &Issued) {
    let start = Instant::now();
    while raw::get(server, "/readyz").await.status != 200 {
        assert!(start.elapsed() < Duration::from_secs(5), "not back");
        sleep(Duration::from_millis(50)).await;
    }
    // What was refused did not happen: the code and the refresh token are as good as before.
    loop {
        let answer = raw::redeem(server, client, &issued.code).await;
        if answer.status == 200 {
            break;
        }
        assert_eq!(answer.status, 503, "{answer:?}");
        assert!(start.elapsed() < Duration::from_secs(5), "{answer:?}");
    }
    let userinfo = raw::userinfo(server, &issued.access_token).await;
    assert_eq!(userinfo.status, 200, "{userinfo:?}");
    let refreshed = raw::refresh(server, client, &issued.refresh_token).await;
    assert_eq!(refreshed.status, 200, "{refreshed:?}");
}

/// Somebody else keeps the database from being written: on SQLite a backup or a shell, on PostgreSQL a lock.
#[tokio::test]
async fn r112_what_cannot_be_written_is_not_granted_and_nothing_is_burnt() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let issued = issue(&server, &client, &person, &alice).await;
    let lock = server.database().lock().await;
    let start = Instant::now();
    for (what, answer) in try_everything(&server, &client, &person, &issued).await {
        match what {
            "redeem" | "refresh" | "revoke" => {
                assert_eq!(answer.status, 503, "{what}: {answer:#?}");
                assert_ne!(answer.header("retry-after"), "", "{what}");
            }
            // On PostgreSQL a request may be kept in a table that nobody has locked.
            "authorize" => assert!(answer.status < 500 || answer.status == 503, "{answer:#?}"),
            // What is only read goes on.
            _ => assert_eq!(answer.status, 200, "{what}: {answer:#?}"),
        }
    }
    assert!(
        start.elapsed() < Duration::from_secs(25),
        "{:?}",
        start.elapsed()
    );
    lock.release().await;
    assert_back(&server, &client, &issued).await;
}

#[tokio::test]
async fn r112_without_its_database_the_server_grants_nothing_and_comes_back_by_itself() {
    if Engine::chosen() == Engine::Sqlite {
        println!("SQLite is in the process: there is no line to cut");
        return;
    }
    let (wire, server) = on_a_line().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let machine = given::machine_client(&server.cli()).await;
    let person = Person::new(&server);
    for outage in [Wire::cut, Wire::silence] {
        let issued = issue(&server, &client, &person, &alice).await;
        outage(&wire);
        // What the node knows of clients is good for a second.
        sleep(Duration::from_millis(1200)).await;
        assert_nothing_is_granted(&server, &client, &person, &issued).await;
        let answer = raw::token(&server, &machine, &[("grant_type", "client_credentials")]).await;
        assert_eq!(answer.status, 503, "a client that may be gone: {answer:?}");
        wire.mend();
        assert_back(&server, &client, &issued).await;
    }
}
