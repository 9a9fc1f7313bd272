//! A line between a server and its database that can be cut.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};
use tokio::{
    io,
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::{Duration, sleep},
};

const WHOLE: u8 = 0;
const CUT: u8 = 1;
const SILENT: u8 = 2;

/// Forwards connections to a target while it is whole.
#[derive(Debug)]
pub struct Wire {
    port: u16,
    state: Arc<AtomicU8>,
    listening: JoinHandle<()>,
}

impl Wire {
    /// A line to `host:port`.
    pub async fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let state = Arc::new(AtomicU8::new(WHOLE));
        let (target, seen) = (target.to_owned(), Arc::clone(&state));
        let listening = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carry(near, target.clone(), Arc::clone(&seen)));
            }
        });
        Self {
            port,
            state,
            listening,
        }
    }

    /// Where to connect.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// All connections end, and new ones end at once.
    pub fn cut(&self) {
        self.state.store(CUT, Ordering::SeqCst);
    }

    /// Connections stay, and nothing gets through.
    pub fn silence(&self) {
        self.state.store(SILENT, Ordering::SeqCst);
    }

    /// Everything goes through again; connections that fell silent are gone.
    pub fn mend(&self) {
        self.state.store(WHOLE, Ordering::SeqCst);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn carry(mut near: TcpStream, target: String, state: Arc<AtomicU8>) {
    match state.load(Ordering::SeqCst) {
        WHOLE => {}
        SILENT => return while_it_is(&state, SILENT).await,
        _ => return,
    }
    let Ok(mut far) = TcpStream::connect(&target).await else {
        return;
    };
    tokio::select! {
        _ = io::copy_bidirectional(&mut near, &mut far) => {}
        () = while_it_is(&state, WHOLE) => {
            // What is silent stays open until the line is mended.
            while_it_is(&state, SILENT).await;
        }
    }
}

/// Waits while the state is this one.
async fn while_it_is(state: &AtomicU8, this: u8) {
    while state.load(Ordering::SeqCst) == this {
        sleep(Duration::from_millis(5)).await;
    }
}
