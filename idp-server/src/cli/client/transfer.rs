//! `client import | export`

use std::path::Path;

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use super::super::installation::{on, record};
use super::super::output::{Answer, Column};
use super::super::{Context, Failure, input};
use super::create::{self, New};
use super::metadata;
use crate::{
    oidc::{ClientType, Registrant},
    store::{DatabaseTransaction, clients},
};

const COLUMNS: &[Column] = &[
    ("CLIENT_ID", "client_id"),
    ("NAME", "client_name"),
    ("CLIENT_SECRET", "client_secret"),
];

/// Every client without loss, except for secrets, of which only hashes are known.
pub(super) fn export(context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let all = clients::registrations(installation.db.read(), None).await?;
        let all = all.iter().map(|found| {
            let client = &found.client;
            let mut members = Map::new();
            members.insert("client_id".to_owned(), client.client_id.as_str().into());
            let registrant = serde_json::to_value(client.registrant).map_err(Failure::failed)?;
            members.insert("registrant".to_owned(), registrant);
            members.insert("disabled".to_owned(), client.disabled.into());
            let stored = client.metadata.to_stored().map_err(Failure::failed)?;
            if let Value::Object(stored) = stored {
                members.extend(stored);
            }
            Ok(Value::Object(members))
        });
        let all = all.collect::<Result<Vec<_>, Failure>>()?;
        Ok(Answer::Document(json!({"data": all})))
    })
}

struct Import {
    new: New,
    disabled: bool,
}

/// All of them or none.
pub(super) fn import(file: &Path, context: &Context) -> Result<Answer, Failure> {
    let imports = list(input::document(file)?)?
        .into_iter()
        .enumerate()
        .map(|(index, entry)| {
            read(entry).map_err(|failure| {
                Failure::usage(format!(
                    "client {} of the file: {}",
                    index + 1,
                    failure.message()
                ))
                .help("nothing was imported")
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    on(context, async |installation| {
        for import in &imports {
            metadata::ensure_keys(installation, &import.new.metadata).await?;
        }
        let now = installation.now();
        let created = installation
            .db
            .write(move |txn| Box::pin(insert(txn, imports, now)))
            .await?;
        Ok(Answer::List(COLUMNS, created))
    })
}

async fn insert(
    txn: &DatabaseTransaction,
    imports: Vec<Import>,
    now: OffsetDateTime,
) -> Result<Vec<Value>, Failure> {
    let mut created = Vec::with_capacity(imports.len());
    for import in imports {
        let id = import.new.client_id.clone();
        created.push(create::insert(txn, import.new, now).await?);
        if import.disabled {
            clients::set_disabled(txn, &id, true, now).await?;
            record(txn, create::event("client.disabled", &id), now).await?;
        }
    }
    Ok(created)
}

fn list(document: Value) -> Result<Vec<Value>, Failure> {
    let wanted = || {
        Failure::usage("the file is neither an export nor a list of RFC 7591 metadata")
            .help("write {\"data\": [{...}, ...]} or [{...}, ...]")
    };
    match document {
        Value::Array(list) => Ok(list),
        Value::Object(mut members) => match members.remove("data") {
            Some(Value::Array(list)) => Ok(list),
            _ => Err(wanted()),
        },
        _ => Err(wanted()),
    }
}

fn read(entry: Value) -> Result<Import, Failure> {
    let kind = ClientType::inferred(&entry);
    let Value::Object(mut members) = entry else {
        return Err(Failure::usage("is not a JSON object"));
    };
    if members.contains_key("client_secret") {
        return Err(Failure::usage(
            "client_secret: secrets are generated here and shown once; take the member away",
        ));
    }
    let client_id = match members.remove("client_id") {
        None | Some(Value::Null) => crate::secret::client_id(),
        Some(Value::String(id)) => id,
        Some(_) => return Err(Failure::usage("client_id: must be a string")),
    };
    create::check_id(&client_id)?;
    let registrant = match members.remove("registrant") {
        None | Some(Value::Null) => Registrant::Admin,
        Some(name) => serde_json::from_value(name)
            .map_err(|_| Failure::usage("registrant: must be admin or itself"))?,
    };
    let disabled = match members.remove("disabled") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(disabled)) => disabled,
        Some(_) => return Err(Failure::usage("disabled: must be true or false")),
    };
    Ok(Import {
        new: New {
            client_id,
            metadata: metadata::resolve(members, kind)?,
            registrant,
        },
        disabled,
    })
}
