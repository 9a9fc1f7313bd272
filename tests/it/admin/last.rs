//! On the command line too somebody who may do everything stays (R58); and how they find the console.

use super::{at, chief, send};
use tests::{given, person::Person, server::TestServer};

#[tokio::test]
async fn r58_no_command_leaves_nobody_who_may_do_everything() {
    let server = TestServer::start().await;
    let cli = server.cli();
    given::user_with(&cli, "boss", &["--role", "admin"]).await;
    given::user(&cli, "alice").await;
    let acts: [&[&str]; 3] = [
        &["user", "disable", "boss"],
        &["user", "delete", "boss", "--yes"],
        &["user", "update", "boss", "--remove-role", "admin"],
    ];
    for act in acts {
        let refused = cli.run(act).await.expect_code(5);
        assert!(refused.stderr.contains("no administrator"), "{refused:#?}");
    }
    let left = "SELECT count(*) FROM role_members m JOIN users u ON u.id = m.user_id WHERE u.disabled_at IS NULL";
    assert_eq!(server.database().number(left).await, 1);
    // One who is disabled is nobody's successor.
    given::user_with(&cli, "second", &["--role", "admin"]).await;
    cli.run(&["user", "disable", "second"]).await.expect_code(0);
    cli.run(acts[0]).await.expect_code(5);
    cli.run(&["user", "enable", "second"]).await.expect_code(0);
    cli.run(acts[2]).await.expect_code(0);
    cli.run(&["user", "disable", "alice"]).await.expect_code(0);
    cli.run(acts[1]).await.expect_code(0);
}

#[tokio::test]
async fn the_account_leads_to_the_console_whoever_may_see_it() {
    let server = TestServer::start().await;
    let cli = server.cli();
    let boss = given::user_with(&cli, "boss", &["--role", "admin"]).await;
    let alice = given::user(&cli, "alice").await;
    let link = "id=\"admin\" href=\"/admin\"";
    let (_, page) = at(&server, "/account", &boss).await;
    assert!(page.body.contains(link), "{}", page.body);
    let (_, page) = at(&server, "/account", &alice).await;
    assert!(!page.body.contains("href=\"/admin\""), "{}", page.body);
}

#[tokio::test]
async fn r58_no_role_goes_that_alone_makes_administrators() {
    let server = TestServer::start().await;
    let cli = server.cli();
    cli.json(&["role", "create", "root", "--permission", "*"])
        .await;
    given::user_with(&cli, "boss", &["--role", "root"]).await;
    given::user_with(&cli, "second", &["--role", "admin"]).await;
    cli.run(&["user", "disable", "second"]).await.expect_code(0);
    let delete = ["role", "delete", "root", "--yes"];
    let refused = cli.run(&delete).await.expect_code(5);
    assert!(refused.stderr.contains("no administrator"), "{refused:#?}");
    let held = "SELECT count(*) FROM role_members m JOIN roles r ON r.id = m.role_id WHERE r.name = 'root'";
    assert_eq!(server.database().number(held).await, 1);
    cli.run(&["user", "enable", "second"]).await.expect_code(0);
    cli.run(&delete).await.expect_code(0);
}

#[tokio::test]
async fn r58_a_role_that_is_given_at_the_command_line_makes_links_void() {
    let server = TestServer::builder().production().start().await;
    let cli = server.cli();
    cli.json(&["role", "create", "staff"]).await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&cli, "alice").await;
    let give = ["user", "update", "alice", "--add-role", "staff"];
    for lives in [false, true] {
        let page = person
            .open(&format!("/admin/users/{}/reset", alice.sub))
            .await;
        let shown = send(&person, &page, "confirm", &[]).await;
        let rest = shown.body.split("id=\"link\">").nth(1).expect("a link");
        let link = rest.split('<').next().unwrap_or_default();
        cli.run(&give).await.expect_code(0);
        let page = Person::new(&server).open(link).await;
        // Who has the role already gets nothing new.
        assert_eq!(page.find_form("set-password").is_some(), lives, "{page:#?}");
    }
}
