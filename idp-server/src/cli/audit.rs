//! `audit list`

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List what happened, newest first
    List {
        /// At most so many
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
        /// Only those before this id, the last one of the list before
        #[arg(long, value_name = "ID")]
        before: Option<uuid::Uuid>,
    },
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
