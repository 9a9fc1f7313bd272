//! RFC 7591 section 2.1: members that must fit each other.

use keys::{Algorithm, PublicKey};

use super::members::refused;
use super::{AuthMethod, ClientMetadata, GrantType};
use crate::oidc::{ErrorCode, Refusal};

impl ClientMetadata {
    /// RFC 7591 sections 2 and 2.1: combinations that could never work, or only unsafely.
    pub(super) fn check_coherence(&self) -> Result<(), Refusal> {
        let has = |grant| self.grant_types.contains(&grant);
        if has(GrantType::AuthorizationCode) && self.redirect_uris.is_empty() {
            let reason = "redirect_uris: grant type authorization_code needs at least one";
            return Err(Refusal::new(ErrorCode::InvalidRedirectUri, reason));
        }
        if has(GrantType::RefreshToken)
            && !has(GrantType::AuthorizationCode)
            && !has(GrantType::DeviceCode)
        {
            return Err(refused(
                "grant_types",
                "refresh_token needs a grant with a user beside it, such as authorization_code",
            ));
        }
        if has(GrantType::ClientCredentials) && self.is_public() {
            return Err(refused(
                "grant_types",
                "client_credentials needs a token_endpoint_auth_method other than none",
            ));
        }
        if self.is_public() && !self.require_pkce {
            return Err(refused(
                "require_pkce",
                "a public client cannot do without PKCE",
            ));
        }
        if self.jwks.is_some() && self.jwks_uri.is_some() {
            return Err(refused("jwks", "give jwks or jwks_uri, not both"));
        }
        if self.token_endpoint_auth_method == Some(AuthMethod::PrivateKeyJwt) {
            return self.check_keys();
        }
        Ok(())
    }

    fn check_keys(&self) -> Result<(), Refusal> {
        let Some(jwks) = &self.jwks else {
            let missing = refused(
                "token_endpoint_auth_method",
                "private_key_jwt needs jwks or jwks_uri",
            );
            return if self.jwks_uri.is_some() {
                Ok(())
            } else {
                Err(missing)
            };
        };
        let keys = PublicKey::set_from_jwks(jwks).unwrap_or_default();
        let usable = |key: &PublicKey| match self.token_endpoint_auth_signing_alg {
            Some(algorithm) => key.fits(algorithm),
            None => Algorithm::ALL
                .into_iter()
                .any(|algorithm| key.fits(algorithm)),
        };
        if keys.iter().any(usable) {
            return Ok(());
        }
        Err(refused(
            "jwks",
            "private_key_jwt needs a signing key in it that fits the algorithm",
        ))
    }
}
