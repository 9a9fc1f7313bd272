//! OIDC Core section 2, RFC 8176: who proved identity, when and how.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// OIDC Core section 2 `acr`: every value that a sign-in here can reach, as discovery lists them.
pub const ACR_VALUES: [&str; 1] = ["1"];

/// RFC 8176 section 2: one way to prove identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Method {
    /// A password.
    #[serde(rename = "pwd")]
    Password,
}

impl Method {
    /// RFC 8176 section 2: its authentication method reference.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Password => "pwd",
        }
    }
}

/// OIDC Core section 2: the only source of `auth_time`, `acr` and `amr`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthenticationEvent {
    /// When the last proof was given.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// How.
    pub methods: Vec<Method>,
}

impl AuthenticationEvent {
    /// OIDC Core section 2 `amr`, always an array.
    pub fn amr(&self) -> Vec<&'static str> {
        let mut amr: Vec<&'static str> = Vec::new();
        for method in &self.methods {
            if !amr.contains(&method.as_str()) {
                amr.push(method.as_str());
            }
        }
        amr
    }

    /// OIDC Core section 2 `acr`: `1` for a single factor, the only level that a password alone reaches.
    pub fn acr(&self) -> &'static str {
        ACR_VALUES[0]
    }

    /// OIDC Core section 2 `auth_time`: seconds since 1970.
    pub fn auth_time(&self) -> i64 {
        self.at.unix_timestamp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r16_a_password_is_reported_as_a_password() {
        let event = AuthenticationEvent {
            at: OffsetDateTime::UNIX_EPOCH,
            methods: vec![Method::Password],
        };
        assert_eq!(event.amr(), ["pwd"]);
        assert!(ACR_VALUES.contains(&event.acr()));
        let json = serde_json::to_value(&event).unwrap();
        assert_eq!(json["methods"], serde_json::json!(["pwd"]));
        assert_eq!(
            serde_json::from_value::<AuthenticationEvent>(json).unwrap(),
            event
        );
    }
}
