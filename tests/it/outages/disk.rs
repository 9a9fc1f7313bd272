//! The disk is full (R113).

use super::issue;

use std::process::Command;
use tests::{
    database::Engine,
    given::{self},
    person::Person,
    raw,
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
