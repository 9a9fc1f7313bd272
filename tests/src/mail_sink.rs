//! A mail server that keeps what it gets, and can be slow, refuse, break off or be away (RFC 5321).

use crate::{mime, tls_certificates::acceptor};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes everything.
    Kind,
    /// Takes everything, after a wait before each answer.
    Slow(Duration),
    /// Takes the connection and never says a word.
    Silent,
    /// Answers RCPT with this code.
    Refusing(u16),
    /// Breaks the connection off in the middle of DATA.
    BreakingOff,
}

/// Whether and when the server speaks TLS, with the certificate of these PEM texts (chain, key).
#[derive(Debug, Clone)]
pub enum Tls {
    /// Never.
    None,
    /// From the first byte.
    Implicit(String, String),
    /// After STARTTLS (RFC 3207), before which it takes no mail.
    StartTls(String, String),
}

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The address of MAIL FROM.
    pub from: String,
    /// The addresses of RCPT TO.
    pub to: Vec<String>,
    /// Head and body, dots unstuffed.
    pub raw: String,
}

impl Mail {
    /// The decoded values of a header field, one for each time that it stands there.
    pub fn header(&self, name: &str) -> Vec<String> {
        mime::header(&self.raw, name)
    }

    /// The decoded subject.
    pub fn subject(&self) -> String {
        self.header("subject").concat()
    }

    /// The part for readers without HTML.
    pub fn text(&self) -> String {
        mime::part(&self.raw, "text/plain")
    }

    /// The part for the others.
    pub fn html(&self) -> String {
        mime::part(&self.raw, "text/html")
    }

    /// The address on the line after the button's words: the first that stands alone on a line.
    #[track_caller]
    pub fn link(&self) -> String {
        let text = self.text();
        let line = text
            .lines()
            .find(|line| line.starts_with("http") && !line.contains(' '));
        line.unwrap_or_else(|| panic!("no link: {text}")).to_owned()
    }
}

#[derive(Debug)]
struct Shared {
    tls: Tls,
    mood: Mutex<Mood>,
    mails: Mutex<Vec<Mail>>,
    connections: Mutex<u64>,
}

/// The server. It ends with the value.
#[derive(Debug)]
pub struct MailSink {
    shared: Arc<Shared>,
    port: u16,
    listening: Option<JoinHandle<()>>,
}

impl MailSink {
    /// Starts it on a free port, without TLS.
    pub async fn start() -> Self {
        Self::start_with(Tls::None).await
    }

    /// Starts it on a free port.
    pub async fn start_with(tls: Tls) -> Self {
        Self::start_at(0, tls).await
    }

    /// Starts it on this port.
    pub async fn start_at(port: u16, tls: Tls) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await;
        let listener = listener.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            tls,
            mood: Mutex::new(Mood::Kind),
            mails: Mutex::default(),
            connections: Mutex::default(),
        });
        let listening = Some(tokio::spawn(listen(listener, Arc::clone(&shared))));
        Self {
            shared,
            port,
            listening,
        }
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// As `mail.smtp_url` takes it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on it behaves so.
    pub fn set(&self, mood: Mood) {
        *lock(&self.shared.mood) = mood;
    }

    /// Refuses connections from now on; those that are open are cut.
    pub async fn go_away(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            drop(listening.await);
        }
    }

    /// Listens again, on the same port.
    pub async fn come_back(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await;
        let listener = listener.expect("the port is still free");
        self.listening = Some(tokio::spawn(listen(listener, Arc::clone(&self.shared))));
    }

    /// How often somebody connected.
    pub fn connections(&self) -> u64 {
        *lock(&self.shared.connections)
    }

    /// What has arrived so far.
    pub fn mails(&self) -> Vec<Mail> {
        lock(&self.shared.mails).clone()
    }

    /// What has arrived for an address.
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        let mut mails = self.mails();
        mails.retain(|mail| mail.to == [address]);
        mails
    }

    /// What has arrived for an address whose subject begins so.
    pub fn mails_about(&self, address: &str, subject: &str) -> Vec<Mail> {
        let mut mails = self.mails_to(address);
        mails.retain(|mail| mail.subject().starts_with(subject));
        mails
    }

    /// Waits until so many have arrived for an address whose subject begins so; the last one.
    pub async fn wait_about(&self, address: &str, subject: &str, count: usize) -> Mail {
        for _ in 0..400 {
            let mails = self.mails_about(address, subject);
            if mails.len() >= count {
                return mails[count - 1].clone();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!(
            "no {count} mails about {subject} for {address}: {:#?}",
            self.mails()
        );
    }

    /// Waits until so many have arrived for an address; the last one.
    pub async fn wait_for(&self, address: &str, count: usize) -> Mail {
        for _ in 0..400 {
            let mails = self.mails_to(address);
            if mails.len() >= count {
                return mails[count - 1].clone();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no {count} mails for {address}: {:#?}", self.mails());
    }
}

impl Drop for MailSink {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().expect("no panic under the lock")
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    // Connections end with the listener.
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        *lock(&shared.connections) += 1;
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            // Whoever breaks off learns nothing more.
            let _ = serve(stream, &shared).await;
        });
    }
}

async fn serve(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    match &shared.tls {
        Tls::None => talk(stream, shared, Part::Plain).await.map(drop),
        Tls::Implicit(chain, key) => {
            let stream = acceptor(chain, key).accept(stream).await?;
            talk(stream, shared, Part::Plain).await.map(drop)
        }
        Tls::StartTls(chain, key) => {
            let Some(stream) = talk(stream, shared, Part::BeforeTls).await? else {
                return Ok(());
            };
            let stream = acceptor(chain, key).accept(stream).await?;
            talk(stream, shared, Part::AfterTls).await.map(drop)
        }
    }
}

/// Which part of a conversation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All of it.
    Plain,
    /// Until STARTTLS.
    BeforeTls,
    /// From then on; the greeting has been said.
    AfterTls,
}

impl Part {
    fn offers(self) -> &'static str {
        match self {
            Self::BeforeTls => "250-sink.example\r\n250-STARTTLS\r\n250 8BITMIME",
            Self::Plain | Self::AfterTls => "250-sink.example\r\n250-8BITMIME\r\n250 SMTPUTF8",
        }
    }
}

/// The stream, when TLS is to be spoken on it.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    shared: &Shared,
    part: Part,
) -> std::io::Result<Option<S>> {
    let mood = || *lock(&shared.mood);
    let mut stream = BufReader::new(stream);
    if mood() == Mood::Silent {
        return stream.read_u8().await.map(|_| None);
    }
    if part != Part::AfterTls {
        say(&mut stream, mood(), "220 sink.example ESMTP").await?;
    }
    let (mut from, mut to) = (String::new(), Vec::new());
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let command = line.trim_end().to_owned();
        let verb = command
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_uppercase();
        match verb.as_str() {
            "EHLO" => {
                say(&mut stream, mood(), part.offers()).await?;
            }
            "STARTTLS" if part == Part::BeforeTls => {
                say(&mut stream, mood(), "220 go on").await?;
                return Ok(Some(stream.into_inner()));
            }
            "MAIL" if part == Part::BeforeTls => {
                say(&mut stream, mood(), "530 STARTTLS first").await?;
            }
            "HELO" | "NOOP" | "RSET" => say(&mut stream, mood(), "250 ok").await?,
            "MAIL" => {
                (from, to) = (address(&command), Vec::new());
                say(&mut stream, mood(), "250 ok").await?;
            }
            "RCPT" => {
                if let Mood::Refusing(code) = mood() {
                    say(&mut stream, mood(), &format!("{code} no")).await?;
                } else {
                    to.push(address(&command));
                    say(&mut stream, mood(), "250 ok").await?;
                }
            }
            "DATA" => {
                say(&mut stream, mood(), "354 go on").await?;
                let Some(raw) = data(&mut stream, mood()).await? else {
                    return Ok(None);
                };
                let mail = Mail {
                    from: from.clone(),
                    to: to.clone(),
                    raw,
                };
                // Slowness comes before the mail is taken: one who gives up waiting may try again.
                if let Mood::Slow(wait) = mood() {
                    tokio::time::sleep(wait).await;
                }
                lock(&shared.mails).push(mail);
                say(&mut stream, Mood::Kind, "250 taken").await?;
            }
            "QUIT" => return say(&mut stream, mood(), "221 bye").await.map(|()| None),
            _ => say(&mut stream, mood(), "502 what?").await?,
        }
    }
}

async fn say<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufReader<S>,
    mood: Mood,
    text: &str,
) -> std::io::Result<()> {
    if let Mood::Slow(wait) = mood {
        tokio::time::sleep(wait).await;
    }
    stream
        .get_mut()
        .write_all(format!("{text}\r\n").as_bytes())
        .await?;
    stream.get_mut().flush().await
}

/// What stands in angle brackets.
fn address(command: &str) -> String {
    let inner = command.split_once('<').map_or("", |(_, rest)| rest);
    inner
        .split_once('>')
        .map_or(inner, |(inner, _)| inner)
        .to_owned()
}

/// RFC 5321 section 4.5.2; nothing when the connection is to be broken off.
async fn data<S: AsyncRead + Unpin>(
    stream: &mut BufReader<S>,
    mood: Mood,
) -> std::io::Result<Option<String>> {
    let mut raw = String::new();
    loop {
        let mut bytes = Vec::new();
        if stream.read_until(b'\n', &mut bytes).await? == 0 || mood == Mood::BreakingOff {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes).into_owned();
        match line.strip_prefix('.') {
            Some("\r\n") => return Ok(Some(raw)),
            Some(rest) => raw.push_str(rest),
            None => raw.push_str(&line),
        }
    }
}
