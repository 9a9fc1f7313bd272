//! `audit list`

use clap::Subcommand;
use entity::audit_events::Model;
use serde_json::{Value, json};

use super::installation::on;
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::store::audit_events::{self, Filter};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List what happened, newest first
    List {
        /// At most so many
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
        /// Only those before this id, the last one of the list before
        #[arg(long, value_name = "ID")]
        before: Option<i64>,
        /// Only those of this kind; a beginning such as session. counts
        #[arg(long)]
        kind: Option<String>,
        /// Only those about this user: e-mail address, username or id
        #[arg(long)]
        user: Option<String>,
        /// Only those about this client
        #[arg(long, value_name = "CLIENT_ID")]
        client: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    ("ID", "id"),
    ("AT", "at"),
    ("KIND", "kind"),
    ("ACTOR", "actor"),
    ("USER", "user_id"),
    ("CLIENT", "client_id"),
    ("IP", "ip"),
    ("DETAILS", "details"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    let Command::List {
        limit,
        before,
        kind,
        user,
        client,
    } = command;
    on(context, async |installation| {
        let user_id = match user.as_deref() {
            // A user that was deleted is known by the id alone.
            Some(reference) => Some(match reference.parse() {
                Ok(id) => id,
                Err(_) => installation.user(reference).await?.id,
            }),
            None => None,
        };
        let filter = Filter {
            kind: kind.clone(),
            user_id,
            client_id: client.clone(),
            before: *before,
        };
        let rows = audit_events::page(installation.db.read(), filter, *limit).await?;
        Ok(Answer::List(COLUMNS, rows.iter().map(described).collect()))
    })
}

fn described(event: &Model) -> Value {
    json!({
        "id": event.id,
        "at": at(event.at),
        "kind": event.kind,
        "actor": event.actor,
        "user_id": event.user_id,
        "client_id": event.client_id,
        "session_id": event.session_id,
        "grant_id": event.grant_id,
        "ip": event.ip,
        "request_id": event.request_id,
        "details": event.details,
    })
}
