//! A provider that people sign in with, honest or not: OpenID Connect, and GitHub's way. Nobody types a password here: the test
//! says who comes back.

use crate::{http::install_crypto, jwk::PrivateKey};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use url::{Url, form_urlencoded};

/// What this server is called at every stub.
pub const CLIENT_ID: &str = "here";
/// The secret that goes with it.
pub const CLIENT_SECRET: &str = "a-secret-that-only-the-provider-knows";

/// How an ID token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Signature {
    /// By the key that is published.
    #[default]
    Genuine,
    /// By none.
    None,
    /// By another key under the same id.
    Forged,
    /// By the client secret, as HS256.
    Secret,
}

/// What it takes for an ID token to hold `auth_time`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dates {
    /// `max_age`, as OpenID Connect Core 1.0 section 2 has it.
    #[default]
    ByMaxAge,
    /// The parameter `claims` (section 5.5), and nothing else.
    ByClaims,
}

impl Dates {
    fn wanted(self, query: &HashMap<String, String>) -> bool {
        match self {
            Self::ByMaxAge => query.contains_key("max_age"),
            Self::ByClaims => query.get("claims").is_some_and(|claims| {
                let claims: Value = serde_json::from_str(claims).expect("claims in JSON");
                claims["id_token"].get("auth_time").is_some()
            }),
        }
    }
}

/// How a stub behaves.
#[derive(Debug, Clone, Default)]
pub struct Acts {
    /// Members that replace those of the ID token; null takes one away.
    pub claims: Value,
    /// What userinfo says.
    pub userinfo: Value,
    /// How the ID token is signed.
    pub signature: Signature,
    /// When an ID token says when the person was asked.
    pub dates: Dates,
    /// Members that replace those of the discovery document.
    pub metadata: Value,
    /// Announces RFC 9207.
    pub announces_iss: bool,
    /// Answers of certain paths in place of its own: status and body.
    pub answers: BTreeMap<String, (u16, Vec<u8>)>,
    /// Waits so long before each answer.
    pub delay: Duration,
    /// What GitHub's `/user` and `/user/emails` say.
    pub github: (Value, Value),
}

#[derive(Debug)]
struct Inner {
    acts: Acts,
    key: PrivateKey,
    codes: HashMap<String, Promised>,
    seen: Vec<String>,
}

/// What a code stands for.
#[derive(Debug)]
struct Promised {
    nonce: String,
    challenge: String,
    /// OpenID Connect Core 1.0 section 2: `auth_time` has to be told.
    dated: bool,
}

/// The provider.
#[derive(Debug, Clone)]
pub struct StubProvider {
    port: u16,
    inner: Arc<Mutex<Inner>>,
}

fn merged(mut base: Value, with: &Value) -> Value {
    for (name, value) in with.as_object().into_iter().flatten() {
        match value {
            Value::Null => base.as_object_mut().expect("an object").remove(name),
            value => base
                .as_object_mut()
                .expect("an object")
                .insert(name.clone(), value.clone()),
        };
    }
    base
}

impl StubProvider {
    /// One at 127.0.0.1 whose person is `subject-1`, carol@example.com.
    pub async fn start() -> Self {
        install_crypto();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let port = listener.local_addr().expect("an address").port();
        let inner = Inner {
            acts: Acts::default(),
            key: PrivateKey::generate(),
            codes: HashMap::new(),
            seen: Vec::new(),
        };
        let stub = Self {
            port,
            inner: Arc::new(Mutex::new(inner)),
        };
        let serving = stub.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().converse(stream));
            }
        });
        stub
    }

    /// Its issuer identifier.
    pub fn issuer(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on it behaves so.
    pub fn acts(&self, change: impl FnOnce(&mut Acts)) {
        change(&mut self.lock().acts);
    }

    /// From now on it is honest.
    pub fn is_honest(&self) {
        self.lock().acts = Acts::default();
    }

    /// From now on it signs with another key.
    pub fn rotates(&self) {
        self.lock().key = PrivateKey::generate();
    }

    /// How often a path was asked for.
    pub fn asked(&self, path: &str) -> usize {
        let inner = self.lock();
        inner.seen.iter().filter(|seen| *seen == path).count()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().expect("no panic under the lock")
    }

    /// Where a browser is sent back to that was sent here: with a code for its request.
    #[track_caller]
    pub fn answers(&self, authorize: &Url) -> Url {
        let query: HashMap<String, String> = authorize.query_pairs().into_owned().collect();
        assert_eq!(authorize.port(), Some(self.port), "{authorize}");
        assert_eq!(query["response_type"], "code", "{authorize}");
        assert_eq!(query["client_id"], CLIENT_ID, "{authorize}");
        assert_eq!(query["code_challenge_method"], "S256", "{authorize}");
        let code = uuid::Uuid::new_v4().simple().to_string();
        let nonce = query.get("nonce").cloned().unwrap_or_default();
        let mut inner = self.lock();
        let promised = Promised {
            nonce,
            challenge: query["code_challenge"].clone(),
            dated: inner.acts.dates.wanted(&query),
        };
        inner.codes.insert(code.clone(), promised);
        let mut url = Url::parse(&query["redirect_uri"]).expect("a redirect URI");
        url.query_pairs_mut()
            .append_pair("code", &code)
            .append_pair("state", &query["state"]);
        if inner.acts.announces_iss {
            url.query_pairs_mut().append_pair("iss", &self.issuer());
        }
        url
    }

    async fn converse(self, mut stream: TcpStream) {
        let Some((path, head, body)) = request(&mut stream).await else {
            return;
        };
        let delay = self.lock().acts.delay;
        tokio::time::sleep(delay).await;
        let (status, body) = self.answer(&path, &head, &body);
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let _ = stream.write_all(&[head.as_bytes(), &body].concat()).await;
    }

    fn answer(&self, path: &str, head: &str, body: &str) -> (u16, Vec<u8>) {
        let mut inner = self.lock();
        inner.seen.push(path.to_owned());
        if let Some(answer) = inner.acts.answers.get(path) {
            return answer.clone();
        }
        let authorized = head.contains("authorization: Bearer stub-token");
        let answer = match path {
            "/.well-known/openid-configuration" => self.metadata(&inner.acts),
            "/jwks" => json!({"keys": [inner.key.public_jwk()]}),
            "/token" => return self.token(&mut inner, head, body),
            "/login/oauth/access_token" => return github_token(&mut inner, body),
            "/userinfo" if authorized => inner.acts.userinfo.clone(),
            "/api/v3/user" if authorized => inner.acts.github.0.clone(),
            "/api/v3/user/emails" if authorized => inner.acts.github.1.clone(),
            _ => return (404, b"{}".to_vec()),
        };
        (200, answer.to_string().into_bytes())
    }

    fn metadata(&self, acts: &Acts) -> Value {
        let issuer = self.issuer();
        let metadata = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "jwks_uri": format!("{issuer}/jwks"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            // It may announce what must not be believed all the same.
            "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
            "authorization_response_iss_parameter_supported": acts.announces_iss,
        });
        merged(metadata, &acts.metadata)
    }

    fn token(&self, inner: &mut Inner, head: &str, body: &str) -> (u16, Vec<u8>) {
        let basic = base64::engine::general_purpose::STANDARD
            .encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
        if !head.contains(&format!("authorization: Basic {basic}")) {
            return (401, br#"{"error":"invalid_client"}"#.to_vec());
        }
        let Some(promised) = redeemed(inner, body) else {
            return (400, br#"{"error":"invalid_grant"}"#.to_vec());
        };
        let now = time::OffsetDateTime::now_utc().unix_timestamp();
        let mut claims = json!({
            "iss": self.issuer(), "aud": CLIENT_ID, "sub": "subject-1", "nonce": promised.nonce,
            "iat": now, "exp": now + 300, "email": "carol@example.com", "email_verified": true,
            "name": "Carol Example",
        });
        if promised.dated {
            claims["auth_time"] = now.into();
        }
        let claims = merged(claims, &inner.acts.claims);
        let answer = json!({
            "access_token": "stub-token", "token_type": "Bearer", "expires_in": 300,
            "id_token": signed(inner, &claims),
        });
        (200, answer.to_string().into_bytes())
    }
}

/// What stands behind a code that is presented with the right verifier, once.
fn redeemed(inner: &mut Inner, body: &str) -> Option<Promised> {
    let form: HashMap<String, String> = form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect();
    let promised = inner.codes.remove(form.get("code")?)?;
    let given = URL_SAFE_NO_PAD.encode(Sha256::digest(form.get("code_verifier")?));
    (given == promised.challenge).then_some(promised)
}

fn github_token(inner: &mut Inner, body: &str) -> (u16, Vec<u8>) {
    let secret = format!("client_secret={CLIENT_SECRET}");
    let answer = if body.contains(&secret) && redeemed(inner, body).is_some() {
        json!({"access_token": "stub-token", "token_type": "bearer", "scope": "read:user,user:email"})
    } else {
        json!({"error": "bad_verification_code"})
    };
    (200, answer.to_string().into_bytes())
}

fn signed(inner: &Inner, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    match inner.acts.signature {
        Signature::Genuine => inner.key.sign(claims),
        Signature::None => format!("{}.{}.", part(&json!({"alg": "none"})), part(claims)),
        Signature::Forged => {
            let header = json!({"alg": "ES256", "kid": inner.key.public_jwk()["kid"]});
            PrivateKey::generate().sign_with_header(&header, claims)
        }
        Signature::Secret => {
            let input = format!("{}.{}", part(&json!({"alg": "HS256"})), part(claims));
            let mac = crate::forgery::hmac(CLIENT_SECRET.as_bytes(), input.as_bytes());
            format!("{input}.{}", URL_SAFE_NO_PAD.encode(mac))
        }
    }
}

/// Path, head in small letters of its names, and body.
async fn request(stream: &mut TcpStream) -> Option<(String, String, String)> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let length = stream.read(&mut buffer).await.ok()?;
        if length == 0 {
            return None;
        }
        bytes.extend_from_slice(&buffer[..length]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let wanted = head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            .and_then(|(_, value)| value.trim().parse().ok())
            .unwrap_or(0);
        if body.len() >= wanted {
            let path = head.split(' ').nth(1)?.to_owned();
            return Some((path, head.to_owned(), body.to_owned()));
        }
    }
}
