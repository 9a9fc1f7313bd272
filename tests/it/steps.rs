//! No step of a sign-in is skipped: every action in every state (R90).

use serde_json::json;
use tests::{
    authenticator_app::AuthenticatorApp,
    given::{self, Client, User},
    page::Page,
    person::Person,
    probe, raw,
    server::TestServer,
};

struct Scene {
    server: TestServer,
    alice: User,
    /// Has an authenticator app.
    dora: User,
    /// Has to choose another password.
    carol: User,
    client: Client,
    /// Demands a second factor, which Alice has not.
    strict: Client,
    /// Demands a passkey, which she has not either.
    unphishable: Client,
}

/// How far a person has come on the way to a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Nobody,
    Begun,
    WrongPassword,
    HalfSignedIn,
    SignedIn,
    MustSignInAgain,
    MustChoose,
    MustEnrol,
    MustEnrolPasskey,
    MustChangePassword,
    Done,
}

const STATES: [State; 11] = [
    State::Nobody,
    State::Begun,
    State::WrongPassword,
    State::HalfSignedIn,
    State::SignedIn,
    State::MustSignInAgain,
    State::MustChoose,
    State::MustEnrol,
    State::MustEnrolPasskey,
    State::MustChangePassword,
    State::Done,
];

impl Scene {
    fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    /// A fresh person in a state, and the handle of the request that waits.
    async fn bring(&self, state: State) -> (Person, String) {
        let person = Person::new(&self.server);
        let handle = |page: &Page| {
            let pairs = page.url.query_pairs();
            let found = pairs.into_owned().find(|(name, _)| name == "request");
            found.map(|(_, handle)| handle).unwrap_or_default()
        };
        if state == State::Nobody {
            person.open("/login").await;
            return (person, "00000000-0000-4000-8000-000000000000".to_owned());
        }
        let page = person.open(&self.url(&[])).await;
        let begun = handle(&page);
        match state {
            State::Nobody | State::Begun => {}
            State::WrongPassword => {
                let again = person.type_password(&page, "alice", "wrong").await;
                assert_eq!(again.status, 422);
            }
            State::HalfSignedIn => {
                let page = person.type_password(&page, "dora", &self.dora.password);
                assert!(page.await.find_form("code").is_some());
            }
            State::MustChangePassword => {
                let address = format!("/login?request={begun}");
                let page = person.sign_in(&address, &self.carol).await;
                assert_eq!(page.url.path(), "/actions/password", "{page:#?}");
            }
            State::MustEnrol | State::MustEnrolPasskey => {
                person
                    .sign_in(&format!("/login?request={begun}"), &self.alice)
                    .await;
                let client = if state == State::MustEnrol {
                    &self.strict
                } else {
                    &self.unphishable
                };
                let url = raw::authorize_url(&self.server, client, &[]);
                let page = person.open(&url).await;
                return (person, handle(&page));
            }
            State::SignedIn => {
                person
                    .sign_in(&format!("/login?request={begun}"), &self.alice)
                    .await;
            }
            State::MustSignInAgain | State::MustChoose => {
                person
                    .authorize(&format!("/login?request={begun}"), &self.alice)
                    .await;
                let prompt = if state == State::MustChoose {
                    "select_account"
                } else {
                    "login"
                };
                let page = person.open(&self.url(&[("prompt", prompt)])).await;
                return (person, handle(&page));
            }
            State::Done => {
                person
                    .authorize(&format!("/login?request={begun}"), &self.alice)
                    .await;
            }
        }
        (person, begun)
    }

    /// Every action of [`actions`]: nothing comes of any.
    async fn try_everything(&self, state: State, person: &Person, handle: &str) {
        let tables = [
            "grants",
            "sessions",
            "consents",
            "totp_secrets",
            "recovery_codes",
            "upstream_links",
            "user_emails",
            "pending_emails",
            "delayed_recoveries",
        ];
        let before = probe::rows(&self.server, &tables).await;
        let newest = probe::session_ids(&self.server).await;
        let session = newest.first().cloned().unwrap_or_default();
        let cookie = person.cookie("idp_session");
        let all = actions(handle, &session).into_iter();
        let all = all.chain(second_factor_actions(handle));
        for (path, fields) in all.chain(method_actions(handle)) {
            // The token of the sign-in page, which every state can get.
            let page = person.open("/login").await;
            let csrf = page
                .form("password")
                .value("csrf")
                .unwrap_or_default()
                .to_owned();
            let owned = |(name, value): &(&str, String)| ((*name).to_owned(), value.clone());
            let mut pairs: Vec<_> = fields.iter().map(owned).collect();
            pairs.push(("csrf".to_owned(), csrf));
            let answer = person.step(person.post(person.absolute(path), pairs)).await;
            self.server
                .database()
                .execute("DELETE FROM throttles")
                .await;
            let what = format!(
                "{state:?}: {path} {fields:?}: {} {:?}",
                answer.status, answer.location
            );
            assert!(answer.status < 500, "{what}");
            let own = person.absolute("/").origin();
            let stays = answer.location.as_ref().is_none_or(|to| to.origin() == own);
            assert!(stays, "{what}");
            assert_eq!(probe::rows(&self.server, &tables).await, before, "{what}");
            // Choosing one's own live account is what that page is for.
            let chosen = fields
                .iter()
                .any(|(name, value)| *name == "account" && *value == session);
            let live = matches!(
                state,
                State::HalfSignedIn
                    | State::SignedIn
                    | State::MustSignInAgain
                    | State::MustChoose
                    | State::MustEnrol
                    | State::MustEnrolPasskey
                    | State::MustChangePassword
            );
            if chosen && live {
                assert_eq!(answer.status, 303, "{what}");
            } else if cookie.is_none() {
                assert_eq!(person.cookie("idp_session"), None, "{what}");
            }
        }
    }

    async fn grants(&self) -> i64 {
        probe::rows(&self.server, &["grants"]).await
    }
}

/// Every other page's action, with whatever its form could hold.
fn actions(handle: &str, session: &str) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let request = ("request", handle.to_owned());
    vec![
        ("/login", vec![request.clone()]),
        (
            "/login",
            vec![request.clone(), ("username", "alice".into())],
        ),
        (
            "/login",
            vec![
                request.clone(),
                ("username", "alice".into()),
                ("password", String::new()),
            ],
        ),
        (
            "/login",
            vec![
                request.clone(),
                ("username", "alice".into()),
                ("password", "wrong".into()),
            ],
        ),
        (
            "/login",
            vec![
                request.clone(),
                ("username", "alice".into()),
                ("password_hash", "x".into()),
                ("authenticated", "true".into()),
            ],
        ),
        (
            "/consent",
            vec![request.clone(), ("decision", "allow".into())],
        ),
        ("/consent", vec![request.clone()]),
        ("/consent", vec![("decision", "allow".into())]),
        (
            "/select-account",
            vec![request.clone(), ("account", session.to_owned())],
        ),
        (
            "/select-account",
            vec![
                request.clone(),
                ("account", "00000000-0000-4000-8000-000000000000".into()),
            ],
        ),
        ("/select-account", vec![request]),
        (
            "/setup",
            vec![
                ("token", String::new()),
                ("email", "x@example.com".into()),
                ("password", "nine-brass-otters-swim".into()),
            ],
        ),
        ("/login", vec![]),
        ("/consent", vec![]),
        ("/select-account", vec![]),
        ("/setup", vec![]),
    ]
}

/// The same for the pages of second factors.
fn second_factor_actions(handle: &str) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let request = ("request", handle.to_owned());
    vec![
        (
            "/login/totp",
            vec![request.clone(), ("code", "000000".into())],
        ),
        ("/login/totp", vec![request.clone()]),
        ("/login/totp", vec![("code", "000000".into())]),
        (
            "/login/recovery-code",
            vec![
                request.clone(),
                ("recovery_code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA".into()),
            ],
        ),
        ("/login/recovery-code", vec![]),
        ("/login/lost", vec![request.clone()]),
        ("/recover/begin", vec![("token", "x".into())]),
        ("/recover/finish", vec![("token", "x".into())]),
        ("/recover/undo", vec![("token", String::new())]),
        (
            "/account/addresses/add",
            vec![("email", "eve@example.org".into())],
        ),
        (
            "/account/addresses",
            vec![
                ("act", "primary".into()),
                ("address", "eve@example.org".into()),
            ],
        ),
        (
            "/account/security/totp",
            vec![request.clone(), ("action", "start".into())],
        ),
        (
            "/account/security/totp",
            vec![("action", "confirm".into()), ("code", "000000".into())],
        ),
        (
            "/account/security/totp",
            vec![("action", "remove".into()), ("password", "wrong".into())],
        ),
        (
            "/account/security/recovery-codes",
            vec![request, ("action", "generate".into())],
        ),
        ("/account/security/recovery-codes", vec![]),
        ("/login/upstream/nobody", vec![]),
        (
            "/account/security/upstream",
            vec![("link", "nobody".into())],
        ),
        (
            "/upstream/00000000-0000-4000-8000-000000000000",
            vec![("name", "Alice".into())],
        ),
        (
            "/account/security/upstream/00000000-0000-4000-8000-000000000000",
            vec![("password", "wrong".into())],
        ),
    ]
}

/// The same for codes from one's mailbox, and for what has to be done first.
fn method_actions(handle: &str) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let request = ("request", handle.to_owned());
    let new = ("new_password", "nine-brass-otters-swim".to_owned());
    vec![
        ("/login/email", vec![request.clone()]),
        (
            "/login/email",
            vec![request.clone(), ("email", "nobody@example.com".into())],
        ),
        (
            "/login/email/00000000-0000-4000-8000-000000000000",
            vec![("code", "BBBB-BBBB".into())],
        ),
        ("/login/email/link", vec![("token", "x".into())]),
        ("/login/email/link", vec![]),
        ("/actions/password", vec![request.clone(), new.clone()]),
        ("/actions/password", vec![new]),
        (
            "/actions/terms",
            vec![request.clone(), ("decision", "accept".into())],
        ),
        (
            "/actions/terms",
            vec![request.clone(), ("decision", "decline".into())],
        ),
        (
            "/actions/verify-email",
            vec![
                request.clone(),
                ("action", "verify".into()),
                ("code", "BBBB-BBBB".into()),
            ],
        ),
        ("/actions/verify-email", vec![("action", "send".into())]),
        (
            "/actions/passkey",
            vec![
                request.clone(),
                ("ceremony", "00000000-0000-4000-8000-000000000000".into()),
                ("credential", "{}".into()),
            ],
        ),
        ("/actions/passkey/options", vec![request]),
        ("/actions/password", vec![]),
        ("/actions/terms", vec![]),
        ("/actions/verify-email", vec![]),
        ("/actions/passkey", vec![]),
    ]
}

#[tokio::test]
async fn r90_no_action_in_any_state_skips_a_proof() {
    let builder = TestServer::builder().set("IDP_SIGN_IN__EMAIL_CODE", "allowed");
    let server = builder.start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let carol = given::user_with(&server.cli(), "carol", &["--require-password-change"]).await;
    let dora = given::user(&server.cli(), "dora").await;
    let client = given::web_client(&server.cli()).await;
    let demand = json!({"default_acr_values": ["2"]}).to_string();
    let strict = given::web_client_with(&server.cli(), &["--metadata", &demand]).await;
    let demand = json!({"default_acr_values": ["phr"]}).to_string();
    let unphishable = given::web_client_with(&server.cli(), &["--metadata", &demand]).await;
    AuthenticatorApp::enrol(&server, &Person::new(&server), &dora).await;
    let scene = Scene {
        server,
        alice,
        dora,
        carol,
        client,
        strict,
        unphishable,
    };
    for state in STATES {
        scene
            .server
            .database()
            .execute("DELETE FROM consents")
            .await;
        let (person, handle) = scene.bring(state).await;
        let before = scene.grants().await;
        scene.try_everything(state, &person, &handle).await;
        // Whatever was tried, the request still waits for the right proof.
        let page = person.open(&format!("/oauth2/authorize/{handle}")).await;
        match state {
            State::Nobody | State::Done => assert_eq!(page.status, 400, "{state:?}: {page:#?}"),
            State::Begun | State::WrongPassword | State::MustSignInAgain => {
                assert!(page.find_form("password").is_some(), "{state:?}: {page:#?}");
            }
            State::HalfSignedIn => assert_eq!(page.url.path(), "/login/totp", "{page:#?}"),
            State::MustEnrol => {
                assert_eq!(page.url.path(), "/account/security/totp", "{page:#?}");
            }
            State::MustEnrolPasskey => assert_eq!(page.url.path(), "/actions/passkey"),
            State::MustChangePassword => assert_eq!(page.url.path(), "/actions/password"),
            State::SignedIn => assert!(page.find_form("allow").is_some(), "{page:#?}"),
            // An account was chosen on the way, and consent was given before.
            State::MustChoose => assert!(page.callback().contains_key("code"), "{page:#?}"),
        }
        let more = i64::from(state == State::MustChoose);
        assert_eq!(scene.grants().await, before + more, "{state:?}");
    }
    assert_eq!(probe::rows(&scene.server, &["users"]).await, 3);
    let changed = "SELECT count(*) FROM password_credentials WHERE standing = 'sound'";
    assert_eq!(scene.server.database().number(changed).await, 2);
}
