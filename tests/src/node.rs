//! One node of a server, in this process.

use crate::settings::Settings;
use idp_server::{
    clock::Clock,
    config::{Argon2Config, Config},
    server::Server,
};
use std::thread::{self, JoinHandle};
use tokio::sync::oneshot;

/// One running server process's worth: a thread with a runtime of its own.
#[derive(Debug)]
pub struct Node {
    port: u16,
    internal_port: Option<u16>,
    stop: Option<oneshot::Sender<bool>>,
    thread: Option<JoinHandle<()>>,
}

/// What all nodes of a server have in common besides their settings.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    /// The rules of `--dev`.
    pub(crate) dev: bool,
    /// What time it is.
    pub(crate) clock: Clock,
    /// A cost of hashes that no configuration may name.
    pub(crate) hash_cost: Option<Argon2Config>,
}

impl Node {
    /// Starts one on these settings; why not, in words.
    pub(crate) async fn start(settings: &Settings, kind: Kind) -> Result<Self, String> {
        let Kind {
            dev,
            clock,
            hash_cost,
        } = kind;
        let mut config = Config::load(dev, None, settings.clone().into_iter())
            .map_err(|error| error.to_string())?;
        config.password.argon2 = hash_cost.unwrap_or(config.password.argon2);
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread =
            thread::spawn(move || runtime().block_on(serve(config, clock, ready, stopped)));
        let (port, internal_port) = started
            .await
            .map_err(|_| "the server's thread panicked".to_owned())??;
        Ok(Self {
            port,
            internal_port,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// `http://127.0.0.1:{port}`
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The listener for operations, where the settings name one.
    pub fn internal_address(&self) -> Option<String> {
        self.internal_port
            .map(|port| format!("http://127.0.0.1:{port}"))
    }

    /// Ends it; graceful waits for what is in flight.
    pub async fn stop(mut self, graceful: bool) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(graceful);
        }
        if let Some(thread) = self.thread.take() {
            let ended = tokio::task::spawn_blocking(move || thread.join()).await;
            assert!(matches!(ended, Ok(Ok(()))), "the server's thread panicked");
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(false);
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

type Ready = oneshot::Sender<Result<(u16, Option<u16>), String>>;

async fn serve(config: Config, clock: Clock, ready: Ready, stopped: oneshot::Receiver<bool>) {
    let server = match Server::bind(config, clock).await {
        Ok(server) => server,
        Err(error) => {
            let _ = ready.send(Err(format!("{error:#}")));
            return;
        }
    };
    let handle = server.handle();
    let _ = ready.send(Ok((server.port(), server.internal_port())));
    let run = server.run();
    tokio::pin!(run);
    let graceful = tokio::select! {
        ended = &mut run => {
            ended.expect("the server runs");
            return;
        }
        graceful = stopped => graceful.unwrap_or(false),
    };
    let (ended, ()) = tokio::join!(&mut run, handle.stop(graceful));
    ended.expect("the server ends well");
}

/// A runtime for one thread.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}
