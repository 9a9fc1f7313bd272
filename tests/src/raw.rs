//! Requests made by hand, for what a well-behaved library would not send.

use crate::given::User;
use crate::{given::Client, http::Answer, person::Person, server::TestServer};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use url::Url;

/// Parameters of a form or a query.
pub type Pairs<'a> = &'a [(&'a str, &'a str)];

/// A PKCE verifier that every request of this harness may use.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// Its S256 challenge.
pub fn challenge() -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER))
}

/// An authorization request with everything in order; later pairs replace earlier ones, an empty value removes.
pub fn authorize_url(server: &TestServer, client: &Client, pairs: Pairs<'_>) -> String {
    authorize_url_at(server.issuer(), client, pairs)
}

/// The same for an issuer by its name.
pub fn authorize_url_at(issuer: &str, client: &Client, pairs: Pairs<'_>) -> String {
    let challenge = challenge();
    let mut all: Vec<(&str, &str)> = vec![
        ("response_type", "code"),
        ("client_id", &client.client_id),
        ("redirect_uri", &client.redirect_uri),
        ("scope", "openid profile email"),
        ("state", "af0ifjsldkj"),
        ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in pairs {
        all.retain(|(candidate, _)| candidate != name);
        if !value.is_empty() {
            all.push((name, value));
        }
    }
    Url::parse_with_params(&format!("{issuer}/oauth2/authorize"), all)
        .expect("a URL")
        .into()
}

/// A code, after whatever sign-in and consent it takes in the person's browser.
pub async fn code(
    server: &TestServer,
    client: &Client,
    person: &Person,
    user: &User,
    pairs: Pairs<'_>,
) -> String {
    let url = person
        .authorize(&authorize_url(server, client, pairs), user)
        .await;
    let code = url.query_pairs().find(|(name, _)| name == "code");
    match code {
        Some((_, code)) => code.into_owned(),
        None => panic!("no code in {url}"),
    }
}

/// Redeems a code with [`VERIFIER`].
pub async fn redeem(server: &TestServer, client: &Client, code: &str) -> Answer {
    let pairs = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", &client.redirect_uri),
        ("code_verifier", VERIFIER),
    ];
    token(server, client, &pairs).await
}

/// Refreshes.
pub async fn refresh(server: &TestServer, client: &Client, refresh_token: &str) -> Answer {
    let pairs = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh_token),
    ];
    token(server, client, &pairs).await
}

/// A token request, authenticated as the client can: Basic with a secret, else by `client_id` alone.
pub async fn token(server: &TestServer, client: &Client, pairs: Pairs<'_>) -> Answer {
    authenticated(server, client, "/oauth2/token", pairs).await
}

/// Any form posted to an endpoint, authenticated as the client can.
pub async fn authenticated(
    server: &TestServer,
    client: &Client,
    path: &str,
    pairs: Pairs<'_>,
) -> Answer {
    let Some(secret) = &client.client_secret else {
        let all = [&[("client_id", client.client_id.as_str())], pairs].concat();
        return post(server, path, &all).await;
    };
    let request = server.http().post(server.url(path));
    let request = request.basic_auth(&client.client_id, Some(secret));
    send(request.form(pairs)).await
}

/// A form posted without authentication.
pub async fn post(server: &TestServer, path: &str, pairs: Pairs<'_>) -> Answer {
    send(server.http().post(server.url(path)).form(pairs)).await
}

/// A GET.
pub async fn get(server: &TestServer, path: &str) -> Answer {
    send(server.http().get(server.url(path))).await
}

/// Userinfo by a Bearer header.
pub async fn userinfo(server: &TestServer, access_token: &str) -> Answer {
    let request = server.http().get(server.url("/oauth2/userinfo"));
    send(request.bearer_auth(access_token)).await
}

/// Sends what was built.
pub async fn send(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await;
    Answer::read(response.unwrap_or_else(|error| panic!("{error:?}"))).await
}
