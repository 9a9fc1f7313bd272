//! `serve`: runs the server until it is told to stop.

use std::{io::Write as _, time::Duration};

use anyhow::Context as _;
use tokio::signal::unix::{SignalKind, signal};

use super::{Context, Failure};
use crate::{clock::Clock, config::Config, logging, server::Server};

/// Load balancers ask `/readyz` often enough to hear within this time that the server stops.
const NOTICE: Duration = Duration::from_secs(1);

pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let config = context.config()?;
    let guard = logging::start(&config.log);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?;
    let served = runtime.block_on(serve(config));
    drop(guard);
    served.map_err(|error| Failure::failed(format!("{error:#}")))
}

async fn serve(config: Config) -> anyhow::Result<()> {
    let (dev, url) = (config.dev, config.public_url.clone());
    let server = Server::bind(config, Clock::system()).await?;
    announce(&server, dev, url.as_str()).await?;
    let handle = server.handle();
    let mut terminate = signal(SignalKind::terminate()).context("SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT")?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping after what is in flight");
        handle.announce_stop();
        if !dev {
            tokio::time::sleep(NOTICE).await;
        }
        handle.stop(true).await;
    });
    server.run().await.context("the server stopped")
}

/// Says on standard output where to go next. The setup link is a secret: it is printed under
/// `--dev` only, and never logged.
async fn announce(server: &Server, dev: bool, url: &str) -> anyhow::Result<()> {
    let mut lines = vec![format!(
        "idp-server {} is ready at {url}",
        env!("CARGO_PKG_VERSION")
    )];
    if dev {
        match server.setup_link().await? {
            Some(link) => lines.push(format!(
                "Create the first administrator (this link works once): {link}"
            )),
            None => lines.push(format!("Try a sign-in: {url}/demo")),
        }
    } else if server.needs_setup().await? {
        lines.push(
            "There is no administrator yet: run `idp-server admin setup-link` for a one-time link."
                .to_owned(),
        );
    }
    let mut stdout = std::io::stdout().lock();
    // Whoever started us may not read standard output.
    drop(writeln!(stdout, "{}", lines.join("\n")).and_then(|()| stdout.flush()));
    Ok(())
}
