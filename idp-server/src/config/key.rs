//! What a key is; all of them are in `key_table`.

use time::Duration;

pub(super) use super::key_table::{ALGORITHMS, KEYS};

/// What a key's value is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// An absolute URL without a path.
    Url,
    /// `host:port`
    Address,
    /// An existing file.
    File,
    /// A text that is never shown.
    Secret,
    /// `sqlite:` or `postgres:`; its password is never shown.
    DatabaseUrl,
    /// An e-mail address, with or without a name before it.
    Mailbox,
    /// A name on one line.
    Name,
    /// `#rrggbb`
    Colour,
    /// The address of a page somewhere.
    Page,
    /// A BCP 47 tag.
    Locale,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of these words.
    SomeOf(&'static [&'static str]),
    /// A list of CIDRs.
    Networks,
    /// A list of host names or addresses.
    Hosts,
    /// One host name.
    Host,
    /// A whole number in this range.
    Number(i64, i64),
    /// A duration in this range.
    Duration(Duration, Duration),
}

impl Kind {
    pub(super) fn is_list(self) -> bool {
        matches!(self, Self::SomeOf(_) | Self::Networks | Self::Hosts)
    }
}

/// The value when nobody gives one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fallback {
    /// There is none; the remedy says what to write.
    Required(&'static str),
    /// The key may stay away.
    Unset,
    /// This text.
    Text(&'static str),
    /// This number.
    Number(i64),
    /// This list.
    List(&'static [&'static str]),
    /// As many as the machine has processors.
    Processors,
}

/// One key.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) fallback: Fallback,
    /// The value under `--dev`, where that differs.
    pub(super) dev: Option<Fallback>,
    pub(super) help: &'static str,
}

impl Key {
    /// Whether `<name>_file` may name a file that holds the value.
    pub(super) fn has_file_twin(&self) -> bool {
        matches!(self.kind, Kind::Secret | Kind::DatabaseUrl)
    }
}

/// The key of this name.
pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The key whose value may be in a file that the key of this name names.
pub(super) fn of_file_twin(name: &str) -> Option<&'static Key> {
    let key = find(name.strip_suffix("_file")?)?;
    key.has_file_twin().then_some(key)
}

/// Whether keys live below this name.
pub(super) fn is_section(name: &str) -> bool {
    KEYS.iter().any(|key| {
        key.name
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('.'))
    })
}

/// `server.tls.cert_file` -> `IDP_SERVER__TLS__CERT_FILE`
pub(super) fn environment_name(name: &str) -> String {
    format!("IDP_{}", name.replace('.', "__").to_uppercase())
}
