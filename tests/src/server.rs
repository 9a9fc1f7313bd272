//! The server in this process, as production builds it: `Config::load`, `Server::bind`, `run`.

use crate::{
    cli::Cli,
    database::{Database, Engine},
    http, invariants,
    node::{self, Kind},
    scratch,
    settings::{self, Settings},
};
use idp_server::{clock::Clock, config::Argon2Config};
use std::{
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

pub use crate::node::Node;

/// A server on a database of its own. When the value goes, the server stops, the invariants are checked and the database is removed.
#[derive(Debug)]
pub struct TestServer {
    node: Option<Node>,
    database: Database,
    settings: Settings,
    kind: Kind,
    http: reqwest::Client,
    issuer: String,
    address: String,
}

/// How a [`TestServer`] differs from the ordinary.
#[derive(Debug)]
pub struct Builder {
    settings: Vec<(String, String)>,
    dev: bool,
    engine: Engine,
    database_port: Option<u16>,
    disk: Option<PathBuf>,
    hash_cost: Option<Argon2Config>,
}

impl Builder {
    /// Sets `IDP_...`; `{port}` in the value stands for the server's port.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Production rules: as without `--dev`.
    #[must_use]
    pub fn production(mut self) -> Self {
        self.dev = false;
        self
    }

    /// Reaches PostgreSQL by another port of this machine: that of a [`crate::wire::Wire`].
    #[must_use]
    pub fn through(mut self, port: u16) -> Self {
        self.database_port = Some(port);
        self
    }

    /// Keeps its SQLite database in this folder.
    #[must_use]
    pub fn on_disk(mut self, folder: &Path) -> Self {
        self.disk = Some(folder.to_owned());
        self
    }

    /// Hashes passwords at this cost, which may be less than any configuration allows.
    #[must_use]
    pub fn hash_cost(mut self, cost: Argon2Config) -> Self {
        self.hash_cost = Some(cost);
        self
    }

    /// On this engine whatever the environment says.
    #[must_use]
    pub fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// Starts it.
    pub async fn start(self) -> TestServer {
        http::install_crypto();
        let database = match &self.disk {
            Some(folder) => Database::create_in(folder),
            None => Database::create_on(self.engine).await,
        };
        let kind = Kind {
            dev: self.dev,
            clock: Clock::system(),
            hash_cost: self.hash_cost,
        };
        let mut failure = String::new();
        for _ in 0..3 {
            let port = scratch::free_port();
            let mut settings = settings::for_port(port, database.url());
            if let Some(by) = self.database_port {
                let mut url = url::Url::parse(database.url()).expect("a database URL");
                let _ = url.set_host(Some("127.0.0.1"));
                let _ = url.set_port(Some(by));
                settings.insert("IDP_DATABASE__URL".to_owned(), url.into());
            }
            for (name, value) in &self.settings {
                settings.insert(name.clone(), value.replace("{port}", &port.to_string()));
            }
            match Node::start(&settings, kind.clone()).await {
                Ok(node) => {
                    return TestServer {
                        address: node.address(),
                        issuer: settings["IDP_PUBLIC_URL"].clone(),
                        node: Some(node),
                        database,
                        settings,
                        kind,
                        http: http::client(),
                    };
                }
                Err(error) => failure = error,
            }
        }
        panic!("the server does not start: {failure}");
    }
}

impl TestServer {
    /// The ordinary one: `--dev` rules, plain http, issuer `http://localhost:{port}`.
    pub async fn start() -> Self {
        Self::builder().start().await
    }

    /// One with other settings.
    pub fn builder() -> Builder {
        Builder {
            settings: Vec::new(),
            dev: true,
            engine: Engine::chosen(),
            database_port: None,
            disk: None,
            hash_cost: None,
        }
    }

    /// The issuer identifier, which is `public_url`.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Issuer and path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.issuer)
    }

    /// `http://127.0.0.1:{port}`: where this node listens, whatever the issuer is called.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The listener for operations, where the settings name one.
    pub fn internal_address(&self) -> Option<String> {
        self.node.as_ref().and_then(Node::internal_address)
    }

    /// Moves the clock of every node forward. The command line keeps the real time.
    pub fn advance(&self, by: Duration) {
        self.kind.clock.advance(by);
    }

    /// The clock that the nodes share.
    pub fn clock(&self) -> &Clock {
        &self.kind.clock
    }

    /// The operator of this server.
    pub fn cli(&self) -> Cli {
        Cli::new(self.settings.clone(), self.kind.dev, self.database.folder())
    }

    /// A client for requests made by hand.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// Its tables.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Its environment.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Another node: the same issuer, database and clock on a port of its own.
    pub async fn node(&self) -> Node {
        self.try_node(&[])
            .await
            .unwrap_or_else(|error| panic!("the second node does not start: {error}"))
    }

    /// Another node whose clock is its own: moving it moves no other.
    pub async fn node_at(&self, clock: &Clock) -> Node {
        let kind = Kind {
            clock: clock.clone(),
            ..self.kind.clone()
        };
        Node::start(&self.settings_of_another(&[]), kind)
            .await
            .unwrap_or_else(|error| panic!("the second node does not start: {error}"))
    }

    /// Another node with other settings, or why it does not start.
    pub async fn try_node(&self, changes: &[(&str, &str)]) -> Result<Node, String> {
        Node::start(&self.settings_of_another(changes), self.kind.clone()).await
    }

    fn settings_of_another(&self, changes: &[(&str, &str)]) -> Settings {
        let mut settings = self.settings.clone();
        let listen = format!("127.0.0.1:{}", scratch::free_port());
        settings.insert("IDP_SERVER__LISTEN".to_owned(), listen);
        settings.remove("IDP_SERVER__INTERNAL_LISTEN");
        for (name, value) in changes {
            settings.insert((*name).to_owned(), (*value).to_owned());
        }
        settings
    }

    /// Stops and starts the server on the same database and port.
    pub async fn restart(&mut self) {
        if let Some(node) = self.node.take() {
            node.stop(true).await;
        }
        let node = Node::start(&self.settings, self.kind.clone())
            .await
            .unwrap_or_else(|error| panic!("the server does not start again: {error}"));
        self.node = Some(node);
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        let node = self.node.take();
        let database = &self.database;
        let broken = thread::scope(|scope| {
            let end = scope.spawn(|| {
                let runtime = node::runtime();
                runtime.block_on(async {
                    if let Some(node) = node {
                        node.stop(false).await;
                    }
                    let broken = invariants::broken(database).await;
                    database.remove().await;
                    broken
                })
            });
            end.join()
        });
        if thread::panicking() {
            return;
        }
        let broken = broken.unwrap_or_else(|_| vec!["the invariants could not be checked".into()]);
        assert!(broken.is_empty(), "after the scenario: {broken:#?}");
    }
}
