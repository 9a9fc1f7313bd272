//! Links by which people choose a password: mailed to them where there is mail, shown to be passed on where there is none.

use super::{super::at, NEW, chief, confirm, is_in, path, set_password, shown_link, signs_in};
use tests::{
    given::{self, PASSWORD, User},
    mail_sink::MailSink,
    person::Person,
    server::TestServer,
};

#[tokio::test]
async fn an_account_without_mail_begins_by_a_link_that_is_shown_once_and_works_once() {
    let server = TestServer::builder().production().start().await;
    let boss = chief(&server, "boss").await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let page = person.open("/admin/users/new").await;
    let typed = [
        ("email", "new@example.com"),
        ("name", "Nora New"),
        ("username", "nora"),
    ];
    let shown = person.submit(&page, &typed, Some("save")).await;
    assert_eq!(shown.status, 200, "{shown:#?}");
    assert_eq!(shown.header("cache-control"), "no-store");
    let link = shown_link(&shown);
    assert!(
        link.starts_with(server.issuer()) && link.contains("/recover/"),
        "{link}"
    );
    let token = link.rsplit('/').next().unwrap_or_default();
    let dump = server.database().dump().await;
    let is_kept = dump
        .windows(token.len())
        .any(|part| part == token.as_bytes());
    assert!(!is_kept, "the link is in the database");
    let done = set_password(&server, &link).await;
    assert_eq!(done.url.path(), "/recover/done", "{done:#?}");
    assert_eq!(Person::new(&server).open(&link).await.status, 404);
    let nora = User {
        sub: String::new(),
        email: "new@example.com".to_owned(),
        username: "nora".to_owned(),
        password: NEW.to_owned(),
    };
    assert!(signs_in(&server, &nora, NEW).await);
    // Nobody vouched for the address, and a link that was passed on proves nothing about it.
    let verified = "SELECT count(*) FROM users WHERE email_verified AND username_key = 'nora'";
    assert_eq!(server.database().number(verified).await, 0);

    let page = person.open("/admin/users/new").await;
    for (typed, status) in [
        ([("email", "NEW@example.com"), ("username", "")], 409),
        ([("email", "other@example.com"), ("username", "Nora")], 409),
        ([("email", "nonsense"), ("username", "")], 422),
        ([("email", "x@example.com"), ("username", "a b")], 422),
    ] {
        let again = person.submit(&page, &typed, Some("save")).await;
        assert_eq!(again.status, status, "{typed:?}: {}", again.text());
        assert!(again.body.contains("id=\"error-summary\""), "{typed:?}");
    }
}

#[tokio::test]
async fn an_account_with_mail_begins_by_a_mailed_link_that_proves_the_address() {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "invite")
        .start()
        .await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let page = person.open("/admin/users/new").await;
    let made = person
        .submit(&page, &[("email", "new@example.com")], Some("save"))
        .await;
    assert_eq!(made.status, 200, "{made:#?}");
    assert!(!made.body.contains("/recover/"), "{}", made.body);
    let link = sink.wait_for("new@example.com", 1).await.link();
    let done = set_password(&server, &link).await;
    assert_eq!(done.url.path(), "/recover/done", "{done:#?}");
    let verified =
        "SELECT count(*) FROM users WHERE email_verified AND email_key = 'new@example.com'";
    assert_eq!(server.database().number(verified).await, 1);

    // The same for somebody who lost a password: mailed to them, and the administrator sees no link.
    let answer = confirm(&person, &format!("{}/reset", path(&alice))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let link = sink.wait_for(&alice.email, 1).await.link();
    assert!(
        signs_in(&server, &alice, PASSWORD).await,
        "nothing happens before it is used"
    );
    set_password(&server, &link).await;
    assert!(signs_in(&server, &alice, NEW).await && !signs_in(&server, &alice, PASSWORD).await);

    let page = person.open("/admin/users/invite").await;
    let invited = person
        .submit(&page, &[("email", "guest@example.com")], Some("save"))
        .await;
    assert_eq!(
        (invited.status, invited.url.path()),
        (200, "/admin/users"),
        "{invited:#?}"
    );
    let link = sink.wait_for("guest@example.com", 1).await.link();
    assert!(link.contains("/register/"), "{link}");
    assert_eq!(Person::new(&server).open(&link).await.status, 200);
}

#[tokio::test]
async fn a_reset_link_that_is_shown_signs_its_owner_out_when_it_is_used_and_not_before() {
    let server = TestServer::builder().production().start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (hers, _) = at(&server, "/account", &alice).await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let first = confirm(&person, &format!("{}/reset", path(&alice))).await;
    let second = confirm(&person, &format!("{}/reset", path(&alice))).await;
    assert_eq!((first.status, second.status), (200, 200), "{second:#?}");
    assert!(is_in(&hers).await);
    assert_eq!(
        Person::new(&server).open(&shown_link(&first)).await.status,
        404,
        "the newest counts"
    );
    set_password(&server, &shown_link(&second)).await;
    assert!(!is_in(&hers).await && signs_in(&server, &alice, NEW).await);
    let third = confirm(&person, &format!("{}/reset", path(&alice))).await;
    confirm(&person, &format!("{}/state", path(&alice))).await;
    assert_eq!(
        Person::new(&server).open(&shown_link(&third)).await.status,
        404,
        "R59"
    );
    let page = person.open(&format!("{}/reset", path(&alice))).await;
    assert!(page.find_form("confirm").is_none(), "{}", page.body);
}
