//! The operator at the command line.

use crate::{scratch, settings::Settings};
use serde_json::Value;
use std::{ffi::OsString, path::PathBuf, process::Stdio};
use tokio::{io::AsyncWriteExt, process::Command};

/// The binary, on one server's settings.
#[derive(Debug, Clone)]
pub struct Cli {
    settings: Settings,
    dev: bool,
    folder: PathBuf,
}

/// What a command left behind.
#[derive(Debug)]
pub struct Output {
    /// 0 ok, 1 failed, 2 usage, 3 not found, 4 conflict, 5 denied; -1 where a signal ended it.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Output {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The same output, having ended with a given code.
    #[track_caller]
    pub fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }
}

impl Cli {
    /// Commands run in `folder`, with `settings` as their whole environment.
    pub fn new(settings: Settings, dev: bool, folder: PathBuf) -> Self {
        Self {
            settings,
            dev,
            folder,
        }
    }

    /// The same with one setting changed.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.settings.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same without one setting.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.settings.remove(name);
        self
    }

    /// The same without `--dev`.
    #[must_use]
    pub fn production(mut self) -> Self {
        self.dev = false;
        self
    }

    /// Runs a command with nothing on its standard input.
    pub async fn run(&self, arguments: &[&str]) -> Output {
        self.run_with_input(arguments, "").await
    }

    /// Runs a command, giving it a text on standard input.
    pub async fn run_with_input(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the binary starts");
        let mut stdin = child.stdin.take().expect("piped");
        // A command that refuses its arguments may be gone before it has read anything.
        let _ = stdin.write_all(input.as_bytes()).await;
        drop(stdin);
        let limit = std::time::Duration::from_mins(1);
        let output = tokio::time::timeout(limit, child.wait_with_output())
            .await
            .unwrap_or_else(|_| panic!("{arguments:?} did not end within a minute"))
            .expect("an output");
        Output {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Runs a command with `-o json` that has to succeed, and reads its output.
    pub async fn json(&self, arguments: &[&str]) -> Value {
        self.json_with_input(arguments, "").await
    }

    /// The same with a text on standard input.
    pub async fn json_with_input(&self, arguments: &[&str], input: &str) -> Value {
        let arguments = [arguments, &["-o", "json"]].concat();
        self.run_with_input(&arguments, input)
            .await
            .expect_code(0)
            .json()
    }

    /// The command before it is started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_under(&[], arguments)
    }

    /// The same under a command that ends by running the one that follows it.
    pub fn command_under(&self, under: &[&str], arguments: &[&str]) -> Command {
        let mut words = under.iter().map(OsString::from).chain([binary().into()]);
        let mut command = Command::new(words.next().expect("a program"));
        command
            .args(words)
            .args(arguments)
            .args(self.dev.then_some("--dev"))
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .envs(&self.settings);
        command
    }
}

/// `target/<profile>/idp-server`: beside a program of this crate, or one folder above a test executable.
pub fn binary() -> PathBuf {
    let own = std::env::current_exe().expect("this executable");
    let near = own
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("idp-server"));
    let found = near.clone().find(|path| path.exists());
    scratch::installed(found.or_else(|| near.last()).expect("a folder"))
}
