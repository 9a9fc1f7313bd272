//! Forms that came too late, or twice.

use super::{a_second, administrator, at, chief, register, send, trail, value};
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    page::Page,
    server::TestServer,
};

#[tokio::test]
async fn of_two_who_change_the_same_person_the_second_is_told_what_is_stored() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    let edit = format!("/admin/users/{}/edit", alice.sub);
    let helper = administrator(&server, "helper", &["users:write"]).await;
    let (other, theirs) = at(&server, &edit, &helper).await;
    let ours = person.open(&edit).await;
    let named = |name| {
        [
            ("name", name),
            ("username", "alice"),
            ("email_verified", "yes"),
        ]
    };
    let done = send(&other, &theirs, "save", &named("Theirs")).await;
    assert_eq!(done.status, 303, "{done:#?}");
    let answer = send(&person, &ours, "save", &named("Ours")).await;
    assert_eq!(answer.status, 409, "{answer:#?}");
    assert_eq!(
        answer.form("save").value("name"),
        Some("Ours"),
        "what was entered is kept"
    );
    assert!(
        answer.text().contains("Stored now: Theirs"),
        "{}",
        answer.text()
    );
    let name = async || server.cli().json(&["user", "show", "alice"]).await["name"].clone();
    assert_eq!(name().await, "Theirs");
    let answer = send(&person, &answer, "save", &named("Ours")).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert_eq!(name().await, "Ours");
    for version in [
        "",
        "x",
        "0",
        "253402300799999999999",
        "-62167219200000000000",
    ] {
        let fields = [&named("Bad")[..], &[("version", version)]].concat();
        let answer = send(&person, &ours, "save", &fields).await;
        assert!(
            matches!(answer.status, 400 | 409),
            "{version}: {}",
            answer.status
        );
    }
    assert_eq!(name().await, "Ours");
}

#[tokio::test]
async fn a_mistake_makes_no_late_form_a_fresh_one() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    given::user(&server.cli(), "carol").await;
    let edit = format!("/admin/users/{}/edit", alice.sub);
    let form = |name: &'static str, username| {
        [
            ("name", name),
            ("username", username),
            ("email_verified", "yes"),
        ]
    };
    for (wrong, status, name) in [("a b", 422, "Theirs"), ("carol", 409, "Theirs too")] {
        let ours = person.open(&edit).await;
        let version = |page: &Page| page.form("save").value("version").map(str::to_owned);
        if status == 409 {
            // Of a name that is taken there is no word before the version counts.
            let answer = send(&person, &ours, "save", &form("Taken", wrong)).await;
            assert_eq!((answer.status, version(&answer)), (409, version(&ours)));
        }
        let theirs = person.open(&edit).await;
        let done = send(&person, &theirs, "save", &form(name, "alice")).await;
        assert_eq!(done.status, 303, "{done:#?}");
        let answer = send(&person, &ours, "save", &form("Ours", wrong)).await;
        assert_eq!(answer.status, status, "{answer:#?}");
        if status == 422 {
            let answer = send(&person, &answer, "save", &form("Ours", "alice")).await;
            assert_eq!(answer.status, 409, "{answer:#?}");
        }
        let shown = server.cli().json(&["user", "show", "alice"]).await;
        assert_eq!(shown["name"], name);
    }
}

async fn secrets(server: &TestServer) -> i64 {
    let sql = "SELECT count(*) FROM client_secrets";
    server.database().number(sql).await
}

#[tokio::test]
async fn a_form_of_a_secret_that_is_removed_makes_no_other_one() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", given::REDIRECT_URI).await;
    let app = format!("/admin/applications/{}", client.client_id);
    let form = person.open(&format!("{app}/secrets")).await;
    let id = form
        .form("make")
        .value("secret_id")
        .expect("an id")
        .to_owned();
    let fields = [
        ("secret_id", id.as_str()),
        ("label", "new"),
        ("overlap", ""),
    ];
    let made = send(&person, &form, "make", &fields).await;
    assert_eq!(made.status, 200, "{made:#?}");
    let secret = value(&made, "client_secret");
    let page = person.open(&format!("{app}/secrets/{id}")).await;
    let removed = send(&person, &page, "confirm", &[]).await;
    assert_eq!(removed.status, 303, "{removed:#?}");
    let before = secrets(&server).await;
    let again = send(&person, &form, "make", &fields).await;
    let to = again.location.clone().expect("the way on");
    assert_eq!((again.status, to.path()), (303, app.as_str()));
    let shown = person.open(to.as_str()).await;
    assert!(shown.text().contains("was sent before"), "{}", shown.text());
    assert_eq!(secrets(&server).await, before);
    assert_eq!(trail(&server, "client.secret_added").await.len(), 1);
    a_second().await;
    let removed = Client {
        client_secret: secret,
        ..client
    };
    let api = BackChannel::to(&server);
    assert_eq!(api.refresh(&removed, "x").await.status, 401);
}

#[tokio::test]
async fn a_form_of_an_application_that_is_deleted_makes_no_other_one() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let form = person.open("/admin/applications/new").await;
    let id = form
        .form("register")
        .value("client_id")
        .expect("an id")
        .to_owned();
    let fields = [
        ("client_id", id.as_str()),
        ("name", "Shop"),
        ("type", "web"),
        ("redirect_uri", given::REDIRECT_URI),
    ];
    let made = send(&person, &form, "register", &fields).await;
    assert_eq!(made.status, 200, "{made:#?}");
    let page = person
        .open(&format!("/admin/applications/{id}/delete"))
        .await;
    send(&person, &page, "confirm", &[("typed", "Shop")]).await;
    let again = send(&person, &form, "register", &fields).await;
    let to = again.location.clone().expect("the way on");
    assert_eq!((again.status, to.path()), (303, "/admin/applications"));
    let shown = person.open(to.as_str()).await;
    assert!(shown.text().contains("was sent before"), "{}", shown.text());
    let sql = format!("SELECT count(*) FROM clients WHERE client_id = '{id}'");
    assert_eq!(server.database().number(&sql).await, 0);
    assert_eq!(trail(&server, "client.created").await.len(), 1);
}
