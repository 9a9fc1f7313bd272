//! Races for what may be had once: fifty at the same moment, on every node there is. For the test binary, which runs a few rounds, and
//! for the program `races`, which runs as many as it is told.

use crate::{
    back_channel::{BackChannel, JWT_BEARER},
    database::Engine,
    given::{self, Client},
    http::Answer,
    jwk::PrivateKey,
    scene::{Issued, Scene, assert_refused},
    server::{Node, TestServer},
};
use futures_util::future::join_all;
use serde_json::json;

/// So many at the same moment.
pub const RUNNERS: usize = 50;
/// So many siblings of a rotated refresh token may be born within its grace.
const SIBLINGS: usize = 4;

/// Where races are held: one node on SQLite, two on PostgreSQL.
#[derive(Debug)]
pub struct Track {
    scene: Scene,
    _second: Option<Node>,
    nodes: Vec<BackChannel>,
}

/// `IT_ROUNDS`, or three.
pub fn rounds() -> usize {
    let rounds = std::env::var("IT_ROUNDS").ok();
    rounds.map_or(3, |rounds| rounds.parse().expect("IT_ROUNDS is a number"))
}

impl Track {
    /// On this engine.
    pub async fn on(engine: Engine) -> Self {
        let scene = Scene::on(TestServer::builder().engine(engine)).await;
        let (second, api) = scene.second_node().await.unzip();
        let nodes = std::iter::once(scene.api.clone()).chain(api).collect();
        Self {
            scene,
            _second: second,
            nodes,
        }
    }

    /// Its first node.
    pub fn server(&self) -> &TestServer {
        &self.scene.server
    }

    /// The same request from everywhere at once, the nodes in turn.
    async fn run(
        &self,
        runners: usize,
        client: &Client,
        path: &str,
        pairs: &[(&str, &str)],
    ) -> Vec<Answer> {
        let run = |runner: usize| {
            let node = &self.nodes[runner % self.nodes.len()];
            node.authenticated(client, path, pairs)
        };
        join_all((0..runners).map(run)).await
    }

    async fn assert_dead(&self, tokens: &Issued, when: &str) {
        for node in &self.nodes {
            self.scene.assert_dead(node, tokens, when).await;
        }
    }

    /// R27: one redemption of fifty counts, and as the others are valid replays, nothing of it survives.
    pub async fn codes(&self, round: usize) {
        let when = format!("round {round} of the codes");
        let code = self.scene.code().await;
        let pairs = crate::back_channel::redemption(&code);
        let answers = self
            .run(RUNNERS, &self.scene.client, "/oauth2/token", &pairs)
            .await;
        let winners = judge(&answers, 400, "invalid_grant", &when);
        assert_eq!(winners.len(), 1, "{when}");
        self.assert_dead(&winners[0], &when).await;
    }

    /// R22 as a race: thieves who are another client, or know no verifier, take nothing from the owner.
    pub async fn thieves(&self, round: usize, thief: &Client) {
        let when = format!("round {round} of the thieves");
        let code = self.scene.code().await;
        let pairs = crate::back_channel::redemption(&code);
        let (owner, thieves) = tokio::join!(
            self.run(1, &self.scene.client, "/oauth2/token", &pairs),
            self.run(RUNNERS - 1, thief, "/oauth2/token", &pairs),
        );
        assert!(
            judge(&thieves, 400, "invalid_grant", &when).is_empty(),
            "{when}"
        );
        let owner = judge(&owner, 200, "", &when).remove(0);
        self.scene.assert_alive(&owner, &when).await;
    }

    /// R29: within the grace one use and four more succeed; the rest are replays, which kill the family.
    pub async fn refresh(&self, round: usize) -> usize {
        let when = format!("round {round} of the refresh tokens");
        let first = self.scene.tokens().await;
        let pairs = crate::back_channel::refreshment(&first.refresh_token);
        let answers = self
            .run(RUNNERS, &self.scene.client, "/oauth2/token", &pairs)
            .await;
        let winners = judge(&answers, 400, "invalid_grant", &when);
        assert!(
            (1..=1 + SIBLINGS).contains(&winners.len()),
            "{when}: {} won",
            winners.len()
        );
        for tokens in &winners {
            self.assert_dead(tokens, &when).await;
        }
        winners.len()
    }

    /// R29: as many as the grace allows all get tokens of one family, and one revocation kills them all.
    pub async fn siblings(&self, round: usize) {
        let when = format!("round {round} of the siblings");
        let first = self.scene.tokens().await;
        let pairs = crate::back_channel::refreshment(&first.refresh_token);
        let answers = self
            .run(1 + SIBLINGS, &self.scene.client, "/oauth2/token", &pairs)
            .await;
        let siblings = judge(&answers, 200, "", &when);
        assert_eq!(siblings.len(), 1 + SIBLINGS, "{when}");
        for tokens in &siblings {
            self.scene.assert_alive(tokens, &when).await;
        }
        let one = &siblings[round % siblings.len()].refresh_token;
        self.nodes[0]
            .revoke(&self.scene.client, one)
            .await
            .expect_status(200);
        for tokens in &siblings {
            self.assert_dead(tokens, &when).await;
        }
    }

    /// R32: whatever a refresh gives while its family is revoked is dead once the revocation is answered.
    pub async fn revocation(&self, round: usize) {
        let when = format!("round {round} of the revocations");
        let first = self.scene.tokens().await;
        let pairs = crate::back_channel::refreshment(&first.refresh_token);
        let revoke = async || {
            // Now before, now after the refresh has begun.
            tokio::time::sleep(std::time::Duration::from_micros(400 * (round as u64 % 12))).await;
            let node = &self.nodes[self.nodes.len() - 1];
            node.revoke(&self.scene.client, &first.refresh_token).await
        };
        let (answers, revoked) = tokio::join!(
            self.run(3, &self.scene.client, "/oauth2/token", &pairs),
            revoke()
        );
        revoked.expect_status(200);
        for tokens in judge(&answers, 400, "invalid_grant", &when)
            .iter()
            .chain([&first])
        {
            self.assert_dead(tokens, &when).await;
        }
    }

    /// R38: an assertion counts once.
    pub async fn assertions(&self, round: usize) {
        let when = format!("round {round} of the assertions");
        let (client, key) = machine_with_key(&self.scene.server).await;
        let assertion = self.nodes[0].assertion(&client, &key);
        let pairs = [
            ("grant_type", "client_credentials"),
            ("client_id", &client.client_id),
            ("client_assertion_type", JWT_BEARER),
            ("client_assertion", &assertion),
        ];
        let run =
            |runner: usize| self.nodes[runner % self.nodes.len()].post("/oauth2/token", &pairs);
        let answers = join_all((0..RUNNERS).map(run)).await;
        let winners = judge(&answers, 401, "invalid_client", &when);
        assert_eq!(winners.len(), 1, "{when}");
    }

    /// Every race, so many rounds.
    pub async fn all(&self, rounds: usize) {
        let thief = given::web_client(&self.scene.server.cli()).await;
        for round in 0..rounds {
            self.codes(round).await;
            self.thieves(round, &thief).await;
            let won = self.refresh(round).await;
            self.siblings(round).await;
            self.revocation(round).await;
            self.assertions(round).await;
            println!(
                "round {} of {rounds}: {won} refreshes of {RUNNERS} within the grace",
                round + 1
            );
        }
    }
}

/// A machine that authenticates by its key, and the key, which the caller uses by hand.
pub async fn machine_with_key(server: &TestServer) -> (Client, PrivateKey) {
    let key = PrivateKey::generate();
    let metadata = json!({
        "token_endpoint_auth_method": "private_key_jwt",
        "jwks": {"keys": [key.public_jwk()]},
    })
    .to_string();
    let arguments = ["--type", "machine", "--metadata", &metadata];
    (
        given::client(&server.cli(), "Machine", &arguments).await,
        key,
    )
}

/// Those that won; all others have to be refused by this status and error, and nothing else.
#[track_caller]
fn judge(answers: &[Answer], status: u16, error: &str, when: &str) -> Vec<Issued> {
    let (won, lost): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 200);
    for answer in lost {
        assert_refused(answer, status, error, when);
    }
    won.into_iter().map(Issued::of).collect()
}
