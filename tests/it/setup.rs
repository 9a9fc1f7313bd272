//! The first administrator (R61).

use futures_util::future::join_all;
use tests::{database::Engine, page::Page, person::Person, server::TestServer};

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

#[tokio::test]
async fn r61_of_twenty_claims_at_once_one_makes_the_administrator() {
    let server = TestServer::start().await;
    let users = || server.database().number("SELECT count(*) FROM users");
    assert_eq!(users().await, 0, "no default account");
    let first = link(&server).await;
    let second = link(&server).await;
    assert_ne!(first, second);
    let person = Person::new(&server);
    let stale = person.open(&first).await;
    assert_eq!(
        (stale.status, stale.error_code().as_str()),
        (404, "setup_closed"),
        "a newer link replaces it"
    );
    for wrong in [
        "/setup",
        "/setup?token=",
        "/setup?token=x",
        "/setup?token=%00",
    ] {
        assert!(
            matches!(person.open(wrong).await.status, 400 | 404),
            "{wrong}"
        );
    }
    // Weak passwords and bad addresses are refused and use nothing up.
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
            "{email} {password}: {}",
            page.status
        );
        assert!(!page.body.contains(PASSWORD), "a password is not sent back");
    }
    assert_eq!(users().await, 0);

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
        let page = person.open(&second).await;
        people.push((person, page, format!("root{n}@example.com")));
    }
    let claims = people
        .iter()
        .map(|(person, page, email)| claim(person, page, email));
    let statuses: Vec<u16> = join_all(claims)
        .await
        .iter()
        .map(|page| page.status)
        .collect();
    let won = statuses.iter().filter(|status| **status == 303).count();
    assert_eq!(won, 1, "{statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 303 | 404 | 503)),
        "{statuses:?}"
    );
    assert_eq!(users().await, 1);
    let admins = "SELECT count(*) FROM audit_events WHERE kind = 'setup.completed'";
    assert_eq!(server.database().number(admins).await, 1);

    // The link is dead, on every node and after a restart of the question.
    for (person, page, email) in people.iter().take(2) {
        assert_eq!(person.open(&second).await.status, 404);
        assert_eq!(claim(person, page, email).await.status, 404);
    }
    let again = server.cli().run(&["admin", "setup-link"]).await;
    assert_ne!(again.code, 0, "{again:?}");
    assert!(!again.stdout.contains("token="), "{again:?}");
    let email = &server.database().rows("SELECT email FROM users").await[0][0];
    let page = person.open("/login").await;
    let page = person.type_password(&page, email, PASSWORD).await;
    assert_eq!(page.status, 200, "the administrator signs in");
}
