//! The room of people (R56, R57, R58, R59, R87).

use super::{STALE, administrator, at, send};
use futures_util::future::join_all;
use tests::{
    back_channel::BackChannel,
    given::{self, PASSWORD, User},
    mail_sink::MailSink,
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
async fn an_account_without_mail_begins_by_a_link_that_is_shown_once_and_works_once() {
    let server = TestServer::builder().production().start().await;
    let boss = chief(&server, "boss").await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let page = person.open("/admin/users/new").await;
    let typed = [
        ("email", "new@example.com"),
        ("name", "Nora New"),
        ("username", "nora"),
    ];
    let shown = person.submit(&page, &typed, Some("save")).await;
    assert_eq!(shown.status, 200, "{shown:#?}");
    assert_eq!(shown.header("cache-control"), "no-store");
    let link = shown_link(&shown);
    assert!(
        link.starts_with(server.issuer()) && link.contains("/recover/"),
        "{link}"
    );
    let token = link.rsplit('/').next().unwrap_or_default();
    let dump = server.database().dump().await;
    let is_kept = dump
        .windows(token.len())
        .any(|part| part == token.as_bytes());
    assert!(!is_kept, "the link is in the database");
    let done = set_password(&server, &link).await;
    assert_eq!(done.url.path(), "/recover/done", "{done:#?}");
    assert_eq!(Person::new(&server).open(&link).await.status, 404);
    let nora = User {
        sub: String::new(),
        email: "new@example.com".to_owned(),
        username: "nora".to_owned(),
        password: NEW.to_owned(),
    };
    assert!(signs_in(&server, &nora, NEW).await);
    // Nobody vouched for the address, and a link that was passed on proves nothing about it.
    let verified = "SELECT count(*) FROM users WHERE email_verified AND username_key = 'nora'";
    assert_eq!(server.database().number(verified).await, 0);

    let page = person.open("/admin/users/new").await;
    for (typed, status) in [
        ([("email", "NEW@example.com"), ("username", "")], 409),
        ([("email", "other@example.com"), ("username", "Nora")], 409),
        ([("email", "nonsense"), ("username", "")], 422),
        ([("email", "x@example.com"), ("username", "a b")], 422),
    ] {
        let again = person.submit(&page, &typed, Some("save")).await;
        assert_eq!(again.status, status, "{typed:?}: {}", again.text());
        assert!(again.body.contains("id=\"error-summary\""), "{typed:?}");
    }
}

#[tokio::test]
async fn an_account_with_mail_begins_by_a_mailed_link_that_proves_the_address() {
    let sink = MailSink::start().await;
    let server = TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGNUP__MODE", "invite")
        .start()
        .await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let page = person.open("/admin/users/new").await;
    let made = person
        .submit(&page, &[("email", "new@example.com")], Some("save"))
        .await;
    assert_eq!(made.status, 200, "{made:#?}");
    assert!(!made.body.contains("/recover/"), "{}", made.body);
    let link = sink.wait_for("new@example.com", 1).await.link();
    let done = set_password(&server, &link).await;
    assert_eq!(done.url.path(), "/recover/done", "{done:#?}");
    let verified =
        "SELECT count(*) FROM users WHERE email_verified AND email_key = 'new@example.com'";
    assert_eq!(server.database().number(verified).await, 1);

    // The same for somebody who lost a password: mailed to them, and the administrator sees no link.
    let answer = confirm(&person, &format!("{}/reset", path(&alice))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let link = sink.wait_for(&alice.email, 1).await.link();
    assert!(
        signs_in(&server, &alice, PASSWORD).await,
        "nothing happens before it is used"
    );
    set_password(&server, &link).await;
    assert!(signs_in(&server, &alice, NEW).await && !signs_in(&server, &alice, PASSWORD).await);

    let page = person.open("/admin/users/invite").await;
    let invited = person
        .submit(&page, &[("email", "guest@example.com")], Some("save"))
        .await;
    assert_eq!(
        (invited.status, invited.url.path()),
        (200, "/admin/users"),
        "{invited:#?}"
    );
    let link = sink.wait_for("guest@example.com", 1).await.link();
    assert!(link.contains("/register/"), "{link}");
    assert_eq!(Person::new(&server).open(&link).await.status, 200);
}

#[tokio::test]
async fn a_reset_link_that_is_shown_signs_its_owner_out_when_it_is_used_and_not_before() {
    let server = TestServer::builder().production().start().await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    let (hers, _) = at(&server, "/account", &alice).await;
    let (person, _) = at(&server, "/admin/users", &boss).await;
    let first = confirm(&person, &format!("{}/reset", path(&alice))).await;
    let second = confirm(&person, &format!("{}/reset", path(&alice))).await;
    assert_eq!((first.status, second.status), (200, 200), "{second:#?}");
    assert!(is_in(&hers).await);
    assert_eq!(
        Person::new(&server).open(&shown_link(&first)).await.status,
        404,
        "the newest counts"
    );
    set_password(&server, &shown_link(&second)).await;
    assert!(!is_in(&hers).await && signs_in(&server, &alice, NEW).await);
    let third = confirm(&person, &format!("{}/reset", path(&alice))).await;
    confirm(&person, &format!("{}/state", path(&alice))).await;
    assert_eq!(
        Person::new(&server).open(&shown_link(&third)).await.status,
        404,
        "R59"
    );
    let page = person.open(&format!("{}/reset", path(&alice))).await;
    assert!(page.find_form("confirm").is_none(), "{}", page.body);
}

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

#[tokio::test]
async fn r56_an_id_that_nobody_has_is_answered_like_one_that_cannot_be() {
    let server = TestServer::start().await;
    let boss = chief(&server, "boss").await;
    let (alice, bob) = (
        given::user(&server.cli(), "alice").await,
        given::user(&server.cli(), "bob").await,
    );
    let (person, _) = at(&server, "/admin", &boss).await;
    for last in [
        "",
        "/edit",
        "/state",
        "/sessions",
        "/reset",
        "/roles",
        "/groups",
        "/addresses",
        "/delete",
    ] {
        let mut bodies = Vec::new();
        for id in [NOBODY, "nonsense", "%27", "urn:uuid:1"] {
            let page = person.open(&format!("/admin/users/{id}{last}")).await;
            assert_eq!(page.status, 404, "{id}{last}");
            let id = page.header("x-request-id").to_owned();
            let lines = page.body.replace(&id, "");
            let lines = lines.lines().filter(|line| !line.contains("name=\"back\""));
            bodies.push(lines.collect::<Vec<_>>().join("\n"));
        }
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{last}");
    }
    // What belongs to somebody else is not there either.
    let insert = format!(
        "INSERT INTO passkeys (id, user_id, credential_id, credential, name, synced, created_at) \
         SELECT {}, id, {}, '{{}}', 'Key', {}, created_at FROM users WHERE username_key = 'bob'",
        id(&server),
        bytes(&server),
        truth(&server),
    );
    server.database().execute(&insert).await;
    let hers = person
        .open(&format!("{}/methods/{NOBODY}", path(&alice)))
        .await;
    assert_eq!(hers.status, 404, "{hers:#?}");
    assert_eq!(
        person
            .open(&format!("{}/methods/totp", path(&alice)))
            .await
            .status,
        404
    );
    let answer = confirm(&person, &format!("{}/methods/{NOBODY}", path(&bob))).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let left = "SELECT count(*) FROM passkeys";
    assert_eq!(server.database().number(left).await, 0);
    let told =
        "SELECT count(*) FROM audit_events WHERE kind = 'passkey.removed' AND actor LIKE 'user:%'";
    assert_eq!(server.database().number(told).await, 1);
}

fn id(server: &TestServer) -> String {
    match server.database().engine() {
        tests::database::Engine::Sqlite => format!("x'{}'", NOBODY.replace('-', "")),
        tests::database::Engine::Postgres => format!("'{NOBODY}'"),
    }
}

fn bytes(server: &TestServer) -> &'static str {
    match server.database().engine() {
        tests::database::Engine::Sqlite => "x'01'",
        tests::database::Engine::Postgres => "'\\x01'::bytea",
    }
}

fn truth(server: &TestServer) -> &'static str {
    match server.database().engine() {
        tests::database::Engine::Sqlite => "0",
        tests::database::Engine::Postgres => "false",
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
