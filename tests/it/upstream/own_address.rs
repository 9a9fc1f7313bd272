//! One who is signed in here proves it once more with their own address, though its domain leads to a provider.

use super::{Scene, back, builder};
use serde_json::json;
use tests::{
    mail_sink::MailSink,
    person::{Page, Person},
    server::Builder,
};

/// Alice owes a new password, and has come by a provider that says nothing of when it asked her.
async fn undated(builder: Builder) -> (Scene, Person, Page) {
    let scene = Scene::on(builder, &["--domain", "example.com"]).await;
    scene.link_alice().await;
    let cli = scene.server.cli();
    let owes = ["user", "update", "alice", "--require-password-change"];
    cli.run(&owes).await.expect_code(0);
    let person = scene.person();
    scene
        .stub
        .acts(|acts| acts.claims = json!({"auth_time": null}));
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.url.path(), "/login", "a fresh proof: {page:#?}");
    (scene, person, page)
}

#[tokio::test]
async fn r87_one_who_is_signed_in_proves_it_by_their_own_address_and_password() {
    let (scene, person, page) = undated(builder()).await;
    assert!(!page.text().contains("mailed to you"), "{page:#?}");
    // The address of somebody else leads there still, and so does hers in another browser.
    let others = person.type_password(&page, "bob@example.com", "x").await;
    assert_eq!(others.left().path(), "/authorize");
    let stranger = scene.person();
    let theirs = stranger.open("/login").await;
    let password = scene.alice.password.as_str();
    let theirs = stranger
        .type_password(&theirs, &scene.alice.email, password)
        .await;
    assert_eq!(theirs.left().path(), "/authorize");
    let page = person
        .type_password(&page, &scene.alice.email.to_uppercase(), password)
        .await;
    assert_eq!(page.url.path(), "/actions/password", "{page:#?}");
    let chosen = [("new_password", "copper-violin-drifts-north-7")];
    let page = person.submit(&page, &chosen, Some("set-password")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn one_who_is_signed_in_by_an_undated_provider_can_have_a_link_mailed() {
    let sink = MailSink::start().await;
    let builder = builder().set("IDP_MAIL__SMTP_URL", &sink.url());
    let (scene, person, page) = undated(builder).await;
    let refused = super::press(&person, &page, "stub").await;
    let refused = back(&person, &scene.stub.answers(&refused)).await;
    super::assert_said(&refused, 403, "upstream_undated");
    assert!(refused.text().contains("mailed to you"), "{refused:#?}");
    let page = person.open("/recover").await;
    let typed = [("email", scene.alice.email.as_str())];
    let page = person.submit(&page, &typed, Some("send-link")).await;
    assert_eq!(page.url.path(), "/recover/sent", "{page:#?}");
    let mail = sink.wait_about(&scene.alice.email, "Reset your password", 1);
    let page = person.open(&mail.await.link()).await;
    let new = [("new_password", "copper-violin-drifts-north-7")];
    let page = person.submit(&page, &new, Some("set-password")).await;
    assert_eq!(page.url.path(), "/recover/done", "{page:#?}");
}

async fn adds(person: &Person, email: &str) -> Page {
    let page = person.open("/account/addresses/add").await;
    let form = page.form("email");
    let target = person.absolute("/account/addresses/add");
    let pairs = form.filled(&[("email", email)], None);
    person.follow(person.post(target, pairs)).await
}

#[tokio::test]
async fn nobody_gets_an_address_of_a_providers_domain_by_a_mail() {
    let sink = MailSink::start().await;
    let builder = builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "open");
    let scene = Scene::on(builder, &["--domain", "example.com"]).await;
    let dora = tests::given::user(&scene.server.cli(), "dora").await;
    let person = scene.person();
    person.sign_in("/account", &dora).await;
    let page = adds(&person, "dora2@example.com").await;
    assert_eq!(page.status, 422, "{page:#?}");
    assert!(page.text().contains("your own provider"), "{page:#?}");
    // What was mailed before the domain was claimed is worth nothing afterwards.
    adds(&person, "dora@late.example").await;
    let added = sink.wait_for("dora@late.example", 1).await.link();
    let stranger = scene.person();
    let page = stranger.open("/register").await;
    let typed = [
        ("email", "ada@late.example"),
        ("name", "Ada"),
        ("password", tests::given::PASSWORD),
    ];
    stranger.submit(&page, &typed, Some("sign-up")).await;
    let registered = sink.wait_for("ada@late.example", 1).await.link();
    let opened = [person.open(&added).await, stranger.open(&registered).await];
    let claims = ["--domain", "example.com", "--domain", "late.example"];
    let claims = [&["upstream", "update", "stub"], claims.as_slice()].concat();
    scene.server.cli().run(&claims).await.expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    for ((who, button), page) in [(&person, "confirm"), (&stranger, "verify")]
        .into_iter()
        .zip(opened)
    {
        let page = who.submit(&page, &[], Some(button)).await;
        assert_eq!(page.status, 403, "{page:#?}");
        assert!(page.text().contains("your own provider"), "{page:#?}");
    }
    let kept = "SELECT count(*) FROM user_emails WHERE email_key LIKE '%@late.example'";
    assert_eq!(scene.number(kept).await, 0);
    // One who is linked there has it.
    scene.link_alice().await;
    let person = scene.person();
    person.sign_in("/account", &scene.alice).await;
    let page = adds(&person, "alice2@example.com").await;
    assert_eq!(page.url.path(), "/account/addresses", "{page:#?}");
}
