//! Logs: one event a line, on standard error, written by a thread of its own so that a slow reader
//! never holds up a request.

use std::{
    io::{self, Write as _},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use tracing_subscriber::{
    EnvFilter, fmt::MakeWriter, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

use crate::config::{LogConfig, LogFormat};

/// So many lines wait at the most; more are dropped, and their number is told.
const QUEUE: usize = 8_192;

/// So long do lines gather before they are written.
const GATHER: std::time::Duration = std::time::Duration::from_millis(5);

enum Line {
    Text(Vec<u8>),
    Flush(SyncSender<()>),
}

/// Writes what is left when it goes out of scope.
pub struct Guard(SyncSender<Line>);

impl Drop for Guard {
    fn drop(&mut self) {
        let (done, finished) = sync_channel(1);
        if self.0.send(Line::Flush(done)).is_ok() {
            let _ = finished.recv_timeout(std::time::Duration::from_secs(2));
        }
    }
}

#[derive(Clone)]
struct Queue {
    lines: SyncSender<Line>,
    dropped: Arc<AtomicU64>,
}

impl io::Write for Queue {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if let Err(TrySendError::Full(_)) = self.lines.try_send(Line::Text(line.to_vec())) {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Queue {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Starts the logs of this process. Keep the guard until the end.
pub fn start(config: &LogConfig) -> Guard {
    let (lines, waiting) = sync_channel(QUEUE);
    let dropped = Arc::new(AtomicU64::new(0));
    let queue = Queue {
        lines: lines.clone(),
        dropped: Arc::clone(&dropped),
    };
    thread::spawn(move || write_all(&waiting, &dropped));
    // Libraries speak at the level `warn`: below it they may tell what we must not (R108).
    let level = config.level.as_str();
    let filter = EnvFilter::new(format!("warn,idp_server={level},request={level}"));
    let layer = tracing_subscriber::fmt::layer()
        .with_writer(queue)
        .with_ansi(false);
    let registry = tracing_subscriber::registry().with(filter);
    let started = match config.format {
        LogFormat::Text => registry.with(layer.with_target(false)).try_init(),
        LogFormat::Json => registry
            .with(layer.json().flatten_event(true).with_current_span(false))
            .try_init(),
    };
    if let Err(error) = started {
        eprintln!("logs are written elsewhere: {error}");
    }
    Guard(lines)
}

fn write_all(waiting: &Receiver<Line>, dropped: &AtomicU64) {
    let mut output = io::BufWriter::new(io::stderr());
    while let Ok(first) = waiting.recv() {
        let mut next = Some(first);
        while let Some(line) = next {
            // Nobody is left to tell when standard error is gone.
            match line {
                Line::Text(text) => drop(output.write_all(&text)),
                Line::Flush(done) => {
                    drop(output.flush());
                    let _ = done.send(());
                }
            }
            next = waiting.try_recv().ok();
        }
        let lost = dropped.swap(0, Ordering::Relaxed);
        if lost > 0 {
            drop(writeln!(
                output,
                "{lost} log lines were dropped: standard error is read too slowly"
            ));
        }
        drop(output.flush());
        // Lines gather meanwhile: waking this thread for each would cost a request more than the line.
        thread::sleep(GATHER);
    }
}
