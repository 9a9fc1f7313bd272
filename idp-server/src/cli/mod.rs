//! The command line: noun, verb, and one file a noun.
//!
//! Results go to stdout, everything else to stderr; exit codes are [`Exit`]'s. Without a terminal a command never
//! waits for input: secrets come by stdin or file when an option says so, and `--yes` answers "sure?".

mod admin;
mod arguments;
mod audit;
mod client;
mod completions;
mod config;
mod db;
mod doctor;
mod failure;
mod group;
mod healthcheck;
mod input;
mod installation;
mod key;
mod mail;
mod output;
mod role;
mod serve;
mod session;
mod tls;
mod upstream;
mod user;
mod version;

#[cfg(test)]
mod tests;

use std::ffi::OsString;

use clap::Parser;

use crate::config::Config;

use arguments::{Arguments, Command, Global};
pub use failure::{Exit, Failure};
use output::Answer;

/// What every command gets: the global options and the environment.
struct Context {
    global: Global,
    environment: Vec<(String, String)>,
}

impl Context {
    fn config(&self) -> Result<Config, Failure> {
        let environment = self.environment.iter().cloned();
        Ok(Config::load(
            self.global.dev,
            self.global.config.as_deref(),
            environment,
        )?)
    }
}

/// Runs one command line and says what the process shall exit with.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    environment: impl Iterator<Item = (OsString, OsString)>,
) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Ok
            };
            // Nobody is left to tell when stdout is gone.
            let _ = error.print();
            return exit;
        }
    };
    match own(environment).and_then(|environment| dispatch(arguments, environment)) {
        Ok(()) => Exit::Ok,
        Err(failure) => {
            failure.print();
            failure.exit()
        }
    }
}

fn dispatch(arguments: Arguments, environment: Vec<(String, String)>) -> Result<(), Failure> {
    let context = Context {
        global: arguments.global,
        environment,
    };
    answer(&arguments.command, &context)?.print(context.global.output)
}

fn answer(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Serve => serve::run(context).map(|()| Answer::Said),
        Command::Config(command) => config::run(command, context).map(|()| Answer::Said),
        Command::Db(command) => db::run(command, context),
        Command::User(command) => user::run(command, context),
        Command::Client(command) => client::run(command, context),
        Command::Key(command) => key::run(command, context),
        Command::Role(command) => role::run(command, context),
        Command::Group(command) => group::run(command, context),
        Command::Upstream(command) => upstream::run(command, context),
        Command::Session(command) => session::run(command, context),
        Command::Audit(command) => audit::run(command, context),
        Command::Mail(command) => mail::run(command, context),
        Command::Admin(command) => admin::run(command, context),
        Command::Doctor => doctor::run(context).map(|()| Answer::Said),
        Command::Healthcheck => healthcheck::run(context).map(|()| Answer::Said),
        Command::Completions { shell } => completions::run(*shell).map(|()| Answer::Said),
        Command::Version => version::run(context).map(|()| Answer::Said),
    }
}

/// The variables that the configuration may look at. Others need not be text.
fn own(
    environment: impl Iterator<Item = (OsString, OsString)>,
) -> Result<Vec<(String, String)>, Failure> {
    environment
        .filter(|(name, _)| {
            name.as_encoded_bytes().starts_with(b"IDP_") || name == "KUBERNETES_SERVICE_HOST"
        })
        .map(|(name, value)| {
            let name = name.to_string_lossy().into_owned();
            value
                .into_string()
                .map(|value| (name.clone(), value))
                .map_err(|_| {
                    Failure::usage(format!("{name}: environment variable is not UTF-8 text"))
                        .help("write its value as text, or as a file where the key has a ..._file")
                })
        })
        .collect()
}
