//! How much one address may ask of this node, counted in memory: it costs no statement. With several nodes each allows
//! as much (R116).

use std::{
    hash::{BuildHasher as _, RandomState},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use time::OffsetDateTime;

use crate::authn::throttle::address;

/// The time that a limit is about, in microseconds.
const MINUTE: i64 = 60_000_000;
/// Cells in each row. The memory is the same for any number of addresses: 1 MiB.
const CELLS: usize = 1 << 16;
/// An address has a cell in each row. It shares each with others, but hardly all with the same ones.
const ROWS: usize = 2;

/// A limit a minute for each address (an IPv6 /64 is one), all of which may be used at once. Nobody who keeps to it is
/// refused unless tens of thousands of addresses use theirs up in the same minute.
pub struct RateLimit {
    /// How long one request counts.
    cost: i64,
    /// Where the cells of an address are, nobody outside can foresee.
    hashers: [RandomState; ROWS],
    /// Up to when what was asked counts, in Unix microseconds.
    cells: Mutex<Box<[i64]>>,
}

impl RateLimit {
    /// Allows `per_minute` requests a minute and address.
    #[must_use]
    pub fn new(per_minute: u32) -> Self {
        Self {
            cost: MINUTE / i64::from(per_minute.max(1)),
            hashers: std::array::from_fn(|_| RandomState::new()),
            cells: Mutex::new(vec![0; ROWS * CELLS].into_boxed_slice()),
        }
    }

    /// Counts a request; the milliseconds to wait when it is one too many, which is not counted.
    pub fn count(&self, ip: IpAddr, now: OffsetDateTime) -> Result<(), i64> {
        let now = i64::try_from(now.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX / 2);
        let ip = address(ip);
        let mut row = 0;
        let places = self.hashers.each_ref().map(|hasher| {
            let cell = usize::try_from(hasher.hash_one(ip) % CELLS as u64).unwrap_or_default();
            row += CELLS;
            row - CELLS + cell
        });
        let mut cells = self.cells.lock().unwrap_or_else(PoisonError::into_inner);
        // What is further ahead than a full minute was left behind by a clock that was put back.
        let used = |until: i64| {
            if (now..=now + MINUTE).contains(&until) {
                until
            } else {
                now
            }
        };
        let least = places.iter().map(|place| used(cells[*place])).min();
        let until = least.unwrap_or(now) + self.cost;
        if until > now + MINUTE {
            return Err((until - now - MINUTE).div_euclid(1_000) + 1);
        }
        for place in places {
            cells[place] = used(cells[place]).max(until);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use time::Duration;

    use super::*;
    use crate::clock::Clock;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn r80_an_address_has_its_minute_and_an_ipv6_customer_is_one() {
        let limit = RateLimit::new(3);
        let now = Clock::system().now();
        for (first, same, other) in [
            ("192.0.2.1", "::ffff:192.0.2.1", "192.0.2.2"),
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"),
        ] {
            for _ in 0..3 {
                assert_eq!(limit.count(ip(first), now), Ok(()), "{first}");
            }
            let wait = limit.count(ip(same), now).unwrap_err();
            assert!((20_000..=20_001).contains(&wait), "{same}: {wait}");
            assert_eq!(limit.count(ip(other), now), Ok(()), "{other}");
            // Whoever tries sooner waits no longer for it, and then there is room for one.
            let later = now + Duration::milliseconds(wait);
            assert_eq!(limit.count(ip(first), later), Ok(()), "{first}");
            assert!(limit.count(ip(first), later).is_err(), "{first}");
            let much_later = later + Duration::minutes(1);
            for _ in 0..3 {
                assert_eq!(limit.count(ip(first), much_later), Ok(()), "{first}");
            }
            assert!(limit.count(ip(first), much_later).is_err(), "{first}");
        }
    }

    #[test]
    fn r114_a_clock_that_is_put_back_blocks_nobody() {
        let limit = RateLimit::new(1);
        let now = Clock::system().now();
        assert_eq!(limit.count(ip("192.0.2.1"), now), Ok(()));
        let earlier = now - Duration::hours(1);
        assert_eq!(limit.count(ip("192.0.2.1"), earlier), Ok(()));
        assert!(limit.count(ip("192.0.2.1"), earlier).is_err());
    }

    #[test]
    fn r80_r105_a_million_addresses_take_no_memory_and_no_room_from_others() {
        let limit = RateLimit::new(300);
        let now = Clock::system().now();
        let memory = limit.cells.lock().unwrap().len();
        for n in 0..500_000_u32 {
            let v4 = IpAddr::V4(Ipv4Addr::from(n));
            let v6 = IpAddr::V6(Ipv6Addr::from(u128::from(n) << 64));
            for ip in [v4, v6] {
                assert_eq!(limit.count(ip, now), Ok(()), "{ip}");
            }
        }
        assert_eq!(limit.cells.lock().unwrap().len(), memory);
        assert!(memory * size_of::<i64>() <= 1 << 20);
        let guest = ip("203.0.113.7");
        let allowed = (0..300).filter(|_| limit.count(guest, now).is_ok());
        assert!(allowed.count() > 200, "a million others asked once each");
    }
}
