//! `GET /login/upstream/{slug}/callback`: back from the provider, with an answer that counts once, in the browser that asked.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use zeroize::Zeroizing;

use super::{arrive::Arrival, said::Stop};
use crate::{
    authn::upstream::{Brought, Failure, Identity, Kept, request_row},
    context::Context,
    error::Error,
    oidc::Parameters,
    pages::{
        browser::Browser,
        destination::Destination,
        error::{self, PageError},
        view::UpstreamSaid,
    },
    secret::SecretHash,
    state::State,
    store::{self, upstream_providers::Provider, upstream_requests::Waiting},
};

/// GET `/login/upstream/{slug}/callback` (RFC 6749 section 4.1.2). It is no use to anybody who sends it again, or from elsewhere.
pub async fn come_back(
    request: HttpRequest,
    slug: web::Path<String>,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let query = Parameters::parse(request.query_string().as_bytes())?;
    let Some(provider) = state.upstream.find(&state.db, &slug).await? else {
        return Ok(error::plain(StatusCode::NOT_FOUND, "not_found"));
    };
    let taken = take(&state, &browser, &provider, query.get("state")).await?;
    let destination = taken.as_ref().map_or(Destination::Home, |waiting| {
        Destination::kept(waiting.request_id, waiting.next.as_deref())
    });
    let stop = Stop {
        browser: &browser,
        provider: &provider,
        destination: &destination,
    };
    let Some(waiting) = taken else {
        return Ok(stop.page(&state, UpstreamSaid::Expired));
    };
    // For the language of the request that waits; whether it still does is asked when the person is there.
    let _ = destination.flow(&state, &browser).await?;
    if let Some(error) = query.get("error") {
        let told = (refused(error), format!("error {error:?}"));
        return Ok(stop.refuse(&state, &context, told).await?);
    }
    let kept = opened(&state, &waiting)?;
    let login = kept.login;
    match identity(&state, &provider, kept, &query).await? {
        Ok(identity) => {
            let arrival = Arrival {
                browser: &browser,
                provider: &provider,
                destination: &destination,
                purpose: waiting.purpose,
                login,
            };
            Ok(arrival.settle(&state, &context, identity).await?)
        }
        Err(failure) => Ok(stop.failed(&state, &context, &failure).await?),
    }
}

async fn take(
    state: &State,
    browser: &Browser,
    provider: &Provider,
    given: Option<&str>,
) -> Result<Option<Waiting>, Error> {
    let (Some(given), Some(hash)) = (given, browser.id_hash()) else {
        return Ok(None);
    };
    let (given, of, now) = (
        SecretHash::of(given),
        (provider.id, hash),
        state.clock.now(),
    );
    let work = state.db.write_one(move |one| {
        Box::pin(async move { store::upstream_requests::take(&one, given, of, now).await })
    });
    Ok(work.await?)
}

/// RFC 6749 section 4.1.2.1.
fn refused(error: &str) -> UpstreamSaid {
    match error {
        "access_denied"
        | "login_required"
        | "interaction_required"
        | "consent_required"
        | "account_selection_required" => UpstreamSaid::Cancelled,
        "server_error" | "temporarily_unavailable" => UpstreamSaid::Away,
        _ => UpstreamSaid::Wrong,
    }
}

fn opened(state: &State, waiting: &Waiting) -> Result<Kept, Error> {
    let row = request_row(waiting.id);
    let opened = state.sealer.open(&waiting.sealed_values, &row);
    let opened = opened.map_err(anyhow::Error::from)?;
    Ok(serde_json::from_slice(&opened).map_err(anyhow::Error::from)?)
}

async fn identity(
    state: &State,
    provider: &Provider,
    kept: Kept,
    query: &Parameters,
) -> Result<Result<Identity, Failure>, Error> {
    let Some(code) = query.get("code") else {
        return Ok(Err(Failure::Wrong("no code".to_owned())));
    };
    let secret: Zeroizing<String> = state.upstream_secret(provider)?;
    let brought = Brought {
        code,
        iss: query.get("iss"),
    };
    let remote = &state.upstream.remote;
    let finished = remote.finish(provider, secret, (kept, brought), state.clock.now());
    Ok(finished.await)
}
