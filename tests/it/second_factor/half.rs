//! Half a sign-in opens nothing (R16, R65, R66, R90, R99).

use super::{World, is_asked_for_code};
use serde_json::json;
use std::time::Duration;
use tests::{authenticator_app::STEP, given, person::Person};

#[tokio::test]
async fn r16_the_id_token_says_what_was_proven() {
    let world = World::new().await;
    let codes = world.recovery_codes(&world.home).await;
    let bob = given::user(&world.server.cli(), "bob").await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &bob).await;
    let password = world.claims(&page).await;
    assert_eq!(
        (&password["acr"], &password["amr"]),
        (&json!("1"), &json!(["pwd"]))
    );

    let person = Person::new(&world.server);
    let page = world.whole(&person).await;
    let code = world.claims(&page).await;
    let both = json!(["pwd", "otp", "mfa"]);
    assert_eq!((&code["acr"], &code["amr"]), (&json!("2"), &both));

    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let page = person
        .open(&page.url.as_str().replace("totp", "recovery-code"))
        .await;
    let page = person
        .submit(&page, &[("recovery_code", &codes[0])], Some("verify"))
        .await;
    let paper = world.claims(&page).await;
    assert_eq!((&paper["acr"], &paper["amr"]), (&json!("2"), &both));

    // The first of the values that were asked for and reached.
    for (wanted, told) in [
        ("1", "1"),
        ("phr 1 2", "1"),
        ("phr 2 1", "2"),
        ("gold", "2"),
    ] {
        let page = person.open(&world.url(&[("acr_values", wanted)])).await;
        assert_eq!(world.claims(&page).await["acr"], told, "{wanted}");
    }
}

#[tokio::test]
async fn r99_after_the_password_alone_every_door_is_shut() {
    let world = World::new().await;
    let person = Person::new(&world.server);
    let asked = world.half(&person).await;
    assert_eq!(
        person.cookie("idp_known"),
        None,
        "not known before all is proven"
    );
    let handle = asked.url.query().unwrap_or_default().to_owned();

    let silent = person.open(&world.url(&[("prompt", "none")])).await;
    assert_eq!(silent.callback()["error"], "login_required");
    for path in [
        format!(
            "/oauth2/authorize/{}",
            handle.trim_start_matches("request=")
        ),
        format!("/consent?{handle}"),
        world.url(&[]),
        world.url(&[("acr_values", "1")]),
        "/account/security/totp".to_owned(),
        "/account/security/recovery-codes".to_owned(),
        "/".to_owned(),
    ] {
        let page = person.open(&path).await;
        assert!(is_asked_for_code(&page), "{path}: {page:#?}");
    }
    let choose = person.open("/select-account").await;
    assert!(
        !choose.text().contains("Alice Example"),
        "{}",
        choose.text()
    );
    let sql = "SELECT count(*) FROM grants";
    assert_eq!(world.server.database().number(sql).await, 0);

    // The rest opens them, under another cookie and the same `sid`.
    let before = person.cookie("idp_session").expect("a session");
    let page = world.give_code(&person, &asked).await;
    let first = world.claims(&page).await;
    let after = person.cookie("idp_session").expect("a session");
    assert_ne!(before, after);
    assert!(person.cookie("idp_known").is_some());
    let old = Person::new(&world.server);
    old.jar.set(&format!("idp_session={before}"));
    let page = old.open(&world.url(&[("prompt", "none")])).await;
    assert_eq!(page.callback()["error"], "login_required", "the old cookie");
    assert!(person.open("/").await.text().contains("Alice Example"));

    // Proving it once more asks for both again and keeps the session.
    world.server.advance(STEP);
    let page = person.open(&world.url(&[("prompt", "login")])).await;
    assert!(page.find_form("password").is_some());
    let page = person
        .type_password(&page, "alice", &world.alice.password)
        .await;
    assert!(is_asked_for_code(&page), "{page:#?}");
    let second = world.claims(&world.give_code(&person, &page).await).await;
    assert_eq!(first["sid"], second["sid"]);
    assert!(first["auth_time"].as_i64() < second["auth_time"].as_i64());
    assert_eq!(second["acr"], "2");
}

#[tokio::test]
async fn r99_the_code_has_to_follow_the_password_within_a_quarter_of_an_hour() {
    let world = World::new().await;
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    world.server.advance(Duration::from_secs(15 * 60 + 1));
    let page = world.give_code(&person, &page).await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
    assert_eq!(world.events("totp.used").await, 0);
    let page = person
        .type_password(&page, "alice", &world.alice.password)
        .await;
    let page = world.give_code(&person, &page).await;
    assert_eq!(world.claims(&page).await["acr"], "2");
}

#[tokio::test]
async fn r66_r70_a_code_counts_in_the_browser_and_for_the_session_that_was_asked() {
    let world = World::new().await;
    let (victim, thief) = (Person::new(&world.server), Person::new(&world.server));
    let asked = world.half(&victim).await;
    world.half(&thief).await;
    // The form of one browser sent by another, and a form without its token.
    let code = world.app.code(&world.server);
    let form = asked
        .form("code")
        .filled(&[("code", &code)], Some("verify"));
    let target = victim.absolute("/login/totp");
    let answer = thief.step(thief.post(target.clone(), form.clone())).await;
    assert!(
        answer.status >= 400 && answer.location.is_none(),
        "{answer:#?}"
    );
    let bare = form.iter().filter(|(name, _)| name != "csrf").cloned();
    let answer = victim
        .step(victim.post(target.clone(), bare.collect()))
        .await;
    assert_eq!(answer.status, 403);
    let mut foreign = victim.post(target, form);
    foreign.headers = vec![("origin".to_owned(), "https://evil.example".to_owned())];
    assert_eq!(victim.step(foreign).await.status, 403);
    assert_eq!(world.events("totp.used").await, 0);
    let page = world.give_code(&victim, &asked).await;
    assert!(page.callback().contains_key("code"));
}

#[tokio::test]
async fn r15_a_code_alone_does_not_answer_a_request_for_a_new_sign_in() {
    let world = World::new().await;
    let person = Person::new(&world.server);
    world.whole(&person).await;
    world.server.advance(STEP);
    let page = person.open(&world.url(&[("prompt", "login")])).await;
    let handle = page.url.query().unwrap_or_default().to_owned();
    for path in [format!("/login/totp?{handle}"), "/login/totp".to_owned()] {
        let page = person.open(&path).await;
        assert!(page.find_form("code").is_none(), "{path}: {page:#?}");
    }
    let forged = [
        ("code", world.app.code(&world.server)),
        (
            "csrf",
            page.form("password")
                .value("csrf")
                .unwrap_or_default()
                .to_owned(),
        ),
    ];
    let forged = forged.map(|(name, value)| (name.to_owned(), value));
    let target = person.absolute("/login/totp");
    person.follow(person.post(target, forged.to_vec())).await;
    let page = person
        .open(
            &page
                .url
                .as_str()
                .replace("/login?request=", "/oauth2/authorize/"),
        )
        .await;
    assert!(page.find_form("password").is_some(), "{page:#?}");
}
