//! `client update | rotate-secret | delete`

use serde_json::{Map, Value, json};
use time::{Duration, OffsetDateTime};

use super::super::input::Sure;
use super::super::installation::{no_client, on, record};
use super::super::output::{Answer, at};
use super::super::{Context, Failure};
use super::create::{event, registration};
use super::{Changes, Registration, Update, metadata, show};
use crate::{
    clock::storable,
    oidc::ClientMetadata,
    secret::Secret,
    store::{DatabaseTransaction, clients},
};

struct Plan {
    metadata: Option<ClientMetadata>,
    disabled: Option<bool>,
}

pub(super) fn update(update: &Update, context: &Context) -> Result<Answer, Failure> {
    let client_id = update.client.client_id.clone();
    let patch = patch(&update.changes)?;
    let disabled = match (update.changes.disabled, update.changes.enabled) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    on(context, async |installation| {
        let found = installation.client(&client_id).await?;
        let metadata = if patch.is_empty() {
            None
        } else {
            let metadata = patched(&found.client.metadata, patch)?;
            metadata::ensure_keys(installation, &metadata).await?;
            Some(metadata)
        };
        let (id, now) = (client_id.clone(), installation.now());
        let plan = Plan { metadata, disabled };
        let secret: Option<Secret> = installation
            .db
            .write(move |txn| Box::pin(apply(txn, id, plan, now)))
            .await?;
        let mut shown = show::described(&installation.client(&client_id).await?);
        if let Some(secret) = secret {
            shown["client_secret"] = secret.expose().into();
            shown["client_secret_expires_at"] = 0.into();
        }
        Ok(Answer::Object(shown))
    })
}

/// What is asked for, as one merge patch.
fn patch(changes: &Changes) -> Result<Map<String, Value>, Failure> {
    let mut patch = metadata::given(changes.metadata.as_deref())?;
    let registration = Registration {
        redirect_uris: changes.redirect_uris.clone(),
        post_logout_redirect_uris: changes.post_logout_redirect_uris.clone(),
        metadata: None,
    };
    metadata::lay_over(&mut patch, changes.name.as_deref(), &registration);
    if let Some(skip_consent) = changes.skip_consent {
        patch.insert("skip_consent".to_owned(), skip_consent.into());
    }
    Ok(patch)
}

/// RFC 7396 on the metadata as they are kept, where a method that nobody pinned stays unpinned.
fn patched(present: &ClientMetadata, patch: Map<String, Value>) -> Result<ClientMetadata, Failure> {
    let Value::Object(mut members) = present.to_stored().map_err(Failure::failed)? else {
        return Err(Failure::failed("the stored metadata are not an object"));
    };
    // Each follows from the other: what was derived from the old value must not contradict the new one.
    for (leader, follower) in [
        ("grant_types", "response_types"),
        ("client_type", "application_type"),
    ] {
        if patch.contains_key(leader) && !patch.contains_key(follower) {
            members.shift_remove(follower);
        }
    }
    metadata::merge(&mut members, patch);
    metadata::resolve(members, present.client_type)
}

/// Makes the change; the secret, where the client needs one from now on and had none.
async fn apply(
    txn: &DatabaseTransaction,
    id: String,
    plan: Plan,
    now: OffsetDateTime,
) -> Result<Option<Secret>, Failure> {
    let mut made = None;
    if let Some(metadata) = &plan.metadata {
        if !clients::update(txn, &id, metadata, now).await? {
            return Err(no_client(&id));
        }
        let present = clients::find(txn, &id).await?;
        let has_secret = present.is_some_and(|client| {
            let lives = |end: Option<OffsetDateTime>| end.is_none_or(|end| now < end);
            client.secrets.iter().any(|secret| lives(secret.expires_at))
        });
        if metadata.needs_secret() && !has_secret {
            let secret = Secret::generate();
            clients::add_secret(txn, &id, secret.hash(), now).await?;
            made = Some(secret);
        } else if !metadata.needs_secret() {
            clients::expire_secrets(txn, &id, now).await?;
            clients::drop_expired_secrets(txn, &id, now).await?;
        }
        record(txn, event("client.updated", &id), now).await?;
    }
    if let Some(disabled) = plan.disabled {
        if !clients::set_disabled(txn, &id, disabled, now).await? {
            return Err(no_client(&id));
        }
        let kind = if disabled {
            "client.disabled"
        } else {
            "client.enabled"
        };
        record(txn, event(kind, &id), now).await?;
    }
    Ok(made)
}

pub(super) fn rotate_secret(
    client_id: &str,
    overlap: Option<Duration>,
    context: &Context,
) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let found = installation.client(client_id).await?;
        if !found.client.metadata.needs_secret() {
            return Err(Failure::conflict(format!(
                "the client {client_id:?} does not authenticate by a secret"
            ))
            .help("its token_endpoint_auth_method says how it does; see `client show`"));
        }
        let (id, now) = (client_id.to_owned(), installation.now());
        let end = storable(now.saturating_add(overlap.unwrap_or(Duration::ZERO)));
        let secret: Secret = installation
            .db
            .write(move |txn| {
                Box::pin(async move {
                    clients::expire_secrets(txn, &id, end).await?;
                    clients::drop_expired_secrets(txn, &id, now).await?;
                    let secret = Secret::generate();
                    clients::add_secret(txn, &id, secret.hash(), now).await?;
                    record(txn, event("client.secret_rotated", &id), now).await?;
                    Ok::<_, Failure>(secret)
                })
            })
            .await?;
        let mut response = registration(
            client_id,
            &found.client.metadata,
            found.created_at,
            Some(&secret),
        );
        response["previous_secrets_expire_at"] = at(end);
        Ok(Answer::Object(response))
    })
}

pub(super) fn delete(client_id: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let found = installation.client(client_id).await?;
        sure.ask(&format!(
            "Delete the client {client_id} ({}) with its tokens and consents?",
            found.client.display_name()
        ))?;
        let (id, now) = (client_id.to_owned(), installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                if !clients::delete(txn, &id).await? {
                    return Err(no_client(&id));
                }
                record(txn, event("client.deleted", &id), now).await
            })
        });
        work.await?;
        let object = json!({"client_id": client_id, "deleted": true});
        Ok(Answer::Done(
            format!("the client {client_id} is deleted"),
            object,
        ))
    })
}
