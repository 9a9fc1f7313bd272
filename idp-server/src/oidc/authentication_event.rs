//! OIDC Core section 2, RFC 8176: who proved identity, when and how.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// OIDC Core section 2 `acr`: every value that a sign-in here can reach, as discovery lists them, each stronger than the one
/// before: one factor; two; one that cannot be phished; one that cannot be phished or copied from its device (`phr` and
/// `phrh`: OpenID Connect Extended Authentication Profile ACR Values 1.0 section 3).
pub const ACR_VALUES: [&str; 4] = ["1", "2", "phr", "phrh"];

/// RFC 8176 section 2: one way to prove identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Method {
    /// A password.
    #[serde(rename = "pwd")]
    Password,
    /// RFC 6238: a one-time code of an authenticator app.
    #[serde(rename = "otp")]
    Totp,
    /// A recovery code from paper.
    #[serde(rename = "recovery")]
    RecoveryCode,
    /// A code or link that was mailed. Not a second factor: the same mailbox resets the password.
    #[serde(rename = "email")]
    EmailCode,
    /// WebAuthn: a passkey that cannot leave its device, with user verification.
    #[serde(rename = "hwk")]
    HardwarePasskey,
    /// WebAuthn: a passkey that is synced between devices, with user verification.
    #[serde(rename = "swk")]
    SyncedPasskey,
    /// An account at another provider. What that one asked for is its own word to us and none of ours to applications: RFC 8176
    /// has no value for it, and `acr` counts it as one factor.
    #[serde(rename = "upstream")]
    Upstream,
    /// The same where the provider does not say when it asked the person: that may be long ago, and proves nothing fresh.
    #[serde(rename = "upstream_undated")]
    UndatedUpstream,
    /// A browser that its owner trusts instead of a second factor. Proves nothing to applications.
    #[serde(rename = "trusted")]
    TrustedBrowser,
}

impl Method {
    /// RFC 8176 section 2: its authentication method references.
    pub fn references(self) -> &'static [&'static str] {
        match self {
            Self::Password => &["pwd"],
            Self::Totp | Self::RecoveryCode | Self::EmailCode => &["otp"],
            Self::HardwarePasskey => &["hwk", "user"],
            Self::SyncedPasskey => &["swk", "user"],
            Self::Upstream | Self::UndatedUpstream | Self::TrustedBrowser => &[],
        }
    }

    /// The index in [`ACR_VALUES`] that it reaches alone.
    fn level(self) -> usize {
        match self {
            Self::SyncedPasskey => 2,
            Self::HardwarePasskey => 3,
            _ => 0,
        }
    }

    /// What a sign-in may begin with and a one-time code completes: a password, or an account elsewhere in its place.
    pub fn is_first(self) -> bool {
        matches!(
            self,
            Self::Password | Self::Upstream | Self::UndatedUpstream
        )
    }

    /// Whether it is known when this was proven.
    fn is_dated(self) -> bool {
        !matches!(self, Self::UndatedUpstream | Self::TrustedBrowser)
    }

    /// Something that the person has, beside the password that they know.
    pub(super) fn is_possession(self) -> bool {
        matches!(self, Self::Totp | Self::RecoveryCode)
    }
}

/// OIDC Core section 2: the only source of `auth_time`, `acr` and `amr`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthenticationEvent {
    /// When the proofs were complete. One that is added later to a session that was complete already does not move it: what
    /// was proven first has not been proven again.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// How.
    pub methods: Vec<Method>,
}

impl AuthenticationEvent {
    /// OIDC Core section 2 `amr`, always an array; `mfa` when more than one kind of proof was given (RFC 8176 section 2).
    pub fn amr(&self) -> Vec<&'static str> {
        let mut amr: Vec<&'static str> = Vec::new();
        for reference in self.methods.iter().flat_map(|method| method.references()) {
            if !amr.contains(reference) {
                amr.push(reference);
            }
        }
        if self.level() > 0 {
            amr.push("mfa");
        }
        amr
    }

    /// OIDC Core section 2 `acr`: the highest value that was reached.
    pub fn acr(&self) -> &'static str {
        ACR_VALUES[self.level()]
    }

    /// Whether this reaches the value `acr`, or a stronger one; nothing reaches an unknown value.
    pub fn reaches(&self, acr: &str) -> bool {
        ACR_VALUES[..=self.level()].contains(&acr)
    }

    /// OIDC Core section 5.5.1.1 `acr` of a token: the first of the requested values that was reached, else the highest.
    pub fn acr_among(&self, requested: &[&str]) -> &'static str {
        let reached = requested.iter().find(|value| self.reaches(value));
        let known = |value: &&str| ACR_VALUES.into_iter().find(|known| known == value);
        reached.and_then(known).unwrap_or_else(|| self.acr())
    }

    /// The same person with one more proof, given `at`. Only a sign-in that was half done is complete from then on; see
    /// [`AuthenticationEvent::at`].
    #[must_use]
    pub fn with(&self, method: Method, at: OffsetDateTime) -> Self {
        let mut methods = self.methods.clone();
        if !methods.contains(&method) {
            methods.push(method);
        }
        Self { at, methods }
    }

    /// OIDC Core section 3.1.2.1 `prompt=login` and `max_age`: when identity was proven, if anybody knows; an account elsewhere
    /// may have stood open since long before.
    pub fn proven_at(&self) -> Option<OffsetDateTime> {
        let dated = self.methods.iter().any(|method| method.is_dated());
        dated.then_some(self.at)
    }

    /// The index in [`ACR_VALUES`].
    fn level(&self) -> usize {
        let has = |kind: fn(Method) -> bool| self.methods.iter().copied().any(kind);
        let two = has(Method::is_first) && has(Method::is_possession);
        let alone = self.methods.iter().map(|method| method.level()).max();
        alone.unwrap_or_default().max(usize::from(two))
    }

    /// OIDC Core section 2 `auth_time`: seconds since 1970.
    pub fn auth_time(&self) -> i64 {
        self.at.unix_timestamp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(methods: &[Method]) -> AuthenticationEvent {
        AuthenticationEvent {
            at: OffsetDateTime::UNIX_EPOCH,
            methods: methods.to_vec(),
        }
    }

    #[test]
    fn r16_every_combination_is_reported_as_it_was() {
        use Method::{
            EmailCode, HardwarePasskey, Password, RecoveryCode, SyncedPasskey, Totp,
            TrustedBrowser, UndatedUpstream, Upstream,
        };
        let cases: [(&[Method], &str, &[&str]); 15] = [
            (&[Upstream], "1", &[]),
            (&[UndatedUpstream], "1", &[]),
            (&[UndatedUpstream, Totp], "2", &["otp", "mfa"]),
            (&[Upstream, Totp], "2", &["otp", "mfa"]),
            (&[Upstream, TrustedBrowser], "1", &[]),
            (&[Password], "1", &["pwd"]),
            (&[Password, Totp], "2", &["pwd", "otp", "mfa"]),
            (&[Password, RecoveryCode], "2", &["pwd", "otp", "mfa"]),
            (&[Password, EmailCode], "1", &["pwd", "otp"]),
            (&[Password, TrustedBrowser], "1", &["pwd"]),
            (&[EmailCode], "1", &["otp"]),
            (&[EmailCode, Totp], "1", &["otp"]),
            (&[SyncedPasskey], "phr", &["swk", "user", "mfa"]),
            (&[HardwarePasskey], "phrh", &["hwk", "user", "mfa"]),
            (
                &[Password, SyncedPasskey],
                "phr",
                &["pwd", "swk", "user", "mfa"],
            ),
        ];
        for (methods, acr, amr) in cases {
            let event = event(methods);
            assert_eq!(
                (event.acr(), event.amr().as_slice()),
                (acr, amr),
                "{methods:?}"
            );
            let json = serde_json::to_value(&event).unwrap();
            assert_eq!(
                serde_json::from_value::<AuthenticationEvent>(json).unwrap(),
                event
            );
        }
    }

    #[test]
    fn r87_nobody_knows_when_an_account_elsewhere_was_opened_that_does_not_say_so() {
        use Method::{Password, Totp, TrustedBrowser, UndatedUpstream, Upstream};
        let cases: [(&[Method], bool); 6] = [
            (&[Password], true),
            (&[Upstream], true),
            (&[UndatedUpstream], false),
            (&[UndatedUpstream, TrustedBrowser], false),
            (&[UndatedUpstream, Totp], true),
            (&[], false),
        ];
        for (methods, dated) in cases {
            let event = event(methods);
            assert_eq!(event.proven_at(), dated.then_some(event.at), "{methods:?}");
        }
    }

    #[test]
    fn r16_a_stronger_proof_reaches_the_weaker_value_and_never_the_reverse() {
        let two = event(&[Method::Password, Method::Totp]);
        assert!(two.reaches("1") && two.reaches("2"));
        assert!(
            !two.reaches("phr") && !two.reaches("phrh") && !two.reaches("3") && !two.reaches("")
        );
        assert!(event(&[Method::HardwarePasskey]).reaches("phr"));
    }

    #[test]
    fn r16_the_first_requested_value_that_was_reached_is_told() {
        let two = event(&[Method::Password, Method::Totp]);
        let cases: [(&[&str], &str); 6] = [
            (&[], "2"),
            (&["1"], "1"),
            (&["phr", "1", "2"], "1"),
            (&["phr", "2", "1"], "2"),
            (&["phr", "gold"], "2"),
            (&["gold", ""], "2"),
        ];
        for (requested, acr) in cases {
            assert_eq!(two.acr_among(requested), acr, "{requested:?}");
        }
        let one = event(&[Method::Password, Method::TrustedBrowser]);
        assert_eq!(one.acr_among(&["2", "phr"]), "1");
    }
}
