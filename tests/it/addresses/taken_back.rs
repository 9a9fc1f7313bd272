//! What a thief added since the address was changed goes with the change (R92, R99).

use super::{act, builder, own, told};
use tests::{
    authenticator::{Passkey, Twist, enrol, sign_in},
    authenticator_app::AuthenticatorApp,
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

    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
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
    assert_eq!(count(&scene, "passkeys").await, 2);
    assert_eq!(count(&scene, "upstream_links").await, 2);
    assert_eq!(count(&scene, "totp_secrets").await, 1);
    assert!(count(&scene, "recovery_codes").await > 0);

    take_back(&scene, &link).await;
    assert_eq!(count(&scene, "passkeys").await, 1);
    assert_eq!(count(&scene, "upstream_links").await, 1);
    assert_eq!(count(&scene, "totp_secrets").await, 0);
    assert_eq!(count(&scene, "recovery_codes").await, 0);
    for kind in [
        "user.address_restored",
        "passkey.removed",
        "upstream.unlinked",
        "totp.removed",
        "recovery_codes.removed",
    ] {
        assert_eq!(scene.events(kind).await, 1, "{kind}");
    }
    // What was hers opens, what was his does not.
    let page = sign_in(&Person::new(server), "/login", &mut his, &Twist::default()).await;
    assert_ne!(page.status, 200, "{page:#?}");
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
async fn r92_a_browser_that_was_trusted_before_is_asked_for_the_older_app_after_a_change_is_taken_back()
 {
    let sink = MailSink::start().await;
    let scene = start(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let (app, _) = AuthenticatorApp::enrol(server, &scene.person, user).await;
    let page = scene.person.open("/account/security/recovery-codes").await;
    scene.person.submit(&page, &[], Some("generate")).await;
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
