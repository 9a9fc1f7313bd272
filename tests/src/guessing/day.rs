//! F6: an attacker with many addresses, for a day; and for a year with a password in hand.

use super::{
    AT_ONCE, Guesser, Told, address, believing, customer, looked_at, neighbour, wait, wrong,
};
use crate::{
    authenticator_app::AuthenticatorApp, database::Engine, given, person::Person,
    server::TestServer,
};
use std::{fmt, time::Duration};
use tokio::time::Instant;

const DAY: Duration = Duration::from_hours(24);
const YEAR: Duration = Duration::from_hours(24 * 365);
/// NIST SP 800-63B 3.2.2: consecutive failures on one account.
const MOST: usize = 100;
/// With two live codes a guess wins 2 of a million: so many make one account of a thousand fall in a year.
const MOST_CODES: usize = 500;
/// At the same moment.
const BURST: usize = 500;
/// What one customer and one network may guess at before they wait (R80).
const FREE: [usize; 2] = [400, 2_000];
/// After so long all of that is forgotten.
const FORGOTTEN: Duration = Duration::from_mins(10);

/// Guesses that were looked at before somebody had to wait.
#[derive(Debug, Clone, Copy)]
pub struct Used {
    /// So many.
    pub found: usize,
    /// So many may be: those that are free, what was forgotten of them meanwhile, and a last lot that came together.
    pub most: usize,
}

/// What a day has shown.
#[derive(Debug)]
pub struct Report {
    /// Addresses that the attacker had.
    pub addresses: usize,
    /// Guesses that were looked at, at one account within 24 hours.
    pub account: usize,
    /// Before a customer (an IPv6 /64) had to wait.
    pub customer: Used,
    /// Before a network (an IPv4 /24) had to wait.
    pub network: Used,
    /// Looked at of a burst beyond what the clock allowed.
    pub overshoot: usize,
    /// Wrong one-time codes that were looked at within a year, by one who knows the password.
    pub codes: usize,
}

impl Report {
    /// What is more than it may be.
    pub fn broken(&self) -> Vec<String> {
        let (customer, network) = (self.customer, self.network);
        [
            ("guesses at one account in a day", self.account, MOST),
            ("guesses of one /64", customer.found, customer.most),
            ("guesses of one /24", network.found, network.most),
            ("guesses of a burst too many", self.overshoot, 0),
            ("one-time codes in a year", self.codes, MOST_CODES),
        ]
        .into_iter()
        .filter(|(_, found, most)| found > most)
        .map(|(what, found, most)| format!("{what}: {found} of at most {most}"))
        .collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            addresses,
            account,
            customer,
            network,
            overshoot,
            codes,
        } = self;
        writeln!(f, "F6, {addresses} addresses, 24 h")?;
        writeln!(
            f,
            "consecutive wrong guesses looked at, one account: {account} (at most {MOST})"
        )?;
        writeln!(
            f,
            "before one /64 waits: {}; before one /24 waits: {}",
            customer.found, network.found
        )?;
        writeln!(
            f,
            "burst of {BURST} at once: {overshoot} beyond what the clock allows"
        )?;
        write!(
            f,
            "wrong one-time codes, one account-year, password known: {codes} (at most {MOST_CODES})"
        )
    }
}

/// The whole figure, with so many addresses.
pub async fn run(engine: Engine, addresses: usize) -> Report {
    let server = believing().engine(engine).start().await;
    for name in ["alice", "bob", "carol"] {
        given::user(&server.cli(), name).await;
    }
    let guesser = Guesser::new(&server).await;
    // At nobody's name a guess costs a slight hash only, so that whatever is let through has been looked at when this ends.
    let overshoot = burst(&server, &guesser, "spook").await;
    let overshoot = overshoot.max(burst(&server, &guesser, "bob").await);
    let account = account(&server, &guesser, addresses).await;
    let [free_customer, free_network] = FREE;
    let customer = until_waiting(&guesser, customer, free_customer).await;
    let network = until_waiting(&guesser, neighbour, free_network).await;
    let codes = codes(&server).await;
    Report {
        addresses,
        account,
        customer,
        network,
        overshoot,
        codes,
    }
}

/// Every address tries once, spread over a day: as soon as one guess is let through again, the next lot tries together.
async fn account(server: &TestServer, guesser: &Guesser, addresses: usize) -> usize {
    let start = server.clock().now();
    let (mut used, mut found) = (0, 0);
    let lot = (addresses / MOST).max(1);
    while used < addresses && server.clock().now() - start < DAY {
        let lot: Vec<String> = (used..used + lot).map(address).collect();
        used += lot.len();
        let told = guesser.all_at("alice", &lot, AT_ONCE).await;
        found += wrong(&told);
        server.advance(Duration::from_secs(wait(&told).unwrap_or_default()));
    }
    found
}

/// Five hundred at the same moment, each from an address of its own. Those that the clock allows are no overshoot: five for
/// nothing, then one after 1 s, one after 2 s more, and so on.
async fn burst(server: &TestServer, guesser: &Guesser, name: &str) -> usize {
    let addresses: Vec<String> = (20_000..20_000 + BURST).map(address).collect();
    let before = looked_at(server).await;
    let start = Instant::now();
    let told = guesser.all_at(name, &addresses, BURST).await;
    // Whom a busy server told nothing in time may have been looked at all the same.
    let found = (looked_at(server).await - before).max(wrong(&told));
    assert!(found > 0, "nothing was looked at: {told:?}");
    let seconds = start.elapsed().as_secs() + 1;
    let allowed = 5 + usize::try_from(seconds.ilog2()).expect("few");
    found.saturating_sub(allowed)
}

/// Guesses at names that nobody has, each at another, until somebody is told to wait.
async fn until_waiting(guesser: &Guesser, from: fn(usize) -> String, free: usize) -> Used {
    let start = Instant::now();
    let mut found = 0;
    while found < 2 * free {
        let lot = (found..found + AT_ONCE).map(|number| async move {
            let name = format!("ghost-{number}-{}", from(0));
            guesser.guess(&name, &from(number)).await
        });
        let told = futures_util::future::join_all(lot).await;
        found += wrong(&told);
        if told.iter().any(|one| matches!(one, Told::Wait(_))) {
            break;
        }
    }
    let passed = start.elapsed().as_millis() + 1;
    let forgotten = free as u128 * passed / FORGOTTEN.as_millis();
    let most = free + usize::try_from(forgotten).expect("few") + AT_ONCE;
    Used { found, most }
}

/// A year of one who knows the password: gives it, and as many codes as are looked at; then waits as long as they are told.
async fn codes(server: &TestServer) -> usize {
    let carol = given::User {
        sub: String::new(),
        email: "carol@example.com".to_owned(),
        username: "carol".to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    AuthenticatorApp::enrol(server, &Person::new(server), &carol).await;
    let start = server.clock().now();
    let (mut found, mut tries) = (0, 0);
    while server.clock().now() - start < YEAR && found <= MOST_CODES {
        tries += 1;
        let from = address(30_000 + tries);
        let person = Person::new(server).with_header("x-forwarded-for", &from);
        let mut page = person.sign_in("/login", &carol).await;
        while page.status != 429 && found <= MOST_CODES {
            page = person
                .submit(&page, &[("code", "000000")], Some("verify"))
                .await;
            found += usize::from(page.status == 422);
            assert!(matches!(page.status, 422 | 429), "{page:#?}");
        }
        let wait: u64 = page.header("retry-after").parse().unwrap_or_default();
        // Who is stopped is told a short wait again and again: looking once a day misses nothing that matters.
        let wait = if found < MOST {
            wait
        } else {
            wait.max(DAY.as_secs())
        };
        server.advance(Duration::from_secs(wait));
    }
    found
}
