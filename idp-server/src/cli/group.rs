//! `group create | list | show | delete`

use clap::{Args, Subcommand};

use super::input::Sure;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a group
    Create(Named),
    /// List the groups
    List,
    /// Show a group
    Show(Named),
    /// Delete a group; its members stay, without it
    Delete {
        #[command(flatten)]
        group: Named,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Which group.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The group's name
    pub(super) name: String,
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
