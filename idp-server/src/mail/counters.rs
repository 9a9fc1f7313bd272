//! How much mail left, and how much waits.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Progress;
use crate::store::mail_outbox::Backlog;

/// What one node has counted, for `/metrics`.
#[derive(Debug, Default)]
pub struct Counters {
    /// Mails that left.
    pub sent: AtomicU64,
    /// Tries after which a mail will be tried again.
    pub postponed: AtomicU64,
    /// Mails that were given up.
    pub failed: AtomicU64,
    /// Mails that wait, on any node.
    pub pending: AtomicU64,
}

impl Counters {
    /// Another batch is done.
    pub fn add(&self, progress: Progress) {
        self.sent.fetch_add(progress.sent, Ordering::Relaxed);
        self.postponed
            .fetch_add(progress.postponed, Ordering::Relaxed);
        self.failed.fetch_add(progress.failed, Ordering::Relaxed);
    }

    /// So much waits now.
    pub fn set_backlog(&self, backlog: Backlog) {
        let pending = u64::try_from(backlog.pending).unwrap_or_default();
        self.pending.store(pending, Ordering::Relaxed);
    }
}
