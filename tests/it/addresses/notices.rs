//! Who is told when an address goes, or an administrator puts another one in its place.

use super::{LIST, PASSWORD, act, add, at_home, builder, confirm, own, shown, signs_in, told};
use tests::{
    given::{self, User},
    mail_sink::MailSink,
    person::Person,
    server::TestServer,
};

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
        assert!(text.contains("127.0.0.1"), "{email}: {text}");
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
async fn r92_the_old_address_is_told_and_may_take_it_back_when_an_administrator_changes_it() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    // The same address, written in another way.
    replaces(server, "alice", &user.email.to_uppercase()).await;
    replaces(server, "alice", &user.email).await;
    replaces(server, "alice", "fresh@example.org").await;
    let mail = told(&sink, &user.email, CHANGED).await;
    let text = mail.text();
    assert!(text.contains("fresh@example.org"), "{text}");
    assert!(!text.contains(&user.email.to_uppercase()), "{text}");
    assert!(sink.mails_to("fresh@example.org").is_empty());
    let owner = Person::new(server);
    let page = confirm(&owner, &mail.link()).await;
    assert!(page.find_form("set-password").is_some(), "{page:#?}");
    assert_eq!(shown(server, user).await["email"], user.email);
    assert!(signs_in(server, &user.email, PASSWORD).await);
    assert!(!signs_in(server, "fresh@example.org", PASSWORD).await);
    // An address that nobody has proven may be a stranger's.
    let bob: User = given::user(&server.cli(), "bob").await;
    let unproven = ["user", "update", "bob", "--email-verified", "false"];
    server.cli().run(&unproven).await.expect_code(0);
    replaces(server, "bob", "bobby@example.org").await;
    let sql = "SELECT recipient FROM mail_outbox WHERE kind = 'address_changed'";
    let told = server.database().rows(sql).await.concat();
    assert_eq!(told, [user.email.as_str()], "not {}", bob.email);
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
    assert_eq!(
        asker.open(&link).await.status,
        200,
        "one that is asked for later"
    );
}
