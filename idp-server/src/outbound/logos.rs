//! Logos of clients (RFC 7591 2, `logo_uri`): fetched once by the guarded client and drawn anew, so that a person's browser
//! asks nobody but us and shows nothing but pixels (RFC 9700 4.2.4).

use std::sync::Arc;

use anyhow::Context as _;
use tokio::sync::Semaphore;

use super::{Outbound, described};
use crate::picture::{self, Bounds, FETCHED};

/// So many logos are fetched at once, so that slow hosts of logos leave room for clients' keys.
const IN_FLIGHT: usize = 8;
/// Pages show 64 CSS pixels; twice that is sharp on dense screens, and a sign-in page stays light.
const SIDE: u32 = 128;
/// A picture is a small file and a large canvas: one is drawn at a time.
const DRAWN: usize = 1;

/// What became of a logo.
#[derive(Debug)]
pub enum Fetched {
    /// A small PNG of our own making.
    Logo(Vec<u8>),
    /// There is none to be had at that address now.
    Refused,
    /// Too many others are being fetched: nothing was tried.
    Busy,
}

/// Fetches logos.
#[derive(Clone)]
pub struct Logos {
    outbound: Outbound,
    places: Arc<Semaphore>,
    canvas: Arc<Semaphore>,
}

impl Logos {
    /// Fetches by this client.
    #[must_use]
    pub fn new(outbound: Outbound) -> Self {
        Self {
            outbound,
            places: Arc::new(Semaphore::new(IN_FLIGHT)),
            canvas: Arc::new(Semaphore::new(DRAWN)),
        }
    }

    /// The picture at `uri`, as a small PNG that carries nothing but its pixels.
    pub async fn fetch(&self, uri: &str) -> Fetched {
        let Ok(_place) = self.places.try_acquire() else {
            return Fetched::Busy;
        };
        let Ok(bytes) = self.outbound.bytes(uri).await else {
            return Fetched::Refused;
        };
        match self.draw(bytes, SIDE, FETCHED).await {
            Ok(png) => Fetched::Logo(png),
            Err(cause) => {
                tracing::info!(
                    uri = described(uri),
                    cause = format!("{cause:#}"),
                    "not shown as a logo"
                );
                Fetched::Refused
            }
        }
    }

    /// A picture that somebody gave us, as a PNG of at most `side` pixels a side that carries nothing but its pixels.
    pub async fn draw(&self, bytes: Vec<u8>, side: u32, bounds: Bounds) -> anyhow::Result<Vec<u8>> {
        let _canvas = self.canvas.acquire().await?;
        // Away from the workers; what panics there is only a picture that is not shown.
        tokio::task::spawn_blocking(move || picture::drawn_anew(&bytes, side, bounds))
            .await
            .context("the decoder gave up")?
    }
}
