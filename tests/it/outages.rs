//! What happens when the ground shakes: the database away, the disk full, the clock jumping, the server told to go (R112 to R115).

use futures_util::future::join_all;
use std::{
    process::Command,
    time::{Duration, Instant},
};
use tests::{
    database::Engine,
    given::{self, Client, User},
    http::{self, Answer},
    jwk,
    person::Person,
    probe,
    process::ServerProcess,
    raw,
    scratch::Folder,
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

struct Issued {
    code: String,
    access_token: String,
    refresh_token: String,
}

async fn issue(server: &TestServer, client: &Client, person: &Person, user: &User) -> Issued {
    let offline = [("scope", "openid profile offline_access")];
    let code = raw::code(server, client, person, user, &offline).await;
    let tokens = raw::redeem(server, client, &code).await.expect_status(200);
    Issued {
        code: raw::code(server, client, person, user, &offline).await,
        access_token: tokens.text("access_token"),
        refresh_token: tokens.text("refresh_token"),
    }
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

/// A small disk that is full when a test wants it.
struct Disk(Folder);

impl Disk {
    fn mount() -> Option<Self> {
        let folder = Folder::new("disk");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"])
            .arg(folder.path())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self(folder))
    }

    fn fill(&self) {
        let path = self.0.path().join("filler");
        // Writes until nothing fits any more.
        let _ = std::fs::write(&path, vec![0; 8 << 20]);
        let rest = std::fs::OpenOptions::new().append(true).open(&path);
        let mut rest = rest.expect("the filler");
        while std::io::Write::write(&mut rest, &[0; 4096]).is_ok_and(|length| length > 0) {}
    }

    fn free(&self) {
        std::fs::remove_file(self.0.path().join("filler")).expect("the filler");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[tokio::test]
async fn r113_a_full_disk_refuses_writes_keeps_reads_and_recovers() {
    if Engine::chosen() == Engine::Postgres {
        println!("the disk of PostgreSQL is not ours");
        return;
    }
    let Some(disk) = Disk::mount() else {
        println!("no disk can be mounted here");
        return;
    };
    let server = TestServer::builder().on_disk(disk.0.path()).start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let machine = given::machine_client(&server.cli()).await;
    let person = Person::new(&server);
    let issued = issue(&server, &client, &person, &alice).await;
    disk.fill();
    for round in 0..2 {
        let url = raw::authorize_url(&server, &client, &[("prompt", "login")]);
        let url = url::Url::parse(&url).expect("a URL");
        let (mut refused, mut tried) = (0, 0);
        // The log of the database may have room left for some.
        while refused < 20 {
            let answer = person.step(tests::page::Step::get(url.clone())).await;
            let location = answer.location.map(String::from).unwrap_or_default();
            if location.contains("error=temporarily_unavailable") {
                refused += 1;
            } else {
                assert!(location.contains("/login?request="), "{location}");
                refused = 0;
            }
            tried += 1;
            assert!(tried < 3000, "round {round}: the disk is not full");
        }
        for path in [
            "/.well-known/jwks.json",
            "/.well-known/openid-configuration",
            "/login",
            "/livez",
        ] {
            assert_eq!(raw::get(&server, path).await.status, 200, "{path}");
        }
        raw::userinfo(&server, &issued.access_token)
            .await
            .expect_status(200);
        raw::token(&server, &machine, &[("grant_type", "client_credentials")])
            .await
            .expect_status(200);
        let answer = raw::redeem(&server, &client, &issued.code).await;
        assert_eq!(answer.status, 503, "{answer:?}");
    }
    disk.free();
    raw::redeem(&server, &client, &issued.code)
        .await
        .expect_status(200);
    raw::refresh(&server, &client, &issued.refresh_token)
        .await
        .expect_status(200);
    issue(&server, &client, &Person::new(&server), &alice).await;
    let checked = Command::new("python3")
        .args(["-c", "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('pragma integrity_check').fetchone()[0])"])
        .arg(disk.0.path().join("idp.db"))
        .output()
        .expect("python3");
    assert_eq!(String::from_utf8_lossy(&checked.stdout).trim(), "ok");
}

#[tokio::test]
async fn r114_a_clock_that_jumps_revives_nothing() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let offline = [("scope", "openid offline_access")];
    let hour = Duration::from_hours(1);
    // Forward: what has expired is dead; back again: what was used up stays used up.
    let used = raw::code(&server, &client, &person, &alice, &offline).await;
    let tokens = raw::redeem(&server, &client, &used)
        .await
        .expect_status(200);
    let old = raw::code(&server, &client, &person, &alice, &offline).await;
    server.advance(hour);
    let late = raw::redeem(&server, &client, &old).await.expect_status(400);
    assert_eq!(late.error(), "invalid_grant");
    let fresh = raw::refresh(&server, &client, &tokens.text("refresh_token"))
        .await
        .expect_status(200);
    server.clock().rewind(hour);
    let again = raw::redeem(&server, &client, &used)
        .await
        .expect_status(400);
    assert_eq!(again.error(), "invalid_grant");
    // That replay took the whole family with it, whatever the clock says.
    for token in [&tokens, &fresh] {
        let answer = raw::refresh(&server, &client, &token.text("refresh_token"))
            .await
            .expect_status(400);
        assert_eq!(answer.error(), "invalid_grant");
    }
    // A little back, as a node that is behind would be: what is fresh works.
    for skew in [10, 60] {
        let person = Person::new(&server);
        let code = raw::code(&server, &client, &person, &alice, &offline).await;
        server.clock().rewind(Duration::from_secs(skew));
        let tokens = raw::redeem(&server, &client, &code)
            .await
            .expect_status(200);
        raw::userinfo(&server, &tokens.text("access_token"))
            .await
            .expect_status(200);
        let (_, claims) = jwk::decode(&tokens.text("id_token"));
        assert!(claims["auth_time"].as_i64() <= claims["exp"].as_i64());
        server.advance(Duration::from_secs(skew));
    }
    // A throttle does not hold for ever because the clock went back.
    let guess = Person::new(&server);
    let page = guess.open("/login").await;
    while guess.type_password(&page, "alice", "wrong").await.status == 422 {}
    server.advance(Duration::from_secs(30));
    assert_eq!(
        guess.type_password(&page, "alice", "wrong").await.status,
        422
    );
    assert_eq!(probe::rows(&server, &["users"]).await, 1);
}

#[tokio::test]
async fn r115_told_to_stop_the_server_finishes_what_it_began() {
    let mut server = ServerProcess::start_with(true, &[("IDP_LOG__LEVEL", "info")]).await;
    let cli = server.cli();
    given::user(&cli, "alice").await;
    let machine = given::machine_client(&cli).await;
    let url = format!("{}/oauth2/token", server.issuer());
    let secret = machine.client_secret.clone().expect("a secret");
    let client = http::client();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let load = (0..20).map(|_| {
        let (client, url, machine, secret, stopped) = (
            client.clone(),
            url.clone(),
            machine.client_id.clone(),
            secret.clone(),
            stopped.clone(),
        );
        tokio::spawn(async move {
            let (mut answered, mut broken) = (0, Vec::new());
            while !*stopped.borrow() {
                let request = client.post(&url).basic_auth(&machine, Some(&secret));
                match request
                    .form(&[("grant_type", "client_credentials")])
                    .send()
                    .await
                {
                    Ok(answer) => {
                        let status = answer.status();
                        match answer.bytes().await {
                            Ok(_) if status == 200 => answered += 1,
                            other => broken.push(format!("{status} {other:?}")),
                        }
                    }
                    // Nobody listens any more, or the idle connection was just closed: the server's log tells whether this one
                    // was begun.
                    Err(_) => break,
                }
            }
            (answered, broken)
        })
    });
    let load: Vec<_> = load.collect();
    sleep(Duration::from_millis(700)).await;
    let start = Instant::now();
    let code = server.terminate().await;
    let took = start.elapsed();
    stop.send_replace(true);
    let ended = join_all(load).await;
    let mut answered = 0;
    for worker in ended {
        let (count, broken) = worker.expect("a worker");
        answered += count;
        assert!(broken.is_empty(), "{broken:#?}");
    }
    assert_eq!(code, 0, "{}", server.log());
    let log = server.log();
    let begun = log
        .lines()
        .filter(|line| line.contains("/oauth2/token"))
        .count();
    assert_eq!(begun, answered, "what was begun was answered");
    assert!(answered > 20, "there was a load: {answered}");
    assert!(took < Duration::from_secs(17), "{took:?}");
    server.start_again().await;
    assert_eq!(
        server.database().number("SELECT count(*) FROM users").await,
        1
    );
    server.finish().await;
}
