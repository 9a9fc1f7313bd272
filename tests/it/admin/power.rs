//! Who has lost their power between the door and the write changes nothing, and two who act on one another leave one of them (R55,
//! R58).

use super::{at, register, send};
use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self, User},
    page::{Page, Step},
    person::Person,
    probe,
    server::TestServer,
};

/// Long enough for a request to come to the place where it waits.
const ON_ITS_WAY: Duration = Duration::from_millis(400);
/// All that an administrator changes.
const CHANGED: [&str; 9] = [
    "clients",
    "client_secrets",
    "users",
    "sessions",
    "role_members",
    "group_members",
    "signing_keys",
    "mailed_links",
    "audit_events",
];

async fn chief(server: &TestServer, name: &str) -> User {
    given::user_with(&server.cli(), name, &["--role", "admin"]).await
}

/// A form that is filled in and not sent yet.
async fn ready(person: &Person, path: &str, fields: &[(&str, &str)]) -> Step {
    let page = person.open(path).await;
    assert_eq!(page.status, 200, "{path}: {page:#?}");
    let names = [
        "confirm", "save", "add", "give", "take", "register", "session", "make",
    ];
    let name = names
        .into_iter()
        .find(|name| page.find_form(name).is_some());
    let form = page.form(name.unwrap_or_else(|| panic!("{path} has no form: {}", page.body)));
    let pairs = if fields.is_empty() {
        form.filled(&[], Some("confirm"))
    } else {
        let token = form.value("csrf").expect("a token");
        let kept = ["client_id", "version", "secret_id"]
            .into_iter()
            .filter_map(|name| Some((name, form.value(name)?)));
        let pairs = [("csrf", token)].into_iter().chain(kept);
        pairs
            .chain(fields.iter().copied())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    let target = page.url.join(&form.action).expect("an action");
    person.post(target, pairs)
}

/// What comes of a form when this happens after its sender was let in and before anything was written.
async fn overtaken(server: &TestServer, person: &Person, step: Step, sql: &str) -> Page {
    let lock = server.database().change_slowly(sql).await;
    let commit = async {
        tokio::time::sleep(ON_ITS_WAY).await;
        lock.commit().await;
    };
    tokio::join!(person.step(step), commit).0
}

/// The end of an address, and the fields of its form.
type Act = (&'static str, &'static [(&'static str, &'static str)]);

const BOSS: &str = "(SELECT id FROM users WHERE username_key = 'boss')";

#[tokio::test]
async fn r55_who_lost_the_role_the_account_or_the_session_meanwhile_changes_nothing() {
    let losses = [
        format!("DELETE FROM role_members WHERE user_id = {BOSS}"),
        "UPDATE users SET disabled_at = created_at WHERE username_key = 'boss'".to_owned(),
        "UPDATE users SET epoch = epoch + 1 WHERE username_key = 'boss'".to_owned(),
        format!(
            "UPDATE sessions SET revoked_at = created_at, ended_at = created_at WHERE user_id = {BOSS}"
        ),
    ];
    for loss in losses {
        let server = TestServer::start().await;
        let boss = chief(&server, "boss").await;
        let alice = given::user(&server.cli(), "alice").await;
        let (person, _) = at(&server, "/admin", &boss).await;
        let step = ready(&person, &format!("/admin/users/{}/state", alice.sub), &[]).await;
        let answer = overtaken(&server, &person, step, &loss).await;
        let got = (answer.status, answer.error_code());
        assert_eq!(got, (403, "not_permitted".to_owned()), "{loss}");
        let sql = "SELECT count(*) FROM users WHERE username_key = 'alice' AND disabled_at IS NULL";
        assert_eq!(server.database().number(sql).await, 1, "{loss}");
        let sql = "SELECT count(*) FROM audit_events WHERE kind = 'user.disabled'";
        assert_eq!(server.database().number(sql).await, 0, "{loss}");
    }
}

#[tokio::test]
async fn r55_no_form_of_the_console_is_done_for_one_who_lost_the_role_meanwhile() {
    let server = TestServer::builder()
        .set("IDP_SIGNUP__MODE", "invite")
        .start()
        .await;
    let boss = chief(&server, "boss").await;
    let alice = given::user(&server.cli(), "alice").await;
    at(&server, "/account", &alice).await;
    let (person, _) = at(&server, "/admin", &boss).await;
    let shop = register(&person, "Shop", "web", given::REDIRECT_URI).await;
    let (app, user) = (
        format!("/admin/applications/{}", shop.client_id),
        format!("/admin/users/{}", alice.sub),
    );
    let sql = "SELECT kid FROM signing_keys ORDER BY signs_from DESC LIMIT 1";
    let rotate = person.open("/admin/keys/rotate").await;
    send(&person, &rotate, "confirm", &[]).await;
    let kid = server.database().rows(sql).await.concat().concat();
    let new = [
        ("name", "Other"),
        ("type", "web"),
        ("redirect_uri", given::REDIRECT_URI),
    ];
    let edited = [
        ("name", "Other"),
        ("redirect_uris", given::REDIRECT_URI),
        ("id_token_claims", "full"),
        ("require_pkce", "yes"),
    ];
    let forms: Vec<(String, &[(&str, &str)])> = vec![
        ("/admin/applications/new".to_owned(), &new),
        (format!("{app}/edit"), &edited),
        (format!("{app}/secrets"), &[("label", "x"), ("overlap", "")]),
        (format!("{app}/status"), &[]),
        (format!("{app}/delete"), &[("typed", "Shop")]),
        (
            "/admin/users/new".to_owned(),
            &[("email", "new@example.com")],
        ),
        (
            "/admin/users/invite".to_owned(),
            &[("email", "guest@example.com")],
        ),
        (format!("{user}/edit"), &[("name", "Other")]),
        (format!("{user}/state"), &[]),
        (format!("{user}/sessions"), &[]),
        (format!("{user}/reset"), &[]),
        (format!("{user}/roles"), &[("give", "admin")]),
        (format!("{user}/groups"), &[("join", "staff")]),
        (format!("{user}/delete"), &[]),
        ("/admin/keys/rotate".to_owned(), &[]),
        (format!("/admin/keys/{kid}/retire"), &[]),
    ];
    let taken = format!("DELETE FROM role_members WHERE user_id = {BOSS}");
    let given = "INSERT INTO role_members (role_id, user_id) SELECT r.id, u.id FROM roles r, users u \
         WHERE r.name = 'admin' AND u.username_key = 'boss'";
    for (path, fields) in forms {
        let step = ready(&person, &path, fields).await;
        let before = rows(&server).await;
        let answer = overtaken(&server, &person, step, &taken).await;
        let got = (answer.status, answer.error_code());
        assert_eq!(
            got,
            (403, "not_permitted".to_owned()),
            "{path}: {answer:#?}"
        );
        server.database().execute(given).await;
        assert_eq!(rows(&server).await, before, "{path}");
    }
}

/// All that an administrator changes.
async fn rows(server: &TestServer) -> String {
    let database = server.database();
    let counts = probe::rows(server, &CHANGED).await;
    let clients = database
        .rows("SELECT metadata, disabled_at FROM clients ORDER BY client_id")
        .await;
    let users = database
        .rows("SELECT name, epoch, disabled_at, delete_after FROM users ORDER BY email")
        .await;
    let keys = database
        .rows("SELECT kid, signs_until, published_until FROM signing_keys ORDER BY kid")
        .await;
    format!("{counts} {clients:?} {users:?} {keys:?}")
}

/// A form of each, sent at the same moment.
async fn at_once(forms: Vec<(Person, Step)>) -> Vec<Page> {
    let sent = forms
        .into_iter()
        .map(|(person, step)| async move { person.step(step).await });
    join_all(sent).await
}

/// So many who may do everything can sign in.
async fn left(server: &TestServer) -> i64 {
    let sql = "SELECT count(*) FROM role_members m JOIN roles r ON r.id = m.role_id JOIN users u ON u.id = m.user_id \
               WHERE r.name = 'admin' AND u.disabled_at IS NULL AND u.delete_after IS NULL";
    server.database().number(sql).await
}

#[tokio::test]
async fn r58_of_administrators_who_act_on_one_another_at_once_one_stays() {
    const TAKE: Act = ("roles", &[("take", "admin")]);
    const DISABLE: Act = ("state", &[("state", "disabled")]);
    const DELETE: Act = ("delete", &[("act", "delete")]);
    let server = TestServer::start().await;
    let games: [&[Act]; 6] = [
        &[TAKE, TAKE],
        &[DISABLE, DISABLE],
        &[TAKE, DISABLE],
        &[DELETE, TAKE],
        &[DISABLE, DISABLE, DISABLE],
        &[TAKE, DISABLE, DELETE],
    ];
    for (round, acts) in games.into_iter().enumerate() {
        let mut people = Vec::new();
        for place in 0..acts.len() {
            people.push(chief(&server, &format!("chief{round}-{place}")).await);
        }
        let mut forms = Vec::new();
        for (place, (last, fields)) in acts.iter().enumerate() {
            let other = &people[(place + 1) % people.len()];
            let (person, _) = at(&server, "/admin", &people[place]).await;
            let path = format!("/admin/users/{}/{last}", other.sub);
            let step = ready(&person, &path, fields).await;
            forms.push((person, step));
        }
        let answers = at_once(forms).await;
        let done = |page: &&Page| {
            let to = page.location.as_ref();
            to.is_some_and(|to| to.query().is_some_and(|query| query.contains("done=")))
        };
        let count = answers.iter().filter(done).count();
        let what: Vec<_> = answers.iter().map(|page| page.status).collect();
        assert!(what.iter().all(|status| *status < 500), "{round}: {what:?}");
        let stay = left(&server).await;
        assert!(stay >= 1 && count >= 1, "{round}: {what:?} {stay}");
        assert_eq!(
            usize::try_from(stay).unwrap() + count,
            acts.len(),
            "{round}: {what:?}"
        );
        server.database().execute("DELETE FROM role_members").await;
    }
}
