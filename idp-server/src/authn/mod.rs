//! PROVE: who is this person? One file a method. Knows the store and the randomness; knows neither
//! requests nor pages.

pub mod known_device;
pub mod passkey;
pub mod password;
pub mod permission;
pub mod recovery_code;
pub mod throttle;
pub mod totp;
pub mod trusted_browser;
pub mod upstream;
