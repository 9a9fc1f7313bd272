//! Ends of every kind (R59, R68).

use super::{OFFLINE, copy, scene};

use std::time::Duration;
use tests::{database::Engine, person::Person, probe, raw};

#[tokio::test]
async fn r68_signing_out_ends_the_session_and_spares_offline_access() {
    let scene = scene().await;
    let person = Person::new(&scene.server);
    let online = scene.issue(&person, &scene.alice, &[]).await;
    let offline = scene.issue(&person, &scene.alice, OFFLINE).await;
    let thief = copy(&scene.server, &person);
    assert!(scene.is_live(&online).await && scene.is_live(&offline).await);
    let page = person.open("/logout").await;
    let page = person.submit(&page, &[], Some("sign-out")).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(person.cookie("idp_session"), None);
    assert!(
        !scene.signed_in(&thief).await,
        "the cookie is dead, not only gone"
    );
    assert!(!scene.is_live(&online).await);
    assert!(scene.is_live(&offline).await);
    let refresh = offline.refresh_token.expect("a refresh token");
    raw::refresh(&scene.server, &scene.client, &refresh)
        .await
        .expect_status(200);
    // Twice does no harm.
    let page = person.open("/logout").await;
    assert_eq!(page.status, 200);
    assert!(page.find_form("sign-out").is_none(), "{page:#?}");
}

#[tokio::test]
async fn r59_what_an_operator_ends_is_dead_within_a_second_everywhere() {
    let scene = scene().await;
    let cli = scene.server.cli();
    let other = match scene.server.database().engine() {
        Engine::Postgres => Some(scene.server.node().await),
        Engine::Sqlite => {
            println!("one node: SQLite is for one machine");
            None
        }
    };
    for act in ["revoke", "end-sessions", "disable"] {
        let person = Person::new(&scene.server);
        let online = scene.issue(&person, &scene.alice, &[]).await;
        let offline = scene.issue(&person, &scene.alice, OFFLINE).await;
        let url = raw::authorize_url(&scene.server, &scene.client, &[]);
        let code = person.open(&url).await.callback()["code"].clone();
        let url = raw::authorize_url(&scene.server, &scene.client, &[("prompt", "consent")]);
        let pending = person.open(&url).await;
        assert!(scene.is_live(&online).await && scene.is_live(&offline).await);
        let done = match act {
            "revoke" => {
                let listed = cli.json(&["session", "list", "--user", "alice"]).await;
                let id = listed["data"][0]["id"].as_str().expect("an id").to_owned();
                cli.run(&["session", "revoke", &id, "--yes"]).await
            }
            act => cli.run(&["user", act, "alice"]).await,
        };
        done.expect_code(0);
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!scene.is_live(&online).await, "{act}");
        assert!(!scene.is_live(&offline).await, "{act}: offline too");
        assert!(!scene.signed_in(&person).await, "{act}");
        let allowed = person.allow(&pending).await;
        let waits = allowed.location.is_none();
        assert!(waits, "{act}: a pending flow gives no code: {allowed:#?}");
        let refresh_token = offline.refresh_token.expect("one");
        for answer in [
            raw::refresh(&scene.server, &scene.client, &refresh_token).await,
            raw::redeem(&scene.server, &scene.client, &code).await,
        ] {
            let refused = (answer.status, answer.error());
            assert_eq!(refused, (400, "invalid_grant".to_owned()), "{act}");
        }
        if let Some(node) = &other {
            let request = scene
                .server
                .http()
                .get(format!("{}/oauth2/userinfo", node.address()));
            let host = scene.server.issuer().trim_start_matches("http://");
            let request = request
                .header("host", host)
                .bearer_auth(&online.access_token);
            assert_eq!(
                raw::send(request).await.status,
                401,
                "{act} on the other node"
            );
        }
    }
    let person = Person::new(&scene.server);
    let page = person.sign_in("/login", &scene.alice).await;
    assert_eq!(page.status, 422, "a disabled person does not sign in");
    cli.run(&["user", "enable", "alice"]).await.expect_code(0);
    let page = person.sign_in("/login", &scene.alice).await;
    assert_eq!(page.status, 200);
    assert_eq!(probe::rows(&scene.server, &["users"]).await, 1);
}
