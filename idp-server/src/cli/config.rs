//! `config check | dump | schema`

use clap::Subcommand;
use serde_json::json;

use super::Context;
use super::failure::Failure;
use super::output::{self, Format};
use crate::config;

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
            context.config()?;
            context.global.output.done("ok", &json!({"status": "ok"}))
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
