//! The first administrator (R61).

use futures_util::future::join_all;
use tests::{database::Engine, page::Page, person::Person, probe, server::TestServer};

async fn link(server: &TestServer) -> String {
    let output = server
        .cli()
        .run(&["admin", "setup-link"])
        .await
        .expect_code(0);
    let start = output
        .stdout
        .find("http")
        .unwrap_or_else(|| panic!("{output:?}"));
    output.stdout[start..]
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

const PASSWORD: &str = "nine-brass-otters-swim";

async fn claim(person: &Person, page: &Page, email: &str) -> Page {
    let typed = [("email", email), ("name", "Root"), ("password", PASSWORD)];
    let form = page.form("email");
    let target = page.url.join(&form.action).expect("an action");
    person
        .step(person.post(target, form.filled(&typed, Some("create-admin"))))
        .await
}

async fn users(server: &TestServer) -> i64 {
    probe::rows(server, &["users"]).await
}

#[tokio::test]
async fn r61_the_link_is_the_only_way_in_and_a_bad_form_uses_nothing_up() {
    let server = TestServer::start().await;
    assert_eq!(users(&server).await, 0, "no default account");
    let first = link(&server).await;
    let second = link(&server).await;
    assert_ne!(first, second);
    let person = Person::new(&server);
    let stale = person.open(&first).await;
    assert_eq!(stale.status, 404, "a newer link replaces it");
    assert_eq!(stale.error_code(), "setup_closed");
    for wrong in [
        "/setup",
        "/setup?token=",
        "/setup?token=x",
        "/setup?token=%00",
    ] {
        let status = person.open(wrong).await.status;
        assert!(matches!(status, 400 | 404), "{wrong}: {status}");
    }
    let page = person.open(&second).await;
    for (email, password) in [
        ("root@example.com", "short"),
        ("root@example.com", "passwordpassword"),
        ("no address", PASSWORD),
        ("", PASSWORD),
        ("root@example.com", ""),
    ] {
        let typed = [("email", email), ("name", "Root"), ("password", password)];
        let page = person.submit(&page, &typed, Some("create-admin")).await;
        assert!(
            matches!(page.status, 400 | 422),
            "{email} {password}: {page:#?}"
        );
        assert!(!page.body.contains(PASSWORD), "a password is not sent back");
    }
    assert_eq!(users(&server).await, 0);
    assert_eq!(claim(&person, &page, "root@example.com").await.status, 303);
}

#[tokio::test]
async fn r61_of_twenty_claims_at_once_one_makes_the_administrator() {
    let server = TestServer::start().await;
    let link = link(&server).await;
    let other = match server.database().engine() {
        Engine::Postgres => Some(server.node().await),
        Engine::Sqlite => None,
    };
    let mut people = Vec::new();
    for n in 0..20 {
        let address = match &other {
            Some(node) if n % 2 == 1 => node.address(),
            _ => server.address().to_owned(),
        };
        let person = Person::at(server.issuer(), &address);
        let page = person.open(&link).await;
        people.push((person, page, format!("root{n}@example.com")));
    }
    let claims = people
        .iter()
        .map(|(person, page, email)| claim(person, page, email));
    let pages = join_all(claims).await;
    let statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    let won = statuses.iter().filter(|status| **status == 303).count();
    assert_eq!(won, 1, "{statuses:?}");
    let told = |status: &u16| matches!(status, 303 | 404 | 503);
    assert!(statuses.iter().all(told), "{statuses:?}");
    assert_eq!(users(&server).await, 1);
    let completed = "SELECT count(*) FROM audit_events WHERE kind = 'setup.completed'";
    assert_eq!(server.database().number(completed).await, 1);
    // The link is dead on every node, and no other one is made.
    for (person, page, email) in people.iter().take(2) {
        assert_eq!(person.open(&link).await.status, 404);
        assert_eq!(claim(person, page, email).await.status, 404);
    }
    let again = server
        .cli()
        .run(&["admin", "setup-link"])
        .await
        .expect_code(4);
    assert!(!again.stdout.contains("token="), "{again:?}");
    let email = &server.database().rows("SELECT email FROM users").await[0][0];
    let person = Person::new(&server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, email, PASSWORD).await;
    assert_eq!(page.status, 200, "the administrator signs in");
}
