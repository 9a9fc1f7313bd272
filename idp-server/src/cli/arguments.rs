//! What may be typed: the nouns and the options that go with all of them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use super::output::Format;
use super::{admin, audit, client, config, db, group, key, mail, role, session, upstream, user};

/// An OpenID Connect identity provider
#[derive(Debug, Parser)]
#[command(
    name = "idp-server",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Options that every command takes, before or after its name.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// Fill in what one machine needs to try it: http://localhost:8080, SQLite and keys under ./data
    #[arg(long, global = true)]
    pub(super) dev: bool,
    /// Configuration file (TOML); environment variables IDP_SECTION__KEY win over it
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// How to print the result
    #[arg(short, long, global = true, value_enum, default_value_t = Format::Table)]
    pub(super) output: Format,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Start the server
    Serve,
    /// The configuration: check it, see what is in effect
    #[command(subcommand)]
    Config(config::Command),
    /// The database's schema
    #[command(subcommand)]
    Db(db::Command),
    /// People who sign in
    #[command(subcommand)]
    User(user::Command),
    /// Applications that people sign in to
    #[command(subcommand)]
    Client(client::Command),
    /// Signing keys
    #[command(subcommand)]
    Key(key::Command),
    /// Roles: what an administrator may do
    #[command(subcommand)]
    Role(role::Command),
    /// Groups: told to applications in the groups claim
    #[command(subcommand)]
    Group(group::Command),
    /// Providers that people may sign in with, such as Google, GitHub or any OpenID provider
    #[command(subcommand)]
    Upstream(upstream::Command),
    /// Who is signed in where
    #[command(subcommand)]
    Session(session::Command),
    /// What happened
    #[command(subcommand)]
    Audit(audit::Command),
    /// Mail: try it, see what became of it
    #[command(subcommand)]
    Mail(mail::Command),
    /// The first administrator
    #[command(subcommand)]
    Admin(admin::Command),
    /// Ask the running server whether it can serve; for containers and monitors
    Healthcheck,
    /// Look for what commonly goes wrong: configuration, files, database, keys, and the address that browsers use
    Doctor,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the version
    Version,
}
