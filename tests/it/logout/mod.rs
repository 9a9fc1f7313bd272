//! RP-initiated logout (R68; protocol 2.2).

mod unproven;

use tests::{
    given::{self, Client, User},
    page::Page,
    person::Person,
    probe, raw,
    server::TestServer,
};

struct Scene {
    server: TestServer,
    alice: User,
    client: Client,
    person: Person,
}

impl Scene {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let alice = given::user(&server.cli(), "alice").await;
        let client = given::web_client(&server.cli()).await;
        let person = Person::new(&server);
        Self {
            server,
            alice,
            client,
            person,
        }
    }

    /// Signs in and returns the ID token.
    async fn id_token(&self) -> String {
        let code = raw::code(&self.server, &self.client, &self.person, &self.alice, &[]).await;
        let answer = raw::redeem(&self.server, &self.client, &code).await;
        answer.expect_status(200).text("id_token")
    }

    async fn logout(&self, pairs: raw::Pairs<'_>) -> Page {
        self.person
            .open(&probe::with_query("/oauth2/logout", pairs))
            .await
    }

    async fn signed_in(&self) -> bool {
        let url = raw::authorize_url(&self.server, &self.client, &[("prompt", "none")]);
        !self
            .person
            .open(&url)
            .await
            .callback()
            .contains_key("error")
    }
}

const URI: (&str, &str) = ("post_logout_redirect_uri", given::POST_LOGOUT_REDIRECT_URI);

#[tokio::test]
async fn protocol_a_genuine_hint_signs_out_and_state_comes_back() {
    let scene = Scene::new().await;
    let ascii: String = (0x20..0x7f).map(char::from).collect();
    let states = [
        "s",
        ascii.as_str(),
        "\"%&#+ '<>\\=?/%41",
        "%0d%0aSet-Cookie: a=b",
        "\u{e9}\u{1f600}\r\n",
        "%",
    ];
    for state in states {
        let hint = scene.id_token().await;
        let page = scene
            .logout(&[("id_token_hint", &hint), URI, ("state", state)])
            .await;
        let left = page.left();
        assert!(
            left.as_str().starts_with(given::POST_LOGOUT_REDIRECT_URI),
            "{left}"
        );
        let pairs: Vec<_> = left.query_pairs().into_owned().collect();
        assert_eq!(pairs, [("state".to_owned(), state.to_owned())], "{left}");
        assert!(!scene.signed_in().await, "{state}");
    }
    let hint = scene.id_token().await;
    let page = scene.logout(&[("id_token_hint", &hint), URI]).await;
    assert_eq!(
        page.left().as_str(),
        given::POST_LOGOUT_REDIRECT_URI,
        "no state is added"
    );
    assert!(!scene.signed_in().await);
    // Nobody is signed in any more: the way back stays open.
    let page = scene
        .logout(&[("id_token_hint", &hint), URI, ("state", "again")])
        .await;
    assert_eq!(page.callback()["state"], "again");
    // An old hint still names its session.
    let hint = scene.id_token().await;
    scene.server.advance(std::time::Duration::from_mins(50));
    let page = scene
        .logout(&[
            ("id_token_hint", &hint),
            URI,
            ("client_id", &scene.client.client_id),
        ])
        .await;
    assert_eq!(page.left().as_str(), given::POST_LOGOUT_REDIRECT_URI);
    // Posted from another site, as the specification allows.
    let hint = scene.id_token().await;
    let stranger = Person::new(&scene.server);
    let form = [("id_token_hint", hint.as_str()), URI, ("state", "posted")];
    let form = form
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
    let mut step = stranger.post(stranger.absolute("/oauth2/logout"), form);
    step.headers = vec![("sec-fetch-site".to_owned(), "cross-site".to_owned())];
    let next = stranger.step(step).await.location.expect("a redirect");
    let page = scene.person.open(next.as_str()).await;
    assert_eq!(page.callback()["state"], "posted");
    assert!(!scene.signed_in().await);
}
