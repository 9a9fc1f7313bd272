//! A mail server of another house in a process of its own: aiosmtpd on Python.

use crate::{mail_sink::Mail, scratch};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
    time,
};

/// The server's program. It ends with this value.
#[derive(Debug)]
pub struct ForeignMailServer {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
    mails: Vec<Mail>,
}

#[derive(Deserialize)]
struct Taken {
    from: String,
    to: Vec<String>,
    raw: String,
}

impl ForeignMailServer {
    /// Starts it, and waits until it listens on this port of loopback.
    pub async fn start(port: u16) -> Result<Self> {
        let folder = scratch::tests_folder().join("relying_parties/python");
        let mut child = Command::new(scratch::installed(folder.join(".venv/bin/python")))
            .arg(folder.join("mail_server.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let input = child.stdin.take().context("piped")?;
        let output = BufReader::new(child.stdout.take().context("piped")?).lines();
        let mut server = Self {
            child,
            input,
            output,
            mails: Vec::new(),
        };
        server.say(&json!({"port": port})).await?;
        server.hear("listening").await?;
        Ok(server)
    }

    /// From now on it behaves so: `rcpt` and `data` are the lines that it answers with instead of taking a mail, `wait` the seconds
    /// before it answers the end of DATA.
    pub async fn behave(&mut self, behaviour: Value) -> Result<()> {
        self.say(&behaviour).await?;
        self.hear("heard").await
    }

    /// Waits until a mail is there whole, and not yet answered.
    pub async fn reads(&mut self) -> Result<()> {
        self.hear("reading").await
    }

    /// Waits for the next mail that it takes.
    pub async fn next(&mut self) -> Result<Mail> {
        let count = self.mails.len();
        while self.mails.len() == count {
            self.listen().await?;
        }
        self.mails.pop().context("one more")
    }

    /// Kills it, at whatever it is: how many mails it had taken that nobody has asked for.
    pub async fn kill(mut self) -> Result<usize> {
        self.child.kill().await?;
        while self.listen().await.is_ok() {}
        Ok(self.mails.len())
    }

    async fn say(&mut self, value: &Value) -> Result<()> {
        let line = format!("{value}\n");
        self.input.write_all(line.as_bytes()).await?;
        Ok(self.input.flush().await?)
    }

    /// Waits for a word; mails that come before are kept.
    async fn hear(&mut self, word: &str) -> Result<()> {
        while self.listen().await?.get(word).is_none() {}
        Ok(())
    }

    async fn listen(&mut self) -> Result<Value> {
        let heard = time::timeout(Duration::from_mins(1), self.output.next_line()).await;
        let line = heard.context("silent for a minute")??;
        let line = line.context("it has ended")?;
        let value: Value = serde_json::from_str(&line).with_context(|| line.clone())?;
        if value.get("raw").is_some() {
            let Taken { from, to, raw } = serde_json::from_value(value.clone())?;
            ensure!(!raw.is_empty(), "an empty mail");
            self.mails.push(Mail { from, to, raw });
        }
        Ok(value)
    }
}
