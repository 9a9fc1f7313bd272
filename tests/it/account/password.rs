//! Another password (R83, R84, R87).

use super::{Desk, NEW_PASSWORD, STALE, is_in, send};

use tests::{given::User, person::Person};

const PATH: &str = "/account/security/password";

#[tokio::test]
async fn r59_a_new_password_ends_all_other_sessions_and_every_token() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let (elsewhere, _) = desk.at("/account", &desk.alice).await;
    let (bobs, _) = desk.at("/account", &desk.bob).await;
    let here = desk.tokens(&person, &desk.alice).await;
    let there = desk.tokens(&elsewhere, &desk.alice).await;
    let his = desk.tokens(&bobs, &desk.bob).await;
    let old = Person::new(&desk.server);
    for name in ["idp_browser", "idp_session"] {
        let value = person.cookie(name).expect("a cookie");
        old.jar.set(&format!("{name}={value}"));
    }
    assert!(is_in(&old).await && desk.is_alive(&here).await && desk.is_alive(&there).await);

    let page = person
        .submit(
            &page,
            &[("new_password", NEW_PASSWORD)],
            Some("set-password"),
        )
        .await;
    assert_eq!((page.status, page.url.path()), (200, PATH), "{page:#?}");
    assert!(
        page.text().contains("Your password is changed"),
        "{}",
        page.text()
    );
    assert!(is_in(&person).await, "this session goes on");
    assert!(!is_in(&old).await, "but not under its old cookie");
    assert!(!is_in(&elsewhere).await);
    for tokens in [&here, &there] {
        assert!(!desk.is_alive(tokens).await && !desk.can_refresh(tokens).await);
    }
    assert!(
        is_in(&bobs).await && desk.is_alive(&his).await,
        "Bob is left alone"
    );
    assert!(
        desk.is_alive(&desk.tokens(&person, &desk.alice).await)
            .await
    );

    let renewed = User {
        password: NEW_PASSWORD.to_owned(),
        ..desk.alice.clone()
    };
    let page = Person::new(&desk.server)
        .sign_in("/account", &desk.alice)
        .await;
    assert_eq!(page.status, 422, "the old password is nothing any more");
    desk.at("/account", &renewed).await;
    let changed = "SELECT count(*) FROM audit_events WHERE kind = 'user.password_changed'";
    assert_eq!(desk.server.database().number(changed).await, 1);
}

#[tokio::test]
async fn who_wants_to_may_keep_the_other_sessions() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let (elsewhere, _) = desk.at("/account", &desk.alice).await;
    let tokens = desk.tokens(&elsewhere, &desk.alice).await;
    let fields = [("new_password", NEW_PASSWORD), ("keep_sessions", "yes")];
    let answer = send(&person, &page, "set-password", &fields).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(is_in(&person).await && is_in(&elsewhere).await);
    assert!(desk.is_alive(&tokens).await && desk.can_refresh(&tokens).await);
}

#[tokio::test]
async fn r87_a_cookie_alone_changes_no_password() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    assert!(!page.form("set-password").has("password"), "{page:#?}");
    desk.server.advance(STALE);
    let page = person.open(PATH).await;
    assert!(page.form("set-password").has("password"), "{page:#?}");
    let before = desk
        .server
        .database()
        .rows("SELECT phc FROM password_credentials ORDER BY user_id")
        .await;
    let new = ("new_password", NEW_PASSWORD);
    let cases: [(&[(&str, &str)], u16); 3] = [
        (&[new], 403),
        (&[new, ("password", "")], 403),
        (&[new, ("password", "not-the-password-at-all")], 422),
    ];
    for (fields, status) in cases {
        let answer = send(&person, &page, "set-password", fields).await;
        assert_eq!(answer.status, status, "{fields:?}: {answer:#?}");
        assert!(
            answer.body.contains("id=\"password-error\""),
            "{}",
            answer.body
        );
        let now = desk
            .server
            .database()
            .rows("SELECT phc FROM password_credentials ORDER BY user_id")
            .await;
        assert_eq!(now, before, "{fields:?}");
    }
    let fields = [new, ("password", desk.alice.password.as_str())];
    let answer = send(&person, &page, "set-password", &fields).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(is_in(&person).await);
}

#[tokio::test]
async fn r83_a_password_that_may_not_be_is_refused_with_the_reason() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let long = "x".repeat(1025);
    for (bad, reason) in [
        ("", "at least 15"),
        ("short-but-odd-7", ""),
        ("fourteen-chars", "at least 15"),
        ("passwordpassword", "easy to guess"),
        ("aaaaaaaaaaaaaaaa", "easy to guess"),
        ("alice@example.com", "easy to guess"),
        (&long, "a shorter password"),
    ] {
        let answer = send(&person, &page, "set-password", &[("new_password", bad)]).await;
        if reason.is_empty() {
            assert_eq!(answer.status, 303, "{bad}");
            // The page that is open was for the same session.
            continue;
        }
        assert_eq!(answer.status, 422, "{bad}");
        assert!(answer.body.contains("id=\"new_password-error\""), "{bad}");
        assert!(answer.text().contains(reason), "{bad}: {}", answer.text());
        assert!(
            !answer.body.contains(bad) || bad.is_empty() || bad.contains('@'),
            "shown again"
        );
    }
}

#[tokio::test]
async fn r78_guesses_at_the_console_count_like_those_at_the_sign_in() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let fields = [
        ("new_password", NEW_PASSWORD),
        ("password", "a-wrong-guess"),
    ];
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(send(&person, &page, "set-password", &fields).await.status);
    }
    assert_eq!(statuses[..4], [422; 4], "{statuses:?}");
    assert!(statuses.contains(&429), "{statuses:?}");
    let refused = "SELECT count(*) FROM audit_events WHERE kind = 'reauthentication.refused'";
    assert!(desk.server.database().number(refused).await >= 4);
}

#[tokio::test]
async fn password_managers_find_the_page_and_are_told_what_is_not_there() {
    let desk = Desk::start().await;
    let (person, _) = desk.at("/account", &desk.alice).await;
    let page = person.open("/.well-known/change-password").await;
    assert_eq!((page.status, page.url.path()), (200, PATH));
    let probe = "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200";
    assert_eq!(person.open(probe).await.status, 404);
}
