//! What becomes of the links that take a change back when those who run the place do something about an address (R92).

use super::{LIST, act, at_home, confirm, own, shown, told};
use crate::admin::{chief, send};
use tests::{mail_sink::MailSink, person::Person};

const CHANGED: &str = "Email address changed";
const NEW: &str = "fresh@example.org";

/// Her old mailbox is in somebody else's hands, and an administrator takes it from her account.
#[tokio::test]
async fn r92_an_address_that_an_administrator_removes_takes_nothing_back() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    own(&sink, &scene.person, NEW).await;
    act(&scene.person, "make-main", NEW).await;
    let undo = told(&sink, &user.email, CHANGED).await.link();
    let reader = Person::new(server);
    let before = reader.open(&undo).await;
    assert_eq!(before.status, 200, "{before:#?}");
    let (_, administrator) = chief(server).await;
    let addresses = format!("/admin/users/{}/addresses", user.sub);
    let page = administrator.open(&addresses).await;
    let gone = [("remove", user.email.as_str())];
    let done = send(&administrator, &page, "remove", &gone).await;
    assert_eq!(done.status, 303, "{done:#?}");
    assert_eq!(reader.open(&undo).await.status, 404);
    let page = reader.submit(&before, &[], Some("confirm")).await;
    assert_eq!(page.status, 404, "{page:#?}");
    assert_eq!(shown(server, user).await["email"], NEW);
    assert_eq!(scene.person.open(LIST).await.url.path(), LIST, "signed in");
}

/// The administrator's withdrawal has mailed a link that takes it back; whoever reads that mailbox may be why the operator is asked.
#[tokio::test]
async fn r92_an_operator_makes_void_what_was_mailed_to_an_address_that_counts_no_more() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let (_, administrator) = chief(server).await;
    let edit = format!("/admin/users/{}/edit", user.sub);
    let page = administrator.open(&edit).await;
    let name = [("username", user.username.as_str())];
    let done = send(&administrator, &page, "save", &name).await;
    assert_eq!(done.status, 303, "{done:#?}");
    let mail = told(&sink, &user.email, "Email address no longer confirmed").await;
    let reader = Person::new(server);
    assert_eq!(reader.open(&mail.link()).await.status, 200);
    let withdraw = ["user", "update", "alice", "--email-verified", "false"];
    server.cli().run(&withdraw).await.expect_code(0);
    assert_eq!(reader.open(&mail.link()).await.status, 404);
    assert_eq!(shown(server, user).await["email_verified"], false);
}

/// A thief made an address of theirs the main one. An operator who takes that one out of count, or gives the owner's back, leaves
/// the owner the link that also takes away what else the thief has brought.
#[tokio::test]
async fn r92_an_operator_who_acts_against_a_thiefs_address_leaves_the_owners_link_good() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
    for email in [NEW, "second@example.org"] {
        own(&sink, &thief, email).await;
    }
    act(&thief, "make-main", NEW).await;
    let undo = told(&sink, &user.email, CHANGED).await.link();
    let owner = Person::new(server);
    for change in [["--email-verified", "false"], ["--email", &user.email]] {
        let arguments = [&["user", "update", "alice"], &change[..]].concat();
        server.cli().run(&arguments).await.expect_code(0);
        assert_eq!(owner.open(&undo).await.status, 200, "{change:?}");
    }
    confirm(&owner, &undo).await;
    let sql = "SELECT email FROM user_emails ORDER BY email";
    let kept = server.database().rows(sql).await.concat();
    assert_eq!(kept, [user.email.as_str()]);
}
