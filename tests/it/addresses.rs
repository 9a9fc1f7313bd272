//! Several addresses of one account, and the change of the main one (R71, R76, R78, R87, R88, R92).

mod notices;
mod operators;
mod taken_back;

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self, PASSWORD, User},
    mail_sink::{Mail, MailSink},
    person::{Page, Person},
    scene::Scene,
    server::{Builder, TestServer},
};

const ADD: &str = "/account/addresses/add";
const LIST: &str = "/account/addresses";
const NEW: &str = "copper-violin-drifts-north-7";

fn builder(sink: &MailSink) -> Builder {
    TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url())
}

/// Alice is signed in, in her own browser.
async fn at_home(sink: &MailSink) -> Scene {
    let scene = Scene::on(builder(sink)).await;
    scene.person.sign_in("/account", &scene.user).await;
    scene
}

async fn add(person: &Person, email: &str) -> Page {
    let page = person.open(ADD).await;
    person
        .submit(&page, &[("email", email)], Some("send-link"))
        .await
}

/// Presses one of the buttons of the list for an address.
async fn act(person: &Person, button: &str, email: &str) -> Page {
    let page = person.open(LIST).await;
    person
        .submit(&page, &[("address", email)], Some(button))
        .await
}

/// Adds an address and opens its mailed link: the page after the button.
async fn own(sink: &MailSink, person: &Person, email: &str) -> Page {
    let before = sink.mails_to(email).len();
    let page = add(person, email).await;
    assert_eq!((page.status, page.url.path()), (200, LIST), "{page:#?}");
    let mail = sink.wait_for(email, before + 1).await;
    confirm(person, &mail.link()).await
}

async fn confirm(person: &Person, link: &str) -> Page {
    let page = person.open(link).await;
    assert_eq!(page.status, 200, "{page:#?}");
    person.submit(&page, &[], Some("confirm")).await
}

/// The first mail with such a subject.
async fn told(sink: &MailSink, email: &str, subject: &str) -> Mail {
    sink.wait_about(email, subject, 1).await
}

async fn signs_in(server: &TestServer, name: &str, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, name, password).await;
    assert!(matches!(page.status, 200 | 422), "{page:#?}");
    page.status == 200
}

async fn shown(server: &TestServer, user: &User) -> serde_json::Value {
    server.cli().json(&["user", "show", &user.sub]).await
}

#[tokio::test]
async fn r92_an_address_is_nothing_until_it_is_proven_and_then_it_signs_in_and_recovers() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user, person) = (&scene.server, &scene.user, &scene.person);
    let other = "ada@example.org";
    assert_eq!(add(person, other).await.url.path(), LIST);
    let link = sink.wait_for(other, 1).await.link();
    assert!(link.starts_with(&server.url("/verify-email/")), "{link}");
    assert!(!signs_in(server, other, PASSWORD).await, "not proven yet");
    for _ in 0..2 {
        assert_eq!(person.open(&link).await.status, 200);
    }
    assert!(!signs_in(server, other, PASSWORD).await, "R71");
    // Somebody else gives no address to her account, nor takes hers to theirs.
    let stranger = Person::new(server);
    assert_eq!(stranger.open(&link).await.status, 403);
    let page = confirm(person, &link).await;
    assert_eq!((page.status, page.url.path()), (200, LIST), "{page:#?}");
    assert_eq!(person.open(&link).await.status, 404, "used");
    assert!(signs_in(server, "ADA@Example.org", PASSWORD).await);
    let notice = told(&sink, &user.email, "Email address added").await;
    assert!(notice.text().contains(other), "{}", notice.text());

    let claims = scene.tokens().await.body;
    assert!(claims.get("id_token").is_some());
    let described = shown(server, user).await;
    assert_eq!(
        described["email"], user.email,
        "applications see the main one"
    );
    assert_eq!(described["addresses"][1]["email"], other);
    let asker = Person::new(server);
    let form = asker.open("/recover").await;
    asker
        .submit(&form, &[("email", other)], Some("send-link"))
        .await;
    let mail = told(&sink, other, "Reset your password").await;
    let page = asker.open(&mail.link()).await;
    let page = asker
        .submit(&page, &[("new_password", NEW)], Some("set-password"))
        .await;
    assert_eq!(page.url.path(), "/recover/done", "{page:#?}");
    assert!(signs_in(server, other, NEW).await && signs_in(server, &user.email, NEW).await);

    let (export, page) = (Person::new(server), "/account/export");
    let owner = User {
        password: NEW.to_owned(),
        ..user.clone()
    };
    let page = export.sign_in(page, &owner).await;
    let file = export.submit(&page, &[], Some("export")).await;
    assert!(file.body.contains(other), "{}", file.body);
}

#[tokio::test]
async fn r87_addresses_change_for_a_fresh_proof_only() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, person) = (&scene.server, &scene.person);
    own(&sink, person, "ada@example.org").await;
    server.advance(Duration::from_mins(6));
    let before = shown(server, &scene.user).await;
    let page = person.open(ADD).await;
    assert!(page.form("send-link").has("password"), "{page:#?}");
    for (status, password) in [(403, None), (422, Some("wrong"))] {
        let mut typed = vec![("email", "more@example.org")];
        typed.extend(password.map(|password| ("password", password)));
        let mut pairs = page.form("send-link").filled(&typed, Some("send-link"));
        pairs.retain(|(name, value)| name != "password" || !value.is_empty());
        let target = person.absolute(ADD);
        assert_eq!(person.step(person.post(target, pairs)).await.status, status);
        for button in ["make-main", "remove-address"] {
            let page = person.open(LIST).await;
            let mut typed = vec![("address", "ada@example.org")];
            typed.extend(password.map(|password| ("password", password)));
            let mut pairs = page.form(button).filled(&typed, Some(button));
            pairs.retain(|(name, value)| name != "password" || !value.is_empty());
            let target = person.absolute(LIST);
            let answer = person.step(person.post(target, pairs)).await;
            assert_eq!(answer.status, status, "{button}");
        }
    }
    assert_eq!(shown(server, &scene.user).await, before);
    assert!(sink.mails_to("more@example.org").is_empty());
    // What a form says of itself counts for nothing.
    let page = person.open(LIST).await;
    let typed = [("address", "ada@example.org"), ("email_verified", "true")];
    let page = person
        .submit(
            &page,
            &[typed[0], ("password", PASSWORD)],
            Some("make-main"),
        )
        .await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(shown(server, &scene.user).await["email"], "ada@example.org");
}

#[tokio::test]
async fn r76_whether_an_address_is_taken_is_told_to_its_owner_alone() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let bob = given::user(&server.cli(), "bob").await;
    let person = Person::new(&server);
    person.sign_in("/account", &alice).await;
    let mut answers = Vec::new();
    for email in [bob.email.as_str(), "eve@example.com"] {
        let page = person.open(ADD).await;
        let form = page.form("send-link");
        let pairs = form.filled(&[("email", email)], Some("send-link"));
        let answer = person.step(person.post(person.absolute(ADD), pairs)).await;
        let list = person.open(LIST).await;
        let waits = list.text().matches("Waiting for confirmation").count();
        answers.push((
            answer.status,
            answer.header("location").to_owned(),
            answer.body.len(),
        ));
        assert_eq!(waits, answers.len(), "both are shown as waiting");
    }
    assert_eq!(answers[0], answers[1]);
    let mail = sink.wait_for(&bob.email, 1).await;
    assert!(
        mail.subject().starts_with("Your address is in use"),
        "{}",
        mail.subject()
    );
    assert!(!mail.text().contains("/verify-email/") && !mail.text().contains(&alice.email));
    sink.wait_for("eve@example.com", 1).await;
    assert!(signs_in(&server, &bob.email, PASSWORD).await);
    // Too many links, for either.
    let mut ends = Vec::new();
    for email in [bob.email.as_str(), "eve@example.com"] {
        let mut statuses = Vec::new();
        for _ in 0..5 {
            statuses.push(act(&person, "send-proof", email).await.status);
        }
        ends.push(statuses);
    }
    assert_eq!(ends[0], ends[1]);
    assert_eq!(ends[0][4], 429);
}

#[tokio::test]
async fn r92_of_two_people_who_race_for_an_address_one_gets_it() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let mut pages = Vec::new();
    for (index, name) in ["alice", "bob"].into_iter().enumerate() {
        let user = given::user(&server.cli(), name).await;
        let person = Person::new(&server);
        person.sign_in("/account", &user).await;
        add(&person, "shared@example.org").await;
        let link = sink.wait_for("shared@example.org", index + 1).await.link();
        let page = person.open(&link).await;
        pages.push((person, page));
    }
    let presses = pages.iter().flat_map(|(person, page)| {
        (0..10).map(move |_| async move { person.submit(page, &[], Some("confirm")).await.status })
    });
    let statuses = join_all(presses).await;
    let won = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(won, 1, "{statuses:?}");
    assert!(
        statuses.iter().all(|status| matches!(status, 200 | 404)),
        "{statuses:?}"
    );
    let rows = "SELECT count(*) FROM user_emails WHERE email_key = 'shared@example.org'";
    assert_eq!(server.database().number(rows).await, 1);
    // Nor does an administrator give it to anybody else.
    let taken = server
        .cli()
        .run(&["user", "create", "--email", "Shared@example.org"])
        .await;
    taken.expect_code(4);
}

#[tokio::test]
async fn r92_the_old_address_takes_a_change_back_whatever_the_thief_did_since() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    let tokens = scene.tokens().await;
    let thief = Person::new(server);
    thief.sign_in("/account", user).await;
    for email in ["thief@example.org", "more@example.org"] {
        own(&sink, &thief, email).await;
    }
    act(&thief, "make-main", "thief@example.org").await;
    act(&thief, "remove-address", &user.email).await;
    act(&thief, "make-main", "more@example.org").await;
    assert!(
        !signs_in(server, &user.email, PASSWORD).await,
        "it is no longer hers"
    );
    let mail = told(&sink, &user.email, "Email address changed").await;
    assert!(mail.text().contains("thief@example.org"), "{}", mail.text());
    let young = told(&sink, "thief@example.org", "Email address changed").await;
    let text = young.text();
    assert!(text.contains("more@example.org"), "told: {text}");
    for told in ["/recover", "127.0.0.1"] {
        assert!(!text.contains(told), "takes nothing back: {text}");
    }
    server.advance(Duration::from_hours(24 * 6));

    let owner = Person::new(server);
    let page = owner.open(&mail.link()).await;
    assert!(page.text().contains(&user.email), "{}", page.text());
    assert_eq!(
        shown(server, user).await["email"],
        "more@example.org",
        "R71"
    );
    let page = owner.submit(&page, &[], Some("confirm")).await;
    assert!(page.find_form("set-password").is_some(), "{page:#?}");
    scene
        .assert_dead(&scene.api, &tokens, "after the undo")
        .await;
    let described = shown(server, user).await;
    let addresses = described["addresses"].as_array().expect("a list");
    assert_eq!(addresses.len(), 1, "{addresses:?}");
    assert_eq!(described["email"], user.email);
    assert_eq!(thief.open(LIST).await.url.path(), "/login", "he is out");
    let page = owner
        .submit(&page, &[("new_password", NEW)], Some("set-password"))
        .await;
    assert_eq!(page.url.path(), "/recover/done");
    assert!(signs_in(server, &user.email, NEW).await);
    assert_eq!(owner.open(&mail.link()).await.status, 404, "used");
    let posted = owner.open("/recover").await;
    let csrf = posted
        .form("send-link")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let token = mail
        .link()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let pairs = vec![("csrf".to_owned(), csrf), ("token".to_owned(), token)];
    let post = owner.post(owner.absolute("/recover/undo"), pairs);
    assert_eq!(owner.step(post).await.status, 404);
    assert_eq!(shown(server, user).await["email"], user.email);
    assert_eq!(scene.events("user.address_restored").await, 1);
}

#[tokio::test]
async fn r92_a_change_is_taken_back_once_and_in_time() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user, person) = (&scene.server, &scene.user, &scene.person);
    own(&sink, person, "new@example.org").await;
    act(person, "make-main", "new@example.org").await;
    let link = told(&sink, &user.email, "Email address changed")
        .await
        .link();
    let people: Vec<Person> = (0..12).map(|_| Person::new(server)).collect();
    let opened = join_all(people.iter().map(|person| person.open(&link))).await;
    let presses = people
        .iter()
        .zip(&opened)
        .map(|(person, page)| person.submit(page, &[], Some("confirm")));
    let statuses: Vec<u16> = join_all(presses)
        .await
        .iter()
        .map(|page| page.status)
        .collect();
    assert_eq!(
        statuses.iter().filter(|status| **status == 200).count(),
        1,
        "{statuses:?}"
    );
    // A second change, taken back too late.
    let again = Person::new(server);
    again.sign_in("/account", user).await;
    own(&sink, &again, "late@example.org").await;
    act(&again, "make-main", "late@example.org").await;
    let link = sink
        .wait_about(&user.email, "Email address changed", 2)
        .await
        .link();
    server.advance(Duration::from_hours(24 * 7 + 1));
    assert_eq!(again.open(&link).await.status, 404);
    assert_eq!(shown(server, user).await["email"], "late@example.org");
}

#[tokio::test]
async fn r88_links_that_are_under_way_are_void_when_addresses_change_and_when_the_password_does() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user, person) = (&scene.server, &scene.user, &scene.person);
    own(&sink, person, "new@example.org").await;
    let asker = Person::new(server);
    for (index, change) in ["make-main", "remove-address"].into_iter().enumerate() {
        let page = asker.open("/recover").await;
        let typed = [("email", user.email.as_str())];
        asker.submit(&page, &typed, Some("send-link")).await;
        let reset = sink
            .wait_about(&user.email, "Reset", index + 1)
            .await
            .link();
        assert_eq!(asker.open(&reset).await.status, 200);
        let email = if change == "make-main" {
            "new@example.org"
        } else {
            user.email.as_str()
        };
        act(person, change, email).await;
        assert_eq!(asker.open(&reset).await.status, 404, "{change}");
        server.advance(Duration::from_mins(1));
    }
    // An address that waits does not survive the reset of the owner.
    add(person, "pending@example.org").await;
    let pending = sink.wait_for("pending@example.org", 1).await.link();
    let page = asker.open("/recover").await;
    let typed = [("email", "new@example.org")];
    asker.submit(&page, &typed, Some("send-link")).await;
    let reset = told(&sink, "new@example.org", "Reset your password")
        .await
        .link();
    let page = asker.open(&reset).await;
    asker
        .submit(&page, &[("new_password", NEW)], Some("set-password"))
        .await;
    let owner = User {
        password: NEW.to_owned(),
        email: "new@example.org".to_owned(),
        ..user.clone()
    };
    let back = Person::new(server);
    back.sign_in("/account", &owner).await;
    assert_eq!(back.open(&pending).await.status, 404);
    let left = "SELECT count(*) FROM pending_emails";
    assert_eq!(server.database().number(left).await, 0);
    let dump = server.database().dump().await;
    for link in [pending, reset] {
        let token = link.rsplit('/').next().unwrap_or_default().to_owned();
        let kept = dump
            .windows(token.len())
            .any(|part| part == token.as_bytes());
        assert!(!kept, "R110: {link}");
    }
}

#[tokio::test]
async fn r78_every_address_of_an_account_counts_on_one_counter() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let (server, user) = (&scene.server, &scene.user);
    own(&sink, &scene.person, "ada@example.org").await;
    let names = [
        user.email.as_str(),
        "ada@example.org",
        "ADA@EXAMPLE.ORG",
        user.username.as_str(),
    ];
    let mut last = 0;
    for index in 0..12 {
        let guesser = Person::new(server);
        let page = guesser.open("/login").await;
        let name = names[index % names.len()];
        last = guesser.type_password(&page, name, "wrong").await.status;
        if last == 429 {
            assert!(index <= 6, "{index}");
            break;
        }
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn the_main_address_stays_and_one_that_was_never_proven_is_not_told_of_its_end() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let arguments = [
        "user",
        "create",
        "--email",
        "typo@example.com",
        "--username",
        "carol",
        "--password-stdin",
    ];
    let made = server.cli().json_with_input(&arguments, PASSWORD).await;
    let carol = User {
        sub: made["sub"].as_str().unwrap_or_default().to_owned(),
        email: "typo@example.com".to_owned(),
        username: "carol".to_owned(),
        password: PASSWORD.to_owned(),
    };
    let person = Person::new(&server);
    person.sign_in("/account", &carol).await;
    assert_eq!(
        act(&person, "remove-address", "typo@example.com")
            .await
            .status,
        422
    );
    assert_eq!(act(&person, "make-main", "").await.status, 422);
    assert_eq!(
        act(&person, "make-main", "root@example.com").await.status,
        422
    );
    own(&sink, &person, "carol@example.com").await;
    act(&person, "make-main", "carol@example.com").await;
    let described = shown(&server, &carol).await;
    assert_eq!(described["email"], "carol@example.com");
    assert_eq!(described["email_verified"], true);
    assert_eq!(described["addresses"].as_array().map(Vec::len), Some(1));
    assert!(
        sink.mails_to("typo@example.com").is_empty(),
        "it may be a stranger's"
    );
    // Its own main address can be confirmed too.
    let second = given::user(&server.cli(), "dan").await;
    let sql = "UPDATE users SET email_verified = (1 = 0) WHERE email_key = 'dan@example.com'";
    server.database().execute(sql).await;
    let dan = Person::new(&server);
    dan.sign_in("/account", &second).await;
    act(&dan, "send-proof", &second.email).await;
    let link = sink.wait_for(&second.email, 1).await.link();
    confirm(&dan, &link).await;
    assert_eq!(shown(&server, &second).await["email_verified"], true);
}

#[tokio::test]
async fn one_more_address_changes_nothing_that_applications_are_told() {
    let sink = MailSink::start().await;
    let scene = at_home(&sink).await;
    let told = async || {
        let sql = "SELECT updated_at, email FROM users";
        scene.server.database().rows(sql).await
    };
    let before = told().await;
    own(&sink, &scene.person, "ada@example.org").await;
    assert_eq!(told().await, before);
}
