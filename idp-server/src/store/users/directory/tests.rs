use std::sync::atomic::{AtomicI64, Ordering};

use super::*;
use crate::{
    clock::Clock,
    store::{
        Db,
        db::tests::Scratch,
        users::{NewUser, create},
    },
};

/// Everybody came a second later than the one before: within a millisecond ids are in no order.
static CAME: AtomicI64 = AtomicI64::new(0);

async fn person(db: &Db, email: &str, username: Option<&str>, name: Option<&str>) -> Uuid {
    let later = time::Duration::seconds(CAME.fetch_add(1, Ordering::Relaxed));
    let now = Clock::system().now() + later;
    let new = NewUser {
        email: email.to_owned(),
        username: username.map(str::to_owned),
        name: name.map(str::to_owned),
        ..NewUser::default()
    };
    let work = db.write(move |txn| Box::pin(async move { create(txn, new, now).await }));
    let created: Result<entity::users::Model, DbErr> = work.await;
    created.unwrap().id
}

/// Everybody who is found, page by page.
async fn found(db: &Db, text: &str, limit: i64) -> Vec<String> {
    let (mut after, mut people) = (None, Vec::new());
    loop {
        let page = beginning(db.read(), text, after.as_ref(), limit)
            .await
            .unwrap();
        assert!(i64::try_from(page.len()).unwrap() <= limit);
        let Some(last) = page.last() else {
            return people;
        };
        let place = last.place();
        assert_eq!(Place::parse(&place.text()), Some(place.clone()));
        after = Some(place);
        people.extend(page.into_iter().map(|entry| entry.email));
    }
}

#[tokio::test]
async fn people_are_found_by_the_beginning_of_all_that_they_are_called() {
    let (_scratch, db) = Scratch::migrated().await;
    person(&db, "Anna@example.com", Some("anna"), Some("Anna Ames")).await;
    person(&db, "z1@example.com", Some("Annabel"), None).await;
    person(&db, "z2@example.com", None, Some("ANNA Zett")).await;
    person(&db, "z3@example.com", None, Some("Anna Zett")).await;
    person(&db, "z4@example.com", Some("bert"), Some("Bert Anna")).await;
    person(&db, "z5@example.com", None, Some("100%_ sure")).await;
    let expected = [
        "Anna@example.com",
        "z1@example.com",
        "z2@example.com",
        "z3@example.com",
    ];
    for limit in 1..=5 {
        for text in ["anna", " ANNA"] {
            assert_eq!(found(&db, text, limit).await, expected, "{text} by {limit}");
        }
    }
    assert_eq!(found(&db, "anna z", 2).await, expected[2..]);
    assert_eq!(found(&db, "anna@", 2).await, expected[..1]);
    assert_eq!(found(&db, "100%_", 2).await, ["z5@example.com"]);
    for nobody in ["%", "_nna", "nna", "anna'--", "\u{10FFFF}"] {
        assert!(found(&db, nobody, 2).await.is_empty(), "{nobody}");
    }
    let all = everybody(db.read(), None, 4).await.unwrap();
    let rest = everybody(db.read(), all.last().map(Entry::place).as_ref(), 4).await;
    let emails: Vec<String> = all
        .into_iter()
        .chain(rest.unwrap())
        .map(|one| one.email)
        .collect();
    assert_eq!(emails.len(), 6);
    assert_eq!(emails[0], "z5@example.com", "the newest first");
}

#[test]
fn a_place_is_read_or_refused() {
    for bad in [
        "",
        "1",
        "1.x.",
        "x.00000000-0000-7000-8000-000000000000.a",
        "1.7",
    ] {
        assert_eq!(Place::parse(bad), None, "{bad}");
    }
}
