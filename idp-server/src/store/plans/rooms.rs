//! The lists of the admin console. A walk along an index is no scan; a sort of what is shown is none either.

use time::Duration;
use uuid::Uuid;

use super::{Explaining, Mutex};
use crate::{
    clock::Clock,
    store::{
        audit_events::search::{self, Actor, Search},
        db::tests::Scratch,
        sessions::directory as session_lists,
        users::{card, directory},
    },
};

fn searches() -> Vec<Search> {
    let now = Clock::system().now();
    let text = || Some("x".to_owned());
    let none = Search::default;
    vec![
        none(),
        Search {
            actors: vec![Actor::Other("x".to_owned())],
            ..none()
        },
        Search {
            actors: vec![Actor::Person(Uuid::nil())],
            ..none()
        },
        Search {
            client_id: text(),
            ..none()
        },
        Search {
            kind: text(),
            ..none()
        },
        Search {
            request_id: text(),
            ..none()
        },
        Search {
            user_id: Some(Uuid::nil()),
            ..none()
        },
        // A name that means more than one thing.
        Search {
            actors: vec![Actor::Person(Uuid::nil()), Actor::Other("x".to_owned())],
            user_id: Some(Uuid::nil()),
            client_id: text(),
            ..none()
        },
        Search {
            from: Some(now),
            ..none()
        },
        Search {
            until: Some(now),
            ..none()
        },
        Search {
            kind: text(),
            user_id: Some(Uuid::nil()),
            from: Some(now),
            until: Some(now),
            ..none()
        },
    ]
}

/// Fails if a statement reads a table from end to end, or sorts more than it shows.
fn judge(conn: &Explaining<'_>, name: &str) {
    let plans = std::mem::take(&mut *conn.lock());
    assert!(!plans.is_empty(), "{name}");
    for (sql, steps) in plans {
        let is_bad = |step: &&String| {
            // Results of subselects, and the few roles.
            let small = ["SCAN e", "SCAN n", "SCAN f", "SCAN a", "SCAN o", "SCAN s"];
            let is_small = small.contains(&step.as_str()) || step.starts_with("SCAN r ");
            step.starts_with("SCAN ") && !is_small
        };
        let bad: Vec<_> = steps.iter().filter(is_bad).collect();
        assert!(bad.is_empty(), "{name}: {sql} {steps:#?}");
        let sorts = steps.iter().filter(|step| step.contains("TEMP B-TREE"));
        // A person has few sessions; the applications of a page are few as well.
        let allowed = match name {
            "applications" => 2,
            // The walks of a name that means more than one thing, each no longer than the page.
            name if name.contains("Other(") && name.contains("Person(") => 12,
            // The two walks of what a person did, each no longer than the page.
            name if name.contains("Person(") => 2,
            "a beginning" | "a person's sessions" => 1,
            _ => 0,
        };
        assert!(sorts.count() <= allowed, "{name}: {sql} {steps:#?}");
    }
}

#[tokio::test]
async fn cost_no_list_of_the_admin_console_scans_a_table() {
    let (_scratch, db) = Scratch::migrated().await;
    let conn = Explaining {
        connection: db.read(),
        plans: Mutex::default(),
    };
    let (now, idle) = (Clock::system().now(), Duration::hours(1));
    directory::everybody(&conn, None, 9).await.unwrap();
    judge(&conn, "everybody");
    directory::beginning(&conn, "ann", None, 9).await.unwrap();
    judge(&conn, "a beginning");
    directory::of_id(&conn, Uuid::nil()).await.unwrap();
    card::methods(&conn, Uuid::nil(), idle, now).await.unwrap();
    card::roles(&conn, Uuid::nil()).await.unwrap();
    judge(&conn, "one person");
    let none = session_lists::Wanted::default;
    let of_person = session_lists::Wanted {
        user_id: Some(Uuid::nil()),
        ..none()
    };
    let of_app = session_lists::Wanted {
        client_id: Some("x".into()),
        ..none()
    };
    for (name, wanted) in [
        ("sessions", none()),
        ("a person's sessions", of_person),
        ("an application's sessions", of_app),
    ] {
        session_lists::page(&conn, wanted, idle, (9, now))
            .await
            .unwrap();
        judge(&conn, name);
    }
    session_lists::apps(&conn, &[]).await.unwrap();
    judge(&conn, "applications");
    for wanted in searches() {
        let name = format!("{wanted:?}");
        search::page(&conn, wanted, None, 9).await.unwrap();
        judge(&conn, &name);
    }
    db.close().await;
}
