//! What is not proven leads nowhere (R5, R68; protocol 2.2).

use super::{Scene, URI};

use tests::{
    given::{self},
    person::Person,
    probe, raw,
    server::TestServer,
};

#[tokio::test]
async fn r05_r68_protocol_nothing_unproven_redirects_or_signs_out() {
    let scene = Scene::new().await;
    let hint = scene.id_token().await;
    let other = TestServer::start().await;
    let foreign = {
        let alice = given::user(&other.cli(), "alice").await;
        let client = given::web_client(&other.cli()).await;
        let code = raw::code(&other, &client, &Person::new(&other), &alice, &[]).await;
        raw::redeem(&other, &client, &code)
            .await
            .expect_status(200)
            .text("id_token")
    };
    let payload = hint.split('.').nth(1).unwrap_or_default();
    let unsigned = format!("eyJhbGciOiJub25lIn0.{payload}.");
    let torn = format!("{}A", &hint[..hint.len() - 1]);
    let access = raw::token(
        &scene.server,
        &given::machine_client(&scene.server.cli()).await,
        &[("grant_type", "client_credentials")],
    )
    .await;
    let access = access.expect_status(200).text("access_token");
    let extended = format!("{}?foo=bar", given::POST_LOGOUT_REDIRECT_URI);
    let wrong: [raw::Pairs<'_>; 14] = [
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", "https://evil.test/bye"),
            ("state", "x"),
        ],
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", &extended),
        ],
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", "//evil.test"),
        ],
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", "/\\evil.test"),
        ],
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", "javascript:alert(1)"),
        ],
        &[
            ("id_token_hint", &hint),
            ("post_logout_redirect_uri", given::REDIRECT_URI),
        ],
        &[("id_token_hint", &hint), URI, ("client_id", "another")],
        &[("id_token_hint", &unsigned), URI, ("state", "x")],
        &[("id_token_hint", &torn), URI],
        &[("id_token_hint", &foreign), URI],
        &[("id_token_hint", &access), URI],
        &[("id_token_hint", "x"), URI],
        &[URI, ("state", "x")],
        &[URI, ("client_id", &scene.client.client_id)],
    ];
    for pairs in wrong {
        let page = scene.logout(pairs).await;
        assert!(page.location.is_none(), "{pairs:?}: {page:#?}");
        assert!(matches!(page.status, 200 | 400), "{pairs:?}: {page:#?}");
        assert!(
            page.status == 400 || page.find_form("sign-out").is_some(),
            "{pairs:?}: {page:#?}"
        );
        assert!(scene.signed_in().await, "{pairs:?}");
        if page.find_form("sign-out").is_none() {
            continue;
        }
        // Even when the person agrees, the way leads nowhere else.
        let done = scene.person.submit(&page, &[], Some("sign-out")).await;
        assert!(done.location.is_none(), "{pairs:?}: {done:#?}");
        assert!(!scene.signed_in().await, "{pairs:?}");
        scene.id_token().await;
    }
    // Without anything to go by the person is asked, and then told.
    let open: [raw::Pairs<'_>; 2] = [&[], &[("state", "only")]];
    for pairs in open {
        let page = scene.logout(pairs).await;
        assert!(scene.signed_in().await, "{pairs:?}: asked first");
        let done = scene.person.submit(&page, &[], Some("sign-out")).await;
        assert_eq!(
            (done.status, done.location.is_none()),
            (200, true),
            "{pairs:?}"
        );
        assert!(!scene.signed_in().await, "{pairs:?}");
        scene.id_token().await;
    }
    let page = scene
        .logout(&[("id_token_hint", &scene.id_token().await)])
        .await;
    assert_eq!(
        (page.status, page.location.is_none()),
        (200, true),
        "told, not sent: {page:#?}"
    );
    assert!(!scene.signed_in().await);
    // Someone else's hint does not sign this person out.
    let bob = given::user(&scene.server.cli(), "bob").await;
    let code = raw::code(
        &scene.server,
        &scene.client,
        &Person::new(&scene.server),
        &bob,
        &[],
    )
    .await;
    let bobs = raw::redeem(&scene.server, &scene.client, &code)
        .await
        .expect_status(200)
        .text("id_token");
    scene.id_token().await;
    let page = scene.logout(&[("id_token_hint", &bobs), URI]).await;
    assert!(
        page.location.is_none() && page.find_form("sign-out").is_some(),
        "{page:#?}"
    );
    assert!(scene.signed_in().await);
}

#[tokio::test]
async fn r05_no_parameter_of_a_page_chooses_where_it_leads() {
    let scene = Scene::new().await;
    let names = [
        "next",
        "return",
        "return_to",
        "returnTo",
        "rd",
        "redirect",
        "redirect_uri",
        "continue",
        "url",
        "target_link_uri",
        "post_logout_redirect_uri",
        "iss",
        "login_hint",
        "goto",
        "service",
    ];
    let targets = [
        "https://evil.test",
        "//evil.test",
        "/\\evil.test",
        "https:evil.test",
        "%09//evil.test",
        "/%2f/evil.test",
        "javascript:alert(1)",
    ];
    for path in [
        "/",
        "/login",
        "/logout",
        "/select-account",
        "/consent",
        "/setup",
        "/demo",
        "/oauth2/logout",
        "/oauth2/authorize",
    ] {
        for target in targets {
            let pairs: Vec<_> = names.iter().map(|name| (*name, target)).collect();
            let page = scene.person.open(&probe::with_query(path, &pairs)).await;
            assert!(page.location.is_none(), "{path} {target}: {page:#?}");
            assert_eq!(page.header("refresh"), "");
            let links = tests::html::links(&page.body);
            assert!(
                links
                    .iter()
                    .all(|(to, _)| !to.contains("evil.test") && !to.starts_with("javascript:")),
                "{path}: {links:?}"
            );
        }
    }
    let page = scene.person.open("/login").await;
    let typed: Vec<_> = names.iter().map(|name| (*name, "//evil.test")).collect();
    let typed = [
        &[
            ("username", "alice"),
            ("password", scene.alice.password.as_str()),
        ],
        typed.as_slice(),
    ]
    .concat();
    let page = scene.person.submit(&page, &typed, Some("sign-in")).await;
    assert_eq!((page.status, page.url.path()), (200, "/"), "{page:#?}");
    let page = scene.person.open("/logout").await;
    let typed: Vec<_> = names.iter().map(|name| (*name, "//evil.test")).collect();
    let page = scene.person.submit(&page, &typed, Some("sign-out")).await;
    assert!(page.location.is_none(), "{page:#?}");
}
