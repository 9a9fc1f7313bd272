//! Whether `secrets.encryption_key` is the key of this database, and how a database gets another one.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use keys::Sealer;
use serde_json::{Value, json};

use crate::{
    authn::{totp, upstream},
    store::{self, Db, settings, signing_keys, totp_secrets, upstream_providers},
};

/// A value that is sealed for no other purpose than to be opened.
const CHECK: &str = "encryption_key_check";

/// Refuses to go on with an encryption key that is not the one of this database.
pub async fn check(db: &Db, sealer: &Sealer) -> anyhow::Result<()> {
    let stored = match settings::get(db.watch(), CHECK).await? {
        Some(stored) => stored,
        None => claim(db, sealed_check(sealer)).await?,
    };
    let opened = sealed_bytes(&stored).and_then(|bytes| sealer.open(&bytes, CHECK.as_bytes()).ok());
    anyhow::ensure!(
        opened.is_some(),
        "secrets.encryption_key is not the key that this database was sealed with; nothing was changed. \
         Give the right key, or put the old one in secrets.encryption_key_previous"
    );
    Ok(())
}

/// Seals anew under the current key what a previous one sealed, so that the previous one can be given up; how many
/// values that were. All or nothing.
pub async fn reseal(db: &Db, sealer: &Sealer) -> anyhow::Result<usize> {
    let check = settings::get(db.watch(), CHECK).await?;
    let check = check
        .filter(|stored| !sealed_bytes(stored).is_some_and(|sealed| sealer.is_current(&sealed)))
        .map(|_| sealed_check(sealer));
    let mut keys = Vec::new();
    for row in signing_keys::list(db.watch()).await? {
        if !sealer.is_current(&row.sealed_private_key) {
            let der = sealer.open(&row.sealed_private_key, row.kid.as_bytes())?;
            keys.push((sealer.seal(&der, row.kid.as_bytes()), row.kid));
        }
    }
    let mut seeds = Vec::new();
    for secret in totp_secrets::list(db.watch()).await? {
        if !sealer.is_current(&secret.sealed_secret) {
            let row = totp::row(secret.user_id);
            let seed = sealer.open(&secret.sealed_secret, &row)?;
            seeds.push((sealer.seal(&seed, &row), secret));
        }
    }
    let mut secrets = Vec::new();
    for provider in upstream_providers::list(db.watch()).await? {
        if !sealer.is_current(&provider.sealed_secret) {
            let row = upstream::provider_row(provider.id);
            let secret = sealer.open(&provider.sealed_secret, &row)?;
            secrets.push((sealer.seal(&secret, &row), provider));
        }
    }
    let count = keys.len() + seeds.len() + secrets.len() + usize::from(check.is_some());
    if count == 0 {
        return Ok(0);
    }
    db.write(move |txn| {
        Box::pin(async move {
            for (sealed, kid) in keys {
                signing_keys::reseal(txn, &kid, sealed).await?;
            }
            for (sealed, secret) in seeds {
                totp_secrets::reseal(txn, &secret, sealed).await?;
            }
            for (sealed, provider) in secrets {
                upstream_providers::reseal(txn, &provider, sealed).await?;
            }
            match check {
                Some(check) => settings::set(txn, CHECK, check).await,
                None => Ok(()),
            }
        })
    })
    .await?;
    Ok(count)
}

/// What is stored in the end: of several nodes that start at once, the first one's.
async fn claim(db: &Db, value: Value) -> Result<Value, store::DbErr> {
    let ours = value.clone();
    db.write(move |txn| Box::pin(async move { settings::claim(txn, CHECK, ours).await }))
        .await?;
    Ok(settings::get(db.watch(), CHECK).await?.unwrap_or(value))
}

fn sealed_check(sealer: &Sealer) -> Value {
    json!(STANDARD.encode(sealer.seal(CHECK.as_bytes(), CHECK.as_bytes())))
}

fn sealed_bytes(stored: &Value) -> Option<Vec<u8>> {
    STANDARD.decode(stored.as_str()?).ok()
}

#[cfg(test)]
mod tests;
