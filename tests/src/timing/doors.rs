//! The doors at which a clock might tell what the answer does not.

use super::{
    guess::{Letter, timed},
    owner::{Device, Owner},
};
use crate::{
    back_channel::BackChannel,
    database::{Engine, Held},
    given::{self, Client, User},
    mail_sink::MailSink,
    page::Page,
    person::Person,
    raw,
    scratch::Folder,
    server::TestServer,
};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use idp_server::config::Argon2Config;
use reqwest::Method;
use std::{path::Path, time::Instant};
use tokio::sync::Mutex;

/// Where the guesses come from, and where those came from that have shut two names.
const GUESSER: &str = "192.0.2.1";
const EARLIER: &str = "198.51.100.1";

/// Of what is guessed at besides passwords.
const OWNER: &str = "flora";

const WRONG: &str = "violet-harbour-lantern-24";

fn address(username: &str) -> String {
    format!("{username}@example.com")
}

/// What is measured: each a class of samples. All names have the same length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A sign-in, by username and password.
    SignIn(&'static str, Typed),
    /// A client secret that is wrong in this letter.
    Secret(Letter),
    /// The secret of a client that nobody registered.
    SecretOfNobody,
    /// Asking for a new password, at the address of this username.
    Forgot(&'static str),
    /// Registering with the address of this username.
    Register(&'static str),
    /// Asking for a code by mail, to sign in with, at the address of this username.
    MailCode(&'static str),
    /// Opening a link to reset a password that is wrong in this letter.
    Link(Letter),
    /// A recovery code that is, after the password.
    Code(Letter),
    /// Asking for the challenge of a sign-in by passkey.
    Passkey(Device),
}

/// A password that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// An ordinary wrong one.
    Wrong,
    /// Nothing.
    Nothing,
    /// More than is read.
    TooLong,
}

/// A server with people whom a clock might tell apart.
pub struct Doors {
    throttles: Mutex<Held>,
    _server: TestServer,
    api: BackChannel,
    client: Client,
    person: Person,
    page: Page,
    forgot: Page,
    register: Page,
    code: Page,
    owner: Owner,
    count: u32,
    _sink: MailSink,
    _memory: Folder,
}

impl Doors {
    /// On this engine. SQLite lies in memory, so that no disk is measured.
    pub async fn open(engine: Engine, cost: Argon2Config) -> Self {
        let memory = Folder::inside(Path::new("/dev/shm"), "timing");
        let sink = MailSink::start().await;
        let builder = TestServer::builder()
            .set("IDP_SIGNUP__MODE", "open")
            .set("IDP_MAIL__SMTP_URL", &sink.url())
            .set("IDP_SIGN_IN__EMAIL_CODE", "allowed")
            .engine(engine)
            .hash_cost(cost)
            .set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32");
        let builder = match engine {
            Engine::Sqlite => builder.on_disk(memory.path()),
            Engine::Postgres => builder,
        };
        let server = builder.start().await;
        let cli = server.cli();
        let client = given::machine_client(&cli).await;
        for username in ["alice", "carol", "david", "erica", "frank"] {
            let user: User = given::user(&cli, username).await;
            assert_eq!(user.username.len(), "ghost".len());
        }
        cli.run(&["user", "disable", "carol"]).await.expect_code(0);
        let owner = given::user(&cli, OWNER).await;
        weaken(&server, cost).await;
        shut(&server, &["frank", "spook"]).await;
        let browser = || Person::new(&server).with_header("x-forwarded-for", GUESSER);
        let person = browser();
        Self {
            throttles: Mutex::new(server.database().connect().await),
            api: BackChannel::to(&server),
            page: person.open("/login").await,
            forgot: person.open("/recover").await,
            register: person.open("/register").await,
            code: person.open("/login/email").await,
            owner: Owner::of(&server, &sink, &owner, browser).await,
            _server: server,
            client,
            person,
            count: 0,
            _sink: sink,
            _memory: memory,
        }
    }

    /// What was guessed at was there until now.
    pub async fn close(&self) {
        self.forget().await;
        self.owner.opens().await;
    }

    /// Forgets the guesses so far, so that no throttle answers instead.
    pub async fn forget(&self) {
        let sql = "UPDATE throttles SET failures = 0, next_allowed_ms = 0 WHERE failures < 1000000";
        self.throttles.lock().await.execute(sql).await;
    }

    /// Microseconds from the request to the end of its answer.
    pub async fn sample(&mut self, class: Class) -> f64 {
        match class {
            Class::SignIn(username, typed) => {
                let expected = match (username, typed) {
                    (_, Typed::Nothing | Typed::TooLong) => 400,
                    ("frank" | "spook", Typed::Wrong) => 429,
                    _ => 422,
                };
                self.sign_in(username, typed, expected).await
            }
            Class::Secret(letter) => self.secret(letter, false).await,
            Class::SecretOfNobody => self.secret(Letter::First, true).await,
            Class::Forgot(username) => {
                let email = address(username);
                self.mailed(&self.forgot, &[("email", &email)]).await
            }
            Class::Register(username) => {
                let email = address(username);
                let typed = [("email", &*email), ("name", "N. N."), ("password", WRONG)];
                self.mailed(&self.register, &typed).await
            }
            Class::MailCode(username) => {
                let email = address(username);
                self.mailed(&self.code, &[("email", &email)]).await
            }
            Class::Link(letter) => self.owner.open(letter).await,
            Class::Code(letter) => {
                // Five guesses are free, and both classes are at one account.
                self.forget().await;
                self.owner.type_code(letter).await
            }
            Class::Passkey(device) => {
                let address = self.address();
                self.owner.ask(device, address).await
            }
        }
    }

    /// A form whose answer comes by mail: only so many leave to one address, so these are forgotten each time.
    async fn mailed(&self, page: &Page, typed: &[(&str, &str)]) -> f64 {
        self.forget().await;
        let form = page.form("email");
        let target = page.url.join(&form.action).expect("an action");
        let step = self.person.post(target, form.filled(typed, None));
        timed(&self.person, step, 303).await
    }

    async fn sign_in(&self, username: &str, typed: Typed, expected: u16) -> f64 {
        let password = match typed {
            Typed::Wrong => WRONG.to_owned(),
            Typed::Nothing => String::new(),
            Typed::TooLong => "x".repeat(1025),
        };
        let form = self.page.form("password");
        let typed = [("username", username), ("password", &password)];
        let target = self.page.url.join(&form.action).expect("an action");
        let step = self
            .person
            .post(target, form.filled(&typed, Some("sign-in")));
        timed(&self.person, step, expected).await
    }

    /// One that nobody has come from, or a brake would answer.
    fn address(&mut self) -> String {
        self.count += 1;
        let [_, a, b, c] = self.count.to_be_bytes();
        format!("10.{a}.{b}.{c}")
    }

    async fn secret(&mut self, wrong: Letter, nobody: bool) -> f64 {
        let address = self.address();
        let secret = self.client.client_secret.as_deref().expect("a secret");
        let secret = wrong.spoilt(secret);
        let mut client_id = self.client.client_id.clone();
        if nobody {
            client_id = client_id.chars().rev().collect();
        }
        let pairs = [("grant_type", "client_credentials")];
        let request = self.api.request(Method::POST, "/oauth2/token");
        let request = request
            .header("x-forwarded-for", address)
            .basic_auth(client_id, Some(secret))
            .form(&pairs);
        let start = Instant::now();
        let answer = raw::send(request).await;
        let took = start.elapsed();
        assert_eq!(answer.status, 401, "{answer:?}");
        took.as_secs_f64() * 1e6
    }
}

/// These names are tried, and no guess at them is looked at any more.
async fn shut(server: &TestServer, names: &[&str]) {
    let person = Person::new(server).with_header("x-forwarded-for", EARLIER);
    let page = person.open("/login").await;
    for name in names {
        let answer = person.type_password(&page, name, WRONG).await;
        assert_eq!(answer.status, 422, "{name}");
    }
    let shut = "UPDATE throttles SET failures = 1000000";
    server.database().execute(shut).await;
}

/// Everybody's hash gets the cost that the server's own has; David has none, and Erica's is none, so that nothing is hashed for
/// her: as it would be for anybody without an account if there were no dummy. The owner's stays, who has to sign in.
async fn weaken(server: &TestServer, cost: Argon2Config) {
    let (salt, hash) = (
        STANDARD_NO_PAD.encode([7; 16]),
        STANDARD_NO_PAD.encode([7; 32]),
    );
    let phc = format!(
        "$argon2id$v=19$m={},t={},p=1${salt}${hash}",
        cost.memory_kib, cost.iterations
    );
    let of =
        |username: &str| format!("user_id = (SELECT id FROM users WHERE username = '{username}')");
    for sql in [
        format!(
            "UPDATE password_credentials SET phc = '{phc}' WHERE NOT {}",
            of(OWNER)
        ),
        format!("DELETE FROM password_credentials WHERE {}", of("david")),
        format!(
            "UPDATE password_credentials SET phc = 'unreadable' WHERE {}",
            of("erica")
        ),
    ] {
        server.database().execute(&sql).await;
    }
}
