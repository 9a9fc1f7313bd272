//! What runs beside the requests: noticing changes, rotating keys when due, sending mail, recording whom the endpoints
//! refused, deleting what expired.

use std::{sync::Arc, time::Duration};

use tokio::{sync::watch, task::JoinHandle};

use crate::{
    mail::{self, Letter, MailKind},
    state::State,
    store::{self, DbErr, audit_events::Event, db::is_unavailable, maintenance::Expired},
};

/// Well under the second within which every node has to see a change.
const POLL: Duration = Duration::from_millis(250);
/// Making all keys takes seconds on a slow machine.
const LONGEST_ROTATION: Duration = Duration::from_mins(1);
/// A rotation that failed is tried again after this.
const RETRY: Duration = Duration::from_secs(5);
/// How often expired rows are deleted.
const SWEEP: Duration = Duration::from_mins(1);
/// How often the outbox is looked at.
const MAIL: Duration = Duration::from_millis(500);
/// How many of these looks until what waits is counted.
const MAIL_COUNT: u32 = 30;
/// How often refusals are recorded.
const REFUSALS: Duration = Duration::from_millis(500);
/// When the server stops, mail that is being sent gets so long.
const LAST_MAIL: Duration = Duration::from_secs(10);
/// Between two batches the database is left to the requests.
const PAUSE: Duration = Duration::from_millis(100);

/// Starts the background work; it ends when `stop` turns true.
pub fn start(state: &Arc<State>, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    vec![
        tokio::spawn(follow(Arc::clone(state), stop.clone())),
        tokio::spawn(rotate(Arc::clone(state), stop.clone())),
        tokio::spawn(send_mail(Arc::clone(state), stop.clone())),
        tokio::spawn(record_refusals(Arc::clone(state), stop.clone())),
        tokio::spawn(sweep(Arc::clone(state), stop.clone())),
    ]
}

/// Sees what other nodes and the command line changed.
async fn follow(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    let mut away = false;
    while !*stop.borrow() {
        let done = tokio::time::timeout(store::db::PATIENCE, state.refresh()).await;
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
            _ = stop.changed() => {}
        }
    }
}

/// Makes the keys that are due; [`follow`] sees them like those of any other node. Not a part of it, because an RSA key
/// takes its time, and meanwhile changes have to be seen.
async fn rotate(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let pause = tokio::select! {
            pause = rotate_once(&state) => pause,
            _ = stop.changed() => return,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => return,
        }
    }
}

/// How long to wait until the next look.
async fn rotate_once(state: &State) -> Duration {
    if !state.keyring.is_due() {
        return POLL;
    }
    let done = tokio::time::timeout(LONGEST_ROTATION, state.keyring.rotate_due()).await;
    let cause = match done {
        Ok(Ok(_)) => return POLL,
        Ok(Err(error)) if is_away(&error) => return RETRY,
        Ok(Err(error)) => format!("{error:#}"),
        Err(_) => format!("not done in {LONGEST_ROTATION:?}"),
    };
    tracing::error!(cause, "the signing keys could not be rotated");
    RETRY
}

/// Sends the mail that waits. Nothing wakes it: whoever asks for mail must not be able to tell by the time whether any was
/// sent (R77).
async fn send_mail(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    if !state.post.delivers() {
        return;
    }
    let mut ticks = 0_u32;
    loop {
        tokio::select! {
            () = tokio::time::sleep(MAIL) => {}
            _ = stop.changed() => return,
        }
        if let Err(error) = remind(&state).await
            && !is_unavailable(&error)
        {
            tracing::error!(cause = %error, "people could not be reminded");
        }
        let count = ticks.is_multiple_of(MAIL_COUNT);
        ticks = ticks.wrapping_add(1);
        let (stopping, node) = (stop.clone(), Arc::clone(&state));
        let work = async move { send_batches(&node, &stopping, count).await };
        tokio::pin!(work);
        tokio::select! {
            () = &mut work => {}
            _ = stop.changed() => {
                // What a mail server is just taking is not cut off, or it would be sent twice.
                drop(tokio::time::timeout(LAST_MAIL, work).await);
                return;
            }
        }
    }
}

/// Tells those whose second factors will be removed before long; each once, whichever node does it.
async fn remind(state: &State) -> Result<(), DbErr> {
    let now = state.clock.now();
    if !store::delayed_recoveries::has_reminders(state.db.watch(), now).await? {
        return Ok(());
    }
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            for due in store::delayed_recoveries::reminders(txn, now).await? {
                let letter = Letter::new(MailKind::RecoveryWaits).due(due.ready_at);
                let warned = (&letter, due.expires_at);
                post.warn_of_loss(txn, due.user_id, warned, now).await?;
            }
            Ok::<_, DbErr>(())
        })
    });
    work.await
}

/// Batch after batch while any mail is due; how much is left is counted now and then.
async fn send_batches(state: &State, stop: &watch::Receiver<bool>, mut count: bool) {
    let done: Result<(), DbErr> = async {
        while let Some(progress) = mail::deliver_due(&state.db, &state.post, &state.clock).await? {
            state.post.counters().add(progress);
            count = true;
            if *stop.borrow() {
                break;
            }
        }
        if count {
            let backlog = store::mail_outbox::backlog(state.db.watch()).await?;
            state.post.counters().set_backlog(backlog);
        }
        Ok(())
    }
    .await;
    match done {
        Err(error) if !is_unavailable(&error) => {
            tracing::error!(cause = %error, "mail could not be sent");
        }
        Ok(()) | Err(_) => {}
    }
}

/// Records which credentials of clients were refused: together, and at a time of its own, so that no guess costs a commit and
/// no answer waits for one. What was noted before the server stops is recorded all the same.
async fn record_refusals(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    let mut stopping = false;
    while !stopping {
        stopping = tokio::select! {
            () = tokio::time::sleep(REFUSALS) => false,
            _ = stop.changed() => true,
        };
        if let Err(error) = record_noted(&state).await
            && !is_unavailable(&error)
        {
            tracing::error!(cause = %error, "refused credentials could not be recorded");
        }
    }
}

/// One commit, or none where there is nothing to record. What could not be recorded waits for the next time.
async fn record_noted(state: &State) -> Result<(), DbErr> {
    let noted = state.failures.take();
    if noted.is_empty() {
        return Ok(());
    }
    let events = noted.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            for (event, at) in events {
                store::audit_events::record(txn, event, at).await?;
            }
            Ok::<_, DbErr>(())
        })
    });
    let done = work.await;
    if done.is_err() {
        state.failures.keep(noted);
    }
    done
}

/// Deletes what expired.
async fn sweep(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stop.changed() => return,
        }
        if let Err(error) = delete_leaving(&state).await
            && !is_unavailable(&error)
        {
            tracing::error!(cause = %error, "people who left could not be deleted");
        }
        let (now, retention) = (state.clock.now(), state.config.audit.retention);
        for expired in store::maintenance::expired(retention, now) {
            let table = expired.table();
            let swept = tokio::select! {
                swept = sweep_table(&state, expired) => swept,
                _ = stop.changed() => return,
            };
            match swept {
                Ok(0) => {}
                Ok(rows) => tracing::debug!(table, rows, "deleted what expired"),
                Err(error) if is_unavailable(&error) => {}
                Err(error) => {
                    tracing::error!(table, cause = %error, "expired rows could not be deleted");
                }
            }
        }
    }
}

/// Deletes the people whose time to think better of it is over; the audit trail says so, once, whichever node does it.
async fn delete_leaving(state: &State) -> Result<(), DbErr> {
    loop {
        let now = state.clock.now();
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                let deleted = store::users::own::delete_due(txn, now).await?;
                for user_id in &deleted {
                    let event = Event {
                        kind: "user.deleted",
                        actor: Some("housekeeping".to_owned()),
                        user_id: Some(*user_id),
                        ..Event::default()
                    };
                    store::audit_events::record(txn, event, now).await?;
                }
                Ok::<_, DbErr>(deleted.len())
            })
        });
        if work.await? == 0 {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// One batch after the other, each in a commit of its own, until there is nothing more to delete.
async fn sweep_table(state: &State, expired: Expired) -> Result<u64, DbErr> {
    let mut rows = 0;
    loop {
        let batch = expired.clone();
        let deleted = state
            .db
            .write(move |txn| Box::pin(async move { store::maintenance::sweep(txn, batch).await }))
            .await?;
        rows += deleted;
        if deleted == 0 {
            return Ok(rows);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether a failure is only the database being away.
fn is_away(error: &anyhow::Error) -> bool {
    error.downcast_ref::<DbErr>().is_some_and(is_unavailable)
}
