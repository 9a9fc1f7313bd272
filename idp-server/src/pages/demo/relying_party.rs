//! The application's own side: discovery, the exchange, and everything that it verifies.

use anyhow::{Context as _, anyhow, ensure};
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClientId, HttpRequest, HttpResponse, IssuerUrl, Nonce,
    OAuth2TokenResponse, PkceCodeVerifier, RedirectUrl, TokenResponse,
    core::{CoreClient, CoreProviderMetadata},
};
use serde_json::{Map, Value};

use super::{CLIENT_ID, Pending};
use crate::state::State;

/// What the application knows of its provider.
pub(super) async fn discover(state: &State) -> anyhow::Result<CoreProviderMetadata> {
    let issuer = IssuerUrl::new(state.issuer().to_owned())?;
    let http = |request| transport(state, request);
    let discovered = CoreProviderMetadata::discover_async(issuer, &http).await;
    discovered.map_err(|error| anyhow!("discovery: {error:?}"))
}

async fn transport(state: &State, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
    let answer = state
        .outbound
        .own(reqwest::Request::try_from(request)?)
        .await?;
    let mut response = HttpResponse::default();
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    *response.body_mut() = answer.bytes().await?.to_vec();
    Ok(response)
}

/// What the application got and verified.
pub(super) struct Verified {
    pub(super) id_token: String,
    pub(super) access_token: String,
    pub(super) userinfo: Map<String, Value>,
}

/// Exchanges the code; checks signature, issuer, audience, times and nonce of the ID token, and that
/// the access token is the one that it speaks of.
pub(super) async fn verify(
    state: &State,
    code: String,
    pending: Pending,
) -> anyhow::Result<Verified> {
    let redirect = RedirectUrl::new(state.config.public_url.join("/demo/callback"))?;
    let metadata = discover(state).await?;
    let client =
        CoreClient::from_provider_metadata(metadata, ClientId::new(CLIENT_ID.into()), None)
            .set_redirect_uri(redirect);
    let http = |request| transport(state, request);
    let tokens = client
        .exchange_code(AuthorizationCode::new(code))?
        .set_pkce_verifier(PkceCodeVerifier::new(pending.verifier))
        .request_async(&http)
        .await
        .map_err(|error| anyhow!("exchange: {error:?}"))?;
    let id_token = tokens.id_token().context("no ID token")?;
    let verifier = client.id_token_verifier().set_time_fn(|| {
        let now = state.clock.now();
        std::time::SystemTime::from(now).into()
    });
    let claims = id_token.claims(&verifier, &Nonce::new(pending.nonce))?;
    let hash = AccessTokenHash::from_token(
        tokens.access_token(),
        id_token.signing_alg()?,
        id_token.signing_key(&verifier)?,
    )?;
    ensure!(
        claims.access_token_hash() == Some(&hash),
        "at_hash does not fit the access token"
    );
    Ok(Verified {
        id_token: id_token.to_string(),
        access_token: tokens.access_token().secret().clone(),
        userinfo: userinfo(state, tokens.access_token().secret()).await?,
    })
}

async fn userinfo(state: &State, token: &str) -> anyhow::Result<Map<String, Value>> {
    let url = state.config.public_url.join("/oauth2/userinfo").parse()?;
    let mut request = reqwest::Request::new(reqwest::Method::GET, url);
    let bearer = format!("Bearer {token}").parse()?;
    request
        .headers_mut()
        .insert(reqwest::header::AUTHORIZATION, bearer);
    let answer = state.outbound.own(request).await?;
    Ok(answer.error_for_status()?.json().await?)
}
