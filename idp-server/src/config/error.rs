//! What the operator reads when a value is wrong: one line with the key, its source, the fault and the remedy.

use std::fmt;
use std::path::PathBuf;

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Nobody gave one.
    Default,
    /// `--dev` gave it.
    Dev,
    /// Computed from another key's value.
    Follows(&'static str),
    /// The configuration file.
    File(PathBuf),
    /// An environment variable, by its name.
    Environment(String),
    /// A file that a `..._file` key names, and where that key was given.
    Named(PathBuf, Box<Source>),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Dev => f.write_str("--dev"),
            Self::Follows(key) => write!(f, "follows {key}"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Environment(name) => write!(f, "environment variable {name}"),
            Self::Named(path, by) => write!(f, "file {}, named by {by}", path.display()),
        }
    }
}

/// A value that can't be used, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    what: String,
    remedy: String,
}

impl Problem {
    pub(super) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    pub(super) fn at(self, key: impl Into<String>, source: Option<Source>) -> ConfigError {
        ConfigError {
            key: key.into(),
            source,
            problem: self,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.remedy)
    }
}

/// The configuration can't be used. `Display` is one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    key: String,
    source: Option<Source>,
    problem: Problem,
}

impl ConfigError {
    /// The key at fault, or the file.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = match &self.source {
            Some(source) => format!(" ({source})"),
            None => String::new(),
        };
        let line = format!("{}{source}: {}", self.key, self.problem);
        // A value with a line break must not break the line.
        line.chars().try_for_each(|c| {
            if c.is_control() {
                write!(f, "{}", c.escape_default())
            } else {
                write!(f, "{c}")
            }
        })
    }
}

impl std::error::Error for ConfigError {}
