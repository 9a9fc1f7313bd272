//! A provider of another house: oidc-provider on Node.js.

use crate::scratch;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::{Child, Command},
    time,
};

/// The provider's program. It ends with this value.
#[derive(Debug)]
pub struct ForeignProvider {
    child: Child,
    port: u16,
}

/// What the provider is told.
#[derive(Debug)]
pub struct Settings<'a> {
    /// The port that it listens on.
    pub port: u16,
    /// Who the application is there.
    pub client_id: &'a str,
    /// Its secret.
    pub client_secret: &'a str,
    /// Where it wants people back.
    pub redirect_uri: &'a str,
    /// What it says of whoever signs in there.
    pub account: Value,
}

impl ForeignProvider {
    /// Starts it, and waits until it listens.
    pub async fn start(settings: &Settings<'_>) -> Result<Self> {
        let folder = scratch::tests_folder();
        scratch::installed(folder.join("node_modules/oidc-provider"));
        let mut child = Command::new("node")
            .arg(folder.join("relying_parties/node/provider.mjs"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let line = json!({
            "port": settings.port,
            "client_id": settings.client_id,
            "client_secret": settings.client_secret,
            "redirect_uri": settings.redirect_uri,
            "account": settings.account,
        });
        let mut input = child.stdin.take().context("piped")?;
        input.write_all(format!("{line}\n").as_bytes()).await?;
        input.flush().await?;
        let output = child.stdout.take().context("piped")?;
        let mut lines = BufReader::new(output).lines();
        let heard = time::timeout(Duration::from_mins(1), lines.next_line()).await;
        let heard = heard.context("silent for a minute")??.unwrap_or_default();
        ensure!(heard.contains("listening"), "it said {heard:?}");
        child.stdin = Some(input);
        Ok(Self {
            child,
            port: settings.port,
        })
    }

    /// Its issuer identifier.
    pub fn issuer(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends it.
    pub async fn stop(mut self) {
        let _ = self.child.kill().await;
    }
}
