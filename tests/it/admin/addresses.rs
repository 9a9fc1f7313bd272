//! Addresses of people: an administrator who withdraws one gets no link in the hand that its owner had got by mail (R89), and who has
//! several is found by each.

use super::{chief, send};
use tests::{
    given::{self, User},
    mail_sink::MailSink,
    page::Page,
    person::Person,
    server::TestServer,
};

async fn mailing(sink: &MailSink) -> TestServer {
    let builder = TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url());
    builder.start().await
}

fn path(user: &User, last: &str) -> String {
    format!("/admin/users/{}{last}", user.sub)
}

/// One more address, which is proven.
async fn add(server: &TestServer, name: &str, email: &str) {
    let sql = format!(
        "INSERT INTO user_emails (email_key, user_id, email, added_at) \
         SELECT '{}', id, '{email}', created_at FROM users WHERE username_key = '{name}'",
        email.to_lowercase()
    );
    server.database().execute(&sql).await;
}

/// Takes an address out of count.
async fn withdraw(person: &Person, user: &User) -> Page {
    let page = person.open(&path(user, "/edit")).await;
    let name = [("username", user.username.as_str())];
    let done = send(person, &page, "save", &name).await;
    assert_eq!(done.status, 303, "{done:#?}");
    done
}

async fn reset(person: &Person, user: &User) -> Page {
    let page = person.open(&path(user, "/reset")).await;
    send(person, &page, "confirm", &[]).await
}

#[tokio::test]
async fn r89_who_withdraws_an_address_gets_no_link_that_its_owner_had_got() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    let before = person.open(&path(&alice, "/reset")).await;
    withdraw(&person, &alice).await;
    let told = sink.wait_for(&alice.email, 1).await;
    let undo = told.link();
    assert!(undo.contains("/recover/undo/"), "{undo}");
    // Neither by the page, nor by a form that was opened before.
    let page = person.open(&path(&alice, "/reset")).await;
    assert!(page.find_form("confirm").is_none(), "{}", page.text());
    assert!(page.text().contains("7 days"), "{}", page.text());
    let answer = send(&person, &before, "confirm", &[]).await;
    assert_eq!(answer.status, 409, "{answer:#?}");
    assert!(!answer.body.contains("/recover/"), "{}", answer.body);
    // She is still told of what is done to her account.
    let page = person.open(&path(&alice, "/delete")).await;
    send(&person, &page, "confirm", &[("act", "delete")]).await;
    sink.wait_for(&alice.email, 2).await;
    let page = person.open(&path(&alice, "/delete")).await;
    send(&person, &page, "confirm", &[("act", "keep")]).await;
    let page = person.open(&path(&alice, "/state")).await;
    send(&person, &page, "confirm", &[("state", "enabled")]).await;
    // And takes it back.
    let hers = Person::new(&server);
    let page = hers.open(&undo).await;
    let page = hers.submit(&page, &[], Some("confirm")).await;
    assert!(page.find_form("set-password").is_some(), "{page:#?}");
    let verified = "SELECT count(*) FROM users WHERE username_key = 'alice' AND email_verified";
    assert_eq!(server.database().number(verified).await, 1);
    let answer = reset(&person, &alice).await;
    assert_eq!(answer.status, 303, "mailed again: {answer:#?}");
}

#[tokio::test]
async fn r89_a_link_is_mailed_to_any_address_that_is_proven() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    add(&server, "alice", "other@example.com").await;
    withdraw(&person, &alice).await;
    sink.wait_for(&alice.email, 1).await;
    sink.wait_for("other@example.com", 1).await;
    let answer = reset(&person, &alice).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let link = sink.wait_for("other@example.com", 2).await.link();
    assert!(link.contains("/recover/"), "{link}");
    // One who never had any gets it from the administrator.
    let cli = server.cli();
    cli.json(&[
        "user",
        "create",
        "--email",
        "new@example.com",
        "--username",
        "new",
    ])
    .await;
    let shown = cli.json(&["user", "show", "new"]).await;
    let new = User {
        sub: shown["sub"].as_str().unwrap_or_default().to_owned(),
        email: "new@example.com".to_owned(),
        username: "new".to_owned(),
        password: String::new(),
    };
    let answer = reset(&person, &new).await;
    assert_eq!(answer.status, 200, "{answer:#?}");
    assert!(answer.body.contains("/recover/"), "{}", answer.body);
}

#[tokio::test]
async fn a_person_is_found_by_each_address_and_loses_one_that_is_not_theirs_any_more() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let (boss, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    add(&server, "alice", "Second@example.org").await;
    add(&server, "alice", "seconds@example.org").await;
    for search in ["second%40example.org", "SECOND", "alice%40"] {
        let page = person.open(&format!("/admin/users?search={search}")).await;
        let times = page.body.matches(&path(&alice, "\"")).count();
        assert_eq!(times, 1, "{search}: {}", page.text());
    }
    let page = person.open(&path(&alice, "")).await;
    let text = page.text();
    assert!(
        text.contains("Second@example.org") && text.contains("seconds@"),
        "{text}"
    );
    assert!(page.body.contains(&path(&alice, "/addresses")), "{text}");
    let page = person.open(&path(&alice, "/addresses")).await;
    // The main one stays, and so does what is somebody else's.
    for kept in [
        alice.email.as_str(),
        boss.email.as_str(),
        "nobody@example.com",
    ] {
        let answer = send(&person, &page, "remove", &[("remove", kept)]).await;
        assert_eq!(answer.status, 404, "{kept}: {answer:#?}");
    }
    let gone = [("remove", "Second@example.org")];
    let answer = send(&person, &page, "remove", &gone).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    for told in [
        alice.email.as_str(),
        "Second@example.org",
        "seconds@example.org",
    ] {
        let mail = sink.wait_for(told, 1).await;
        assert!(mail.text().contains("second@example.org"), "{told}");
    }
    let left = "SELECT count(*) FROM user_emails WHERE email_key = 'second@example.org'";
    assert_eq!(server.database().number(left).await, 0);
    let actor = format!("user:{}", boss.sub);
    let done = format!(
        "SELECT count(*) FROM audit_events WHERE kind = 'user.address_removed' AND actor = '{actor}' AND user_id IS NOT NULL"
    );
    assert_eq!(server.database().number(&done).await, 1);
    let page = person
        .open("/admin/users?search=second%40example.org")
        .await;
    assert!(!page.body.contains(&path(&alice, "\"")), "{}", page.text());
}

/// Her main address counts as one that came along just now.
async fn lately(server: &TestServer) {
    let sql =
        "UPDATE users SET created_at = '2020-01-01T00:00:00.000001Z' WHERE username_key = 'alice'";
    server.database().execute(sql).await;
}

/// There is no link for now, and none is shown.
async fn assert_later(person: &Person, user: &User) {
    let page = person.open(&path(user, "/reset")).await;
    assert!(page.find_form("confirm").is_none(), "{}", page.text());
    assert!(page.text().contains("7 days"), "{}", page.text());
}

#[tokio::test]
async fn r89_an_address_that_came_along_lately_is_not_withdrawn_in_silence() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    lately(&server).await;
    let before = person.open(&path(&alice, "/reset")).await;
    withdraw(&person, &alice).await;
    let told = sink.wait_for(&alice.email, 1).await;
    assert!(!told.text().contains("/recover/undo/"), "{}", told.text());
    assert_later(&person, &alice).await;
    let answer = send(&person, &before, "confirm", &[]).await;
    assert_eq!(answer.status, 409, "{answer:#?}");
    assert!(!answer.body.contains("/recover/"), "{}", answer.body);
}

#[tokio::test]
async fn r89_whoever_takes_all_addresses_of_a_person_gets_no_link() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    add(&server, "alice", "other@example.com").await;
    lately(&server).await;
    let page = person.open(&path(&alice, "/addresses")).await;
    let gone = [("remove", "other@example.com")];
    let answer = send(&person, &page, "remove", &gone).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    withdraw(&person, &alice).await;
    sink.wait_for(&alice.email, 2).await;
    sink.wait_for("other@example.com", 2).await;
    assert_later(&person, &alice).await;
}

#[tokio::test]
async fn r89_an_address_counts_for_a_week_also_when_it_is_no_longer_kept() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let cli = server.cli();
    let (_, person) = chief(&server).await;
    // Replaced by an operator by one that nobody has vouched for.
    let alice = given::user(&cli, "alice").await;
    let change = ["user", "update", "alice", "--email", "new@example.org"];
    cli.run(&change).await.expect_code(0);
    assert_later(&person, &alice).await;
    // The only one that was proven, and not the main one, is taken away.
    let carol = given::user(&cli, "carol").await;
    add(&server, "carol", "other@example.com").await;
    let sql = "UPDATE users SET email_verified = (1 = 0) WHERE username_key = 'carol'";
    server.database().execute(sql).await;
    let page = person.open(&path(&carol, "/addresses")).await;
    let gone = [("remove", "other@example.com")];
    assert_eq!(send(&person, &page, "remove", &gone).await.status, 303);
    assert_later(&person, &carol).await;
}

#[tokio::test]
async fn r89_an_operator_who_withdraws_an_address_tells_its_owner() {
    let sink = MailSink::start().await;
    let server = mailing(&sink).await;
    let alice = given::user(&server.cli(), "alice").await;
    let change = ["user", "update", "alice", "--email-verified", "false"];
    for _ in 0..2 {
        server.cli().run(&change).await.expect_code(0);
    }
    let mail = sink.wait_for(&alice.email, 1).await;
    // Somebody else may read that mail.
    assert!(!mail.text().contains("/recover/undo/"), "{}", mail.text());
    let mails = "SELECT count(*) FROM mail_outbox";
    assert_eq!(server.database().number(mails).await, 1, "once");
}
