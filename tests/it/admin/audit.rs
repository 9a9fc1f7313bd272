//! The room of the audit trail (R55, R60).

use super::{administrator, at};
use tests::{
    given::{self, User},
    person::Person,
    server::TestServer,
};

const PATH: &str = "/admin/audit";

async fn text(person: &Person, query: &str) -> String {
    let page = person.open(&format!("{PATH}?{query}")).await;
    assert_eq!(page.status, 200, "{query}: {page:#?}");
    let body = page
        .body
        .split("</form>")
        .nth(1)
        .unwrap_or_default()
        .to_owned();
    assert!(!body.is_empty(), "{query}");
    body
}

/// Queries, and whether they find what the one did to the other.
fn cases(boss: &User, alice: &User, request: &str) -> Vec<(String, bool)> {
    vec![
        ("kind=user.disabled".to_owned(), true),
        ("kind=user.enabled".to_owned(), false),
        ("actor=boss".to_owned(), true),
        (format!("actor={}", boss.sub), true),
        ("actor=alice".to_owned(), false),
        ("actor=cli".to_owned(), false),
        ("target=alice%40example.com".to_owned(), true),
        (format!("target={}", alice.sub), true),
        ("target=boss".to_owned(), false),
        ("target=some-client".to_owned(), false),
        (format!("request_id={request}"), true),
        ("request_id=other".to_owned(), false),
        ("from=2020-01-01".to_owned(), true),
        ("from=2090-01-01".to_owned(), false),
        ("until=2090-01-01+21%3A05".to_owned(), true),
        ("until=2020-01-01".to_owned(), false),
        (
            "from=2020-01-01&until=2090-01-01&actor=boss&target=alice&kind=user.disabled"
                .to_owned(),
            true,
        ),
    ]
}

#[tokio::test]
async fn events_are_found_by_who_what_whom_when_and_request() {
    let server = TestServer::start().await;
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let alice = given::user(&server.cli(), "alice").await;
    at(&server, "/account", &alice).await;
    let (person, page) = at(&server, PATH, &boss).await;
    assert!(page.text().contains("Signed in"), "{}", page.text());
    let state = format!("/admin/users/{}/state", alice.sub);
    let asked = person.open(&state).await;
    let done = person.submit(&asked, &[], Some("confirm")).await;
    assert_eq!(done.status, 200, "{done:#?}");
    let sql = "SELECT request_id FROM audit_events WHERE kind = 'user.disabled'";
    let request = server.database().rows(sql).await[0][0].clone();
    let disabled = "Account disabled";
    for (query, found) in cases(&boss, &alice, &request) {
        let body = text(&person, &query).await;
        assert_eq!(body.contains(disabled), found, "{query}: {body}");
    }
    // What she did to her own account has no actor of its own.
    assert!(text(&person, "actor=alice").await.contains("Signed in"));
    let body = text(&person, "kind=user.disabled").await;
    assert!(
        body.contains("boss@example.com") && body.contains("alice@example.com"),
        "{body}"
    );
    assert!(
        body.contains("<details>") && body.contains(&request),
        "{body}"
    );
    for bad in [
        "from=yesterday",
        "until=9999-12-31T23:59:59-12:00",
        "cursor=5",
        "limit=x",
        "from=0001-01-01",
    ] {
        assert_eq!(
            person.open(&format!("{PATH}?{bad}")).await.status,
            400,
            "{bad}"
        );
    }
    for odd in [
        "actor=%27+OR+1%3D1--",
        "kind=%25",
        "target=%00",
        "request_id=%F0%9F%A6%80",
    ] {
        let page = person.open(&format!("{PATH}?{odd}")).await;
        assert!(matches!(page.status, 200 | 400), "{odd}: {}", page.status);
    }
}

#[tokio::test]
async fn a_list_goes_on_where_it_stopped_and_the_file_has_all_of_it() {
    let server = TestServer::start().await;
    let auditor = administrator(&server, "auditor", &["audit-events:read"]).await;
    let (person, _) = at(&server, PATH, &auditor).await;
    let insert = "INSERT INTO audit_events (at, kind, actor, details) \
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1203) \
                SELECT (SELECT MAX(at) FROM audit_events), 'test.filled', 'filler', '{}' FROM n";
    server.database().execute(insert).await;
    let (mut address, mut count, mut pages) = (format!("{PATH}?actor=filler&limit=200"), 0, 0);
    loop {
        let page = person.open(&address).await;
        count += page.body.matches("<details>").count();
        pages += 1;
        assert!(pages < 20, "no end");
        let Some(next) = page.body.split("id=\"next\" href=\"").nth(1) else {
            break;
        };
        address = next
            .split('"')
            .next()
            .unwrap_or_default()
            .replace("&#38;", "&");
    }
    assert_eq!((count, pages), (1203, 7));
    let file = person.open(&format!("{PATH}/export?actor=filler")).await;
    assert_eq!(file.header("content-type"), "application/x-ndjson");
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.header("cache-control"), "no-store");
    let (last, lines) = split_end(&file.body);
    assert_eq!(
        (last["events"].as_i64(), &last["complete"]),
        (Some(1203), &true.into())
    );
    let ids: Vec<i64> = lines
        .iter()
        .map(|event| {
            assert_eq!(event["kind"], "test.filled");
            event["id"].as_i64().expect("an id")
        })
        .collect();
    assert_eq!(ids.len(), 1203);
    assert!(
        ids.windows(2).all(|pair| pair[0] > pair[1]),
        "the newest first, each once"
    );
    let exported = "SELECT actor, details FROM audit_events WHERE kind = 'audit.exported'";
    let exported = server.database().rows(exported).await;
    assert_eq!(exported.len(), 1, "who took a copy is on record");
    assert!(exported[0][0].contains(&auditor.sub) && exported[0][1].contains("filler"));
}

/// The last line of a file, and those before it.
fn split_end(body: &str) -> (serde_json::Value, Vec<serde_json::Value>) {
    let mut lines: Vec<serde_json::Value> = body
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let last = lines.pop().expect("a last line");
    assert_eq!(last["end"], true, "{last}");
    (last, lines)
}

#[tokio::test]
async fn a_file_that_is_cut_says_so_at_its_end() {
    let server = TestServer::start().await;
    let auditor = administrator(&server, "auditor", &["audit-events:read"]).await;
    let (person, _) = at(&server, PATH, &auditor).await;
    let insert = "INSERT INTO audit_events (at, kind, actor, details) \
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100001) \
                SELECT (SELECT MAX(at) FROM audit_events), 'test.filled', 'filler', '{}' FROM n";
    server.database().execute(insert).await;
    let file = person.open(&format!("{PATH}/export?actor=filler")).await;
    let (last, lines) = split_end(&file.body);
    assert_eq!((lines.len(), &last["complete"]), (100_000, &false.into()));
    assert_eq!(last["before"], lines[99_999]["id"], "{last}");
}

#[tokio::test]
async fn no_name_that_somebody_chose_hides_events() {
    let server = TestServer::start().await;
    let auditor = administrator(&server, "auditor", &["audit-events:read"]).await;
    // Her username is an actor's, his the id of an application.
    given::user(&server.cli(), "cli").await;
    let bob = given::user(&server.cli(), "bob").await;
    let own = ["--client-id", "bob", "--redirect-uri", given::REDIRECT_URI];
    given::client(&server.cli(), "Shop", &own).await;
    let (person, _) = at(&server, PATH, &auditor).await;
    let told = async |query: &str| {
        let body = text(&person, query).await;
        ["App registered", "Account created"].map(|what| body.contains(what))
    };
    assert_eq!(
        told("actor=cli").await,
        [true, true],
        "what the command line did"
    );
    assert_eq!(
        told("actor=user%3Acli").await,
        [false, false],
        "she did nothing"
    );
    let name = &bob.username;
    assert_eq!(told(&format!("target={name}")).await, [true, true]);
    assert_eq!(
        told(&format!("target=client%3A{name}")).await,
        [true, false]
    );
    assert_eq!(told(&format!("target=user%3A{name}")).await, [false, true]);
    assert_eq!(told("target=user%3Anobody").await, [false, false]);
}

#[tokio::test]
async fn what_changes_nothing_is_not_recorded_and_what_is_made_besides_is() {
    let server = TestServer::builder()
        .set("IDP_SIGNUP__MODE", "invite")
        .start()
        .await;
    let boss = given::user_with(&server.cli(), "boss", &["--role", "admin"]).await;
    let alice = given::user(&server.cli(), "alice").await;
    let role = ["role", "create", "reader", "--permission", "users:read"];
    server.cli().run(&role).await.expect_code(0);
    let (person, page) = at(&server, &format!("/admin/users/{}/roles", alice.sub), &boss).await;
    for _ in 0..2 {
        let answer = super::send(&person, &page, "give", &[("give", "reader")]).await;
        assert_eq!(answer.status, 303, "{answer:#?}");
        let update = [
            "user",
            "update",
            "alice",
            "--add-role",
            "reader",
            "--add-group",
            "staff",
        ];
        server.cli().run(&update).await.expect_code(0);
    }
    let page = person
        .open(&format!("/admin/users/{}/groups", alice.sub))
        .await;
    for group in ["staff", "crew", "crew"] {
        super::send(&person, &page, "add", &[("join", group)]).await;
    }
    let page = person.open("/admin/users/invite").await;
    super::send(&person, &page, "save", &[("email", "guest@example.com")]).await;
    let events = async |kind: &str| {
        let sql = format!("SELECT details FROM audit_events WHERE kind = '{kind}' ORDER BY id");
        server.database().rows(&sql).await.concat()
    };
    let given = events("role.given").await;
    let reader = given.iter().filter(|details| details.contains("reader"));
    assert_eq!(reader.count(), 1, "{given:?}");
    assert_eq!(events("group.joined").await.len(), 2);
    let created = events("group.created").await;
    assert!(
        created.len() == 2 && created[1].contains("crew"),
        "{created:?}"
    );
    let invited = events("user.invited").await.concat();
    assert!(invited.contains("guest@example.com"), "{invited}");
}
