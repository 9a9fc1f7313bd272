//! The main job: an ordinary relying party sends a browser, a person signs in, the application holds a verified ID token.

use anyhow::Result;
use tests::{given, person::Person, raw, relying_party::RelyingParty, server::TestServer};

#[tokio::test]
async fn a_confidential_web_application_signs_a_person_in() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let application = RelyingParty::discover(&server, &client).await?;
    let person = Person::new(&server);

    let scopes = ["profile", "email", "offline_access"];
    let begun = application.begin(&scopes);
    let callback = person.authorize(begun.url.as_str(), &alice).await;
    let tokens = application.finish(begun, &callback).await?;

    let claims = &tokens.claims;
    assert_eq!(claims["iss"], server.issuer());
    assert_eq!(claims["sub"], alice.sub);
    assert_eq!(claims["aud"], client.client_id);
    assert_eq!(claims["email"], alice.email);
    assert_eq!(claims["email_verified"], true);
    assert_eq!(claims["name"], "Alice Example");
    assert_eq!(claims["preferred_username"], "alice");
    assert_eq!(claims["amr"], serde_json::json!(["pwd"]));
    assert!(claims["auth_time"].is_u64(), "{claims}");
    assert!(claims["sid"].is_string(), "{claims}");
    assert_eq!(tokens.header["alg"], "ES256");
    assert!(tokens.expires_in > 0);

    let userinfo = application.userinfo(&tokens).await?;
    for claim in [
        "sub",
        "email",
        "email_verified",
        "name",
        "preferred_username",
    ] {
        assert_eq!(userinfo[claim], claims[claim], "{claim}");
    }

    let fresh = application.refresh(&tokens).await?;
    for claim in ["iss", "sub", "aud", "auth_time", "sid", "email"] {
        assert_eq!(fresh.claims[claim], claims[claim], "{claim}");
    }
    assert!(fresh.refresh_token.is_some());
    assert_ne!(fresh.refresh_token, tokens.refresh_token);
    assert_eq!(application.userinfo(&fresh).await?["sub"], alice.sub);
    Ok(())
}

#[tokio::test]
async fn a_public_single_page_application_signs_a_person_in() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::spa_client(&server.cli()).await;
    assert_eq!(client.client_secret, None);
    let application = RelyingParty::discover(&server, &client).await?;
    let person = Person::new(&server);

    let begun = application.begin(&["email", "offline_access"]);
    let callback = person.authorize(begun.url.as_str(), &alice).await;
    let tokens = application.finish(begun, &callback).await?;
    assert_eq!(tokens.claims["email"], alice.email);

    let fresh = application.refresh(&tokens).await?;
    assert_ne!(fresh.refresh_token, tokens.refresh_token);
    Ok(())
}

#[tokio::test]
async fn the_secret_may_stand_in_the_body() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let application = RelyingParty::discover(&server, &client)
        .await?
        .with_secret_in_body();
    let begun = application.begin(&[]);
    let callback = Person::new(&server)
        .authorize(begun.url.as_str(), &alice)
        .await;
    let tokens = application.finish(begun, &callback).await?;
    assert_eq!(tokens.claims["sub"], alice.sub);
    assert_eq!(
        tokens.refresh_token, None,
        "offline_access was not asked for"
    );
    Ok(())
}

#[tokio::test]
async fn a_second_sign_in_asks_for_nothing() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let url = raw::authorize_url(&server, &client, &[]);
    person.authorize(&url, &alice).await;

    let page = person.open(&url).await;
    let callback = page.callback();
    assert!(callback.contains_key("code"), "{callback:?}");
    assert_eq!(callback["state"], "af0ifjsldkj");
    assert_eq!(callback["iss"], server.issuer());
    Ok(())
}

#[tokio::test]
async fn a_denied_consent_is_told_to_the_application() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let url = raw::authorize_url(&server, &client, &[]);
    let page = person.sign_in(&url, &alice).await;
    let callback = person.deny(&page).await.callback();
    assert_eq!(callback["error"], "access_denied");
    assert_eq!(callback["state"], "af0ifjsldkj");
    assert_eq!(callback["iss"], server.issuer());
    assert!(!callback.contains_key("code"));
    Ok(())
}

#[tokio::test]
async fn a_wrong_password_signs_nobody_in() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let page = person
        .open(&raw::authorize_url(&server, &client, &[]))
        .await;
    let page = person.type_password(&page, "alice", "not hers").await;
    assert!((400..500).contains(&page.status), "{page:#?}");
    assert_eq!(page.form("password").value("username"), Some("alice"));
    assert_eq!(person.cookie("idp_session"), None);

    let page = person
        .type_password(&page, &alice.username, &alice.password)
        .await;
    assert!(page.find_form("allow").is_some(), "{page:#?}");
    assert!(person.cookie("idp_session").is_some());
    Ok(())
}

#[tokio::test]
async fn a_machine_gets_a_token_for_itself() -> Result<()> {
    let server = TestServer::start().await;
    let client = given::machine_client(&server.cli()).await;
    let answer = raw::token(&server, &client, &[("grant_type", "client_credentials")])
        .await
        .expect_status(200);
    let body = answer.json();
    assert_eq!(body["token_type"], "Bearer");
    assert!(body["expires_in"].is_u64());
    assert!(body["refresh_token"].is_null());
    assert!(body["id_token"].is_null());
    assert_eq!(answer.header("cache-control"), "no-store");
    let (header, claims) = tests::jwk::decode(&answer.text("access_token"));
    assert_eq!(header["typ"], "at+jwt");
    assert_eq!(claims["iss"], server.issuer());
    assert_eq!(claims["client_id"], client.client_id);
    assert_eq!(claims["sub"], client.client_id);
    assert!(claims["gid"].is_null());
    Ok(())
}

#[tokio::test]
async fn a_redeemed_code_is_refused_and_its_tokens_die() -> Result<()> {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let code = raw::code(&server, &client, &person, &alice, &[]).await;

    let first = raw::redeem(&server, &client, &code)
        .await
        .expect_status(200);
    let access_token = first.text("access_token");
    raw::userinfo(&server, &access_token)
        .await
        .expect_status(200);

    let second = raw::redeem(&server, &client, &code)
        .await
        .expect_status(400);
    assert_eq!(second.error(), "invalid_grant");
    raw::userinfo(&server, &access_token)
        .await
        .expect_status(401);
    Ok(())
}
