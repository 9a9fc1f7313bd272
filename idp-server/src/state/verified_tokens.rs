//! Access tokens whose signature was verified before need no second verification: the hash of the
//! whole token is the proof. What changes (expiry, revocation, the person) is judged at every use.

use std::sync::Arc;

use moka::sync::Cache;
use time::OffsetDateTime;

use crate::{
    oidc::{AccessTokenClaims, ErrorCode, Refusal, check_access_token},
    secret::SecretHash,
    state::keyring::Keyring,
};

const CAPACITY: u64 = 20_000;

struct Verified {
    kid: String,
    claims: Arc<AccessTokenClaims>,
}

/// A bounded cache of verified JWT access tokens.
pub struct VerifiedTokens(Cache<SecretHash, Arc<Verified>>);

impl Default for VerifiedTokens {
    fn default() -> Self {
        Self(Cache::new(CAPACITY))
    }
}

impl VerifiedTokens {
    /// The claims of a JWT access token of ours that has not expired (RFC 9068 4).
    pub fn verify(&self, token: &str, keyring: &Keyring, issuer: &str, now: OffsetDateTime) -> Result<Arc<AccessTokenClaims>, Refusal> {
        let hash = SecretHash::of(token);
        if let Some(verified) = self.0.get(&hash)
            && verified.claims.exp > now.unix_timestamp()
            && keyring.publishes(&verified.kid, now)
        {
            return Ok(Arc::clone(&verified.claims));
        }
        let invalid = |description: &'static str| Refusal::new(ErrorCode::InvalidToken, description);
        let header = keys::jws::peek(token).map_err(|_| invalid("The access token is not one of this issuer."))?;
        if !header.is_type("at+jwt") {
            return Err(invalid("This is not an access token."));
        }
        let kid = header.kid.unwrap_or_default();
        let claims = keyring.verify(token, &kid, now).ok_or_else(|| invalid("The access token's signature is not valid."))?;
        let claims = Arc::new(check_access_token(&claims, issuer, now)?);
        self.0.insert(hash, Arc::new(Verified { kid, claims: Arc::clone(&claims) }));
        Ok(claims)
    }
}
