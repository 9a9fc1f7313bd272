//! Wiring: [`Server::bind`] builds the state and the routes, [`Server::run`] serves. Tests and
//! production take the same path.

mod every_response;
mod operations;
mod routes;
mod statistics;

use std::{net::TcpListener, time::Duration};

use actix_web::{App, HttpServer, dev, middleware::from_fn, web};
use anyhow::Context as _;
use tokio::sync::watch;

use crate::{
    clock::Clock,
    config::{Config, TlsConfig},
    housekeeping,
    pages::demo,
    secret::Secret,
    state::State,
    store::{self, Db, migrate::migrate},
};

pub use statistics::Statistics;

/// After SIGTERM requests in flight get so long (seconds).
const GRACE: u64 = 15;
/// A form is not larger than this.
const LARGEST_BODY: usize = 64 * 1024;

/// A server that is bound to its address and ready to run.
pub struct Server {
    inner: dev::Server,
    internal: Option<dev::Server>,
    port: u16,
    internal_port: Option<u16>,
    state: web::Data<State>,
    statistics: web::Data<Statistics>,
    stop: watch::Sender<bool>,
}

/// Stops a running server.
#[derive(Clone)]
pub struct Handle {
    public: dev::ServerHandle,
    internal: Option<dev::ServerHandle>,
    state: web::Data<State>,
}

impl Handle {
    /// `/readyz` says from now on that no more requests should be sent here. They are still answered.
    pub fn announce_stop(&self) {
        self.state.set_stopping();
    }

    /// Stops accepting; with `graceful` what is in flight is answered first.
    pub async fn stop(&self, graceful: bool) {
        self.announce_stop();
        self.public.stop(graceful).await;
        if let Some(internal) = &self.internal {
            internal.stop(graceful).await;
        }
    }
}

impl Server {
    /// Opens and migrates the database, makes the keys, binds the listeners.
    pub async fn bind(config: Config, clock: Clock) -> anyhow::Result<Self> {
        let db = Db::open(
            config.database.url.expose(),
            config.database.max_connections,
        )
        .await
        .with_context(|| format!("database.url: cannot open {}", config.database.url))?;
        let applied = migrate(&db).await?;
        if !applied.is_empty() {
            tracing::info!(
                migrations = applied.len(),
                "the database schema is up to date"
            );
        }
        let dev = config.dev;
        let state = State::new(config, clock, db).await?;
        if dev {
            demo::register(&state).await?;
        }
        Self::listen(web::Data::new(state))
    }

    fn listen(state: web::Data<State>) -> anyhow::Result<Self> {
        let config = &state.config.server;
        let listener = bound(&config.listen.to_string(), "server.listen")?;
        let port = listener.local_addr()?.port();
        let statistics = Statistics::install(&state)?;
        let app_state = state.clone();
        let app_statistics = statistics.clone();
        let public = HttpServer::new(move || {
            App::new()
                .app_data(app_state.clone())
                .app_data(app_statistics.clone())
                .app_data(web::PayloadConfig::new(LARGEST_BODY))
                .wrap(from_fn(every_response::wrap))
                .configure(routes::public)
        })
        .workers(config.workers)
        .client_request_timeout(Duration::from_secs(10))
        .client_disconnect_timeout(Duration::from_secs(2))
        .keep_alive(Duration::from_secs(75))
        .max_connection_rate(2_048)
        .shutdown_timeout(GRACE)
        .disable_signals();
        let inner = match &config.tls {
            None => public.listen(listener)?.run(),
            Some(tls) => public.listen_rustls_0_23(listener, tls_config(tls)?)?.run(),
        };
        let (internal, internal_port) = match &config.internal_listen {
            None => (None, None),
            Some(address) => {
                let listener = bound(&address.to_string(), "server.internal_listen")?;
                let port = listener.local_addr()?.port();
                let internal_state = state.clone();
                let internal_statistics = statistics.clone();
                let server = HttpServer::new(move || {
                    App::new()
                        .app_data(internal_state.clone())
                        .app_data(internal_statistics.clone())
                        .configure(routes::internal)
                });
                (
                    Some(server.workers(1).disable_signals().listen(listener)?.run()),
                    Some(port),
                )
            }
        };
        Ok(Self {
            inner,
            internal,
            port,
            internal_port,
            state,
            statistics,
            stop: watch::Sender::new(false),
        })
    }

    /// The port of `server.listen`, also when the system chose it.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The port of `server.internal_listen`.
    pub fn internal_port(&self) -> Option<u16> {
        self.internal_port
    }

    /// A handle that stops the server.
    pub fn handle(&self) -> Handle {
        Handle {
            public: self.inner.handle(),
            internal: self.internal.as_ref().map(dev::Server::handle),
            state: self.state.clone(),
        }
    }

    /// A fresh one-time link to the first-run page, unless the first administrator exists.
    pub async fn setup_link(&self) -> anyhow::Result<Option<String>> {
        setup_link(&self.state.db, &self.state.config, &self.state.clock).await
    }

    /// Whether there is no administrator yet.
    pub async fn needs_setup(&self) -> anyhow::Result<bool> {
        Ok(!store::setup_links::is_done(self.state.db.read()).await?)
    }

    /// Serves until the handle stops it, then finishes what runs beside the requests.
    pub async fn run(self) -> std::io::Result<()> {
        let tasks = housekeeping::start(&self.state.clone().into_inner(), &self.stop.subscribe());
        let internal = self.internal.map(tokio::spawn);
        let upkeep = tokio::spawn(upkeep(self.statistics));
        let ended = self.inner.await;
        self.stop.send_replace(true);
        upkeep.abort();
        for task in tasks {
            drop(task.await);
        }
        if let Some(internal) = internal {
            internal.abort();
        }
        self.state.db.clone().close().await;
        ended
    }
}

/// Keeps the memory of the metrics small, whether anybody reads them or not.
async fn upkeep(statistics: web::Data<Statistics>) {
    loop {
        tokio::time::sleep(Duration::from_secs(5)).await;
        statistics.upkeep();
    }
}

/// A fresh one-time link to the first-run page; none when that is closed for good.
pub async fn setup_link(db: &Db, config: &Config, clock: &Clock) -> anyhow::Result<Option<String>> {
    if store::setup_links::is_done(db.read()).await? {
        return Ok(None);
    }
    let now = clock.now();
    let token: Secret = db
        .write(move |txn| Box::pin(async move { store::setup_links::renew(txn, now).await }))
        .await?;
    Ok(Some(
        config
            .public_url
            .join(&format!("/setup?token={}", token.expose())),
    ))
}

fn bound(address: &str, key: &str) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(address).with_context(|| {
        format!("{key}: cannot listen on {address}; is another server running there?")
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn tls_config(tls: &TlsConfig) -> anyhow::Result<rustls::ServerConfig> {
    use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
    let certificates = CertificateDer::pem_file_iter(&tls.cert_file)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .with_context(|| format!("server.tls.cert_file {}", tls.cert_file.display()))?;
    let key = PrivateKeyDer::from_pem_file(&tls.key_file)
        .with_context(|| format!("server.tls.key_file {}", tls.key_file.display()))?;
    rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(certificates, key)
        .context("server.tls: the certificate and the key do not fit")
}
