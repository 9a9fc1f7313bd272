//! GET and POST `/oauth2/authorize` (RFC 6749 4.1.1, OIDC Core 3.1.2), and `/oauth2/authorize/{id}`,
//! where every page of a sign-in ends: it asks again what has to happen next.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use time::OffsetDateTime;

use super::{
    browser::{Browser, see_other},
    error::{self, PageError, bad_request},
    flow::{Flow, accounts, hinted, next_step, page},
    layout_for,
    protocol_request::{from_another_site, parameters},
    respond::render_form_post,
    view::{FormPostPage, HiddenField, WebLink},
};
use crate::{
    context::{self, Context},
    error::Error,
    oidc::{
        self, AuthorizationRefusal, AuthorizationRequest, AuthorizationResponse, Client, ErrorCode,
        Parameters, Refusal, ReturnAddress, Step,
    },
    secret::{Secret, SecretHash},
    state::State,
    store::{self, ConnectionTrait, Db, grants::NewGrant, sessions::SignedIn},
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
    if let Some(elsewhere) = from_another_site(&request, &body, &browser, LONGEST_QUERY) {
        return Ok(elsewhere);
    }
    let parameters = match parameters(&request, &body) {
        Ok(parameters) => parameters,
        Err(refusal) => return Ok(bad_request(&refusal)),
    };
    let locales = parameters.get("ui_locales").unwrap_or_default();
    context::prefer(locales.split(' '), now.unix_timestamp() + 1);
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
    let begun = Begun {
        client,
        request: authorization,
        again: again(&request),
    };
    let answered = answer(&state, &context, browser, begun).await;
    Ok(answered.unwrap_or_else(|error| failed(&to, state.issuer(), error)))
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

/// A valid request that has just come.
struct Begun {
    client: Arc<Client>,
    request: AuthorizationRequest,
    /// Where it may be sent once more.
    again: String,
}

/// What was posted cannot be sent again by a link.
fn again(request: &HttpRequest) -> String {
    match request.query_string() {
        "" => "/login".to_owned(),
        query => format!("{}?{query}", request.path()),
    }
}

/// With a live session and a remembered consent: one statement, one more and a commit. Only what has to wait for a
/// person is counted against the limit of its address.
async fn answer(
    state: &State,
    context: &Context,
    mut browser: Browser,
    begun: Begun,
) -> Result<HttpResponse, Error> {
    let Begun {
        client,
        request,
        again,
    } = begun;
    let signed_in = accounts(state, &browser, Some(&client.client_id)).await?;
    let (step, account) = next_step(state, &request, &client, &signed_in);
    let page = match (step, account) {
        (Step::Issue, Some(account)) => return issue(state, context, account, request, None).await,
        (Step::Refuse(code), _) => return Ok(refuse(state, &request.return_address, code)),
        (step, _) => page(step, &signed_in),
    };
    if let Err(wait) = state.sign_ins.count(context.ip, state.clock.now()) {
        return Ok(error::throttled(wait, again));
    }
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
        Box::pin(async move {
            store::authorization_requests::make_room(txn, hash).await?;
            store::authorization_requests::keep(txn, hash, &request, now).await
        })
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
            &format!("{}?request={}", page(step, &signed_in), flow.waiting.id),
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
    let to = request.return_address.clone();
    let tokens = &state.config.tokens;
    let code_lifetime = tokens.authorization_code_ttl;
    let refreshing = if request.scope.contains("offline_access") {
        tokens.refresh_token_ttl
    } else {
        time::Duration::ZERO
    };
    let answer = Answer {
        request,
        account: account.clone(),
        context: context.clone(),
        code: code.hash(),
        code_lifetime,
        lifetime: code_lifetime + refreshing + tokens.access_token_ttl.max(tokens.id_token_ttl),
    };
    if !answer.store(&state.db, waiting, now).await? {
        return Ok(error::expired(None));
    }
    Ok(respond(oidc::success(&to, state.issuer(), code.expose())))
}

/// What a grant is made of.
struct Answer {
    request: AuthorizationRequest,
    account: SignedIn,
    context: Context,
    code: SecretHash,
    code_lifetime: time::Duration,
    lifetime: time::Duration,
}

impl Answer {
    /// Creates the grant; false if the request that waited has been answered before. Without one
    /// there is a single statement.
    async fn store(
        self,
        db: &Db,
        waiting: Option<uuid::Uuid>,
        now: OffsetDateTime,
    ) -> Result<bool, Error> {
        let Some(id) = waiting else {
            let work =
                db.write_one(move |one| Box::pin(async move { self.create(&one, now).await }));
            return work.await.map(|()| true);
        };
        let work = db.write(move |txn| {
            Box::pin(async move {
                let first = store::authorization_requests::complete(txn, id, now).await?;
                if first {
                    self.create(txn, now).await?;
                }
                Ok(first)
            })
        });
        work.await
    }

    async fn create(&self, conn: &impl ConnectionTrait, now: OffsetDateTime) -> Result<(), Error> {
        let new = NewGrant {
            request: &self.request,
            scope: &self.request.scope,
            user_id: self.account.account.user_id,
            session_id: self.account.account.session_id,
            event: &self.account.account.event,
            code: self.code,
            epoch: self.account.epoch,
            code_lifetime: self.code_lifetime,
            lifetime: self.lifetime,
            request_id: &self.context.request_id,
            ip: &self.context.ip_text(),
        };
        store::grants::create(conn, &new, now).await?;
        Ok(())
    }
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
            "The person has to do something first, and prompt=none forbids the page for it."
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
                layout: layout_for(&action.host()).only_now(),
                nonce: crate::secret::short_id(),
                action,
                fields,
            })
        }
    }
}
