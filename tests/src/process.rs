//! The server as the binary, for what only a process can show: signals, exit codes, `kill -9`.

use crate::{
    cli::Cli,
    database::Database,
    http, invariants, scratch,
    settings::{self, Settings},
};
use std::{fs::File, process::Stdio, time::Duration};
use tokio::{
    process::{Child, Command},
    time,
};

/// `idp-server serve` on a database that outlives it. Call [`ServerProcess::finish`] at the end of a scenario.
#[derive(Debug)]
pub struct ServerProcess {
    child: Option<Child>,
    database: Database,
    settings: Settings,
    dev: bool,
    /// A command that ends by running the one that follows it.
    under: Vec<String>,
    http: reqwest::Client,
}

impl ServerProcess {
    /// Starts one and waits until it is ready.
    pub async fn start() -> Self {
        Self::start_with(true, &[]).await
    }

    /// The same under production rules or with further settings.
    pub async fn start_with(dev: bool, settings: &[(&str, &str)]) -> Self {
        Self::start_on(Database::create().await, dev, settings).await
    }

    /// The same on a database that is there.
    pub async fn start_on(database: Database, dev: bool, settings: &[(&str, &str)]) -> Self {
        let mut server = Self::new(database, dev, settings);
        server.start_again().await;
        server
    }

    /// One whose files may be kept from growing: see [`ServerProcess::limit_files`].
    pub async fn start_limited() -> Self {
        let mut server = Self::new(Database::create().await, true, &[]);
        // Without this the first write beyond the limit would kill it, as no full disk does.
        let ignoring = ["bash", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];
        server.under = ignoring.map(str::to_owned).to_vec();
        server.start_again().await;
        server
    }

    fn new(database: Database, dev: bool, settings: &[(&str, &str)]) -> Self {
        let mut all = settings::for_port(scratch::free_port(), database.url());
        all.extend(
            settings
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        Self {
            child: None,
            database,
            settings: all,
            dev,
            under: Vec::new(),
            http: http::client(),
        }
    }

    /// Starts it on the same database and port, and waits until it is ready.
    pub async fn start_again(&mut self) {
        let log = self.database.folder().join("server.log");
        let file = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .expect("a log");
        let under: Vec<&str> = self.under.iter().map(String::as_str).collect();
        let child = self
            .cli()
            .command_under(&under, &["serve"])
            .stdin(Stdio::null())
            .stdout(file.try_clone().expect("a second handle"))
            .stderr(file)
            .kill_on_drop(true)
            .spawn()
            .expect("the binary starts");
        let child = self.child.insert(child);
        for _ in 0..1200 {
            let ready = self
                .http
                .get(format!("{}/readyz", self.settings["IDP_PUBLIC_URL"]))
                .send()
                .await;
            if ready.is_ok_and(|answer| answer.status() == 200) {
                return;
            }
            if let Ok(Some(status)) = child.try_wait() {
                let text = std::fs::read_to_string(&log).unwrap_or_default();
                panic!("the server ended with {status}: {text}");
            }
            time::sleep(Duration::from_millis(25)).await;
        }
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        panic!("not ready within half a minute: {text}");
    }

    /// The issuer identifier.
    pub fn issuer(&self) -> &str {
        &self.settings["IDP_PUBLIC_URL"]
    }

    /// Its process id, while it runs.
    pub fn id(&self) -> Option<u32> {
        self.child.as_ref().and_then(Child::id)
    }

    /// The operator of this server.
    pub fn cli(&self) -> Cli {
        Cli::new(self.settings.clone(), self.dev, self.database.folder())
    }

    /// Its tables.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// What it has written to standard output and error.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.database.folder().join("server.log")).unwrap_or_default()
    }

    /// The end that nobody can prepare for.
    pub async fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().await.expect("kill -9");
        }
    }

    /// No file of it may grow beyond so many bytes any more; `None`: as large as they like.
    pub async fn limit_files(&self, bytes: Option<u64>) {
        let bytes = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
        let status = Command::new("prlimit")
            .arg("--pid")
            .arg(self.id().expect("a running server").to_string())
            .arg(format!("--fsize={bytes}:unlimited"))
            .status()
            .await;
        assert!(status.is_ok_and(|status| status.success()), "prlimit");
    }

    /// SIGTERM; the exit code.
    pub async fn terminate(&mut self) -> i32 {
        let mut child = self.child.take().expect("a running server");
        signal("TERM", child.id().expect("a running server")).await;
        let ended = time::timeout(Duration::from_secs(45), child.wait()).await;
        let status = ended
            .unwrap_or_else(|_| panic!("still running 45 s after SIGTERM: {}", self.log()))
            .expect("a status");
        status.code().unwrap_or(-1)
    }

    /// Kills it, checks the invariants and removes the database.
    pub async fn finish(mut self) {
        self.kill().await;
        let broken = invariants::broken(&self.database).await;
        self.database.remove().await;
        assert!(broken.is_empty(), "after the scenario: {broken:#?}");
    }
}

/// Sends a signal to a process that the harness started.
pub async fn signal(name: &str, process: u32) {
    let status = Command::new("kill")
        .args([&format!("-{name}"), &process.to_string()])
        .status()
        .await
        .expect("kill runs");
    assert!(status.success(), "kill -{name} {process}");
}
