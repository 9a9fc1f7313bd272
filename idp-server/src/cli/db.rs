//! `db migrate | status`

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Bring the schema up to this version; `serve` does it too
    Migrate,
    /// Say which migrations are applied and which wait
    Status,
}
