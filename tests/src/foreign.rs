//! Relying parties of other houses that run as a program of their own and talk JSON lines on standard input and output.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{path::PathBuf, process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
    time,
};
use url::Url;

use crate::scratch;

/// A relying party's program that has said where to send the browser.
#[derive(Debug)]
pub struct Foreign {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
    /// The authorization request.
    pub authorize: String,
}

impl Foreign {
    /// openid-client on Node.js.
    pub async fn node(settings: &Value) -> Result<Self> {
        scratch::installed(scratch::tests_folder().join("node_modules/openid-client"));
        let script = folder().join("node/sign_in.mjs");
        Self::start(Command::new("node").arg(script), settings).await
    }

    /// Authlib in a Flask application.
    pub async fn python(settings: &Value) -> Result<Self> {
        let python = folder().join("python/.venv/bin/python");
        let script = folder().join("python/sign_in.py");
        Self::start(
            Command::new(scratch::installed(python)).arg(script),
            settings,
        )
        .await
    }

    async fn start(command: &mut Command, settings: &Value) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let input = child.stdin.take().context("piped")?;
        let output = BufReader::new(child.stdout.take().context("piped")?).lines();
        let mut foreign = Self {
            child,
            input,
            output,
            authorize: String::new(),
        };
        foreign.say(settings).await?;
        let answer = foreign.hear().await?;
        answer["authorize"]
            .as_str()
            .context("no authorization request")?
            .clone_into(&mut foreign.authorize);
        Ok(foreign)
    }

    /// Tells it where the browser came back to, and hears what it made of that.
    pub async fn finish(mut self, callback: &Url) -> Result<Value> {
        self.say(&json!({"callback": callback})).await?;
        let mut answer = self.hear().await?;
        let _ = self.child.kill().await;
        Ok(answer["result"].take())
    }

    async fn say(&mut self, value: &Value) -> Result<()> {
        self.input
            .write_all(format!("{value}\n").as_bytes())
            .await?;
        Ok(self.input.flush().await?)
    }

    async fn hear(&mut self) -> Result<Value> {
        let line = time::timeout(Duration::from_mins(1), self.output.next_line())
            .await
            .context("silent for a minute")??
            .context("ended without an answer")?;
        let value: Value = serde_json::from_str(&line).with_context(|| line.clone())?;
        if let Some(error) = value["error"].as_str() {
            bail!("the relying party failed: {error}");
        }
        Ok(value)
    }
}

fn folder() -> PathBuf {
    scratch::tests_folder().join("relying_parties")
}
