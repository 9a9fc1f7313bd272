//! The version of what a form changes: it changes that one, or nothing.

use time::OffsetDateTime;

use super::Visit;
use crate::{
    clock::storable,
    pages::{browser::missing, error::PageError},
};

/// The field of the form.
pub const FIELD: &str = "version";

/// What the form carries of a row that was changed last then.
pub fn text(updated_at: OffsetDateTime) -> String {
    updated_at.unix_timestamp_nanos().to_string()
}

/// The version that a form names.
pub fn sent(visit: &Visit) -> Result<OffsetDateTime, PageError> {
    parse(visit.needed(FIELD)?).ok_or_else(|| missing(FIELD).into())
}

fn parse(text: &str) -> Option<OffsetDateTime> {
    let at = OffsetDateTime::from_unix_timestamp_nanos(text.parse().ok()?).ok()?;
    // What lies further off no database of ours can hold.
    Some(storable(at)).filter(|at| (1970..=9998).contains(&at.year()))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_version_is_read_or_refused() {
        let at = datetime!(2026-11-22 21:05:09.123456 UTC);
        assert_eq!(parse(&text(at)), Some(storable(at)));
        for bad in [
            "",
            "x",
            "-1",
            "-62167219200000000000",
            "253402300799999999999",
            "99999999999999999999999999999999999999999",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
