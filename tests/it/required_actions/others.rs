//! Verifying an address, and enrolling what an application demands (R79, R88, R99).

use super::{World, assert_at, code_of};
use futures_util::future::join_all;
use serde_json::json;
use tests::{
    authenticator::{self, Passkey},
    authenticator_app::AuthenticatorApp,
    back_channel::BackChannel,
    given, jwk,
    person::Person,
    raw,
    scene::{Scene, assert_refused},
    server::TestServer,
};

/// A server that wants addresses verified, and somebody whose address is not.
async fn unverified() -> World {
    let required = ("IDP_SIGN_IN__VERIFIED_EMAIL", "required");
    let world = World::with(|builder| builder.set(required.0, required.1)).await;
    given::never_proven(world.server.database(), "alice").await;
    world
}

async fn verified(world: &World) -> i64 {
    let sql = "SELECT count(*) FROM users WHERE email_verified";
    world.server.database().number(sql).await
}

#[tokio::test]
async fn r88_an_address_is_verified_by_the_code_that_was_sent_to_it_and_by_no_other() {
    let world = unverified().await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    assert_at(&page, "/actions/verify-email", "");
    let page = person.submit(&page, &[], Some("send-code")).await;
    let mail = world.sink.wait_for(&world.alice.email, 1).await;
    for _ in 0..5 {
        let typed = [("code", "BBBB-BBBB")];
        let wrong = person.submit(&page, &typed, Some("verify")).await;
        assert_eq!(wrong.status, 422, "{wrong:#?}");
    }
    let code = code_of(&mail.text());
    let dead = person
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert_at(&dead, "/actions/verify-email", "");
    assert_eq!(verified(&world).await, 0);
    assert_eq!(world.events("address_code.asked").await, 1);
    assert_eq!(world.events("address_code.refused").await, 5);
    // An address that is not verified gets no code to sign in with, and this one verifies.
    let page = world.verify(&person, &dead).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(verified(&world).await, 1);
}

#[tokio::test]
async fn a_verifying_code_counts_in_its_browser_though_another_browser_has_asked_since() {
    let world = unverified().await;
    let (first, second) = (Person::new(&world.server), Person::new(&world.server));
    let mut pages = Vec::new();
    for (index, person) in [&first, &second].into_iter().enumerate() {
        let page = person.sign_in(&world.url(&[]), &world.alice).await;
        let page = person.submit(&page, &[], Some("send-code")).await;
        let mail = world
            .sink
            .wait_about(&world.alice.email, "Verify", index + 1);
        pages.push((page, code_of(&mail.await.text())));
    }
    assert_eq!(world.events("address_code.asked").await, 2);
    let (page, code) = &pages[0];
    let (_, other) = &pages[1];
    let elsewhere = first.submit(page, &[("code", other)], Some("verify")).await;
    assert_eq!(elsewhere.status, 422, "{elsewhere:#?}");
    let page = first.submit(page, &[("code", code)], Some("verify")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(verified(&world).await, 1);
}

#[tokio::test]
async fn r88_one_of_fifty_uses_of_a_verifying_code_counts() {
    let world = unverified().await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    let page = person.submit(&page, &[], Some("send-code")).await;
    let mail = world.sink.wait_for(&world.alice.email, 1).await;
    let form = page.form("code");
    let pairs = form.filled(&[("code", &code_of(&mail.text()))], Some("verify"));
    let target = person.absolute("/actions/verify-email");
    let send = |_| person.step(person.post(target.clone(), pairs.clone()));
    let answers = join_all((0..50).map(send)).await;
    assert!(answers.iter().all(|answer| answer.status < 500));
    assert_eq!(verified(&world).await, 1);
    assert_eq!(world.events("user.email_verified").await, 1);
}

#[tokio::test]
async fn a_code_for_an_address_that_was_changed_meanwhile_verifies_nothing() {
    let world = unverified().await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    let page = person.submit(&page, &[], Some("send-code")).await;
    let mail = world.sink.wait_for(&world.alice.email, 1).await;
    let other = ["user", "update", "alice", "--email", "other@example.com"];
    world.server.cli().run(&other).await.expect_code(0);
    let typed = [("code", code_of(&mail.text()))];
    let typed = [(typed[0].0, typed[0].1.as_str())];
    let page = person.submit(&page, &typed, Some("verify")).await;
    assert_at(&page, "/actions/verify-email", "");
    assert_eq!(verified(&world).await, 0);
}

#[tokio::test]
async fn r99_a_passkey_is_enrolled_where_an_application_demands_one() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let demand = json!({"default_acr_values": ["phr"]}).to_string();
    let strict = ["--metadata", &demand, "--skip-consent"];
    let client = given::web_client_with(&server.cli(), &strict).await;
    // After proof of what they have: the authenticator app too.
    let person = Person::new(&server);
    let (app, _) = AuthenticatorApp::enrol(&server, &person, &alice).await;
    person.jar.remove("idp_session");
    let url = raw::authorize_url(&server, &client, &[]);
    let page = person.sign_in(&url, &alice).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    let code = app.code(&server);
    let page = person
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert_at(&page, "/actions/passkey", "");
    let nothing = person.submit(&page, &[], Some("add-passkey")).await;
    assert_eq!(nothing.status, 400, "{nothing:#?}");
    let mut passkey = Passkey::new(server.issuer());
    let asked = authenticator::ask(&person, &page).await;
    let made = passkey.create(&asked, &authenticator::Twist::default());
    let page = authenticator::send(&person, &page, &asked, &made).await;
    assert_eq!(
        page.url.path(),
        "/login/passkey",
        "now it is asked for: {page:#?}"
    );
    let asked = authenticator::ask(&person, &page).await;
    let shown = passkey.get(&asked, &authenticator::Twist::default());
    let page = authenticator::send(&person, &page, &asked, &shown).await;
    let callback = page.callback();
    let tokens = raw::redeem(&server, &client, &callback["code"]).await;
    let claims = jwk::decode(&tokens.expect_status(200).text("id_token")).1;
    assert_eq!(claims["acr"], "phr", "{claims}");
}

#[tokio::test]
async fn r31_a_refresh_proves_as_much_as_is_demanded_by_now() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let strict = scene
        .server
        .try_node(&[("IDP_SESSIONS__SECOND_FACTOR", "required")])
        .await
        .expect("a node");
    let there = BackChannel::to_node(&scene.server, &strict);
    let refused = there.refresh(&scene.client, &tokens.refresh_token).await;
    assert_refused(
        &refused,
        400,
        "invalid_grant",
        "a second factor is required",
    );
    scene.assert_alive(&tokens, "it was not spent").await;
    let demand = json!({"default_acr_values": ["2"]}).to_string();
    let id = scene.client.client_id.as_str();
    let update = ["client", "update", id, "--metadata", &demand];
    scene.server.cli().run(&update).await.expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let refused = scene
        .api
        .refresh(&scene.client, &tokens.refresh_token)
        .await;
    assert_refused(&refused, 400, "invalid_grant", "the client demands one");
}
