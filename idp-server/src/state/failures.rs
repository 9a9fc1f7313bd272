//! Wrong client secrets of late, counted in this node's memory: a brake on guessing that costs no
//! statement. With several nodes the limit is this many on each.

use std::{net::IpAddr, time::Duration};

use moka::sync::Cache;

/// So many wrong secrets a minute are answered, for a client and an address.
const LIMIT: u32 = 60;

/// Failures by client and address.
pub struct Failures(Cache<(String, IpAddr), u32>);

impl Default for Failures {
    fn default() -> Self {
        Self(
            Cache::builder()
                .max_capacity(10_000)
                .time_to_live(Duration::from_mins(1))
                .build(),
        )
    }
}

impl Failures {
    /// Whether this client has failed too often from this address.
    #[must_use]
    pub fn is_stopped(&self, client_id: &str, ip: IpAddr) -> bool {
        // A cache without entries costs no allocation, and it mostly has none.
        self.0.entry_count() > 0
            && self
                .0
                .get(&key(client_id, ip))
                .is_some_and(|count| count >= LIMIT)
    }

    /// Counts a failure.
    pub fn count(&self, client_id: &str, ip: IpAddr) {
        let key = key(client_id, ip);
        let count = self.0.get(&key).unwrap_or_default() + 1;
        self.0.insert(key, count);
        self.0.run_pending_tasks();
    }
}

/// Long ids are cut, so that nobody fills the memory with them.
fn key(client_id: &str, ip: IpAddr) -> (String, IpAddr) {
    (client_id.chars().take(128).collect(), ip)
}
