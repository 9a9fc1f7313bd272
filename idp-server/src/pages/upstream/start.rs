//! `POST /login/upstream/{slug}`: to the provider.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{
    browser_hash, callback_uri,
    offered::{Demand, confirmed},
    said::Stop,
};
use crate::{
    authn::upstream::{Begun, Wish, request_row},
    context::Context,
    error::Error,
    pages::{
        browser::{Browser, see_other},
        destination::Destination,
        error::{self, PageError},
        flow::accounts,
    },
    secret::handle,
    state::State,
    store::{
        self, DbErr,
        sessions::SignedIn,
        upstream_providers::Provider,
        upstream_requests::{Purpose, Waiting},
    },
};

/// The way to a provider and back.
pub struct Trip {
    /// The provider.
    pub provider: Provider,
    /// Where it leads in the end.
    pub destination: Destination,
    /// The address that was typed.
    pub hint: Option<String>,
    /// The person whose account is to be linked.
    pub link: Option<Uuid>,
}

/// POST `/login/upstream/{slug}`.
pub async fn begin(
    request: HttpRequest,
    slug: web::Path<String>,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/login".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let Some(provider) = state.upstream.find(&state.db, &slug).await? else {
        return Ok(error::plain(StatusCode::NOT_FOUND, "not_found"));
    };
    let trip = Trip {
        provider,
        destination: Destination::of(&form),
        hint: None,
        link: None,
    };
    Ok(send(&state, &context, &browser, trip).await?)
}

/// Sends a browser to a provider; what it has to bring back is kept first.
pub async fn send(
    state: &State,
    context: &Context,
    browser: &Browser,
    trip: Trip,
) -> Result<HttpResponse, Error> {
    let flow = match trip.destination.flow(state, browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let now = state.clock.now();
    if let Err(wait) = state.ceremonies.count(context.ip, now) {
        return Ok(error::throttled(wait, trip.destination.page("/login")));
    }
    let signed_in = match trip.link {
        Some(_) => Vec::new(),
        None => accounts(state, browser, None).await?,
    };
    let purpose = purpose(&trip, &signed_in);
    let demand = match purpose {
        Purpose::Link(_) => Demand::default(),
        _ => Demand::of(state, &trip.destination, (flow.as_ref(), &signed_in)),
    };
    let wish = wish(state, &trip, demand);
    let begun = match state
        .upstream
        .remote
        .begin(&trip.provider, &wish, now)
        .await
    {
        Ok(begun) => begun,
        Err(failure) => {
            let stop = Stop {
                browser,
                provider: &trip.provider,
                destination: &trip.destination,
            };
            return stop.failed(state, context, &failure).await;
        }
    };
    keep(state, browser, &trip, (purpose, &begun)).await?;
    Ok(see_other(&begun.url, None))
}

/// One who is signed in and goes on to a page of their own proves that it is still them, and nobody else.
fn purpose(trip: &Trip, signed_in: &[SignedIn]) -> Purpose {
    if let Some(user_id) = trip.link {
        return Purpose::Link(user_id);
    }
    let at_home = trip.destination.console().is_some();
    let here = at_home.then(|| confirmed(signed_in)).flatten();
    here.map_or(Purpose::SignIn, |one| Purpose::Confirm(one.account.user_id))
}

fn wish(state: &State, trip: &Trip, demand: Demand) -> Wish {
    Wish {
        redirect_uri: callback_uri(state, &trip.provider.slug),
        login: demand.login,
        max_age: demand.max_age,
        login_hint: trip.hint.clone(),
    }
}

async fn keep(
    state: &State,
    browser: &Browser,
    trip: &Trip,
    (purpose, begun): (Purpose, &Begun),
) -> Result<(), Error> {
    let (now, id) = (state.clock.now(), handle());
    let kept = serde_json::to_vec(&begun.kept).map_err(anyhow::Error::from)?;
    let waiting = Waiting {
        id,
        provider_id: trip.provider.id,
        purpose,
        request_id: trip.destination.request(),
        next: trip.destination.console().map(str::to_owned),
        sealed_values: state.sealer.seal(&kept, &request_row(id)),
    };
    let bound = (Some(begun.state.hash()), browser_hash(browser)?);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::upstream_requests::keep(txn, waiting, bound, now).await?;
            Ok::<_, DbErr>(())
        })
    });
    Ok(work.await?)
}
