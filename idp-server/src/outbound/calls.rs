//! Requests to providers that people sign in with: whatever the method and the status, under the same guard.

use anyhow::Context as _;
use openidconnect::{HttpRequest, HttpResponse};
use url::Url;

use super::{LARGEST, Outbound};

/// Why there is no answer. An operator named the provider, so that the operator may read the cause.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoAnswer(String);

impl Outbound {
    /// Sends a request; its answer, if it is small and comes in time. No redirect is followed.
    pub async fn call(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let called = self.try_call(request).await;
        called.map_err(|cause| NoAnswer(format!("{cause:#}")))
    }

    async fn try_call(&self, request: HttpRequest) -> anyhow::Result<HttpResponse> {
        let request = reqwest::Request::try_from(request).map_err(reqwest::Error::without_url)?;
        self.check(request.url())?;
        let _place = self.calls.acquire().await?;
        let answer = self.client()?.execute(request).await;
        let mut answer = answer.map_err(reqwest::Error::without_url)?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            anyhow::ensure!(
                body.len() + chunk.len() <= LARGEST,
                "larger than {LARGEST} bytes"
            );
            body.extend_from_slice(&chunk);
        }
        let mut response = HttpResponse::default();
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        *response.body_mut() = body;
        Ok(response)
    }

    /// Whether a browser may be sent to this address: to one of https, or to a host that the operator allows.
    pub fn vet(&self, uri: &str) -> Result<(), NoAnswer> {
        let url = Url::parse(uri).context("no URL");
        let vetted = url.and_then(|url| self.check(&url));
        vetted.map_err(|cause| NoAnswer(format!("{cause:#}")))
    }
}
