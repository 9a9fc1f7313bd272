//! `user ...`

mod change;
mod create;
mod invite;
mod last;
mod membership;
mod show;

pub(super) use last::no_administrator;

use clap::{Args, Subcommand};
use serde_json::{Map, Value};

use super::input::{PasswordSource, Sure};
use super::installation::Installation;
use super::output::Answer;
use super::{Context, Failure, input};
use crate::{
    authn::password,
    authn::password::{PasswordPool, Unacceptable, check_new},
    config::SecretText,
    oidc::check_stored_claims,
    store::{DbErr, db::taken, users},
};

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Create(create) => create::run(create, context),
        Command::Invite { email } => invite::run(email, context),
        Command::List { limit, after } => show::list(*limit, *after, context),
        Command::Show(user) => show::show(&user.reference, context),
        Command::Update(update) => change::update(update, context),
        Command::Disable(user) => change::set_disabled(&user.reference, true, context),
        Command::Enable(user) => change::set_disabled(&user.reference, false, context),
        Command::Delete { user, sure } => change::delete(&user.reference, sure, context),
        Command::ResetPassword {
            user,
            password,
            permanent,
        } => change::reset_password(&user.reference, (password, *permanent), context),
        Command::ResetSecondFactor { user, sure } => {
            change::reset_second_factor(&user.reference, sure, context)
        }
        Command::EndSessions(user) => change::end_sessions(&user.reference, context),
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a user; with -o json the answer has its `sub`
    Create(Create),
    /// Invite somebody to make an account: mails them a link, and prints it
    Invite {
        /// The address that is invited; the account will have it, verified
        #[arg(long)]
        email: String,
    },
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
        /// The user may keep it; otherwise they have to choose another one at the next sign-in
        #[arg(long)]
        permanent: bool,
    },
    /// Take authenticator app and recovery codes away from a user who lost them, and sign the user out everywhere
    ResetSecondFactor {
        #[command(flatten)]
        user: Named,
        #[command(flatten)]
        sure: Sure,
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
    /// The user has to choose another password at the first sign-in
    #[arg(long)]
    pub(super) require_password_change: bool,
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
    /// The user has to choose another password at the next sign-in
    #[arg(long)]
    pub(super) require_password_change: bool,
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

fn usage(reason: &str) -> Failure {
    Failure::usage(reason)
}

fn check_email(email: &str) -> Result<(), Failure> {
    users::check_email(email).map_err(|reason| usage(&format!("--email {email:?}: {reason}")))
}

fn check_username(username: &str) -> Result<(), Failure> {
    users::check_username(username)
        .map_err(|reason| usage(&format!("--username {username:?}: {reason}")))
}

fn check_name(name: &str) -> Result<(), Failure> {
    if name.trim().is_empty() || name.chars().count() > 200 || name.chars().any(char::is_control) {
        return Err(usage(
            "--name: a name has 1 to 200 characters and none that controls a terminal",
        ));
    }
    Ok(())
}

fn claims(text: &str) -> Result<Map<String, Value>, Failure> {
    check_stored_claims(&input::json(text, "--claims")?)
        .map_err(|reason| usage(&format!("--claims: {reason}")))
}

/// Judges a new password and hashes it.
async fn hashed(
    installation: &Installation,
    password: &SecretText,
    known: &[&str],
) -> Result<String, Failure> {
    let (config, password) = (&installation.config, password.expose());
    let judged = if config.dev && password.len() <= password::LONGEST {
        Ok(())
    } else {
        check_new(password, config.password.min_length, known)
    };
    judged.map_err(|reason| match reason {
        Unacceptable::TooShort(_) => Failure::usage(format!("the password is too short. {reason}"))
            .help("with --dev an operator may set a shorter one"),
        _ => Failure::usage(reason),
    })?;
    let pool = PasswordPool::new(
        &config.password.argon2,
        config.password.max_concurrent_hashes,
    )?;
    pool.hash(password).await.map_err(Failure::failed)
}

/// A taken address or name is a conflict that says which.
fn conflict(error: DbErr) -> Failure {
    match taken(&error) {
        Some(text) if text.contains("username_") => {
            Failure::conflict("another user has this username, or one that looks like it")
        }
        Some(text) if text.contains("email_key") || text.contains("user_emails") => {
            Failure::conflict("another user has this e-mail address")
        }
        _ => error.into(),
    }
}
