//! Logos of clients as pages show them: our own copies, in memory and in the database, fetched when they are first asked for.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use moka::sync::Cache;
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::{
    clock::Clock,
    oidc::Client,
    outbound::{self, FetchedLogo},
    picture,
    store::{
        self, Db, DbErr,
        client_logos::{ClientLogo, keep},
    },
};

/// A good logo is looked after so often.
const KEEP: Duration = Duration::hours(24);
/// One that could not be had is tried again so often.
const RETRY: Duration = Duration::minutes(10);
/// So many bytes are kept in memory at the most.
const CAPACITY: u64 = 8 * 1024 * 1024;
/// So many clients may have a fetch under way at the most.
const TURNS: u64 = 1_000;

/// A picture to be sent.
#[derive(Clone, Debug)]
pub struct Logo {
    /// The file.
    pub png: Bytes,
    /// Its entity tag, in quotes (RFC 9110 8.8.3).
    pub etag: String,
}

/// What is known of one address.
struct Known {
    source_uri: String,
    logo: Option<Logo>,
    fetch_after: OffsetDateTime,
}

/// The logos of all clients.
#[derive(Clone)]
pub struct Logos {
    db: Db,
    clock: Clock,
    outbound: outbound::Logos,
    known: Cache<String, Arc<Known>>,
    /// Whoever fetches a client's logo has the turn.
    turns: Cache<String, Arc<Mutex<()>>>,
}

impl Logos {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(db: Db, clock: Clock, outbound: outbound::Logos) -> Self {
        let weigh = |client_id: &String, known: &Arc<Known>| {
            let png = known.logo.as_ref().map_or(0, |logo| logo.png.len());
            u32::try_from(png + client_id.len() + known.source_uri.len() + 256).unwrap_or(u32::MAX)
        };
        Self {
            db,
            clock,
            outbound,
            known: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(weigh)
                .build(),
            turns: Cache::new(TURNS),
        }
    }

    /// A picture that a person gave us, drawn anew like a logo, at most `side` pixels a side.
    pub async fn draw(&self, bytes: Vec<u8>, side: u32) -> anyhow::Result<Vec<u8>> {
        self.outbound.draw(bytes, side, picture::OWN).await
    }

    /// The `logo_uri` of a client for which a page should show a picture: not if the last fetch failed. Where nothing is known
    /// yet it is fetched while the page is on its way.
    pub async fn shown<'c>(&self, client: &'c Client) -> Result<Option<&'c str>, DbErr> {
        let Some(uri) = client.metadata.logo_uri.as_deref() else {
            return Ok(None);
        };
        let known = self.known(&client.client_id, uri).await?;
        if !known.as_deref().is_some_and(|known| self.is_current(known)) {
            self.begin(&client.client_id, uri);
        }
        let failed = known.is_some_and(|known| known.logo.is_none());
        Ok((!failed).then_some(uri))
    }

    /// The logo of a client. Waits for it to be fetched if need be, but not for one that is only to be refreshed.
    pub async fn find(&self, client: &Client) -> Result<Option<Logo>, DbErr> {
        let Some(uri) = client.metadata.logo_uri.as_deref() else {
            return Ok(None);
        };
        let client_id = &client.client_id;
        match self.known(client_id, uri).await?.as_deref() {
            Some(known) if self.is_current(known) => return Ok(known.logo.clone()),
            Some(Known {
                logo: Some(logo), ..
            }) => {
                self.begin(client_id, uri);
                return Ok(Some(logo.clone()));
            }
            Some(_) | None => {}
        }
        let turn = self.turn(client_id).lock_owned().await;
        // Whoever had the turn before may have fetched it.
        let known = self.known(client_id, uri).await?;
        if let Some(known) = known.as_deref().filter(|known| self.is_current(known)) {
            return Ok(known.logo.clone());
        }
        let fetched = tokio::spawn(self.clone().fetch(turn, client_id.clone(), uri.to_owned()));
        let known = fetched.await.unwrap_or_default();
        Ok(known.and_then(|known| known.logo.clone()))
    }

    fn is_current(&self, known: &Known) -> bool {
        self.clock.now() < known.fetch_after
    }

    fn turn(&self, client_id: &str) -> Arc<Mutex<()>> {
        self.turns.get_with(client_id.to_owned(), Arc::default)
    }

    /// Fetches a logo unless somebody does it already.
    fn begin(&self, client_id: &str, uri: &str) {
        if let Ok(turn) = self.turn(client_id).try_lock_owned() {
            tokio::spawn(
                self.clone()
                    .fetch(turn, client_id.to_owned(), uri.to_owned()),
            );
        }
    }

    /// What is known of this very address; no statement while that is current.
    async fn known(&self, client_id: &str, uri: &str) -> Result<Option<Arc<Known>>, DbErr> {
        let cached = self.known.get(client_id);
        let cached = cached.filter(|known| known.source_uri == uri && self.is_current(known));
        if cached.is_some() {
            return Ok(cached);
        }
        let row = store::client_logos::find(self.db.read(), client_id).await?;
        Ok(row.filter(|row| row.source_uri == uri).map(|row| {
            let known = Arc::new(Known::from(row));
            self.known.insert(client_id.to_owned(), Arc::clone(&known));
            known
        }))
    }

    /// A task of its own: one who asked and went away must not make the fetch forgotten, and begin another by asking again.
    async fn fetch(
        self,
        _turn: OwnedMutexGuard<()>,
        client_id: String,
        uri: String,
    ) -> Option<Arc<Known>> {
        let fetched = self.outbound.fetch(&uri).await;
        let now = self.clock.now();
        let (png, fetch_after) = match fetched {
            FetchedLogo::Logo(png) => (Some(png), now + KEEP),
            // What was good stays good while the client's server is away.
            FetchedLogo::Refused => (self.kept(&client_id, &uri).await, now + RETRY),
            FetchedLogo::Busy => return None,
        };
        let row = ClientLogo {
            client_id: client_id.clone(),
            source_uri: uri,
            png,
            fetch_after,
        };
        let known = Arc::new(Known::from(row.clone()));
        self.known.insert(client_id, Arc::clone(&known));
        let kept = self
            .db
            .write(move |txn| Box::pin(async move { keep(txn, row).await }));
        if let Err::<(), DbErr>(cause) = kept.await {
            tracing::warn!(%cause, "a logo could not be kept");
        }
        Some(known)
    }

    async fn kept(&self, client_id: &str, uri: &str) -> Option<Vec<u8>> {
        let row = store::client_logos::find(self.db.read(), client_id).await;
        row.ok()?.filter(|row| row.source_uri == uri)?.png
    }
}

impl From<ClientLogo> for Known {
    fn from(row: ClientLogo) -> Self {
        Self {
            source_uri: row.source_uri,
            logo: row.png.map(Logo::from),
            fetch_after: row.fetch_after,
        }
    }
}

impl From<Vec<u8>> for Logo {
    fn from(png: Vec<u8>) -> Self {
        let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(&png));
        Self {
            etag: format!("\"{hash}\""),
            png: png.into(),
        }
    }
}
