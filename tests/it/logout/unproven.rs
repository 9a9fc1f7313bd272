//! What is not proven leads nowhere (R5, R68; protocol 2.2).

use super::{Scene, URI};
use tests::{given, page::Page, person::Person, probe, raw, server::TestServer};

/// An ID token of another server, for a person and a client of the same names.
async fn foreign_hint() -> String {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let code = raw::code(&server, &client, &Person::new(&server), &alice, &[]).await;
    let answer = raw::redeem(&server, &client, &code).await;
    answer.expect_status(200).text("id_token")
}

impl Scene {
    /// A request that must not redirect, must not sign anybody out, and leads nowhere else when the person agrees.
    async fn assert_held_back(&self, pairs: raw::Pairs<'_>) {
        let page = self.logout(pairs).await;
        assert!(page.location.is_none(), "{pairs:?}: {page:#?}");
        let asks = page.status == 200 && page.find_form("sign-out").is_some();
        assert!(asks || page.status == 400, "{pairs:?}: {page:#?}");
        assert!(self.signed_in().await, "{pairs:?}");
        if asks {
            self.agree(&page, pairs).await;
            self.id_token().await;
        }
    }

    async fn agree(&self, page: &Page, pairs: raw::Pairs<'_>) {
        let done = self.person.submit(page, &[], Some("sign-out")).await;
        assert!(done.location.is_none(), "{pairs:?}: {done:#?}");
        assert_eq!(done.status, 200, "{pairs:?}: {done:#?}");
        assert!(!self.signed_in().await, "{pairs:?}");
    }
}

#[tokio::test]
async fn r05_protocol_a_bad_address_is_never_gone_to() {
    let scene = Scene::new().await;
    let hint = scene.id_token().await;
    let extended = format!("{}?foo=bar", given::POST_LOGOUT_REDIRECT_URI);
    for uri in [
        "https://evil.test/bye",
        &extended,
        "//evil.test",
        "/\\evil.test",
        "javascript:alert(1)",
        given::REDIRECT_URI,
    ] {
        let pairs = [
            ("id_token_hint", hint.as_str()),
            ("post_logout_redirect_uri", uri),
            ("state", "x"),
        ];
        scene.assert_held_back(&pairs).await;
    }
    let another = [
        ("id_token_hint", hint.as_str()),
        URI,
        ("client_id", "another"),
    ];
    scene.assert_held_back(&another).await;
}

#[tokio::test]
async fn r68_protocol_a_bad_hint_proves_nothing() {
    let scene = Scene::new().await;
    let hint = scene.id_token().await;
    let foreign = foreign_hint().await;
    let payload = hint.split('.').nth(1).unwrap_or_default();
    let unsigned = format!("eyJhbGciOiJub25lIn0.{payload}.");
    let (signed, signature) = hint.rsplit_once('.').expect("a token");
    let turned: String = signature.chars().rev().collect();
    let torn = format!("{signed}.{turned}");
    let machine = given::machine_client(&scene.server.cli()).await;
    let access = raw::token(
        &scene.server,
        &machine,
        &[("grant_type", "client_credentials")],
    )
    .await;
    let access = access.expect_status(200).text("access_token");
    for hint in [&unsigned, &torn, &foreign, &access, "x", "a.b.c"] {
        scene
            .assert_held_back(&[("id_token_hint", hint), URI, ("state", "x")])
            .await;
    }
    scene.assert_held_back(&[URI, ("state", "x")]).await;
    scene
        .assert_held_back(&[URI, ("client_id", &scene.client.client_id)])
        .await;
    // Someone else's hint does not sign this person out.
    let bob = given::user(&scene.server.cli(), "bob").await;
    let browser = Person::new(&scene.server);
    let code = raw::code(&scene.server, &scene.client, &browser, &bob, &[]).await;
    let bobs = raw::redeem(&scene.server, &scene.client, &code).await;
    let bobs = bobs.expect_status(200).text("id_token");
    let page = scene.logout(&[("id_token_hint", &bobs), URI]).await;
    assert!(
        page.location.is_none() && page.find_form("sign-out").is_some(),
        "{page:#?}"
    );
    assert!(scene.signed_in().await);
}

#[tokio::test]
async fn protocol_without_anything_to_go_by_the_person_is_asked_and_told() {
    let scene = Scene::new().await;
    scene.id_token().await;
    let open: [raw::Pairs<'_>; 2] = [&[], &[("state", "only")]];
    for pairs in open {
        let page = scene.logout(pairs).await;
        assert!(scene.signed_in().await, "{pairs:?}: asked first");
        scene.agree(&page, pairs).await;
        scene.id_token().await;
    }
    let hint = scene.id_token().await;
    let page = scene.logout(&[("id_token_hint", &hint)]).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert!(page.location.is_none(), "told, not sent: {page:#?}");
    assert!(!scene.signed_in().await);
}

const NAMES: &str = "next return return_to returnTo rd redirect redirect_uri continue url target_link_uri \
    post_logout_redirect_uri iss login_hint goto service";
const TARGETS: [&str; 7] = [
    "https://evil.test",
    "//evil.test",
    "/\\evil.test",
    "https:evil.test",
    "%09//evil.test",
    "/%2f/evil.test",
    "javascript:alert(1)",
];

#[tokio::test]
async fn r05_no_parameter_of_a_page_chooses_where_it_leads() {
    let scene = Scene::new().await;
    let all = |target: &'static str| {
        NAMES
            .split(' ')
            .map(|name| (name, target))
            .collect::<Vec<_>>()
    };
    let paths =
        "/ /login /logout /select-account /consent /setup /demo /oauth2/logout /oauth2/authorize";
    for path in paths.split(' ') {
        for target in TARGETS {
            let address = probe::with_query(path, &all(target));
            let page = scene.person.open(&address).await;
            assert!(page.location.is_none(), "{path} {target}: {page:#?}");
            assert_eq!(page.header("refresh"), "");
            for (to, _) in tests::html::links(&page.body) {
                assert!(
                    !to.contains("evil.test") && !to.starts_with("javascript:"),
                    "{path}: {to}"
                );
            }
        }
    }
    let page = scene.person.open("/login").await;
    let proof = [
        ("username", "alice"),
        ("password", scene.alice.password.as_str()),
    ];
    let typed = [&proof[..], &all("//evil.test")].concat();
    let page = scene.person.submit(&page, &typed, Some("sign-in")).await;
    assert_eq!((page.status, page.url.path()), (200, "/"), "{page:#?}");
    let page = scene.person.open("/logout").await;
    let page = scene
        .person
        .submit(&page, &all("//evil.test"), Some("sign-out"))
        .await;
    assert!(page.location.is_none(), "{page:#?}");
}
