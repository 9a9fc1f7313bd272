//! The database is away (R112).

use super::{Issued, issue};

use std::time::{Duration, Instant};
use tests::{
    database::Engine,
    given::{self, Client},
    http::Answer,
    person::Person,
    probe, raw,
    server::TestServer,
    wire::Wire,
};
use tokio::time::sleep;

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

#[tokio::test]
async fn r112_without_its_database_the_server_grants_nothing_and_comes_back_by_itself() {
    if Engine::chosen() == Engine::Sqlite {
        println!("SQLite is in the process: there is no line to cut");
        return;
    }
    // The server is on the line, the test is not.
    let cluster =
        url::Url::parse(&std::env::var("IT_POSTGRES_URL").expect("tests/run")).expect("a URL");
    let target = format!(
        "{}:{}",
        cluster.host_str().unwrap_or_default(),
        cluster.port().unwrap_or(5432)
    );
    let wire = Wire::to(&target).await;
    let server = TestServer::builder().through(wire.port()).start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let machine = given::machine_client(&server.cli()).await;
    let person = Person::new(&server);
    let mut codes = Vec::new();
    for outage in ["cut", "silence"] {
        let issued = issue(&server, &client, &person, &alice).await;
        match outage {
            "cut" => wire.cut(),
            _ => wire.silence(),
        }
        sleep(Duration::from_millis(1200)).await;
        let start = Instant::now();
        for (what, answer) in try_everything(&server, &client, &person, &issued).await {
            let refused = answer.status == 503
                || (what == "authorize"
                    && probe::parameter(&answer, "error").as_deref()
                        == Some("temporarily_unavailable"));
            assert!(refused, "{outage}: {what}: {answer:#?}");
        }
        assert!(
            start.elapsed() < Duration::from_secs(25),
            "{:?}",
            start.elapsed()
        );
        let answer = raw::token(&server, &machine, &[("grant_type", "client_credentials")]).await;
        assert_eq!(
            answer.status, 503,
            "{outage}: a client that may be gone: {answer:?}"
        );
        assert_eq!(raw::get(&server, "/readyz").await.status, 503, "{outage}");
        for path in [
            "/livez",
            "/.well-known/jwks.json",
            "/.well-known/openid-configuration",
        ] {
            assert_eq!(
                raw::get(&server, path).await.status,
                200,
                "{outage}: {path}"
            );
        }
        wire.mend();
        let start = Instant::now();
        while raw::get(&server, "/readyz").await.status != 200 {
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "{outage}: not back"
            );
            sleep(Duration::from_millis(50)).await;
        }
        // What was refused did not happen: the code and the refresh token are as good as before.
        loop {
            let answer = raw::redeem(&server, &client, &issued.code).await;
            if answer.status == 200 {
                break;
            }
            assert_eq!(answer.status, 503, "{outage}: {answer:?}");
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "{outage}: {answer:?}"
            );
        }
        raw::userinfo(&server, &issued.access_token)
            .await
            .expect_status(200);
        raw::refresh(&server, &client, &issued.refresh_token)
            .await
            .expect_status(200);
        codes.push(issued.code);
    }
}
