//! Taking one's data along, and leaving (R45, R59, R87).

use super::{
    Desk, STALE, is_in,
    profile::{PNG, upload},
    send,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::time::Duration;
use tests::{given, person::Person, raw};

#[tokio::test]
async fn r87_neither_data_nor_account_go_for_a_cookie_alone() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account", &desk.alice).await;
    desk.server.advance(STALE);
    for (path, button) in [
        ("/account/export", "export"),
        ("/account/delete", "delete-account"),
    ] {
        let page = person.open(path).await;
        assert!(page.form(button).has("password"), "{page:#?}");
        let answer = send(&person, &page, button, &[]).await;
        assert_eq!(answer.status, 403, "{path}: {answer:#?}");
        let answer = send(&person, &page, button, &[("password", "wrong")]).await;
        assert_eq!(answer.status, 422, "{path}: {answer:#?}");
        assert!(!answer.body.contains("\"sub\""), "{path}");
    }
    let leaving = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
    assert_eq!(desk.server.database().number(leaving).await, 0);
}

#[tokio::test]
async fn everything_that_is_held_can_be_taken_along_and_no_secret_is_in_it() {
    let desk = Desk::start().await;
    let (person, page) = desk.at("/account/export", &desk.alice).await;
    let tokens = desk.tokens(&person, &desk.alice).await;
    let answer = send(&person, &page, "export", &[]).await;
    assert_eq!(answer.status, 200, "{answer:#?}");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment; ")
    );
    let data: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(data["sub"], desk.alice.sub);
    assert_eq!(data["profile"]["email"], desk.alice.email);
    assert_eq!(data["consents"][0]["client_id"], desk.client.client_id);
    assert_eq!(data["sessions"][0]["ip"], "127.0.0.1");
    assert!(
        data["grants"][0]["scope"]
            .as_str()
            .is_some_and(|scope| scope.contains("openid"))
    );
    assert!(data["ways_to_sign_in"]["password"]["changed_at"].is_string());
    assert!(data["activity"].as_array().is_some_and(|all| all.len() > 3));
    let cookie = person.cookie("idp_session").expect("a session");
    for secret in [
        "argon2",
        "hash",
        &desk.alice.password,
        &cookie,
        &tokens.refresh_token,
        "bob",
    ] {
        assert!(!answer.body.contains(secret), "{secret}: {}", answer.body);
    }
}

#[tokio::test]
async fn the_picture_that_is_held_can_be_taken_along_as_it_is_shown() {
    let desk = Desk::start().await;
    let (person, page) = desk.at("/account/profile", &desk.alice).await;
    let export = async || {
        let page = person.open("/account/export").await;
        let answer = send(&person, &page, "export", &[]).await;
        serde_json::from_str::<serde_json::Value>(&answer.body).expect("JSON")
    };
    assert!(export().await["picture"].is_null());
    let token = page.form("save-picture");
    let token = token.value("csrf").expect("a token");
    let sent = upload(&desk, &person, (token, "same-origin"), PNG);
    assert_eq!(tests::raw::send(sent).await.status, 303);
    let data = export().await;
    assert_eq!(data["picture"]["media_type"], "image/png");
    let address = data["profile"]["claims"]["picture"].as_str();
    let shown = desk.server.http().get(address.expect("an address"));
    let shown = shown.send().await.expect("the picture");
    let shown = shown.bytes().await.expect("the picture");
    let expected = format!("data:image/png;base64,{}", STANDARD.encode(&shown));
    assert_eq!(data["picture"]["data"], expected);
    assert!(shown.len() > 20 && expected.len() < 512 * 1024);
}

#[tokio::test]
async fn r59_one_who_leaves_is_out_everywhere_at_once_and_may_think_better_of_it() {
    let desk = Desk::start().await;
    let (person, page) = desk.at("/account/delete", &desk.alice).await;
    let (elsewhere, _) = desk.at("/account", &desk.alice).await;
    let tokens = desk.tokens(&elsewhere, &desk.alice).await;
    let page = person.submit(&page, &[], Some("delete-account")).await;
    assert_eq!(
        (page.status, page.url.path()),
        (200, "/account/delete"),
        "{page:#?}"
    );
    assert!(
        page.text().contains("about to be deleted"),
        "{}",
        page.text()
    );
    assert!(
        !is_in(&elsewhere).await
            && !desk.is_alive(&tokens).await
            && !desk.can_refresh(&tokens).await
    );

    // No application gets anything of her, with a page or without one.
    let silent = raw::authorize_url(&desk.server, &desk.client, &[("prompt", "none")]);
    assert_eq!(
        person.open(&silent).await.callback()["error"],
        "login_required"
    );
    let page = person
        .open(&raw::authorize_url(&desk.server, &desk.client, &[]))
        .await;
    assert_eq!(page.url.path(), "/account/delete", "{page:#?}");
    let late = Person::new(&desk.server);
    let page = late
        .sign_in(
            &raw::authorize_url(&desk.server, &desk.client, &[]),
            &desk.alice,
        )
        .await;
    assert_eq!(page.url.path(), "/account/delete", "{page:#?}");
    assert_eq!(
        desk.server
            .database()
            .number(
                "SELECT count(*) FROM grants WHERE revoked_at IS NULL AND code_redeemed_at IS NULL"
            )
            .await,
        0
    );

    let page = late.submit(&page, &[], Some("keep-account")).await;
    assert_eq!(page.url.path(), "/account", "{page:#?}");
    assert!(!page.text().contains("will be deleted"), "{}", page.text());
    let tokens = desk.tokens(&late, &desk.alice).await;
    assert!(desk.is_alive(&tokens).await);
}

#[tokio::test]
async fn r45_after_two_weeks_there_is_nobody_and_a_new_account_is_somebody_else() {
    let desk = Desk::start().await;
    let (person, page) = desk.at("/account/delete", &desk.alice).await;
    person.submit(&page, &[], Some("delete-account")).await;
    let fortnight = Duration::from_hours(24 * 14 - 1);
    desk.server.advance(fortnight);
    let (late, page) = desk.at("/account/delete", &desk.alice).await;
    desk.server.advance(Duration::from_hours(2));
    // Though nobody has swept yet.
    assert!(!is_in(&late).await);
    let answer = send(&late, &page, "keep-account", &[("keep", "yes")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(
        answer.location.is_some_and(|to| to.path() == "/login"),
        "too late"
    );
    let page = Person::new(&desk.server)
        .sign_in("/account", &desk.alice)
        .await;
    assert_eq!(page.status, 422, "{page:#?}");
    let cli = desk.server.cli();
    cli.run(&["user", "delete", &desk.alice.email, "--yes"])
        .await
        .expect_code(0);
    let again = given::user(&cli, "alice").await;
    assert_ne!(again.sub, desk.alice.sub);
}

#[tokio::test]
async fn the_last_administrator_is_warned_and_stays() {
    let desk = Desk::start().await;
    let cli = desk.server.cli();
    let role = async |name: &str, what: &str| {
        let arguments = ["user", "update", name, what, "admin"];
        cli.run(&arguments).await.expect_code(0);
    };
    role("alice", "--add-role").await;
    role("bob", "--add-role").await;
    // Two may go as they like; the page of one who opened it in time does not help her once the other is gone.
    let (person, page) = desk.at("/account/delete", &desk.alice).await;
    assert!(page.find_form("delete-account").is_some(), "{page:#?}");
    role("bob", "--remove-role").await;
    let answer = send(&person, &page, "delete-account", &[]).await;
    assert_eq!(answer.status, 409, "{answer:#?}");
    let page = person.open("/account/delete").await;
    for page in [&answer, &page] {
        assert!(page.text().contains("You are the only administrator here"));
        assert!(page.find_form("delete-account").is_none(), "{page:#?}");
    }
    let leaving = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
    assert_eq!(desk.server.database().number(leaving).await, 0);
    // One who is disabled looks after nothing.
    role("bob", "--add-role").await;
    cli.run(&["user", "disable", "bob"]).await.expect_code(0);
    let page = person.open("/account/delete").await;
    assert!(page.find_form("delete-account").is_none(), "{page:#?}");
    cli.run(&["user", "enable", "bob"]).await.expect_code(0);
    let page = person.open("/account/delete").await;
    let answer = send(&person, &page, "delete-account", &[]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert_eq!(desk.server.database().number(leaving).await, 1);
    // And now he is the last.
    let (_, page) = desk.at("/account/delete", &desk.bob).await;
    assert!(page.find_form("delete-account").is_none(), "{page:#?}");
}
