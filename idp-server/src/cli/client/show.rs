//! `client list | show`

use serde_json::Value;

use super::super::installation::on;
use super::super::output::{Answer, Column, at};
use super::super::{Context, Failure};
use super::create::registration;
use crate::store::clients::{self, Registration};

const COLUMNS: &[Column] = &[
    ("CLIENT_ID", "client_id"),
    ("NAME", "client_name"),
    ("TYPE", "client_type"),
    ("REDIRECT_URIS", "redirect_uris"),
    ("DISABLED", "disabled"),
];

pub(super) fn list(context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let all = clients::registrations(installation.db.read(), None).await?;
        Ok(Answer::List(COLUMNS, all.iter().map(described).collect()))
    })
}

pub(super) fn show(client_id: &str, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let found = installation.client(client_id).await?;
        Ok(Answer::Object(described(&found)))
    })
}

/// A client as commands print it: its registration response without secret, and where it stands.
pub(super) fn described(found: &Registration) -> Value {
    let client = &found.client;
    let mut shown = registration(&client.client_id, &client.metadata, found.created_at, None);
    shown["registrant"] = serde_json::to_value(client.registrant).unwrap_or_default();
    shown["disabled"] = client.disabled.into();
    shown["updated_at"] = at(found.updated_at);
    shown
}
