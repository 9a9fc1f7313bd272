//! How mail leaves: by SMTP (RFC 5321), or into files under `--dev`.

use std::{
    fs::{DirBuilder, OpenOptions},
    io::Write as _,
    path::PathBuf,
    time::Duration,
};

use anyhow::Context as _;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{
        self, PoolConfig,
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
    },
};

use crate::config::{Config, SmtpTls, SmtpUrl};

/// Where mail goes under `--dev` when no server is named.
const FOLDER: &str = "./data/mail";
/// So long may a mail server think about one command.
const PATIENCE: Duration = Duration::from_secs(15);
/// So long may all of them take.
const LONGEST: Duration = Duration::from_mins(1);
/// Connections that are kept.
const CONNECTIONS: u32 = 4;

/// The way that mail takes.
pub enum Carrier {
    /// A mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Files, for one's own machine.
    Folder(PathBuf),
    /// None: nobody named a server.
    None,
}

/// How mail left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server has taken it.
    Accepted,
    /// It was written to this file.
    Written(PathBuf),
}

/// Why it did not. Only a code is kept: what a mail server says may hold what the mail said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// Such as `smtp_550`, `connection` or `timeout`.
    pub code: String,
    /// Whether another try is of no use.
    pub is_final: bool,
}

impl Undelivered {
    /// Another try may succeed.
    pub fn for_now(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            is_final: false,
        }
    }

    /// Another try is of no use.
    pub fn for_good(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            is_final: true,
        }
    }
}

impl Carrier {
    /// The one that the configuration asks for.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        match &config.mail.smtp_url {
            Some(url) => {
                let transport = transport(config, url).context("mail.smtp_url")?;
                Ok(Self::Smtp(Box::new(transport)))
            }
            None if config.dev => Ok(Self::Folder(FOLDER.into())),
            None => Ok(Self::None),
        }
    }

    /// Whether mail leaves at all.
    pub fn delivers(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether it leaves this machine.
    pub fn is_server(&self) -> bool {
        matches!(self, Self::Smtp(_))
    }

    /// Sends one mail; `name` is that of its file.
    pub async fn send(&self, name: &str, message: Message) -> Result<Delivery, Undelivered> {
        match self {
            Self::Smtp(transport) => {
                let sending = tokio::time::timeout(LONGEST, transport.send(message)).await;
                match sending {
                    Ok(Ok(_)) => Ok(Delivery::Accepted),
                    Ok(Err(error)) => Err(judge(&error)),
                    Err(_) => Err(Undelivered::for_now("timeout")),
                }
            }
            Self::Folder(folder) => {
                let path = folder.join(format!("{name}.eml"));
                write(&path, &message.formatted())
                    .map_err(|error| Undelivered::for_now(format!("file_{:?}", error.kind())))?;
                Ok(Delivery::Written(path))
            }
            Self::None => Err(Undelivered::for_good("not_configured")),
        }
    }
}

fn transport(config: &Config, url: &SmtpUrl) -> anyhow::Result<AsyncSmtpTransport<Tokio1Executor>> {
    let tls = match url.tls {
        SmtpTls::None => Tls::None,
        SmtpTls::IfOffered => Tls::Opportunistic(tls_parameters(config, url)?),
        SmtpTls::Required => Tls::Required(tls_parameters(config, url)?),
        SmtpTls::Implicit => Tls::Wrapper(tls_parameters(config, url)?),
    };
    let pool = PoolConfig::new()
        .max_size(CONNECTIONS)
        .idle_timeout(Duration::from_secs(30));
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&url.host)
        .port(url.port)
        .tls(tls)
        .timeout(Some(PATIENCE))
        .pool_config(pool);
    if let Some((user, password)) = &url.credentials {
        builder = builder.credentials(Credentials::new(user.clone(), password.expose().to_owned()));
    }
    Ok(builder.build())
}

/// The roots of the system, and those of `outbound.extra_ca_file`.
fn tls_parameters(config: &Config, url: &SmtpUrl) -> anyhow::Result<TlsParameters> {
    let mut builder = TlsParameters::builder(url.host.clone());
    if let Some(file) = &config.outbound.extra_ca_file {
        let pem = std::fs::read(file)
            .with_context(|| format!("outbound.extra_ca_file {}", file.display()))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem)?);
    }
    Ok(builder.build()?)
}

fn judge(error: &smtp::Error) -> Undelivered {
    if let Some(status) = error.status() {
        let code = format!("smtp_{status}");
        // Authentication is the operator's to put right, not the mail's fault.
        let ours = ["530", "534", "535", "538"].contains(&status.to_string().as_str());
        return if error.is_permanent() && !ours {
            Undelivered::for_good(code)
        } else {
            Undelivered::for_now(code)
        };
    }
    Undelivered::for_now(if error.is_timeout() {
        "timeout"
    } else if error.is_tls() {
        "tls"
    } else if error.is_response() {
        "response"
    } else if error.is_client() {
        "client"
    } else {
        "connection"
    })
}

/// For nobody else to read: it may hold a link that resets a password.
fn write(path: &std::path::Path, mail: &[u8]) -> std::io::Result<()> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        folder.mode(0o700);
        options.mode(0o600);
    }
    if let Some(parent) = path.parent() {
        folder.create(parent)?;
    }
    options.open(path)?.write_all(mail)
}
