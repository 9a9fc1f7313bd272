//! R39, R77: what a clock tells. Classes of requests in random order, compared by Welch's t; and the same measure where a
//! difference is known to be, without which it would show nothing.
//!
//! | module | does |
//! | --- | --- |
//! | `doors` | sends one request of a class and measures it |
//! | `guess` | what is wrong with a guess, and how long it takes |
//! | `owner` | whose link, codes and passkey are guessed at |
//! | [`welch`] | compares two classes |

mod doors;
mod guess;
mod owner;
pub mod welch;

use crate::database::Engine;
use doors::{Class, Doors, Typed};
use guess::Letter;
use idp_server::config::Argon2Config;
use owner::Device;
use std::fmt;
use welch::{Comparison, THRESHOLD};

/// Hardly any: the less a hash takes, the smaller the differences that are seen beside it.
const SLIGHT: Argon2Config = Argon2Config {
    memory_kib: 256,
    iterations: 1,
    parallelism: 1,
};
/// The least that a configuration may name.
const REAL: Argon2Config = Argon2Config {
    memory_kib: 19_456,
    iterations: 2,
    parallelism: 1,
};
/// Real hashes take long, and what they differ by would be large: so many fewer samples.
const FEWER: usize = 4;
/// A difference that nobody could overlook.
const FAR: f64 = 100.0;
/// A name may be tried so often before its throttle has to forget.
const BLOCK: usize = 4;

/// What two classes should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// Not told apart.
    Same,
    /// The positive control: nothing is hashed for the second class.
    FarApart,
    /// The positive control of the finer kind: one statement more.
    Apart,
}

/// Two classes that are compared.
struct Pair {
    name: &'static str,
    first: Class,
    second: Class,
    expected: Expected,
}

const fn pair(name: &'static str, first: Class, second: Class, expected: Expected) -> Pair {
    Pair {
        name,
        first,
        second,
        expected,
    }
}

const fn same(name: &'static str, names: [&'static str; 2], typed: Typed) -> Pair {
    let [first, second] = names;
    pair(
        name,
        Class::SignIn(first, typed),
        Class::SignIn(second, typed),
        Expected::Same,
    )
}

/// `ghost` follows every name that somebody has, `bobby` stands between two.
const SLIGHTLY: [Pair; 15] = [
    same("nobody, wrong password", ["alice", "ghost"], Typed::Wrong),
    same("nobody, between others", ["alice", "bobby"], Typed::Wrong),
    pair(
        "nobody, forgot a password",
        Class::Forgot("alice"),
        Class::Forgot("ghost"),
        Expected::Same,
    ),
    pair(
        "nobody, registers",
        Class::Register("alice"),
        Class::Register("ghost"),
        Expected::Same,
    ),
    pair(
        "nobody, code by mail",
        Class::MailCode("alice"),
        Class::MailCode("ghost"),
        Expected::Same,
    ),
    same("disabled", ["alice", "carol"], Typed::Wrong),
    same("without a password", ["alice", "david"], Typed::Wrong),
    same("nobody, empty password", ["alice", "ghost"], Typed::Nothing),
    same("nobody, 1025 letters", ["alice", "ghost"], Typed::TooLong),
    same("nobody, shut", ["frank", "spook"], Typed::Wrong),
    pair(
        "secret: first, last letter",
        Class::Secret(Letter::First),
        Class::Secret(Letter::Last),
        Expected::Same,
    ),
    pair(
        "reset link: first, last",
        Class::Link(Letter::First),
        Class::Link(Letter::Last),
        Expected::Same,
    ),
    pair(
        "recovery code: first, last",
        Class::Code(Letter::First),
        Class::Code(Letter::Last),
        Expected::Same,
    ),
    pair(
        "passkey: known, stranger",
        Class::Passkey(Device::Known),
        Class::Passkey(Device::Stranger),
        Expected::Same,
    ),
    // One statement more, and no secret: a client_id is public.
    pair(
        "CONTROL: client of nobody",
        Class::Secret(Letter::First),
        Class::SecretOfNobody,
        Expected::Apart,
    ),
];

const REALLY: [Pair; 2] = [
    same("nobody, real cost", ["alice", "ghost"], Typed::Wrong),
    pair(
        "CONTROL: no dummy hash",
        Class::SignIn("alice", Typed::Wrong),
        Class::SignIn("erica", Typed::Wrong),
        Expected::FarApart,
    ),
];

/// What a round has shown, pair by pair.
#[derive(Debug)]
pub struct Report(Compared);

impl Report {
    /// Pairs that are told apart at every crop, though they should not be.
    pub fn told_apart(&self) -> Vec<&'static str> {
        self.names(|expected, seen| expected == Expected::Same && seen.least() >= THRESHOLD)
    }

    /// Pairs that are told apart at any crop: for long runs on a quiet machine.
    pub fn suspicious(&self) -> Vec<&'static str> {
        self.names(|expected, seen| expected == Expected::Same && seen.greatest() >= THRESHOLD)
    }

    /// Controls that do not show what is known to be there: the measure is blind.
    pub fn blind(&self) -> Vec<&'static str> {
        self.names(|expected, seen| expected != Expected::Same && seen.greatest() <= THRESHOLD)
    }

    /// Controls that do not show it as clearly as thousands of samples on a quiet machine do.
    pub fn short_sighted(&self) -> Vec<&'static str> {
        self.names(|expected, seen| expected == Expected::FarApart && seen.greatest() <= FAR)
    }

    fn names(&self, wanted: impl Fn(Expected, &Comparison) -> bool) -> Vec<&'static str> {
        let found = self
            .0
            .iter()
            .filter(|(_, expected, seen)| wanted(*expected, seen));
        found.map(|(name, _, _)| *name).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28}{}", "us; median b - a; |t|", welch::heading())?;
        for (name, _, seen) in &self.0 {
            writeln!(f, "{name:<28}{seen}")?;
        }
        Ok(())
    }
}

/// One round, with so many samples of each class.
pub async fn round(engine: Engine, samples: usize) -> Report {
    let mut report = compared(Doors::open(engine, SLIGHT).await, &SLIGHTLY, samples).await;
    let real = Doors::open(engine, REAL).await;
    report.extend(compared(real, &REALLY, samples / FEWER).await);
    Report(report)
}

type Compared = Vec<(&'static str, Expected, Comparison)>;

async fn compared(mut doors: Doors, pairs: &[Pair], samples: usize) -> Compared {
    let mut classes: Vec<Class> = Vec::new();
    for class in pairs.iter().flat_map(|pair| [pair.first, pair.second]) {
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    let mut seen: Vec<Vec<f64>> = vec![Vec::new(); classes.len()];
    // The first block warms everything up.
    for block in 0..=samples.div_ceil(BLOCK) {
        doors.forget().await;
        for index in shuffled(classes.len() * BLOCK) {
            let class = index % classes.len();
            let sample = doors.sample(classes[class]).await;
            if block > 0 {
                seen[class].push(sample);
            }
        }
    }
    doors.close().await;
    let of = |class: Class| {
        let index = classes.iter().position(|known| *known == class);
        &seen[index.expect("a class of a pair")]
    };
    let compared = pairs.iter().map(|pair| {
        let seen = Comparison::of(of(pair.first), of(pair.second));
        (pair.name, pair.expected, seen)
    });
    compared.collect()
}

/// The numbers below `count` in a random order.
fn shuffled(count: usize) -> Vec<usize> {
    let mut keyed: Vec<(uuid::Uuid, usize)> =
        (0..count).map(|n| (uuid::Uuid::new_v4(), n)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, n)| n).collect()
}
