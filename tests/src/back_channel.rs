//! A client's program talking to one node: what goes over its own connections, not through a browser.

use crate::{
    given::{Client, REDIRECT_URI},
    http::{self, Answer},
    jwk::PrivateKey,
    process::ServerProcess,
    raw::{self, Pairs, VERIFIER},
    server::{Node, TestServer},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use url::Url;

/// `client_assertion_type` of `private_key_jwt`.
pub const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// One node, addressed by the issuer's name whatever its own address is.
#[derive(Debug, Clone)]
pub struct BackChannel {
    http: reqwest::Client,
    issuer: String,
    address: String,
    host: String,
}

/// A request that failed before an answer came, as it does when the server is killed.
pub type Lost = reqwest::Error;

impl BackChannel {
    /// To the first node of a server.
    pub fn to(server: &TestServer) -> Self {
        Self::new(server.issuer(), server.address())
    }

    /// To another node of the same server.
    pub fn to_node(server: &TestServer, node: &Node) -> Self {
        Self::new(server.issuer(), &node.address())
    }

    /// To a process.
    pub fn to_process(process: &ServerProcess) -> Self {
        Self::new(process.issuer(), process.issuer())
    }

    fn new(issuer: &str, address: &str) -> Self {
        let url = Url::parse(issuer).expect("an issuer");
        let name = url.host_str().unwrap_or_default();
        let host = url
            .port()
            .map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
        Self {
            http: http::client(),
            issuer: issuer.to_owned(),
            address: address.to_owned(),
            host,
        }
    }

    /// The issuer identifier.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Where this node listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A request to a path, before it is sent.
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.address));
        request.header("host", &self.host)
    }

    /// A GET.
    pub async fn get(&self, path: &str) -> Answer {
        raw::send(self.request(reqwest::Method::GET, path)).await
    }

    /// A form posted without authentication.
    pub async fn post(&self, path: &str, pairs: Pairs<'_>) -> Answer {
        raw::send(self.request(reqwest::Method::POST, path).form(pairs)).await
    }

    /// A form posted as the client authenticates: by its key, its secret, or its id alone.
    pub async fn authenticated(&self, client: &Client, path: &str, pairs: Pairs<'_>) -> Answer {
        raw::send(self.form(client, path, pairs)).await
    }

    /// The same where the server may die meanwhile.
    pub async fn try_authenticated(
        &self,
        client: &Client,
        path: &str,
        pairs: Pairs<'_>,
    ) -> Result<Answer, Lost> {
        let response = self.form(client, path, pairs).send().await?;
        Answer::try_read(response).await
    }

    fn form(&self, client: &Client, path: &str, pairs: Pairs<'_>) -> reqwest::RequestBuilder {
        let request = self.request(reqwest::Method::POST, path);
        if let Some(key) = &client.key {
            let assertion = self.assertion(client, key);
            let own = [
                ("client_id", client.client_id.as_str()),
                ("client_assertion_type", JWT_BEARER),
                ("client_assertion", assertion.as_str()),
            ];
            return request.form(&[&own, pairs].concat());
        }
        if let Some(secret) = &client.client_secret {
            let credentials = STANDARD.encode(format!("{}:{secret}", client.client_id));
            let request = request.header("authorization", format!("Basic {credentials}"));
            return request.form(pairs);
        }
        request.form(&[&[("client_id", client.client_id.as_str())], pairs].concat())
    }

    /// A fresh client assertion with everything in order.
    pub fn assertion(&self, client: &Client, key: &PrivateKey) -> String {
        key.sign(&self.assertion_claims(client))
    }

    /// Its claims.
    pub fn assertion_claims(&self, client: &Client) -> Value {
        json!({
            "iss": client.client_id, "sub": client.client_id, "aud": self.issuer,
            "exp": unix_time() + 60, "iat": unix_time(), "jti": uuid::Uuid::new_v4().to_string(),
        })
    }

    /// A token request.
    pub async fn token(&self, client: &Client, pairs: Pairs<'_>) -> Answer {
        self.authenticated(client, "/oauth2/token", pairs).await
    }

    /// Redeems a code with [`VERIFIER`].
    pub async fn redeem(&self, client: &Client, code: &str) -> Answer {
        self.token(client, &redemption(code)).await
    }

    /// Refreshes.
    pub async fn refresh(&self, client: &Client, refresh_token: &str) -> Answer {
        self.token(client, &refreshment(refresh_token)).await
    }

    /// Userinfo by a Bearer header.
    pub async fn userinfo(&self, access_token: &str) -> Answer {
        let request = self.request(reqwest::Method::GET, "/oauth2/userinfo");
        raw::send(request.bearer_auth(access_token)).await
    }

    /// What introspection says of a token.
    pub async fn introspect(&self, client: &Client, token: &str) -> Value {
        self.authenticated(client, "/oauth2/introspect", &[("token", token)])
            .await
            .expect_status(200)
            .json()
    }

    /// Whether introspection calls a token active.
    pub async fn is_active(&self, client: &Client, token: &str) -> bool {
        let answer = self.introspect(client, token).await;
        let active = answer["active"].as_bool().expect("active is a boolean");
        assert!(
            active || answer == json!({"active": false}),
            "a token that is not active is described: {answer}"
        );
        active
    }

    /// Revokes a token.
    pub async fn revoke(&self, client: &Client, token: &str) -> Answer {
        self.authenticated(client, "/oauth2/revoke", &[("token", token)])
            .await
    }
}

/// The parameters that redeem a code of [`REDIRECT_URI`] with [`VERIFIER`].
pub fn redemption(code: &str) -> [(&str, &str); 4] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", VERIFIER),
    ]
}

/// The parameters that refresh.
pub fn refreshment(refresh_token: &str) -> [(&str, &str); 2] {
    [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh_token),
    ]
}

/// The system's time in seconds, for clients whose clock nobody moves.
pub fn unix_time() -> u64 {
    let now = idp_server::clock::Clock::system().now();
    now.unix_timestamp().unsigned_abs()
}
