//! `config check | dump | schema`

use clap::Subcommand;
use serde_json::json;

use super::Context;
use super::doctor::network::NO_MAIL;
use super::failure::Failure;
use super::output::{self, Format};
use crate::config::{self, Config};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Read the configuration and say whether it is complete and right
    Check,
    /// Print the configuration in effect, secrets masked, with where each value came from
    Dump,
    /// Print a JSON Schema of the configuration file: every key with its default and its environment variable
    Schema,
}

pub(super) fn run(command: &Command, context: &Context) -> Result<(), Failure> {
    match command {
        Command::Check => {
            let config = context.config()?;
            let warnings = warnings(&config);
            for warning in &warnings {
                eprintln!("warning: {warning}");
            }
            let object = json!({"status": "ok", "warnings": warnings});
            context.global.output.done("ok", &object)
        }
        Command::Dump => {
            let config = context.config()?;
            match context.global.output {
                Format::Table => output::print(&config.to_toml()),
                Format::Json => output::print(&format!("{:#}\n", config.to_json())),
            }
        }
        Command::Schema => output::print(&format!("{:#}\n", config::schema())),
    }
}

/// What works and yet is hardly meant.
fn warnings(config: &Config) -> Vec<String> {
    let without_mail = config.mail.smtp_url.is_none() && !config.dev;
    let (found, remedy) = NO_MAIL;
    without_mail
        .then(|| format!("{found}; {remedy}"))
        .into_iter()
        .collect()
}
