//! Template filters.
#![expect(
    clippy::inline_always,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "the shape that askama::filter_fn wants and makes"
)]

use std::fmt::Display;

use askama::Values;

pub use crate::i18n::without_controls;

/// See [`without_controls()`]. HTML escaping comes after this and is not its matter.
#[askama::filter_fn]
pub fn plain(value: impl Display, _: &dyn Values) -> askama::Result<String> {
    Ok(without_controls(&value.to_string()))
}

/// The same line by line.
#[askama::filter_fn]
pub fn plain_lines(value: impl Display, _: &dyn Values) -> askama::Result<String> {
    let text = value.to_string();
    let lines: Vec<String> = text.split('\n').map(without_controls).collect();
    Ok(lines.join("\n"))
}
