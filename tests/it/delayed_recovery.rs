//! Every second factor is lost: a wait that only the owner learns of and anybody at an address of the account can stop (R71, R76,
//! R88, R90, R99).

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    authenticator::{Passkey, Twist, enrol, sign_in},
    authenticator_app::AuthenticatorApp,
    given::{self, PASSWORD, User},
    mail_sink::{Mail, MailSink},
    person::{Page, Person},
    server::TestServer,
};

const DAY: Duration = Duration::from_hours(24);

/// Somebody with an authenticator app, two proven addresses, and a browser that is signed in.
struct World {
    sink: MailSink,
    server: TestServer,
    alice: User,
    app: AuthenticatorApp,
    home: Person,
}

const SECOND: &str = "ada@example.org";

impl World {
    async fn new() -> Self {
        let sink = MailSink::start().await;
        let server = TestServer::builder()
            .set("IDP_MAIL__SMTP_URL", &sink.url())
            .start()
            .await;
        let alice = given::user(&server.cli(), "alice").await;
        let home = Person::new(&server);
        let (app, _) = AuthenticatorApp::enrol(&server, &home, &alice).await;
        let page = home.open("/account/addresses/add").await;
        home.submit(&page, &[("email", SECOND)], Some("send-link"))
            .await;
        let link = sink.wait_for(SECOND, 1).await.link();
        let page = home.open(&link).await;
        home.submit(&page, &[], Some("confirm")).await;
        Self {
            sink,
            server,
            alice,
            app,
            home,
        }
    }

    /// One who knows the password and has nothing else, at the page for the lost.
    async fn half(&self) -> (Person, Page) {
        let person = Person::new(&self.server);
        let page = person.sign_in("/account", &self.alice).await;
        assert_eq!(page.url.path(), "/login/totp", "{page:#?}");
        assert!(page.body.contains("id=\"lost\""), "the way there");
        let page = person.open("/login/lost?next=/account").await;
        assert_eq!(page.status, 200, "{page:#?}");
        (person, page)
    }

    /// Asks for the mail; the answer.
    async fn ask(&self) -> Page {
        let (person, page) = self.half().await;
        person.submit(&page, &[], Some("send-link")).await
    }

    /// The last mail for an address whose link leads there.
    async fn mail(&self, to: &str, act: &str, count: usize) -> Mail {
        let part = format!("/recover/{act}/");
        for _ in 0..300 {
            let mut mails = self.sink.mails_to(to);
            mails.retain(|mail| mail.text().contains(&part));
            if mails.len() >= count {
                return mails[mails.len() - 1].clone();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no {count} {act} for {to}: {:#?}", self.sink.mails());
    }

    async fn begin(&self) {
        let person = Person::new(&self.server);
        assert_eq!(self.ask().await.url.path(), "/recover/lost");
        let mail = self.mail(&self.alice.email, "begin", 1).await;
        let page = press(&person, &mail.link()).await;
        assert_eq!((page.status, page.url.path()), (200, "/recover/begun"));
        assert_eq!(person.cookie("idp_session"), None, "nobody is signed in");
    }

    async fn waits(&self) -> bool {
        let sql = "SELECT count(*) FROM delayed_recoveries";
        self.server.database().number(sql).await == 1
    }

    async fn has_second_factor(&self) -> bool {
        let page = Person::new(&self.server)
            .sign_in("/account", &self.alice)
            .await;
        page.url.path() == "/login/totp"
    }

    async fn settled(&self) {
        let sql = "SELECT count(*) FROM mail_outbox WHERE sent_at IS NULL";
        for _ in 0..200 {
            if self.server.database().number(sql).await == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Opens a mailed link and presses its button.
async fn press(person: &Person, link: &str) -> Page {
    let page = person.open(link).await;
    if page.find_form("confirm").is_none() {
        return page;
    }
    person.submit(&page, &[], Some("confirm")).await
}

#[tokio::test]
async fn after_the_wait_a_fresh_link_removes_what_was_lost_and_not_before() {
    let world = World::new().await;
    let mut passkey = Passkey::synced(world.server.issuer());
    enrol(&world.home, &mut passkey).await;
    world.begin().await;
    for address in [&world.alice.email, SECOND] {
        let mail = world.mail(address, "stop", 1).await;
        assert!(mail.text().contains("Takes effect"), "{}", mail.text());
    }
    // During the wait nothing but a way to stop it is sent.
    world.server.advance(DAY * 5);
    world.ask().await;
    world.mail(&world.alice.email, "stop", 2).await;
    world.settled().await;
    let finish = |mail: &Mail| mail.text().contains("/recover/finish/");
    assert!(!world.sink.mails().iter().any(finish));
    // Once more before it ends, to everybody.
    world.server.advance(DAY + Duration::from_hours(1));
    world.mail(SECOND, "stop", 2).await;
    world.mail(&world.alice.email, "stop", 3).await;
    assert!(world.has_second_factor().await);
    world.server.advance(DAY);
    world.settled().await;
    let reminders = world.sink.mails_to(SECOND);
    assert_eq!(
        reminders.len(),
        3,
        "the link to verify, and two: {reminders:#?}"
    );

    world.ask().await;
    let link = world.mail(&world.alice.email, "finish", 1).await.link();
    let stranger = Person::new(&world.server);
    for _ in 0..2 {
        assert_eq!(stranger.open(&link).await.status, 200);
    }
    assert!(world.has_second_factor().await, "R71");
    let page = press(&stranger, &link).await;
    assert_eq!((page.status, page.url.path()), (200, "/recover/finished"));
    assert!(!world.has_second_factor().await);
    assert_eq!(
        world.home.open("/account").await.url.path(),
        "/login",
        "all sessions have ended"
    );
    for table in [
        "passkeys",
        "totp_secrets",
        "recovery_codes",
        "delayed_recoveries",
    ] {
        let sql = format!("SELECT count(*) FROM {table}");
        assert_eq!(world.server.database().number(&sql).await, 0, "{table}");
    }
    world.settled().await;
    for address in [&world.alice.email, SECOND] {
        let mails = world.sink.mails_to(address);
        let told = |mail: &&Mail| mail.subject().starts_with("Second factor changed");
        assert!(mails.iter().any(|mail| told(&mail)), "{address}");
    }
    assert_eq!(press(&stranger, &link).await.status, 404, "used");
    let sql = "SELECT count(*) FROM audit_events WHERE kind = 'recovery.finished'";
    assert_eq!(world.server.database().number(sql).await, 1);
}

#[tokio::test]
async fn everybody_at_an_address_of_the_account_can_stop_it() {
    for address in ["alice@example.com", SECOND] {
        let world = World::new().await;
        world.begin().await;
        let link = world.mail(address, "stop", 1).await.link();
        let person = Person::new(&world.server);
        person.open(&link).await;
        assert!(world.waits().await, "R71");
        let page = press(&person, &link).await;
        assert_eq!(page.url.path(), "/recover/stopped", "{page:#?}");
        assert!(!world.waits().await && world.has_second_factor().await);
        world.server.advance(DAY * 8);
        world.ask().await;
        // It begins anew.
        world.mail("alice@example.com", "begin", 2).await;
        world.settled().await;
        let stopped = world.sink.mails_to("alice@example.com");
        let told = |mail: &Mail| mail.subject().starts_with("Second factors stay");
        assert_eq!(stopped.iter().filter(|mail| told(mail)).count(), 1);
    }
}

#[tokio::test]
async fn the_owner_who_signs_in_with_a_second_factor_or_a_passkey_stops_it() {
    let world = World::new().await;
    let mut passkey = Passkey::synced(world.server.issuer());
    enrol(&world.home, &mut passkey).await;
    world.begin().await;
    let page = world.home.open("/account").await;
    assert!(
        page.find_form("stop-recovery").is_some(),
        "shown: {page:#?}"
    );
    let owner = Person::new(&world.server);
    let page = owner.sign_in("/account", &world.alice).await;
    let wrong = owner
        .submit(&page, &[("code", "000000")], Some("verify"))
        .await;
    assert!(world.waits().await);
    let code = world.app.code(&world.server);
    owner
        .submit(&wrong, &[("code", &code)], Some("verify"))
        .await;
    assert!(!world.waits().await);

    world.server.advance(Duration::from_mins(2));
    world.ask().await;
    let link = world.mail(&world.alice.email, "begin", 2).await.link();
    press(&owner, &link).await;
    assert!(world.waits().await);
    let other = Person::new(&world.server);
    sign_in(&other, "/login", &mut passkey, &Twist::default()).await;
    assert!(!world.waits().await, "by passkey");

    world.server.advance(Duration::from_mins(2));
    world.ask().await;
    let link = world.mail(&world.alice.email, "begin", 3).await.link();
    press(&owner, &link).await;
    let page = other.open("/account").await;
    other.submit(&page, &[], Some("stop-recovery")).await;
    assert!(!world.waits().await, "by the button");
    world.settled().await;
    let told = |mail: &Mail| mail.subject().starts_with("Second factors stay");
    let mails = world.sink.mails_to(&world.alice.email);
    assert_eq!(mails.iter().filter(|mail| told(mail)).count(), 3);
}

#[tokio::test]
async fn r76_one_who_knows_the_password_alone_does_not_learn_whether_it_runs() {
    let world = World::new().await;
    let mut answers = Vec::new();
    for round in 0..3 {
        let (person, page) = world.half().await;
        let shown = (page.status, page.body.len());
        let form = page.form("send-link");
        let target = page.url.join(&form.action).expect("an action");
        let answer = person
            .step(person.post(target, form.filled(&[], Some("send-link"))))
            .await;
        let said = person.open("/recover/lost").await.text();
        answers.push((
            shown,
            answer.status,
            answer.header("location").to_owned(),
            said,
        ));
        match round {
            0 => {
                let link = world.mail(&world.alice.email, "begin", 1).await.link();
                press(&Person::new(&world.server), &link).await;
            }
            _ => world.server.advance(DAY * 8),
        }
        if round == 0 {
            assert!(world.waits().await);
        }
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
    // Nor how often: mail is limited, whatever runs.
    let mut last = 303;
    for _ in 0..5 {
        last = world.ask().await.status;
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn r90_no_step_of_it_is_skipped() {
    let world = World::new().await;
    let bob = given::user(&world.server.cli(), "bob").await;
    let nobody = Person::new(&world.server);
    let page = nobody.open("/login/lost").await;
    assert_eq!(page.url.path(), "/login", "without a password");
    let whole = Person::new(&world.server);
    whole.sign_in("/account", &bob).await;
    assert_ne!(whole.open("/login/lost").await.url.path(), "/login/lost");
    world.ask().await;
    let begin = world.mail(&world.alice.email, "begin", 1).await.link();
    let token = |link: &str| link.rsplit('/').next().unwrap_or_default().to_owned();
    let csrf = {
        let page = nobody.open("/recover").await;
        page.form("send-link")
            .value("csrf")
            .unwrap_or_default()
            .to_owned()
    };
    let post = async |path: &str, token: String| {
        let pairs = vec![
            ("csrf".to_owned(), csrf.clone()),
            ("token".to_owned(), token),
        ];
        let step = nobody.post(nobody.absolute(path), pairs);
        nobody.step(step).await.status
    };
    // A link does what it was made for, and a reset link nothing of this.
    let own = token(&begin);
    for path in [
        "/recover/finish",
        "/recover/stop",
        "/recover/undo",
        "/verify-email",
    ] {
        assert_eq!(post(path, own.clone()).await, 404, "{path}");
        assert_eq!(post(path, String::new()).await, 404, "{path}");
    }
    for path in ["/recover/begin", "/recover/finish"] {
        let shown = nobody.open(&format!("{path}/{own}x")).await;
        assert_eq!(shown.status, 404, "{path}");
    }
    let reset = nobody.open(&format!("/recover/{own}")).await;
    assert_eq!(reset.status, 404);
    assert!(!world.waits().await);
    // Of many presses one begins it.
    let people: Vec<Person> = (0..8).map(|_| Person::new(&world.server)).collect();
    let pages = join_all(people.iter().map(|person| person.open(&begin))).await;
    let presses = people
        .iter()
        .zip(&pages)
        .map(|(person, page)| person.submit(page, &[], Some("confirm")));
    let done = join_all(presses).await;
    let won = done.iter().filter(|page| page.status == 200).count();
    assert_eq!(won, 1);
    // The end of all sessions voids what was asked for in one of them.
    world.server.advance(DAY * 8);
    world.ask().await;
    let finish = world.mail(&world.alice.email, "finish", 1).await.link();
    let arguments = ["user", "end-sessions", "alice"];
    world.server.cli().run(&arguments).await.expect_code(0);
    assert_eq!(press(&nobody, &finish).await.status, 404);
    assert!(world.has_second_factor().await);
    // What nobody finishes is forgotten, and begins anew.
    world.server.advance(DAY * 8);
    world.ask().await;
    world.mail(&world.alice.email, "begin", 2).await;
    let dump = world.server.database().dump().await;
    for link in [begin, finish] {
        let token = token(&link);
        let kept = dump
            .windows(token.len())
            .any(|part| part == token.as_bytes());
        assert!(!kept, "R110");
    }
}

#[tokio::test]
async fn r99_the_password_alone_removes_nothing_and_a_reset_neither_begins_nor_ends_it() {
    let world = World::new().await;
    world.begin().await;
    let asker = Person::new(&world.server);
    let page = asker.open("/recover").await;
    let typed = [("email", world.alice.email.as_str())];
    asker.submit(&page, &typed, Some("send-link")).await;
    let reset = world.sink.wait_about(&world.alice.email, "Reset", 1).await;
    let page = asker.open(&reset.link()).await;
    let new = "copper-violin-drifts-north-7";
    asker
        .submit(&page, &[("new_password", new)], Some("set-password"))
        .await;
    assert!(world.waits().await);
    let owner = User {
        password: new.to_owned(),
        ..world.alice.clone()
    };
    let page = Person::new(&world.server).sign_in("/account", &owner).await;
    assert_eq!(page.url.path(), "/login/totp", "the second factor stays");
    assert_ne!(new, PASSWORD);
}
