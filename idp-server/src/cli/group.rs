//! `group create | list | show | delete`

use clap::{Args, Subcommand};
use entity::groups::Model;
use serde_json::{Value, json};

use super::input::{Sure, check_label};
use super::installation::{Installation, on, record};
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::store::{audit_events::Event, db::taken, groups};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a group
    Create(Named),
    /// List the groups
    List,
    /// Show a group
    Show(Named),
    /// Delete a group; its members stay, without it
    Delete {
        #[command(flatten)]
        group: Named,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Which group.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The group's name
    pub(super) name: String,
}

const COLUMNS: &[Column] = &[("NAME", "name"), ("CREATED", "created_at"), ("ID", "id")];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Create(group) => create(&group.name, context),
        Command::List => on(context, async |installation| {
            let rows = groups::list(installation.db.read()).await?;
            Ok(Answer::List(COLUMNS, rows.iter().map(described).collect()))
        }),
        Command::Show(group) => on(context, async |installation| {
            let found = find(installation, &group.name).await?;
            let mut shown = described(&found);
            shown["members"] = groups::members(installation.db.read(), found.id)
                .await?
                .into();
            Ok(Answer::Object(shown))
        }),
        Command::Delete { group, sure } => delete(&group.name, sure, context),
    }
}

async fn find(installation: &Installation, name: &str) -> Result<Model, Failure> {
    let group = groups::find(installation.db.read(), name).await?;
    group.ok_or_else(|| {
        Failure::not_found(format!("there is no group {name:?}"))
            .help("`idp-server group list` shows which there are")
    })
}

fn described(group: &Model) -> Value {
    json!({"id": group.id, "name": group.name, "created_at": at(group.created_at)})
}

fn event(kind: &'static str, name: &str) -> Event {
    Event {
        kind,
        details: Some(json!({"group": name})),
        ..Event::default()
    }
}

fn create(name: &str, context: &Context) -> Result<Answer, Failure> {
    check_label("group", name)?;
    on(context, async |installation| {
        let (name, now) = (name.to_owned(), installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                let group = groups::create(txn, &name, now).await;
                let group = group.map_err(|error| match taken(&error) {
                    Some(_) => Failure::conflict(format!("there is a group {name:?} already")),
                    None => error.into(),
                })?;
                record(txn, event("group.created", &name), now).await?;
                Ok::<_, Failure>(group)
            })
        });
        Ok(Answer::Object(described(&work.await?)))
    })
}

fn delete(name: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let group = find(installation, name).await?;
        sure.ask(&format!("Delete the group {name}?"))?;
        let now = installation.now();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                groups::delete(txn, group.id).await?;
                record(txn, event("group.deleted", &group.name), now).await
            })
        });
        work.await?;
        let object = json!({"name": name, "deleted": true});
        Ok(Answer::Done(format!("the group {name} is deleted"), object))
    })
}
