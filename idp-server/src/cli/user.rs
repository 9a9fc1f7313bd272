//! `user ...`

use clap::{Args, Subcommand};

use super::input::{PasswordSource, Sure};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a user; with -o json the answer has its `sub`
    Create(Create),
    /// List users
    List {
        /// At most so many
        #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
        /// Only those after this id, the last one of the list before
        #[arg(long, value_name = "ID")]
        after: Option<uuid::Uuid>,
    },
    /// Show a user
    Show(Named),
    /// Change what is known of a user; what is not given stays
    Update(Update),
    /// Sign a user out everywhere and let nobody in by this account
    Disable(Named),
    /// Take `disable` back
    Enable(Named),
    /// Delete a user with everything that belongs to the account
    Delete {
        #[command(flatten)]
        user: Named,
        #[command(flatten)]
        sure: Sure,
    },
    /// Set a new password and sign the user out everywhere
    ResetPassword {
        #[command(flatten)]
        user: Named,
        #[command(flatten)]
        password: PasswordSource,
    },
    /// Sign a user out everywhere
    EndSessions(Named),
}

/// Which user.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// E-mail address, username or id
    #[arg(value_name = "USER")]
    pub(super) reference: String,
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// E-mail address; unique without regard to case
    #[arg(long)]
    pub(super) email: String,
    /// The name to sign in by besides the e-mail address (`preferred_username`)
    #[arg(long)]
    pub(super) username: Option<String>,
    /// The name to show
    #[arg(long)]
    pub(super) name: Option<String>,
    #[command(flatten)]
    pub(super) password: PasswordSource,
    /// You vouch that the e-mail address is the user's
    #[arg(long)]
    pub(super) email_verified: bool,
    /// More claims, as a JSON object
    #[arg(long, value_name = "JSON")]
    pub(super) claims: Option<String>,
    /// A role to give; may be repeated
    #[arg(long = "role", value_name = "ROLE")]
    pub(super) roles: Vec<String>,
    /// A group to put the user into, created if it is not there; may be repeated
    #[arg(long = "group", value_name = "GROUP")]
    pub(super) groups: Vec<String>,
}

#[derive(Debug, Args)]
#[group(multiple = true)]
pub(super) struct Update {
    #[command(flatten)]
    pub(super) user: Named,
    #[command(flatten)]
    pub(super) changes: Changes,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(super) struct Changes {
    /// New e-mail address; it counts as not verified unless --email-verified says otherwise
    #[arg(long)]
    pub(super) email: Option<String>,
    /// New username; an empty one takes it away
    #[arg(long)]
    pub(super) username: Option<String>,
    /// New name; an empty one takes it away
    #[arg(long)]
    pub(super) name: Option<String>,
    /// Whether the e-mail address is the user's
    #[arg(long, value_name = "BOOL")]
    pub(super) email_verified: Option<bool>,
    /// The claims instead of those that are there, as a JSON object
    #[arg(long, value_name = "JSON")]
    pub(super) claims: Option<String>,
    /// A role to give; may be repeated
    #[arg(long = "add-role", value_name = "ROLE")]
    pub(super) add_roles: Vec<String>,
    /// A role to take; may be repeated
    #[arg(long = "remove-role", value_name = "ROLE")]
    pub(super) remove_roles: Vec<String>,
    /// A group to put the user into; may be repeated
    #[arg(long = "add-group", value_name = "GROUP")]
    pub(super) add_groups: Vec<String>,
    /// A group to take the user out of; may be repeated
    #[arg(long = "remove-group", value_name = "GROUP")]
    pub(super) remove_groups: Vec<String>,
}
