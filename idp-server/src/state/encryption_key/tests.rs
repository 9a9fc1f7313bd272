use std::sync::Arc;

use keys::{Algorithm, EncryptionKey, RotationPolicy};
use time::Duration;

use super::*;
use crate::{clock::Clock, state::rotation::Rotation, store::db::tests::Scratch};

fn rotation(db: &Db, sealer: Sealer) -> Rotation {
    let day = Duration::days(1);
    let policy = RotationPolicy {
        rotation_interval: day * 90,
        publish_before: day,
        retire_after: day,
    };
    Rotation::new(db.clone(), Arc::new(sealer), policy)
}

#[tokio::test]
async fn after_a_change_of_the_key_the_previous_one_is_not_needed_any_more() {
    let (_scratch, db) = Scratch::migrated().await;
    let (old, new) = (EncryptionKey::generate(), EncryptionKey::generate());
    let only = |key: &EncryptionKey| Sealer::new(key.clone(), Vec::new());
    check(&db, &only(&old)).await.unwrap();
    let now = Clock::system().now();
    let algorithms = [Algorithm::Es256, Algorithm::EdDsa];
    let before = rotation(&db, only(&old));
    before.rotate_due(&algorithms, now).await.unwrap();
    assert_eq!(reseal(&db, &only(&old)).await.unwrap(), 0);

    assert!(
        check(&db, &only(&new)).await.is_err(),
        "not without the old"
    );
    let both = Sealer::new(new.clone(), vec![old.clone()]);
    check(&db, &both).await.unwrap();
    assert_eq!(reseal(&db, &both).await.unwrap(), 3);
    assert_eq!(reseal(&db, &both).await.unwrap(), 0, "once is enough");

    check(&db, &only(&new)).await.unwrap();
    let kids = |ring: keys::KeyRing| -> Vec<String> {
        let kids = ring.keys().iter().map(|key| key.key.kid().to_owned());
        kids.collect()
    };
    let ring = rotation(&db, only(&new)).ring().await.unwrap();
    assert_eq!(kids(ring).len(), 2);
    assert!(
        check(&db, &only(&old)).await.is_err(),
        "the old is given up"
    );
    assert!(before.ring().await.is_err());
}

#[tokio::test]
async fn what_cannot_be_opened_is_not_touched() {
    let (_scratch, db) = Scratch::migrated().await;
    let sealer = || Sealer::new(EncryptionKey::generate(), Vec::new());
    let made_with = sealer();
    check(&db, &made_with).await.unwrap();
    let now = Clock::system().now();
    let rotation = rotation(&db, made_with);
    rotation.rotate_due(&[Algorithm::Es256], now).await.unwrap();
    assert!(reseal(&db, &sealer()).await.is_err());
    assert_eq!(rotation.ring().await.unwrap().keys().len(), 1);
}
