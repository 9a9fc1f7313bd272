//! `/consent`: what an application may do.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use serde::Deserialize;

use super::{
    authorize::respond,
    browser::{Browser, missing, see_other},
    error::{self, PageError},
    flow::{Flow, accounts, shown},
    respond::render,
    shared::origin,
    view::{ConsentApp, ConsentPage, ConsentScope, ImageSource, WebLink},
};
use crate::{
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    oidc::{self, ErrorCode, Refusal, Step, UserClaims},
    state::State,
    store::{self, audit_events::Event, sessions::SignedIn},
};

/// The query of the page.
#[derive(Deserialize)]
pub struct Query {
    request: String,
}

/// GET `/consent`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let flow = match Flow::find(&state, &browser, &query.request).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let signed_in = accounts(&state, &browser, Some(&flow.client.client_id)).await?;
    let (Step::Consent, Some(account)) = flow.next_step(&state, &signed_in) else {
        return Ok(see_other(&flow.address(), None));
    };
    let Some(user) = store::users::claims(state.db.read(), account.account.user_id).await? else {
        return Ok(see_other(&flow.address(), None));
    };
    let view = ConsentPage {
        layout: flow.layout(),
        csrf: browser.csrf(&about(&flow, account).each_ref().map(String::as_str)),
        request: flow.waiting.id.to_string(),
        app: app(&flow, flow.logo(&state).await?),
        account: shown(account),
        scopes: scopes(&flow, account, &user),
    };
    Ok(render(StatusCode::OK, &view, &flow.form_targets()))
}

/// A decision counts for the request and the account that the page showed, and for no other.
fn about(flow: &Flow, account: &SignedIn) -> [String; 2] {
    [
        flow.waiting.id.to_string(),
        account.account.session_id.to_string(),
    ]
}

fn app(flow: &Flow, logo: Option<ImageSource>) -> ConsentApp {
    let metadata = &flow.client.metadata;
    let link = |uri: &Option<String>| uri.as_deref().and_then(WebLink::parse);
    ConsentApp {
        name: flow.client.display_name().to_owned(),
        destination: flow.waiting.request.return_address.host().to_owned(),
        logo,
        site: link(&metadata.client_uri),
        policy: link(&metadata.policy_uri),
        terms: link(&metadata.tos_uri),
    }
}

/// What is asked for and was not allowed before, each with the values that the application will read.
fn scopes(flow: &Flow, account: &SignedIn, user: &UserClaims) -> Vec<ConsentScope> {
    let asked = flow.waiting.request.consent_scope();
    let given = account
        .account
        .consent
        .as_ref()
        .filter(|_| !flow.waiting.request.prompt.consent);
    let is_new = |scope: &str| given.is_none_or(|given| !given.scope.contains(scope));
    asked
        .iter()
        .filter(|scope| is_new(scope))
        .map(|scope| ConsentScope {
            scope: scope.to_owned(),
            values: values(user, scope),
        })
        .collect()
}

fn values(user: &UserClaims, scope: &str) -> Vec<String> {
    let Ok(alone) = oidc::Scope::parse(scope) else {
        return Vec::new();
    };
    let claims = oidc::for_userinfo(user, &alone, &oidc::ClaimsRequest::default());
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Array(items) => Some(
            items
                .iter()
                .filter_map(|item| item.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        ),
        serde_json::Value::Object(members) => members
            .get("formatted")
            .and_then(|text| text.as_str())
            .map(ToOwned::to_owned),
        _ => None,
    };
    claims
        .iter()
        .filter(|(name, _)| *name != "sub")
        .filter_map(|(_, value)| text(value))
        .filter(|text| !text.is_empty())
        .take(6)
        .collect()
}

/// POST `/consent`. Nothing of what is allowed comes from the form: only the decision does.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let handle = oidc::Parameters::parse(&body)?
        .get("request")
        .unwrap_or_default()
        .to_owned();
    let flow = match Flow::find(&state, &browser, &handle).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let signed_in = accounts(&state, &browser, Some(&flow.client.client_id)).await?;
    let (Step::Consent, Some(account)) = flow.next_step(&state, &signed_in) else {
        return Ok(see_other(&flow.address(), None));
    };
    let form = browser.form(
        &request,
        &body,
        &state,
        &about(&flow, account).each_ref().map(String::as_str),
    )?;
    match form.get("decision") {
        Some("allow") => {
            allow(&state, &context, (&browser, &flow), account).await?;
            Ok(see_other(&flow.address(), None))
        }
        Some("deny") => {
            let event = event("consent.denied", &context, &flow, account);
            deny(&state, &flow, event).await
        }
        _ => Err(missing("decision").into()),
    }
}

async fn allow(
    state: &State,
    context: &Context,
    (browser, flow): (&Browser, &Flow),
    account: &SignedIn,
) -> Result<(), Error> {
    let now = state.clock.now();
    let scope = flow.waiting.request.consent_scope();
    let client_id = flow.client.client_id.clone();
    let event = Event {
        details: Some(serde_json::json!({"scope": scope.to_string()})),
        ..event("consent.given", context, flow, account)
    };
    let user_id = account.account.user_id;
    let given_at = oidc::done_at(&flow.waiting.request, now);
    let letter = Letter::new(MailKind::ConsentGranted)
        .about(flow.client.display_name())
        .done(origin(context, browser), now);
    let (post, told) = (state.post.clone(), state.config.mail.app_notices);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::consents::widen(txn, user_id, &client_id, &scope, given_at).await?;
            if told {
                post.notify(txn, user_id, &letter, now).await?;
            }
            store::audit_events::record(txn, event, now).await
        })
    });
    Ok(work.await?)
}

/// The person will not go on: the application is told so, and nothing waits any more.
pub(super) async fn deny(
    state: &State,
    flow: &Flow,
    event: Event,
) -> Result<HttpResponse, PageError> {
    let (now, id) = (state.clock.now(), flow.waiting.id);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let first = store::authorization_requests::complete(txn, id, now).await?;
            if first {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(first)
        })
    });
    if !work.await? {
        return Ok(error::expired(Some(&flow.client)));
    }
    let refusal = Refusal::new(ErrorCode::AccessDenied, "The person did not allow it.");
    Ok(respond(oidc::failure(
        &flow.waiting.request.return_address,
        state.issuer(),
        &refusal,
    )))
}

fn event(kind: &'static str, context: &Context, flow: &Flow, account: &SignedIn) -> Event {
    Event {
        kind,
        user_id: Some(account.account.user_id),
        client_id: Some(flow.client.client_id.clone()),
        session_id: Some(account.account.session_id),
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..Event::default()
    }
}
