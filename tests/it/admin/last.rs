//! On the command line too somebody who may do everything stays (R58); and how they find the console.

use super::at;
use tests::{given, server::TestServer};

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
