//! Signing in with an account at another provider: OpenID Connect Core 1.0 section 3.1 as relying party, and OAuth 2.0 for
//! those that know nothing better. What comes out is who somebody is at that provider; who that is here others know.

mod discovery;
mod domain;
mod github;
mod openid;
mod preset;

use std::time::Duration;

use openidconnect::{PkceCodeChallenge, PkceCodeVerifier};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    clock::storable,
    outbound::{NoAnswer, Outbound},
    secret::Secret,
    store::upstream_providers::Provider,
};

pub use discovery::Discovery;
pub use preset::{PRESETS, Preset, Protocol, SCOPE};

/// All that a sign-in asks of a provider has to be answered within this time.
const PATIENCE: Duration = Duration::from_secs(10);
/// So far may the clock of a provider be from ours, in seconds.
const SKEW: i64 = 30;
/// OpenID Connect Core 1.0 section 2 `sub`: no longer than this.
const LONGEST_SUBJECT: usize = 255;

/// Why a provider could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It is away, slow, or answers something that is no answer.
    #[error("no usable answer: {0}")]
    Away(String),
    /// It says something that must not be believed, or refuses.
    #[error("{0}")]
    Wrong(String),
    /// It did not ask the person once more, though it was told to.
    #[error("the person was not asked again")]
    Stale,
    /// It does not say when it asked the person, though that was asked for, or can never say so.
    #[error("nothing says when the person was asked")]
    Undated,
}

impl From<NoAnswer> for Failure {
    fn from(cause: NoAnswer) -> Self {
        Self::Away(cause.to_string())
    }
}

/// What a sign-in asks of the provider.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Where the person comes back to.
    pub redirect_uri: String,
    /// The person has to prove it once more (`prompt=login`).
    pub login: bool,
    /// The proof may be so many seconds old (`max_age`).
    pub max_age: Option<u64>,
    /// What the person typed (`login_hint`).
    pub login_hint: Option<String>,
}

impl Wish {
    /// The moment, in seconds since 1970, before which the person must not have been asked.
    fn since(&self, now: OffsetDateTime) -> Option<i64> {
        let seconds = |age: u64| i64::try_from(age).unwrap_or(i64::MAX);
        let age = if self.login { Some(0) } else { self.max_age };
        age.map(|age| {
            now.unix_timestamp()
                .saturating_sub(seconds(age))
                .saturating_sub(SKEW)
        })
    }
}

/// What is kept, sealed, while the person is at the provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    nonce: String,
    verifier: String,
    redirect_uri: String,
    since: Option<i64>,
    /// Whether the person had to prove it once more.
    pub login: bool,
}

/// A sign-in that begins.
#[derive(Debug)]
pub struct Begun {
    /// Where the browser is sent.
    pub url: String,
    /// RFC 6749 section 10.12: what the browser has to bring back.
    pub state: Secret,
    /// What to keep.
    pub kept: Kept,
}

/// RFC 6749 section 4.1.2: what the browser brought back.
#[derive(Clone, Copy, Debug)]
pub struct Brought<'a> {
    /// The code.
    pub code: &'a str,
    /// RFC 9207: who says so.
    pub iss: Option<&'a str>,
}

/// Who somebody is at a provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Identity {
    /// Never given to another account of that provider.
    pub subject: String,
    /// An address.
    pub email: Option<String>,
    /// Whether the provider vouches for that address: one that it does not vouch for may be anybody's.
    pub email_verified: bool,
    /// The full name.
    pub name: Option<String>,
    /// When the provider asked the person, in seconds since 1970, if it says so.
    pub auth_time: Option<i64>,
}

impl Identity {
    /// The address, if the provider vouches for it.
    #[must_use]
    pub fn proven_email(&self) -> Option<&str> {
        self.email.as_deref().filter(|_| self.email_verified)
    }

    /// When the person proved it, for a sign-in that ends `now`: now, unless the provider says that it was long before.
    #[must_use]
    pub fn proven_at(&self, now: OffsetDateTime) -> OffsetDateTime {
        let told = self
            .auth_time
            .and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
        told.filter(|at| now - *at > time::Duration::seconds(SKEW))
            .map_or(now, storable)
    }
}

/// What is sealed for a provider opens for that one only.
#[must_use]
pub fn provider_row(id: Uuid) -> Vec<u8> {
    [b"upstream_providers:".as_slice(), id.as_bytes()].concat()
}

/// The same for one who waits.
#[must_use]
pub fn request_row(id: Uuid) -> Vec<u8> {
    [b"upstream_requests:".as_slice(), id.as_bytes()].concat()
}

/// RFC 7636: a verifier and its challenge, always S256.
fn pkce() -> (PkceCodeChallenge, String) {
    let verifier = Secret::generate().expose().to_owned();
    let challenge =
        PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
    (challenge, verifier)
}

/// Talks to providers.
pub struct Upstream {
    outbound: Outbound,
    discovery: Discovery,
}

impl Upstream {
    /// By this client.
    #[must_use]
    pub fn new(outbound: Outbound) -> Self {
        Self {
            discovery: Discovery::new(outbound.clone()),
            outbound,
        }
    }

    /// Whether a provider can be used, as far as that shows before anybody signs in: its discovery document and its keys.
    pub async fn check(&self, protocol: Protocol, issuer: &str) -> Result<(), Failure> {
        match protocol {
            Protocol::OpenId => self.discovery.of(issuer).await.map(drop),
            Protocol::GitHub => Ok(self.outbound.vet(issuer)?),
        }
    }

    /// Where to send the browser.
    pub async fn begin(
        &self,
        provider: &Provider,
        wish: &Wish,
        now: OffsetDateTime,
    ) -> Result<Begun, Failure> {
        let protocol = Protocol::of(provider);
        if wish.since(now).is_some() && !protocol.says_when() {
            return Err(Failure::Undated);
        }
        let begun = match protocol {
            Protocol::OpenId => within(self.begin_openid(provider, wish, now)).await?,
            Protocol::GitHub => github::begin(provider, wish)?,
        };
        self.outbound.vet(&begun.url)?;
        Ok(begun)
    }

    /// Who came back.
    pub async fn finish(
        &self,
        provider: &Provider,
        secret: Zeroizing<String>,
        (kept, brought): (Kept, Brought<'_>),
        now: OffsetDateTime,
    ) -> Result<Identity, Failure> {
        let since = kept.since;
        let identity = match Protocol::of(provider) {
            Protocol::OpenId => {
                let visit = openid::Visit {
                    provider,
                    secret,
                    kept,
                    now,
                };
                within(self.finish_openid(visit, brought)).await?
            }
            Protocol::GitHub => within(self.finish_github(provider, secret, kept, brought)).await?,
        };
        if identity.subject.is_empty() || identity.subject.len() > LONGEST_SUBJECT {
            return Err(Failure::Wrong("sub is empty or too long".to_owned()));
        }
        fresh(identity, since)
    }
}

/// OpenID Connect Core 1.0 sections 3.1.2.1 and 3.1.3.7: where `max_age` was asked for, `auth_time` is there and young enough.
fn fresh(identity: Identity, since: Option<i64>) -> Result<Identity, Failure> {
    match (since, identity.auth_time) {
        (Some(_), None) => Err(Failure::Undated),
        (Some(since), Some(at)) if at < since => Err(Failure::Stale),
        _ => Ok(identity),
    }
}

async fn within<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    tokio::time::timeout(PATIENCE, work)
        .await
        .unwrap_or_else(|_| Err(Failure::Away(format!("not done in {PATIENCE:?}"))))
}

#[cfg(test)]
mod tests;
