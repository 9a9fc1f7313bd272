//! How old a node's knowledge of changes may be before it is not relied on.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use crate::clock::stopwatch;

/// A change on one node is seen on every other within this time, or the cache is bypassed.
const LIMIT: Duration = Duration::from_secs(1);

/// When this node last compared its caches with the database.
#[derive(Clone, Debug)]
pub struct Freshness {
    start: Instant,
    /// Milliseconds from `start` to the beginning of the last comparison; negative: never.
    compared: Arc<AtomicI64>,
}

impl Default for Freshness {
    fn default() -> Self {
        Self {
            start: stopwatch(),
            compared: Arc::new(AtomicI64::new(-1)),
        }
    }
}

impl Freshness {
    /// The beginning of a comparison.
    #[must_use]
    pub fn begin(&self) -> i64 {
        i64::try_from((stopwatch() - self.start).as_millis()).unwrap_or(i64::MAX)
    }

    /// The comparison that began then has succeeded.
    pub fn succeeded(&self, begin: i64) {
        self.compared.fetch_max(begin, Ordering::Release);
    }

    /// Whether caches may be relied on now.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        let compared = self.compared.load(Ordering::Acquire);
        compared >= 0
            && u128::try_from(self.begin() - compared).is_ok_and(|age| age < LIMIT.as_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knowledge_is_fresh_for_a_second_after_the_beginning_of_a_comparison() {
        let freshness = Freshness {
            start: stopwatch()
                .checked_sub(Duration::from_mins(1))
                .unwrap_or_else(stopwatch),
            ..Freshness::default()
        };
        assert!(!freshness.is_fresh(), "never compared");
        freshness.succeeded(freshness.begin() - 1_000);
        assert!(!freshness.is_fresh(), "too long ago");
        freshness.succeeded(freshness.begin());
        assert!(freshness.is_fresh());
        freshness.succeeded(0);
        assert!(
            freshness.is_fresh(),
            "an older comparison takes nothing back"
        );
    }
}
