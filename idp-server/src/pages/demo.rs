//! `/demo`: a relying party like any other, on our own ground: "Try a sign-in". It uses the
//! `openidconnect` crate over HTTP against our public URL, and shows what it verified.

mod relying_party;

use std::sync::Arc;

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite},
    http::StatusCode,
    web,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use openidconnect::{
    ClientId, CsrfToken, Nonce, PkceCodeChallenge, RedirectUrl, Scope,
    core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use self::relying_party::{Verified, discover, verify};
use super::{
    browser::{Browser, see_other, with_cookies},
    error::{self, PageError},
    layout,
    respond::render,
    view::{Claim, DemoResultPage, DemoStartPage, HiddenField},
};
use crate::{
    error::Error,
    oidc::{Client, ClientMetadata, ClientType, ErrorCode, Refusal, Registrant},
    state::State,
    store,
};

/// The demo application's client_id.
pub const CLIENT_ID: &str = "demo";
const COOKIE: &str = "idp_demo";
const SCOPES: [&str; 5] = ["openid", "profile", "email", "groups", "offline_access"];

/// What the application keeps in the browser while the person is away, sealed.
#[derive(Serialize, Deserialize)]
struct Pending {
    state: String,
    nonce: String,
    verifier: String,
}

/// The demo application's client, if it is registered here.
pub async fn client(state: &State) -> Result<Option<Arc<Client>>, Error> {
    Ok(state
        .clients
        .find(&state.db, CLIENT_ID)
        .await?
        .filter(|client| !client.disabled))
}

/// Registers the application: an ordinary public client.
pub async fn register(state: &State) -> anyhow::Result<()> {
    let url = |path: &str| state.config.public_url.join(path);
    let metadata = json!({
        "client_name": "Demo application",
        "redirect_uris": [url("/demo/callback")],
        "post_logout_redirect_uris": [url("/demo")],
        "client_uri": url("/demo"),
    });
    let metadata = ClientMetadata::resolve(&metadata, ClientType::Spa, Registrant::Admin)
        .map_err(Error::from)?;
    let now = state.clock.now();
    let first = store::settings::get(state.db.read(), "demo")
        .await?
        .is_none();
    let known = client(state)
        .await?
        .map(|client| client.metadata.redirect_uris.clone());
    if known.as_ref() == Some(&metadata.redirect_uris) || (known.is_none() && !first) {
        return Ok(());
    }
    let registered = state.db.write(move |txn| {
        Box::pin(async move {
            if store::settings::claim(txn, "demo", json!(true)).await? {
                store::clients::create(txn, CLIENT_ID, &metadata, Registrant::Admin, now).await
            } else {
                store::clients::update(txn, CLIENT_ID, &metadata, now)
                    .await
                    .map(drop)
            }
        })
    });
    registered.await?;
    state.refresh().await
}

fn absent() -> HttpResponse {
    error::plain(StatusCode::NOT_FOUND, "not_found")
}

/// GET `/demo`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    if client(&state).await?.is_none() {
        return Ok(absent());
    }
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let view = DemoStartPage {
        layout: layout(),
        csrf: browser.csrf(&[]),
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}

/// POST `/demo`: sends the browser to the authorization endpoint.
pub async fn begin(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    if client(&state).await?.is_none() {
        return Ok(absent());
    }
    let browser = Browser::of(&request, &state);
    let form = browser.form(&request, &body, &state, &[])?;
    let redirect = RedirectUrl::new(state.config.public_url.join("/demo/callback"))
        .map_err(anyhow::Error::from)?;
    let client = CoreClient::from_provider_metadata(
        discover(&state).await?,
        ClientId::new(CLIENT_ID.into()),
        None,
    )
    .set_redirect_uri(redirect);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let mut url = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_scopes(SCOPES[1..].iter().map(|scope| Scope::new((*scope).into())))
        .set_pkce_challenge(challenge);
    if form.get("prompt") == Some("login") {
        url = url.add_prompt(CoreAuthPrompt::Login);
    }
    let (url, csrf, nonce) = url.url();
    let pending = Pending {
        state: csrf.secret().clone(),
        nonce: nonce.secret().clone(),
        verifier: verifier.secret().clone(),
    };
    Ok(see_other(url.as_str(), Some(keep(&state, &pending)?)))
}

fn keep(state: &State, pending: &Pending) -> Result<Cookie<'static>, Error> {
    let text = serde_json::to_vec(pending).map_err(anyhow::Error::from)?;
    let sealed = URL_SAFE_NO_PAD.encode(state.sealer.seal(&text, COOKIE.as_bytes()));
    Ok(cookie(state, sealed))
}

/// A code is exchanged once: what belongs to it goes with it.
fn forget(state: &State) -> Cookie<'static> {
    let mut cookie = cookie(state, String::new());
    cookie.make_removal();
    cookie
}

fn recall(state: &State, request: &HttpRequest) -> Option<Pending> {
    let cookie = request.cookie(cookie(state, String::new()).name())?;
    let sealed = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
    serde_json::from_slice(&state.sealer.open(&sealed, COOKIE.as_bytes()).ok()?).ok()
}

fn cookie(state: &State, value: String) -> Cookie<'static> {
    let secure = state.config.public_url.is_https();
    let name = if secure {
        format!("__Host-{COOKIE}")
    } else {
        COOKIE.to_owned()
    };
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .finish()
}

/// What comes back from the authorization endpoint.
#[derive(Deserialize)]
pub struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
    error_description: Option<String>,
}

/// GET `/demo/callback`.
pub async fn callback(
    request: HttpRequest,
    state: web::Data<State>,
    query: web::Query<Callback>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    let refused = |text: String| {
        Ok(error::bad_request(&Refusal::new(
            ErrorCode::InvalidRequest,
            text,
        )))
    };
    let Some(pending) = recall(&state, &request) else {
        return refused(
            "The demo application did not begin this sign-in. Start again at /demo.".into(),
        );
    };
    if query.state.as_deref() != Some(pending.state.as_str()) {
        return refused(
            "The demo application got another state than it sent. Start again at /demo.".into(),
        );
    }
    if let Some(code) = query.error {
        let refusal = match code.as_str() {
            "access_denied" => Refusal::new(
                ErrorCode::AccessDenied,
                "The demo application was not allowed to use the account.",
            ),
            _ => Refusal::new(
                ErrorCode::InvalidRequest,
                format!("{code}: {}", query.error_description.unwrap_or_default()),
            ),
        };
        return Ok(error::bad_request(&refusal));
    }
    let verified = match verify(&state, query.code.unwrap_or_default(), pending).await {
        Ok(verified) => verified,
        Err(error) => {
            tracing::warn!(
                cause = format!("{error:#}"),
                "the demo application refuses a sign-in"
            );
            return refused("The demo application could not verify the answer, perhaps because the page was reloaded. Start again at /demo.".into());
        }
    };
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    let post_logout = state.config.public_url.join("/demo");
    let forgotten = forget(&state);
    Ok(with_cookies(
        page(&browser, verified, post_logout),
        cookie.into_iter().chain([forgotten]),
    ))
}

fn page(browser: &Browser, verified: Verified, post_logout: String) -> HttpResponse {
    let part = |token: &str, index: usize| {
        let bytes = token
            .split('.')
            .nth(index)
            .and_then(|part| URL_SAFE_NO_PAD.decode(part).ok())
            .unwrap_or_default();
        serde_json::from_slice::<Map<String, Value>>(&bytes).unwrap_or_default()
    };
    let id_token = part(&verified.id_token, 1);
    let text = |name: &str| id_token.get(name).and_then(Value::as_str);
    let view = DemoResultPage {
        // The code in its address is spent.
        layout: layout().only_now(),
        csrf: browser.csrf(&[]),
        person: text("name")
            .or(text("email"))
            .or(text("sub"))
            .unwrap_or_default()
            .to_owned(),
        checks: [
            "demo-check-state",
            "demo-check-signature",
            "demo-check-claims",
            "demo-check-hash",
            "demo-check-userinfo",
        ]
        .to_vec(),
        id_token_header: Claim::list(&part(&verified.id_token, 0)),
        id_token_claims: Claim::list(&id_token),
        access_token_claims: Claim::list(&part(&verified.access_token, 1)),
        userinfo: Claim::list(&verified.userinfo),
        sign_out: vec![
            HiddenField::new("id_token_hint", verified.id_token),
            HiddenField::new("post_logout_redirect_uri", post_logout),
        ],
    };
    render(StatusCode::OK, &view, &[])
}
