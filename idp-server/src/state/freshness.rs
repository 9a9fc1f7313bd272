//! How old a node's knowledge of changes may be before it is not relied on.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use crate::clock::stopwatch;

/// A change on one node is seen on every other within this time, or the cache is bypassed.
const LIMIT: Duration = Duration::from_secs(1);
/// A node that has compared within this time is sent requests: a busy machine is a little late at times, and requests
/// bypass the caches meanwhile.
const TOLERANCE: Duration = Duration::from_secs(3);

/// When this node last compared its caches with the database.
#[derive(Clone, Debug)]
pub struct Freshness {
    start: Instant,
    /// Milliseconds from `start` to the beginning of the last comparison; negative: never.
    compared: Arc<AtomicI64>,
    /// Whether the last comparison failed.
    failing: Arc<AtomicBool>,
}

impl Default for Freshness {
    fn default() -> Self {
        Self {
            start: stopwatch(),
            compared: Arc::new(AtomicI64::new(-1)),
            failing: Arc::default(),
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
        self.failing.store(false, Ordering::Release);
    }

    /// A comparison has failed.
    pub fn failed(&self) {
        self.failing.store(true, Ordering::Release);
    }

    /// Whether caches may be relied on now.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.is_younger_than(LIMIT)
    }

    /// Whether the database is there, as far as this node knows: the last comparison succeeded, and not long ago.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        !self.failing.load(Ordering::Acquire) && self.is_younger_than(TOLERANCE)
    }

    fn is_younger_than(&self, limit: Duration) -> bool {
        let compared = self.compared.load(Ordering::Acquire);
        compared >= 0
            && u128::try_from(self.begin() - compared).is_ok_and(|age| age < limit.as_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started_a_minute_ago() -> Freshness {
        Freshness {
            start: stopwatch()
                .checked_sub(Duration::from_mins(1))
                .unwrap_or_else(stopwatch),
            ..Freshness::default()
        }
    }

    #[test]
    fn r112_a_late_comparison_bypasses_the_caches_and_only_a_missing_or_failed_one_ends_readiness()
    {
        let freshness = started_a_minute_ago();
        assert!(!freshness.is_reached(), "never compared");
        freshness.succeeded(freshness.begin() - 3_000);
        assert!(!freshness.is_reached(), "three seconds ago");
        freshness.succeeded(freshness.begin() - 1_500);
        assert!(freshness.is_reached() && !freshness.is_fresh(), "late");
        freshness.failed();
        assert!(!freshness.is_reached(), "failed");
        freshness.succeeded(freshness.begin());
        assert!(freshness.is_reached(), "back");
        freshness.failed();
        assert!(
            freshness.is_fresh() && !freshness.is_reached(),
            "what is known is good for its second"
        );
    }

    #[test]
    fn knowledge_is_fresh_for_a_second_after_the_beginning_of_a_comparison() {
        let freshness = started_a_minute_ago();
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
