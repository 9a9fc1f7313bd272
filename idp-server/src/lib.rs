//! An OpenID Connect identity provider.
//!
//! A provider judges, proves, remembers and speaks; each has a room, and the wiring between them is thin.
//!
//! | module | what |
//! | --- | --- |
//! | [`cli`] | the command line: one file a noun |
//! | [`config`] | the configuration, read once |
//! | [`server`] | binds, routes, runs; what every response carries |
//! | [`oidc`] | JUDGE: pure protocol rules |
//! | [`authn`] | PROVE: who is this person? |
//! | [`store`] | REMEMBER: the database |
//! | [`endpoints`] | SPEAK to relying parties |
//! | [`pages`] | SPEAK to people |
//! | [`i18n`] | the words of pages and mails in every language |
//! | [`brand`] | what an operator changes about the looks of pages and mails |
//! | [`mail`] | mail: what it says, where it waits, how it leaves |
//! | [`issue`] | the mint: the only place that makes tokens |
//! | [`state`] | what handlers share: caches, key ring, pools |
//! | [`picture`] | pictures that somebody else made, drawn anew |
//! | [`outbound`] | the guard on every URL that somebody else chose |
//!
//! Tests use [`config::Config`], [`clock::Clock`] and [`server::Server`].

pub mod authn;
pub mod brand;
pub mod cli;
pub mod clock;
pub mod config;
pub mod context;
pub mod endpoints;
pub mod error;
pub mod housekeeping;
pub mod i18n;
pub mod issue;
pub mod logging;
pub mod mail;
pub mod oidc;
pub mod outbound;
pub mod pages;
pub mod picture;
pub mod secret;
pub mod server;
pub mod state;
pub mod store;
