//! After a password was reset the person goes on to the application that waits (R66, R89).

use super::{NEW, World, change_password};
use tests::{given::User, page::Page, person::Person};

/// Asks for a link on the way to the application: the link.
async fn link(world: &World, person: &Person) -> String {
    let before = world.sink.mails_to(&world.alice.email).len();
    let login = person.open(&world.url(&[])).await;
    let href = tests::html::attribute_of(&login.body, "forgot-password", "href");
    let page = person.open(&href.unwrap_or_default()).await;
    let typed = [("email", world.alice.email.as_str())];
    let sent = person.submit(&page, &typed, Some("send-link")).await;
    assert_eq!(sent.status, 200, "{sent:#?}");
    let mail = world.sink.wait_for(&world.alice.email, before + 1).await;
    let link = mail.link();
    assert!(!link.contains('?') && !link.contains("request"), "{link}");
    link
}

async fn reset(person: &Person, link: &str) -> Page {
    let page = person.open(link).await;
    let page = change_password(person, &page, NEW).await;
    assert_eq!((page.status, page.url.path()), (200, "/recover/done"));
    assert_eq!(person.cookie("idp_session"), None, "nobody is signed in");
    page
}

async fn sign_in_on(world: &World, person: &Person, done: &Page) -> Page {
    let href = tests::html::attribute_of(&done.body, "go-to-sign-in", "href");
    let alice = User {
        password: NEW.to_owned(),
        ..world.alice.clone()
    };
    person.sign_in(&href.unwrap_or_default(), &alice).await
}

#[tokio::test]
async fn r89_after_a_reset_the_way_leads_on_to_the_application_that_waits() {
    let world = World::with(|builder| builder).await;
    let person = Person::new(&world.server);
    let link = link(&world, &person).await;
    let done = reset(&person, &link).await;
    let page = sign_in_on(&world, &person, &done).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn r66_in_another_browser_a_reset_leads_to_no_application() {
    let world = World::with(|builder| builder).await;
    let asked = Person::new(&world.server);
    let link = link(&world, &asked).await;
    let other = Person::new(&world.server);
    let done = reset(&other, &link).await;
    let app = world.client.registration["client_name"].as_str();
    assert!(done.text().contains(app.unwrap_or("?")), "{done:#?}");
    assert!(tests::html::text_of(&done.body, "elsewhere").is_some());
    let page = sign_in_on(&world, &other, &done).await;
    assert!(page.location.is_none(), "{page:#?}");
    let grants = "SELECT count(*) FROM grants";
    assert_eq!(world.server.database().number(grants).await, 0);
    // The one who asked goes on where they were.
    let alice = User {
        password: NEW.to_owned(),
        ..world.alice.clone()
    };
    let page = asked.sign_in(&world.url(&[]), &alice).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

#[tokio::test]
async fn a_request_of_nobody_is_no_hindrance_to_a_reset() {
    let world = World::with(|builder| builder).await;
    let person = Person::new(&world.server);
    for query in [
        "?request=00000000-0000-4000-8000-000000000000",
        "?request=x",
        "?next=/evil",
    ] {
        let page = person.open(&format!("/recover{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        let page = person.open(&format!("/recover/done{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(tests::html::text_of(&page.body, "elsewhere").is_none());
    }
}
