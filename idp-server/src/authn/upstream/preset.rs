//! Providers that many people have an account at, as data.

use crate::store::upstream_providers::Provider;

/// What a provider speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// OpenID Connect, found by discovery.
    OpenId,
    /// OAuth 2.0 with GitHub's own way to ask who somebody is.
    GitHub,
}

/// A provider that need not be described.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Its issuer identifier; none where it differs from organization to organization.
    pub issuer: Option<&'static str>,
    /// What it speaks.
    pub protocol: Protocol,
    /// What is asked for.
    pub scope: &'static str,
}

/// What is asked for where nothing else is said.
pub const SCOPE: &str = "openid email profile";

/// Sign in with Apple is not among them: it sends name and address only by `form_post`, which no cookie that is bound to this
/// site comes along with, and wants a secret that has to be signed anew every six months.
pub const PRESETS: [Preset; 4] = [
    Preset {
        name: "google",
        issuer: Some("https://accounts.google.com"),
        protocol: Protocol::OpenId,
        scope: SCOPE,
    },
    // Each organization is an issuer of its own; `common` is none.
    Preset {
        name: "microsoft",
        issuer: None,
        protocol: Protocol::OpenId,
        scope: SCOPE,
    },
    Preset {
        name: "github",
        issuer: Some(super::github::PUBLIC),
        protocol: Protocol::GitHub,
        scope: "read:user user:email",
    },
    Preset {
        name: "gitlab",
        issuer: Some("https://gitlab.com"),
        protocol: Protocol::OpenId,
        scope: SCOPE,
    },
];

impl Preset {
    /// The preset of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.name == name)
    }
}

impl Protocol {
    /// What a provider speaks: OpenID Connect, unless its preset says otherwise.
    #[must_use]
    pub fn of(provider: &Provider) -> Self {
        let preset = provider.preset.as_deref().and_then(Preset::find);
        preset.map_or(Self::OpenId, |preset| preset.protocol)
    }

    /// Whether it can say when it asked a person, so that its word may serve as a fresh proof.
    #[must_use]
    pub fn says_when(self) -> bool {
        self == Self::OpenId
    }
}
