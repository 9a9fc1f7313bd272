//! The users and clients that a scenario begins with, made at the command line.

use crate::{cli::Cli, database::Database, jwk::PrivateKey};
use serde_json::{Value, json};

/// Where a client of this harness wants its users back.
pub const REDIRECT_URI: &str = "https://app.example.com/callback";
/// Where it wants them after signing out.
pub const POST_LOGOUT_REDIRECT_URI: &str = "https://app.example.com/goodbye";
/// The password of every user that does not say otherwise.
pub const PASSWORD: &str = "violet-harbour-lantern-42";

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct User {
    /// The subject identifier.
    pub sub: String,
    /// Verified.
    pub email: String,
    /// The preferred username.
    pub username: String,
    /// In clear, as the person knows it.
    pub password: String,
}

/// A registered client as its developer knows it.
#[derive(Debug, Clone)]
pub struct Client {
    /// Public.
    pub client_id: String,
    /// Where it has one.
    pub client_secret: Option<String>,
    /// The first registered one, or empty.
    pub redirect_uri: String,
    /// The whole RFC 7591 response.
    pub registration: Value,
    /// The key of a client that authenticates by `private_key_jwt`.
    pub key: Option<PrivateKey>,
}

/// `alice`: Alice, alice@example.com with the common [`PASSWORD`].
pub async fn user(cli: &Cli, username: &str) -> User {
    user_with(cli, username, &[]).await
}

/// The address of somebody, by username, is as if nobody had ever proven it or vouched for it.
pub async fn never_proven(database: &Database, username: &str) {
    let sql =
        format!("UPDATE users SET email_verified = (1 = 0) WHERE username_key = '{username}'");
    database.execute(&sql).await;
}

/// The same with further arguments of `user create`.
pub async fn user_with(cli: &Cli, username: &str, arguments: &[&str]) -> User {
    let email = format!("{username}@example.com");
    let (first, rest) = username.split_at(1);
    let name = format!("{}{rest} Example", first.to_uppercase());
    let common = [
        "user",
        "create",
        "--email",
        &email,
        "--username",
        username,
        "--name",
        &name,
    ];
    let flags = ["--password-stdin", "--email-verified"];
    let created = cli
        .json_with_input(&[&common, flags.as_slice(), arguments].concat(), PASSWORD)
        .await;
    User {
        sub: text(&created, "sub"),
        email,
        username: username.to_owned(),
        password: PASSWORD.to_owned(),
    }
}

/// A confidential client with [`REDIRECT_URI`].
pub async fn web_client(cli: &Cli) -> Client {
    web_client_with(cli, &[]).await
}

/// The same with further arguments of `client create`.
pub async fn web_client_with(cli: &Cli, arguments: &[&str]) -> Client {
    let common = ["--type", "web", "--redirect-uri", REDIRECT_URI];
    let logout = ["--post-logout-redirect-uri", POST_LOGOUT_REDIRECT_URI];
    client(
        cli,
        "Web shop",
        &[&common, logout.as_slice(), arguments].concat(),
    )
    .await
}

/// A public client with [`REDIRECT_URI`].
pub async fn spa_client(cli: &Cli) -> Client {
    let arguments = ["--type", "spa", "--redirect-uri", REDIRECT_URI];
    client(cli, "Single page", &arguments).await
}

/// A confidential client with `client_credentials`.
pub async fn machine_client(cli: &Cli) -> Client {
    client(cli, "Night job", &["--type", "machine"]).await
}

/// A confidential client that proves itself by a key.
pub async fn private_key_client(cli: &Cli) -> Client {
    let key = PrivateKey::generate();
    let metadata = json!({
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "ES256",
        "jwks": {"keys": [key.public_jwk()]},
    })
    .to_string();
    let mut client = web_client_with(cli, &["--metadata", &metadata]).await;
    client.key = Some(key);
    client
}

/// Any client: `client create --name NAME` with further arguments.
pub async fn client(cli: &Cli, name: &str, arguments: &[&str]) -> Client {
    let common = ["client", "create", "--name", name];
    let registration = cli.json(&[&common, arguments].concat()).await;
    Client {
        client_id: text(&registration, "client_id"),
        client_secret: registration["client_secret"].as_str().map(str::to_owned),
        redirect_uri: registration["redirect_uris"][0]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        registration,
        key: None,
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is missing in {value}"))
        .to_owned()
}
