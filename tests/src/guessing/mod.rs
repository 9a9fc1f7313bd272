//! F6 and F7 of the figures to publish: how much a guesser with many addresses gets, and whom he keeps out.
//!
//! | module | does |
//! | --- | --- |
//! | [`day`] | F6: a day of guessing at one account, one network, one burst, a year of one-time codes |
//! | [`siege`] | F7: an hour of guessing at one account while its owner and others want in |

pub mod day;
pub mod siege;

use crate::{
    page::Page,
    person::{Person, Step},
    server::{Builder, TestServer},
};
use futures_util::{StreamExt as _, stream};
use idp_server::config::Argon2Config;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Hashes cost hardly anything: it is guesses that are counted here, and not the time of each.
const SLIGHT: Argon2Config = Argon2Config {
    memory_kib: 256,
    iterations: 1,
    parallelism: 1,
};
/// So many requests are under way at once, unless a burst is what is measured.
const AT_ONCE: usize = 32;

/// A server that believes what address a request comes from.
fn believing() -> Builder {
    TestServer::builder()
        .set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32")
        .set("IDP_PASSWORD__MAX_CONCURRENT_HASHES", "64")
        .hash_cost(SLIGHT)
}

/// Somebody with as many addresses as they like, who fills in one form again and again.
struct Guesser {
    person: Person,
    page: Page,
}

/// What became of one guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// It was looked at.
    Wrong,
    /// It was not; in so many seconds one may be.
    Wait(u64),
    /// Neither: too much is looked at now.
    Busy,
}

impl Guesser {
    async fn new(server: &TestServer) -> Self {
        let person = Person::new(server);
        let page = person.open("/login").await;
        Self { person, page }
    }

    fn step(&self, username: &str, address: &str) -> Step {
        let form = self.page.form("password");
        let typed = [("username", username), ("password", "not this one")];
        let target = self.page.url.join(&form.action).expect("an action");
        let mut step = self
            .person
            .post(target, form.filled(&typed, Some("sign-in")));
        let from = ("x-forwarded-for".to_owned(), address.to_owned());
        step.headers.push(from);
        step
    }

    async fn guess(&self, username: &str, address: &str) -> Told {
        let page = self.person.step(self.step(username, address)).await;
        match page.status {
            422 => Told::Wrong,
            429 => Told::Wait(page.header("retry-after").parse().expect("seconds")),
            503 => Told::Busy,
            _ => panic!("{page:#?}"),
        }
    }

    /// The same name from many addresses, `at_once` at a time.
    async fn all_at(&self, username: &str, addresses: &[String], at_once: usize) -> Vec<Told> {
        let guesses = addresses
            .iter()
            .map(|address| self.guess(username, address));
        stream::iter(guesses)
            .buffer_unordered(at_once)
            .collect()
            .await
    }
}

/// The address of this number, each in a /24 of its own.
fn address(number: usize) -> String {
    let number = u32::try_from(number).expect("few");
    Ipv4Addr::from(0x0b00_0000 + (number << 8) + 7).to_string()
}

/// Of the addresses of one /64.
fn customer(number: usize) -> String {
    let number = u128::try_from(number).expect("few");
    Ipv6Addr::from((0x2001_0db8_0001_0002 << 64) + number * 7919).to_string()
}

/// Of the addresses of one /24.
fn neighbour(number: usize) -> String {
    format!("192.0.2.{}", 1 + number % 254)
}

fn wrong(told: &[Told]) -> usize {
    told.iter().filter(|one| **one == Told::Wrong).count()
}

/// The shortest wait that anybody was told.
fn wait(told: &[Told]) -> Option<u64> {
    let waits = told.iter().filter_map(|one| match one {
        Told::Wait(seconds) => Some(*seconds),
        _ => None,
    });
    waits.min()
}

/// Guesses that the server itself says it has looked at.
async fn looked_at(server: &TestServer) -> usize {
    let sql =
        "SELECT count(*) FROM audit_events WHERE kind IN ('session.refused', 'session.throttled')";
    usize::try_from(server.database().number(sql).await).expect("a count")
}
