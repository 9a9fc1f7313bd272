//! A forgotten password (R71, R76, R88, R89).

use futures_util::future::join_all;
use reqwest::Method;
use std::time::Duration;
use tests::{
    database::Engine,
    given::{self, PASSWORD, User},
    mail_sink::{Mail, MailSink},
    person::{Page, Person, Step},
    scene::Scene,
    server::{Builder, TestServer},
};

const RESET: &str = "Reset your password";
const NEW: &str = "copper-violin-drifts-north-7";

fn builder(sink: &MailSink) -> Builder {
    TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url())
}

async fn ask(server: &TestServer, email: &str) -> Page {
    ask_by(&Person::new(server), email).await
}

async fn ask_by(person: &Person, email: &str) -> Page {
    let page = person.open("/recover").await;
    person
        .submit(&page, &[("email", email)], Some("send-link"))
        .await
}

/// Asks, and reads the mail.
async fn link(server: &TestServer, sink: &MailSink, user: &User) -> String {
    let before = sink.mails_about(&user.email, RESET).len();
    assert_eq!(ask(server, &user.email).await.status, 200);
    let mail = sink.wait_about(&user.email, RESET, before + 1).await;
    mail.link()
}

/// Opens a link and sets a password: the answer to the form, its redirect not followed.
async fn reset(person: &Person, link: &str, password: &str) -> Page {
    let page = person.open(link).await;
    if page.find_form("set-password").is_none() {
        return page;
    }
    post(person, &page, password).await
}

async fn post(person: &Person, page: &Page, password: &str) -> Page {
    let form = page.form("set-password");
    let target = page.url.join(&form.action).expect("an action");
    let pairs = form.filled(&[("new_password", password)], Some("set-password"));
    person.step(person.post(target, pairs)).await
}

async fn signs_in(server: &TestServer, user: &User, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, &user.username, password).await;
    assert!(matches!(page.status, 200 | 422), "{page:#?}");
    page.status == 200
}

#[tokio::test]
async fn r89_a_reset_ends_everything_tells_the_owner_and_signs_nobody_in() {
    let sink = MailSink::start().await;
    let scene = Scene::on(builder(&sink)).await;
    let (server, user) = (&scene.server, &scene.user);
    let tokens = scene.tokens().await;
    let link = link(server, &sink, user).await;
    scene.assert_alive(&tokens, "asking changes nothing").await;
    assert!(
        signs_in(server, user, PASSWORD).await,
        "asking changes nothing"
    );
    let tokens = scene.tokens().await;
    let person = Person::new(server);
    let page = person.open("/login").await;
    assert!(page.body.contains(r#"href="/recover""#), "the way there");
    let done = reset(&person, &link, NEW).await;
    assert_eq!(
        (done.status, done.header("location")),
        (303, "/recover/done")
    );
    assert_eq!(person.cookie("idp_session"), None, "nobody is signed in");
    scene
        .assert_dead(&scene.api, &tokens, "after the reset")
        .await;
    assert!(!signs_in(server, user, PASSWORD).await);
    assert!(signs_in(server, user, NEW).await);
    sink.wait_about(&user.email, "Password changed", 1).await;
    assert_eq!(scene.events("user.password_recovered").await, 1);
    assert_eq!(scene.events("recovery.requested").await, 1);
    let page = person.open("/recover/done").await;
    assert!(page.body.contains(r#"href="/login""#), "{page:#?}");
}

#[tokio::test]
async fn r89_only_verified_addresses_of_accounts_that_are_in_use_get_a_link() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let cli = server.cli();
    let arguments = [
        "user",
        "create",
        "--email",
        "unverified@example.com",
        "--password-stdin",
    ];
    cli.json_with_input(&arguments, PASSWORD).await;
    given::user(&cli, "disabled").await;
    cli.run(&["user", "disable", "disabled@example.com"])
        .await
        .expect_code(0);
    cli.json(&[
        "user",
        "create",
        "--email",
        "none@example.com",
        "--email-verified",
    ])
    .await;
    let last = given::user(&cli, "last").await;
    for name in ["unverified", "disabled", "ghost", "none", "last"] {
        ask(&server, &format!("{name}@example.com")).await;
    }
    sink.wait_for(&last.email, 1).await;
    sink.wait_for("none@example.com", 1).await;
    let waiting = "SELECT count(*) FROM mail_outbox WHERE sent_at IS NULL";
    for _ in 0..100 {
        if server.database().number(waiting).await == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(
        server.database().number(waiting).await,
        0,
        "nothing is kept of the others"
    );
    assert_eq!(sink.mails().len(), 2);
    // Disabled or renamed after the mail was sent: the link is dead.
    for change in [
        ["user", "disable", "last", "", ""],
        ["user", "update", "last", "--email", "other@example.com"],
    ] {
        let account = given::user(&cli, &format!("last{}", change[1])).await;
        let link = link(&server, &sink, &account).await;
        let mut arguments: Vec<&str> = change.into_iter().filter(|word| !word.is_empty()).collect();
        arguments[2] = &account.username;
        cli.run(&arguments).await.expect_code(0);
        let page = reset(&Person::new(&server), &link, NEW).await;
        assert_eq!(page.status, 404, "{change:?}");
    }
}

#[tokio::test]
async fn r71_opening_a_link_changes_nothing() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let user = given::user(&server.cli(), "alice").await;
    let link = link(&server, &sink, &user).await;
    let rows = "SELECT token_hash, used_at, expires_at FROM mailed_links";
    let before = server.database().rows(rows).await;
    let http = server.http();
    for _ in 0..3 {
        for method in [Method::GET, Method::HEAD] {
            let answer = http.request(method, &link).send().await.expect("an answer");
            assert_eq!(answer.status(), 200);
            let policy = answer.headers().get("referrer-policy").cloned();
            assert_eq!(policy.expect("a policy"), "no-referrer");
            assert_eq!(answer.headers()["cache-control"], "no-store");
        }
    }
    assert_eq!(server.database().rows(rows).await, before);
    assert!(signs_in(&server, &user, PASSWORD).await);
    let person = Person::new(&server);
    let page = person.open(&link).await;
    let outside: Vec<_> = tests::html::links(&page.body)
        .into_iter()
        .filter(|(to, _)| to.starts_with("http"))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    // From another site, or without the form's token, nothing is set either.
    let form = page.form("set-password");
    let target = page.url.join(&form.action).expect("an action");
    let mut pairs = form.filled(&[("new_password", NEW)], Some("set-password"));
    let mut foreign = person.post(target.clone(), pairs.clone());
    foreign.headers = vec![("origin".to_owned(), "https://evil.example".to_owned())];
    assert_eq!(person.step(foreign).await.status, 403);
    pairs.retain(|(name, _)| name != "csrf");
    assert_eq!(person.step(person.post(target, pairs)).await.status, 403);
    assert!(!signs_in(&server, &user, NEW).await);
    assert_eq!(post(&person, &page, NEW).await.status, 303);
}

#[tokio::test]
async fn r88_a_link_is_kept_as_a_hash_works_once_in_time_and_only_the_newest() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let user = given::user(&server.cli(), "alice").await;
    let other = given::user(&server.cli(), "bob").await;
    let first = link(&server, &sink, &user).await;
    let second = link(&server, &sink, &user).await;
    let others = link(&server, &sink, &other).await;
    let token = |link: &str| link.rsplit('/').next().unwrap_or_default().to_owned();
    assert_eq!(token(&first).len(), 43);
    let dump = server.database().dump().await;
    for link in [&first, &second, &others] {
        let token = token(link);
        let found = dump
            .windows(token.len())
            .any(|window| window == token.as_bytes());
        assert!(!found, "a token is kept");
    }
    let person = Person::new(&server);
    let dead = person.open(&first).await;
    assert_eq!(
        (dead.status, dead.error_code().as_str()),
        (404, "link_expired"),
        "replaced"
    );
    assert!(
        dead.body.contains(r#"href="/recover""#),
        "the way to another one"
    );
    for wrong in [
        "x",
        "%00",
        "sent%20",
        &token(&second)[..42],
        &token(&second).to_lowercase(),
    ] {
        let page = person.open(&format!("/recover/{wrong}")).await;
        assert_eq!(page.status, 404, "{wrong}");
    }
    // A page that was opened in time and sent too late; the cleaner has nothing to do with it.
    let page = person.open(&second).await;
    server.advance(Duration::from_mins(31));
    assert_eq!(post(&person, &page, NEW).await.status, 404);
    assert_eq!(person.open(&second).await.status, 404);
    let third = link(&server, &sink, &user).await;
    for weak in ["short", "passwordpassword", "alice@example.com"] {
        let page = reset(&person, &third, weak).await;
        assert_eq!(page.status, 422, "{weak}: a bad password uses nothing up");
        assert!(!page.body.contains(&format!("value=\"{weak}\"")) || weak.contains('@'));
    }
    assert_eq!(reset(&person, &third, NEW).await.status, 303);
    assert_eq!(
        reset(&person, &third, "another-good-password-9")
            .await
            .status,
        404,
        "used"
    );
    assert!(signs_in(&server, &user, NEW).await);
    assert!(
        signs_in(&server, &other, PASSWORD).await,
        "the other one's is untouched"
    );
}

#[tokio::test]
async fn r88_a_changed_password_or_ended_sessions_void_a_link() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let user = given::user(&server.cli(), "alice").await;
    let cli = server.cli();
    let person = Person::new(&server);
    let first = link(&server, &sink, &user).await;
    let arguments = ["user", "reset-password", "alice", "--password-stdin"];
    cli.run_with_input(&arguments, NEW).await.expect_code(0);
    assert_eq!(
        reset(&person, &first, "another-good-password-9")
            .await
            .status,
        404
    );
    let second = link(&server, &sink, &user).await;
    cli.run(&["user", "end-sessions", "alice"])
        .await
        .expect_code(0);
    assert_eq!(
        reset(&person, &second, "another-good-password-9")
            .await
            .status,
        404
    );
    // Changed by one who stays signed in.
    let third = link(&server, &sink, &user).await;
    let sql =
        "UPDATE password_credentials SET changed_at = (SELECT max(expires_at) FROM mailed_links)";
    server.database().execute(sql).await;
    assert_eq!(
        reset(&person, &third, "another-good-password-9")
            .await
            .status,
        404
    );
    assert!(signs_in(&server, &user, NEW).await);
}

#[tokio::test]
async fn r88_of_fifty_at_once_one_sets_the_password() {
    let sink = MailSink::start().await;
    let server = builder(&sink)
        .set("IDP_PASSWORD__MAX_CONCURRENT_HASHES", "8")
        .start()
        .await;
    let user = given::user(&server.cli(), "alice").await;
    let link = link(&server, &sink, &user).await;
    let node = match server.database().engine() {
        Engine::Postgres => Some(server.node().await),
        Engine::Sqlite => None,
    };
    let mut runners = Vec::new();
    for index in 0..50 {
        let address = match &node {
            Some(node) if index % 2 == 1 => node.address(),
            _ => server.address().to_owned(),
        };
        let person = Person::at(server.issuer(), &address);
        let page = person.open(&link).await;
        runners.push((person, page, format!("copper-violin-drifts-{index}")));
    }
    let sent = runners
        .iter()
        .map(|(person, page, password)| post(person, page, password));
    let statuses: Vec<u16> = join_all(sent)
        .await
        .iter()
        .map(|page| page.status)
        .collect();
    let winners: Vec<usize> = (0..50).filter(|index| statuses[*index] == 303).collect();
    assert_eq!(winners.len(), 1, "{statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 303 | 404 | 503)),
        "{statuses:?}"
    );
    assert!(signs_in(&server, &user, &runners[winners[0]].2).await);
    let told = "SELECT count(*) FROM mail_outbox WHERE kind = 'password_changed'";
    assert_eq!(server.database().number(told).await, 1);
}

/// What a caller can see of an answer, the values that are random replaced.
fn seen(page: &Page, email: &str) -> (u16, Vec<String>, String) {
    let mut names: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    names.sort();
    let body = page.body.replace(email, "EMAIL");
    (page.status, names, body)
}

#[tokio::test]
async fn r76_every_address_gets_the_same_answer_for_the_same_work() {
    let sink = MailSink::start().await;
    let server = builder(&sink)
        .set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0")
        .start()
        .await;
    let cli = server.cli();
    // Names of one length, so that pages which repeat them are of one length too.
    given::user(&cli, "existing00").await;
    given::user(&cli, "disabled00").await;
    cli.run(&["user", "disable", "disabled00"])
        .await
        .expect_code(0);
    cli.json(&[
        "user",
        "create",
        "--email",
        "nopassword@example.com",
        "--email-verified",
    ])
    .await;
    let unverified = [
        "user",
        "create",
        "--email",
        "unverified@example.com",
        "--password-stdin",
    ];
    cli.json_with_input(&unverified, PASSWORD).await;
    let mut answers = Vec::new();
    for name in [
        "existing00",
        "disabled00",
        "nopassword",
        "unverified",
        "ghost00000",
    ] {
        let email = format!("{name}@example.com");
        let mut steps = Vec::new();
        // Up to and beyond the limit.
        for _ in 0..6 {
            let person = Person::new(&server);
            let page = person.open("/recover").await;
            let form = page.form("send-link");
            let pairs = form.filled(&[("email", &email)], Some("send-link"));
            let target = page.url.join(&form.action).expect("an action");
            let answer = person.step(person.post(target, pairs)).await;
            let csrf = form.value("csrf").unwrap_or_default().to_owned();
            let (status, mut headers, body) = seen(&answer, &email);
            headers.retain(|line| !line.starts_with("retry-after"));
            steps.push((status, headers, body.replace(&csrf, "CSRF").len()));
        }
        answers.push((name, steps));
    }
    let (_, first) = &answers[0];
    assert_eq!(first[0].0, 303);
    assert_eq!(first[5].0, 429, "and no more for a while");
    for (name, steps) in &answers {
        assert_eq!(steps, first, "{name}");
    }
}

#[tokio::test]
async fn without_mail_the_page_says_whom_to_ask() {
    let server = TestServer::builder()
        .production()
        .set("IDP_PUBLIC_URL", "http://localhost:{port}")
        .start()
        .await;
    given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    let page = person.open("/recover").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text().contains("Ask the people who run this service"),
        "{}",
        page.text()
    );
    assert!(page.find_form("send-link").is_none());
    let waiting = "SELECT count(*) FROM mail_outbox";
    assert_eq!(server.database().number(waiting).await, 0);
}

#[tokio::test]
async fn a_reset_ends_the_wait_that_guessing_has_brought() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let user = given::user(&server.cli(), "alice").await;
    let link = link(&server, &sink, &user).await;
    loop {
        let person = Person::new(&server);
        let page = person.open("/login").await;
        let page = person.type_password(&page, "alice", "wrong").await;
        if page.status == 429 {
            break;
        }
    }
    let person = Person::new(&server);
    assert_eq!(reset(&person, &link, NEW).await.status, 303);
    assert!(signs_in(&server, &user, NEW).await);
}

#[tokio::test]
async fn r26_a_link_opens_its_own_door_only() {
    let sink = MailSink::start().await;
    let scene = Scene::on(builder(&sink)).await;
    let link = link(&scene.server, &sink, &scene.user).await;
    let token = link.rsplit('/').next().unwrap_or_default().to_owned();
    let (api, client) = (&scene.api, &scene.client);
    assert_ne!(api.redeem(client, &token).await.status, 200);
    assert_ne!(api.refresh(client, &token).await.status, 200);
    assert_ne!(api.userinfo(&token).await.status, 200);
    assert!(!api.is_active(client, &token).await);
    let person = Person::new(&scene.server);
    let setup = person.absolute(&format!("/setup?token={token}"));
    let page = person.follow(Step::get(setup)).await;
    assert!(page.find_form("create-admin").is_none());
    let tokens = scene.tokens().await;
    let code = scene.code().await;
    let session = scene.person.cookie("idp_session").expect("a session");
    for foreign in [&tokens.refresh_token, &tokens.access_token, &code, &session] {
        let page = person.open(&format!("/recover/{foreign}")).await;
        assert!(matches!(page.status, 404 | 414 | 431), "{}", page.status);
    }
    // None of these doors has used it up.
    assert_eq!(reset(&person, &link, NEW).await.status, 303);
}

#[tokio::test]
async fn r108_no_log_holds_a_link() {
    let sink = MailSink::start().await;
    let url = sink.url();
    let settings = [
        ("IDP_MAIL__SMTP_URL", url.as_str()),
        ("IDP_LOG__LEVEL", "trace"),
    ];
    let server = tests::process::ServerProcess::start_with(true, &settings).await;
    let user = given::user(&server.cli(), "alice").await;
    let person = Person::at(server.issuer(), server.issuer());
    assert_eq!(ask_by(&person, &user.email).await.status, 200);
    let mail: Mail = sink.wait_for(&user.email, 1).await;
    assert_eq!(reset(&person, &mail.link(), NEW).await.status, 303);
    sink.wait_for(&user.email, 2).await;
    let log = server.log();
    server.finish().await;
    let token = mail
        .link()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    assert!(log.contains("mail sent"), "{log}");
    for secret in [token.as_str(), NEW, PASSWORD] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}
