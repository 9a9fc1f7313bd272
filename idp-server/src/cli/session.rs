//! `session list | revoke`

use clap::Subcommand;
use uuid::Uuid;

use super::input::Sure;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the live sessions
    List {
        /// Only this user's: e-mail address, username or id
        #[arg(long)]
        user: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
    },
    /// End a session; the tokens that came of it end too
    Revoke {
        /// The session's id
        id: Uuid,
        #[command(flatten)]
        sure: Sure,
    },
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
