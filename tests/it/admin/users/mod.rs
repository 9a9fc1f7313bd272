//! The room of people (R56, R57, R58, R59, R87).

mod ids;
mod links;
mod reach;

use super::{STALE, at, send};
use tests::{
    back_channel::BackChannel,
    given::{self, PASSWORD, User},
    page::{Page, Step},
    person::Person,
    raw,
    scene::{Issued, SCOPE},
    server::TestServer,
};

const NEW: &str = "copper-violin-drifts-north-7";
const NOBODY: &str = "00000000-0000-7000-8000-000000000009";

async fn chief(server: &TestServer, name: &str) -> User {
    given::user_with(&server.cli(), name, &["--role", "admin"]).await
}

/// Presses the button of a page that asks.
async fn confirm(person: &Person, path: &str) -> Page {
    let page = person.open(path).await;
    assert_eq!(page.status, 200, "{path}: {page:#?}");
    let form = page.form("confirm");
    let pairs = form.filled(&[], Some("confirm"));
    let target = page.url.join(&form.action).expect("an action");
    person.step(person.post(target, pairs)).await
}

async fn is_in(person: &Person) -> bool {
    person.open("/account").await.url.path() == "/account"
}

async fn signs_in(server: &TestServer, user: &User, password: &str) -> bool {
    let person = Person::new(server);
    let page = person.open("/login").await;
    let page = person.type_password(&page, &user.email, password).await;
    page.status == 200 && page.url.path() != "/login"
}

/// Sets a password by a link.
async fn set_password(server: &TestServer, link: &str) -> Page {
    let person = Person::new(server);
    let page = person.open(link).await;
    assert_eq!(page.status, 200, "{page:#?}");
    person
        .submit(&page, &[("new_password", NEW)], Some("set-password"))
        .await
}

fn shown_link(page: &Page) -> String {
    let rest = page.body.split("id=\"link\">").nth(1).expect("a link");
    rest.split('<').next().unwrap_or_default().to_owned()
}

fn path(user: &User) -> String {
    format!("/admin/users/{}", user.sub)
}

#[tokio::test]
async fn people_are_found_page_by_page_by_all_that_they_are_called() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    for name in ["alba", "albert", "aldo"] {
        given::user(&server.cli(), name).await;
    }
    let (person, page) = at(&server, "/admin/users", &boss).await;
    assert!(
        page.text().contains("albert@example.com"),
        "{}",
        page.text()
    );
    let first = person.open("/admin/users?search=AL&limit=2").await;
    let text = first.text();
    assert!(text.contains("alba@") && text.contains("albert@"), "{text}");
    assert!(!text.contains("aldo@") && !text.contains("boss@"), "{text}");
    let next = first
        .body
        .split("id=\"next\" href=\"")
        .nth(1)
        .expect("more");
    let next = next
        .split('"')
        .next()
        .unwrap_or_default()
        .replace("&#38;", "&");
    let second = person.open(&next).await;
    assert!(second.text().contains("aldo@"), "{}", second.text());
    assert!(!second.text().contains("albert@"), "{}", second.text());
    let id = server.cli().json(&["user", "show", "aldo"]).await["sub"].clone();
    let id = id.as_str().unwrap_or_default();
    let by_id = person.open(&format!("/admin/users?search={id}")).await;
    assert!(by_id.text().contains("aldo@"), "{}", by_id.text());
    // R60: nobody makes a place up, and no text breaks out of its statement.
    let forged = next.replace("cursor=", "cursor=A");
    for bad in [
        &forged,
        "/admin/users?cursor=x",
        "/admin/users?limit=0",
        "/admin/users?limit=201",
    ] {
        assert_eq!(person.open(bad).await.status, 400, "{bad}");
    }
    for odd in [
        "%27+OR+1%3D1--",
        "%25",
        "%00",
        "%F0%9F%A6%80",
        "a%27%3BDROP+TABLE+users",
    ] {
        let page = person.open(&format!("/admin/users?search={odd}")).await;
        assert!(matches!(page.status, 200 | 400), "{odd}: {}", page.status);
        assert!(!page.text().contains("aldo@"), "{odd}");
    }
}

#[tokio::test]
async fn r59_a_disabled_person_is_dead_at_once_with_tokens_sessions_and_what_waits() {
    let server = TestServer::start().await;
    let (boss, alice) = (
        chief(&server, "boss").await,
        given::user(&server.cli(), "alice").await,
    );
    let client = given::web_client(&server.cli()).await;
    let api = BackChannel::to(&server);
    let (hers, _) = at(&server, "/account", &alice).await;
    let code = raw::code(&server, &client, &hers, &alice, &[("scope", SCOPE)]).await;
    let tokens = Issued::of(&api.redeem(&client, &code).await);
    let waiting = raw::code(&server, &client, &hers, &alice, &[("scope", SCOPE)]).await;
    let (person, page) = at(&server, &path(&alice), &boss).await;
    let text = page.text();
    assert!(
        text.contains("alice@example.com") && text.contains("Password"),
        "{text}"
    );
    assert!(!page.body.contains("$argon2"), "a secret");

    let answer = confirm(&person, &format!("{}/state", path(&alice))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(!is_in(&hers).await);
    assert_eq!(api.userinfo(&tokens.access_token).await.status, 401);
    assert!(!api.is_active(&client, &tokens.access_token).await);
    assert_eq!(
        api.refresh(&client, &tokens.refresh_token).await.status,
        400
    );
    assert_eq!(api.redeem(&client, &waiting).await.status, 400);
    assert!(!signs_in(&server, &alice, PASSWORD).await);

    let answer = confirm(&person, &format!("{}/state", path(&alice))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(signs_in(&server, &alice, PASSWORD).await);
    assert_eq!(
        api.refresh(&client, &tokens.refresh_token).await.status,
        400,
        "dead for good"
    );
    let (hers, _) = at(&server, "/account", &alice).await;
    let answer = confirm(&person, &format!("{}/sessions", path(&alice))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(!is_in(&hers).await && is_in(&person).await);
    let actor = format!("user:{}", boss.sub);
    for kind in ["user.disabled", "user.enabled", "user.sessions_ended"] {
        let sql = format!(
            "SELECT count(*) FROM audit_events WHERE kind = '{kind}' AND actor = '{actor}' AND user_id IS NOT NULL AND request_id IS NOT NULL"
        );
        assert_eq!(server.database().number(&sql).await, 1, "{kind}");
    }
}

#[tokio::test]
async fn r57_a_form_takes_its_own_fields_and_no_others() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (person, page) = at(&server, &format!("{}/edit", path(&alice)), &boss).await;
    let sql = "SELECT email, name, username, email_verified, claims, disabled_at, epoch FROM users ORDER BY email";
    let before = server.database().rows(sql).await;
    for name in [
        "email",
        "sub",
        "id",
        "roles",
        "is_admin",
        "password",
        "password_hash",
        "claims",
        "disabled_at",
    ] {
        let answer = send(&person, &page, "save", &[("name", "Mallory"), (name, "x")]).await;
        let expected = if name == "password" { 403 } else { 400 };
        assert_eq!(answer.status, expected, "{name}: {answer:#?}");
    }
    assert_eq!(server.database().rows(sql).await, before);
    let typed = [
        ("name", "Alice Ames"),
        ("username", "ally"),
        ("email_verified", "yes"),
    ];
    let answer = send(&person, &page, "save", &typed).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let page = person.open(&path(&alice)).await;
    assert!(
        page.text().contains("Alice Ames") && page.text().contains("ally"),
        "{}",
        page.text()
    );
    let details = "SELECT details FROM audit_events WHERE kind = 'user.updated'";
    let details = server.database().rows(details).await.concat().concat();
    assert!(
        details.contains("username") && !details.contains("ally"),
        "{details}"
    );
}

#[tokio::test]
async fn r87_an_act_wants_a_fresh_proof_and_goes_on_after_it() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (person, page) = at(&server, &format!("{}/state", path(&alice)), &boss).await;
    server.advance(STALE);
    let asked = send(&person, &page, "confirm", &[("state", "disabled")]).await;
    assert_eq!(asked.status, 403, "{asked:#?}");
    let disabled = "SELECT count(*) FROM users WHERE disabled_at IS NOT NULL";
    assert_eq!(server.database().number(disabled).await, 0);
    let done = person
        .submit(&asked, &[("password", PASSWORD)], Some("prove"))
        .await;
    assert_eq!(
        (done.status, done.url.path()),
        (200, path(&alice).as_str()),
        "{done:#?}"
    );
    assert_eq!(server.database().number(disabled).await, 1);
}

#[tokio::test]
async fn a_deleted_account_is_out_at_once_and_gone_after_the_grace() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (hers, _) = at(&server, "/account", &alice).await;
    let (person, _) = at(&server, "/admin", &boss).await;
    let delete = format!("{}/delete", path(&alice));
    let answer = confirm(&person, &delete).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(
        !is_in(&hers).await && !signs_in(&server, &alice, PASSWORD).await,
        "nor does she take it back"
    );
    let page = person.open(&path(&alice)).await;
    assert!(page.text().contains("will be deleted"), "{}", page.text());
    let answer = confirm(&person, &delete).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let leaving = "SELECT count(*) FROM users WHERE delete_after IS NOT NULL";
    assert_eq!(server.database().number(leaving).await, 0);
    let forged = person.step(Step::get(person.absolute(&delete))).await;
    assert_eq!(forged.status, 200, "a GET deletes nobody");
    assert_eq!(server.database().number(leaving).await, 0);
}

#[tokio::test]
async fn groups_are_joined_and_left() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (person, page) = at(&server, &format!("{}/groups", path(&alice)), &boss).await;
    let page = person
        .submit(&page, &[("join", "staff")], Some("add"))
        .await;
    assert!(page.text().contains("staff"), "{}", page.text());
    let answer = send(&person, &page, "leave", &[("leave", "nobody's")]).await;
    assert_eq!(answer.status, 404, "{answer:#?}");
    let answer = send(&person, &page, "leave", &[("leave", "staff")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let empty = send(&person, &page, "add", &[("join", " ")]).await;
    assert_eq!(empty.status, 422, "{empty:#?}");
    let members = "SELECT count(*) FROM group_members";
    assert_eq!(server.database().number(members).await, 0);
}
