//! R26: a value that is good at one door is worth nothing at any other, and showing it there does not use it up.

use tests::{
    http::Answer,
    person::{Person, Step},
    scene::{Issued, Scene},
};

async fn presented_as_cookie(scene: &Scene, value: &str) -> bool {
    let person = Person::new(&scene.server);
    for name in ["idp_session", "idp_browser", "idp_known"] {
        person.jar.set(&format!("{name}={value}; Path=/"));
    }
    let url = tests::raw::authorize_url(&scene.server, &scene.client, &[("prompt", "none")]);
    person.open(&url).await.callback().contains_key("code")
}

async fn presented_as_setup_link(scene: &Scene, value: &str) -> bool {
    let person = Person::new(&scene.server);
    let url = person.absolute(&format!("/setup?token={value}"));
    let page = person.follow(Step::get(url)).await;
    page.find_form("create-admin").is_some()
}

fn granted(answer: &Answer) -> bool {
    assert!((200..500).contains(&answer.status), "{answer:#?}");
    answer.status == 200
}

#[tokio::test]
async fn r26_no_value_is_accepted_at_another_door() {
    let scene = Scene::start().await;
    let link = scene
        .server
        .cli()
        .run(&["admin", "setup-link"])
        .await
        .stdout;
    let setup = link
        .trim()
        .rsplit(['=', '/'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let tokens = scene.tokens().await;
    let values = [
        ("code", scene.code().await),
        ("refresh", tokens.refresh_token.clone()),
        ("access", tokens.access_token.clone()),
        ("id", tokens.id_token.clone()),
        (
            "session",
            scene.person.cookie("idp_session").expect("a session"),
        ),
        (
            "browser",
            scene.person.cookie("idp_browser").expect("a browser"),
        ),
        ("setup", setup),
        (
            "secret",
            scene.client.client_secret.clone().expect("a secret"),
        ),
    ];
    let (api, client) = (&scene.api, &scene.client);
    for (kind, value) in &values {
        let tried = [
            ("code", granted(&api.redeem(client, value).await)),
            ("refresh", granted(&api.refresh(client, value).await)),
            ("access", granted(&api.userinfo(value).await)),
            ("session", presented_as_cookie(&scene, value).await),
            ("setup", presented_as_setup_link(&scene, value).await),
        ];
        let introspected = api.is_active(client, value).await;
        let tokens = ["refresh", "access"].contains(kind);
        // What is redeemed at its own door in this very loop is not active afterwards.
        assert!(tokens || !introspected, "{kind} is active at introspection");
        for (door, accepted) in tried {
            assert_eq!(accepted, door == *kind, "{kind} at the door for {door}");
        }
        if !tokens {
            let revoked = api.revoke(client, value).await;
            assert_eq!(revoked.status, 200, "{kind}: {revoked:#?}");
        }
    }
}

#[tokio::test]
async fn r26_a_foreign_value_is_not_used_up() {
    let scene = Scene::start().await;
    let tokens = scene.tokens().await;
    let code = scene.code().await;
    let (api, client) = (&scene.api, &scene.client);
    for value in [&code, &tokens.refresh_token, &tokens.access_token] {
        assert!(!presented_as_cookie(&scene, value).await);
        assert!(!presented_as_setup_link(&scene, value).await);
    }
    assert!(!granted(&api.refresh(client, &code).await));
    assert!(!granted(&api.userinfo(&code).await));
    api.revoke(client, &code).await.expect_status(200);
    assert!(!granted(&api.redeem(client, &tokens.refresh_token).await));
    assert!(!granted(&api.userinfo(&tokens.refresh_token).await));
    scene.assert_alive(&tokens, "shown at other doors").await;
    Issued::of(&api.redeem(client, &code).await);
    Issued::of(&api.refresh(client, &tokens.refresh_token).await);
}
