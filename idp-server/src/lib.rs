//! The identity provider as a library: what its binary and its tests share.

pub mod oidc;
