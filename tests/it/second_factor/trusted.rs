//! R99: a browser that its owner trusts.

use super::{World, is_asked_for_code};
use serde_json::json;
use std::time::Duration;
use tests::{authenticator_app::STEP, person::Person, server::TestServer};

async fn world() -> World {
    World::on(TestServer::builder().set("IDP_SESSIONS__TRUST_BROWSER", "30d")).await
}

/// Signs in, trusts the browser, and forgets the session.
async fn trusting(world: &World) -> Person {
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let code = world.app.code(&world.server);
    let typed = [("code", code.as_str()), ("trust", "on")];
    let page = person.submit(&page, &typed, Some("verify")).await;
    assert_eq!(world.claims(&page).await["acr"], "2");
    world.server.advance(STEP);
    person.jar.remove("idp_session");
    person
}

#[tokio::test]
async fn r99_a_trusted_browser_stands_in_for_the_code_and_proves_nothing() {
    let world = world().await;
    let person = trusting(&world).await;
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    let told = world.claims(&page).await;
    assert_eq!((&told["acr"], &told["amr"]), (&json!("1"), &json!(["pwd"])));

    // An application that asks for more gets exactly the missing proof, in place.
    world.server.advance(Duration::from_mins(20));
    let claim = json!({"id_token": {"acr": {"essential": true, "value": "2"}}}).to_string();
    let silent = [("claims", claim.as_str()), ("prompt", "none")];
    let page = person.open(&world.url(&silent)).await;
    assert_eq!(page.callback()["error"], "login_required");
    let before = person.cookie("idp_session");
    let page = person.open(&world.url(&[("claims", &claim)])).await;
    assert!(is_asked_for_code(&page), "{page:#?}");
    assert!(!page.form("code").has("trust"), "not in place of this");
    let page = world.give_code(&person, &page).await;
    let more = world.claims(&page).await;
    assert_eq!(
        (&more["acr"], &more["amr"]),
        (&json!("2"), &json!(["pwd", "otp", "mfa"]))
    );
    assert_eq!(
        (&more["sid"], &more["auth_time"]),
        (&told["sid"], &told["auth_time"])
    );
    assert_ne!(person.cookie("idp_session"), before);
    let page = person.open(&world.url(&silent)).await;
    assert!(
        page.callback().contains_key("code"),
        "and is not asked for it again"
    );
}

#[tokio::test]
async fn r16_a_fresh_but_weaker_sign_in_does_not_do_for_a_stronger_one() {
    let world = world().await;
    let person = trusting(&world).await;
    let claim = json!({"id_token": {"acr": {"essential": true, "value": "2"}}}).to_string();
    for _ in 0..2 {
        let again = [("claims", claim.as_str()), ("prompt", "login")];
        let page = person.open(&world.url(&again)).await;
        let page = person
            .type_password(&page, "alice", &world.alice.password)
            .await;
        assert!(is_asked_for_code(&page), "{page:#?}");
        let page = world.give_code(&person, &page).await;
        assert_eq!(world.claims(&page).await["acr"], "2");
        world.server.advance(STEP);
    }
}

#[tokio::test]
async fn r99_trust_is_bound_to_the_person_the_browser_and_the_app() {
    let world = world().await;
    let person = trusting(&world).await;
    let mark = person.cookie("idp_trusted").expect("a mark");
    let attributes = person
        .jar
        .attributes("idp_trusted")
        .join(";")
        .to_lowercase();
    assert!(
        attributes.contains("httponly") && attributes.contains("max-age=2592000"),
        "{attributes}"
    );
    let forged = mark.replace(&world.alice.sub, "00000000-0000-7000-8000-000000000000");
    assert_ne!(forged, mark);
    for mark in [forged, mark[..mark.len() - 1].to_owned(), String::new()] {
        let stranger = Person::new(&world.server);
        stranger.jar.set(&format!("idp_trusted={mark}"));
        assert!(is_asked_for_code(&world.half(&stranger).await), "{mark}");
    }
    // It ends by itself.
    world.server.advance(Duration::from_hours(31 * 24));
    world.half(&person).await;
    // It ends with the sessions of the person.
    let person = trusting(&world).await;
    world
        .server
        .cli()
        .run(&["user", "end-sessions", "alice"])
        .await
        .expect_code(0);
    world.half(&person).await;
}

#[tokio::test]
async fn r99_no_browser_is_trusted_unless_the_operator_allows_it() {
    let world = World::new().await;
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    assert!(!page.form("code").has("trust"));
    let code = world.app.code(&world.server);
    let typed = [("code", code.as_str()), ("trust", "on")];
    person
        .submit(&page, &typed, Some("verify"))
        .await
        .callback();
    assert_eq!(person.cookie("idp_trusted"), None);
}
