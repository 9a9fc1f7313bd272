//! The configuration: read once, every field typed, unknown keys refused, no global.
//!
//! One TOML file and the environment (`IDP_SECTION__KEY`, which wins over the file) are laid over the defaults of
//! `key_table::KEYS`. Whatever is wrong ends in one [`ConfigError`] line with the key, where the value came from, and
//! what to write instead. Nothing here knows the database, HTTP or the clock.

mod branding;
mod check;
mod database_url;
mod dev;
mod dump;
pub(crate) mod duration;
mod error;
mod key;
mod key_table;
mod layers;
mod public_url;
mod read;
mod schema;
mod secret_text;
mod smtp_url;
mod suggest;
mod types;
mod values;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ipnet::IpNet;
use lettre::message::Mailbox;
use time::Duration;

pub use error::{ConfigError, Problem, Source};
pub use schema::schema;
pub use secret_text::SecretText;
pub use smtp_url::{SmtpTls, SmtpUrl};
pub use types::{
    DatabaseUrl, Engine, ListenAddress, LogFormat, LogLevel, PublicUrl, SealingKey,
    SecondFactorMode, SignupMode, WebAddress,
};

use crate::brand::Brand;
use crate::i18n::{Languages, Texts};
use dump::Effective;
use values::Values;

/// The whole configuration, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Whether `--dev` was given: wide request limits, plain http, keys made on the spot.
    pub dev: bool,
    /// The issuer: a byte string without path or trailing slash.
    pub public_url: PublicUrl,
    /// `[server]`
    pub server: ServerConfig,
    /// `[database]`
    pub database: DatabaseConfig,
    /// `[secrets]`
    pub secrets: SecretsConfig,
    /// `[keys]`
    pub keys: KeysConfig,
    /// `[tokens]`
    pub tokens: TokensConfig,
    /// `[sessions]`
    pub sessions: SessionsConfig,
    /// `[recovery]`
    pub recovery: RecoveryConfig,
    /// `[password]`
    pub password: PasswordConfig,
    /// `[passkeys]`
    pub passkeys: PasskeysConfig,
    /// `[outbound]`
    pub outbound: OutboundConfig,
    /// `[i18n]`
    pub i18n: I18nConfig,
    /// `[log]`
    pub log: LogConfig,
    /// `[audit]`
    pub audit: AuditConfig,
    /// `[mail]`
    pub mail: MailConfig,
    /// `[signup]`
    pub signup: SignupConfig,
    /// `[sign_in]`
    pub sign_in: SignInConfig,
    /// `[terms]`
    pub terms: Option<TermsConfig>,
    /// `[rate_limit]`
    pub rate_limit: RateLimitConfig,
    /// `[branding]`
    pub branding: Arc<Brand>,
    effective: Effective,
}

/// `[server]`: where to listen and whom to believe.
#[derive(Debug, Clone)]
pub struct ServerConfig {
    /// The public listener.
    pub listen: ListenAddress,
    /// The listener for `/metrics`; none without it.
    pub internal_listen: Option<ListenAddress>,
    /// Networks whose `Forwarded` and `X-Forwarded-*` headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Worker threads.
    pub workers: usize,
    /// Certificate and key, when this process speaks TLS itself.
    pub tls: Option<TlsConfig>,
}

/// `[server.tls]`
#[derive(Debug, Clone)]
pub struct TlsConfig {
    /// PEM file with the certificate chain.
    pub cert_file: PathBuf,
    /// PEM file with the private key.
    pub key_file: PathBuf,
}

/// `[database]`
#[derive(Debug, Clone)]
pub struct DatabaseConfig {
    /// Decides the engine.
    pub url: DatabaseUrl,
    /// PostgreSQL connections, or SQLite readers, at most.
    pub max_connections: u32,
}

/// `[secrets]`: what wraps private keys and seeds at rest.
#[derive(Debug, Clone)]
pub struct SecretsConfig {
    /// Seals and opens.
    pub encryption_key: SealingKey,
    /// Only opens: the key before the last change.
    pub encryption_key_previous: Option<SealingKey>,
}

/// `[keys]`: the signing keys.
#[derive(Debug, Clone)]
pub struct KeysConfig {
    /// JOSE names; ES256 and RS256 are always among them.
    pub algorithms: Vec<String>,
    /// How long one key signs.
    pub rotation_interval: Duration,
    /// How long a key is published before it signs.
    pub publish_before: Duration,
    /// How long a key stays published after it signed.
    pub retire_after: Duration,
}

/// `[tokens]`: lifetimes.
#[derive(Debug, Clone)]
pub struct TokensConfig {
    /// Of an access token.
    pub access_token_ttl: Duration,
    /// Of an ID token.
    pub id_token_ttl: Duration,
    /// Of a refresh token family, from its first token.
    pub refresh_token_ttl: Duration,
    /// Of a refresh token that nobody uses.
    pub refresh_token_idle_ttl: Duration,
    /// Of an authorization code; 60 s at most.
    pub authorization_code_ttl: Duration,
    /// How long a repeated use of a rotated refresh token is forgiven.
    pub refresh_reuse_grace: Duration,
}

/// `[sessions]`
#[derive(Debug, Clone)]
pub struct SessionsConfig {
    /// A session that nobody uses ends after this.
    pub idle_timeout: Duration,
    /// Every session ends after this.
    pub max_lifetime: Duration,
    /// Whether everybody has to have a second factor.
    pub second_factor: SecondFactorMode,
    /// How long a browser that its owner trusts stands in for the second factor; without it none can.
    pub trust_browser: Option<Duration>,
}

/// `[recovery]`
#[derive(Debug, Clone)]
pub struct RecoveryConfig {
    /// So long has one to wait who has lost every second factor.
    pub delay: Duration,
}

/// `[password]`
#[derive(Debug, Clone)]
pub struct PasswordConfig {
    /// Characters, where the password is the only factor.
    pub min_length: usize,
    /// The cost of one hash.
    pub argon2: Argon2Config,
    /// Hashes that run at the same time; the next ones wait, or get 503.
    pub max_concurrent_hashes: usize,
}

/// `[password.argon2]`: never below m=19456, t=2, p=1.
#[derive(Debug, Clone, Copy)]
pub struct Argon2Config {
    /// m
    pub memory_kib: u32,
    /// t
    pub iterations: u32,
    /// p
    pub parallelism: u32,
}

/// `[passkeys]`
#[derive(Debug, Clone)]
pub struct PasskeysConfig {
    /// Web Authentication section 5.1.2: what passkeys are bound to. None where the host of `public_url` is an address, which
    /// browsers let have none.
    pub rp_id: Option<String>,
}

/// `[outbound]`: the guard on every URL that the server fetches.
#[derive(Debug, Clone)]
pub struct OutboundConfig {
    /// Host names and addresses, lower case, let through even when they are private.
    pub allow_hosts: Vec<String>,
    /// PEM file with more root certificates.
    pub extra_ca_file: Option<PathBuf>,
}

/// `[i18n]`
#[derive(Debug, Clone)]
pub struct I18nConfig {
    /// BCP 47 tag of the language when the browser names none that we have.
    pub default_locale: String,
    /// Every language, with the operator's own messages.
    pub languages: Languages,
}

impl I18nConfig {
    /// The texts of the first of `tags` that is spoken, else those of the configured language.
    pub fn texts<'a>(&self, tags: impl IntoIterator<Item = &'a str>) -> Texts {
        // Apart, because of many tags only the first are looked at.
        let default = || self.languages.first_of([self.default_locale.as_str()]);
        self.languages
            .first_of(tags)
            .or_else(default)
            .unwrap_or_else(|| self.languages.english())
    }
}

/// `[log]`
#[derive(Debug, Clone, Copy)]
pub struct LogConfig {
    /// The least severity that is written.
    pub level: LogLevel,
    /// How a line looks.
    pub format: LogFormat,
}

/// `[audit]`
#[derive(Debug, Clone, Copy)]
pub struct AuditConfig {
    /// How long audit events are kept.
    pub retention: Duration,
}

/// `[mail]`
#[derive(Debug, Clone)]
pub struct MailConfig {
    /// The server that takes our mail; without one there is none, or files under `--dev`.
    pub smtp_url: Option<SmtpUrl>,
    /// Whom our mail is from.
    pub from: Mailbox,
    /// Whether people are told when they have allowed an application to use their account.
    pub app_notices: bool,
}

/// `[signup]`
#[derive(Debug, Clone, Copy)]
pub struct SignupConfig {
    /// Who may make an account.
    pub mode: SignupMode,
}

/// `[sign_in]`: what else lets people in, and what they owe before they go on.
#[derive(Debug, Clone, Copy)]
pub struct SignInConfig {
    /// Whether a code or a link from one's mailbox is a proof in place of a password.
    pub email_code: bool,
    /// Whether nobody goes on whose address is not verified.
    pub verified_email: bool,
}

/// `[terms]`: what everybody has to accept.
#[derive(Debug, Clone)]
pub struct TermsConfig {
    /// Where they can be read.
    pub url: WebAddress,
    /// What this edition is called: another one is asked of everybody anew.
    pub version: String,
}

/// `[rate_limit]`: how much one address may ask of one node. Guessing has limits of its own, which nobody can change.
#[derive(Debug, Clone, Copy)]
pub struct RateLimitConfig {
    /// Sign-ins that applications begin.
    pub sign_ins_per_minute: u32,
}

impl Config {
    /// Reads the file and the environment (only names that begin with `IDP_` count) and checks every value.
    ///
    /// With `dev`, what is missing gets a value that works on one's own machine; the encryption key is then created
    /// under `./data` unless it is there or another one is given.
    pub fn load(
        dev: bool,
        file: Option<&Path>,
        env: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut values = Values::new(dev, layers::read(file, env)?);
        values.follow_listen()?;
        let mut config = Self {
            dev,
            public_url: values.text("public_url", |text| PublicUrl::parse(text, dev))?,
            server: ServerConfig::read(&mut values)?,
            database: DatabaseConfig {
                url: values.text("database.url", DatabaseUrl::parse)?,
                max_connections: values.number("database.max_connections")?,
            },
            secrets: SecretsConfig {
                encryption_key: values.text("secrets.encryption_key", SealingKey::parse)?,
                encryption_key_previous: values
                    .optional("secrets.encryption_key_previous", SealingKey::parse)?,
            },
            keys: KeysConfig::read(&mut values)?,
            tokens: TokensConfig::read(&mut values)?,
            sessions: SessionsConfig {
                idle_timeout: values.duration("sessions.idle_timeout")?,
                max_lifetime: values.duration("sessions.max_lifetime")?,
                second_factor: values.text("sessions.second_factor", SecondFactorMode::parse)?,
                trust_browser: values.optional_duration("sessions.trust_browser")?,
            },
            recovery: RecoveryConfig {
                delay: values.duration("recovery.delay")?,
            },
            password: PasswordConfig::read(&mut values)?,
            passkeys: PasskeysConfig {
                rp_id: values.optional("passkeys.rp_id", types::rp_id)?,
            },
            outbound: OutboundConfig {
                allow_hosts: values.list("outbound.allow_hosts", types::host)?,
                extra_ca_file: values.optional("outbound.extra_ca_file", types::pem_file)?,
            },
            i18n: I18nConfig::read(&mut values)?,
            log: LogConfig {
                level: values.text("log.level", LogLevel::parse)?,
                format: values.text("log.format", LogFormat::parse)?,
            },
            audit: AuditConfig {
                retention: values.duration("audit.retention")?,
            },
            mail: MailConfig {
                smtp_url: values.optional("mail.smtp_url", SmtpUrl::parse)?,
                from: types::own_mailbox("localhost"),
                app_notices: values.text("mail.app_notices", |text| Ok(text == "on"))?,
            },
            signup: SignupConfig {
                mode: values.text("signup.mode", SignupMode::parse)?,
            },
            sign_in: SignInConfig::read(&mut values)?,
            terms: TermsConfig::read(&mut values)?,
            rate_limit: RateLimitConfig {
                sign_ins_per_minute: values.number("rate_limit.sign_ins_per_minute")?,
            },
            branding: branding::read(&mut values)?,
            effective: Effective::default(),
        };
        let from = values.optional("mail.from", types::mailbox)?;
        config.mail.from = from.unwrap_or_else(|| types::own_mailbox(&config.public_url.host()));
        config.effective = values.finish();
        check::across(&mut config)?;
        Ok(config)
    }

    /// The configuration in effect as TOML, secrets masked, each line with where its value came from.
    pub fn to_toml(&self) -> String {
        self.effective.to_toml()
    }

    /// The same as JSON: `{"server.listen": {"value": ..., "source": ...}}`.
    pub fn to_json(&self) -> serde_json::Value {
        self.effective.to_json()
    }
}
