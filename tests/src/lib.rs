//! The harness: the server as its users meet it.
//!
//! | module | plays |
//! | --- | --- |
//! | [`server`], [`node`] | the server in this process, on a database of its own; further nodes |
//! | [`process`] | the server as the binary, to be killed |
//! | [`cli`], [`given`] | the operator at the command line; the users and clients that a scenario begins with |
//! | [`person`], [`page`] | somebody with a browser without scripts: cookie jar, forms, redirects; where it ended |
//! | [`authenticator_app`] | the app on their phone that shows one-time codes |
//! | [`relying_party`], [`raw`] | an application on the `openidconnect` crate; requests made by hand |
//! | [`browser`], [`inspection`] | a real Chromium; axe-core and screenshots |
//! | [`virtual_authenticator`] | its own passkey device |
//! | [`authenticator`] | passkeys in software, honest or not, and what a page does with them |
//! | [`foreign`], [`apache`] | applications of other houses |
//! | [`foreign_provider`] | a provider of another house |
//! | [`mail_sink`], [`mime`] | a mail server that can be slow, refuse or be away; what is in a mail |
//! | [`probe`] | requests that no well-behaved program sends |
//! | [`wire`] | a line to the database that can be cut |
//! | [`logo_host`] | an application's own server, with its logo or worse |
//! | [`stub_provider`] | a provider that people sign in with, which may lie |
//! | [`back_channel`] | a client's program talking to one node |
//! | [`scene`] | the commonest beginning of a scenario |
//! | [`crash`] | a server that is killed under load, and the audit after it |
//! | [`races`] | many who want the same thing at once |
//! | [`guessing`] | who guesses, what they get and whom they keep out |
//! | [`timing`] | what a clock tells |
//! | [`database`], [`invariants`] | what must hold in the tables after every scenario |
//!
//! `tests/run` starts what these need. A missing part fails the test; nothing is skipped.
#![expect(
    clippy::missing_panics_doc,
    reason = "the harness fails a test by a panic"
)]
#![expect(
    clippy::return_self_not_must_use,
    reason = "an assertion on an answer may end its chain"
)]

pub mod apache;
pub mod authenticator;
pub mod authenticator_app;
pub mod back_channel;
pub mod browser;
pub mod callback;
pub mod cli;
pub mod crash;
pub mod database;
pub mod foreign;
pub mod foreign_mail_server;
pub mod foreign_provider;
pub mod forgery;
pub mod given;
pub mod guessing;
pub mod html;
pub mod http;
pub mod inspection;
pub mod invariants;
pub mod jar;
pub mod jwk;
pub mod logo_host;
pub mod mail_sink;
pub mod metrics;
pub mod mime;
pub mod node;
pub mod page;
pub mod payloads;
pub mod person;
pub mod postgres;
pub mod probe;
pub mod process;
pub mod program;
pub mod races;
pub mod raw;
pub mod relying_party;
pub mod scene;
pub mod scratch;
pub mod server;
pub mod settings;
pub mod stub_provider;
pub mod tags;
pub mod timing;
pub mod tls_certificates;
pub mod virtual_authenticator;
pub mod wire;
