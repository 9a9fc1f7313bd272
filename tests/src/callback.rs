//! A relying party's address for a real browser to come back to: it answers every request with a page and remembers it.

use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    task::JoinHandle,
    time,
};
use url::Url;

/// A listener on `127.0.0.1`, another site than the issuer's `localhost`.
#[derive(Debug)]
pub struct CallbackServer {
    origin: String,
    arrivals: mpsc::UnboundedReceiver<Arrival>,
    task: JoinHandle<()>,
}

/// A browser that came back.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// GET or POST.
    pub method: String,
    /// With the query.
    pub url: Url,
    /// Of a POST.
    pub body: String,
    /// The page that the browser says it comes from.
    pub referer: Option<String>,
}

impl CallbackServer {
    /// Starts listening.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let address = listener.local_addr().expect("an address");
        let origin = format!("http://{address}");
        let (sender, arrivals) = mpsc::unbounded_channel();
        let base = origin.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, base.clone(), sender.clone()));
            }
        });
        Self {
            origin,
            arrivals,
            task,
        }
    }

    /// An address here.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The next browser that comes to a path.
    pub async fn arrival(&mut self, path: &str) -> Arrival {
        let next = async {
            while let Some(arrival) = self.arrivals.recv().await {
                if arrival.url.path() == path {
                    return arrival;
                }
            }
            panic!("the listener ended");
        };
        time::timeout(Duration::from_secs(20), next)
            .await
            .unwrap_or_else(|_| panic!("nobody came to {path} within 20 s"))
    }
}

impl Drop for CallbackServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>Back at the application</title>\
    <link rel=\"icon\" href=\"data:,\"></head><body><h1 id=\"back\">Back</h1></body></html>";

async fn answer(mut stream: TcpStream, base: String, arrivals: mpsc::UnboundedSender<Arrival>) {
    let Some(arrival) = read(&mut stream, &base).await else {
        return;
    };
    let _ = arrivals.send(arrival);
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{PAGE}",
        PAGE.len()
    );
    let _ = stream.write_all(answer.as_bytes()).await;
}

async fn read(stream: &mut TcpStream, base: &str) -> Option<Arrival> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let field = |wanted: &str| {
                let mut fields = head.lines().filter_map(|line| line.split_once(':'));
                fields.find(|(name, _)| name.eq_ignore_ascii_case(wanted))
            };
            let length: usize =
                field("content-length").map_or(Some(0), |(_, value)| value.trim().parse().ok())?;
            if body.len() >= length {
                let mut words = head.split_whitespace();
                return Some(Arrival {
                    method: words.next()?.to_owned(),
                    url: Url::parse(&format!("{base}{}", words.next()?)).ok()?,
                    body: body.to_owned(),
                    referer: field("referer").map(|(_, value)| value.trim().to_owned()),
                });
            }
        }
        match stream.read(&mut chunk).await.ok()? {
            0 => return None,
            read => bytes.extend_from_slice(&chunk[..read]),
        }
    }
}
