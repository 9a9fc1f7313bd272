//! What somebody has to do before they go on: one queue, one thing a page (R31, R83, R87, R90, R99).

mod others;
mod password;
mod waiting;

use super::mailed_world::{World, code_of};
use tests::{given, page::Page, person::Person, server::Builder};

const NEW: &str = "copper-violin-drifts-north-7";

/// A server that asks everybody for everything, and somebody who has done nothing of it.
async fn everything_owed() -> World {
    let everything = |builder: Builder| {
        builder
            .set("IDP_SIGN_IN__VERIFIED_EMAIL", "required")
            .set("IDP_TERMS__URL", "https://example.com/terms")
            .set("IDP_TERMS__VERSION", "2026-11")
    };
    let world = World::with(everything).await;
    given::never_proven(world.server.database(), "alice").await;
    let owes = ["user", "update", "alice", "--require-password-change"];
    world.server.cli().run(&owes).await.expect_code(0);
    world
}

impl World {
    async fn terms(&self) -> Vec<Vec<String>> {
        let sql = "SELECT terms_version FROM users WHERE terms_version IS NOT NULL";
        self.server.database().rows(sql).await
    }

    /// Asks for a code and types it.
    async fn verify(&self, person: &Person, page: &Page) -> Page {
        let before = self.sink.mails_to(&self.alice.email).len();
        let page = person.submit(page, &[], Some("send-code")).await;
        assert_eq!(page.status, 200, "{page:#?}");
        let mail = self.sink.wait_for(&self.alice.email, before + 1).await;
        let code = code_of(&mail.text());
        person
            .submit(&page, &[("code", &code)], Some("verify"))
            .await
    }
}

async fn change_password(person: &Person, page: &Page, new: &str) -> Page {
    let typed = [("new_password", new)];
    person.submit(page, &typed, Some("set-password")).await
}

#[track_caller]
fn assert_at(page: &Page, path: &str, progress: &str) {
    assert_eq!((page.status, page.url.path()), (200, path), "{page:#?}");
    let shown = tests::html::text_of(&page.body, "progress").unwrap_or_default();
    assert_eq!(shown, progress, "{page:#?}");
}

#[tokio::test]
async fn r90_everything_that_is_owed_is_asked_for_one_after_the_other_and_then_no_more() {
    let world = everything_owed().await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    assert_at(&page, "/actions/password", "Step 1 of 3");
    let same = change_password(&person, &page, &world.alice.password).await;
    assert_eq!(same.status, 422, "{same:#?}");
    let easy = change_password(&person, &page, "aaaaaaaaaaaaaaaa").await;
    assert_eq!(easy.status, 422, "{easy:#?}");
    let page = change_password(&person, &page, NEW).await;
    assert_at(&page, "/actions/verify-email", "Step 2 of 3");
    let page = world.verify(&person, &page).await;
    assert_at(&page, "/actions/terms", "Step 3 of 3");
    assert!(page.body.contains("https://example.com/terms"));
    let page = person.submit(&page, &[], Some("accept")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    let silent = person.open(&world.url(&[("prompt", "none")])).await;
    assert!(silent.callback().contains_key("code"), "{silent:#?}");
    assert_eq!(world.terms().await, [["2026-11"]]);
    for kind in [
        "user.password_changed",
        "user.email_verified",
        "terms.accepted",
    ] {
        assert_eq!(world.events(kind).await, 1, "{kind}");
    }
}

#[tokio::test]
async fn r90_the_account_console_is_closed_until_all_is_done() {
    let world = everything_owed().await;
    let person = Person::new(&world.server);
    person.sign_in("/login", &world.alice).await;
    for path in [
        "/",
        "/account",
        "/account/security/password",
        "/account/security/totp",
        "/account/apps",
        "/actions/terms",
        "/actions/verify-email",
    ] {
        let page = person.open(path).await;
        assert_eq!(page.url.path(), "/actions/password", "{path}");
    }
    let page = person.open("/account/sessions").await;
    assert_at(&page, "/actions/password", "Step 1 of 3");
    let page = change_password(&person, &page, NEW).await;
    let page = world.verify(&person, &page).await;
    let page = person.submit(&page, &[], Some("accept")).await;
    assert_eq!(
        page.url.path(),
        "/account/sessions",
        "back to where they went"
    );
}

#[tokio::test]
async fn r90_prompt_none_says_that_something_has_to_be_done() {
    let world = everything_owed().await;
    let person = Person::new(&world.server);
    person.sign_in("/login", &world.alice).await;
    let page = person.open(&world.url(&[("prompt", "none")])).await;
    let error = page.callback().remove("error");
    assert_eq!(error.as_deref(), Some("interaction_required"));
}

#[tokio::test]
async fn a_new_edition_of_the_terms_is_asked_of_everybody_anew() {
    let mut world = World::with(|builder| {
        builder
            .set("IDP_TERMS__URL", "https://example.com/terms")
            .set("IDP_TERMS__VERSION", "1")
    })
    .await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    assert_at(&page, "/actions/terms", "");
    let first = page.clone();
    person.submit(&page, &[], Some("accept")).await.callback();
    let node = world
        .server
        .try_node(&[("IDP_TERMS__VERSION", "2")])
        .await
        .expect("a node");
    person_at(&mut world, &person, &node.address(), &first).await;
}

/// The same browser at a node with another edition: what was shown of the old one accepts nothing.
async fn person_at(world: &mut World, person: &Person, address: &str, first: &Page) {
    let other = Person::at(world.server.issuer(), address);
    for name in ["idp_session", "idp_browser"] {
        let value = person.cookie(name).unwrap_or_default();
        other.jar.set(&format!("{name}={value}; Path=/"));
    }
    let page = other.open(&world.url(&[])).await;
    assert_at(&page, "/actions/terms", "");
    assert!(page.text().contains("have changed"), "{page:#?}");
    let mut stale = page.form("accept").filled(&[], Some("accept"));
    let old = first
        .form("accept")
        .value("edition")
        .unwrap_or_default()
        .to_owned();
    for (name, value) in &mut stale {
        if name == "edition" {
            value.clone_from(&old);
        }
    }
    let target = other.absolute("/actions/terms");
    let refused = other.step(other.post(target, stale)).await;
    assert_eq!(refused.status, 200, "{refused:#?}");
    assert_eq!(world.terms().await, [["1"]]);
    other.submit(&page, &[], Some("accept")).await.callback();
    assert_eq!(world.terms().await, [["2"]]);
}

#[tokio::test]
async fn who_declines_the_terms_goes_back_to_where_they_came_from() {
    let world = World::with(|builder| {
        builder
            .set("IDP_TERMS__URL", "https://example.com/terms")
            .set("IDP_TERMS__VERSION", "1")
    })
    .await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    let page = person.submit(&page, &[], Some("decline")).await;
    let error = page.callback().remove("error");
    assert_eq!(error.as_deref(), Some("access_denied"));
    assert!(world.terms().await.is_empty());
    assert_eq!(world.events("terms.declined").await, 1);
    // At home there is no application to go back to: the session ends.
    let page = person.open("/account").await;
    assert_eq!(page.url.path(), "/actions/terms");
    let page = person.submit(&page, &[], Some("decline")).await;
    assert_eq!(page.url.path(), "/login", "{page:#?}");
    assert_eq!(person.open("/account").await.url.path(), "/login");
}

#[tokio::test]
async fn r90_a_form_of_another_session_or_without_its_token_does_nothing() {
    let world = everything_owed().await;
    let person = Person::new(&world.server);
    let page = person.sign_in(&world.url(&[]), &world.alice).await;
    let other = Person::new(&world.server);
    let theirs = other.sign_in(&world.url(&[]), &world.alice).await;
    let csrf = theirs.form("set-password").value("csrf").map(str::to_owned);
    for token in [Some("x".to_owned()), csrf, None] {
        let form = page.form("set-password");
        let mut pairs = form.filled(&[("new_password", NEW)], Some("set-password"));
        pairs.retain(|(name, _)| name != "csrf");
        pairs.extend(token.map(|token| ("csrf".to_owned(), token)));
        let target = person.absolute("/actions/password");
        let answer = person.step(person.post(target, pairs)).await;
        assert_eq!(answer.status, 403, "{answer:#?}");
    }
    assert_eq!(world.events("user.password_changed").await, 0);
}
