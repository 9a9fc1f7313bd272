//! The disk is full (R113).

use super::issue;

use std::{fs, path::Path, process::Command};
use tests::{
    back_channel::BackChannel,
    database::Engine,
    given::{self},
    page::Step,
    person::Person,
    process::ServerProcess,
    raw,
    scene::Issued,
    scratch::Folder,
    server::TestServer,
};

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
        // Where this is not allowed, the next test is the one that tests.
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
    assert_sound(&disk.0.path().join("idp.db"));
}

fn assert_sound(database: &Path) {
    let checked = Command::new("python3")
        .args(["-c", "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('pragma integrity_check').fetchone()[0])"])
        .arg(database)
        .output()
        .expect("python3");
    assert_eq!(String::from_utf8_lossy(&checked.stdout).trim(), "ok");
}

/// The same without a disk of one's own: the kernel lets no file of the server grow.
#[tokio::test]
async fn r113_files_that_may_not_grow_refuse_writes_keep_reads_and_recover() {
    if Engine::chosen() == Engine::Postgres {
        println!("the disk of PostgreSQL is not ours");
        return;
    }
    let server = ServerProcess::start_limited().await;
    let cli = server.cli();
    let alice = given::user(&cli, "alice").await;
    let client = given::web_client_with(&cli, &["--skip-consent"]).await;
    let machine = given::machine_client(&cli).await;
    let api = BackChannel::to_process(&server);
    let person = Person::at(server.issuer(), server.issuer());
    let offline = [("scope", "openid profile offline_access")];
    let url = raw::authorize_url_at(server.issuer(), &client, &offline);
    let code = async || {
        let left = person.authorize(&url, &alice).await;
        let code = left.query_pairs().find(|(name, _)| name == "code");
        code.expect("a code").1.into_owned()
    };
    let tokens = Issued::of(&api.redeem(&client, &code().await).await);
    let waiting = code().await;
    let size = |name: &str| {
        let file = fs::metadata(server.database().folder().join(name));
        file.map_or(0, |file| file.len())
    };
    let largest = size("idp.db")
        .max(size("idp.db-wal"))
        .max(size("server.log"));
    server.limit_files(Some(largest + 64 * 1024)).await;

    let asked = raw::authorize_url_at(server.issuer(), &client, &[("prompt", "login")]);
    let asked = url::Url::parse(&asked).expect("a URL");
    let mut tried = 0;
    loop {
        let answer = person.step(Step::get(asked.clone())).await;
        let location = answer.location.map(String::from).unwrap_or_default();
        if location.contains("error=temporarily_unavailable") {
            break;
        }
        assert!(location.contains("/login?request="), "{location}");
        tried += 1;
        assert!(tried < 3000, "the files grow on and on");
    }
    // A write that is smaller may fit: none may be half done.
    for path in [
        "/.well-known/jwks.json",
        "/.well-known/openid-configuration",
        "/login",
        "/livez",
    ] {
        api.get(path).await.expect_status(200);
    }
    api.userinfo(&tokens.access_token).await.expect_status(200);
    let pairs = [("grant_type", "client_credentials")];
    api.token(&machine, &pairs).await.expect_status(200);
    let answer = api.redeem(&client, &waiting).await;
    assert_eq!(answer.status, 503, "{answer:?}");

    server.limit_files(None).await;
    let redeemed = Issued::of(&api.redeem(&client, &waiting).await);
    Issued::of(&api.refresh(&client, &redeemed.refresh_token).await);
    Issued::of(&api.redeem(&client, &code().await).await);
    println!("full after {tried} requests that wait");
    assert_sound(&server.database().folder().join("idp.db"));
    server.finish().await;
}
