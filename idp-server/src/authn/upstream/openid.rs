//! OpenID Connect Core 1.0 section 3.1, as relying party.

use std::{sync::Arc, time::SystemTime};

use openidconnect::{
    AccessToken, AccessTokenHash, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId,
    ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, LoginHint, Nonce,
    OAuth2TokenResponse, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    SubjectIdentifier, TokenResponse,
    core::{
        CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken,
        CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreTokenResponse, CoreUserInfoClaims,
    },
};
use serde_json::json;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::{
    Begun, Brought, Failure, Identity, Kept, SKEW, Upstream, Wish,
    discovery::{Metadata, described},
    pkce,
};
use crate::{secret::Secret, store::upstream_providers::Provider};

/// RFC 8725 section 3.1: what an ID token may be signed by. Never nothing, and never a secret that others know too.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// An ID token is used at once: one that was issued longer ago, in seconds, was lying around.
const OLDEST: i64 = 600;

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// One who came back from a provider.
pub(super) struct Visit<'a> {
    pub(super) provider: &'a Provider,
    pub(super) secret: Zeroizing<String>,
    pub(super) kept: Kept,
    pub(super) now: OffsetDateTime,
}

fn client(
    metadata: &Metadata,
    client_id: &str,
    secret: Option<&str>,
    redirect_uri: &str,
) -> Result<Client, Failure> {
    let redirect = RedirectUrl::new(redirect_uri.to_owned());
    let redirect = redirect.map_err(|error| Failure::Wrong(error.to_string()))?;
    let methods = metadata.token_endpoint_auth_methods_supported();
    // OpenID Connect Discovery 1.0 section 3: Basic unless it says otherwise.
    let basic =
        methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
    let auth = if basic {
        AuthType::BasicAuth
    } else {
        AuthType::RequestBody
    };
    let client = CoreClient::from_provider_metadata(
        metadata.clone(),
        ClientId::new(client_id.to_owned()),
        secret.map(|secret| ClientSecret::new(secret.to_owned())),
    );
    Ok(client.set_redirect_uri(redirect).set_auth_type(auth))
}

/// OpenID Connect Core 1.0 section 5.5.1: when the person was asked, which a provider need not tell of itself; a sign-in of
/// which nobody knows it proves nothing later. It is left out only where a provider says that it takes no `claims`: many that
/// take them do not say so, and others ignore what they do not know (section 3.1.2.2, RFC 6749 section 3.1).
fn asked_claims(metadata: &Metadata, wish: &Wish) -> Option<String> {
    let is_demanded = wish.login || wish.max_age.is_some();
    let auth_time = is_demanded.then(|| json!({"essential": true}));
    let refused = metadata.claims_parameter_supported() == Some(false);
    (!refused).then(|| json!({"id_token": {"auth_time": auth_time}}).to_string())
}

impl Upstream {
    /// OpenID Connect Core 1.0 section 3.1.2.1.
    pub(super) async fn begin_openid(
        &self,
        provider: &Provider,
        wish: &Wish,
        now: OffsetDateTime,
    ) -> Result<Begun, Failure> {
        let metadata = self.discovery.of(&provider.issuer).await?;
        let client = client(&metadata, &provider.client_id, None, &wish.redirect_uri)?;
        let (state, nonce) = (Secret::generate(), Secret::generate());
        let (challenge, verifier) = pkce();
        let csrf = CsrfToken::new(state.expose().to_owned());
        let own_nonce = Nonce::new(nonce.expose().to_owned());
        let scopes = provider.scope.split_whitespace();
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || csrf,
                || own_nonce,
            )
            .add_scopes(
                scopes
                    .filter(|scope| *scope != "openid")
                    .map(|scope| Scope::new(scope.to_owned())),
            )
            .set_pkce_challenge(challenge);
        if wish.login {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        // With it comes `auth_time`, by which it shows whether the provider did as it was told.
        if let Some(age) = wish.max_age.or_else(|| wish.login.then_some(0)) {
            request = request.set_max_age(std::time::Duration::from_secs(age));
        }
        if let Some(claims) = asked_claims(&metadata, wish) {
            request = request.add_extra_param("claims", claims);
        }
        if let Some(hint) = &wish.login_hint {
            request = request.set_login_hint(LoginHint::new(hint.clone()));
        }
        let (url, ..) = request.url();
        Ok(Begun {
            url: url.into(),
            state,
            kept: Kept {
                nonce: nonce.expose().to_owned(),
                verifier,
                redirect_uri: wish.redirect_uri.clone(),
                since: wish.since(now),
                login: wish.login,
            },
        })
    }

    /// OpenID Connect Core 1.0 sections 3.1.3 and 5.3.
    pub(super) async fn finish_openid(
        &self,
        visit: Visit<'_>,
        brought: Brought<'_>,
    ) -> Result<Identity, Failure> {
        let provider = visit.provider;
        let metadata = self.discovery.of(&provider.issuer).await?;
        check_issuer(&metadata, brought.iss)?;
        let client = visit.client(&metadata)?;
        let tokens = self.exchange(&client, &visit, brought.code).await?;
        let id_token = tokens
            .id_token()
            .ok_or_else(|| Failure::Wrong("no ID token".to_owned()))?;
        let claims = match visit.verify(&metadata, id_token, tokens.access_token()) {
            Err(Unproven::Key(cause)) => {
                let newer = self.discovery.newer(&provider.issuer, &metadata).await;
                let newer = newer.ok_or(Failure::Wrong(cause))?;
                visit.verify(&newer, id_token, tokens.access_token())
            }
            judged => judged,
        };
        let claims = claims.map_err(Failure::from)?;
        let identity = of_claims(&claims);
        if identity.email.is_some() || metadata.userinfo_endpoint().is_none() {
            return Ok(identity);
        }
        let subject = claims.subject().clone();
        let told = self
            .userinfo(&client, tokens.access_token().clone(), subject)
            .await?;
        Ok(completed(identity, &told))
    }

    async fn exchange(
        &self,
        client: &Client,
        visit: &Visit<'_>,
        code: &str,
    ) -> Result<CoreTokenResponse, Failure> {
        let http = |request| self.outbound.call(request);
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| Failure::Wrong(format!("no token endpoint: {error}")))?;
        let answer = request
            .set_pkce_verifier(PkceCodeVerifier::new(visit.kept.verifier.clone()))
            .request_async(&http)
            .await;
        answer.map_err(|error| match &error {
            RequestTokenError::ServerResponse(answer) => {
                Failure::Wrong(format!("token endpoint: {}", answer.error()))
            }
            RequestTokenError::Request(cause) => Failure::Away(described(cause)),
            // What it could not read it would quote, and tokens may stand there.
            _ => Failure::Away("token endpoint: the answer is not readable".to_owned()),
        })
    }

    /// OpenID Connect Core 1.0 section 5.3.2: of the same `sub`, or it is not used.
    async fn userinfo(
        &self,
        client: &Client,
        token: AccessToken,
        subject: SubjectIdentifier,
    ) -> Result<CoreUserInfoClaims, Failure> {
        let http = |request| self.outbound.call(request);
        let request = client
            .user_info(token, Some(subject))
            .map_err(|error| Failure::Wrong(format!("no userinfo endpoint: {error}")))?;
        let answer = request.request_async(&http).await;
        answer.map_err(|error| match &error {
            openidconnect::UserInfoError::ClaimsVerification(cause) => {
                Failure::Wrong(format!("userinfo: {}", described(cause)))
            }
            openidconnect::UserInfoError::Request(cause) => Failure::Away(described(cause)),
            _ => Failure::Away("userinfo: the answer is not readable".to_owned()),
        })
    }
}

/// RFC 9207 section 2.4: the answer is of the provider that was asked.
fn check_issuer(metadata: &Metadata, iss: Option<&str>) -> Result<(), Failure> {
    let announced = metadata.additional_metadata();
    match iss {
        Some(iss) if iss == metadata.issuer().as_str() => Ok(()),
        None if !announced.authorization_response_iss_parameter_supported => Ok(()),
        _ => Err(Failure::Wrong(
            "iss of the authorization response".to_owned(),
        )),
    }
}

/// Why an ID token is not believed.
enum Unproven {
    /// No key that is known made the signature: perhaps there is a newer one.
    Key(String),
    Claims(String),
}

impl From<Unproven> for Failure {
    fn from(unproven: Unproven) -> Self {
        match unproven {
            Unproven::Key(cause) | Unproven::Claims(cause) => Self::Wrong(cause),
        }
    }
}

impl Visit<'_> {
    fn client(&self, metadata: &Metadata) -> Result<Client, Failure> {
        let (id, redirect) = (&self.provider.client_id, &self.kept.redirect_uri);
        client(metadata, id, Some(self.secret.as_str()), redirect)
    }

    /// OpenID Connect Core 1.0 sections 3.1.3.7 and 3.1.3.8.
    fn verify(
        &self,
        metadata: &Arc<Metadata>,
        token: &CoreIdToken,
        access_token: &AccessToken,
    ) -> Result<CoreIdTokenClaims, Unproven> {
        let claims_error = |text: &str| Unproven::Claims(text.to_owned());
        let client = self
            .client(metadata)
            .map_err(|error| Unproven::Claims(error.to_string()))?;
        let supported = metadata.id_token_signing_alg_values_supported();
        let algorithms = ALGORITHMS
            .iter()
            .filter(|algorithm| supported.contains(algorithm))
            .cloned();
        let now = self.now;
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(algorithms)
            .set_time_fn(move || SystemTime::from(now).into())
            .set_issue_time_verifier_fn(move |at| {
                let age = now.unix_timestamp() - at.timestamp();
                let fine = (-SKEW..=OLDEST).contains(&age);
                fine.then_some(())
                    .ok_or_else(|| "iat is not of now".to_owned())
            });
        let nonce = Nonce::new(self.kept.nonce.clone());
        let claims = token
            .claims(&verifier, &nonce)
            .map_err(|error| match error {
                ClaimsVerificationError::SignatureVerification(_) => {
                    Unproven::Key(described(&error))
                }
                _ => Unproven::Claims(described(&error)),
            })?;
        let azp = claims.authorized_party();
        if azp.is_some_and(|azp| azp.as_str() != self.provider.client_id) {
            return Err(claims_error("azp is of another client"));
        }
        if let Some(hash) = claims.access_token_hash() {
            let expected = token.signing_alg().ok().and_then(|algorithm| {
                let key = token.signing_key(&verifier).ok()?;
                AccessTokenHash::from_token(access_token, algorithm, key).ok()
            });
            if expected.as_ref() != Some(hash) {
                return Err(claims_error("at_hash is of another access token"));
            }
        }
        Ok(claims.clone())
    }
}

fn of_claims(claims: &CoreIdTokenClaims) -> Identity {
    let name = claims.name().and_then(|name| name.get(None));
    Identity {
        subject: claims.subject().to_string(),
        email: claims.email().map(|email| email.to_string()),
        email_verified: claims.email_verified() == Some(true),
        name: name.map(|name| name.to_string()),
        auth_time: claims.auth_time().map(|at| at.timestamp()),
    }
}

/// What the ID token left to userinfo.
fn completed(identity: Identity, told: &CoreUserInfoClaims) -> Identity {
    let name = told.name().and_then(|name| name.get(None));
    Identity {
        email: told.email().map(|email| email.to_string()),
        email_verified: told.email_verified() == Some(true),
        name: identity.name.or_else(|| name.map(|name| name.to_string())),
        ..identity
    }
}
