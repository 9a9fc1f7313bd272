//! Relying parties that nobody here wrote.

use anyhow::Result;
use serde_json::{Value, json};
use tests::{
    apache::{Apache, Site},
    browser::Browser,
    foreign::Foreign,
    given::{self, Client},
    person::Person,
    server::TestServer,
};

fn settings(server: &TestServer, client: &Client, auth: &str) -> Value {
    json!({
        "issuer": server.issuer(),
        "client_id": client.client_id,
        "client_secret": client.client_secret,
        "private_jwk": client.key.as_ref().map(tests::jwk::PrivateKey::private_jwk),
        "redirect_uri": client.redirect_uri,
        "post_logout_redirect_uri": given::POST_LOGOUT_REDIRECT_URI,
        "scope": "openid profile email groups offline_access",
        "auth": auth,
    })
}

fn assert_signed_in(result: &Value, server: &TestServer, client: &Client) {
    let claims = &result["claims"];
    assert_eq!(claims["iss"], server.issuer(), "{result:#}");
    assert_eq!(claims["aud"], client.client_id, "{result:#}");
    assert_eq!(claims["email"], "alice@example.com", "{result:#}");
    assert_eq!(claims["groups"], json!([]), "{result:#}");
    assert_eq!(result["userinfo"]["sub"], claims["sub"], "{result:#}");
    assert_eq!(result["userinfo"]["email"], claims["email"], "{result:#}");
    assert!(result["expires_in"].is_u64(), "{result:#}");
    let refreshed = &result["refreshed"];
    assert_eq!(refreshed["claims"]["sub"], claims["sub"], "{result:#}");
    assert_eq!(refreshed["userinfo"]["sub"], claims["sub"], "{result:#}");
    assert_eq!(refreshed["rotated"], true, "{result:#}");
}

async fn openid_client(auth: &str) -> Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    let alice = given::user(&cli, "alice").await;
    let client = match auth {
        "none" => given::spa_client(&cli).await,
        "private_key_jwt" => given::private_key_client(&cli).await,
        _ => given::web_client(&cli).await,
    };
    let application = Foreign::node(&settings(&server, &client, auth)).await?;
    let person = Person::new(&server);
    let callback = person.authorize(&application.authorize, &alice).await;
    let result = application.finish(&callback).await?;
    assert_signed_in(&result, &server, &client);
    assert_eq!(result["after_revocation"], 401, "{result:#}");
    let logout = result["logout"].as_str().unwrap_or_default();
    assert!(
        logout.starts_with(&server.url("/oauth2/logout?")),
        "{logout}"
    );
    Ok(())
}

#[tokio::test]
async fn openid_client_with_its_secret_in_the_body() -> Result<()> {
    openid_client("client_secret_post").await
}

#[tokio::test]
async fn openid_client_with_basic_authentication() -> Result<()> {
    openid_client("client_secret_basic").await
}

#[tokio::test]
async fn openid_client_with_a_private_key() -> Result<()> {
    openid_client("private_key_jwt").await
}

#[tokio::test]
async fn openid_client_as_a_public_client() -> Result<()> {
    openid_client("none").await
}

/// It takes the signature of no other algorithm than the one that it registered, and finds the key at our JWKS endpoint.
#[tokio::test]
async fn openid_client_verifies_every_algorithm_that_it_may_register() -> Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    let alice = given::user(&cli, "alice").await;
    for algorithm in ["RS256", "ES256", "ES384", "EdDSA", "PS256"] {
        let metadata = json!({"id_token_signed_response_alg": algorithm}).to_string();
        let client = given::web_client_with(&cli, &["--metadata", &metadata]).await;
        let mut settings = settings(&server, &client, "client_secret_basic");
        settings["id_token_signed_response_alg"] = algorithm.into();
        let application = Foreign::node(&settings).await?;
        let person = Person::new(&server);
        let callback = person.authorize(&application.authorize, &alice).await;
        let result = application.finish(&callback).await?;
        assert_signed_in(&result, &server, &client);
    }
    Ok(())
}

async fn authlib(auth: &str) -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let application = Foreign::python(&settings(&server, &client, auth)).await?;
    let person = Person::new(&server);
    let callback = person.authorize(&application.authorize, &alice).await;
    let result = application.finish(&callback).await?;
    assert_signed_in(&result, &server, &client);
    Ok(())
}

#[tokio::test]
async fn authlib_with_basic_authentication() -> Result<()> {
    authlib("client_secret_basic").await
}

#[tokio::test]
async fn authlib_with_its_secret_in_the_body() -> Result<()> {
    authlib("client_secret_post").await
}

#[tokio::test]
async fn apache_lets_a_person_in_who_signed_in_here() -> Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    let alice = given::user(&cli, "alice").await;
    let site = Site::new();
    let arguments = ["--type", "web", "--redirect-uri", &site.redirect_uri()];
    let client = given::client(&cli, "Apache", &arguments).await;
    let apache = Apache::start(site, server.issuer(), &client).await;

    let browser = Browser::start().await?;
    browser.open(&site.url("/")).await?;
    browser.press("#enter").await?;
    browser.sign_in(&alice).await?;
    browser.press("#allow").await?;
    let Ok(remote_user) = browser.text("#remote-user").await else {
        panic!(
            "no protected page at {}: {}",
            browser.url().await?,
            apache.log()
        );
    };
    assert_eq!(remote_user, alice.email, "{}", apache.log());
    assert_eq!(browser.text("#issuer").await?, server.issuer());
    assert_eq!(browser.text("#name").await?, "Alice Example");
    assert_eq!(browser.url().await?.as_str(), site.url("/protected/"));
    Ok(())
}
