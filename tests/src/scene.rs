//! The commonest beginning: a server, a person who is signed in, an application that they trust.

use crate::{
    back_channel::BackChannel,
    given::{self, Client, User},
    http::Answer,
    person::Person,
    raw::{self, Pairs},
    server::{Builder, Node, TestServer},
};
use serde_json::Value;

/// What the application asks for unless a test says otherwise.
pub const SCOPE: &str = "openid profile email offline_access";

/// The beginning of a scenario.
#[derive(Debug)]
pub struct Scene {
    /// The first node.
    pub server: TestServer,
    /// `alice`.
    pub user: User,
    /// A confidential web application.
    pub client: Client,
    /// Her browser.
    pub person: Person,
    /// The application's way to the first node.
    pub api: BackChannel,
}

/// What a redeemed code gave.
#[derive(Debug, Clone)]
pub struct Issued {
    /// As sent.
    pub access_token: String,
    /// As sent; empty where there is none.
    pub refresh_token: String,
    /// As sent; empty where there is none.
    pub id_token: String,
    /// The whole answer.
    pub body: Value,
}

impl Issued {
    /// Takes a successful answer of the token endpoint.
    #[track_caller]
    pub fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{answer:#?}");
        let body = answer.json();
        let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
        Self {
            access_token: text("access_token"),
            refresh_token: text("refresh_token"),
            id_token: text("id_token"),
            body,
        }
    }
}

impl Scene {
    /// On the ordinary server.
    pub async fn start() -> Self {
        Self::on(TestServer::builder()).await
    }

    /// On a server with other settings.
    pub async fn on(builder: Builder) -> Self {
        let server = builder.start().await;
        let cli = server.cli();
        let (user, client) = tokio::join!(
            given::user(&cli, "alice"),
            given::web_client_with(&cli, &["--skip-consent"])
        );
        let person = Person::new(&server);
        let api = BackChannel::to(&server);
        Self {
            server,
            user,
            client,
            person,
            api,
        }
    }

    /// A further node where the engine carries several; `None` on SQLite, which is for one machine.
    pub async fn second_node(&self) -> Option<(Node, BackChannel)> {
        if self.server.database().engine() == crate::database::Engine::Sqlite {
            eprintln!("one node only: SQLite is for one machine");
            return None;
        }
        let node = self.server.node().await;
        let api = BackChannel::to_node(&self.server, &node);
        Some((node, api))
    }

    /// A fresh code for the application.
    pub async fn code(&self) -> String {
        self.code_with(&[]).await
    }

    /// The same with other parameters in the authorization request.
    pub async fn code_with(&self, pairs: Pairs<'_>) -> String {
        self.code_for(&self.client, pairs).await
    }

    /// A fresh code for another application.
    pub async fn code_for(&self, client: &Client, pairs: Pairs<'_>) -> String {
        let pairs = [&[("scope", SCOPE)], pairs].concat();
        raw::code(&self.server, client, &self.person, &self.user, &pairs).await
    }

    /// A fresh code, redeemed.
    pub async fn tokens(&self) -> Issued {
        let code = self.code().await;
        Issued::of(&self.api.redeem(&self.client, &code).await)
    }

    /// Fails unless the tokens of a grant are alive everywhere.
    pub async fn assert_alive(&self, tokens: &Issued, when: &str) {
        let userinfo = self.api.userinfo(&tokens.access_token).await;
        assert_eq!(userinfo.status, 200, "{when}: {userinfo:#?}");
        for token in [&tokens.access_token, &tokens.refresh_token] {
            let active = self.api.is_active(&self.client, token).await;
            assert!(active, "{when}: {token} should be active");
        }
    }

    /// Fails unless the tokens of a grant are dead at every door of a node. The refresh token is presented, so this comes last.
    pub async fn assert_dead(&self, api: &BackChannel, tokens: &Issued, when: &str) {
        let userinfo = api.userinfo(&tokens.access_token).await;
        assert_eq!(userinfo.status, 401, "{when}: {userinfo:#?}");
        for token in [&tokens.access_token, &tokens.refresh_token] {
            let active = api.is_active(&self.client, token).await;
            assert!(!active, "{when}: {token} should be dead");
        }
        let refreshed = api.refresh(&self.client, &tokens.refresh_token).await;
        assert_refused(&refreshed, 400, "invalid_grant", when);
    }

    /// How many audit events of a kind there are.
    pub async fn events(&self, kind: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
        self.server.database().number(&sql).await
    }
}

/// Fails unless an answer has this status and this OAuth error.
#[track_caller]
pub fn assert_refused(answer: &Answer, status: u16, error: &str, when: &str) {
    assert_eq!(
        (answer.status, answer.error().as_str()),
        (status, error),
        "{when}: {answer:#?}"
    );
}
