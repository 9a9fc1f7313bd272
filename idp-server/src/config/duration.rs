//! Durations as people write them: `500ms`, `15m`, `1h30m`, `90d`.

use time::Duration;

use super::error::Problem;

const UNITS: [(&str, i64); 6] = [
    ("ms", 1),
    ("s", 1_000),
    ("m", 60_000),
    ("h", 3_600_000),
    ("d", 86_400_000),
    ("w", 604_800_000),
];

/// Reads a duration; a number without a unit is refused, because nobody can tell what it meant.
pub(super) fn parse(text: &str) -> Result<Duration, Problem> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(no_unit(text));
    }
    milliseconds(text)
        .map(Duration::milliseconds)
        .ok_or_else(|| {
            Problem::new(
                format!("{text:?} is not a duration"),
                "write a number and a unit of ms, s, m, h, d or w, such as \"15m\" or \"1h30m\"",
            )
        })
}

/// The fault of a bare number.
pub(super) fn no_unit(number: &str) -> Problem {
    Problem::new(
        format!("{number} has no unit"),
        format!("write a unit of ms, s, m, h, d or w, such as \"{number}s\""),
    )
}

fn milliseconds(text: &str) -> Option<i64> {
    let mut rest = text;
    let mut total: i64 = 0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, tail) = rest.split_at(digits);
        let letters = tail
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(letters);
        let (_, factor) = UNITS.iter().find(|(name, _)| *name == unit)?;
        total = total.checked_add(number.parse::<i64>().ok()?.checked_mul(*factor)?)?;
        rest = tail;
    }
    (!text.is_empty()).then_some(total)
}

/// Writes a duration in the largest unit that divides it, so that a dump can be read back.
pub(super) fn format(duration: Duration) -> String {
    let total = i64::try_from(duration.whole_milliseconds()).unwrap_or(i64::MAX);
    if total == 0 {
        return "0s".to_owned();
    }
    let (unit, factor) = UNITS[..5]
        .iter()
        .rev()
        .find(|(_, factor)| total % factor == 0)
        .unwrap_or(&UNITS[0]);
    format!("{}{unit}", total / factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_their_sums_are_read() {
        for (text, seconds) in [
            ("90s", 90.0),
            ("500ms", 0.5),
            ("15m", 900.0),
            ("1h30m", 5400.0),
            ("90d", 7_776_000.0),
            ("2w", 1_209_600.0),
            ("0s", 0.0),
        ] {
            assert_eq!(parse(text), Ok(Duration::seconds_f64(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_duration_is_refused() {
        for text in [
            "",
            "m",
            "15",
            "-5m",
            "1.5h",
            "5 m",
            "5y",
            "m5",
            "5M",
            "99999999999999999999s",
            "9223372036854775807d",
            "١٥m",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_written_duration_reads_back() {
        for text in ["90s", "1500ms", "15m", "90m", "90d", "0s", "24h"] {
            let duration = parse(text).expect("given above");
            assert_eq!(parse(&format(duration)), Ok(duration), "{text}");
        }
        assert_eq!(format(Duration::hours(48)), "2d");
    }
}
