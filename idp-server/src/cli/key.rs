//! `key list | rotate | retire`

use clap::{Subcommand, ValueEnum};

use super::input::Sure;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the signing keys with their state and dates
    List,
    /// Publish a successor of each signing key; it signs after keys.publish_before
    Rotate {
        /// Only this algorithm's key
        #[arg(long, value_enum)]
        algorithm: Option<Algorithm>,
        /// Sign with the successor at once; applications that keep the old key set refuse its tokens until they fetch it again
        #[arg(long)]
        now: bool,
    },
    /// Take a key out of the published set at once: every token that it signed is refused from then on
    Retire {
        /// The key's id
        kid: String,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Spelled as the JOSE registry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "UPPER")]
pub(super) enum Algorithm {
    /// ECDSA on P-256
    Es256,
    /// ECDSA on P-384
    Es384,
    /// Ed25519
    #[value(name = "EdDSA")]
    EdDsa,
    /// RSA, PKCS #1 1.5
    Rs256,
    /// RSA, PSS
    Ps256,
}

pub(super) fn run(
    _: &Command,
    _: &super::Context,
) -> Result<super::output::Answer, super::Failure> {
    Err(super::Failure::failed("later"))
}
