//! Keys: what the provider signs with, what it verifies with, and how secrets are wrapped at rest.
//!
//! This crate knows no HTTP, no database and no clock; `now` comes in as a value. The cryptography is
//! aws-lc-rs with cached key objects.
//!
//! | module | holds |
//! | --- | --- |
//! | [`algorithm`] | [`Algorithm`]: the JWS algorithms of RFC 7518 and RFC 8037 that we accept, and no others |
//! | [`jwk`] | [`Jwk`]: a public JSON Web Key (RFC 7517) and its thumbprint (RFC 7638) |
//! | [`public_key`] | [`PublicKey`]: a checked key that verifies, ours or a client's |
//! | [`signing_key`] | [`SigningKey`]: a private key that signs |
//! | [`ring`] | [`KeyRing`]: which key signs and which are published at `now`, and when the next is due |
//! | [`jws`] | compact JWS (RFC 7515): sign, peek, verify |
//! | [`strict_json`] | JSON objects without duplicate members and with bounded depth |
//! | [`seal`] | [`Sealer`]: AES-256-GCM for what is stored, and keys derived for MACs |
//! | [`error`] | [`KeyError`], [`JwsError`], [`SealError`] |

pub mod algorithm;
pub mod error;
pub mod jwk;
pub mod jws;
pub mod public_key;
pub mod ring;
pub mod seal;
pub mod signing_key;
pub mod strict_json;

pub use algorithm::{Algorithm, KeyType};
pub use error::{JwsError, KeyError, SealError};
pub use jwk::Jwk;
pub use public_key::PublicKey;
pub use ring::{KeyDates, KeyRing, KeyState, RingKey, RotationPolicy};
pub use seal::{EncryptionKey, Sealer};
pub use signing_key::SigningKey;
