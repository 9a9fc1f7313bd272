//! R87: what is sensitive wants a fresh proof, and leaves a trace.

use super::{World, is_asked_for_code};
use std::time::Duration;
use tests::{
    authenticator_app::{AuthenticatorApp, STEP},
    given,
    person::Person,
    probe,
    server::TestServer,
};

const TABLES: [&str; 2] = ["totp_secrets", "recovery_codes"];
const OLD: Duration = Duration::from_secs(5 * 60 + 1);

#[tokio::test]
async fn r87_a_cookie_alone_changes_no_second_factor() {
    let world = World::new().await;
    let person = &world.home;
    world.recovery_codes(person).await;
    world.server.advance(OLD);
    let before = probe::rows(&world.server, &TABLES).await;
    for (path, button) in [
        ("/account/security/totp", "remove"),
        ("/account/security/recovery-codes", "generate"),
    ] {
        let page = person.open(path).await;
        assert!(page.form(button).has("password"), "{page:#?}");
        for typed in [&[][..], &[("password", "")], &[("password", "wrong")]] {
            let answer = person.submit(&page, typed, Some(button)).await;
            assert_eq!(answer.status, 403, "{path} {typed:?}: {answer:#?}");
            assert!(answer.form(button).has("password"));
        }
        assert_eq!(probe::rows(&world.server, &TABLES).await, before, "{path}");
    }
    assert_eq!(world.events("reauthentication.refused").await, 2);
    let codes = world.recovery_codes(person).await;
    assert_eq!(codes.len(), 10);
    let page = person.open("/account/security/totp").await;
    let typed = [("password", world.alice.password.as_str())];
    let page = person.submit(&page, &typed, Some("remove")).await;
    assert!(page.find_form("enrol").is_some(), "{page:#?}");
    assert_eq!(probe::rows(&world.server, &TABLES).await, 0);
    assert_eq!(world.events("totp.removed").await, 1);
    // From now on the password is enough.
    let page = Person::new(&world.server)
        .sign_in(&world.url(&[]), &world.alice)
        .await;
    assert_eq!(world.claims(&page).await["acr"], "1");
}

#[tokio::test]
async fn r87_an_app_is_set_up_and_confirmed_within_minutes_of_a_proof() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    let page = person.sign_in("/account/security/totp", &alice).await;
    server.advance(OLD);
    let refused = person.submit(&page, &[], Some("enrol")).await;
    assert_eq!(refused.status, 403);
    assert_eq!(probe::rows(&server, &TABLES).await, 0);
    let typed = [("password", alice.password.as_str())];
    let begun = person.submit(&refused, &typed, Some("enrol")).await;
    let app = AuthenticatorApp::of(&begun);
    // The picture is not shown, and its code confirms nothing, to one who comes back later.
    server.advance(OLD);
    let later = person.open("/account/security/totp").await;
    assert!(tests::html::text_of(&later.body, "secret").is_none());
    // Nor to one who proves who they are: another may have begun it.
    let anew = Person::new(&server);
    let shown = anew.sign_in("/account/security/totp", &alice).await;
    assert!(tests::html::text_of(&shown.body, "secret").is_none());
    assert!(shown.find_form("enrol").is_some(), "{shown:#?}");
    let code = app.code(&server);
    let late = person
        .submit(&begun, &[("code", &code)], Some("verify"))
        .await;
    assert_eq!(late.status, 403, "{late:#?}");
    let begun = person.submit(&late, &typed, Some("enrol")).await;
    assert_ne!(
        AuthenticatorApp::of(&begun).seed(),
        app.seed(),
        "another secret"
    );
    let code = AuthenticatorApp::of(&begun).code(&server);
    let page = person
        .submit(&begun, &[("code", &code)], Some("verify"))
        .await;
    assert_eq!(page.url.path(), "/account/security/recovery-codes");
}

#[tokio::test]
async fn r78_a_password_at_a_form_of_the_account_counts_like_one_at_the_sign_in() {
    let world = World::new().await;
    world.home.jar.remove("idp_known");
    world.server.advance(OLD);
    let page = world.home.open("/account/security/totp").await;
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let typed = [("password", "wrong")];
        let answer = world.home.submit(&page, &typed, Some("remove")).await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses, [403, 403, 403, 403, 403, 429]);
    let page = Person::new(&world.server)
        .sign_in("/login", &world.alice)
        .await;
    assert_eq!(page.status, 429, "one counter");
}

#[tokio::test]
async fn the_operator_takes_a_lost_second_factor_away() {
    let world = World::new().await;
    world.recovery_codes(&world.home).await;
    let cli = world.server.cli();
    let refused = cli.run(&["user", "reset-second-factor", "alice"]).await;
    assert_eq!(refused.code, 2, "{refused:#?}");
    cli.run(&["user", "reset-second-factor", "alice", "--yes"])
        .await
        .expect_code(0);
    assert_eq!(probe::rows(&world.server, &TABLES).await, 0);
    let shown = cli.json(&["user", "show", "alice"]).await;
    assert_eq!(
        (&shown["totp"], &shown["recovery_codes_left"]),
        (&false.into(), &0.into())
    );
    world.server.advance(STEP);
    let page = world.home.open(&world.url(&[("prompt", "none")])).await;
    assert_eq!(
        page.callback()["error"],
        "login_required",
        "signed out everywhere"
    );
    let page = Person::new(&world.server)
        .sign_in(&world.url(&[]), &world.alice)
        .await;
    assert!(!is_asked_for_code(&page));
    assert_eq!(world.claims(&page).await["acr"], "1");
}
