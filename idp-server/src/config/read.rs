//! Each section out of the values.

use super::error::Problem;
use super::types;
use super::types::{ListenAddress, WebAddress};
use super::values::Values;
use super::{
    Argon2Config, ConfigError, I18nConfig, KeysConfig, PasswordConfig, ServerConfig, SignInConfig,
    TermsConfig, TlsConfig, TokensConfig,
};
use crate::i18n::Languages;

impl ServerConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        let cert_file = values.optional("server.tls.cert_file", types::pem_file)?;
        let key_file = values.optional("server.tls.key_file", types::pem_file)?;
        let tls = match (cert_file, key_file) {
            (Some(cert_file), Some(key_file)) => Some(TlsConfig {
                cert_file,
                key_file,
            }),
            (None, None) => None,
            (Some(_), None) => {
                return Err(values.lacks("server.tls.cert_file", "server.tls.key_file"));
            }
            (None, Some(_)) => {
                return Err(values.lacks("server.tls.key_file", "server.tls.cert_file"));
            }
        };
        Ok(Self {
            listen: values.text("server.listen", ListenAddress::parse)?,
            internal_listen: values.optional("server.internal_listen", ListenAddress::parse)?,
            trusted_proxies: values.list("server.trusted_proxies", types::network)?,
            workers: values.number("server.workers")?,
            tls,
        })
    }
}

impl KeysConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        Ok(Self {
            algorithms: values.list("keys.algorithms", types::algorithm)?,
            rotation_interval: values.duration("keys.rotation_interval")?,
            publish_before: values.duration("keys.publish_before")?,
            retire_after: values.duration("keys.retire_after")?,
        })
    }
}

impl TokensConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        Ok(Self {
            access_token_ttl: values.duration("tokens.access_token_ttl")?,
            id_token_ttl: values.duration("tokens.id_token_ttl")?,
            refresh_token_ttl: values.duration("tokens.refresh_token_ttl")?,
            refresh_token_idle_ttl: values.duration("tokens.refresh_token_idle_ttl")?,
            authorization_code_ttl: values.duration("tokens.authorization_code_ttl")?,
            refresh_reuse_grace: values.duration("tokens.refresh_reuse_grace")?,
        })
    }
}

impl PasswordConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        Ok(Self {
            min_length: values.number("password.min_length")?,
            argon2: Argon2Config {
                memory_kib: values.number("password.argon2.memory_kib")?,
                iterations: values.number("password.argon2.iterations")?,
                parallelism: values.number("password.argon2.parallelism")?,
            },
            max_concurrent_hashes: values.number("password.max_concurrent_hashes")?,
        })
    }
}

impl I18nConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        let languages = values
            .optional("i18n.folder", types::languages)?
            .unwrap_or_else(|| Languages::built_in().clone());
        let default_locale = values.text("i18n.default_locale", |text| {
            let tag = types::locale(text)?;
            match languages.first_of([text]) {
                Some(_) => Ok(tag),
                None => Err(Problem::new(
                    format!("no page is written in {text:?}"),
                    format!(
                        "write one of {}",
                        languages.tags().collect::<Vec<_>>().join(", ")
                    ),
                )),
            }
        })?;
        Ok(Self {
            default_locale,
            languages,
        })
    }
}

impl SignInConfig {
    pub(super) fn read(values: &mut Values) -> Result<Self, ConfigError> {
        Ok(Self {
            email_code: values.text("sign_in.email_code", types::is_allowed)?,
            verified_email: values.text("sign_in.verified_email", types::is_required)?,
        })
    }
}

impl TermsConfig {
    /// The address and the name of the edition, or neither.
    pub(super) fn read(values: &mut Values) -> Result<Option<Self>, ConfigError> {
        let url = values.optional("terms.url", WebAddress::parse)?;
        let version = values.optional("terms.version", types::label)?;
        match (url, version) {
            (Some(url), Some(version)) => Ok(Some(Self { url, version })),
            (None, None) => Ok(None),
            (Some(_), None) => Err(values.lacks("terms.url", "terms.version")),
            (None, Some(_)) => Err(values.lacks("terms.version", "terms.url")),
        }
    }
}
