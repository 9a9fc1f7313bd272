//! `/demo`: a relying party like any other, on our own ground: "Try a sign-in". It uses the
//! `openidconnect` crate over HTTP against our public URL, and shows what it verified.

use std::sync::Arc;

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite},
    http::StatusCode,
    web,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClientId, CsrfToken, HttpRequest as RpRequest,
    HttpResponse as RpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
    core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreProviderMetadata},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

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

async fn discover(state: &State) -> Result<CoreProviderMetadata, Error> {
    let issuer = IssuerUrl::new(state.issuer().to_owned()).map_err(anyhow::Error::from)?;
    let http = |request| transport(state, request);
    Ok(CoreProviderMetadata::discover_async(issuer, &http)
        .await
        .map_err(|error| anyhow::anyhow!("demo discovery: {error:?}"))?)
}

async fn transport(state: &State, request: RpRequest) -> Result<RpResponse, reqwest::Error> {
    let answer = state
        .outbound
        .own(reqwest::Request::try_from(request)?)
        .await?;
    let mut response = RpResponse::default();
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    *response.body_mut() = answer.bytes().await?.to_vec();
    Ok(response)
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
    let secure = state.config.public_url.is_https();
    let name = if secure {
        format!("__Host-{COOKIE}")
    } else {
        COOKIE.to_owned()
    };
    Ok(Cookie::build(name, sealed)
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .finish())
}

fn recall(state: &State, request: &HttpRequest) -> Option<Pending> {
    let secure = state.config.public_url.is_https();
    let cookie = request.cookie(&if secure {
        format!("__Host-{COOKIE}")
    } else {
        COOKIE.to_owned()
    })?;
    let sealed = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
    serde_json::from_slice(&state.sealer.open(&sealed, COOKIE.as_bytes()).ok()?).ok()
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
    let verified = verify(&state, query.code.unwrap_or_default(), pending).await?;
    let mut browser = Browser::of(&request, &state);
    let cookie = browser.ensure_id();
    Ok(with_cookies(page(&browser, verified), cookie))
}

struct Verified {
    id_token: String,
    access_token: String,
    userinfo: Map<String, Value>,
    post_logout: String,
}

async fn verify(state: &State, code: String, pending: Pending) -> Result<Verified, Error> {
    let wrong = |what: &'static str| {
        move |error: &dyn std::fmt::Debug| anyhow::anyhow!("demo {what}: {error:?}")
    };
    let redirect = RedirectUrl::new(state.config.public_url.join("/demo/callback"))
        .map_err(anyhow::Error::from)?;
    let client = CoreClient::from_provider_metadata(
        discover(state).await?,
        ClientId::new(CLIENT_ID.into()),
        None,
    )
    .set_redirect_uri(redirect);
    let http = |request| transport(state, request);
    let exchange = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| wrong("exchange")(&error))?;
    let tokens = exchange
        .set_pkce_verifier(PkceCodeVerifier::new(pending.verifier))
        .request_async(&http)
        .await
        .map_err(|error| wrong("exchange")(&error))?;
    let id_token = tokens
        .id_token()
        .ok_or_else(|| anyhow::anyhow!("demo: no ID token"))?;
    let verifier = client.id_token_verifier().set_time_fn(|| {
        let now = state.clock.now();
        std::time::SystemTime::from(now).into()
    });
    let claims = id_token
        .claims(&verifier, &Nonce::new(pending.nonce))
        .map_err(|error| wrong("ID token")(&error))?;
    let algorithm = id_token
        .signing_alg()
        .map_err(|error| wrong("ID token")(&error))?;
    let key = id_token
        .signing_key(&verifier)
        .map_err(|error| wrong("ID token")(&error))?;
    let hash = AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
        .map_err(|error| wrong("at_hash")(&error))?;
    if claims.access_token_hash() != Some(&hash) {
        return Err(anyhow::anyhow!("demo: at_hash does not fit the access token").into());
    }
    Ok(Verified {
        id_token: id_token.to_string(),
        access_token: tokens.access_token().secret().clone(),
        userinfo: userinfo(state, tokens.access_token().secret()).await?,
        post_logout: state.config.public_url.join("/demo"),
    })
}

async fn userinfo(state: &State, token: &str) -> Result<Map<String, Value>, Error> {
    let url = state
        .config
        .public_url
        .join("/oauth2/userinfo")
        .parse()
        .map_err(anyhow::Error::from)?;
    let mut request = reqwest::Request::new(reqwest::Method::GET, url);
    let bearer = format!("Bearer {token}")
        .parse()
        .map_err(anyhow::Error::from)?;
    request
        .headers_mut()
        .insert(reqwest::header::AUTHORIZATION, bearer);
    let answer = state
        .outbound
        .own(request)
        .await
        .map_err(anyhow::Error::from)?;
    Ok(answer
        .error_for_status()
        .map_err(anyhow::Error::from)?
        .json()
        .await
        .map_err(anyhow::Error::from)?)
}

fn page(browser: &Browser, verified: Verified) -> HttpResponse {
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
        layout: layout(),
        csrf: browser.csrf(&[]),
        person: text("name")
            .or(text("email"))
            .or(text("sub"))
            .unwrap_or_default()
            .to_owned(),
        checks: [
            "The state is the one that was sent.",
            "The ID token's signature is good by a key of the published set.",
            "Issuer, audience, expiry and nonce of the ID token are right.",
            "at_hash ties the access token to the ID token.",
            "Userinfo accepted the access token.",
        ]
        .map(ToOwned::to_owned)
        .to_vec(),
        id_token_header: Claim::list(&part(&verified.id_token, 0)),
        id_token_claims: Claim::list(&id_token),
        access_token_claims: Claim::list(&part(&verified.access_token, 1)),
        userinfo: Claim::list(&verified.userinfo),
        sign_out: vec![
            HiddenField::new("id_token_hint", verified.id_token),
            HiddenField::new("post_logout_redirect_uri", verified.post_logout),
        ],
    };
    render(StatusCode::OK, &view, &[])
}
