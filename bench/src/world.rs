//! The people and clients of a run, made at the command line, and how a person signs in.

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use keys::{Algorithm, PublicKey};
use serde_json::Value;

use crate::{
    http::{self, Connection, between},
    server::Site,
};

const PASSWORD: &str = "violet-harbour-lantern-42";
const REDIRECT_URI: &str = "https://app.example.com/callback";
const REDIRECT_URI_ENCODED: &str = "https%3A%2F%2Fapp.example.com%2Fcallback";
/// RFC 7636 appendix B: one pair is as good as another here.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Somebody with an account.
#[derive(Clone)]
pub struct Person {
    /// The address to sign in by.
    pub email: String,
    /// The subject identifier.
    pub sub: String,
    /// The cookies of a live session.
    pub cookies: String,
}

/// A confidential client.
#[derive(Clone)]
pub struct Client {
    id: String,
    /// Its `Authorization` field, a whole line.
    pub basic: String,
}

/// What a code or a refresh token was exchanged for.
pub struct Tokens {
    /// JWT.
    pub access: String,
    /// JWT.
    pub id: String,
    /// Opaque.
    pub refresh: String,
}

/// Everybody of a run.
pub struct World {
    /// The server's authority.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// One for each connection: nobody shares a row with a neighbour.
    pub people: Vec<Person>,
    /// Authorization code and refresh, ES256 ID tokens, consent skipped.
    pub web: Client,
    /// The same with RS256 ID tokens.
    pub web_rs256: Client,
    /// client_credentials.
    pub machine: Client,
}

impl World {
    /// Creates users and clients at the command line.
    pub fn create(site: &Site, people: usize) -> Result<Self> {
        let web = [
            "--type",
            "web",
            "--skip-consent",
            "--redirect-uri",
            REDIRECT_URI,
        ];
        let rs256 = r#"{"id_token_signed_response_alg":"RS256"}"#;
        let people = (0..people).map(|number| {
            let email = format!("person{number}@example.com");
            let name = format!("Person {number}");
            let arguments = [
                "user",
                "create",
                "--email",
                &email,
                "--name",
                &name,
                "--email-verified",
                "--password-stdin",
            ];
            let user = site.operate(&arguments, PASSWORD)?;
            Ok(Person {
                email,
                sub: text(&user, "sub")?,
                cookies: String::new(),
            })
        });
        Ok(Self {
            host: site.host(),
            port: site.port,
            people: people.collect::<Result<_>>()?,
            web: client(site, "Web shop", &web)?,
            web_rs256: client(
                site,
                "Older web shop",
                &[web.as_slice(), &["--metadata", rs256]].concat(),
            )?,
            machine: client(site, "Night job", &["--type", "machine"])?,
        })
    }

    /// Gives everybody a live session.
    pub fn sign_in(&mut self) -> Result<()> {
        let mut connection = Connection::open(self.port)?;
        for person in &mut self.people {
            person.cookies = password_sign_in(&mut connection, &self.host, &person.email)?;
        }
        Ok(())
    }

    /// Verifies a token by the JWKS that the server publishes.
    pub fn verify(&self, token: &str, algorithm: Algorithm) -> Result<()> {
        let mut connection = Connection::open(self.port)?;
        let request = http::get(&self.host, "/.well-known/jwks.json", "");
        let jwks: Value = serde_json::from_str(connection.send(&request)?.expect(200)?.body)?;
        let keys = PublicKey::set_from_jwks(&jwks)?;
        ensure!(keys::jws::peek(token)?.alg == algorithm, "not {algorithm}");
        let claims = keys::jws::verify_any(token, keys.iter())?;
        let issuer = format!("http://{}", self.host);
        ensure!(
            claims.get("iss").and_then(Value::as_str) == Some(issuer.as_str()),
            "the token's issuer is another: {claims:?}"
        );
        Ok(())
    }

    /// The authorization request of a client, in a person's browser.
    pub fn authorization_request(&self, client: &Client, person: &Person) -> Vec<u8> {
        let target = format!(
            "/oauth2/authorize?response_type=code&client_id={}&redirect_uri={REDIRECT_URI_ENCODED}\
             &scope=openid%20profile%20email%20offline_access&state=af0ifjsldkj&nonce=n-0S6_WzA2Mj\
             &code_challenge={CHALLENGE}&code_challenge_method=S256",
            client.id
        );
        http::get(
            &self.host,
            &target,
            &format!("Cookie: {}\r\n", person.cookies),
        )
    }
}

/// The whole sign-in form: a browser without cookies gets the page and sends it back. The cookies
/// that it has then.
pub fn password_sign_in(connection: &mut Connection, host: &str, email: &str) -> Result<String> {
    let page = connection
        .send(&http::get(host, "/login", ""))?
        .expect(200)?;
    let mut cookies: Vec<String> = page.cookies().map(str::to_owned).collect();
    let csrf = between(page.body, "name=\"csrf\" value=\"", "\"").context("a form without csrf")?;
    let form = format!(
        "csrf={csrf}&username={}&password={PASSWORD}",
        email.replace('@', "%40")
    );
    let fields = format!("Cookie: {}\r\n", cookies.join("; "));
    let request = http::post(host, "/login", &fields, &form);
    let answer = connection.send(&request)?.expect(303)?;
    cookies.extend(answer.cookies().map(str::to_owned));
    ensure!(cookies.len() >= 2, "no session cookie: {}", answer.head);
    Ok(cookies.join("; "))
}

/// One sign-in with a live session: an authorization response with a code, and its exchange.
pub fn sign_in(
    connection: &mut Connection,
    host: &str,
    client: &Client,
    request: &[u8],
) -> Result<Tokens> {
    let answer = connection.send(request)?.expect(303)?;
    let to = answer.location()?;
    ensure!(
        to.starts_with(REDIRECT_URI) && to.contains("state=af0ifjsldkj"),
        "another redirect was expected: {to}"
    );
    let code = between(to, "code=", "&").with_context(|| format!("no code: {to}"))?;
    let form = format!(
        "grant_type=authorization_code&code={code}&redirect_uri={REDIRECT_URI_ENCODED}&code_verifier={VERIFIER}"
    );
    token_request(connection, host, client, &form)
}

/// One rotation.
pub fn refresh(
    connection: &mut Connection,
    host: &str,
    client: &Client,
    token: &str,
) -> Result<Tokens> {
    let form = format!("grant_type=refresh_token&refresh_token={token}");
    let tokens = token_request(connection, host, client, &form)?;
    ensure!(tokens.refresh != token, "the refresh token was not rotated");
    Ok(tokens)
}

fn token_request(
    connection: &mut Connection,
    host: &str,
    client: &Client,
    form: &str,
) -> Result<Tokens> {
    let request = http::post(host, "/oauth2/token", &client.basic, form);
    let answer = connection.send(&request)?.expect(200)?;
    let answer = answer.carrying(&["\"token_type\":\"Bearer\"", "\"expires_in\":"])?;
    let tokens = Tokens {
        access: answer.member("access_token")?.to_owned(),
        id: answer.member("id_token")?.to_owned(),
        refresh: answer.member("refresh_token")?.to_owned(),
    };
    let signed = |token: &str| token.starts_with("eyJ") && token.split('.').count() == 3;
    ensure!(
        signed(&tokens.access) && signed(&tokens.id),
        "not JWTs: {}",
        answer.body
    );
    Ok(tokens)
}

fn client(site: &Site, name: &str, arguments: &[&str]) -> Result<Client> {
    let create = ["client", "create", "--name", name];
    let registration = site.operate(&[&create, arguments].concat(), "")?;
    let (id, secret) = (
        text(&registration, "client_id")?,
        text(&registration, "client_secret")?,
    );
    let credentials = STANDARD.encode(format!("{id}:{secret}"));
    Ok(Client {
        id,
        basic: format!("Authorization: Basic {credentials}\r\n"),
    })
}

fn text(value: &Value, name: &str) -> Result<String> {
    let found = value.get(name).and_then(Value::as_str);
    found
        .map(str::to_owned)
        .with_context(|| format!("{name} is missing in {value}"))
}
