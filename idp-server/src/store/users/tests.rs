use super::*;
use crate::{
    clock::Clock,
    store::{Db, db::tests::Scratch},
};

async fn kept(db: &Db, user_id: Uuid) -> Option<String> {
    own::password(db.read(), user_id).await.unwrap()
}

async fn upgrade(db: &Db, user_id: Uuid, old: &'static str, new: &'static str) -> bool {
    let work =
        db.write(move |txn| Box::pin(async move { upgrade_hash(txn, user_id, old, new).await }));
    let upgraded: Result<bool, DbErr> = work.await;
    upgraded.unwrap()
}

#[tokio::test]
async fn r85_a_hash_is_replaced_only_while_it_is_the_one_that_was_verified() {
    let (_scratch, db) = Scratch::migrated().await;
    let now = Clock::system().now();
    let work = db.write(move |txn| {
        Box::pin(async move {
            let mut ids = Vec::new();
            for email in ["ada@example.com", "bob@example.com"] {
                let new = NewUser {
                    email: email.to_owned(),
                    ..NewUser::default()
                };
                let id = create(txn, new, now).await?.id;
                set_password(txn, id, "weak", now).await?;
                ids.push(id);
            }
            Ok(ids)
        })
    });
    let ids: Result<Vec<Uuid>, DbErr> = work.await;
    let ids = ids.unwrap();
    let (ada, bob) = (ids[0], ids[1]);
    assert!(!upgrade(&db, ada, "another", "strong").await);
    assert_eq!(kept(&db, ada).await.as_deref(), Some("weak"));
    assert!(upgrade(&db, ada, "weak", "strong").await);
    assert!(!upgrade(&db, ada, "weak", "late").await, "it came too late");
    assert_eq!(kept(&db, ada).await.as_deref(), Some("strong"));
    assert_eq!(kept(&db, bob).await.as_deref(), Some("weak"), "not hers");
    let own = own::profile(db.read(), ada).await.unwrap().unwrap();
    assert_eq!(
        own.password_changed_at,
        Some(now),
        "the password is as old as before"
    );
}
