//! What becomes of a SQLite write whose request has given up waiting for the one writer.

use std::time::Duration;

use serde_json::json;
use tokio::{sync::oneshot, time::timeout};

use super::{Db, DbErr, db::tests::Scratch, settings};

async fn claim(db: &Db, name: &'static str) -> Result<bool, DbErr> {
    db.write(move |txn| Box::pin(async move { settings::claim(txn, name, json!(1)).await }))
        .await
}

#[tokio::test]
async fn a_write_whose_request_gave_up_is_done_if_it_was_begun_and_skipped_otherwise() {
    let (_scratch, db) = Scratch::migrated().await;
    let (begun, has_begun) = oneshot::channel::<()>();
    let (go_on, may_go_on) = oneshot::channel::<()>();
    let writer = db.clone();
    // Holds the writer, and nobody waits for it any more when it ends.
    let first = tokio::spawn(async move {
        let work = writer.write(move |txn| {
            Box::pin(async move {
                let _ = begun.send(());
                let _ = may_go_on.await;
                settings::claim(txn, "begun", json!(1)).await
            })
        });
        drop(work.await);
    });
    has_begun.await.unwrap();
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    let patience = Duration::from_millis(50);
    let gave_up = timeout(patience, claim(&db, "waiting")).await;
    assert!(gave_up.is_err(), "the writer is held");
    go_on.send(()).unwrap();
    assert!(claim(&db, "after").await.unwrap());
    for (name, is_there) in [("begun", true), ("waiting", false), ("after", true)] {
        let value = settings::get(db.read(), name).await.unwrap();
        assert_eq!(value.is_some(), is_there, "{name}");
    }
}
