//! RFC 6749 section 2: the client as every rule sees it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

use super::{AuthMethod, ClientMetadata, GrantType, IdTokenClaims};

/// RFC 6749 section 2.1, RFC 8252: the kind of application, which decides the defaults of its metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClientType {
    /// A server that keeps a secret.
    Web,
    /// A browser application without a secret.
    Spa,
    /// An application on a device of its user.
    Native,
    /// A program that acts for itself.
    Machine,
    /// A device without a browser (RFC 8628).
    Device,
}

impl ClientType {
    /// Every type, in the order of the documentation.
    pub const ALL: [Self; 5] = [
        Self::Web,
        Self::Spa,
        Self::Native,
        Self::Machine,
        Self::Device,
    ];

    /// The name in commands and metadata.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Spa => "spa",
            Self::Native => "native",
            Self::Machine => "machine",
            Self::Device => "device",
        }
    }

    /// RFC 7591 section 2, OIDC Registration section 2: the type of a client that describes itself in standard terms only.
    pub fn inferred(metadata: &Value) -> Self {
        let text = |name: &str| metadata.get(name).and_then(Value::as_str);
        let grants: Vec<&str> = metadata
            .get("grant_types")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let has = |grant: GrantType| grants.contains(&grant.as_str());
        if has(GrantType::DeviceCode) && !has(GrantType::AuthorizationCode) {
            Self::Device
        } else if has(GrantType::ClientCredentials) && !has(GrantType::AuthorizationCode) {
            Self::Machine
        } else if text("application_type") == Some("native") {
            Self::Native
        } else if text("token_endpoint_auth_method") == Some("none") {
            Self::Spa
        } else {
            Self::Web
        }
    }
}

impl fmt::Display for ClientType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for ClientType {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|kind| kind.as_str() == name);
        known.ok_or_else(|| {
            format!("client type {name} is not one of web, spa, native, machine, device")
        })
    }
}

/// RFC 7591 section 5: who registered the client, which decides how far it is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Registrant {
    /// An administrator or the command line.
    Admin,
    /// The client, by dynamic registration.
    Itself,
}

/// RFC 6749 section 2.3.1: a secret as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientSecret {
    /// SHA-256 of the secret.
    pub hash: [u8; 32],
    /// When a rotated secret ends; `None` for the current one.
    pub expires_at: Option<OffsetDateTime>,
}

/// RFC 6749 section 2: a registered client.
#[derive(Clone, Debug)]
pub struct Client {
    /// RFC 6749 section 2.2.
    pub client_id: String,
    /// RFC 7591 section 2.
    pub metadata: ClientMetadata,
    /// Who registered it.
    pub registrant: Registrant,
    /// The current secret, and those of a rotation that overlaps.
    pub secrets: Vec<ClientSecret>,
    /// Switched off by an administrator.
    pub disabled: bool,
}

impl Client {
    /// RFC 6749 section 2.1: has no credentials.
    pub fn is_public(&self) -> bool {
        self.metadata.is_public()
    }

    /// RFC 7591 section 2 `client_name`, or the client_id where there is none.
    pub fn display_name(&self) -> &str {
        self.metadata
            .client_name
            .as_deref()
            .unwrap_or(&self.client_id)
    }

    /// RFC 7591 section 2 `grant_types`.
    pub fn allows(&self, grant: GrantType) -> bool {
        self.metadata.grant_types.contains(&grant)
    }

    /// RFC 7591 section 2 `token_endpoint_auth_method`: a client that pins none may use either way to send its secret.
    pub fn accepts(&self, method: AuthMethod) -> bool {
        match self.metadata.token_endpoint_auth_method {
            Some(pinned) => pinned == method,
            None => matches!(
                method,
                AuthMethod::ClientSecretBasic | AuthMethod::ClientSecretPost
            ),
        }
    }

    /// OIDC Core section 5.4: do ID tokens carry the claims of the scope too?
    pub fn full_id_token(&self) -> bool {
        self.metadata.id_token_claims == IdTokenClaims::Full
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_client_that_registers_itself_gets_the_type_that_its_metadata_describe() {
        let cases = [
            (json!({}), ClientType::Web),
            (
                json!({"token_endpoint_auth_method": "none"}),
                ClientType::Spa,
            ),
            (
                json!({"application_type": "native", "token_endpoint_auth_method": "none"}),
                ClientType::Native,
            ),
            (
                json!({"grant_types": ["client_credentials"]}),
                ClientType::Machine,
            ),
            (
                json!({"grant_types": ["client_credentials", "authorization_code"]}),
                ClientType::Web,
            ),
            (
                json!({"grant_types": ["urn:ietf:params:oauth:grant-type:device_code"]}),
                ClientType::Device,
            ),
            (
                json!({"grant_types": 7, "application_type": []}),
                ClientType::Web,
            ),
            (json!([]), ClientType::Web),
        ];
        for (metadata, kind) in cases {
            assert_eq!(ClientType::inferred(&metadata), kind, "{metadata}");
        }
    }

    #[test]
    fn types_have_the_names_of_the_command_line() {
        for kind in ClientType::ALL {
            assert_eq!(kind.as_str().parse::<ClientType>(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        assert!("WEB".parse::<ClientType>().is_err());
    }
}
