//! The clocks of two nodes are apart (R114).

use idp_server::clock::Clock;
use std::time::Duration;
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    page::Page,
    person::Person,
    probe,
    raw::{self, Pairs},
    scene::{Issued, SCOPE, Scene, assert_refused},
    server::Node,
};

/// Two nodes on one database. SQLite carries them too, as long as they are in one process.
struct Nodes {
    scene: Scene,
    _node: Node,
    first: BackChannel,
    second: BackChannel,
}

impl Nodes {
    /// The second one's clock is so many seconds ahead.
    async fn apart(seconds: i64) -> Self {
        let scene = Scene::start().await;
        let clock = Clock::system();
        let by = Duration::from_secs(seconds.unsigned_abs());
        if seconds < 0 {
            clock.rewind(by);
        } else {
            clock.advance(by);
        }
        let node = scene.server.node_at(&clock).await;
        let second = BackChannel::to_node(&scene.server, &node);
        Self {
            first: scene.api.clone(),
            scene,
            _node: node,
            second,
        }
    }

    /// Each way round.
    fn ways(&self) -> [(&BackChannel, &BackChannel); 2] {
        [(&self.first, &self.second), (&self.second, &self.first)]
    }

    fn browser_at(&self, api: &BackChannel) -> Person {
        Person::at(self.scene.server.issuer(), api.address())
    }

    fn url(&self, client: &Client, pairs: Pairs<'_>) -> String {
        let pairs = [&[("scope", SCOPE)], pairs].concat();
        raw::authorize_url(&self.scene.server, client, &pairs)
    }

    async fn code(&self, person: &Person) -> String {
        let url = self.url(&self.scene.client, &[]);
        let left = person.authorize(&url, &self.scene.user).await;
        let code = left.query_pairs().find(|(name, _)| name == "code");
        code.expect("a code").1.into_owned()
    }

    /// The request is taken at one node, and the forms that it leads to at the other.
    async fn across(&self, person: &mut Person, pairs: Pairs<'_>, way: [&BackChannel; 2]) -> Page {
        let asking = given::web_client(&self.scene.server.cli()).await;
        person.move_to(way[0].address());
        let mut page = person.open(&self.url(&asking, pairs)).await;
        person.move_to(way[1].address());
        for form in ["select", "sign-in", "allow"] {
            if page.location.is_some() {
                break;
            }
            let user = &self.scene.user;
            page = match form {
                "sign-in" if page.find_form("password").is_some() => {
                    person
                        .type_password(&page, &user.username, &user.password)
                        .await
                }
                "select" if page.find_form("account").is_some() => {
                    let form = page.form("account");
                    let choice = form.buttons.iter().find(|button| button.name == "account");
                    let id = choice.expect("an account").value.clone();
                    probe::post_form(person, &page, "account", &[("account", &id)]).await
                }
                "allow" if page.find_form("allow").is_some() => person.allow(&page).await,
                _ => page,
            };
        }
        page
    }
}

#[tokio::test]
async fn r114_ten_seconds_between_two_nodes_are_tolerated_everywhere() {
    for seconds in [10, -10] {
        let nodes = Nodes::apart(seconds).await;
        let client = &nodes.scene.client;
        let (machine, key) = tests::races::machine_with_key(&nodes.scene.server).await;
        for (here, there) in nodes.ways() {
            let mut person = nodes.browser_at(here);
            let code = nodes.code(&person).await;
            let tokens = Issued::of(&there.redeem(client, &code).await);
            let refreshed = Issued::of(&here.refresh(client, &tokens.refresh_token).await);
            let again = Issued::of(&there.refresh(client, &refreshed.refresh_token).await);
            for api in [here, there] {
                for token in [&tokens, &refreshed, &again] {
                    api.userinfo(&token.access_token).await.expect_status(200);
                    assert!(api.is_active(client, &token.access_token).await);
                }
            }
            // The session and an ID token as a hint of it are as good at the other node.
            person.move_to(there.address());
            let hint = [
                ("prompt", "none"),
                ("id_token_hint", tokens.id_token.as_str()),
            ];
            let page = person.open(&nodes.url(client, &hint)).await;
            assert!(page.callback().contains_key("code"), "{page:#?}");
            let assertion = here.assertion(&machine, &key);
            let pairs = [
                ("grant_type", "client_credentials"),
                ("client_assertion_type", tests::back_channel::JWT_BEARER),
                ("client_assertion", assertion.as_str()),
            ];
            there.post("/oauth2/token", &pairs).await.expect_status(200);
        }
    }
}

/// Whatever the person is asked, they are asked once, though the request seems to come from the future.
#[tokio::test]
async fn r114_a_node_whose_clock_is_ahead_asks_nobody_twice() {
    let nodes = Nodes::apart(10).await;
    for (here, there) in nodes.ways() {
        let mut person = nodes.browser_at(here);
        nodes.code(&person).await;
        for prompt in ["login", "consent", "select_account", "login consent"] {
            let page = nodes
                .across(&mut person, &[("prompt", prompt)], [here, there])
                .await;
            assert!(
                page.location.is_some(),
                "{prompt}: asked again: {}",
                page.text()
            );
            assert!(page.callback().contains_key("code"), "{prompt}: {page:#?}");
        }
        let fresh = [("max_age", "0")];
        let page = nodes.across(&mut person, &fresh, [here, there]).await;
        assert!(page.callback().contains_key("code"), "max_age: {page:#?}");
    }
}

#[tokio::test]
async fn r114_a_minute_between_two_nodes_revives_nothing() {
    for seconds in [60, -60] {
        let nodes = Nodes::apart(seconds).await;
        let client = &nodes.scene.client;
        for (here, there) in nodes.ways() {
            let person = nodes.browser_at(here);
            let when = format!("{seconds} s apart");
            // What is used up at one node is used up at the other.
            let code = nodes.code(&person).await;
            let tokens = Issued::of(&here.redeem(client, &code).await);
            let next = Issued::of(&here.refresh(client, &tokens.refresh_token).await);
            let last = Issued::of(&here.refresh(client, &next.refresh_token).await);
            let replayed = there.refresh(client, &tokens.refresh_token).await;
            assert_refused(&replayed, 400, "invalid_grant", &when);
            let replayed = there.redeem(client, &code).await;
            assert_refused(&replayed, 400, "invalid_grant", &when);
            for token in [&tokens, &next, &last] {
                nodes.scene.assert_dead(there, token, &when).await;
            }
            // What is revoked, too.
            let code = nodes.code(&person).await;
            let tokens = Issued::of(&here.redeem(client, &code).await);
            here.revoke(client, &tokens.access_token)
                .await
                .expect_status(200);
            there
                .userinfo(&tokens.access_token)
                .await
                .expect_status(401);
            // And a session that ended.
            let mut person = nodes.browser_at(here);
            nodes.code(&person).await;
            let page = person.open("/logout").await;
            let session = person.cookie("idp_session").expect("a session");
            person.submit(&page, &[], Some("sign-out")).await;
            person.jar.set(&format!("idp_session={session}"));
            person.move_to(there.address());
            let page = person.open(&nodes.url(client, &[("prompt", "none")])).await;
            assert_eq!(page.callback()["error"], "login_required", "{when}");
        }
    }
}

/// What has been over for longer than the clocks are apart is over everywhere.
#[tokio::test]
async fn r114_what_expired_stays_so_at_a_node_that_is_a_minute_behind() {
    let scene = Scene::start().await;
    let clock = Clock::system();
    clock.rewind(Duration::from_mins(1));
    let node = scene.server.node_at(&clock).await;
    let behind = BackChannel::to_node(&scene.server, &node);
    let pass = |by: Duration| {
        clock.advance(by);
        scene.server.advance(by);
    };
    let code = scene.code().await;
    pass(Duration::from_secs(121));
    for api in [&behind, &scene.api] {
        let late = api.redeem(&scene.client, &code).await;
        assert_refused(&late, 400, "invalid_grant", "a code after two minutes");
    }
    let tokens = scene.tokens().await;
    pass(Duration::from_mins(17));
    for api in [&behind, &scene.api] {
        api.userinfo(&tokens.access_token).await.expect_status(401);
        assert!(!api.is_active(&scene.client, &tokens.access_token).await);
    }
    pass(Duration::from_hours(25));
    let mut person = scene.person;
    person.move_to(behind.address());
    let url = raw::authorize_url(&scene.server, &scene.client, &[("prompt", "none")]);
    let page = person.open(&url).await;
    assert_eq!(page.callback()["error"], "login_required", "{page:#?}");
}
