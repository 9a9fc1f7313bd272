//! Signing in by a code or a link from one's mailbox (R16, R66, R71, R75-R82, R88, R90, R99).

mod guesses;
mod races;
mod same;

use super::mailed_world::{self, World, is_code};
use serde_json::Value;
use std::time::Duration;
use tests::{
    authenticator_app::AuthenticatorApp,
    html, jwk,
    mail_sink::Mail,
    page::Page,
    person::Person,
    raw,
    server::{Builder, TestServer},
};

/// How the subject of a mail with a code begins.
const SUBJECT: &str = "Sign-in code";

/// A server where it is allowed.
async fn allowed() -> World {
    allowed_with(|builder| builder).await
}

async fn allowed_with(change: impl FnOnce(Builder) -> Builder) -> World {
    let allow = |builder: Builder| builder.set("IDP_SIGN_IN__EMAIL_CODE", "allowed");
    World::with(|builder| change(allow(builder))).await
}

impl World {
    /// Asks on the sign-in page of the application: the page that takes the code, and the mail.
    async fn ask(&self, person: &Person) -> (Page, Mail) {
        let before = self.codes().len();
        let page = person.open(&self.url(&[])).await;
        let page = carry(person, &page, &self.alice.email).await;
        assert!(page.find_form("code").is_some(), "{page:#?}");
        for _ in 0..400 {
            if let Some(mail) = self.codes().get(before) {
                return (page, mail.clone());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no code: {:#?}", self.sink.mails());
    }

    /// The mails that hold a code, in whatever language.
    fn codes(&self) -> Vec<Mail> {
        let mut mails = self.sink.mails_to(&self.alice.email);
        mails.retain(|mail| mail.text().split_whitespace().any(is_code));
        mails
    }

    async fn claims(&self, page: &Page) -> Value {
        let callback = page.callback();
        let Some(code) = callback.get("code") else {
            panic!("no code: {callback:?}");
        };
        let tokens = raw::redeem(&self.server, &self.client, code).await;
        jwk::decode(&tokens.expect_status(200).text("id_token")).1
    }

    async fn sessions(&self) -> i64 {
        let sql = "SELECT count(*) FROM sessions";
        self.server.database().number(sql).await
    }
}

/// Presses "Send me a code" on the sign-in page with this in the field of the username.
async fn carry(person: &Person, page: &Page, username: &str) -> Page {
    let form = page.form("send-code");
    let pairs = form.filled(&[("username", username)], Some("send-code"));
    let target = person.absolute("/login/email");
    person.follow(person.post(target, pairs)).await
}

async fn give(person: &Person, page: &Page, code: &str) -> Page {
    person.submit(page, &[("code", code)], Some("verify")).await
}

/// The code of a mail.
fn code_of(mail: &Mail) -> String {
    mailed_world::code_of(&mail.text())
}

#[tokio::test]
async fn r16_a_code_signs_in_as_one_factor_and_says_so() {
    let world = allowed().await;
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    let phrase = html::text_of(&page.body, "phrase").unwrap_or_default();
    assert_eq!(phrase.split(' ').count(), 2, "{phrase:?}");
    let app = world.client.registration["client_name"]
        .as_str()
        .unwrap_or_default();
    for part in [mail.text(), mail.html()] {
        assert!(part.contains(&phrase), "{phrase:?} is not in {part}");
        assert!(part.contains(app), "{app:?} is not in {part}");
    }
    assert!(page.text().contains(app), "{page:#?}");
    let typed = code_of(&mail).to_lowercase().replace('-', " ");
    let claims = world.claims(&give(&person, &page, &typed).await).await;
    assert_eq!(
        (claims["acr"].clone(), claims["amr"].clone()),
        ("1".into(), serde_json::json!(["otp"]))
    );
    assert_eq!(claims["sub"], world.alice.sub);
    assert_eq!(world.events("sign_in_code.requested").await, 1);
    assert!(person.cookie("idp_known").is_some(), "a known device");
    // The page that took it leads nowhere any more, nor does the link of the same mail.
    let again = person.open(page.url.as_str()).await;
    assert_eq!(
        (again.status, again.error_code().as_str()),
        (404, "code_expired")
    );
    assert_eq!(person.open(&mail.link()).await.status, 404);
}

#[tokio::test]
async fn r71_a_link_opens_a_page_and_its_button_signs_in_where_it_was_asked_for() {
    let world = allowed().await;
    let person = Person::new(&world.server);
    let (_, mail) = world.ask(&person).await;
    let rows = "SELECT id, tries, used_at, sealed_code, link_hash FROM mailed_codes";
    let before = world.server.database().rows(rows).await;
    for method in [reqwest::Method::GET, reqwest::Method::HEAD] {
        let scanner = world.server.http().request(method, mail.link());
        assert_eq!(scanner.send().await.expect("an answer").status(), 200);
    }
    let page = person.open(&mail.link()).await;
    assert_eq!(world.sessions().await, 0);
    assert_eq!(world.server.database().rows(rows).await, before);
    let page = person.submit(&page, &[], Some("sign-in")).await;
    let claims = world.claims(&page).await;
    assert_eq!(claims["amr"], serde_json::json!(["otp"]), "{claims}");
}

#[tokio::test]
async fn r66_in_another_browser_a_link_shows_the_code_and_signs_nobody_in() {
    let world = allowed().await;
    let asked = Person::new(&world.server);
    let (page, mail) = world.ask(&asked).await;
    let other = Person::new(&world.server);
    // One that has been here before, and one that has not.
    other.open("/login").await;
    let csrf = |page: &Page| page.form("sign-in").value("csrf").map(str::to_owned);
    let own = csrf(&asked.open(&mail.link()).await).unwrap_or_default();
    let shown = other.open(&mail.link()).await;
    assert_eq!(
        html::text_of(&shown.body, "code"),
        Some(code_of(&mail)),
        "{shown:#?}"
    );
    assert!(shown.find_form("sign-in").is_none());
    // Whatever is posted there: nobody is signed in.
    let token = mail
        .link()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let pairs = vec![("token".to_owned(), token), ("csrf".to_owned(), own)];
    let target = other.absolute("/login/email/link");
    assert_eq!(other.step(other.post(target, pairs)).await.status, 403);
    let pasted = other.open(page.url.as_str()).await;
    assert_eq!(pasted.status, 404, "the page of the code is the asker's");
    assert_eq!(
        (world.sessions().await, other.cookie("idp_session")),
        (0, None)
    );
    world
        .claims(&give(&asked, &page, &code_of(&mail)).await)
        .await;
}

#[tokio::test]
async fn r99_a_second_factor_is_asked_for_all_the_same() {
    let world = allowed_with(|builder| builder.set("IDP_SESSIONS__TRUST_BROWSER", "30d")).await;
    let home = Person::new(&world.server);
    let (app, _) = AuthenticatorApp::enrol(&world.server, &home, &world.alice).await;
    // Even in a browser that is trusted instead of it beside a password.
    let page = home.open("/logout").await;
    home.submit(&page, &[], Some("sign-out")).await;
    let page = home.sign_in(&world.url(&[]), &world.alice).await;
    let code = app.code(&world.server);
    let typed = [("code", code.as_str()), ("trust", "on")];
    home.submit(&page, &typed, Some("verify")).await.callback();
    world.server.advance(tests::authenticator_app::STEP);
    home.jar.remove("idp_session");
    let (page, mail) = world.ask(&home).await;
    let page = give(&home, &page, &code_of(&mail)).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    let code = app.code(&world.server);
    let page = home.submit(&page, &[("code", &code)], Some("verify")).await;
    let claims = world.claims(&page).await;
    assert_eq!(
        claims["acr"], "1",
        "a mailbox and an app are not two: {claims}"
    );
}

#[tokio::test]
async fn r99_where_everybody_needs_two_factors_a_code_is_not_enough() {
    let world =
        allowed_with(|builder| builder.set("IDP_SESSIONS__SECOND_FACTOR", "required")).await;
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    let page = give(&person, &page, &code_of(&mail)).await;
    assert!(page.location.is_none(), "{page:#?}");
    assert_eq!(page.url.path(), "/account/security/totp", "{page:#?}");
}

#[tokio::test]
async fn r88_a_code_is_sealed_at_rest_and_works_for_ten_minutes() {
    let world = allowed().await;
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    let dump = world.server.database().dump().await;
    let code = code_of(&mail);
    let token = mail
        .link()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    for secret in [code.clone(), code.replace('-', ""), token] {
        let found = dump
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "a secret is kept in the clear");
    }
    world.server.advance(Duration::from_secs(601));
    let page = give(&person, &page, &code).await;
    assert_eq!(page.status, 404, "{page:#?}");
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn r88_what_changed_meanwhile_makes_a_code_void() {
    let world = allowed().await;
    for change in [
        &["user", "end-sessions", "alice"][..],
        &["user", "disable", "alice"],
        &["user", "update", "alice", "--email", "new@example.com"],
    ] {
        let person = Person::new(&world.server);
        let (page, mail) = world.ask(&person).await;
        world.server.cli().run(change).await.expect_code(0);
        let page = give(&person, &page, &code_of(&mail)).await;
        assert_eq!(page.status, 422, "{change:?}: {page:#?}");
        world
            .server
            .cli()
            .run(&["user", "enable", "alice"])
            .await
            .expect_code(0);
    }
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn what_a_person_chose_comes_with_every_way_to_sign_in() {
    let world = allowed().await;
    let claims = r#"{"locale":"de"}"#;
    let update = ["user", "update", "alice", "--claims", claims];
    world.server.cli().run(&update).await.expect_code(0);
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    assert!(mail.text().contains("Code"), "in the reader's language");
    give(&person, &page, &code_of(&mail)).await.callback();
    let language = person.cookie("idp_language").unwrap_or_default();
    assert!(language.starts_with("de"), "{language:?}");
    // And with the second factor.
    let home = Person::new(&world.server);
    let (app, _) = AuthenticatorApp::enrol(&world.server, &home, &world.alice).await;
    let fresh = Person::new(&world.server);
    let page = fresh.sign_in(&world.url(&[]), &world.alice).await;
    fresh.jar.remove("idp_language");
    let code = app.code(&world.server);
    fresh
        .submit(&page, &[("code", &code)], Some("verify"))
        .await
        .callback();
    let language = fresh.cookie("idp_language").unwrap_or_default();
    assert!(language.starts_with("de"), "{language:?}");
}

#[tokio::test]
async fn it_is_off_unless_the_operator_allows_it() {
    let server = TestServer::start().await;
    let person = Person::new(&server);
    let page = person.open("/login").await;
    assert!(!page.body.contains("send-code"));
    assert_eq!(person.open("/login/email").await.status, 404);
    let csrf = page
        .form("sign-in")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    for path in [
        "/login/email",
        "/login/email/link",
        "/login/email/00000000-0000-4000-8000-000000000000",
    ] {
        let pairs = vec![
            ("csrf".to_owned(), csrf.clone()),
            ("email".to_owned(), "a@example.com".to_owned()),
        ];
        let answer = person.step(person.post(person.absolute(path), pairs)).await;
        assert_eq!(answer.status, 404, "{path}: {answer:#?}");
    }
}

#[tokio::test]
async fn r69_a_form_from_elsewhere_asks_for_nothing() {
    let world = allowed().await;
    let person = Person::new(&world.server);
    let page = person.open("/login/email").await;
    let pairs = page
        .form("send-code")
        .filled(&[("email", &world.alice.email)], None);
    let mut foreign = person.post(person.absolute("/login/email"), pairs.clone());
    foreign.headers = vec![("origin".to_owned(), "https://evil.example".to_owned())];
    assert_eq!(person.step(foreign).await.status, 403);
    let bare = pairs
        .into_iter()
        .filter(|(name, _)| name != "csrf")
        .collect();
    let bare = person.post(person.absolute("/login/email"), bare);
    assert_eq!(person.step(bare).await.status, 403);
    assert_eq!(world.events("sign_in_code.requested").await, 0);
}

#[tokio::test]
async fn r99_a_mailbox_alone_begins_no_recovery_of_a_second_factor() {
    let world = allowed().await;
    let home = Person::new(&world.server);
    AuthenticatorApp::enrol(&world.server, &home, &world.alice).await;
    let thief = Person::new(&world.server);
    let (page, mail) = world.ask(&thief).await;
    let page = give(&thief, &page, &code_of(&mail)).await;
    assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
    assert!(!page.body.contains("/login/lost"), "{page:#?}");
    let page = thief.open("/login/lost").await;
    assert_ne!(page.url.path(), "/login/lost", "{page:#?}");
    // Beside the password it does.
    let owner = Person::new(&world.server);
    let page = owner.sign_in(&world.url(&[]), &world.alice).await;
    assert!(page.body.contains("/login/lost"), "{page:#?}");
}
