//! R36: forged JWTs at every door that takes one. Each is refused quickly, by the door's own error, without a request to anywhere.

use serde_json::{Value, json};
use std::{
    net::TcpListener,
    sync::Mutex,
    time::{Duration, Instant},
};
use tests::{
    back_channel::{JWT_BEARER, unix_time},
    forgery::{forgeries, with, without},
    given::Client,
    http::Answer,
    jwk::{self, PrivateKey},
    races::machine_with_key,
    raw,
    scene::Scene,
};

/// Unoptimised builds are slow, and two of them may share a core: one answer may be late, but not every other one.
const LIMIT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 2_000 } else { 50 });
const MEDIAN: Duration = Duration::from_millis(if cfg!(debug_assertions) { 200 } else { 50 });

/// A listener that must never hear anything.
struct Canary(TcpListener);

impl Canary {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a listener");
        listener.set_nonblocking(true).expect("a setting");
        Self(listener)
    }

    fn url(&self) -> String {
        format!("http://{}/keys", self.0.local_addr().expect("an address"))
    }

    fn assert_silent(&self) {
        assert!(
            self.0.accept().is_err(),
            "the server fetched an address of the attacker"
        );
    }
}

/// How long refusals take.
#[derive(Default)]
struct Stopwatch(Mutex<Vec<Duration>>);

impl Stopwatch {
    async fn time<A>(&self, name: &str, answer: impl Future<Output = A>) -> A {
        let start = Instant::now();
        let answer = answer.await;
        let took = start.elapsed();
        assert!(took <= LIMIT, "{name} took {took:?}");
        self.0.lock().expect("no panic under the lock").push(took);
        answer
    }

    async fn timed(&self, name: &str, answer: impl Future<Output = Answer>) -> Answer {
        let answer = self.time(name, answer).await;
        assert!((200..500).contains(&answer.status), "{name}: {answer:#?}");
        answer
    }

    /// Half of all were faster.
    fn assert_median(&self) {
        let mut took = self.0.lock().expect("no panic under the lock").clone();
        took.sort_unstable();
        let median = took[took.len() / 2];
        println!(
            "{} refusals, median {median:?}, slowest {:?}",
            took.len(),
            took[took.len() - 1]
        );
        assert!(took.len() > 20 && median <= MEDIAN, "{median:?}");
    }
}

async fn key_of(scene: &Scene, token: &str) -> Value {
    let jwks = scene.api.get("/.well-known/jwks.json").await.json();
    let kid = &jwk::decode(token).0["kid"];
    let keys = jwks["keys"].as_array().expect("keys");
    keys.iter()
        .find(|key| key["kid"] == *kid)
        .expect("the signing key is published")
        .clone()
}

#[tokio::test]
async fn r36_forged_access_tokens() {
    let scene = Scene::start().await;
    let (canary, watch) = (Canary::new(), Stopwatch::default());
    let tokens = scene.tokens().await;
    let public = key_of(&scene, &tokens.access_token).await;
    for (name, forged) in forgeries(&tokens.access_token, &public, &canary.url()) {
        let answer = watch.timed(&name, scene.api.userinfo(&forged)).await;
        // A token that no header can hold is refused before anybody reads it.
        assert!(
            matches!(answer.status, 400 | 401 | 431),
            "{name}: {answer:#?}"
        );
        let pairs = [("token", forged.as_str())];
        let answer = scene
            .api
            .authenticated(&scene.client, "/oauth2/introspect", &pairs);
        let answer = watch.timed(&name, answer).await;
        assert_eq!(
            (answer.status, answer.json()),
            (200, json!({"active": false})),
            "{name}"
        );
        let answer = watch
            .timed(&name, scene.api.revoke(&scene.client, &forged))
            .await;
        assert_eq!(answer.status, 200, "{name}: {answer:#?}");
    }
    scene.assert_alive(&tokens, "after all attacks").await;
    canary.assert_silent();
    watch.assert_median();
}

#[tokio::test]
async fn r36_forged_id_token_hints() {
    let scene = Scene::start().await;
    let (canary, watch) = (Canary::new(), Stopwatch::default());
    let tokens = scene.tokens().await;
    let public = key_of(&scene, &tokens.id_token).await;
    for (name, forged) in forgeries(&tokens.id_token, &public, &canary.url()) {
        let pairs = [("id_token_hint", forged.as_str()), ("prompt", "none")];
        let url = raw::authorize_url(&scene.server, &scene.client, &pairs);
        let page = watch.time(&name, scene.person.open(&url)).await;
        match page.location {
            Some(_) => assert_eq!(page.callback()["error"], "login_required", "{name}"),
            None => assert!((400..500).contains(&page.status), "{name}: {page:#?}"),
        }
        let url = format!("/oauth2/logout?id_token_hint={forged}");
        let page = scene.person.open(&url).await;
        assert!(
            page.status < 500 && page.location.is_none(),
            "{name}: {page:#?}"
        );
        assert!(
            scene.person.cookie("idp_session").is_some(),
            "{name} signed the person out"
        );
    }
    let url = raw::authorize_url(&scene.server, &scene.client, &[("prompt", "none")]);
    assert!(
        scene
            .person
            .open(&url)
            .await
            .callback()
            .contains_key("code")
    );
    canary.assert_silent();
    watch.assert_median();
}

struct Machine {
    scene: Scene,
    client: Client,
    key: PrivateKey,
    watch: Stopwatch,
}

impl Machine {
    async fn start() -> Self {
        let scene = Scene::start().await;
        let (client, key) = machine_with_key(&scene.server).await;
        Self {
            scene,
            client,
            key,
            watch: Stopwatch::default(),
        }
    }

    async fn send(&self, name: &str, assertion: &str) -> Answer {
        let pairs = [
            ("grant_type", "client_credentials"),
            ("client_id", self.client.client_id.as_str()),
            ("client_assertion_type", JWT_BEARER),
            ("client_assertion", assertion),
        ];
        let answer = self.scene.api.post("/oauth2/token", &pairs);
        self.watch.timed(name, answer).await
    }

    /// Every attack is refused; what is genuine is good all the same, though the forgeries showed its `jti` before.
    async fn withstand(&self, attacks: Vec<(String, String)>, genuine: &str) {
        // More wrong credentials a minute would meet the brake instead of the check.
        assert!(attacks.len() < 60, "{}", attacks.len());
        for (name, forged) in attacks {
            let answer = self.send(&name, &forged).await;
            let seen = (answer.status, answer.error());
            let expected = [(401, "invalid_client"), (400, "invalid_request")];
            let fits = expected
                .map(|(status, error)| (status, error.to_owned()))
                .contains(&seen);
            assert!(fits, "{name}: {answer:#?}");
        }
        self.send("the genuine one", genuine)
            .await
            .expect_status(200);
        self.watch.assert_median();
    }
}

#[tokio::test]
async fn r36_forged_client_assertions() {
    let machine = Machine::start().await;
    let canary = Canary::new();
    let genuine = machine.scene.api.assertion(&machine.client, &machine.key);
    let attacks = forgeries(&genuine, &machine.key.public_jwk(), &canary.url());
    machine.withstand(attacks, &genuine).await;
    canary.assert_silent();
}

#[tokio::test]
async fn r38_well_signed_assertions_with_wrong_claims() {
    let machine = Machine::start().await;
    let key = &machine.key;
    let claims = machine.scene.api.assertion_claims(&machine.client);
    let mut attacks = Vec::new();
    for name in ["exp", "iss", "sub", "aud", "jti"] {
        attacks.push((format!("without {name}"), key.sign(&without(&claims, name))));
    }
    let now = unix_time();
    let members = [
        ("exp", json!((now + 60).to_string())),
        ("exp", json!(1e308)),
        ("exp", json!(-1)),
        ("exp", json!(now - 300)),
        ("exp", json!(now + 86_400)),
        ("nbf", json!("0")),
        ("nbf", json!(1e308)),
        ("nbf", json!(-1)),
        ("nbf", json!(now + 61)),
        ("iat", json!(now + 61)),
        ("aud", json!("https://other.example.com")),
        ("aud", json!([machine.scene.server.issuer(), 7])),
        ("aud", json!({})),
        ("sub", json!("somebody")),
        ("iss", json!("somebody")),
        ("jti", json!("")),
        ("jti", json!(7)),
        ("jti", json!("j".repeat(257))),
    ];
    for (name, value) in members {
        let mut text = value.to_string();
        text.truncate(40);
        attacks.push((
            format!("{name} {text}"),
            key.sign(&with(&claims, name, value)),
        ));
    }
    let kid = key.public_jwk()["kid"].clone();
    for (name, value) in [("crit", json!(["exp"])), ("b64", json!(false))] {
        let header = with(&json!({"alg": "ES256", "kid": kid}), name, value);
        attacks.push((
            format!("{name}, well signed"),
            key.sign_with_header(&header, &claims),
        ));
    }
    let twice = format!("{{\"sub\":\"somebody\",{}", &claims.to_string()[1..]);
    attacks.push((
        "sub twice".into(),
        key.sign_texts("{\"alg\":\"ES256\"}", &twice),
    ));
    machine.withstand(attacks, &key.sign(&claims)).await;
}
