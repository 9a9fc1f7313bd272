//! A password that has to be changed, and how long one has to be (R31, R83, R87).

use super::{NEW, World, assert_at, change_password};
use std::time::Duration;
use tests::{
    authenticator_app::AuthenticatorApp,
    given::{self, PASSWORD, User},
    person::Person,
    scene::Scene,
    server::TestServer,
};

const EIGHT: &str = "v7!kQ-z2";

#[tokio::test]
async fn a_password_that_an_operator_set_is_changed_at_the_next_sign_in() {
    let world = World::with(|builder| builder).await;
    let cli = world.server.cli();
    let bob = given::user_with(&cli, "bob", &["--require-password-change"]).await;
    let reset = ["user", "reset-password", "alice", "--password-stdin"];
    cli.run_with_input(&reset, NEW).await.expect_code(0);
    let alice = User {
        password: NEW.to_owned(),
        ..world.alice.clone()
    };
    for user in [&bob, &alice] {
        let person = Person::new(&world.server);
        let page = person.sign_in(&world.url(&[]), user).await;
        assert_at(&page, "/actions/password", "");
        let page = change_password(&person, &page, "nine-brass-otters-swim").await;
        assert!(page.callback().contains_key("code"), "{page:#?}");
    }
    let kept = [
        "user",
        "reset-password",
        "alice",
        "--password-stdin",
        "--permanent",
    ];
    cli.run_with_input(&kept, NEW).await.expect_code(0);
    let page = Person::new(&world.server)
        .sign_in(&world.url(&[]), &alice)
        .await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn r31_refresh_tokens_live_until_the_password_is_changed_and_die_with_it() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let owes = ["user", "update", "alice", "--require-password-change"];
    scene.server.cli().run(&owes).await.expect_code(0);
    scene
        .assert_alive(&tokens, "the change is still to come")
        .await;
    let page = scene.person.open("/account").await;
    assert_at(&page, "/actions/password", "");
    let cookie = scene.person.cookie("idp_session");
    change_password(&scene.person, &page, NEW).await;
    assert_ne!(scene.person.cookie("idp_session"), cookie, "a new cookie");
    scene.assert_dead(&scene.api, &tokens, "changed").await;
    assert_eq!(scene.person.open("/account").await.url.path(), "/account");
}

#[tokio::test]
async fn r87_an_old_proof_is_given_once_more_before_the_password_is_changed() {
    let world = World::with(|builder| builder).await;
    let owes = ["user", "update", "alice", "--require-password-change"];
    world.server.cli().run(&owes).await.expect_code(0);
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    world.server.advance(Duration::from_secs(301));
    let late = change_password(&person, &page, NEW).await;
    assert_eq!(late.url.path(), "/login", "{late:#?}");
    let page = person.type_password(&late, "alice", PASSWORD).await;
    assert_at(&page, "/actions/password", "");
}

#[tokio::test]
async fn a_password_that_was_never_judged_is_judged_when_it_is_typed() {
    let world = World::with(|builder| builder).await;
    let unjudged = "UPDATE password_credentials SET standing = 'unjudged'";
    world.server.database().execute(unjudged).await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    assert!(
        page.callback().contains_key("code"),
        "a good one: {page:#?}"
    );
    let create = [
        "user",
        "create",
        "--email",
        "carol@example.com",
        "--username",
        "carol",
        "--password-stdin",
    ];
    world
        .server
        .cli()
        .run_with_input(&create, "password1")
        .await
        .expect_code(0);
    world.server.database().execute(unjudged).await;
    let carol = User {
        username: "carol".to_owned(),
        password: "password1".to_owned(),
        ..world.alice.clone()
    };
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &carol).await;
    assert_at(&page, "/actions/password", "");
    let standing = "SELECT count(*) FROM password_credentials WHERE standing = 'must_change'";
    assert_eq!(world.server.database().number(standing).await, 1);
}

#[tokio::test]
async fn r83_eight_characters_do_beside_a_second_factor_and_fifteen_alone() {
    let world = World::with(|builder| builder).await;
    let path = "/account/security/password";
    let person = Person::new(&world.server);
    let page = person.sign_in(path, &world.alice).await;
    assert!(
        page.text().contains("the password alone lets you in"),
        "{page:#?}"
    );
    let refused = change_password(&person, &page, EIGHT).await;
    assert_eq!(refused.status, 422, "{refused:#?}");
    assert!(refused.text().contains("15"), "{refused:#?}");
    AuthenticatorApp::enrol(&world.server, &person, &world.alice).await;
    let page = person.open(path).await;
    assert!(page.text().contains("a second factor is asked for as well"));
    let seven = change_password(&person, &page, &EIGHT[1..]).await;
    assert_eq!(seven.status, 422, "{seven:#?}");
    let done = change_password(&person, &page, EIGHT).await;
    assert_eq!(done.status, 200, "{done:#?}");
    // Alone again, it is too short: another one has to be chosen.
    let reset = ["user", "reset-second-factor", "alice", "--yes"];
    world.server.cli().run(&reset).await.expect_code(0);
    let short = User {
        password: EIGHT.to_owned(),
        ..world.alice.clone()
    };
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &short).await;
    assert_at(&page, "/actions/password", "");
    let again = change_password(&person, &page, "w8!kQ-z3").await;
    assert_eq!(again.status, 422, "{again:#?}");
    change_password(&person, &page, NEW).await.callback();
}

#[tokio::test]
async fn r83_a_reset_and_a_registration_say_which_length_holds() {
    let world = World::with(|builder| builder).await;
    let cli = world.server.cli();
    let strict = TestServer::builder()
        .set("IDP_SESSIONS__SECOND_FACTOR", "required")
        .set("IDP_SIGNUP__MODE", "open")
        .start()
        .await;
    let page = Person::new(&strict).open("/register").await;
    assert!(page.text().contains("a second factor is asked for as well"));
    let home = Person::new(&world.server);
    AuthenticatorApp::enrol(&world.server, &home, &world.alice).await;
    let bob = given::user(&cli, "bob").await;
    for (user, characters) in [(&world.alice, "minlength: 8;"), (&bob, "minlength: 15;")] {
        let person = Person::new(&world.server);
        let page = person.open("/recover").await;
        let typed = [("email", user.email.as_str())];
        person.submit(&page, &typed, Some("send-link")).await;
        let link = world
            .sink
            .wait_about(&user.email, "Reset your password", 1)
            .await
            .link();
        let page = person.open(&link).await;
        assert!(page.body.contains(characters), "{page:#?}");
        let done = change_password(&person, &page, EIGHT).await;
        let taken = characters == "minlength: 8;";
        assert_eq!(done.status, if taken { 200 } else { 422 }, "{done:#?}");
    }
}
