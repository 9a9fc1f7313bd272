//! `upstream update | disable | enable | delete`

use serde_json::json;

use super::super::input::{Sure, secret_of};
use super::super::installation::{Installation, on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::{
    Changes, Update, check_name, checked_domains, checked_scope, described, event, find,
    no_provider,
};
use crate::{
    authn::upstream::provider_row,
    config::SecretText,
    state::{self, encryption_key},
    store::{
        upstream_links,
        upstream_providers::{self, Provider, ProviderChange},
    },
};

pub(super) fn update(update: &Update, context: &Context) -> Result<Answer, Failure> {
    let changes = &update.changes;
    if let Some(name) = &changes.name {
        check_name(name)?;
    }
    let secret = secret_of(
        changes.client_secret_stdin,
        changes.client_secret_file.as_deref(),
    )?;
    let change = plain(changes)?;
    on(context, async |installation| {
        let found = find(installation, &update.provider.slug).await?;
        let sealed = match &secret {
            Some(secret) => Some(sealed(installation, &found, secret).await?),
            None => None,
        };
        let change = ProviderChange {
            sealed_secret: sealed,
            ..change
        };
        let (slug, now) = (found.slug.clone(), installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                if !upstream_providers::update(txn, found.id, change, now).await? {
                    return Err(no_provider(&found.slug));
                }
                record(txn, event("upstream.updated", &found.slug), now).await
            })
        });
        work.await?;
        let shown = find(installation, &slug).await?;
        Ok(Answer::Object(described(installation, &shown)))
    })
}

fn plain(changes: &Changes) -> Result<ProviderChange, Failure> {
    let given = !changes.domains.is_empty() || changes.no_domains;
    let domains = checked_domains(&changes.domains)?;
    let scope = if changes.scopes.is_empty() {
        None
    } else {
        Some(checked_scope(&changes.scopes)?)
    };
    Ok(ProviderChange {
        name: changes.name.clone(),
        client_id: changes.client_id.clone(),
        sealed_secret: None,
        scope,
        domains: given.then_some(domains),
        create_accounts: changes.create_accounts,
    })
}

async fn sealed(
    installation: &Installation,
    provider: &Provider,
    secret: &SecretText,
) -> Result<Vec<u8>, Failure> {
    let sealer = state::sealer(&installation.config);
    encryption_key::check(&installation.db, &sealer).await?;
    Ok(sealer.seal(secret.expose().as_bytes(), &provider_row(provider.id)))
}

pub(super) fn set_disabled(
    slug: &str,
    disabled: bool,
    context: &Context,
) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let found = find(installation, slug).await?;
        let now = installation.now();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                upstream_providers::set_disabled(txn, found.id, disabled, now).await?;
                let kind = if disabled {
                    "upstream.disabled"
                } else {
                    "upstream.enabled"
                };
                record(txn, event(kind, &found.slug), now).await
            })
        });
        work.await?;
        let shown = find(installation, slug).await?;
        Ok(Answer::Object(described(installation, &shown)))
    })
}

pub(super) fn delete(slug: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let found = find(installation, slug).await?;
        let people = upstream_links::people(installation.db.read(), found.id).await?;
        sure.ask(&format!(
            "Delete the provider {slug}? {people} people sign in with it; whoever has no other way is locked out."
        ))?;
        let now = installation.now();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                upstream_providers::delete(txn, found.id).await?;
                record(txn, event("upstream.deleted", &found.slug), now).await
            })
        });
        work.await?;
        let object = json!({"slug": slug, "deleted": true, "people": people});
        let said = format!("the provider {slug} is deleted, with the links of {people} people");
        Ok(Answer::Done(said, object))
    })
}
