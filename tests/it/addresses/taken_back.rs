//! What a thief added since the address was changed goes with the change (R92, R99).

use super::{act, builder, own, told};
use std::time::Duration;
use tests::{
    authenticator::{Passkey, Twist, enrol, sign_in},
    authenticator_app::AuthenticatorApp,
    database::Engine,
    given::User,
    mail_sink::MailSink,
    person::{Page, Person},
    scene::Scene,
    stub_provider::StubProvider,
};

const THIEF: &str = "thief@example.org";

async fn start(sink: &MailSink) -> Scene {
    let builder = builder(sink)
        .set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1,localhost")
        .set("IDP_SESSIONS__TRUST_BROWSER", "30d");
    Scene::on(builder).await
}

/// The thief makes an address of theirs the primary one; what takes that back.
async fn steal(sink: &MailSink, thief: &Person, user: &User) -> String {
    own(sink, thief, THIEF).await;
    let page = act(thief, "make-main", THIEF).await;
    assert_eq!(page.status, 200, "{page:#?}");
    told(sink, &user.email, "Email address changed")
        .await
        .link()
}

/// The owner takes it back.
async fn take_back(scene: &Scene, link: &str) -> Page {
    let owner = Person::new(&scene.server);
    let page = owner.open(link).await;
    let page = owner.submit(&page, &[], Some("confirm")).await;
    assert!(page.find_form("set-password").is_some(), "{page:#?}");
    page
}

/// What there is by now is two hours old.
async fn long_after(scene: &Scene) {
    let database = scene.server.database();
    for (table, column) in [
        ("passkeys", "created_at"),
        ("upstream_links", "created_at"),
        ("totp_secrets", "created_at"),
        ("totp_secrets", "confirmed_at"),
        ("recovery_codes", "created_at"),
        ("user_emails", "added_at"),
    ] {
        let earlier = match database.engine() {
            Engine::Sqlite => {
                format!(
                    "strftime('%Y-%m-%dT%H:%M:%S', {column}, '-2 hours') || substr({column}, 20)"
                )
            }
            Engine::Postgres => format!("{column} - interval '2 hours'"),
        };
        let sql = format!("UPDATE {table} SET {column} = {earlier} WHERE {column} IS NOT NULL");
        database.execute(&sql).await;
    }
}

async fn count(scene: &Scene, of: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {of}");
    scene.server.database().number(&sql).await
}

#[tokio::test]
async fn r92_every_way_in_that_was_added_since_the_change_goes_with_it_and_no_older_one() {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let stub = StubProvider::start().await;
    let older = StubProvider::start().await;
    crate::upstream::add(server, &stub, "stub", &[]).await;
    crate::upstream::add(server, &older, "older", &[]).await;
    let path = "/account/security/upstream";
    let page = scene.person.sign_in(path, user).await;
    let page = scene.person.submit(&page, &[], Some("link-older")).await;
    crate::upstream::back(&scene.person, &older.answers(page.left())).await;
    let mut hers = Passkey::synced(server.issuer());
    enrol(&scene.person, &mut hers).await;

    long_after(&scene).await;

    // He prepares himself, and tells the old address of it last.
    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
    let mut early = Passkey::synced(server.issuer());
    enrol(&thief, &mut early).await;
    let link = steal(&sink, &thief, user).await;
    let mut his = Passkey::new(server.issuer());
    enrol(&thief, &mut his).await;
    let page = thief.open(path).await;
    let page = thief.submit(&page, &[], Some("link-stub")).await;
    crate::upstream::back(&thief, &stub.answers(page.left())).await;
    let page = thief.open("/account/security/totp").await;
    AuthenticatorApp::enrol_on(server, &thief, &page).await;
    let page = thief.open("/account/security/recovery-codes").await;
    thief.submit(&page, &[], Some("generate")).await;
    assert_eq!(count(&scene, "passkeys").await, 3);
    assert_eq!(count(&scene, "upstream_links").await, 2);
    assert_eq!(count(&scene, "totp_secrets").await, 1);
    assert!(count(&scene, "recovery_codes").await > 0);

    take_back(&scene, &link).await;
    assert_eq!(count(&scene, "passkeys").await, 1);
    assert_eq!(count(&scene, "upstream_links").await, 1);
    assert_eq!(count(&scene, "totp_secrets").await, 0);
    assert_eq!(count(&scene, "recovery_codes").await, 0);
    assert_eq!(scene.events("passkey.removed").await, 2);
    for kind in [
        "user.address_restored",
        "upstream.unlinked",
        "totp.removed",
        "recovery_codes.removed",
    ] {
        assert_eq!(scene.events(kind).await, 1, "{kind}");
    }
    // What was hers opens, what was his does not.
    for passkey in [&mut early, &mut his] {
        let page = sign_in(&Person::new(server), "/login", passkey, &Twist::default()).await;
        assert_ne!(page.status, 200, "{page:#?}");
    }
    let stranger = Person::new(server);
    let page = stranger.open("/login").await;
    let left = crate::upstream::press(&stranger, &page, "stub").await;
    let page = crate::upstream::back(&stranger, &stub.answers(&left)).await;
    assert!(page.url.path().starts_with("/upstream/"), "{page:#?}");
    let owner = Person::new(server);
    let page = sign_in(&owner, "/login", &mut hers, &Twist::default()).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(owner.open("/account").await.url.path(), "/account");
}

#[tokio::test]
async fn r92_what_came_along_with_the_thiefs_address_goes_though_it_became_the_main_one_later() {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
    own(&sink, &thief, THIEF).await;
    let mut his = Passkey::synced(server.issuer());
    enrol(&thief, &mut his).await;
    long_after(&scene).await;
    let page = act(&thief, "make-main", THIEF).await;
    assert_eq!(page.status, 200, "{page:#?}");
    let link = told(&sink, &user.email, "Email address changed").await;
    take_back(&scene, &link.link()).await;
    assert_eq!(count(&scene, "passkeys").await, 0);
    assert_eq!(count(&scene, "user_emails").await, 1);
}

#[tokio::test]
async fn r92_a_browser_that_was_trusted_before_is_asked_for_the_older_app_after_a_change_is_taken_back()
 {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let (app, _) = AuthenticatorApp::enrol(server, &scene.person, user).await;
    let page = scene.person.open("/account/security/recovery-codes").await;
    scene.person.submit(&page, &[], Some("generate")).await;
    long_after(&scene).await;
    let thief = Person::new(server);
    let page = thief.sign_in("/account", user).await;
    let code = app.code(server);
    let typed = [("code", code.as_str()), ("trust", "on")];
    let page = thief.submit(&page, &typed, Some("verify")).await;
    assert_eq!(
        (page.status, page.url.path()),
        (200, "/account"),
        "{page:#?}"
    );
    let link = steal(&sink, &thief, user).await;
    thief.jar.remove("idp_session");
    let page = thief.sign_in("/account", user).await;
    assert_eq!(page.url.path(), "/account", "trusted: {page:#?}");

    take_back(&scene, &link).await;
    thief.jar.remove("idp_session");
    let page = thief.sign_in("/account", user).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    assert_eq!(count(&scene, "totp_secrets").await, 1, "hers, from before");
    assert!(
        count(&scene, "recovery_codes").await > 0,
        "hers, from before"
    );
    assert_eq!(scene.events("totp.removed").await, 0);
}

#[tokio::test]
async fn r92_a_seed_that_waits_goes_with_a_change_that_is_taken_back_and_nobody_is_told() {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let thief = Person::new(server);
    let page = thief.sign_in("/account/security/totp", user).await;
    thief.submit(&page, &[], Some("enrol")).await;
    assert_eq!(count(&scene, "totp_secrets").await, 1);
    // However old it is.
    server.advance(Duration::from_hours(3));
    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
    let link = steal(&sink, &thief, user).await;
    take_back(&scene, &link).await;
    assert_eq!(count(&scene, "totp_secrets").await, 0);
    assert_eq!(scene.events("totp.removed").await, 0);
}

#[tokio::test]
async fn r92_what_was_taken_back_once_is_settled_and_can_be_taken_back_again() {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    for round in 1..3 {
        let thief = Person::new(server);
        thief.sign_in("/account", user).await;
        own(&sink, &thief, THIEF).await;
        act(&thief, "make-main", THIEF).await;
        act(&thief, "remove-address", &user.email).await;
        let mail = sink.wait_about(&user.email, "Email address changed", round);
        let link = mail.await.link();
        assert!(link.contains("/recover/undo/"), "round {round}: {link}");
        take_back(&scene, &link).await;
        // Mails that are asked for have a limit.
        server.advance(Duration::from_hours(1));
    }
}

#[tokio::test]
async fn r88_a_seed_that_waits_is_gone_after_a_reset_of_the_password() {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let thief = Person::new(server);
    let page = thief.sign_in("/account/security/totp", user).await;
    thief.submit(&page, &[], Some("enrol")).await;
    assert_eq!(count(&scene, "totp_secrets").await, 1);
    let owner = Person::new(server);
    let page = owner.open("/recover").await;
    let typed = [("email", user.email.as_str())];
    owner.submit(&page, &typed, Some("send-link")).await;
    let mail = told(&sink, &user.email, "Reset your password").await;
    let page = owner.open(&mail.link()).await;
    let typed = [("new_password", super::NEW)];
    let page = owner.submit(&page, &typed, Some("set-password")).await;
    assert_eq!(page.url.path(), "/recover/done", "{page:#?}");
    assert_eq!(count(&scene, "totp_secrets").await, 0);
}
