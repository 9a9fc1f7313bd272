//! GitHub, which knows OAuth 2.0 (RFC 6749 section 4.1) and not OpenID Connect: its own way to say who somebody is.

use openidconnect::{HttpRequest, http};
use serde::{Deserialize, de::DeserializeOwned};
use url::{Url, form_urlencoded};
use zeroize::Zeroizing;

use super::{Begun, Brought, Failure, Identity, Kept, Upstream, Wish, pkce};
use crate::{secret::Secret, store::upstream_providers::Provider};

/// The one that everybody knows; any other is somebody's own.
pub(super) const PUBLIC: &str = "https://github.com";

fn page(provider: &Provider, path: &str) -> String {
    format!("{}{path}", provider.issuer.trim_end_matches('/'))
}

/// Where programs ask: at a host of its own, or below a path of somebody's own GitHub.
fn api(provider: &Provider, path: &str) -> String {
    if provider.issuer == PUBLIC {
        return format!("https://api.github.com{path}");
    }
    page(provider, &format!("/api/v3{path}"))
}

/// RFC 6749 section 4.1.1. It cannot be told to ask once more, and does not say when it did: it is never asked for that.
pub(super) fn begin(provider: &Provider, wish: &Wish) -> Result<Begun, Failure> {
    let state = Secret::generate();
    let (challenge, verifier) = pkce();
    let address = page(provider, "/login/oauth/authorize");
    let mut url = Url::parse(&address).map_err(|error| Failure::Wrong(error.to_string()))?;
    let mut query = url.query_pairs_mut();
    query
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", &wish.redirect_uri)
        .append_pair("response_type", "code")
        .append_pair("scope", &provider.scope)
        .append_pair("state", state.expose())
        .append_pair("code_challenge", challenge.as_str())
        .append_pair("code_challenge_method", "S256");
    if let Some(hint) = &wish.login_hint {
        query.append_pair("login", hint);
    }
    drop(query);
    Ok(Begun {
        url: url.into(),
        state,
        kept: Kept {
            nonce: String::new(),
            verifier,
            redirect_uri: wish.redirect_uri.clone(),
            since: None,
            login: false,
        },
    })
}

#[derive(Deserialize)]
struct Token {
    access_token: Option<Zeroizing<String>>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct User {
    /// Never given to anybody else, as the name may be.
    id: u64,
    login: String,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Address {
    email: String,
    primary: bool,
    verified: bool,
}

impl Upstream {
    /// RFC 6749 section 4.1.3, and who the token is of.
    pub(super) async fn finish_github(
        &self,
        provider: &Provider,
        secret: Zeroizing<String>,
        kept: Kept,
        brought: Brought<'_>,
    ) -> Result<Identity, Failure> {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("grant_type", "authorization_code")
            .append_pair("client_id", &provider.client_id)
            .append_pair("client_secret", &secret)
            .append_pair("code", brought.code)
            .append_pair("redirect_uri", &kept.redirect_uri)
            .append_pair("code_verifier", &kept.verifier)
            .finish();
        let request = http::Request::post(page(provider, "/login/oauth/access_token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", "application/json")
            .body(body.into_bytes());
        let token: Token = self.read(request).await?;
        let Some(token) = token.access_token.filter(|token| !token.is_empty()) else {
            // It refuses with 200, and what it says of that is of a short list.
            let error = token.error.unwrap_or_default();
            return Err(Failure::Wrong(format!("token endpoint: {error}")));
        };
        let user: User = self.read(ask(&api(provider, "/user"), &token)).await?;
        let addresses: Vec<Address> = self
            .read(ask(&api(provider, "/user/emails"), &token))
            .await?;
        let primary = addresses.into_iter().find(|address| address.primary);
        let name = user.name.filter(|name| !name.trim().is_empty());
        Ok(Identity {
            subject: user.id.to_string(),
            email_verified: primary.as_ref().is_some_and(|address| address.verified),
            email: primary.map(|address| address.email),
            name: name.or(Some(user.login)),
            auth_time: None,
        })
    }

    async fn read<T: DeserializeOwned>(
        &self,
        request: http::Result<HttpRequest>,
    ) -> Result<T, Failure> {
        let request = request.map_err(|error| Failure::Wrong(error.to_string()))?;
        let path = request.uri().path().to_owned();
        let answer = self.outbound.call(request).await?;
        if !answer.status().is_success() {
            let status = answer.status();
            return Err(Failure::Away(format!("{path}: status {status}")));
        }
        // What it could not read it must not quote: a token may stand there.
        serde_json::from_slice(answer.body())
            .map_err(|_| Failure::Away(format!("{path}: the answer is not readable")))
    }
}

fn ask(address: &str, token: &str) -> http::Result<HttpRequest> {
    http::Request::get(address)
        .header("authorization", format!("Bearer {token}"))
        .header("accept", "application/vnd.github+json")
        .body(Vec::new())
}
