//! An ordinary relying party: the `openidconnect` crate, which nobody here wrote, over reqwest.

use crate::{given::Client, http, jwk, server::TestServer};
use anyhow::{Context, Result, anyhow};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AsyncHttpClient, AuthType, AuthorizationCode,
    ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IssuerUrl, Nonce, NonceVerifier, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RefreshToken, Scope, TokenResponse, UserInfoClaims,
    core::{
        CoreAuthenticationFlow, CoreClient, CoreGenderClaim, CoreIdToken, CoreProviderMetadata,
        CoreTokenResponse,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeMap, future::Future, pin::Pin};
use url::Url;

type Discovered = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A relying party that knows its provider by discovery.
pub struct RelyingParty {
    client: Discovered,
    transport: Transport,
    now: Box<dyn Fn() -> time::OffsetDateTime + Send + Sync>,
}

/// An authorization request that waits for its answer.
#[derive(Debug)]
pub struct Begun {
    /// Where to send the browser.
    pub url: Url,
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
}

/// What a sign-in or a refresh gave, verified.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// As sent.
    pub access_token: String,
    /// As sent, where one was.
    pub refresh_token: Option<String>,
    /// The compact ID token.
    pub id_token: String,
    /// Its claims.
    pub claims: Value,
    /// Its JOSE header.
    pub header: Value,
    /// Seconds.
    pub expires_in: u64,
    /// As sent.
    pub scopes: Vec<String>,
}

/// Claims that the crate has no name for.
#[derive(Debug, Serialize, Deserialize)]
pub struct OtherClaims(BTreeMap<String, Value>);
impl AdditionalClaims for OtherClaims {}

impl RelyingParty {
    /// Discovers a server and loads its keys. It authenticates by Basic where the client has a secret.
    pub async fn discover(server: &TestServer, client: &Client) -> Result<Self> {
        let transport = Transport(http::client());
        let issuer = IssuerUrl::new(server.issuer().to_owned())?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &transport)
            .await
            .map_err(|error| anyhow!("discovery: {error:?}"))?;
        let secret = client.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(client.client_id.clone());
        let redirect_uri = RedirectUrl::new(client.redirect_uri.clone())?;
        let clock = server.clock().clone();
        Ok(Self {
            client: CoreClient::from_provider_metadata(metadata, id, secret)
                .set_redirect_uri(redirect_uri),
            transport,
            now: Box::new(move || clock.now()),
        })
    }

    /// The same with its secret in the body.
    #[must_use]
    pub fn with_secret_in_body(mut self) -> Self {
        self.client = self.client.set_auth_type(AuthType::RequestBody);
        self
    }

    /// An authorization request with PKCE, state and nonce. `openid` is asked for in any case.
    pub fn begin(&self, scopes: &[&str]) -> Begun {
        self.begin_with(scopes, &[])
    }

    /// The same with further parameters.
    pub fn begin_with(&self, scopes: &[&str], parameters: &[(&str, &str)]) -> Begun {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = self
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .set_pkce_challenge(challenge)
            .add_scopes(scopes.iter().map(|scope| Scope::new((*scope).to_owned())));
        for (name, value) in parameters {
            request = request.add_extra_param((*name).to_owned(), (*value).to_owned());
        }
        let (url, state, nonce) = request.url();
        Begun {
            url,
            state,
            nonce,
            verifier,
        }
    }

    /// Takes the address that the browser came back to: checks state, redeems the code, verifies the ID token by the JWKS.
    pub async fn finish(&self, begun: Begun, callback: &Url) -> Result<Tokens> {
        let parameters: BTreeMap<String, String> = callback.query_pairs().into_owned().collect();
        if let Some(error) = parameters.get("error") {
            return Err(anyhow!(
                "the authorization response says {error}: {callback}"
            ));
        }
        anyhow::ensure!(
            parameters.get("state") == Some(begun.state.secret()),
            "state is not ours: {callback}"
        );
        let code = parameters.get("code").context("no code")?;
        let answer = self
            .client
            .exchange_code(AuthorizationCode::new(code.clone()))?
            .set_pkce_verifier(begun.verifier)
            .request_async(&self.transport)
            .await
            .map_err(|error| anyhow!("token request: {error:?}"))?;
        self.verify(&answer, &begun.nonce)
    }

    /// Refreshes; the new ID token is verified as well.
    pub async fn refresh(&self, tokens: &Tokens) -> Result<Tokens> {
        let token = tokens.refresh_token.clone().context("no refresh token")?;
        let answer = self
            .client
            .exchange_refresh_token(&RefreshToken::new(token))?
            .request_async(&self.transport)
            .await
            .map_err(|error| anyhow!("refresh: {error:?}"))?;
        let subject = tokens.claims["sub"].clone();
        let fresh = self.verify(&answer, |_: Option<&Nonce>| Ok(()))?;
        anyhow::ensure!(fresh.claims["sub"] == subject, "another subject");
        Ok(fresh)
    }

    /// An access token for the client itself.
    pub async fn client_credentials(&self, scopes: &[&str]) -> Result<String> {
        let answer = self
            .client
            .exchange_client_credentials()?
            .add_scopes(scopes.iter().map(|scope| Scope::new((*scope).to_owned())))
            .request_async(&self.transport)
            .await
            .map_err(|error| anyhow!("client credentials: {error:?}"))?;
        Ok(answer.access_token().secret().clone())
    }

    /// Userinfo, its subject compared with the ID token's.
    pub async fn userinfo(&self, tokens: &Tokens) -> Result<Value> {
        let subject = tokens.claims["sub"].as_str().map(str::to_owned);
        let claims: UserInfoClaims<OtherClaims, CoreGenderClaim> = self
            .client
            .user_info(
                AccessToken::new(tokens.access_token.clone()),
                subject.map(openidconnect::SubjectIdentifier::new),
            )?
            .request_async(&self.transport)
            .await
            .map_err(|error| anyhow!("userinfo: {error:?}"))?;
        Ok(serde_json::to_value(claims)?)
    }

    fn verify(&self, answer: &CoreTokenResponse, nonce: impl NonceVerifier) -> Result<Tokens> {
        let id_token: &CoreIdToken = answer.id_token().context("no ID token")?;
        let now = std::time::SystemTime::from((self.now)());
        let verifier = self.client.id_token_verifier();
        let verifier = verifier.set_time_fn(move || now.into());
        let claims = id_token.claims(&verifier, nonce)?;
        let hash = claims.access_token_hash().context("no at_hash")?;
        let expected = AccessTokenHash::from_token(
            answer.access_token(),
            id_token.signing_alg()?,
            id_token.signing_key(&verifier)?,
        )?;
        anyhow::ensure!(*hash == expected, "at_hash is of another access token");
        let text = id_token.to_string();
        let (header, claims) = jwk::decode(&text);
        Ok(Tokens {
            access_token: answer.access_token().secret().clone(),
            refresh_token: answer.refresh_token().map(|token| token.secret().clone()),
            id_token: text,
            claims,
            header,
            expires_in: answer.expires_in().map_or(0, |time| time.as_secs()),
            scopes: answer
                .scopes()
                .into_iter()
                .flatten()
                .map(|scope| scope.to_string())
                .collect(),
        })
    }
}

/// The crate's door to reqwest 0.13.
struct Transport(reqwest::Client);

impl<'c> AsyncHttpClient<'c> for Transport {
    type Error = reqwest::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, reqwest::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let answer = self.0.execute(request.try_into()?).await?;
            let mut response = HttpResponse::default();
            *response.status_mut() = answer.status();
            *response.headers_mut() = answer.headers().clone();
            *response.body_mut() = answer.bytes().await?.to_vec();
            Ok(response)
        })
    }
}
