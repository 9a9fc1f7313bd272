//! After a change of the encryption key: what waits is sealed anew, so that the previous key can be given up.

use keys::Sealer;

use super::{pending, post};
use crate::{
    secret::SecretHash,
    store::{Db, DbErr, mail_outbox, mailed_links},
};

/// Seals under the current key what a previous one sealed; how many values that were. What no key opens stays as it is,
/// and is given up when its turn comes.
pub async fn reseal(db: &Db, sealer: &Sealer) -> Result<usize, DbErr> {
    let anew = |sealed: &[u8], bound_to: &[u8]| {
        let old = !sealer.is_current(sealed);
        let opened = old.then(|| sealer.open(sealed, bound_to).ok()).flatten()?;
        Some(sealer.seal(&opened, bound_to))
    };
    let mut mails = Vec::new();
    for row in mail_outbox::sealed(db.watch()).await? {
        if let Some(sealed) = anew(&row.sealed_values, &post::bound_to(row.id)) {
            mails.push((row.id, sealed));
        }
    }
    let mut links = Vec::new();
    for row in mailed_links::sealed(db.watch()).await? {
        let Ok(token) = <[u8; 32]>::try_from(row.token_hash.as_slice()).map(SecretHash) else {
            continue;
        };
        if let Some(sealed) = anew(&row.sealed_values, &pending::bound_to(token)) {
            links.push((token, sealed));
        }
    }
    let count = mails.len() + links.len();
    if count == 0 {
        return Ok(0);
    }
    db.write(move |txn| {
        Box::pin(async move {
            for (id, sealed) in mails {
                mail_outbox::reseal(txn, id, sealed).await?;
            }
            for (token, sealed) in links {
                mailed_links::reseal(txn, token, sealed).await?;
            }
            Ok::<_, DbErr>(())
        })
    })
    .await?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use keys::EncryptionKey;

    use super::*;
    use crate::{
        clock::Clock,
        mail::Pending,
        secret::{Secret, row_id},
        store::{
            db::tests::Scratch,
            mail_outbox::NewMail,
            mailed_links::{NewPending, Purpose},
        },
    };

    #[tokio::test]
    async fn what_waits_outlives_a_change_of_the_encryption_key() {
        let (_scratch, db) = Scratch::migrated().await;
        let key = |byte: u8| EncryptionKey::from([byte; 32]);
        let old = Sealer::new(key(1), Vec::new());
        let now = Clock::system().now();
        let (id, token) = (row_id(now), Secret::generate().hash());
        let mail = NewMail {
            id,
            kind: "test",
            recipient: "ada@example.com".to_owned(),
            locale: "en".to_owned(),
            sealed_values: old.seal(b"{}", &post::bound_to(id)),
        };
        let link = NewPending {
            purpose: Purpose::Invite,
            token,
            address_key: "ada@example.com".to_owned(),
            sealed_values: Pending::default().seal(&old, token),
        };
        db.write(move |txn| {
            Box::pin(async move {
                mail_outbox::add(txn, mail, now).await?;
                mailed_links::add_pending(txn, link, now).await
            })
        })
        .await
        .unwrap_or_else(|error: DbErr| panic!("{error}"));
        let both = Sealer::new(key(2), vec![key(1)]);
        assert_eq!(reseal(&db, &both).await.unwrap(), 2);
        assert_eq!(reseal(&db, &both).await.unwrap(), 0, "once is enough");
        let new = Sealer::new(key(2), Vec::new());
        let mails = mail_outbox::sealed(db.read()).await.unwrap();
        let opened = new.open(&mails[0].sealed_values, &post::bound_to(id));
        assert_eq!(opened.unwrap().as_slice(), b"{}");
        let links = mailed_links::sealed(db.read()).await.unwrap();
        assert!(Pending::open(&new, token, &links[0].sealed_values).is_some());
    }
}
