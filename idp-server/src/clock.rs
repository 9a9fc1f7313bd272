//! The only place that reads the time. `now` is read once a request and passed on as a value.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use time::OffsetDateTime;

/// The wall clock, with an offset that only tests move.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    offset_micros: Arc<AtomicI64>,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// The time in UTC, to the microsecond, whose last digit is always 1.
    ///
    /// SQLite keeps times as RFC 3339 text and compares text, and the driver trims trailing zeros
    /// of the fraction. A last digit that is never zero keeps the order of the texts the order of
    /// the times; sums with whole milliseconds keep it too.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock"
    )]
    pub fn now(&self) -> OffsetDateTime {
        let offset = time::Duration::microseconds(self.offset_micros.load(Ordering::Relaxed));
        storable(OffsetDateTime::now_utc() + offset)
    }

    /// Moves this clock and its clones; for tests.
    pub fn advance(&self, by: Duration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.offset_micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// Moves this clock and its clones back; for tests.
    pub fn rewind(&self, by: Duration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.offset_micros.fetch_sub(micros, Ordering::Relaxed);
    }
}

/// A time in the form in which all times are stored (see [`Clock::now`]).
#[must_use]
pub fn storable(at: OffsetDateTime) -> OffsetDateTime {
    let micros = at.microsecond() / 10 * 10 + 1;
    at.to_offset(time::UtcOffset::UTC)
        .replace_microsecond(micros)
        .unwrap_or(at)
}

/// A stopwatch for durations; it never goes backwards.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
pub fn stopwatch() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use time::format_description::well_known::Rfc3339;

    use super::*;

    #[test]
    fn the_order_of_stored_texts_is_the_order_of_times() {
        let start = Clock::system().now();
        let mut texts: Vec<String> = Vec::new();
        for step in 0..2_000 {
            let at = storable(start + time::Duration::microseconds(step * 137_777));
            texts.push(at.format(&Rfc3339).unwrap());
        }
        assert!(
            texts.iter().all(|text| text.len() == texts[0].len()),
            "one length for all"
        );
        assert!(texts.is_sorted());
    }

    #[test]
    fn a_moved_clock_moves_its_clones() {
        let clock = Clock::system();
        let clone = clock.clone();
        let before = clone.now();
        clock.advance(Duration::from_hours(1));
        assert!(clone.now() - before >= time::Duration::hours(1));
    }
}
