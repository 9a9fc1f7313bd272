use std::time::Duration;

use time::OffsetDateTime;

use super::*;
use crate::{
    clock::Clock,
    store::{Db, db::tests::Scratch, execute, revoked_tokens},
};

type Outcome = tokio::task::JoinHandle<Result<(), DbErr>>;

/// Queues a transaction that remembers a token, and then fails if it is told to.
fn transaction(db: &Db, jti: &'static str, end: Result<(), DbErr>, now: OffsetDateTime) -> Outcome {
    let db = db.clone();
    tokio::spawn(async move {
        db.write(move |txn| {
            Box::pin(async move {
                revoked_tokens::add(txn, jti, now).await?;
                end
            })
        })
        .await
    })
}

/// Queues one statement.
fn single(db: &Db, sql: &'static str) -> Outcome {
    let db = db.clone();
    tokio::spawn(async move {
        db.write_one(move |one| Box::pin(async move { execute(&one, sql, []).await.map(drop) }))
            .await
    })
}

fn failure() -> Result<(), DbErr> {
    Err(DbErr::Custom("no".into()))
}

#[tokio::test]
async fn what_fails_in_a_shared_commit_takes_nothing_else_along() {
    let (_folder, db) = Scratch::migrated().await;
    let now = Clock::system().now();
    let (go, wait) = oneshot::channel::<()>();
    let first = tokio::spawn({
        let db = db.clone();
        async move {
            db.write(|_| {
                Box::pin(async move {
                    drop(wait.await);
                    Ok::<_, DbErr>(())
                })
            })
            .await
        }
    });
    let mut outcomes = Vec::new();
    // One after the other, so that they wait in this order while the first holds the writer.
    let queue: [&dyn Fn() -> Outcome; 7] = [
        &|| transaction(&db, "a", Ok(()), now),
        &|| transaction(&db, "b", failure(), now),
        &|| transaction(&db, "c", Ok(()), now),
        &|| {
            single(
                &db,
                "INSERT INTO revoked_tokens (jti, expires_at) VALUES ('d', '9')",
            )
        },
        &|| transaction(&db, "e", failure(), now),
        &|| single(&db, "INSERT INTO revoked_tokens (jti) VALUES ('f')"),
        &|| transaction(&db, "g", Ok(()), now),
    ];
    for queued in queue {
        outcomes.push(queued());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let before = db.counters().engine_commits.load(Ordering::Relaxed);
    go.send(()).expect("the writer waits");
    first.await.expect("no panic").expect("no error");
    let mut kept = Vec::new();
    for outcome in outcomes {
        kept.push(outcome.await.expect("no panic").is_ok());
    }
    assert_eq!(kept, [true, false, true, true, false, false, true]);
    for (jti, kept) in ["a", "b", "c", "d", "e", "f", "g"].into_iter().zip(kept) {
        let found = revoked_tokens::contains(db.read(), jti)
            .await
            .expect("read");
        assert_eq!(found, kept, "{jti}");
    }
    let commits = db.counters().engine_commits.load(Ordering::Relaxed) - before;
    assert_eq!(commits, 2, "the failed statement ends a batch");
}

#[tokio::test]
async fn a_second_statement_outside_a_transaction_is_refused() {
    let (_folder, db) = Scratch::migrated().await;
    let now = Clock::system().now();
    let two = db.write_one(move |one| {
        Box::pin(async move {
            revoked_tokens::add(&one, "a", now).await?;
            revoked_tokens::add(&one, "b", now).await
        })
    });
    let refused = two.await.expect_err("nothing binds the two together");
    assert!(refused.to_string().contains("Db::write"), "{refused}");
    assert!(
        !revoked_tokens::contains(db.read(), "b")
            .await
            .expect("read")
    );
}
