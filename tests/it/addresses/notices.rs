//! Who is told when an address goes, or an administrator puts another one in its place.

use super::{LIST, act, add, at_home, builder, confirm, own, shown, told};
use tests::{given, mail_sink::MailSink, person::Person, server::TestServer};

const GONE: &str = "Email address removed";
const CHANGED: &str = "Email address changed";

#[tokio::test]
async fn r92_every_address_that_is_left_and_the_one_that_went_are_told_of_its_end() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (user, person) = (&scene.user, &scene.person);
    for email in ["ada@example.org", "more@example.org"] {
        own(&sink, person, email).await;
    }
    let page = act(person, "remove-address", "ada@example.org").await;
    assert_eq!((page.status, page.url.path()), (200, LIST), "{page:#?}");
    for email in [user.email.as_str(), "more@example.org", "ada@example.org"] {
        let mail = told(&sink, email, GONE).await;
        let text = mail.text();
        assert!(text.contains("ada@example.org"), "{email}: {text}");
        assert!(text.contains("UTC"), "{email}: {text}");
        // Who reads the one that went may be a stranger: nothing of its owner's device, and nothing to press.
        let whole = email != "ada@example.org";
        assert_eq!(text.contains("127.0.0.1"), whole, "{email}: {text}");
        for body in [text, mail.html()] {
            assert_eq!(body.contains("/recover"), whole, "{email}: {body}");
        }
    }
    // One that only waited for its proof may be a stranger's.
    add(person, "stranger@example.org").await;
    sink.wait_for("stranger@example.org", 1).await;
    act(person, "remove-address", "stranger@example.org").await;
    act(person, "remove-address", "more@example.org").await;
    told(&sink, "more@example.org", GONE).await;
    assert!(sink.mails_about("stranger@example.org", GONE).is_empty());
    sink.wait_about(&user.email, GONE, 2).await;
    let sql = "SELECT count(*) FROM mail_outbox WHERE kind = 'address_removed'";
    assert_eq!(scene.server.database().number(sql).await, 5);
}

async fn replaces(server: &TestServer, who: &str, email: &str) {
    let arguments = ["user", "update", who, "--email", email];
    server.cli().run(&arguments).await.expect_code(0);
}

#[tokio::test]
async fn r92_the_old_address_is_told_and_takes_nothing_back_when_an_administrator_changes_it() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    // What took an earlier change back is void: the mailbox may be why an administrator was asked.
    own(&sink, &scene.person, "fresh@example.org").await;
    act(&scene.person, "make-main", "fresh@example.org").await;
    let undo = told(&sink, &user.email, CHANGED).await.link();
    let reader = Person::new(server);
    assert_eq!(reader.open(&undo).await.status, 200);
    // The same address, written in another way.
    replaces(server, "alice", "FRESH@example.org").await;
    replaces(server, "alice", "fresh@example.org").await;
    assert_eq!(reader.open(&undo).await.status, 200);
    let page = reader.open(&undo).await;
    replaces(server, "alice", "given@example.org").await;
    assert_eq!(reader.open(&undo).await.status, 404);
    let page = reader.submit(&page, &[], Some("confirm")).await;
    assert_eq!(page.status, 404, "{page:#?}");
    let mail = told(&sink, "fresh@example.org", CHANGED).await;
    for body in [mail.text(), mail.html()] {
        assert!(body.contains("given@example.org"), "{body}");
        assert!(!body.contains("/recover"), "{body}");
    }
    assert!(sink.mails_to("given@example.org").is_empty());
    assert_eq!(shown(server, user).await["email"], "given@example.org");
    // An address that nobody has proven may be a stranger's.
    replaces(server, "alice", "other@example.org").await;
    let sql = "SELECT recipient FROM mail_outbox WHERE kind = 'address_changed' ORDER BY id";
    let told = server.database().rows(sql).await.concat();
    assert_eq!(told, [user.email.as_str(), "fresh@example.org"]);
}

#[tokio::test]
async fn r92_nobody_takes_a_change_of_an_account_back_that_was_disabled_since() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    own(&sink, &scene.person, "fresh@example.org").await;
    act(&scene.person, "make-main", "fresh@example.org").await;
    let undo = told(&sink, &user.email, CHANGED).await.link();
    let reader = Person::new(server);
    let page = reader.open(&undo).await;
    assert_eq!(page.status, 200);
    let cli = server.cli();
    cli.run(&["user", "disable", "alice"]).await.expect_code(0);
    let pressed = reader.submit(&page, &[], Some("confirm")).await;
    assert_eq!(pressed.status, 404, "{pressed:#?}");
    assert_eq!(reader.open(&undo).await.status, 404);
    assert_eq!(shown(server, user).await["email"], "fresh@example.org");
    cli.run(&["user", "enable", "alice"]).await.expect_code(0);
    confirm(&reader, &undo).await;
    assert_eq!(shown(server, user).await["email"], user.email);
}

#[tokio::test]
async fn r58_a_role_that_is_given_voids_the_links_that_were_mailed_before() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let user = given::user(&server.cli(), "alice").await;
    let asker = Person::new(&server);
    let ask = async |count: usize| {
        let page = asker.open("/recover").await;
        asker
            .submit(&page, &[("email", &user.email)], Some("send-link"))
            .await;
        let mail = sink.wait_about(&user.email, "Reset your password", count);
        mail.await.link()
    };
    let link = ask(1).await;
    assert_eq!(asker.open(&link).await.status, 200);
    let give = ["user", "update", "alice", "--add-role", "admin"];
    server.cli().run(&give).await.expect_code(0);
    assert_eq!(asker.open(&link).await.status, 404);
    let link = ask(2).await;
    server.cli().run(&give).await.expect_code(0);
    assert_eq!(
        asker.open(&link).await.status,
        200,
        "one that is asked for later, by one who has the role already"
    );
    // What welcomes them was mailed to nobody else.
    let welcome = "UPDATE mailed_links SET purpose = 'welcome' WHERE used_at IS NULL";
    server.database().execute(welcome).await;
    server
        .cli()
        .run(&["role", "create", "editor"])
        .await
        .expect_code(0);
    let give = ["user", "update", "alice", "--add-role", "editor"];
    server.cli().run(&give).await.expect_code(0);
    assert_eq!(asker.open(&link).await.status, 200);
}
