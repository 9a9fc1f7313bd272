//! Locks are taken in one order: people, then roles, then the rest. Of two who meet, one waits, and neither fails.

use super::{at, chief, send};
use futures_util::future::join3;
use std::time::Duration;
use tests::{
    cli::Cli,
    given,
    mail_sink::MailSink,
    page::Page,
    person::Person,
    server::{Builder, TestServer},
};

const NEW: &str = "copper-violin-drifts-north-7";
/// Long enough for a request, or a command, to come to the place where it waits.
const ON_ITS_WAY: Duration = Duration::from_millis(900);

/// Two that meet at what this statement keeps: the first comes first.
async fn meet<A, B>(
    server: &TestServer,
    sql: &str,
    first: impl Future<Output = A>,
    second: impl Future<Output = B>,
) -> (A, B) {
    let lock = server.database().change_slowly(sql).await;
    let second = async {
        tokio::time::sleep(ON_ITS_WAY).await;
        second.await
    };
    let open = async {
        tokio::time::sleep(ON_ITS_WAY * 2).await;
        lock.commit().await;
    };
    let (first, second, ()) = join3(first, second, open).await;
    (first, second)
}

async fn mailing() -> (MailSink, TestServer) {
    let sink = MailSink::start().await;
    let builder: Builder = TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url());
    let server = builder.start().await;
    (sink, server)
}

const ALICE: &str = "UPDATE users SET name = name WHERE username_key = 'alice'";

fn assert_well(round: usize, pages: [&Page; 2]) {
    for page in pages {
        assert!(page.status < 500, "{round}: {page:#?}");
    }
}

#[tokio::test]
async fn whoever_leaves_meets_an_administrator_who_takes_a_role() {
    for round in 0..3 {
        let server = TestServer::start().await;
        let (_, boss) = chief(&server).await;
        server.cli().json(&["role", "create", "staff"]).await;
        let alice = given::user_with(&server.cli(), "alice", &["--role", "staff"]).await;
        let roles = boss
            .open(&format!("/admin/users/{}/roles", alice.sub))
            .await;
        let (hers, leaving) = at(&server, "/account/delete", &alice).await;
        let take = send(&boss, &roles, "take", &[("take", "staff")]);
        let leave = hers.submit(&leaving, &[], Some("delete-account"));
        let (taken, left) = meet(&server, ALICE, take, leave).await;
        assert_well(round, [&taken, &left]);
        let gone = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
        assert_eq!(server.database().number(gone).await, 1, "{left:#?}");
    }
}

#[tokio::test]
async fn whoever_uses_a_link_meets_an_administrator_who_makes_it_void() {
    for round in 0..3 {
        let (sink, server) = mailing().await;
        let (_, boss) = chief(&server).await;
        let alice = given::user(&server.cli(), "alice").await;
        let hers = Person::new(&server);
        let page = hers.open("/recover").await;
        let asked = [("email", alice.email.as_str())];
        hers.submit(&page, &asked, Some("send-link")).await;
        let link = sink.wait_for(&alice.email, 1).await.link();
        let form = hers.open(&link).await;
        let edit = boss.open(&format!("/admin/users/{}/edit", alice.sub)).await;
        let withdraw = [("username", "alice")];
        let withdraw = send(&boss, &edit, "save", &withdraw);
        let typed = [("new_password", NEW)];
        let reset = hers.submit(&form, &typed, Some("set-password"));
        let (withdrawn, reset) = meet(&server, ALICE, withdraw, reset).await;
        assert_well(round, [&withdrawn, &reset]);
    }
}

#[tokio::test]
async fn two_commands_that_exchange_roles_wait_for_one_another() {
    let server = TestServer::start().await;
    let cli = server.cli();
    for role in ["one", "two"] {
        cli.json(&["role", "create", role]).await;
    }
    for name in ["alice", "carol"] {
        given::user_with(&cli, name, &["--role", "one"]).await;
    }
    let exchange = async |cli: Cli, name: &str, (add, remove): (&str, &str)| {
        let roles = ["--add-role", add, "--remove-role", remove];
        let arguments = [&["user", "update", name][..], &roles].concat();
        cli.run(&arguments).await.expect_code(0);
    };
    for roles in [("two", "one"), ("one", "two"), ("two", "one")] {
        let all = "UPDATE roles SET name = name";
        let first = exchange(server.cli(), "alice", roles);
        let second = exchange(server.cli(), "carol", roles);
        meet(&server, all, first, second).await;
        let sql = format!(
            "SELECT count(*) FROM role_members m JOIN roles r ON r.id = m.role_id WHERE r.name = '{}'",
            roles.0
        );
        assert_eq!(server.database().number(&sql).await, 2);
    }
}
