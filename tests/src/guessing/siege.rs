//! F7: who guesses at an account keeps its owner out of nothing: not from a device that is known, not with a passkey, and not
//! for longer than a minute from a new one.

use super::{Guesser, Told, address, believing, wrong};
use crate::{
    authenticator::{self, Passkey, Twist},
    database::Engine,
    given::{self, User},
    mail_sink::MailSink,
    person::Person,
    server::TestServer,
};
use std::{cell::Cell, fmt, time::Duration};
use tokio::time::Instant;

const HOUR: Duration = Duration::from_hours(1);
/// Addresses that the attacker has.
const ADDRESSES: usize = 1_000;
/// Wrong guesses that are sent at once, again and again while somebody wants in.
const PRESSURE: usize = 8;
/// A hundred guesses a second.
const PACE: Duration = Duration::from_millis(80);
/// Others may take so many times as long as when nobody guesses.
const SLOWER: f64 = 2.0;
/// From so many rounds on: of fewer the 99th percentile is one sign-in, and says more of the machine than of the server.
const JUDGED: usize = 200;
/// Set by the owner from a new device.
const NEW: &str = "copper-violin-drifts-north-7";
/// The bar for a new device, in seconds.
const PATIENCE: u64 = 60;

/// What an hour has shown.
#[derive(Debug)]
pub struct Report {
    /// So often the owner and another wanted in.
    pub rounds: usize,
    /// Wrong guesses that were sent meanwhile.
    pub sent: usize,
    /// And those that were looked at.
    pub evaluated: usize,
    /// For so long they were sent.
    pub pressed: Duration,
    /// Sign-ins from a device that is known.
    pub known: usize,
    /// Sign-ins by passkey from a browser that is not.
    pub passkey: usize,
    /// From a new device by the mailed link, in seconds.
    pub new_device: Vec<u64>,
    /// The 99th percentile of others' sign-ins while nobody guesses, and while guesses arrive.
    pub others: [Duration; 2],
    /// Mails of throttling that the owner got.
    pub mails: usize,
}

impl Report {
    /// By how much others' sign-ins are slower while guesses arrive.
    pub fn ratio(&self) -> f64 {
        let [quiet, pressed] = self.others.map(|time| time.as_secs_f64());
        pressed / quiet
    }

    /// Guesses that were sent in a second while somebody wanted in.
    #[expect(clippy::cast_precision_loss, reason = "thousands of guesses")]
    pub fn pace(&self) -> f64 {
        self.sent as f64 / self.pressed.as_secs_f64()
    }

    /// What falls short of the bar. The time that others take is judged where there are enough of them.
    pub fn broken(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for (what, found) in [("a known device", self.known), ("passkey", self.passkey)] {
            if found != self.rounds {
                broken.push(format!("by {what}: {found} of {}", self.rounds));
            }
        }
        if self.new_device.is_empty() || self.new_device.iter().any(|took| *took > PATIENCE) {
            broken.push(format!("from a new device: {:?} s", self.new_device));
        }
        if self.mails > 4 {
            broken.push(format!("{} mails in an hour", self.mails));
        }
        if self.rounds >= JUDGED && self.ratio() > SLOWER {
            broken.push(format!("others take {:.2} times as long", self.ratio()));
        }
        broken
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            rounds,
            sent,
            evaluated,
            known,
            passkey,
            ..
        } = self;
        let [quiet, pressed] = self.others.map(|time| time.as_secs_f64() * 1e3);
        writeln!(
            f,
            "F7, {ADDRESSES} addresses, 1 h: {sent} wrong guesses, {:.0} a second, {evaluated} looked at",
            self.pace()
        )?;
        writeln!(
            f,
            "owner from a known device: {known}/{rounds}; by passkey: {passkey}/{rounds}"
        )?;
        writeln!(
            f,
            "owner from a new device by the mailed link: {:?} s (at most {PATIENCE})",
            self.new_device
        )?;
        writeln!(
            f,
            "others' sign-in p99: {quiet:.0} ms when nobody guesses, {pressed:.0} ms under guesses, ratio {:.2} (at most {SLOWER}, \
             judged from {JUDGED} rounds on)",
            self.ratio()
        )?;
        write!(
            f,
            "mails of throttling to the owner: {} (at most 1 in 15 min)",
            self.mails
        )
    }
}

/// An hour, in so many rounds: in each the owner and another sign in while guesses arrive.
pub async fn run(engine: Engine, rounds: usize) -> Report {
    let sink = MailSink::start().await;
    let mail = sink.url();
    let server = believing().engine(engine).set("IDP_MAIL__SMTP_URL", &mail);
    let server = server.start().await;
    let mut people = People::of(&server).await;
    let guesser = Guesser::new(&server).await;
    let mut report = Report {
        rounds,
        sent: 0,
        evaluated: 0,
        pressed: Duration::ZERO,
        known: 0,
        passkey: 0,
        new_device: Vec::new(),
        others: [Duration::ZERO; 2],
        mails: 0,
    };
    let (mut quiet, mut pressed) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        // One after the other, so that what else the machine does slows both.
        quiet.push(people.bob_signs_in(&server).await);
        let start = Instant::now();
        let all = people.all_sign_in(&server);
        let (told, (known, passkey, took)) = while_guessing(&guesser, report.sent, all).await;
        report.pressed += start.elapsed();
        report.sent += told.len();
        report.evaluated += wrong(&told);
        report.known += usize::from(known);
        report.passkey += usize::from(passkey);
        pressed.push(took);
        // Four times in the hour she has a new device with her.
        if round % (rounds / 4).max(1) == 0 {
            let took = people.in_on_a_new_device(&server, &sink, &guesser).await;
            report.new_device.push(took);
        }
        server.advance(HOUR / u32::try_from(rounds).expect("few"));
    }
    report.others = [quiet, pressed].map(p99);
    let told = sink.mails_to(&people.alice.email);
    let throttled = |subject: &str| subject.starts_with("Sign-in slowed down");
    report.mails = told
        .iter()
        .filter(|mail| throttled(&mail.subject()))
        .count();
    report
}

/// What becomes of somebody while guesses at another arrive, from the first to the last moment, and what those were told.
/// `sent` have been before.
async fn while_guessing<T>(
    guesser: &Guesser,
    sent: usize,
    somebody: impl Future<Output = T>,
) -> (Vec<Told>, T) {
    let is_over = Cell::new(false);
    let arriving = async {
        let (mut told, mut pace) = (Vec::new(), tokio::time::interval(PACE));
        while !is_over.get() {
            pace.tick().await;
            let lot: Vec<String> = (0..PRESSURE)
                .map(|n| address((sent + told.len() + n) % ADDRESSES))
                .collect();
            told.extend(guesser.all_at("alice", &lot, PRESSURE).await);
        }
        told
    };
    let somebody = async {
        let came = somebody.await;
        is_over.set(true);
        came
    };
    tokio::join!(arriving, somebody)
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[(times.len() * 99).div_ceil(100) - 1]
}

/// How the subject of the mail begins that lets her in.
const RESET: &str = "Reset your password";

struct People {
    alice: User,
    bob: User,
    /// The mark of the device that Alice has signed in from before.
    mark: String,
    passkey: Passkey,
}

impl People {
    async fn of(server: &TestServer) -> Self {
        let alice = given::user(&server.cli(), "alice").await;
        let bob = given::user(&server.cli(), "bob").await;
        let home = Person::new(server);
        home.sign_in("/login", &alice).await;
        let mut passkey = Passkey::new(server.issuer());
        let list = authenticator::enrol(&home, &mut passkey).await;
        assert_eq!(list.status, 200, "{list:#?}");
        let mark = home.cookie("idp_known").expect("a mark of the device");
        Self {
            alice,
            bob,
            mark,
            passkey,
        }
    }

    /// Whether Alice gets in from the known device and by passkey, and how long Bob takes.
    async fn all_sign_in(&mut self, server: &TestServer) -> (bool, bool, Duration) {
        let took = self.bob_signs_in(server).await;
        let home = Person::new(server);
        home.jar.set(&format!("idp_known={}", self.mark));
        home.sign_in("/login", &self.alice).await;
        let stranger = Person::new(server);
        let twist = Twist::default();
        authenticator::sign_in(&stranger, "/login", &mut self.passkey, &twist).await;
        let is_in = |person: &Person| person.cookie("idp_session").is_some();
        (is_in(&home), is_in(&stranger), took)
    }

    async fn bob_signs_in(&self, server: &TestServer) -> Duration {
        let person = Person::new(server);
        let page = person.open("/login").await;
        let start = Instant::now();
        person
            .type_password(&page, &self.bob.username, &self.bob.password)
            .await;
        let took = start.elapsed();
        assert!(
            person.cookie("idp_session").is_some(),
            "{:?}",
            person.trail()
        );
        took
    }

    /// The seconds that it takes Alice to be in, by a mailed link, while guesses arrive after every step of hers.
    async fn in_on_a_new_device(
        &mut self,
        server: &TestServer,
        sink: &MailSink,
        guesser: &Guesser,
    ) -> u64 {
        let start = server.clock().now();
        let lot: Vec<String> = (0..PRESSURE).map(|n| address(5_000 + n)).collect();
        let press = async || guesser.all_at("alice", &lot, PRESSURE).await;
        let device = Person::new(server);
        let mails = sink.mails_about(&self.alice.email, RESET).len();
        let page = device.open("/recover").await;
        let typed = [("email", self.alice.email.as_str())];
        device.submit(&page, &typed, Some("send-link")).await;
        press().await;
        let link = sink
            .wait_about(&self.alice.email, RESET, mails + 1)
            .await
            .link();
        let page = device.open(&link).await;
        self.alice.password = format!("{NEW}-{mails}");
        let typed = [("new_password", self.alice.password.as_str())];
        device.submit(&page, &typed, Some("set-password")).await;
        press().await;
        let mut page = device.sign_in("/login", &self.alice).await;
        while device.cookie("idp_session").is_none() && server.clock().now() - start < HOUR {
            let wait = page.header("retry-after").parse().unwrap_or(1);
            server.advance(Duration::from_secs(wait));
            press().await;
            page = device.sign_in("/login", &self.alice).await;
        }
        u64::try_from((server.clock().now() - start).whole_seconds()).unwrap_or(u64::MAX)
    }
}
