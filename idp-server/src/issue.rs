//! The mint: what a grant type proved becomes tokens. No token is made anywhere else.

use std::sync::Arc;

use keys::Algorithm;
use serde::Serialize;
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};

use crate::{
    error::Result,
    oidc::{
        self, ACCESS_TOKEN_TYP, AccessTokenFormat, AccessTokenInput, Client, ID_TOKEN_TYP,
        IdTokenInput, Scope,
    },
    secret::{Secret, short_id},
    state::State,
    store::grants::Subject,
};

/// What a grant type proved; the mint's only input.
pub struct Authorization {
    /// For whom the tokens are.
    pub client: Arc<Client>,
    /// What they allow.
    pub scope: Scope,
    /// Whose data; a client that acts for itself has no subject but its own id.
    pub subject: Option<Subject>,
}

/// The successful answer of the token endpoint (RFC 6749 5.1), serialised as it is.
#[derive(Serialize)]
pub struct TokenSet {
    access_token: String,
    token_type: &'static str,
    /// Seconds.
    expires_in: i64,
    scope: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<String>,
}

/// An access token before it is signed: its claims are stored first when it is an opaque one.
pub struct AccessToken {
    /// The claims (RFC 9068 2.2).
    pub claims: Map<String, Value>,
    /// The value of an opaque token.
    pub opaque: Option<Secret>,
    /// When it expires.
    pub expires_at: OffsetDateTime,
    lifetime: Duration,
}

impl Authorization {
    /// Decides on the access token; signs nothing yet.
    pub fn access_token(
        &self,
        issuer: &str,
        lifetime: Duration,
        now: OffsetDateTime,
    ) -> AccessToken {
        let jti = short_id();
        let client_id = self.client.client_id.as_str();
        let claims = oidc::access_token(&AccessTokenInput {
            issuer,
            client_id,
            subject: self
                .subject
                .as_ref()
                .map_or(client_id, |subject| subject.user.sub.as_str()),
            audience: issuer,
            scope: &self.scope,
            grant_id: self.subject.as_ref().map(|subject| subject.grant_id),
            event: self.subject.as_ref().map(|subject| &subject.event),
            jti: &jti,
            lifetime,
            now,
        });
        let opaque = self.client.metadata.access_token_format == AccessTokenFormat::Opaque;
        AccessToken {
            claims,
            opaque: opaque.then(Secret::generate),
            expires_at: now + lifetime,
            lifetime,
        }
    }
}

/// Signs what is to be signed: the access token (one signature unless it is opaque) and, with scope
/// `openid` and a subject, the ID token (one more).
pub fn issue(
    state: &State,
    authorization: &Authorization,
    access: &AccessToken,
    refresh: Option<&Secret>,
    now: OffsetDateTime,
) -> Result<TokenSet> {
    let access_token = match &access.opaque {
        Some(value) => value.expose().to_owned(),
        None => state
            .keyring
            .sign(Algorithm::Es256, ACCESS_TOKEN_TYP, &access.claims, now)?,
    };
    let id_token = match &authorization.subject {
        Some(subject) if authorization.scope.contains("openid") => {
            Some(id_token(state, authorization, subject, &access_token, now)?)
        }
        _ => None,
    };
    Ok(TokenSet {
        access_token,
        token_type: "Bearer",
        expires_in: access.lifetime.whole_seconds(),
        scope: authorization.scope.to_string(),
        refresh_token: refresh.map(|secret| secret.expose().to_owned()),
        id_token,
    })
}

fn id_token(
    state: &State,
    authorization: &Authorization,
    subject: &Subject,
    access_token: &str,
    now: OffsetDateTime,
) -> Result<String> {
    let algorithm = authorization.client.metadata.id_token_signed_response_alg;
    let claims = oidc::id_token(&IdTokenInput {
        issuer: state.issuer(),
        client: &authorization.client,
        user: &subject.user,
        scope: &authorization.scope,
        requested: &subject.claims_request,
        nonce: subject.nonce.as_deref(),
        event: &subject.event,
        session_id: subject.session_id,
        access_token: Some(access_token),
        algorithm,
        lifetime: state.config.tokens.id_token_ttl,
        now,
    });
    state.keyring.sign(algorithm, ID_TOKEN_TYP, &claims, now)
}
