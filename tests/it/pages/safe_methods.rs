//! GET and HEAD change nothing (R71).

use tests::{
    given::{self},
    page::Step,
    person::Person,
    probe, raw,
    server::TestServer,
};

const PATHS: &[&str] = &[
    "/",
    "/login",
    "/logout",
    "/select-account",
    "/setup",
    "/demo",
    "/oauth2/logout",
    "/readyz",
    "/livez",
    "/robots.txt",
    "/favicon.ico",
    "/client-logo?client_id=nobody",
    "/picture/nobody",
    "/account",
    "/account/profile",
    "/account/security",
    "/account/security/password",
    "/account/sessions",
    "/account/sessions?others=end",
    "/account/apps",
    "/account/activity",
    "/account/export",
    "/account/delete",
    "/account/delete?keep=yes",
    "/recover",
    "/recover/sent",
    "/recover/done",
    "/recover/x",
    "/register",
    "/register/x",
    "/recover/undo/x",
    "/recover/begin/x",
    "/recover/stop/x",
    "/recover/finish/x",
    "/recover/lost",
    "/recover/begun",
    "/recover/stopped",
    "/recover/finished",
    "/login/lost",
    "/account/addresses",
    "/account/addresses/add",
    "/verify-email",
    "/verify-email/x",
    "/login/passkey",
    "/account/security/passkeys",
    "/account/security/passkeys/00000000-0000-4000-8000-000000000000",
    "/account/security/totp",
    "/account/security/recovery-codes",
    "/account/security/upstream",
    "/account/security/upstream/00000000-0000-4000-8000-000000000000",
    "/upstream/00000000-0000-4000-8000-000000000000",
    "/login/totp",
    "/login/recovery-code",
    "/login/email",
    "/login/email/x",
    "/login/email/00000000-0000-4000-8000-000000000000",
    "/login/email/link/x",
    "/actions/password",
    "/actions/terms",
    "/actions/verify-email",
    "/actions/passkey",
    "/.well-known/passkey-endpoints",
    "/.well-known/change-password",
    "/.well-known/jwks.json",
];

/// The rooms of people, sessions, keys and events, each as if its form had been sent.
fn of_rooms(sub: &str, session: &str) -> Vec<String> {
    vec![
        "/admin/users?search=a".to_owned(),
        "/admin/users/new?email=x%40example.com".to_owned(),
        "/admin/users/invite?email=x%40example.com".to_owned(),
        format!("/admin/users/{sub}"),
        format!("/admin/users/{sub}/edit?name=x"),
        format!("/admin/users/{sub}/state?state=disabled"),
        format!("/admin/users/{sub}/sessions"),
        format!("/admin/users/{sub}/reset"),
        format!("/admin/users/{sub}/methods/totp"),
        format!("/admin/users/{sub}/roles?take=admin"),
        format!("/admin/users/{sub}/groups?join=x"),
        format!("/admin/users/{sub}/addresses?remove=x"),
        format!("/admin/users/{sub}/delete?act=delete"),
        format!("/admin/sessions?session={session}"),
        "/admin/keys".to_owned(),
        "/admin/keys/rotate".to_owned(),
        "/admin/keys/x/retire".to_owned(),
        "/admin/audit?actor=alice".to_owned(),
    ]
}

#[tokio::test]
async fn r71_get_and_head_of_every_page_change_nothing() {
    let builder = TestServer::builder().set("IDP_SIGN_IN__EMAIL_CODE", "allowed");
    let server = builder.start().await;
    let alice = given::user_with(&server.cli(), "alice", &["--role", "admin"]).await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let consent = person
        .sign_in(&raw::authorize_url(&server, &client, &[]), &alice)
        .await;
    let handle = consent
        .form("allow")
        .value("request")
        .unwrap_or_default()
        .to_owned();
    let account = probe::session_ids(&server).await[0].clone();
    let before = state_of(&server).await;
    let with_parameters = [
        format!("/login?request={handle}"),
        format!("/login?username=alice&password={}&csrf=x", alice.password),
        format!("/login/passkey?request={handle}&credential=x&ceremony=x&csrf=x"),
        format!("/consent?request={handle}"),
        format!("/consent?request={handle}&decision=allow"),
        format!("/select-account?request={handle}&account={account}"),
        format!("/login/email?request={handle}&email={}", alice.email),
        format!("/actions/terms?request={handle}&decision=accept"),
        format!("/select-account?remove={account}"),
        format!("/account/sessions?session={account}"),
        format!("/account/apps?app={}", client.client_id),
        format!("/oauth2/authorize/{handle}"),
        "/logout?confirm=1".to_owned(),
        "/admin".to_owned(),
        "/admin/applications?search=a&limit=1".to_owned(),
        "/admin/applications/new?name=x&type=web".to_owned(),
        format!("/admin/applications/{}", client.client_id),
        format!("/admin/applications/{}/edit?name=x", client.client_id),
        format!("/admin/applications/{}/secrets?label=x", client.client_id),
        format!(
            "/admin/applications/{}/status?status=disabled",
            client.client_id
        ),
        format!("/admin/applications/{}/delete?typed=x", client.client_id),
    ];
    for path in PATHS
        .iter()
        .copied()
        .chain(with_parameters.iter().map(String::as_str))
        .chain(of_rooms(&alice.sub, &account).iter().map(String::as_str))
    {
        let seen = person.step(Step::get(person.absolute(path))).await;
        let mut head = Step::get(person.absolute(path));
        head.method = reqwest::Method::HEAD;
        let headed = person.step(head).await;
        assert_eq!(headed.body, "", "HEAD {path}");
        // What acts on GET, as its specification wants, does not answer HEAD at all.
        if path.starts_with("/oauth2/") {
            assert_eq!(headed.status, 405, "HEAD {path}");
        } else {
            assert_eq!(headed.status, seen.status, "HEAD {path}");
            for name in ["content-type", "content-length", "cache-control"] {
                assert_eq!(
                    headed.header(name),
                    seen.header(name),
                    "HEAD {path}: {name}"
                );
            }
        }
        assert_eq!(state_of(&server).await, before, "{path}");
    }
}

/// What a GET must not change.
async fn state_of(server: &TestServer) -> Vec<Vec<Vec<String>>> {
    let mut state = Vec::new();
    for sql in [
        "SELECT id, ended_at, revoked_at, selected_at, expires_at FROM sessions ORDER BY id",
        "SELECT id, completed_at FROM authorization_requests ORDER BY id",
        "SELECT count(*) FROM grants",
        "SELECT count(*) FROM consents",
        "SELECT id, updated_at, epoch, delete_after, email_verified, terms_version FROM users ORDER BY id",
        "SELECT phc FROM password_credentials ORDER BY user_id",
        "SELECT count(*) FROM user_pictures",
        "SELECT email_key, email FROM user_emails ORDER BY email_key",
        "SELECT count(*) FROM delayed_recoveries",
        "SELECT count(*) FROM audit_events",
        "SELECT count(*) FROM passkeys",
        "SELECT count(*) FROM webauthn_ceremonies",
        "SELECT count(*) FROM upstream_requests",
        "SELECT id, tries, used_at FROM mailed_codes ORDER BY id",
        "SELECT count(*) FROM throttles",
        "SELECT count(*) FROM settings",
        "SELECT client_id, updated_at, disabled_at FROM clients ORDER BY client_id",
        "SELECT id, expires_at FROM client_secrets ORDER BY id",
    ] {
        state.push(server.database().rows(sql).await);
    }
    state
}
