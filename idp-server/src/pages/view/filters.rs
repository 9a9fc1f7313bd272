//! Template filters.
#![expect(
    clippy::inline_always,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "the shape that askama::filter_fn wants and makes"
)]

use std::fmt::Display;

use askama::Values;

/// Text that somebody else chose, on one line and without the invisible characters that reorder or hide what stands around it
/// (Unicode TR 36, section 2.5). HTML escaping comes after this and is not its matter.
#[askama::filter_fn]
pub fn plain(value: impl Display, _: &dyn Values) -> askama::Result<String> {
    Ok(without_controls(&value.to_string()))
}

/// See [`plain()`].
pub fn without_controls(text: &str) -> String {
    text.chars()
        .filter_map(|char| match char {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{061C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => None,
            char if char.is_control() => None,
            char => Some(char),
        })
        .collect()
}
