//! What all guesses have in common.

use crate::person::{Person, Step};
use std::time::Instant;

/// The one letter in which a guess is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// Nothing before it is right.
    First,
    /// All before it is right.
    Last,
}

impl Letter {
    /// The secret with another letter in this place.
    pub fn spoilt(self, secret: &str) -> String {
        let place = match self {
            Self::First => 0,
            Self::Last => secret.len() - 1,
        };
        let other = if secret[place..].starts_with('A') {
            "B"
        } else {
            "A"
        };
        let mut spoilt = secret.to_owned();
        spoilt.replace_range(place..=place, other);
        spoilt
    }
}

/// Microseconds from a request of a browser to the end of its answer.
pub async fn timed(person: &Person, step: Step, expected: u16) -> f64 {
    let start = Instant::now();
    let page = person.step(step).await;
    let took = start.elapsed();
    assert_eq!(page.status, expected, "{} {}", page.url, page.body);
    took.as_secs_f64() * 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_wrong_in_one_letter() {
        assert_eq!(Letter::First.spoilt("ABCA"), "BBCA");
        assert_eq!(Letter::Last.spoilt("ABCA"), "ABCB");
        assert_eq!(Letter::Last.spoilt("xyz"), "xyA");
    }
}
