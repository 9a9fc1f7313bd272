//! Nobody reaches above themselves, and somebody who may do everything stays (R58).

use super::{
    super::{administrator, at, send},
    chief, confirm, is_in, path,
};
use futures_util::future::join_all;
use tests::{given, server::TestServer};

/// What somebody who may less tries: the end of an address, and the fields of its form.
const ACTS: [(&str, &[(&str, &str)]); 7] = [
    ("state", &[("state", "disabled")]),
    ("sessions", &[]),
    ("reset", &[]),
    ("delete", &[("act", "delete")]),
    ("edit", &[("name", "Mallory")]),
    ("groups", &[("join", "staff")]),
    ("roles", &[("take", "admin")]),
];

#[tokio::test]
async fn r58_nobody_reaches_above_themselves() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let helper = administrator(
        &server,
        "helper",
        &[
            "users:write",
            "sessions:write",
            "roles:write",
            "groups:write",
        ],
    )
    .await;
    let (person, page) = at(&server, &path(&boss), &helper).await;
    assert_eq!(page.status, 200);
    assert!(
        page.find_form("confirm").is_none() && !page.body.contains("id=\"acts\""),
        "{}",
        page.body
    );
    let refused = || async {
        let sql = "SELECT count(*) FROM audit_events WHERE kind = 'admin.refused' AND user_id IS NOT NULL";
        server.database().number(sql).await
    };
    let before = server
        .database()
        .rows("SELECT epoch, disabled_at, delete_after FROM users ORDER BY email")
        .await;
    for (count, (last, fields)) in ACTS.into_iter().enumerate() {
        let page = person.open(&format!("{}/{last}", path(&boss))).await;
        let form = ["confirm", "save", "add", "take"]
            .into_iter()
            .find(|name| page.find_form(name).is_some());
        let answer = send(&person, &page, form.expect(last), fields).await;
        assert_eq!(
            (answer.status, answer.error_code().as_str()),
            (403, "not_permitted"),
            "{last}"
        );
        assert_eq!(refused().await, i64::try_from(count).unwrap() + 1, "{last}");
    }
    // Nor gives anybody a role that permits more than theirs.
    let page = person.open(&format!("{}/roles", path(&alice))).await;
    assert!(
        !page.body.contains("name=\"give\" value=\"admin\""),
        "{}",
        page.body
    );
    let answer = send(&person, &page, "give", &[("give", "admin")]).await;
    assert_eq!(answer.status, 403, "{answer:#?}");
    let after = server
        .database()
        .rows("SELECT epoch, disabled_at, delete_after FROM users ORDER BY email")
        .await;
    assert_eq!(before, after);
    let answer = send(&person, &page, "give", &[("give", "role-of-helper")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let (_, page) = at(&server, "/admin/users", &alice).await;
    assert_eq!(page.status, 200, "she may now");
}

#[tokio::test]
async fn r58_the_last_one_who_may_do_everything_stays() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let (person, _) = at(&server, "/admin", &boss).await;
    for last in ["state", "delete"] {
        let answer = confirm(&person, &format!("{}/{last}", path(&boss))).await;
        assert_eq!(answer.status, 403, "{last}: {answer:#?}");
        assert!(
            answer.text().contains("Nobody else may do everything"),
            "{}",
            answer.text()
        );
    }
    let page = person.open(&format!("{}/roles", path(&boss))).await;
    let answer = send(&person, &page, "take", &[("take", "admin")]).await;
    assert_eq!(answer.status, 403, "{answer:#?}");
    assert!(is_in(&person).await);
    let sql = "SELECT count(*) FROM audit_events WHERE kind = 'admin.refused'";
    assert_eq!(server.database().number(sql).await, 3);
    // Not even by their own wish.
    let own = person.open("/account/delete").await;
    assert!(own.find_form("delete-account").is_none(), "{own:#?}");
    let leaving = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
    assert_eq!(server.database().number(leaving).await, 0);
    // With a second one the first may go, and then the second stays.
    let second = chief(&server, "second").await;
    let answer = send(&person, &page, "take", &[("take", "admin")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let (person, _) = at(&server, "/admin", &second).await;
    let answer = confirm(&person, &format!("{}/state", path(&second))).await;
    assert_eq!(answer.status, 403, "{answer:#?}");
}

#[tokio::test]
async fn r58_of_two_administrators_who_demote_each_other_at_once_one_stays() {
    let server = TestServer::start().await;
    for round in 0..8 {
        let names = [format!("left{round}"), format!("right{round}")];
        let mut people = Vec::new();
        for name in &names {
            people.push(chief(&server, name).await);
        }
        let mut ready = Vec::new();
        for (own, other) in [(0, 1), (1, 0)] {
            let page = format!("{}/roles", path(&people[other]));
            let (person, page) = at(&server, &page, &people[own]).await;
            let form = page.form("take");
            let token = form.value("csrf").expect("a token").to_owned();
            let pairs = vec![
                ("csrf".to_owned(), token),
                ("take".to_owned(), "admin".to_owned()),
            ];
            let target = page.url.join(&form.action).expect("an action");
            let step = person.post(target, pairs);
            ready.push((person, step));
        }
        let sent = ready
            .into_iter()
            .map(|(person, step)| async move { person.step(step).await.status });
        let mut answers = join_all(sent).await;
        answers.sort_unstable();
        assert_eq!(answers, [303, 403], "round {round}");
        let left = "SELECT count(*) FROM role_members m JOIN roles r ON r.id = m.role_id WHERE r.name = 'admin'";
        assert_eq!(server.database().number(left).await, 1, "round {round}");
        server.database().execute("DELETE FROM role_members").await;
    }
}
