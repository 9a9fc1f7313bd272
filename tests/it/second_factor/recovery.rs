//! R95: recovery codes.

use super::{World, shown_codes};
use std::collections::HashSet;
use tests::{authenticator_app::STEP, person::Person};

async fn try_code(world: &World, code: &str) -> tests::page::Page {
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let page = person
        .open(&page.url.as_str().replace("totp", "recovery-code"))
        .await;
    person
        .submit(&page, &[("recovery_code", code)], Some("verify"))
        .await
}

#[tokio::test]
async fn r95_a_code_works_once_and_a_new_set_voids_the_old_one() {
    let world = World::new().await;
    let old = world.recovery_codes(&world.home).await;
    let different: HashSet<_> = old.iter().collect();
    assert_eq!((old.len(), different.len()), (10, 10));
    let page = world.home.open("/account/security/recovery-codes").await;
    assert!(
        page.text().contains("10 recovery codes left"),
        "{}",
        page.text()
    );
    assert!(!page.body.contains(&old[0]), "shown once");

    let page = try_code(&world, &old[0].to_lowercase().replace('-', " ")).await;
    assert_eq!(world.claims(&page).await["acr"], "2");
    let again = try_code(&world, &old[0]).await;
    assert_eq!(again.status, 422);
    let page = world.home.open("/account/security/recovery-codes").await;
    assert!(
        page.text().contains("9 recovery codes left"),
        "{}",
        page.text()
    );
    let shown = world.server.cli().json(&["user", "show", "alice"]).await;
    assert_eq!(
        (&shown["totp"], &shown["recovery_codes_left"]),
        (&true.into(), &9.into())
    );

    let new = world.recovery_codes(&world.home).await;
    for code in &old {
        assert!(!new.contains(code));
    }
    assert_eq!(try_code(&world, &old[1]).await.status, 422, "voided");
    world
        .server
        .database()
        .execute("DELETE FROM throttles")
        .await;
    let page = try_code(&world, &new[1]).await;
    assert!(page.callback().contains_key("code"));
    assert_eq!(world.events("recovery_codes.generated").await, 2);
    assert_eq!(world.events("recovery_code.used").await, 2);
}

#[tokio::test]
async fn r26_codes_are_good_at_their_own_page_only_and_wrong_pages_do_not_use_them_up() {
    let world = World::new().await;
    let codes = world.recovery_codes(&world.home).await;
    let person = Person::new(&world.server);
    let totp = world.half(&person).await;
    let paper = person
        .open(&totp.url.as_str().replace("totp", "recovery-code"))
        .await;
    let code = world.app.code(&world.server);
    let page = person
        .submit(&totp, &[("code", &codes[0])], Some("verify"))
        .await;
    assert_eq!(page.status, 422);
    let page = person
        .submit(&paper, &[("recovery_code", &code)], Some("verify"))
        .await;
    assert_eq!(page.status, 422);
    let page = person
        .submit(&paper, &[("recovery_code", &codes[0])], Some("verify"))
        .await;
    assert!(page.callback().contains_key("code"));
    let person = Person::new(&world.server);
    let page = world.half(&person).await;
    let page = person
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert!(page.callback().contains_key("code"));
}

#[tokio::test]
async fn r95_codes_may_be_downloaded_by_one_who_has_them_on_the_page() {
    let world = World::new().await;
    let page = world.home.open("/account/security/recovery-codes").await;
    let page = world.home.submit(&page, &[], Some("generate")).await;
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.contains("script-src 'nonce-"), "{policy}");
    assert_eq!(page.header("cache-control"), "no-store");
    let codes = shown_codes(&page);
    let file = world.home.submit(&page, &[], Some("download")).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    assert!(file.header("content-disposition").starts_with("attachment"));
    for code in &codes {
        assert!(file.body.contains(code));
    }
    for other in ["AAAA-BBBB", "<script>", ""] {
        let file = world
            .home
            .submit(&page, &[("codes", other)], Some("download"))
            .await;
        assert_eq!(file.status, 400, "{other}");
    }
    // Without an app there is nothing that they could stand in for.
    world.server.advance(STEP);
    let page = world.home.open("/account/security/totp").await;
    let page = world.home.submit(&page, &[], Some("remove")).await;
    assert!(page.find_form("enrol").is_some(), "{page:#?}");
    let left = "SELECT count(*) FROM recovery_codes";
    assert_eq!(world.server.database().number(left).await, 0);
    let page = world.home.open("/account/security/recovery-codes").await;
    assert!(page.find_form("generate").is_none());
}
