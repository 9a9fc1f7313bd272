//! `role create | list | show | delete`

use clap::{Args, Subcommand};
use entity::roles::Model;
use serde_json::{Value, json};

use super::input::{Sure, check_label};
use super::installation::{Installation, on, record};
use super::output::{Answer, Column, at};
use super::user::no_administrator;
use super::{Context, Failure};
use crate::{
    authn::permission::{self, ALL, Permissions},
    store::{
        audit_events::Event,
        db::taken,
        permissions,
        roles::{self, ADMIN},
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a role
    Create {
        #[command(flatten)]
        role: Named,
        /// What it lets its holders do, such as users:read; may be repeated
        #[arg(long = "permission", value_name = "PERMISSION")]
        permissions: Vec<String>,
    },
    /// List the roles
    List,
    /// Show a role
    Show(Named),
    /// Delete a role; its members stay, without it
    Delete {
        #[command(flatten)]
        role: Named,
        #[command(flatten)]
        sure: Sure,
    },
}

/// Which role.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// The role's name
    pub(super) name: String,
}

const COLUMNS: &[Column] = &[
    ("NAME", "name"),
    ("PERMISSIONS", "permissions"),
    ("CREATED", "created_at"),
    ("ID", "id"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Create { role, permissions } => create(&role.name, permissions, context),
        Command::List => on(context, async |installation| {
            let rows = roles::list(installation.db.read()).await?;
            Ok(Answer::List(COLUMNS, rows.iter().map(described).collect()))
        }),
        Command::Show(role) => on(context, async |installation| {
            let found = find(installation, &role.name).await?;
            let mut shown = described(&found);
            shown["members"] = roles::members(installation.db.read(), found.id)
                .await?
                .into();
            Ok(Answer::Object(shown))
        }),
        Command::Delete { role, sure } => delete(&role.name, sure, context),
    }
}

async fn find(installation: &Installation, name: &str) -> Result<Model, Failure> {
    let role = roles::find(installation.db.read(), name).await?;
    role.ok_or_else(|| {
        Failure::not_found(format!("there is no role {name:?}"))
            .help("`idp-server role list` shows which there are")
    })
}

fn described(role: &Model) -> Value {
    json!({
        "id": role.id,
        "name": role.name,
        "permissions": role.permissions,
        "created_at": at(role.created_at),
    })
}

fn event(kind: &'static str, name: &str) -> Event {
    Event {
        kind,
        details: Some(json!({"role": name})),
        ..Event::default()
    }
}

fn check_permission(name: &str) -> Result<(), Failure> {
    if permission::is_known(name) {
        return Ok(());
    }
    let known = permission::KNOWN.join(", ");
    Err(
        Failure::usage(format!("--permission {name:?} is no permission"))
            .help(format!("write one of {known}, or * for all")),
    )
}

fn create(name: &str, permissions: &[String], context: &Context) -> Result<Answer, Failure> {
    check_label("role", name)?;
    permissions
        .iter()
        .try_for_each(|permission| check_permission(permission))?;
    if name == ADMIN {
        return Err(Failure::conflict("the role admin is the server's own")
            .help("`user create --role admin` and `user update --add-role admin` give it"));
    }
    on(context, async |installation| {
        let (name, permissions) = (name.to_owned(), permissions.to_vec());
        let now = installation.now();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                let role = roles::create(txn, &name, &permissions, now).await;
                let role = role.map_err(|error| match taken(&error) {
                    Some(_) => Failure::conflict(format!("there is a role {name:?} already")),
                    None => error.into(),
                })?;
                record(txn, event("role.created", &name), now).await?;
                Ok::<_, Failure>(role)
            })
        });
        Ok(Answer::Object(described(&work.await?)))
    })
}

fn delete(name: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    if name == ADMIN {
        return Err(Failure::conflict(
            "the role admin is the server's own and stays",
        ));
    }
    on(context, async |installation| {
        let role = find(installation, name).await?;
        sure.ask(&format!("Delete the role {name}?"))?;
        let now = installation.now();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                let (with, without) = permissions::around(txn, role.id).await?;
                let may = |names| Permissions::of(names).may(ALL);
                if may(with) && !may(without) {
                    return Err(no_administrator());
                }
                roles::delete(txn, role.id).await?;
                record(txn, event("role.deleted", &role.name), now).await
            })
        });
        work.await?;
        let object = json!({"name": name, "deleted": true});
        Ok(Answer::Done(format!("the role {name} is deleted"), object))
    })
}
