//! `client ...`

mod change;
mod create;
mod metadata;
mod show;
mod transfer;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::input::Sure;
use super::output::Answer;
use super::{Context, Failure};
use crate::{config::duration, oidc::ClientType};

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Create(create) => create::run(create, context),
        Command::List => show::list(context),
        Command::Show(client) => show::show(&client.client_id, context),
        Command::Update(update) => change::update(update, context),
        Command::RotateSecret { client, overlap } => {
            change::rotate_secret(&client.client_id, *overlap, context)
        }
        Command::Delete { client, sure } => change::delete(&client.client_id, sure, context),
        Command::Import { file } => transfer::import(file, context),
        Command::Export => transfer::export(context),
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Register an application; the answer has its `client_secret`, this once
    Create(Create),
    /// List the applications
    List,
    /// Show an application's metadata
    Show(Named),
    /// Change an application's metadata; what is not given stays
    Update(Update),
    /// Give an application a new secret, shown this once; old ones end at once or after --overlap
    RotateSecret {
        #[command(flatten)]
        client: Named,
        /// How long old secrets still work, such as 24h
        #[arg(long, value_name = "DURATION", value_parser = overlap)]
        overlap: Option<time::Duration>,
    },
    /// Delete an application; its tokens and consents end with it
    Delete {
        #[command(flatten)]
        client: Named,
        #[command(flatten)]
        sure: Sure,
    },
    /// Register the applications of an export, or of a list of RFC 7591 metadata; - reads stdin
    Import {
        /// JSON file
        file: PathBuf,
    },
    /// Print every application's metadata, without secrets, in the form that import takes
    Export,
}

/// Which application.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The client_id
    pub(super) client_id: String,
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// The name that people read when they sign in
    #[arg(long)]
    pub(super) name: String,
    /// What runs where: a server, a browser, a device
    #[arg(long = "type", value_enum, default_value_t = Type::Web)]
    pub(super) kind: Type,
    /// The client_id, instead of a generated one
    #[arg(long, value_name = "ID")]
    pub(super) client_id: Option<String>,
    #[command(flatten)]
    pub(super) registration: Registration,
    /// Don't ask people for consent: the application is your own
    #[arg(long)]
    pub(super) skip_consent: bool,
}

#[derive(Debug, Args)]
pub(super) struct Registration {
    /// Where codes may be sent, byte for byte; may be repeated
    #[arg(long = "redirect-uri", value_name = "URI")]
    pub(super) redirect_uris: Vec<String>,
    /// Where a browser may go after signing out; may be repeated
    #[arg(long = "post-logout-redirect-uri", value_name = "URI")]
    pub(super) post_logout_redirect_uris: Vec<String>,
    /// Any RFC 7591 client metadata by its registered name, as a JSON object
    #[arg(long, value_name = "JSON")]
    pub(super) metadata: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Update {
    #[command(flatten)]
    pub(super) client: Named,
    #[command(flatten)]
    pub(super) changes: Changes,
}

/// The redirect URIs given replace those that are there; a `null` in the metadata takes a member away.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(super) struct Changes {
    /// New name
    #[arg(long)]
    pub(super) name: Option<String>,
    /// Redirect URIs instead of those that are there; may be repeated
    #[arg(long = "redirect-uri", value_name = "URI")]
    pub(super) redirect_uris: Vec<String>,
    /// Post-logout redirect URIs instead of those that are there; may be repeated
    #[arg(long = "post-logout-redirect-uri", value_name = "URI")]
    pub(super) post_logout_redirect_uris: Vec<String>,
    /// RFC 7591 metadata to change, as a JSON object; null takes a member away
    #[arg(long, value_name = "JSON")]
    pub(super) metadata: Option<String>,
    /// Whether people are spared the consent page
    #[arg(long, value_name = "BOOL")]
    pub(super) skip_consent: Option<bool>,
    /// Lock the application out: its tokens are refused at once
    #[arg(long, conflicts_with = "enabled")]
    pub(super) disabled: bool,
    /// Take --disabled back
    #[arg(long)]
    pub(super) enabled: bool,
}

/// Decides the defaults of the metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Type {
    /// Runs on a server and keeps a secret
    Web,
    /// Runs in the browser alone
    Spa,
    /// Runs on a phone or a computer
    Native,
    /// Signs itself in; there is no person
    Machine,
    /// Has no browser, such as a television
    Device,
}

impl From<Type> for ClientType {
    fn from(kind: Type) -> Self {
        match kind {
            Type::Web => Self::Web,
            Type::Spa => Self::Spa,
            Type::Native => Self::Native,
            Type::Machine => Self::Machine,
            Type::Device => Self::Device,
        }
    }
}

fn overlap(text: &str) -> Result<time::Duration, String> {
    let length = duration::parse(text).map_err(|problem| problem.to_string())?;
    if length > time::Duration::days(90) {
        return Err(format!(
            "{text:?} is out of range; write a duration from 0s to 90d"
        ));
    }
    Ok(length)
}
