//! Guessing limits: per account, per address and per network, counted before a guess is looked at.
//! A device that the person has signed in from before has a counter of its own, so that nobody can
//! lock an owner out.

use std::net::{IpAddr, Ipv6Addr};

use uuid::Uuid;

use crate::{secret::SecretHash, store::throttles::Counter};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Whose guesses are counted together.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// An account, by whatever name it was called.
    Account(Uuid),
    /// A name that nobody has.
    Nobody(&'a str),
}

/// The counters of one guess: the account's, then address and network. A known device has one of its
/// own and no other, so that nothing that others do can keep its owner out.
#[must_use]
pub fn counters(target: Target<'_>, known_device: Option<&str>, ip: IpAddr) -> Vec<Counter> {
    let own = match (target, known_device) {
        (Target::Account(id), Some(device)) => {
            return vec![own(&format!("device:{id}:{device}"), i64::MAX)];
        }
        (Target::Account(id), None) => format!("account:{id}"),
        (Target::Nobody(name), _) => format!("nobody:{name}"),
    };
    vec![
        self::own(&own, STOP),
        shared(&format!("address:{}", address(ip)), 400),
        shared(&format!("network:{}", network(ip)), 2_000),
    ]
}

/// The counters of one who asks for mail to an address: the address's own, by what was typed, so that one which nobody has
/// counts like any other, and the caller's. Nothing of it is ever given back: each mail counts. `wide` is for trying out.
#[must_use]
pub fn mail_counters(identifier_key: &str, ip: IpAddr, wide: bool) -> Vec<Counter> {
    let own = Counter {
        key: SecretHash::of(&format!("mail-to:{identifier_key}")),
        free: 3,
        first_wait_ms: MINUTE,
        longest_wait_ms: 15 * MINUTE,
        stop: i64::MAX,
        forget_ms: 60 * MINUTE,
    };
    let free = if wide { 4_000 } else { 100 };
    let caller = shared(&format!("mail-from:{}", address(ip)), free);
    vec![own, caller]
}

/// The counter of mails that tell one whom `own` counts for that guessing has made sign-in wait: one in so long (F7).
#[must_use]
pub fn notice_counter(own: SecretHash, user_id: Option<Uuid>) -> Counter {
    let name = user_id.map_or_else(|| format!("{:?}", own.0), |id| id.to_string());
    Counter {
        key: SecretHash::of(&format!("told:{name}")),
        free: 1,
        first_wait_ms: 1,
        longest_wait_ms: 1,
        stop: 1,
        forget_ms: 15 * MINUTE,
    }
}

/// The counter of guesses at an account from unknown devices.
#[must_use]
pub fn account_counter(user_id: Uuid) -> SecretHash {
    SecretHash::of(&format!("account:{user_id}"))
}

/// So many failures in a row end all guessing from unknown devices (NIST SP 800-63B 3.2.2).
const STOP: i64 = 100;

fn own(key: &str, stop: i64) -> Counter {
    Counter {
        key: SecretHash::of(key),
        free: 5,
        first_wait_ms: 1_000,
        longest_wait_ms: 15 * MINUTE,
        stop,
        forget_ms: 30 * DAY,
    }
}

/// What many people share is forgotten within ten minutes.
fn shared(key: &str, free: i64) -> Counter {
    Counter {
        key: SecretHash::of(key),
        free,
        first_wait_ms: 1_000,
        longest_wait_ms: MINUTE,
        stop: i64::MAX,
        forget_ms: 10 * MINUTE / free,
    }
}

/// One customer: an IPv4 address, an IPv6 /64.
#[must_use]
pub fn address(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => masked(v6, 64),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// One network: an IPv4 /24, an IPv6 /48.
fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => masked(v6, 48),
        IpAddr::V4(v4) => IpAddr::V4((u32::from(v4) & 0xffff_ff00).into()),
    }
}

fn masked(ip: Ipv6Addr, bits: u32) -> IpAddr {
    IpAddr::V6((u128::from(ip) & (u128::MAX << (128 - bits))).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r78_one_counter_an_account_whatever_the_address() {
        let id = Uuid::from_u128(7);
        let a = counters(Target::Account(id), None, "192.0.2.1".parse().unwrap());
        let b = counters(Target::Account(id), None, "198.51.100.7".parse().unwrap());
        assert_eq!(a[0].key, b[0].key);
        assert_ne!(a[1].key, b[1].key);
        assert_ne!(a[2].key, b[2].key);
    }

    #[test]
    fn r80_neighbours_share_a_network_and_ipv6_customers_an_address() {
        let of = |ip: &str| counters(Target::Nobody("x"), None, ip.parse().unwrap());
        assert_eq!(of("192.0.2.1")[2].key, of("192.0.2.200")[2].key);
        assert_ne!(of("192.0.2.1")[1].key, of("192.0.2.200")[1].key);
        assert_eq!(
            of("2001:db8:1:2::1")[1].key,
            of("2001:db8:1:2:ffff::9")[1].key
        );
        assert_eq!(of("2001:db8:1:2::1")[2].key, of("2001:db8:1:9::1")[2].key);
        assert_eq!(of("::ffff:192.0.2.1")[1].key, of("192.0.2.1")[1].key);
    }

    #[test]
    fn r81_a_known_device_has_a_counter_of_its_own_and_no_stop() {
        let id = Uuid::from_u128(7);
        let ip = "192.0.2.1".parse().unwrap();
        let known = counters(Target::Account(id), Some("d"), ip);
        assert_ne!(known[0].key, counters(Target::Account(id), None, ip)[0].key);
        assert_eq!(known[0].stop, i64::MAX);
        assert_eq!(known.len(), 1, "and shares none");
    }
}
