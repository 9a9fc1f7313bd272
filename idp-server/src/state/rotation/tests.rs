use keys::EncryptionKey;
use time::Duration;

use super::*;
use crate::{clock::Clock, store::db::tests::Scratch};

const ALGORITHMS: [Algorithm; 2] = [Algorithm::Es256, Algorithm::EdDsa];

fn rotation(db: Db, key: &EncryptionKey) -> Rotation {
    let policy = RotationPolicy {
        rotation_interval: Duration::days(90),
        publish_before: Duration::days(1),
        retire_after: Duration::days(2),
    };
    Rotation::new(db, Arc::new(Sealer::new(key.clone(), Vec::new())), policy)
}

async fn generations(db: &Db) -> Vec<(String, i32)> {
    let rows = signing_keys::list(db.read()).await.unwrap();
    rows.into_iter()
        .map(|row| (row.algorithm, row.generation))
        .collect()
}

#[tokio::test]
async fn of_two_nodes_that_rotate_at_once_one_makes_each_key() {
    let (scratch, db) = Scratch::migrated().await;
    let key = EncryptionKey::generate();
    let (one, other) = (
        rotation(db.clone(), &key),
        rotation(scratch.open().await, &key),
    );
    let start = Clock::system().now();
    let mut expected = 0;
    for days in [0, 90, 180] {
        let now = start + Duration::days(days);
        let (first, second) = tokio::join!(
            one.rotate_due(&ALGORITHMS, now),
            other.rotate_due(&ALGORITHMS, now)
        );
        assert!(first.unwrap() | second.unwrap());
        expected += 1;
        let rows = generations(&db).await;
        for algorithm in ALGORITHMS {
            let own = rows.iter().filter(|row| row.0 == algorithm.as_str());
            assert_eq!(own.count(), expected, "after {days} days: {rows:?}");
        }
        assert!(!one.rotate_due(&ALGORITHMS, now).await.unwrap());
    }
}

#[tokio::test]
async fn who_judged_by_rows_that_have_changed_since_loses() {
    let (_scratch, db) = Scratch::migrated().await;
    let rotation = rotation(db.clone(), &EncryptionKey::generate());
    let now = Clock::system().now();
    assert!(rotation.rotate_due(&[Algorithm::Es256], now).await.unwrap());
    let judged = rotation.rows().await.unwrap();
    let dates = KeyDates {
        published_from: now,
        signs_from: now + Duration::days(1),
        signs_until: None,
        published_until: None,
    };
    let algorithm = Algorithm::Es256;
    assert!(rotation.add(&judged, algorithm, dates, now).await.unwrap());
    assert!(!rotation.add(&judged, algorithm, dates, now).await.unwrap());
    assert_eq!(generations(&db).await.len(), 2);
}

#[tokio::test]
async fn a_successor_keeps_the_earlier_end_that_an_operator_set() {
    let (_scratch, db) = Scratch::migrated().await;
    let rotation = rotation(db.clone(), &EncryptionKey::generate());
    let (algorithm, now) = (Algorithm::Es256, Clock::system().now());
    rotation.rotate_due(&[algorithm], now).await.unwrap();
    let row = rotation.rows().await.unwrap().remove(0);
    let end = now + Duration::hours(1);
    let ended = KeyDates {
        published_until: Some(end),
        ..signing_keys::dates(&row)
    };
    let kid = row.kid.clone();
    db.write(move |txn| Box::pin(async move { signing_keys::set_dates(txn, &kid, &ended).await }))
        .await
        .unwrap();
    let signs_from = now + Duration::days(1);
    assert!(rotation.rotate(algorithm, signs_from, now).await.unwrap());
    let rows = rotation.rows().await.unwrap();
    let old = rows.iter().find(|old| old.kid == row.kid).unwrap();
    assert_eq!(old.published_until, Some(end));
    assert_eq!(old.signs_until, Some(signs_from));
}
