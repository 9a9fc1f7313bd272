//! `role create | list | show | delete`

use clap::{Args, Subcommand};

use super::input::Sure;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a role
    Create {
        #[command(flatten)]
        role: Named,
        /// What it lets its holders do, such as users:read; may be repeated
        #[arg(long = "permission", value_name = "PERMISSION")]
        permissions: Vec<String>,
    },
    /// List the roles
    List,
    /// Show a role
    Show(Named),
    /// Delete a role; its members stay, without it
    Delete {
        #[command(flatten)]
        role: Named,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Which role.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The role's name
    pub(super) name: String,
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
