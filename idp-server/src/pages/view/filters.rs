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
