//! What stands ready to be pasted is pasted and run.

use super::{chief, register_page, snippet};
use anyhow::{Context, Result};
use serde_json::Value;
use std::process::Stdio;
use tests::{
    given, http,
    person::Person,
    scratch::{self, Folder},
    server::TestServer,
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::Command,
};

/// Runs the program of an application for Node.js and signs Alice in to it; the claims that it shows.
async fn sign_in(kind: &str) -> Result<(Value, String)> {
    scratch::installed(scratch::tests_folder().join("node_modules/openid-client"));
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let (_, person) = chief(&server).await;
    let port = scratch::free_port();
    let uri = format!("http://127.0.0.1:{port}/callback");
    let page = register_page(&person, "It's \"mine\" & <theirs>", kind, &uri).await;
    let client_id = super::made(&page, &uri).client_id;
    let folder = Folder::new("snippet");
    let program = folder.path().join("sign-in.mjs");
    std::fs::write(&program, snippet(&page, "Node.js · openid-client"))?;
    let modules = scratch::tests_folder().join("node_modules");
    std::os::unix::fs::symlink(modules, folder.path().join("node_modules"))?;
    let mut child = Command::new("node")
        .arg(&program)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut lines = BufReader::new(child.stdout.take().context("piped")?).lines();
    let line = lines.next_line().await?.context("it says where to go")?;
    let address = line.strip_prefix("Open ").context("an address")?;
    let callback = Person::new(&server).authorize(address, &alice).await;
    let answer = http::Answer::read(http::client().get(callback).send().await?).await;
    child.kill().await?;
    Ok((answer.json(), client_id))
}

#[tokio::test]
async fn the_program_for_a_web_application_signs_people_in() -> Result<()> {
    let (claims, client_id) = sign_in("web").await?;
    assert_eq!(claims["aud"], client_id.as_str(), "{claims:#}");
    assert_eq!(claims["email"], "alice@example.com", "{claims:#}");
    Ok(())
}

#[tokio::test]
async fn the_program_for_a_native_application_signs_people_in() -> Result<()> {
    let (claims, client_id) = sign_in("native").await?;
    assert_eq!(claims["aud"], client_id.as_str(), "{claims:#}");
    Ok(())
}

#[tokio::test]
async fn the_command_for_a_machine_gets_a_token_and_the_settings_are_true() -> Result<()> {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let page = register_page(&person, "Night job", "machine", "").await;
    let client = super::made(&page, "");
    let output = Command::new("sh")
        .args(["-c", &snippet(&page, "curl")])
        .output()
        .await?;
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(answer["token_type"], "Bearer", "{answer}");
    let settings = snippet(&page, ".env");
    let secret = client.client_secret.context("a secret")?;
    for line in [
        format!("OIDC_ISSUER={}", server.issuer()),
        format!("OIDC_CLIENT_ID={}", client.client_id),
        format!("OIDC_CLIENT_SECRET={secret}"),
    ] {
        assert!(
            settings.lines().any(|known| known == line),
            "{line}: {settings}"
        );
    }
    // Later its place is marked, and what it says is otherwise the same.
    let later = person
        .open(&format!("/admin/applications/{}", client.client_id))
        .await;
    assert_eq!(
        snippet(&later, ".env"),
        settings.replace(&secret, "CLIENT_SECRET")
    );
    Ok(())
}
