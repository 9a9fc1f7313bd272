//! Wrong client secrets of late, counted in this node's memory: a brake on guessing that costs no
//! statement. With several nodes the limit is this many on each.

use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use moka::sync::Cache;
use time::OffsetDateTime;

use super::rate_limit::RateLimit;
use crate::store::audit_events::Event;

/// So many wrong secrets a minute are answered, for a client and an address.
pub const LIMIT: u32 = 60;
/// So many events of one address are recorded in a minute.
const RECORDED: u32 = 20;
/// So many events wait to be recorded; what more comes is in the log only.
const WAITING: usize = 64;

/// Failures by client and address, and what of them is to be recorded.
pub struct Failures {
    counts: Cache<(String, IpAddr), u32>,
    recorded: RateLimit,
    waiting: Mutex<Vec<Noted>>,
}

/// An event, and when it happened.
pub type Noted = (Event, OffsetDateTime);

impl Default for Failures {
    fn default() -> Self {
        Self {
            counts: Cache::builder()
                .max_capacity(10_000)
                .time_to_live(Duration::from_mins(1))
                .build(),
            recorded: RateLimit::new(RECORDED),
            waiting: Mutex::default(),
        }
    }
}

impl Failures {
    /// Whether this client has failed too often from this address.
    #[must_use]
    pub fn is_stopped(&self, client_id: &str, ip: IpAddr) -> bool {
        // A cache without entries costs no allocation, and it mostly has none.
        self.counts.entry_count() > 0
            && self
                .counts
                .get(&key(client_id, ip))
                .is_some_and(|count| count >= LIMIT)
    }

    /// Counts a failure; how many there were of late, this one among them.
    pub fn count(&self, client_id: &str, ip: IpAddr) -> u32 {
        let key = key(client_id, ip);
        let count = self.counts.get(&key).unwrap_or_default() + 1;
        self.counts.insert(key, count);
        self.counts.run_pending_tasks();
        count
    }

    /// Keeps an event until it is recorded, unless this address has filled its share of the trail.
    pub fn note(&self, event: Event, ip: IpAddr, now: OffsetDateTime) {
        if self.recorded.count(ip, now).is_ok() {
            self.keep(vec![(event, now)]);
        }
    }

    /// What waits to be recorded, and waits no more.
    pub fn take(&self) -> Vec<Noted> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *waiting)
    }

    /// Lets events wait, again or for the first time, as far as there is room.
    pub fn keep(&self, events: Vec<Noted>) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let room = WAITING.saturating_sub(waiting.len());
        waiting.extend(events.into_iter().take(room));
    }
}

/// Long ids are cut, so that nobody fills the memory with them.
fn key(client_id: &str, ip: IpAddr) -> (String, IpAddr) {
    (client_id.chars().take(128).collect(), ip)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn one_address_or_many_fill_no_more_than_their_share_of_the_trail() {
        let failures = Failures::default();
        let now = OffsetDateTime::UNIX_EPOCH;
        let one = IpAddr::V4(Ipv4Addr::LOCALHOST);
        for _ in 0..100 {
            failures.note(Event::default(), one, now);
        }
        assert_eq!(failures.take().len(), RECORDED as usize);
        assert!(failures.take().is_empty());
        for last in 0..200 {
            let ip = IpAddr::V4(Ipv4Addr::new(192, 0, 2, last));
            failures.note(Event::default(), ip, now);
        }
        let taken = failures.take();
        assert_eq!(taken.len(), WAITING);
        failures.keep(taken);
        assert_eq!(failures.take().len(), WAITING);
    }
}
