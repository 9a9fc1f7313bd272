//! The room of sessions (R56, R58, R59).

use super::{administrator, at, send};
use tests::{
    given::{self, Client},
    person::Person,
    raw,
    server::TestServer,
};

const PATH: &str = "/admin/sessions";

/// Alice was at the application, Bob was not.
async fn filters(person: &Person, client: &Client) {
    for (query, hers_is, his_is) in [
        ("person=alice", true, false),
        ("person=BOB%40example.com", false, true),
        ("person=nobody", false, false),
        (&*format!("app={}", client.client_id), true, false),
        (
            &*format!("app={}&person=bob", client.client_id),
            false,
            false,
        ),
        ("app=nothing", false, false),
    ] {
        let text = person.open(&format!("{PATH}?{query}")).await.text();
        assert_eq!(
            (text.contains("alice@"), text.contains("bob@")),
            (hers_is, his_is),
            "{query}: {text}"
        );
    }
}

#[tokio::test]
async fn r59_a_session_is_seen_with_its_application_and_ended_at_once() {
    let server = TestServer::start().await;
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let alice = given::user(&server.cli(), "alice").await;
    let bob = given::user(&server.cli(), "bob").await;
    let client = given::web_client(&server.cli()).await;
    let api = tests::back_channel::BackChannel::to(&server);
    let (hers, _) = at(&server, "/account", &alice).await;
    let code = raw::code(&server, &client, &hers, &alice, &[]).await;
    api.redeem(&client, &code).await.expect_status(200);
    let (his, _) = at(&server, "/account", &bob).await;
    let (person, page) = at(&server, PATH, &boss).await;
    let text = page.text();
    let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    assert!(
        place("boss@") < place("bob@") && place("bob@") < place("alice@"),
        "{text}"
    );
    assert!(
        text.contains("Web shop") && text.contains("127.0.0.1"),
        "{text}"
    );

    filters(&person, &client).await;
    let page = person.open(&format!("{PATH}?person=alice")).await;
    assert!(
        page.body
            .contains(&format!("/admin/users/{}/sessions", alice.sub)),
        "{}",
        page.body
    );
    let button = page.form("session").buttons;
    let id = button
        .iter()
        .find(|one| one.name == "session")
        .expect("hers")
        .value
        .clone();
    let answer = send(
        &person,
        &page,
        "session",
        &[("session", &id), ("person", "alice")],
    )
    .await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let back = answer.location.expect("back");
    assert!(back.as_str().contains("person=alice"), "{back}");
    let out = |person: Person| async move { person.open("/account").await.url.path() == "/login" };
    assert!(out(hers).await && !out(his).await);
    for bad in [
        id.as_str(),
        "00000000-0000-7000-8000-000000000009",
        "nonsense",
    ] {
        let answer = send(&person, &page, "session", &[("session", bad)]).await;
        assert_eq!(answer.status, 404, "{bad}: {answer:#?}");
    }
    let sql =
        "SELECT count(*) FROM audit_events WHERE kind = 'session.revoked' AND actor LIKE 'user:%'";
    assert_eq!(server.database().number(sql).await, 1);
    // A page at a time.
    let first = person.open(&format!("{PATH}?limit=1")).await;
    assert!(
        first.text().contains("boss@") && first.body.contains("id=\"next\""),
        "{}",
        first.body
    );
}

#[tokio::test]
async fn r58_nobody_ends_the_session_of_one_who_may_more() {
    let server = TestServer::start().await;
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let helper = administrator(&server, "helper", &["sessions:write"]).await;
    let alice = given::user(&server.cli(), "alice").await;
    at(&server, "/account", &alice).await;
    let (chief, _) = at(&server, "/admin", &boss).await;
    let (person, page) = at(&server, &format!("{PATH}?person=boss"), &helper).await;
    let page = if page.find_form("session").is_some() {
        page
    } else {
        person.open(&format!("{PATH}?person=boss")).await
    };
    let buttons = page.form("session").buttons;
    let id = buttons
        .iter()
        .find(|one| one.name == "session")
        .expect("a session")
        .value
        .clone();
    let answer = send(&person, &page, "session", &[("session", &id)]).await;
    assert_eq!(
        (answer.status, answer.error_code().as_str()),
        (403, "not_permitted")
    );
    assert_eq!(chief.open("/admin").await.url.path(), "/admin");
    let sql = "SELECT count(*) FROM audit_events WHERE kind = 'admin.refused'";
    assert_eq!(server.database().number(sql).await, 1);
    // One who sees no people ends all of a person's all the same.
    let page = person
        .open(&format!("/admin/users/{}/sessions", alice.sub))
        .await;
    let answer = send(&person, &page, "confirm", &[]).await;
    assert_eq!(answer.location.expect("on").path(), PATH);
}
