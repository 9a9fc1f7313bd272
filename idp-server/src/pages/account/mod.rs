//! `/account/...`: what people do about their own accounts. One file a page.

mod place;
pub mod recovery_codes;
pub mod totp;
