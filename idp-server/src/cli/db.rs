//! `db migrate | status`

use clap::Subcommand;
use serde_json::{Value, json};

use super::installation::{block_on, open, up_to_date};
use super::output::{Answer, Column};
use super::{Context, Failure};
use crate::store::migrate::{Status, names, status};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Bring the schema up to this version; `serve` does it too
    Migrate,
    /// Say which migrations are applied and which wait
    Status,
}

const COLUMNS: &[Column] = &[("MIGRATION", "name"), ("STATE", "state")];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Migrate => migrate(context),
        Command::Status => show(context),
    }
}

fn migrate(context: &Context) -> Result<Answer, Failure> {
    let config = context.config()?;
    let applied = block_on(async {
        let db = open(&config).await?;
        let applied = up_to_date(&db).await;
        db.close().await;
        applied
    })??;
    let sentence = match applied.len() {
        0 => "the schema is up to date".to_owned(),
        1 => "1 migration applied".to_owned(),
        count => format!("{count} migrations applied"),
    };
    Ok(Answer::Done(sentence, json!({"applied": applied})))
}

fn show(context: &Context) -> Result<Answer, Failure> {
    let config = context.config()?;
    // Looking must not create the file.
    let absent = config
        .database
        .url
        .sqlite_path()
        .is_some_and(|path| !path.exists());
    let found = if absent {
        Status {
            applied: Vec::new(),
            pending: names(),
            unknown: Vec::new(),
        }
    } else {
        block_on(async {
            let db = open(&config).await?;
            let found = status(db.read()).await;
            db.close().await;
            Ok::<_, Failure>(found?)
        })??
    };
    Ok(Answer::List(COLUMNS, rows(&found)))
}

fn rows(found: &Status) -> Vec<Value> {
    let state = |name: &String| {
        if found.unknown.contains(name) {
            "unknown: made by a newer version"
        } else {
            "applied"
        }
    };
    let applied = found
        .applied
        .iter()
        .map(|name| json!({"name": name, "state": state(name)}));
    let pending = found
        .pending
        .iter()
        .map(|name| json!({"name": name, "state": "pending"}));
    applied.chain(pending).collect()
}
