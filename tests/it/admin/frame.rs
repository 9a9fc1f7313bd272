//! What all pages of the console have in common (R57, R60, R70, R87).

use super::{STALE, administrator, at, register, send};
use tests::{
    given,
    metrics::cost,
    page::Step,
    payloads, probe,
    server::{Builder, TestServer},
};

const LIST: &str = "/admin/applications";
const NEW: &str = "/admin/applications/new";
const FIELDS: [(&str, &str); 4] = [
    ("client_id", "ABCDEFGHIJKLMNOPQRSTUVWX"),
    ("name", "Shop"),
    ("type", "web"),
    ("redirect_uri", "https://shop.example.com/cb"),
];

/// [`FIELDS`] with the id of another form.
fn fields(id: &str) -> Vec<(&str, &str)> {
    [[("client_id", id)].as_slice(), &FIELDS[1..]].concat()
}

fn counted() -> Builder {
    TestServer::builder().set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0")
}

#[tokio::test]
async fn an_administrator_sees_the_rooms_that_are_open_to_them_and_how_to_get_there() {
    let server = TestServer::start().await;
    let auditor = administrator(&server, "auditor", &["audit-events:read"]).await;
    let (person, page) = at(&server, "/admin", &auditor).await;
    assert_eq!((page.status, page.url.path()), (200, "/admin"), "{page:#?}");
    assert_eq!(page.header("cache-control"), "no-store");
    let skips = "class=\"skip\" href=\"#main\"";
    assert!(page.body.contains(skips), "{}", page.body);
    assert!(page.text().contains(server.issuer()), "{}", page.text());
    assert!(page.text().contains("Try a sign-in"), "{}", page.text());
    assert!(!page.body.contains(LIST), "{}", page.body);
    let home = person.open("/").await;
    assert!(
        home.body.contains("id=\"admin\" href=\"/admin\""),
        "{}",
        home.body
    );
    let keeper = administrator(&server, "keeper", &["clients:write"]).await;
    let (_, page) = at(&server, "/admin", &keeper).await;
    assert!(
        page.body.contains(LIST) && page.body.contains(NEW),
        "{}",
        page.body
    );
    let plain = given::user(&server.cli(), "plain").await;
    let (person, page) = at(&server, "/admin", &plain).await;
    assert_eq!(
        (page.status, page.error_code().as_str()),
        (403, "not_permitted")
    );
    let home = person.open("/").await;
    assert!(!home.body.contains("href=\"/admin\""), "{}", home.body);
}

#[tokio::test]
async fn who_is_not_signed_in_comes_back_to_the_page_that_they_wanted() {
    let server = TestServer::start().await;
    let client = given::web_client(&server.cli()).await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    for path in [
        LIST.to_owned(),
        NEW.to_owned(),
        format!("{LIST}/{}", client.client_id),
    ] {
        let (_, page) = at(&server, &path, &chief).await;
        assert_eq!(
            (page.status, page.url.path()),
            (200, path.as_str()),
            "{page:#?}"
        );
    }
}

#[tokio::test]
async fn r57_r70_a_form_has_its_own_fields_and_its_own_token_or_does_nothing() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, page) = at(&server, NEW, &chief).await;
    let before = probe::rows(&server, &["clients", "client_secrets", "audit_events"]).await;
    for unknown in [
        "client_secret",
        "skip_consent",
        "registrant",
        "metadata",
        "id",
        "roles",
        "is_admin",
        "permissions",
        "user_id",
        "",
    ] {
        let fields = [&FIELDS[..], &[(unknown, "x")]].concat();
        let answer = send(&person, &page, "register", &fields).await;
        assert_eq!(answer.status, 400, "{unknown}: {answer:#?}");
    }
    let forged = |token: Option<&str>| {
        let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let token = token.map(|token| ("csrf", token));
        let pairs = FIELDS.into_iter().chain(token).map(own).collect();
        person.step(person.post(person.absolute(NEW), pairs))
    };
    for token in [None, Some(""), Some("x")] {
        assert_eq!(forged(token).await.status, 403, "{token:?}");
    }
    let mut elsewhere = person.post(
        person.absolute(NEW),
        page.form("register").filled(&FIELDS, None),
    );
    elsewhere.headers = vec![("sec-fetch-site".to_owned(), "cross-site".to_owned())];
    assert_eq!(person.step(elsewhere).await.status, 403);
    let after = probe::rows(&server, &["clients", "client_secrets", "audit_events"]).await;
    assert_eq!(before, after);
    assert_eq!(send(&person, &page, "register", &FIELDS).await.status, 200);
}

#[tokio::test]
async fn r87_a_change_wants_a_proof_of_the_last_five_minutes_and_goes_on_in_place() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, page) = at(&server, NEW, &chief).await;
    server.advance(STALE);
    let clients = async || probe::rows(&server, &["clients"]).await;
    let before = clients().await;
    let asked = send(&person, &page, "register", &FIELDS).await;
    assert_eq!(asked.status, 403, "{asked:#?}");
    let form = asked.form("prove");
    assert_eq!(form.value("name"), Some("Shop"), "what was entered is kept");
    let wrong = person
        .submit(&asked, &[("password", "wrong")], Some("prove"))
        .await;
    assert_eq!(wrong.status, 403, "{wrong:#?}");
    assert!(
        wrong.body.contains("id=\"password-error\""),
        "{}",
        wrong.body
    );
    assert_eq!(
        wrong.form("prove").value("password").unwrap_or_default(),
        ""
    );
    assert_eq!(clients().await, before);
    let typed = [("password", chief.password.as_str())];
    let made = person.submit(&wrong, &typed, Some("prove")).await;
    assert_eq!(made.status, 200, "{made:#?}");
    assert!(
        made.text().contains("The application is registered"),
        "{}",
        made.text()
    );
    assert_eq!(clients().await, before + 1);
    // For five minutes nothing more is asked, here.
    let page = person.open(NEW).await;
    let again = page
        .form("register")
        .value("client_id")
        .expect("an id")
        .to_owned();
    assert_eq!(
        send(&person, &page, "register", &fields(&again))
            .await
            .status,
        200
    );
    // The mark is good for this session under its present cookie, and not for long.
    let (other, page) = at(&server, NEW, &chief).await;
    let mark = person.cookie("idp_proven").expect("a mark");
    server.advance(STALE);
    other.jar.set(&format!("idp_proven={mark}"));
    for (person, page) in [(&other, &page), (&person, &person.open(NEW).await)] {
        let id = page
            .form("register")
            .value("client_id")
            .expect("an id")
            .to_owned();
        let answer = send(person, page, "register", &fields(&id)).await;
        assert_eq!(answer.status, 403, "{answer:#?}");
    }
    assert_eq!(clients().await, before + 2);
}

#[tokio::test]
async fn r87_a_fresh_mark_of_another_session_opens_nothing() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, page) = at(&server, NEW, &chief).await;
    let (other, others) = at(&server, NEW, &chief).await;
    server.advance(STALE);
    let asked = send(&person, &page, "register", &FIELDS).await;
    let typed = [("password", chief.password.as_str())];
    assert_eq!(
        person.submit(&asked, &typed, Some("prove")).await.status,
        200
    );
    let mark = person.cookie("idp_proven").expect("a mark");
    for mark in [mark.as_str(), "x", "AAAA"] {
        other.jar.set(&format!("idp_proven={mark}"));
        let id = others
            .form("register")
            .value("client_id")
            .expect("an id")
            .to_owned();
        let fields = [&[("client_id", id.as_str())], &FIELDS[1..]].concat();
        assert_eq!(
            send(&other, &others, "register", &fields).await.status,
            403,
            "{mark}"
        );
    }
}

async fn import(server: &TestServer, count: usize) {
    let one = |index: usize| {
        serde_json::json!({
            "client_name": format!("App {index:03}"), "redirect_uris": ["https://a.example/cb"],
        })
    };
    let all: Vec<_> = (0..count).map(one).collect();
    let text = serde_json::to_string(&all).expect("JSON");
    let cli = server.cli();
    cli.run_with_input(&["client", "import", "-"], &text)
        .await
        .expect_code(0);
}

#[tokio::test]
async fn r60_a_list_goes_on_where_it_said_and_from_no_other_place() {
    let server = counted().start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    import(&server, 7).await;
    let (person, _) = at(&server, LIST, &chief).await;
    let mut seen = Vec::new();
    let mut page = person.open("/admin/applications?limit=3&search=app").await;
    let mut cursors = Vec::new();
    loop {
        let text = page.text();
        let names = text
            .split_whitespace()
            .filter(|word| word.parse::<u32>().is_ok() && word.len() == 3);
        seen.extend(names.map(str::to_owned));
        let next = page.body.split("id=\"next\" href=\"").nth(1);
        let Some(next) = next.and_then(|rest| rest.split('"').next()) else {
            break;
        };
        let next = tests::html::decode(next);
        cursors.push(next.clone());
        page = person.open(&next).await;
        assert_eq!(page.status, 200, "{next}");
    }
    let expected: Vec<String> = (0..7).map(|index| format!("{index:03}")).collect();
    assert_eq!(seen, expected);
    // Another search, another person, another byte: no place in this list.
    let cursor = cursors[0]
        .split("cursor=")
        .nth(1)
        .expect("a cursor")
        .to_owned();
    let (other, _) = at(
        &server,
        LIST,
        &given::user_with(&server.cli(), "vice", &["--role", "admin"]).await,
    )
    .await;
    let own = format!("{LIST}?limit=3&search=app&cursor={cursor}");
    assert_eq!(person.open(&own).await.status, 200);
    assert_eq!(other.open(&own).await.status, 400);
    for bad in [
        format!("cursor={cursor}"),
        format!("search=other&cursor={cursor}"),
        format!("search=app&cursor={cursor}x"),
        format!("search=app&cursor=x{cursor}"),
        "cursor=1".to_owned(),
        "cursor=.".to_owned(),
        "cursor=QXBw.QXBw".to_owned(),
        "limit=0".to_owned(),
        "limit=-1".to_owned(),
        "limit=201".to_owned(),
        "limit=9223372036854775808".to_owned(),
        "limit=x".to_owned(),
        format!("search={}", "x".repeat(201)),
        "search=a%00b".to_owned(),
    ] {
        let answer = person.open(&format!("{LIST}?{bad}")).await;
        assert_eq!(answer.status, 400, "{bad}: {answer:#?}");
    }
}

#[tokio::test]
async fn r60_whatever_is_searched_for_is_a_text() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    import(&server, 2).await;
    let (person, _) = at(&server, LIST, &chief).await;
    let short = |text: &String| text.chars().count() <= 200;
    for text in payloads::all().filter(short).step_by(9) {
        let address = probe::with_query(LIST, &[("search", &text)]);
        let status = person
            .step(Step::get(person.absolute(&address)))
            .await
            .status;
        assert!(matches!(status, 200 | 400), "{text}: {status}");
    }
    for (text, found) in [
        ("pp 00", 2),
        ("APP 001", 1),
        ("%", 0),
        ("_", 0),
        ("' OR '1'='1", 0),
    ] {
        let address = probe::with_query(LIST, &[("search", text)]);
        let page = person.open(&address).await;
        assert_eq!(
            page.body
                .matches("<li><a href=\"/admin/applications/")
                .count(),
            found,
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_list_costs_the_same_however_long_it_is() {
    let server = counted().start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, _) = at(&server, LIST, &chief).await;
    let mut costs = Vec::new();
    for count in [1, 40] {
        import(&server, count).await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        for path in [LIST, "/admin/applications?search=app", "/admin"] {
            person.open(path).await;
            let before = cost(&server).await;
            assert_eq!(person.open(path).await.status, 200);
            let spent = cost(&server).await - before;
            assert_eq!(spent.commits, 0);
            costs.push((path, spent.statements));
        }
    }
    println!("{costs:?}");
    assert_eq!(costs[..3], costs[3..]);
    assert!(
        costs.iter().all(|(_, statements)| *statements <= 3),
        "{costs:?}"
    );
}

#[tokio::test]
async fn a_made_application_is_there_at_once() {
    let server = TestServer::start().await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let (person, page) = at(&server, LIST, &chief).await;
    assert!(page.text().contains("Demo application"), "{}", page.text());
    let made = register(&person, "Shop", "web", "https://shop.example.com/cb").await;
    let page = person.open(LIST).await;
    assert!(
        page.text().contains("Shop") && page.body.contains(&made.client_id),
        "{}",
        page.text()
    );
}
