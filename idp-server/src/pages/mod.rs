//! Speaks to people: one file a page.

pub mod assets;
pub mod respond;
pub mod view;
