//! `admin setup-link`

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print a new link that makes the first administrator; links printed before stop working
    SetupLink,
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
