//! Sessions: ids and lives (R64, R65, R67).

mod accounts;
mod ends;

use std::time::Duration;
use tests::{
    database::Engine,
    given::{self, Client, User},
    person::Person,
    probe, raw,
    server::TestServer,
};

struct Scene {
    server: TestServer,
    alice: User,
    client: Client,
}

async fn scene() -> Scene {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    Scene {
        server,
        alice,
        client,
    }
}

/// Access and refresh token of one authorization.
struct Issued {
    access_token: String,
    refresh_token: Option<String>,
}

impl Scene {
    async fn issue(&self, person: &Person, user: &User, pairs: raw::Pairs<'_>) -> Issued {
        let code = raw::code(&self.server, &self.client, person, user, pairs).await;
        let answer = raw::redeem(&self.server, &self.client, &code)
            .await
            .expect_status(200);
        Issued {
            access_token: answer.text("access_token"),
            refresh_token: answer.json()["refresh_token"].as_str().map(str::to_owned),
        }
    }

    async fn is_live(&self, token: &Issued) -> bool {
        let userinfo = raw::userinfo(&self.server, &token.access_token).await;
        let pairs = [("token", token.access_token.as_str())];
        let seen =
            raw::authenticated(&self.server, &self.client, "/oauth2/introspect", &pairs).await;
        let active = seen.expect_status(200).json()["active"] == true;
        assert_eq!(
            userinfo.status == 200,
            active,
            "userinfo and introspection agree"
        );
        active
    }

    async fn signed_in(&self, person: &Person) -> bool {
        let url = raw::authorize_url(&self.server, &self.client, &[("prompt", "none")]);
        let callback = person.open(&url).await.callback();
        let error = callback.get("error").map(String::as_str);
        assert!(
            matches!(error, None | Some("login_required" | "consent_required")),
            "{callback:?}"
        );
        error != Some("login_required")
    }
}

const OFFLINE: raw::Pairs<'static> = &[("scope", "openid profile email offline_access")];

/// A copy of a browser's cookies.
fn copy(server: &TestServer, person: &Person) -> Person {
    let copy = Person::new(server);
    for name in ["idp_browser", "idp_session", "idp_known"] {
        if let Some(value) = person.cookie(name) {
            copy.jar.set(&format!("{name}={value}"));
        }
    }
    copy
}

#[tokio::test]
async fn r64_r65_the_id_is_random_hashed_and_new_at_every_change() {
    let scene = scene().await;
    let bob = given::user(&scene.server.cli(), "bob").await;
    let person = Person::new(&scene.server);
    // An id that somebody planted does not become a session.
    let planted = "A".repeat(43);
    person.jar.set(&format!("idp_session={planted}"));
    person.sign_in("/login", &scene.alice).await;
    let first = person.cookie("idp_session").expect("a session");
    assert_ne!(first, planted);
    assert!(first.len() >= 43, "256 bits: {first}");
    let old = copy(&scene.server, &person);
    assert!(scene.signed_in(&old).await);
    // Signing in again, another person, choosing an account: each a new id, and the old one dead.
    let url = raw::authorize_url(&scene.server, &scene.client, &[("prompt", "login")]);
    person.sign_in(&url, &scene.alice).await;
    let second = person.cookie("idp_session").expect("a session");
    assert_ne!(first, second);
    assert!(!scene.signed_in(&old).await);
    let old = copy(&scene.server, &person);
    person.sign_in("/login", &bob).await;
    let third = person.cookie("idp_session").expect("a session");
    assert_ne!(second, third);
    assert!(!scene.signed_in(&old).await);
    let old = copy(&scene.server, &person);
    let page = person.open("/select-account").await;
    let chosen = page
        .form("account")
        .buttons
        .iter()
        .filter(|button| button.name == "account")
        .nth(1)
        .cloned();
    let chosen = chosen.expect("a second account").value;
    let page = probe::post_form(&person, &page, "account", &[("account", &chosen)]).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_ne!(person.cookie("idp_session").expect("a session"), third);
    assert!(!scene.signed_in(&old).await);
    assert!(scene.signed_in(&person).await);
    // What the database holds opens nothing.
    let hashes = match scene.server.database().engine() {
        Engine::Sqlite => "SELECT lower(hex(browser_hash)) FROM sessions",
        Engine::Postgres => "SELECT encode(browser_hash, 'hex') FROM sessions",
    };
    for hash in scene.server.database().rows(hashes).await.concat() {
        for value in [hash.clone(), hash[..43].to_owned()] {
            let thief = copy(&scene.server, &person);
            thief.jar.set(&format!("idp_session={value}"));
            assert!(!scene.signed_in(&thief).await);
        }
        assert!(!hash.contains(&first));
    }
    for cookie in [
        "",
        "x",
        "'; DROP TABLE sessions; --",
        &"B".repeat(43),
        &"B".repeat(4000),
    ] {
        let thief = copy(&scene.server, &person);
        thief.jar.set(&format!("idp_session={cookie}"));
        assert!(!scene.signed_in(&thief).await, "{cookie}");
    }
}

#[tokio::test]
async fn r67_a_session_ends_by_idleness_and_by_age() {
    let builder = TestServer::builder()
        .set("IDP_SESSIONS__IDLE_TIMEOUT", "1h")
        .set("IDP_SESSIONS__MAX_LIFETIME", "24h");
    let server = builder.start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let scene = Scene {
        server,
        alice,
        client,
    };
    let person = Person::new(&scene.server);
    scene.issue(&person, &scene.alice, &[]).await;
    scene.server.advance(Duration::from_mins(59));
    assert!(scene.signed_in(&person).await, "within the idle timeout");
    scene.server.advance(Duration::from_mins(59));
    assert!(scene.signed_in(&person).await, "its use kept it alive");
    scene.server.advance(Duration::from_secs(3601));
    assert!(!scene.signed_in(&person).await, "idle for too long");
    // Nothing revives it, not even a clock that goes back a little (R114).
    scene.issue(&person, &scene.alice, &[]).await;
    for _ in 0..28 {
        scene.server.advance(Duration::from_mins(50));
        assert!(scene.signed_in(&person).await, "used steadily");
    }
    scene
        .server
        .advance(Duration::from_mins(24 * 60 - 28 * 50 - 1));
    assert!(scene.signed_in(&person).await, "a minute before the end");
    scene.server.advance(Duration::from_secs(61));
    assert!(!scene.signed_in(&person).await, "24 hours are over");
    scene.server.clock().rewind(Duration::from_secs(10));
}
