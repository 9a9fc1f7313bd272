//! How a command fails: a line for people, a code for scripts.

use std::fmt;
use std::io::{self, Write};

use crate::{
    config::ConfigError,
    store::{DbErr, db::is_unavailable, migrate::MigrateError},
};

/// What the process exits with; the numbers are part of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Ok = 0,
    /// It went wrong on our side: the database, the network, a file.
    Failed = 1,
    /// The command line, the configuration or an input is wrong.
    Usage = 2,
    /// What was named is not there.
    NotFound = 3,
    /// What was asked contradicts what is there.
    Conflict = 4,
    /// It is not allowed.
    Denied = 5,
}

impl Exit {
    /// The number for `std::process::exit`.
    pub fn code(self) -> i32 {
        self as i32
    }
}

/// A command's end other than success.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    exit: Exit,
    message: String,
    help: Option<String>,
}

impl Failure {
    /// Exit code 1.
    pub fn failed(message: impl fmt::Display) -> Self {
        Self::new(Exit::Failed, &message)
    }

    /// Exit code 2.
    pub fn usage(message: impl fmt::Display) -> Self {
        Self::new(Exit::Usage, &message)
    }

    /// Exit code 3.
    pub fn not_found(message: impl fmt::Display) -> Self {
        Self::new(Exit::NotFound, &message)
    }

    /// Exit code 4.
    pub fn conflict(message: impl fmt::Display) -> Self {
        Self::new(Exit::Conflict, &message)
    }

    /// Exit code 5.
    pub fn denied(message: impl fmt::Display) -> Self {
        Self::new(Exit::Denied, &message)
    }

    fn new(exit: Exit, message: &dyn fmt::Display) -> Self {
        Self {
            exit,
            message: one_line(&message.to_string()),
            help: None,
        }
    }

    /// Adds the remedy.
    #[must_use]
    pub fn help(mut self, remedy: impl fmt::Display) -> Self {
        self.help = Some(one_line(&remedy.to_string()));
        self
    }

    /// The code to exit with.
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// What went wrong, without the remedy.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Writes `error: ...` and, where there is a remedy, `help: ...` to stderr.
    pub fn print(&self) {
        // Nobody is left to tell when stderr is gone.
        let _ = write!(io::stderr().lock(), "{self}");
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", self.message)?;
        match &self.help {
            Some(help) => writeln!(f, "help: {help}"),
            None => Ok(()),
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::usage(error)
    }
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        if is_unavailable(&error) {
            return Self::failed(format!("the database can't do this now: {error}"))
                .help("is it running, reachable and writable? `idp-server doctor` looks");
        }
        Self::failed(error)
    }
}

impl From<MigrateError> for Failure {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Database(error) => error.into(),
            newer @ MigrateError::Newer(_) => Self::failed(newer),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<DbErr>() {
            Ok(error) => error.into(),
            Err(error) => Self::failed(format!("{error:#}")),
        }
    }
}

/// A message may quote what somebody typed, and must stay one line.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c.is_control() {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_one_line_and_its_remedy_another() {
        let failure = Failure::not_found("no user \"a\nb\u{1b}[2J\"").help("see `user list`");
        assert_eq!(
            failure.to_string(),
            "error: no user \"a\\nb\\u{1b}[2J\"\nhelp: see `user list`\n"
        );
        assert_eq!(failure.exit().code(), 3);
    }

    #[test]
    fn the_codes_are_the_contracts() {
        let exits = [
            Exit::Ok,
            Exit::Failed,
            Exit::Usage,
            Exit::NotFound,
            Exit::Conflict,
            Exit::Denied,
        ];
        assert_eq!(exits.map(Exit::code), [0, 1, 2, 3, 4, 5]);
    }
}
