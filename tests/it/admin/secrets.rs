//! Several secrets of one application: labelled, overlapping, taken away (R56).

use super::{a_second, chief, made, register, send, trail, value};
use tests::{
    back_channel::BackChannel, given::Client, page::Page, person::Person, server::TestServer,
};

const GRANT: [(&str, &str); 1] = [("grant_type", "client_credentials")];

async fn works(server: &TestServer, client: &Client) -> bool {
    let status = BackChannel::to(server).token(client, &GRANT).await.status;
    assert!(matches!(status, 200 | 401), "{status}");
    status == 200
}

async fn add(person: &Person, client: &Client, label: &str, overlap: &str) -> (Page, Client) {
    let page = person
        .open(&format!("/admin/applications/{}/secrets", client.client_id))
        .await;
    let id = page
        .form("make")
        .value("secret_id")
        .expect("an id")
        .to_owned();
    let fields = [
        ("secret_id", id.as_str()),
        ("label", label),
        ("overlap", overlap),
    ];
    let answer = send(person, &page, "make", &fields).await;
    // Sent again, it makes no other one and shows none.
    let again = send(person, &page, "make", &fields).await;
    assert_eq!((again.status, value(&again, "client_secret")), (303, None));
    let new = made(&answer, "");
    (answer, new)
}

/// The pages that take a secret away, the oldest first.
async fn removals(person: &Person, client: &Client) -> Vec<String> {
    let page = person
        .open(&format!("/admin/applications/{}", client.client_id))
        .await;
    let links = tests::html::links(&page.body).into_iter();
    links
        .map(|(to, _)| to)
        .filter(|to| to.contains("/secrets/"))
        .collect()
}

#[tokio::test]
async fn secrets_overlap_as_long_as_it_was_said_and_end_when_they_are_removed() {
    let server = TestServer::start().await;
    let (user, person) = chief(&server).await;
    let old = register(&person, "Night job", "machine", "").await;
    let (page, new) = add(&person, &old, "data centre", "").await;
    assert_eq!(new.client_id, old.client_id);
    assert!(page.text().contains("shown this once"), "{}", page.text());
    assert!(works(&server, &old).await, "as long as before");
    a_second().await;
    assert!(works(&server, &new).await);

    let (_, third) = add(&person, &old, "", "1").await;
    a_second().await;
    assert!(
        works(&server, &old).await && works(&server, &new).await && works(&server, &third).await
    );
    let shown = person
        .open(&format!("/admin/applications/{}", old.client_id))
        .await;
    assert!(shown.text().contains("data centre"), "{}", shown.text());
    assert_eq!(
        shown.text().matches("Ends on").count(),
        2,
        "{}",
        shown.text()
    );
    server.advance(std::time::Duration::from_hours(25));
    assert!(!works(&server, &old).await && !works(&server, &new).await);
    assert!(works(&server, &third).await);

    let (user_at, _) = super::at(&server, "/admin", &user).await;
    let (_, last) = add(&user_at, &old, "the last", "0").await;
    a_second().await;
    assert!(
        works(&server, &last).await && !works(&server, &third).await,
        "the others ended at once"
    );
    let pages = removals(&user_at, &old).await;
    assert_eq!(pages.len(), 1, "{pages:?}");
    let page = user_at.open(&pages[0]).await;
    assert!(
        page.text().contains("It is the only one that works"),
        "{}",
        page.text()
    );
    assert_eq!(send(&user_at, &page, "confirm", &[]).await.status, 303);
    a_second().await;
    assert!(!works(&server, &last).await);
    let shown = user_at
        .open(&format!("/admin/applications/{}", old.client_id))
        .await;
    assert!(
        shown.text().contains("There is no secret"),
        "{}",
        shown.text()
    );
    let actor = format!("user:{}", user.sub);
    assert_eq!(
        trail(&server, "client.secret_added").await,
        vec![vec![actor.clone(), old.client_id.clone()]; 3]
    );
    assert_eq!(
        trail(&server, "client.secret_removed").await,
        [[actor, old.client_id]]
    );
}

#[tokio::test]
async fn r56_a_secret_is_found_at_its_own_application_only() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let ours = register(&person, "Ours", "machine", "").await;
    let theirs = register(&person, "Theirs", "machine", "").await;
    let own = removals(&person, &ours).await.remove(0);
    let crossed = own.replace(&ours.client_id, &theirs.client_id);
    let page = person.open(&own).await;
    for path in [
        crossed,
        own.replace(&ours.client_id, "nobody"),
        format!("{own}0"),
    ] {
        assert_eq!(person.open(&path).await.status, 404, "{path}");
        let token = page
            .form("confirm")
            .value("csrf")
            .expect("a token")
            .to_owned();
        let step = person.post(person.absolute(&path), vec![("csrf".to_owned(), token)]);
        assert_eq!(person.step(step).await.status, 404, "{path}");
    }
    a_second().await;
    assert!(works(&server, &ours).await && works(&server, &theirs).await);
}

#[tokio::test]
async fn an_application_without_secrets_gets_none() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let public = register(&person, "Page", "spa", "https://a.example/cb").await;
    assert_eq!(public.client_secret, None);
    let path = format!("/admin/applications/{}/secrets", public.client_id);
    assert_eq!(person.open(&path).await.status, 404);
    let page = person.open("/admin/applications/new").await;
    let token = page
        .form("register")
        .value("csrf")
        .expect("a token")
        .to_owned();
    let id = "00000000-0000-4000-8000-000000000000".to_owned();
    let form = vec![("csrf".to_owned(), token), ("secret_id".to_owned(), id)];
    assert_eq!(
        person
            .step(person.post(person.absolute(&path), form))
            .await
            .status,
        404
    );
    assert_eq!(
        server
            .database()
            .number("SELECT count(*) FROM client_secrets")
            .await,
        0
    );
}
