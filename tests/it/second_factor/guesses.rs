//! R78, R94: which codes are right, and how often one may guess.

use super::{World, is_asked_for_code};
use std::time::Duration;
use tests::{
    authenticator_app::{AuthenticatorApp, STEP},
    given,
    page::Page,
    person::Person,
    server::TestServer,
};

#[tokio::test]
async fn r94_an_app_counts_once_a_code_has_confirmed_it() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    let page = person.sign_in("/account/security/totp", &alice).await;
    let begun = person.submit(&page, &[], Some("enrol")).await;
    let app = AuthenticatorApp::of(&begun);
    let link = tests::html::attribute_of(&begun.body, "otpauth", "href").expect("a link");
    assert!(link.starts_with("otpauth://totp/localhost%20"), "{link}");
    assert!(
        begun.body.contains("src=\"data:image/png;base64,iVBOR"),
        "a picture"
    );

    let other = Person::new(&server);
    let page = other.sign_in("/account/security/totp", &alice).await;
    assert!(
        page.find_form("enrol").is_some() || page.find_form("verify").is_some(),
        "{page:#?}"
    );

    let wrong = person
        .submit(&begun, &[("code", "000000")], Some("verify"))
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        AuthenticatorApp::of(&wrong).seed(),
        app.seed(),
        "the same secret"
    );
    let third = Person::new(&server);
    let page = third.sign_in("/account/security/totp", &alice).await;
    assert!(!is_asked_for_code(&page), "still not confirmed");

    let code = app.code(&server);
    let page = person
        .submit(&wrong, &[("code", &code)], Some("verify"))
        .await;
    assert_eq!(
        page.url.path(),
        "/account/security/recovery-codes",
        "{page:#?}"
    );
    let page = person.open("/account/security/totp").await;
    assert!(page.find_form("remove").is_some(), "{page:#?}");
    assert!(tests::html::text_of(&page.body, "secret").is_none());
    // The others are asked for it from now on, and the code that confirmed it is used up.
    let page = other.open("/account/security/totp").await;
    assert!(is_asked_for_code(&page), "{page:#?}");
    let page = other
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert_eq!(page.status, 422);
    server.advance(STEP);
    let code = app.code(&server);
    let page = other
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert!(page.find_form("remove").is_some(), "{page:#?}");
}

#[tokio::test]
async fn r94_the_code_of_this_step_and_of_the_one_before_are_right() {
    let world = World::new().await;
    for (steps, right) in [(-2, false), (-1, true), (0, true), (1, false), (2, false)] {
        world.server.advance(STEP * 10);
        let person = Person::new(&world.server);
        let page = world.half(&person).await;
        let code = world.app.code_at(&world.server, steps);
        let page = person
            .submit(&page, &[("code", &code)], Some("verify"))
            .await;
        if right {
            assert_eq!(world.claims(&page).await["acr"], "2", "{steps}");
        } else {
            assert_eq!(page.status, 422, "{steps}: {page:#?}");
        }
    }
    // Apps show the digits in groups.
    world.server.advance(STEP * 10);
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let code = world.app.code(&world.server);
    let grouped = format!(" {} {}", &code[..3], &code[3..]);
    let page = person
        .submit(&page, &[("code", &grouped)], Some("verify"))
        .await;
    assert!(page.callback().contains_key("code"));
}

/// What a browser shows, without what is new in every answer.
fn masked(page: &Page) -> (u16, String) {
    let mut body = page.body.clone();
    for form in tests::html::forms(&page.body) {
        for name in ["csrf", "request"] {
            body = body.replace(form.value(name).unwrap_or("-"), "TOKEN");
        }
    }
    (page.status, body.replace(page.header("x-request-id"), "ID"))
}

#[tokio::test]
async fn r94_a_used_code_is_refused_everywhere_in_the_words_of_a_wrong_one() {
    let world = World::new().await;
    let second = match world.server.database().engine() {
        tests::database::Engine::Postgres => Some(world.server.node().await),
        tests::database::Engine::Sqlite => None,
    };
    let code = world.app.code(&world.server);
    let person = Person::new(&world.server);
    world.whole(&person).await.callback();
    let at = second.as_ref().map_or_else(
        || world.server.address().to_owned(),
        tests::server::Node::address,
    );
    let again = Person::at(world.server.issuer(), &at);
    let page = world.half(&again).await;
    let reused = again
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    let wrong = again
        .submit(&page, &[("code", &flipped(&code))], Some("verify"))
        .await;
    assert_eq!(masked(&reused), masked(&wrong));
    assert_eq!(reused.status, 422);
    // A step before one that was used is used as well.
    let earlier = world.app.code_at(&world.server, -1);
    let page = again
        .submit(&page, &[("code", &earlier)], Some("verify"))
        .await;
    assert_eq!(page.status, 422);
}

/// Six digits that are not these.
fn flipped(code: &str) -> String {
    code.chars()
        .map(|digit| if digit == '9' { '0' } else { '9' })
        .collect()
}

#[tokio::test]
async fn r94_r78_after_five_wrong_codes_there_is_a_wait_that_the_password_does_not_end() {
    let world = World::new().await;
    let mut wrong = 0;
    // Each guess from a browser of its own, which knows the password.
    let page = loop {
        let person = Person::new(&world.server);
        let page = person.sign_in(&world.url(&[]), &world.alice).await;
        if page.status == 429 {
            break page;
        }
        let page = person
            .submit(&page, &[("code", "000000")], Some("verify"))
            .await;
        if page.status == 429 {
            break page;
        }
        assert_eq!(page.status, 422, "{page:#?}");
        wrong += 1;
        assert!(wrong <= 5, "guess {wrong} is looked at");
    };
    assert!(wrong >= 4, "after {wrong}");
    assert!(
        page.header("retry-after")
            .parse::<u64>()
            .is_ok_and(|wait| wait >= 1)
    );
    assert!(world.events("totp.refused").await >= 4);
    // The same counter at the other door.
    let person = Person::new(&world.server);
    let page = person.sign_in("/login", &world.alice).await;
    assert_eq!(page.status, 429, "{page:#?}");
    // Somebody at a known device is not kept out.
    world.server.advance(Duration::from_secs(90));
    world.home.jar.remove("idp_session");
    let page = world.whole(&world.home).await;
    assert_eq!(world.claims(&page).await["acr"], "2");
}

#[tokio::test]
async fn r94_recovery_codes_are_guessed_on_the_same_counter() {
    let world = World::new().await;
    world.recovery_codes(&world.home).await;
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let other = person
        .open(&page.url.as_str().replace("totp", "recovery-code"))
        .await;
    for _ in 0..3 {
        person
            .submit(&page, &[("code", "000000")], Some("verify"))
            .await;
    }
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let typed = [("recovery_code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA")];
        let answer = person.submit(&other, &typed, Some("verify")).await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses[0], 422);
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
}
