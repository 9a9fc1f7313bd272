//! The server under test: the release binary on a database of its own.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

use crate::{
    http::{self, Connection},
    machine::{self, Cores},
};

/// So long may a start take, and a stop.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything that a start needs.
#[derive(Clone)]
pub struct Site {
    /// The binary.
    pub binary: PathBuf,
    /// An empty folder, the process's working directory.
    pub folder: PathBuf,
    /// `database.url`
    pub database_url: String,
    /// Where it listens.
    pub port: u16,
    /// Who runs where.
    pub cores: Cores,
    /// More settings.
    pub set: Vec<(String, String)>,
    /// Where its log goes.
    pub log: PathBuf,
}

/// `target/<profile>/idp-server`, beside this program.
pub fn binary() -> Result<PathBuf> {
    let own = std::env::current_exe().context("this program's path")?;
    let binary = own.with_file_name("idp-server");
    ensure!(
        binary.is_file(),
        "{} is missing. Build it first:\n    cargo build --release -p idp-server -p bench",
        binary.display()
    );
    if cfg!(debug_assertions) {
        eprintln!(
            "This is a debug build: its figures say nothing. Use `cargo run --release -p bench`."
        );
    }
    Ok(binary)
}

/// A port that is free now.
pub fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    Ok(listener.local_addr()?.port())
}

impl Site {
    /// The issuer's authority.
    pub fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// Defaults throughout, but for address, database, key and what was asked for.
    fn settings(&self, command: &mut Command) {
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("IDP_PUBLIC_URL", format!("http://{}", self.host()))
            .env("IDP_SERVER__LISTEN", format!("127.0.0.1:{}", self.port))
            .env("IDP_DATABASE__URL", &self.database_url)
            .env(
                "IDP_SECRETS__ENCRYPTION_KEY",
                STANDARD.encode(b"for measuring and for nothing el"),
            )
            .envs(self.set.iter().map(|(name, value)| (name, value)))
            .current_dir(&self.folder);
    }

    /// Starts the server and waits until it is ready; how long that took.
    pub fn start(&self) -> Result<(Server, Duration)> {
        let mut command = self.cores.command(self.cores.server, &self.binary);
        self.settings(&mut command);
        let log = File::options().append(true).create(true).open(&self.log);
        command
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log.with_context(|| self.log.display().to_string())?);
        let began = machine::stopwatch();
        let child = command.spawn().context("the server does not start")?;
        let mut server = Server(child);
        let ready = http::get(&self.host(), "/readyz", "");
        loop {
            machine::go_on()?;
            if let Ok(mut connection) = Connection::open(self.port)
                && connection
                    .send(&ready)
                    .is_ok_and(|answer| answer.status == 200)
            {
                return Ok((server, began.elapsed()));
            }
            if let Some(status) = server.0.try_wait()? {
                bail!("the server ended with {status}; --server-log FILE keeps what it said");
            }
            ensure!(
                began.elapsed() < PATIENCE,
                "the server is not ready in time"
            );
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Runs a command with `-o json` and a text on standard input.
    pub fn operate(&self, arguments: &[&str], input: &str) -> Result<Value> {
        let mut command = Command::new(&self.binary);
        self.settings(&mut command);
        let mut child = command
            .args(arguments)
            .args(["-o", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(input.as_bytes())?;
        }
        let output = child.wait_with_output()?;
        ensure!(
            output.status.success(),
            "idp-server {} ended with {}: {}",
            arguments.join(" "),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

/// A running server; it ends with its value.
pub struct Server(Child);

impl Server {
    /// Its process id.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// SIGTERM, and waits for the end.
    pub fn stop(mut self) -> Result<()> {
        let id = self.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status()?;
        let began = machine::stopwatch();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.0.try_wait()? {
                ensure!(status.success(), "the server ended with {status}");
                return Ok(());
            }
            thread::sleep(Duration::from_millis(5));
        }
        bail!("the server did not end after SIGTERM")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Size of a file in MiB, as it is and without symbols (where `strip` is installed).
pub fn binary_sizes(binary: &Path, folder: &Path) -> Result<(f64, Option<f64>)> {
    let mib = |path: &Path| -> Result<f64> {
        let kib = std::fs::metadata(path)?.len() / 1024;
        Ok(machine::real(kib) / 1024.0)
    };
    let stripped = folder.join("stripped");
    let done = Command::new("strip")
        .arg("-o")
        .args([&stripped, binary])
        .stderr(Stdio::null())
        .status();
    let small = match done {
        Ok(status) if status.success() => Some(mib(&stripped)?),
        _ => None,
    };
    Ok((mib(binary)?, small))
}
