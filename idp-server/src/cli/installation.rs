//! What commands work on: the configuration, and the database with its schema up to date.

use std::sync::Arc;

use time::OffsetDateTime;

use super::{Context, Failure};
use crate::{
    clock::Clock,
    config::Config,
    state::{
        self, encryption_key,
        rotation::{self, Rotation},
    },
    store::{
        DatabaseTransaction, Db,
        audit_events::{self, Event},
        clients::{self, Registration},
        migrate, users,
    },
};

/// Who the audit trail says it was.
pub(super) const ACTOR: &str = "cli";
/// A command does one thing at a time.
const CONNECTIONS: u32 = 2;

/// The configuration with its open database.
pub(super) struct Installation {
    pub(super) config: Config,
    pub(super) db: Db,
    clock: Clock,
}

impl Installation {
    /// The time, read when a change is about to be made: what begins before it may end with it.
    pub(super) fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    /// What makes keys, after the encryption key has proved to be this database's: with any other nothing is changed.
    pub(super) async fn rotation(&self) -> Result<Rotation, Failure> {
        let sealer = Arc::new(state::sealer(&self.config));
        encryption_key::check(&self.db, &sealer).await?;
        let policy = rotation::policy(&self.config.keys);
        let cause = Event {
            actor: Some(ACTOR.to_owned()),
            ..Event::default()
        };
        Ok(Rotation::new(self.db.clone(), sealer, policy).by(cause))
    }

    /// The user of an e-mail address, a username or an id.
    pub(super) async fn user(&self, reference: &str) -> Result<entity::users::Model, Failure> {
        let user = users::find(self.db.read(), reference).await?;
        user.ok_or_else(|| no_user(reference))
    }

    /// The client of a client_id.
    pub(super) async fn client(&self, client_id: &str) -> Result<Registration, Failure> {
        let mut found = clients::registrations(self.db.read(), Some(client_id)).await?;
        found.pop().ok_or_else(|| no_client(client_id))
    }
}

pub(super) fn no_user(reference: &str) -> Failure {
    Failure::not_found(format!("there is no user {reference:?}"))
        .help("`idp-server user list` shows who there is")
}

pub(super) fn no_client(client_id: &str) -> Failure {
    Failure::not_found(format!("there is no client {client_id:?}"))
        .help("`idp-server client list` shows which there are")
}

/// Runs a command's work on the database, whose schema is brought up to date first, as `serve` does.
pub(super) fn on<T>(
    context: &Context,
    work: impl AsyncFnOnce(&Installation) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let config = context.config()?;
    block_on(async {
        let db = open(&config).await?;
        let installation = Installation {
            config,
            db: db.clone(),
            clock: Clock::system(),
        };
        let done = match up_to_date(&db).await {
            Ok(_) => work(&installation).await,
            Err(failure) => Err(failure),
        };
        db.close().await;
        done
    })?
}

/// Runs what waits for the database or the network.
pub(super) fn block_on<T>(work: impl Future<Output = T>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?;
    Ok(runtime.block_on(work))
}

/// Opens the database as it is.
pub(super) async fn open(config: &Config) -> Result<Db, Failure> {
    let url = &config.database.url;
    Db::open(url.expose(), CONNECTIONS).await.map_err(|error| {
        Failure::failed(format!("database.url: cannot open {url}: {error}"))
            .help("is it running and reachable, and may this user read and write it?")
    })
}

/// Applies the migrations that wait; what it applied. A database that is up to date costs reads only.
pub(super) async fn up_to_date(db: &Db) -> Result<Vec<String>, Failure> {
    let status = migrate::status(db.read()).await?;
    if status.pending.is_empty() && status.unknown.is_empty() {
        return Ok(Vec::new());
    }
    Ok(migrate::migrate(db).await?)
}

/// Records what the command did, in the transaction that does it.
pub(super) async fn record(
    txn: &DatabaseTransaction,
    event: Event,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let actor = Some(ACTOR.to_owned());
    Ok(audit_events::record(txn, Event { actor, ..event }, now).await?)
}
