//! The values that a key can have, each checked once.

use std::fmt;
use std::fs;
use std::net::IpAddr;
use std::path::PathBuf;

use ipnet::IpNet;
use lettre::{Address, message::Mailbox};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::error::Problem;
use super::key::ALGORITHMS;
use crate::i18n::{Fault, Languages};

pub use super::database_url::{DatabaseUrl, Engine};
pub use super::public_url::PublicUrl;

/// `host:port` to listen on. The host may be a name; port 0 takes a free one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListenAddress {
    /// A name or an address, without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
}

impl ListenAddress {
    /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let fault = |what: &str| {
            Problem::new(
                format!("{text:?} {what}"),
                "write host:port, such as \"127.0.0.1:8080\" or \"[::]:8080\"",
            )
        };
        let (host, port) = text.rsplit_once(':').ok_or_else(|| fault("has no port"))?;
        let host = match host
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            Some(inner) if inner.parse::<std::net::Ipv6Addr>().is_ok() => inner,
            Some(_) => return Err(fault("has no IPv6 address between its brackets")),
            None => host,
        };
        if host.is_empty() {
            return Err(fault("has no host"));
        }
        if host.parse::<IpAddr>().is_err() && !is_host_name(host) {
            return Err(fault("is not host:port"));
        }
        if port.starts_with('+') {
            return Err(fault("has no valid port"));
        }
        let port = port.parse().map_err(|_| fault("has no valid port"))?;
        Ok(Self {
            host: host.to_owned(),
            port,
        })
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

/// 256 bits made of `secrets.encryption_key`.
#[derive(Clone)]
pub struct SealingKey(Zeroizing<[u8; 32]>);

impl SealingKey {
    /// Takes any text of 32 characters or more: its SHA-256 is the key, so that base64, hex and other texts of a
    /// random source are all as good as they are random.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let length = text.chars().count();
        if length < 32 {
            return Err(Problem::new(
                format!("has {length} characters, too few for a key"),
                "make one of 32 or more with `openssl rand -base64 32`",
            ));
        }
        if text.trim() != text {
            return Err(Problem::new(
                "begins or ends with white space",
                "take the white space away",
            ));
        }
        Ok(Self(Zeroizing::new(Sha256::digest(text).into())))
    }

    /// The key's bytes.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// The least severity that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogLevel {
    /// Only what failed.
    Error,
    /// And what may fail soon.
    Warn,
    /// And one line a request.
    Info,
    /// And what a developer asks.
    Debug,
    /// And everything else.
    Trace,
}

impl LogLevel {
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        match text {
            "error" => Ok(Self::Error),
            "warn" => Ok(Self::Warn),
            "info" => Ok(Self::Info),
            "debug" => Ok(Self::Debug),
            "trace" => Ok(Self::Trace),
            _ => Err(not_one_of(
                text,
                &["error", "warn", "info", "debug", "trace"],
            )),
        }
    }

    /// The word of the configuration, which tracing's filter takes too.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

/// How a log line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For collectors.
    Json,
}

impl LogFormat {
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(not_one_of(text, &["text", "json"])),
        }
    }
}

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignupMode {
    /// Only an administrator makes accounts.
    Closed,
    /// Whoever is invited makes one.
    Invite,
    /// Whoever likes makes one, with an address that is theirs.
    Open,
}

impl SignupMode {
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        match text {
            "closed" => Ok(Self::Closed),
            "invite" => Ok(Self::Invite),
            "open" => Ok(Self::Open),
            _ => Err(not_one_of(text, &["closed", "invite", "open"])),
        }
    }
}

/// Whether everybody has to have a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactorMode {
    /// Whoever enrolled one is asked for it.
    Optional,
    /// Everybody has to have one.
    Required,
}

impl SecondFactorMode {
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        match text {
            "optional" => Ok(Self::Optional),
            "required" => Ok(Self::Required),
            _ => Err(not_one_of(text, &["optional", "required"])),
        }
    }
}

/// An address of the web that a page may link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        let web = url::Url::parse(text)
            .is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.host_str().is_some());
        if web && !text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Problem::new(
            format!("{text:?} is not an address of the web"),
            "write it whole, such as \"https://example.com/terms\"",
        ))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name that is shown and compared.
pub(super) fn label(text: &str) -> Result<String, Problem> {
    let plain = text.trim() == text && !text.chars().any(char::is_control);
    if plain && (1..=64).contains(&text.chars().count()) {
        return Ok(text.to_owned());
    }
    Err(Problem::new(
        format!("{text:?} is no name of 1 to 64 characters"),
        "write one such as \"2026-11\"",
    ))
}

pub(super) fn is_allowed(text: &str) -> Result<bool, Problem> {
    match text {
        "off" => Ok(false),
        "allowed" => Ok(true),
        _ => Err(not_one_of(text, &["off", "allowed"])),
    }
}

pub(super) fn is_required(text: &str) -> Result<bool, Problem> {
    match text {
        "optional" => Ok(false),
        "required" => Ok(true),
        _ => Err(not_one_of(text, &["optional", "required"])),
    }
}

/// The fault of a word that isn't in the list.
pub(super) fn not_one_of(text: &str, words: &[&str]) -> Problem {
    Problem::new(
        format!("{text:?} is not a value of this key"),
        format!("write one of {}", words.join(", ")),
    )
}

/// A signing algorithm that we have.
pub(super) fn algorithm(text: &str) -> Result<String, Problem> {
    if ALGORITHMS.contains(&text) {
        Ok(text.to_owned())
    } else {
        Err(not_one_of(text, ALGORITHMS))
    }
}

/// An address that mail can be from, with or without a name before it.
pub(super) fn mailbox(text: &str) -> Result<Mailbox, Problem> {
    let parsed = text.parse::<Mailbox>().ok();
    parsed
        .filter(|_| !text.chars().any(char::is_control))
        .ok_or_else(|| {
            Problem::new(
                format!("{text:?} is not one address"),
                "write \"Example <no-reply@example.com>\"",
            )
        })
}

/// Whom mail is from when nobody says so.
pub(super) fn own_mailbox(host: &str) -> Mailbox {
    let address = Address::new("no-reply", host)
        .or_else(|_| Address::new("no-reply", "localhost"))
        .unwrap_or_else(|_| unreachable!("no-reply@localhost is an address"));
    Mailbox::new(None, address)
}

/// A network, or one address.
pub(super) fn network(text: &str) -> Result<IpNet, Problem> {
    let network = text
        .parse::<IpNet>()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| {
            Problem::new(
                format!("{text:?} is not a network"),
                "write CIDRs, such as \"10.0.0.0/8\" or \"fd00::/8\"",
            )
        })?;
    if network.prefix_len() == 0 {
        return Err(Problem::new(
            format!("{text:?} holds every address, so anybody could forge a client's"),
            "write the networks of your proxies",
        ));
    }
    if network.trunc() != network {
        return Err(Problem::new(
            format!("{text:?} has bits behind its prefix"),
            format!(
                "write \"{}\", or the network that you mean",
                network.trunc()
            ),
        ));
    }
    Ok(network)
}

/// A host name or an address, without port, in lower case.
pub(super) fn host(text: &str) -> Result<String, Problem> {
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    if bare.parse::<IpAddr>().is_ok() || is_host_name(bare) {
        Ok(bare.to_ascii_lowercase())
    } else {
        Err(Problem::new(
            format!("{text:?} is not a host name or an address"),
            "write it without scheme, port and path, such as \"app.internal\" or \"10.0.0.7\"",
        ))
    }
}

/// Web Authentication section 5.1.2: a domain as browsers write it.
pub(super) fn rp_id(text: &str) -> Result<String, Problem> {
    let written = text.to_ascii_lowercase();
    if is_host_name(text) && written == text {
        Ok(written)
    } else {
        Err(Problem::new(
            format!("{text:?} is not a domain in lower case"),
            "write the host of public_url or a parent of it, such as \"example.com\"",
        ))
    }
}

fn is_host_name(text: &str) -> bool {
    text.len() <= 253
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        })
        // 1.2.3 and 300.1.1.1 are mistyped addresses, not names.
        && !text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// A language tag (RFC 5646), by its shape.
pub(super) fn locale(text: &str) -> Result<String, Problem> {
    let mut parts = text.split('-');
    let language = parts
        .next()
        .is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let rest =
        parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if language && rest {
        Ok(text.to_owned())
    } else {
        Err(Problem::new(
            format!("{text:?} is not a language tag"),
            "write one such as \"en\" or \"de-CH\"",
        ))
    }
}

/// The languages of the binary, with the messages in the operator's folder.
pub(super) fn languages(folder: &str) -> Result<Languages, Problem> {
    Languages::with_folder(folder.as_ref()).map_err(
        |Fault {
             file,
             line,
             what,
             remedy,
         }| {
            let line = line.map_or_else(String::new, |line| format!(" line {line}"));
            Problem::new(format!("{}{line}: {what}", file.display()), remedy)
        },
    )
}

/// A file that can be read and holds PEM.
pub(super) fn pem_file(text: &str) -> Result<PathBuf, Problem> {
    let path = PathBuf::from(text);
    let content = fs::read(&path).map_err(|error| unreadable(text, &error))?;
    if content.windows(11).any(|window| window == b"-----BEGIN ") {
        Ok(path)
    } else {
        Err(Problem::new(
            format!("file {text} holds no PEM block"),
            "name a file with a line that begins with -----BEGIN",
        ))
    }
}

/// The fault of a file that can't be read.
pub(super) fn unreadable(path: &str, error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    let (what, remedy) = match error.kind() {
        ErrorKind::NotFound => ("does not exist", "create it, or correct the path"),
        ErrorKind::PermissionDenied => (
            "may not be read by this user",
            "give the server's user read permission",
        ),
        ErrorKind::IsADirectory => ("is a directory", "name a file"),
        _ => {
            return Problem::new(
                format!("file {path} can't be read: {error}"),
                "name a file that can be read",
            );
        }
    };
    Problem::new(format!("file {path} {what}"), remedy)
}
