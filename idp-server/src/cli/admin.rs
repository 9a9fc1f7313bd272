//! `admin setup-link`

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print a new link that makes the first administrator; links printed before stop working
    SetupLink,
}
