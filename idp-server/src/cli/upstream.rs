//! `upstream create | list | show | update | disable | enable | delete`

mod change;
mod create;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::input::{Sure, secret_of};
use super::installation::{Installation, on};
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::{
    config::SecretText,
    store::{
        audit_events::Event,
        upstream_links,
        upstream_providers::{self, Provider},
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Let people sign in with a provider; the answer has the redirect URI to register there
    Create(Create),
    /// List the providers
    List,
    /// Show a provider, with the redirect URI to register there
    Show(Named),
    /// Change a provider; what is not given stays
    Update(Update),
    /// Let nobody sign in with a provider; links stay
    Disable(Named),
    /// Take disable back
    Enable(Named),
    /// Delete a provider with every link to it
    Delete {
        #[command(flatten)]
        provider: Named,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Which provider.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The provider's slug, as in its redirect URI
    pub(super) slug: String,
}

/// Where the client secret comes from: never the command line, which other users of the machine can read.
#[derive(Debug, Args)]
pub(super) struct SecretSource {
    /// Read the client secret from stdin
    #[arg(long, conflicts_with = "client_secret_file")]
    client_secret_stdin: bool,
    /// Read the client secret from this file
    #[arg(long, value_name = "FILE")]
    client_secret_file: Option<PathBuf>,
}

impl SecretSource {
    fn read(&self) -> Result<Option<SecretText>, Failure> {
        secret_of(self.client_secret_stdin, self.client_secret_file.as_deref())
    }
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// The name that people read on the button
    #[arg(long)]
    name: String,
    /// A provider that need not be described: google, microsoft, github, gitlab
    #[arg(long, required_unless_present = "issuer", value_parser = ["google", "microsoft", "github", "gitlab"])]
    preset: Option<String>,
    /// The issuer of an OpenID provider; with a preset, of one's own GitLab, GitHub or Microsoft tenant
    #[arg(long, value_name = "URL")]
    issuer: Option<String>,
    /// What this server is called there
    #[arg(long, value_name = "ID")]
    client_id: String,
    #[command(flatten)]
    secret: SecretSource,
    /// The name in addresses, instead of one made of the name
    #[arg(long)]
    slug: Option<String>,
    /// What to ask for, instead of the preset's; may be repeated
    #[arg(long = "scope", value_name = "SCOPE")]
    scopes: Vec<String>,
    /// People with addresses of this domain are sent there; may be repeated. Nobody else may make an account by it then
    #[arg(long = "domain", value_name = "DOMAIN")]
    domains: Vec<String>,
    /// Make accounts for newcomers even where signup.mode lets nobody register
    #[arg(long = "create-accounts")]
    newcomers: bool,
}

#[derive(Debug, Args)]
pub(super) struct Update {
    #[command(flatten)]
    provider: Named,
    #[command(flatten)]
    changes: Changes,
}

/// Scopes and domains that are given replace those that are there. The issuer stays: the links mean people there.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(super) struct Changes {
    /// New name
    #[arg(long)]
    name: Option<String>,
    /// What this server is called there
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// Read another client secret from stdin
    #[arg(long, conflicts_with = "client_secret_file")]
    client_secret_stdin: bool,
    /// Read another client secret from this file
    #[arg(long, value_name = "FILE")]
    client_secret_file: Option<PathBuf>,
    /// What to ask for; may be repeated
    #[arg(long = "scope", value_name = "SCOPE")]
    scopes: Vec<String>,
    /// Domains whose people are sent there; may be repeated
    #[arg(long = "domain", value_name = "DOMAIN", conflicts_with = "no_domains")]
    domains: Vec<String>,
    /// Send nobody there by their address
    #[arg(long)]
    no_domains: bool,
    /// Whether accounts are made for newcomers where nobody may register
    #[arg(long, value_name = "BOOL")]
    create_accounts: Option<bool>,
}

const COLUMNS: &[Column] = &[
    ("SLUG", "slug"),
    ("NAME", "name"),
    ("ISSUER", "issuer"),
    ("DOMAINS", "domains"),
    ("ENABLED", "enabled"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Create(create) => create::run(create, context),
        Command::List => on(context, async |installation| {
            let rows = upstream_providers::list(installation.db.read()).await?;
            let rows = rows.iter().map(|row| described(installation, row));
            Ok(Answer::List(COLUMNS, rows.collect()))
        }),
        Command::Show(named) => on(context, async |installation| {
            let found = find(installation, &named.slug).await?;
            let mut shown = described(installation, &found);
            let people = upstream_links::people(installation.db.read(), found.id).await?;
            shown["people"] = people.into();
            Ok(Answer::Object(shown))
        }),
        Command::Update(update) => change::update(update, context),
        Command::Disable(named) => change::set_disabled(&named.slug, true, context),
        Command::Enable(named) => change::set_disabled(&named.slug, false, context),
        Command::Delete { provider, sure } => change::delete(&provider.slug, sure, context),
    }
}

async fn find(installation: &Installation, slug: &str) -> Result<Provider, Failure> {
    let found = upstream_providers::find(installation.db.read(), slug).await?;
    found.ok_or_else(|| no_provider(slug))
}

fn no_provider(slug: &str) -> Failure {
    Failure::not_found(format!("there is no provider {slug:?}"))
        .help("`idp-server upstream list` shows which there are")
}

fn described(installation: &Installation, provider: &Provider) -> Value {
    let path = format!("/login/upstream/{}/callback", provider.slug);
    json!({
        "slug": provider.slug,
        "name": provider.name,
        "preset": provider.preset,
        "issuer": provider.issuer,
        "client_id": provider.client_id,
        "scope": provider.scope,
        "domains": provider.domains,
        "create_accounts": provider.create_accounts,
        "enabled": provider.disabled_at.is_none(),
        "redirect_uri": installation.config.public_url.join(&path),
        "created_at": at(provider.created_at),
        "id": provider.id,
    })
}

fn event(kind: &'static str, slug: &str) -> Event {
    Event {
        kind,
        details: Some(json!({ "provider": slug })),
        ..Event::default()
    }
}

fn check_name(name: &str) -> Result<(), Failure> {
    let fine = name.trim() == name
        && (1..=60).contains(&name.chars().count())
        && !name.chars().any(char::is_control);
    if fine {
        return Ok(());
    }
    Err(Failure::usage(format!(
        "--name {name:?}: it stands on a button and has 1 to 60 printable characters, no white space around them"
    )))
}

/// Lower case, as the domains of addresses are compared.
fn checked_domains(domains: &[String]) -> Result<Vec<String>, Failure> {
    let mut checked = Vec::new();
    for domain in domains {
        let domain = domain.trim_start_matches('@').to_lowercase();
        let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
        let dots = domain.starts_with('.') || domain.ends_with('.') || domain.contains("..");
        if domain.is_empty() || domain.len() > 253 || dots || !domain.chars().all(plain) {
            return Err(Failure::usage(format!(
                "--domain {domain:?} is no domain; write it as in an address, such as example.org"
            )));
        }
        if !checked.contains(&domain) {
            checked.push(domain);
        }
    }
    Ok(checked)
}

/// RFC 6749 section 3.3.
fn checked_scope(scopes: &[String]) -> Result<String, Failure> {
    let text = scopes.join(" ");
    let plain = |byte: u8| matches!(byte, b' ' | 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
    if text.trim().is_empty() || text.len() > 1000 || !text.bytes().all(plain) {
        return Err(Failure::usage(format!("--scope {text:?} is no scope")));
    }
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
