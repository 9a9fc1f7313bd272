//! The messages for what an application can be.

use crate::{
    oidc::{ClientType, Refusal, Risk},
    pages::view::Choice,
};

/// What a kind of application is called, and what it is.
pub(super) fn kind(kind: ClientType) -> (&'static str, &'static str) {
    match kind {
        ClientType::Web => ("admin-type-web", "admin-type-web-about"),
        ClientType::Spa => ("admin-type-spa", "admin-type-spa-about"),
        ClientType::Native => ("admin-type-native", "admin-type-native-about"),
        ClientType::Machine => ("admin-type-machine", "admin-type-machine-about"),
        ClientType::Device => ("admin-type-device", "admin-type-device-about"),
    }
}

/// What is risky about a redirect URI.
pub(super) fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::ThisMachine => "admin-risk-machine",
        Risk::FixedPort => "admin-risk-port",
        Risk::Address => "admin-risk-address",
        Risk::Twin => "admin-risk-twin",
    }
}

/// Where claims may go.
pub(super) const CLAIMS: [(&str, &str); 2] = [
    ("full", "admin-app-claims-full"),
    ("minimal", "admin-app-claims-minimal"),
];

/// How strongly people may have to prove who they are.
pub(super) const ACR: [(&str, &str); 4] = [
    ("", "admin-app-acr-none"),
    ("2", "admin-app-acr-two"),
    ("phr", "admin-app-acr-passkey"),
    ("phrh", "admin-app-acr-hardware"),
];

/// How long old secrets may live on, in days; empty: as long as before.
pub(super) const OVERLAPS: [(&str, &str); 4] = [
    ("", "admin-secret-overlap-keep"),
    ("7", "admin-secret-overlap-week"),
    ("1", "admin-secret-overlap-day"),
    ("0", "admin-secret-overlap-none"),
];

/// The options of a selection.
pub(super) fn choices(options: &[(&'static str, &'static str)], chosen: &str) -> Vec<Choice> {
    let choice = |(value, words): &(&'static str, &'static str)| (*value, *words, *value == chosen);
    options.iter().map(choice).collect()
}

/// The member that a refusal of metadata is about, and its reason.
pub(super) fn reason(refusal: &Refusal) -> (&str, &str) {
    let text: &str = &refusal.description;
    text.split_once(": ").unwrap_or(("", text))
}
