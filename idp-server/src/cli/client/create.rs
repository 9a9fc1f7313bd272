//! `client create`

use serde_json::{Map, Value};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::installation::{on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::{Create, metadata};
use crate::{
    oidc::{ClientMetadata, Registrant},
    secret::{self, Secret},
    store::{DatabaseTransaction, audit_events::Event, clients, db::taken, users},
};

pub(super) fn run(create: &Create, context: &Context) -> Result<Answer, Failure> {
    if create.name.trim().is_empty() {
        return Err(Failure::usage(
            "--name is empty; people read it when they sign in",
        ));
    }
    let client_id = match &create.client_id {
        Some(id) => {
            check_id(id)?;
            id.clone()
        }
        None => secret::client_id(),
    };
    let mut members = metadata::given(create.registration.metadata.as_deref())?;
    metadata::lay_over(&mut members, Some(&create.name), &create.registration);
    if create.skip_consent {
        members.insert("skip_consent".to_owned(), true.into());
    }
    let metadata = metadata::resolve(members, create.kind.into())?;
    let created = on(context, async |installation| {
        let present = clients::find(installation.db.read(), &client_id).await?;
        if present.is_some() {
            return Err(conflict(&client_id));
        }
        metadata::ensure_keys(installation, &metadata).await?;
        let new = New {
            client_id,
            metadata,
            registrant: Registrant::Admin,
        };
        let now = installation.now();
        installation
            .db
            .write(move |txn| Box::pin(insert(txn, new, now)))
            .await
    })?;
    Ok(Answer::Object(created))
}

/// A client to register.
pub(super) struct New {
    pub(super) client_id: String,
    pub(super) metadata: ClientMetadata,
    pub(super) registrant: Registrant,
}

/// Registers a client with a secret if it needs one; its registration response, the secret in it.
pub(super) async fn insert(
    txn: &DatabaseTransaction,
    new: New,
    now: OffsetDateTime,
) -> Result<Value, Failure> {
    let id = &new.client_id;
    // RFC 9700 section 4.15: who reads `sub` must never mistake a client for a person.
    if Uuid::parse_str(id).is_ok() && users::find(txn, id).await?.is_some() {
        return Err(Failure::conflict(format!(
            "{id} is the id of a user, which no client may have"
        )));
    }
    clients::create(txn, id, &new.metadata, new.registrant, now)
        .await
        .map_err(|error| match taken(&error) {
            Some(_) => conflict(id),
            None => error.into(),
        })?;
    let secret = if new.metadata.needs_secret() {
        let secret = Secret::generate();
        clients::add_secret(txn, id, secret.hash(), now).await?;
        Some(secret)
    } else {
        None
    };
    record(txn, event("client.created", id), now).await?;
    Ok(registration(id, &new.metadata, now, secret.as_ref()))
}

/// RFC 7591 section 3.2.1: the registration response, with the secret if one was made just now.
pub(super) fn registration(
    client_id: &str,
    metadata: &ClientMetadata,
    issued_at: OffsetDateTime,
    secret: Option<&Secret>,
) -> Value {
    let mut response = Map::new();
    response.insert("client_id".to_owned(), client_id.into());
    response.insert(
        "client_id_issued_at".to_owned(),
        issued_at.unix_timestamp().into(),
    );
    if let Some(secret) = secret {
        response.insert("client_secret".to_owned(), secret.expose().into());
        response.insert("client_secret_expires_at".to_owned(), 0.into());
    }
    if let Value::Object(members) = metadata.to_registration_response(client_id) {
        response.extend(members);
    }
    Value::Object(response)
}

pub(super) fn event(kind: &'static str, client_id: &str) -> Event {
    Event {
        kind,
        client_id: Some(client_id.to_owned()),
        ..Event::default()
    }
}

/// What no client may be called, because it is no place of its own below `/admin/applications`.
const PLACES: [&str; 3] = ["new", ".", ".."];

/// RFC 6749 appendix A.1, less what quoting in shells, logs and headers would trip over.
pub(super) fn check_id(client_id: &str) -> Result<(), Failure> {
    let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'\\');
    if PLACES.contains(&client_id) {
        return Err(Failure::usage(format!(
            "client_id {client_id:?} means something else here; choose another one"
        )));
    }
    if (1..=128).contains(&client_id.len()) && client_id.bytes().all(plain) {
        return Ok(());
    }
    Err(Failure::usage(format!(
        "client_id {client_id:?}: write 1 to 128 printable ASCII characters without spaces, quotes and backslashes"
    )))
}

fn conflict(client_id: &str) -> Failure {
    Failure::conflict(format!("the client_id {client_id:?} is taken"))
}
