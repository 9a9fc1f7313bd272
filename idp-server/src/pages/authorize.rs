//! GET and POST `/oauth2/authorize` (RFC 6749 4.1.1, OIDC Core 3.1.2), and `/oauth2/authorize/{id}`,
//! where every page of a sign-in ends: it asks again what has to happen next.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, http::Method, web};

use super::{
    browser::{Browser, see_other},
    error::{PageError, bad_request},
    flow::{Flow, accounts, hinted, next_step, page},
    layout_for,
    respond::render_form_post,
    view::{FormPostPage, HiddenField, WebLink},
};
use crate::{
    context::Context,
    error::Error,
    oidc::{
        self, AuthorizationRefusal, AuthorizationRequest, AuthorizationResponse, Client, ErrorCode,
        Parameters, Refusal, ReturnAddress, Step,
    },
    secret::Secret,
    state::State,
    store::{self, grants::NewGrant, sessions::SignedIn},
};

/// A request that is sent on to GET is not longer than this.
const LONGEST_QUERY: usize = 8 * 1024;

/// The authorization endpoint.
pub async fn authorize(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let now = state.clock.now();
    let browser = Browser::of(&request, &state);
    if let Some(elsewhere) = from_another_site(&request, &body, &browser) {
        return Ok(elsewhere);
    }
    let parameters = match parameters(&request, &body) {
        Ok(parameters) => parameters,
        Err(refusal) => return Ok(bad_request(&refusal)),
    };
    let client = match client(&state, &parameters).await? {
        Ok(client) => client,
        Err(refusal) => return Ok(bad_request(&refusal)),
    };
    let mut authorization = match oidc::validate(&parameters, &client, now) {
        Ok(authorization) => authorization,
        Err(AuthorizationRefusal::Page(refusal)) => return Ok(bad_request(&refusal)),
        Err(AuthorizationRefusal::Redirect(to, refusal)) => {
            return Ok(respond(oidc::failure(&to, state.issuer(), &refusal)));
        }
    };
    let hint = authorization.id_token_hint.take();
    authorization.hinted = hinted(&state, hint.as_deref());
    let to = authorization.return_address.clone();
    let answered = answer(&state, &context, browser, &client, authorization).await;
    Ok(answered.unwrap_or_else(|error| failed(&to, state.issuer(), error)))
}

/// A form that another site posted comes without our cookies (SameSite): as a GET they come along.
fn from_another_site(
    request: &HttpRequest,
    body: &web::Bytes,
    browser: &Browser,
) -> Option<HttpResponse> {
    let query = std::str::from_utf8(body).ok()?;
    let plain = query.bytes().all(|byte| byte.is_ascii_graphic());
    let applies = request.method() == Method::POST
        && !browser.has_cookies()
        && request.query_string().is_empty();
    (applies && plain && !query.is_empty() && query.len() < LONGEST_QUERY)
        .then(|| see_other(&format!("/oauth2/authorize?{query}"), None))
}

fn parameters(request: &HttpRequest, body: &web::Bytes) -> Result<Parameters, Refusal> {
    let query = Parameters::parse(request.query_string().as_bytes())?;
    if request.method() == Method::POST {
        query.merge(Parameters::parse(body)?)
    } else {
        Ok(query)
    }
}

async fn client(
    state: &State,
    parameters: &Parameters,
) -> Result<Result<Arc<Client>, Refusal>, Error> {
    let client_id = match parameters.require("client_id") {
        Ok(client_id) => client_id,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let unknown = || {
        Refusal::new(
            ErrorCode::InvalidClient,
            "No client is registered under this client_id.",
        )
    };
    Ok(state
        .clients
        .find(&state.db, client_id)
        .await?
        .ok_or_else(unknown))
}

/// With a live session and a remembered consent: one statement, one more and a commit.
async fn answer(
    state: &State,
    context: &Context,
    mut browser: Browser,
    client: &Client,
    request: AuthorizationRequest,
) -> Result<HttpResponse, Error> {
    let signed_in = accounts(state, &browser, Some(&client.client_id)).await?;
    let (step, account) = next_step(state, &request, client, &signed_in);
    let page = match (step, account) {
        (Step::Issue, Some(account)) => return issue(state, context, account, request, None).await,
        (Step::Refuse(code), _) => return Ok(refuse(state, &request.return_address, code)),
        (step, _) => page(step),
    };
    let cookie = browser.ensure_id();
    let id = keep(state, &browser, request).await?;
    Ok(see_other(&format!("{page}?request={id}"), cookie))
}

async fn keep(
    state: &State,
    browser: &Browser,
    request: AuthorizationRequest,
) -> Result<uuid::Uuid, Error> {
    let now = state.clock.now();
    let hash = browser
        .id_hash()
        .ok_or_else(|| anyhow::anyhow!("a browser without an id"))?;
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::authorization_requests::keep(txn, hash, &request, now).await })
    });
    Ok(work.await?)
}

/// GET `/oauth2/authorize/{id}`.
pub async fn go_on(
    request: HttpRequest,
    id: web::Path<String>,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let flow = match Flow::find(&state, &browser, &id).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let to = flow.waiting.request.return_address.clone();
    let signed_in = accounts(&state, &browser, Some(&flow.client.client_id)).await?;
    let answered = match flow.next_step(&state, &signed_in) {
        (Step::Issue, Some(account)) => {
            let waiting = flow.waiting;
            issue(&state, &context, account, waiting.request, Some(waiting.id)).await
        }
        (Step::Refuse(code), _) => Ok(refuse(&state, &to, code)),
        (step, _) => Ok(see_other(
            &format!("{}?request={}", page(step), flow.waiting.id),
            None,
        )),
    };
    Ok(answered.unwrap_or_else(|error| failed(&to, state.issuer(), error)))
}

/// Creates the grant with its code and sends both to the client. A request that waited gives one
/// code, however often its page is sent.
async fn issue(
    state: &State,
    context: &Context,
    account: &SignedIn,
    request: AuthorizationRequest,
    waiting: Option<uuid::Uuid>,
) -> Result<HttpResponse, Error> {
    let now = state.clock.now();
    let code = Secret::generate();
    let (hash, to, account) = (code.hash(), request.return_address.clone(), account.clone());
    let tokens = &state.config.tokens;
    let code_lifetime = tokens.authorization_code_ttl;
    let offline = request.scope.contains("offline_access");
    let refreshing = if offline {
        tokens.refresh_token_ttl
    } else {
        time::Duration::ZERO
    };
    let lifetime = code_lifetime + refreshing + tokens.access_token_ttl.max(tokens.id_token_ttl);
    let context = context.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if let Some(id) = waiting
                && !store::authorization_requests::complete(txn, id, now).await?
            {
                return Ok(false);
            }
            let new = NewGrant {
                request: &request,
                scope: &request.scope,
                user_id: account.account.user_id,
                session_id: account.account.session_id,
                event: &account.account.event,
                code: hash,
                epoch: account.epoch,
                code_lifetime,
                lifetime,
                request_id: &context.request_id,
                ip: &context.ip_text(),
            };
            store::grants::create(txn, &new, now).await?;
            Ok::<_, Error>(true)
        })
    });
    if !work.await? {
        return Ok(super::error::expired(None));
    }
    Ok(respond(oidc::success(&to, state.issuer(), code.expose())))
}

fn refuse(state: &State, to: &ReturnAddress, code: ErrorCode) -> HttpResponse {
    let description = match code {
        ErrorCode::LoginRequired => {
            "The person has to sign in, and prompt=none forbids the page for it."
        }
        ErrorCode::ConsentRequired => {
            "The person has to be asked, and prompt=none forbids the page for it."
        }
        ErrorCode::AccountSelectionRequired => {
            "The person has to choose an account, and prompt=none forbids the page for it."
        }
        ErrorCode::InteractionRequired => {
            "The person has to enrol a second factor, and prompt=none forbids the page for it."
        }
        ErrorCode::UnmetAuthenticationRequirements => {
            "The person cannot prove who they are as strongly as was asked for."
        }
        _ => "The request cannot be fulfilled for the person who is signed in.",
    };
    respond(oidc::failure(
        to,
        state.issuer(),
        &Refusal::new(code, description),
    ))
}

fn failed(to: &ReturnAddress, issuer: &str, error: Error) -> HttpResponse {
    respond(oidc::failure(to, issuer, &error.into_refusal()))
}

/// An authorization response as HTTP.
pub fn respond(response: AuthorizationResponse) -> HttpResponse {
    match response {
        AuthorizationResponse::Redirect(location) => see_other(&location, None),
        AuthorizationResponse::FormPost { action, fields } => {
            let Some(action) = WebLink::parse(&action) else {
                return bad_request(&Refusal::new(
                    ErrorCode::InvalidRequest,
                    "response_mode form_post needs an http or https redirect_uri.",
                ));
            };
            let fields = fields
                .into_iter()
                .map(|(name, value)| HiddenField::new(name, value))
                .collect();
            render_form_post(&FormPostPage {
                layout: layout_for(&action.host()),
                nonce: crate::secret::short_id(),
                action,
                fields,
            })
        }
    }
}
