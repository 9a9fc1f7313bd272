//! The pages that say why nobody was signed in by a provider, and what to do now.

use actix_web::{HttpResponse, http::StatusCode};

use crate::{
    authn::upstream::Failure,
    context::{self, Context},
    error::Error,
    pages::{
        browser::Browser,
        destination::Destination,
        layout,
        respond::render,
        view::{UpstreamSaid, UpstreamSaidPage},
    },
    state::State,
    store::{self, audit_events::Event, upstream_providers::Provider},
};

/// Where somebody was who did not get through.
pub(super) struct Stop<'a> {
    pub(super) browser: &'a Browser,
    pub(super) provider: &'a Provider,
    pub(super) destination: &'a Destination,
}

impl Stop<'_> {
    /// The page.
    pub(super) fn page(&self, state: &State, said: UpstreamSaid) -> HttpResponse {
        let retry = said.may_try_again();
        let view = UpstreamSaidPage {
            layout: layout().only_now(),
            said,
            provider: self.provider.name.clone(),
            mail: state.post.delivers(),
            slug: retry.then(|| self.provider.slug.clone()),
            csrf: self.browser.csrf(&[]),
            destination: self.destination.field(),
            other_way: self.destination.page("/login"),
            request_id: context::request_id(),
        };
        let targets = super::targets(std::slice::from_ref(self.provider));
        render(status(said), &view, &targets)
    }

    /// The page, after it was recorded and logged.
    pub(super) async fn refuse(
        &self,
        state: &State,
        context: &Context,
        (said, reason): (UpstreamSaid, String),
    ) -> Result<HttpResponse, Error> {
        tracing::warn!(
            provider = self.provider.slug,
            reason,
            "a sign-in by a provider failed"
        );
        let event = Event {
            details: Some(serde_json::json!({
                "provider": self.provider.slug,
                "outcome": said.code(),
            })),
            ..Event::of_request("upstream.refused", context)
        };
        let now = state.clock.now();
        let work = state.db.write_one(move |one| {
            Box::pin(async move { store::audit_events::record(&one, event, now).await })
        });
        work.await?;
        Ok(self.page(state, said))
    }

    /// The page of a provider that failed.
    pub(super) async fn failed(
        &self,
        state: &State,
        context: &Context,
        failure: &Failure,
    ) -> Result<HttpResponse, Error> {
        let said = match failure {
            Failure::Away(_) => UpstreamSaid::Away,
            Failure::Wrong(_) => UpstreamSaid::Wrong,
            Failure::Stale => UpstreamSaid::Stale,
            Failure::Undated => UpstreamSaid::Undated,
        };
        let reason = failure.to_string();
        self.refuse(state, context, (said, reason)).await
    }
}

fn status(said: UpstreamSaid) -> StatusCode {
    match said {
        UpstreamSaid::Expired => StatusCode::BAD_REQUEST,
        UpstreamSaid::Away => StatusCode::BAD_GATEWAY,
        UpstreamSaid::Taken => StatusCode::CONFLICT,
        UpstreamSaid::Cancelled
        | UpstreamSaid::Wrong
        | UpstreamSaid::Stale
        | UpstreamSaid::Undated
        | UpstreamSaid::Disabled
        | UpstreamSaid::Mismatch => StatusCode::FORBIDDEN,
    }
}
