//! `doctor`: looks for what commonly goes wrong, changes nothing, and says what to do about it.

pub(super) mod network;
mod storage;

use serde_json::{Value, json};

use super::failure::one_line;
use super::output::{self, Format};
use super::{Context, Failure};
use crate::config::Config;

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Ok,
    Warn,
    Fail,
}

/// What one look found.
#[derive(Debug, PartialEq, Eq)]
struct Check {
    name: &'static str,
    status: Status,
    found: String,
    remedy: Option<String>,
}

impl Check {
    fn ok(name: &'static str, found: impl Into<String>) -> Self {
        Self {
            name,
            status: Status::Ok,
            found: found.into(),
            remedy: None,
        }
    }

    fn warn(name: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            status: Status::Warn,
            remedy: Some(remedy.into()),
            ..Self::ok(name, found)
        }
    }

    fn fail(name: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            status: Status::Fail,
            ..Self::warn(name, found, remedy)
        }
    }

    fn status(&self) -> &'static str {
        match self.status {
            Status::Ok => "ok",
            Status::Warn => "warn",
            Status::Fail => "fail",
        }
    }

    /// One line for people; what was found may quote what somebody else wrote.
    fn line(&self) -> String {
        let remedy = match &self.remedy {
            Some(remedy) => format!("; {remedy}"),
            None => String::new(),
        };
        let found = one_line(&self.found);
        format!("{:4}  {}: {found}{remedy}\n", self.status(), self.name)
    }

    fn to_json(&self) -> Value {
        json!({
            "check": self.name,
            "status": self.status(),
            "found": self.found,
            "remedy": self.remedy,
        })
    }
}

pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let checks = match context.config() {
        Ok(config) => examine(&config)?,
        Err(failure) => vec![Check::fail(
            "configuration",
            failure.message(),
            "`idp-server config check` looks again; nothing else can be checked before",
        )],
    };
    match context.global.output {
        Format::Table => output::print(&checks.iter().map(Check::line).collect::<String>())?,
        format @ Format::Json => {
            format.list(&[], &checks.iter().map(Check::to_json).collect::<Vec<_>>())?;
        }
    }
    let failed = checks
        .iter()
        .filter(|check| check.status == Status::Fail)
        .count();
    match failed {
        0 => Ok(()),
        1 => Err(Failure::failed("1 check failed")),
        _ => Err(Failure::failed(format!("{failed} checks failed"))),
    }
}

fn examine(config: &Config) -> Result<Vec<Check>, Failure> {
    let mut checks = vec![Check::ok("configuration", "complete and right")];
    checks.extend(storage::examine(config)?);
    checks.extend(network::examine(config)?);
    Ok(checks)
}
