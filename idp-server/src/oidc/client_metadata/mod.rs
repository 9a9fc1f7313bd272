//! RFC 7591 section 2, OIDC Registration section 2: client metadata, fully resolved.
//!
//! `resolve` fills in the defaults, `coherence` judges the whole, `not_offered` lists what is refused, `members` reads single
//! members with their types.

mod coherence;
mod members;
mod not_offered;
mod resolve;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use keys::Algorithm;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ClientType, ErrorCode, Refusal, Scope};

pub(super) use members::holds_nul;

/// RFC 7591 section 2: `grant_types` that this server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GrantType {
    /// RFC 6749 section 4.1.
    #[serde(rename = "authorization_code")]
    AuthorizationCode,
    /// RFC 6749 section 6.
    #[serde(rename = "refresh_token")]
    RefreshToken,
    /// RFC 6749 section 4.4.
    #[serde(rename = "client_credentials")]
    ClientCredentials,
    /// RFC 8628 section 3.4.
    #[serde(rename = "urn:ietf:params:oauth:grant-type:device_code")]
    DeviceCode,
}

impl GrantType {
    /// Every grant type that may be registered.
    pub const ALL: [Self; 4] = [
        Self::AuthorizationCode,
        Self::RefreshToken,
        Self::ClientCredentials,
        Self::DeviceCode,
    ];

    /// RFC 7591 section 2: the registered name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AuthorizationCode => "authorization_code",
            Self::RefreshToken => "refresh_token",
            Self::ClientCredentials => "client_credentials",
            Self::DeviceCode => "urn:ietf:params:oauth:grant-type:device_code",
        }
    }
}

impl FromStr for GrantType {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|grant| grant.as_str() == name)
            .ok_or(())
    }
}

/// RFC 7591 section 2, OIDC Core section 9: `token_endpoint_auth_method`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthMethod {
    /// RFC 6749 section 2.3.1, in the Authorization header.
    ClientSecretBasic,
    /// RFC 6749 section 2.3.1, in the body.
    ClientSecretPost,
    /// A public client.
    None,
    /// RFC 7523, signed with the client's own key.
    PrivateKeyJwt,
}

impl AuthMethod {
    /// Every method, in the order of discovery.
    pub const ALL: [Self; 4] = [
        Self::ClientSecretBasic,
        Self::ClientSecretPost,
        Self::None,
        Self::PrivateKeyJwt,
    ];

    /// RFC 7591 section 2: the registered name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientSecretBasic => "client_secret_basic",
            Self::ClientSecretPost => "client_secret_post",
            Self::None => "none",
            Self::PrivateKeyJwt => "private_key_jwt",
        }
    }
}

impl fmt::Display for AuthMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// OIDC Core section 5.4: where the claims of the scope go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IdTokenClaims {
    /// Into the ID token as well as userinfo.
    Full,
    /// Into userinfo only.
    Minimal,
}

/// RFC 9068: what an access token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccessTokenFormat {
    /// RFC 9068.
    Jwt,
    /// RFC 6749 section 1.4: a reference.
    Opaque,
}

/// RFC 7591 section 2, OIDC Registration section 2: metadata with every default filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientMetadata {
    /// What kind of application it is.
    pub client_type: ClientType,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    /// RFC 7591 section 2, as strings: they are compared byte for byte.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// OIDC RP-Initiated Logout section 3.1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_logout_redirect_uris: Vec<String>,
    /// RFC 7591 section 2: `code`, or none for a client without the authorization_code grant.
    #[serde(default)]
    pub response_types: Vec<String>,
    /// RFC 7591 section 2.
    pub grant_types: Vec<GrantType>,
    /// OIDC Registration section 2: `web` or `native`.
    pub application_type: String,
    /// RFC 7591 section 2. `None`: not pinned, so Basic and POST are both fine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_endpoint_auth_method: Option<AuthMethod>,
    /// OIDC Registration section 2: the only algorithm of assertions, where the client names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_endpoint_auth_signing_alg: Option<Algorithm>,
    /// OIDC Registration section 2.
    pub id_token_signed_response_alg: Algorithm,
    /// OIDC Registration section 2. `None`: userinfo is plain JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub userinfo_signed_response_alg: Option<Algorithm>,
    /// RFC 7591 section 2: the client's public keys by value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwks: Option<Value>,
    /// RFC 7591 section 2: the client's public keys by reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwks_uri: Option<String>,
    /// OIDC Registration section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_max_age: Option<u64>,
    /// OIDC Registration section 2.
    #[serde(default)]
    pub require_auth_time: bool,
    /// OIDC Registration section 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub default_acr_values: Vec<String>,
    /// OIDC Core section 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiate_login_uri: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo_uri: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_uri: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_uri: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tos_uri: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software_id: Option<String>,
    /// RFC 7591 section 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software_version: Option<String>,
    /// RFC 7591 section 2: the scopes that the client may ask for.
    #[serde(default)]
    pub scope: Scope,
    /// OIDC Core section 5.4: ours.
    pub id_token_claims: IdTokenClaims,
    /// OIDC Core section 3.1.2.4: ours; an administrator consented for everybody.
    #[serde(default)]
    pub skip_consent: bool,
    /// RFC 7636: ours; a request without `code_challenge` is refused.
    pub require_pkce: bool,
    /// RFC 9068: ours.
    pub access_token_format: AccessTokenFormat,
}

impl ClientMetadata {
    /// RFC 6749 section 2.1: a client without credentials.
    pub fn is_public(&self) -> bool {
        self.token_endpoint_auth_method == Some(AuthMethod::None)
    }

    /// RFC 6749 section 2.3.1: does the server make a secret for it?
    pub fn needs_secret(&self) -> bool {
        !matches!(
            self.token_endpoint_auth_method,
            Some(AuthMethod::None | AuthMethod::PrivateKeyJwt)
        )
    }

    /// RFC 7591 section 3.2.1: the metadata as registered, with the method that a client may take for granted.
    pub fn to_registration_response(&self, client_id: &str) -> Value {
        let mut response = Map::new();
        response.insert("client_id".to_owned(), client_id.into());
        if let Ok(Value::Object(members)) = serde_json::to_value(self) {
            response.extend(members);
        }
        let method = self
            .token_endpoint_auth_method
            .unwrap_or(AuthMethod::ClientSecretBasic);
        response.insert(
            "token_endpoint_auth_method".to_owned(),
            method.as_str().into(),
        );
        Value::Object(response)
    }

    /// What `to_stored` made.
    pub fn from_stored(stored: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(stored)
    }

    /// The resolved metadata as they are kept, and exported without loss.
    pub fn to_stored(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }

    /// RFC 7591 section 3.2.2: refuses an algorithm that this installation has no key for.
    pub fn check_algorithms(&self, offered: &[Algorithm]) -> Result<(), Refusal> {
        let wanted = [
            (
                "id_token_signed_response_alg",
                Some(self.id_token_signed_response_alg),
            ),
            (
                "userinfo_signed_response_alg",
                self.userinfo_signed_response_alg,
            ),
        ];
        for (member, algorithm) in wanted {
            if let Some(algorithm) = algorithm.filter(|algorithm| !offered.contains(algorithm)) {
                let reason = format!(
                    "{member}: {} is not among the algorithms that are switched on here",
                    algorithm.as_str()
                );
                return Err(Refusal::new(ErrorCode::InvalidClientMetadata, reason));
            }
        }
        Ok(())
    }
}
