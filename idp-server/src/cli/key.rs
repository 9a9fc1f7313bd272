//! `key list | rotate | retire`

mod retire;
mod rotate;

use clap::{Subcommand, ValueEnum};
use entity::signing_keys::Model;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::input::Sure;
use super::installation::on;
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::store::signing_keys;

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
    /// Take a key a step further out of use: one that waits is dropped; one that signs stops, and is published for
    /// keys.retire_after; one that has stopped is not published any more, so that what it signed is refused
    Retire {
        /// The key's id
        // One of 64 begins with a hyphen.
        #[arg(allow_hyphen_values = true)]
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

impl From<Algorithm> for keys::Algorithm {
    fn from(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Es256 => Self::Es256,
            Algorithm::Es384 => Self::Es384,
            Algorithm::EdDsa => Self::EdDsa,
            Algorithm::Rs256 => Self::Rs256,
            Algorithm::Ps256 => Self::Ps256,
        }
    }
}

const COLUMNS: &[Column] = &[
    ("KID", "kid"),
    ("ALGORITHM", "algorithm"),
    ("STATE", "state"),
    ("PUBLISHED_FROM", "published_from"),
    ("SIGNS_FROM", "signs_from"),
    ("SIGNS_UNTIL", "signs_until"),
    ("PUBLISHED_UNTIL", "published_until"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::List => on(context, async |installation| {
            let rows = signing_keys::list(installation.db.read()).await?;
            if !rows.is_empty() {
                // Under a wrong encryption key no server starts: a list that looks well would hide it.
                installation.rotation().await?;
            }
            Ok(listed(&rows, installation.now()))
        }),
        Command::Rotate { algorithm, now } => {
            rotate::run(algorithm.map(keys::Algorithm::from), *now, context)
        }
        Command::Retire { kid, sure } => retire::run(kid, sure, context),
    }
}

fn listed(rows: &[Model], now: OffsetDateTime) -> Answer {
    Answer::List(
        COLUMNS,
        rows.iter().map(|row| described(row, now)).collect(),
    )
}

fn described(row: &Model, now: OffsetDateTime) -> Value {
    json!({
        "kid": row.kid,
        "algorithm": row.algorithm,
        "state": signing_keys::dates(row).state(now).as_str(),
        "published_from": at(row.published_from),
        "signs_from": at(row.signs_from),
        "signs_until": row.signs_until.map(at),
        "published_until": row.published_until.map(at),
    })
}
