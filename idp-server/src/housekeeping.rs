//! What runs beside the requests: noticing changes, rotating keys when due, deleting what expired.

use std::{sync::Arc, time::Duration};

use tokio::{sync::watch, task::JoinHandle};

use crate::{
    state::{State, keyring::is_away},
    store,
};

/// Well under the second within which every node has to see a change.
const POLL: Duration = Duration::from_millis(250);
/// How often expired rows are deleted.
const SWEEP: Duration = Duration::from_mins(1);

/// Starts the background work; it ends when `stop` turns true.
pub fn start(state: &Arc<State>, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    vec![
        tokio::spawn(follow(Arc::clone(state), stop.clone())),
        tokio::spawn(sweep(Arc::clone(state), stop.clone())),
    ]
}

/// Sees what other nodes and the command line changed, and rotates keys.
async fn follow(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    let mut away = false;
    while !*stop.borrow() {
        let done = tokio::time::timeout(store::db::PATIENCE, follow_once(&state)).await;
        match done {
            Ok(Ok(())) if away => {
                away = false;
                tracing::info!("the database is back");
            }
            Ok(Ok(())) => {}
            Ok(Err(error)) if !is_away(&error) => {
                tracing::error!(cause = format!("{error:#}"), "background work failed");
            }
            Ok(Err(_)) | Err(_) if away => {}
            Ok(Err(_)) | Err(_) => {
                away = true;
                tracing::warn!("the database is away: requests that need it are answered with 503");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(POLL) => {}
            () = state.changed.notified() => {}
            _ = stop.changed() => {}
        }
    }
}

async fn follow_once(state: &State) -> anyhow::Result<()> {
    state.refresh().await?;
    if state.keyring.is_due() && state.keyring.rotate_due(&state.db).await? {
        state.refresh().await?;
    }
    Ok(())
}

/// Deletes what expired, one batch after the other.
async fn sweep(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stop.changed() => return,
        }
        let (now, retention) = (state.clock.now(), state.config.audit.retention);
        let swept = state.db.write(move |txn| {
            Box::pin(async move { store::maintenance::sweep(txn, retention, now).await })
        });
        match swept.await {
            Ok(0) => {}
            Ok(rows) => tracing::debug!(rows, "deleted what expired"),
            Err(error) if store::db::is_unavailable(&error) => {}
            Err(error) => tracing::error!(cause = %error, "expired rows could not be deleted"),
        }
    }
}
