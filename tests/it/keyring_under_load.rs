//! R49: keys rotate while applications are at work that keep the key set as long as they may, and ask for no other before.

use keys::PublicKey;
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tests::{
    back_channel::BackChannel,
    given::Client,
    jwk,
    person::Person,
    raw,
    scene::{SCOPE, Scene},
    server::TestServer,
};
use time::OffsetDateTime;
use tokio::{sync::watch, task::JoinSet, time::sleep};

const ROTATIONS: usize = 4;

/// A verifier that keeps the key set until it is too old, and takes a token of an unknown key for a forgery.
struct Verifier {
    api: BackChannel,
    clock: idp_server::clock::Clock,
    keys: Vec<PublicKey>,
    good_until: OffsetDateTime,
}

impl Verifier {
    async fn verify(&mut self, token: &str) -> Result<(), String> {
        if self.clock.now() > self.good_until {
            let answer = self
                .api
                .get("/.well-known/jwks.json")
                .await
                .expect_status(200);
            let age = answer.header("cache-control").split("max-age=").nth(1);
            let age = age.and_then(|text| text.split(',').next()?.trim().parse().ok());
            self.good_until = self.clock.now() + time::Duration::seconds(age.expect("max-age"));
            self.keys = PublicKey::set_from_jwks(&answer.json()).expect("keys");
        }
        let verified = keys::jws::verify_any(token, self.keys.iter());
        verified
            .map(drop)
            .map_err(|error| format!("{error:?}: {}", jwk::decode(token).0))
    }
}

/// What all workers share.
#[derive(Clone)]
struct Load {
    api: BackChannel,
    clock: idp_server::clock::Clock,
    client: Client,
    machine: Client,
    cookies: String,
    authorize: String,
    verified: Arc<AtomicUsize>,
    stop: watch::Receiver<bool>,
}

impl Load {
    fn verifier(&self) -> Verifier {
        Verifier {
            api: self.api.clone(),
            clock: self.clock.clone(),
            keys: Vec::new(),
            good_until: OffsetDateTime::UNIX_EPOCH,
        }
    }

    /// A machine, about twelve times a second.
    async fn machine(self) -> Vec<String> {
        let (mut verifier, mut failed) = (self.verifier(), Vec::new());
        while !*self.stop.borrow() {
            let pairs = [("grant_type", "client_credentials")];
            let answer = self
                .api
                .token(&self.machine, &pairs)
                .await
                .expect_status(200);
            failed.extend(verifier.verify(&answer.text("access_token")).await.err());
            self.verified.fetch_add(1, Ordering::Relaxed);
            sleep(Duration::from_millis(80)).await;
        }
        failed
    }

    /// A browser that is signed in and its application: a code, an access token and an ID token each time.
    async fn exchange(self) -> Vec<String> {
        let (mut verifier, mut failed) = (self.verifier(), Vec::new());
        while !*self.stop.borrow() {
            let request = self.api.request(reqwest::Method::GET, &self.authorize);
            let answer = raw::send(request.header("cookie", &self.cookies)).await;
            let code = tests::probe::parameter(&answer, "code").expect("a code");
            let answer = self.api.redeem(&self.client, &code).await;
            // The code may have died of old age when the clock was moved.
            if answer.status == 200 {
                for name in ["access_token", "id_token"] {
                    failed.extend(verifier.verify(&answer.text(name)).await.err());
                    self.verified.fetch_add(1, Ordering::Relaxed);
                }
            }
            sleep(Duration::from_millis(80)).await;
        }
        failed
    }
}

async fn load_on(scene: &Scene, stop: watch::Receiver<bool>) -> Load {
    let machine = tests::given::machine_client(&scene.server.cli()).await;
    let person = Person::new(&scene.server);
    let url = raw::authorize_url(&scene.server, &scene.client, &[("scope", SCOPE)]);
    person.authorize(&url, &scene.user).await;
    Load {
        api: scene.api.clone(),
        clock: scene.server.clock().clone(),
        client: scene.client.clone(),
        machine,
        cookies: person.jar.header().expect("a session"),
        authorize: url.trim_start_matches(scene.server.issuer()).to_owned(),
        verified: Arc::default(),
        stop,
    }
}

async fn published(api: &BackChannel) -> BTreeSet<String> {
    let jwks = api.get("/.well-known/jwks.json").await.expect_status(200);
    let keys = jwks.json()["keys"].as_array().expect("keys").clone();
    keys.iter().map(|key| key["kid"].to_string()).collect()
}

/// Which key signs access tokens now.
async fn signing(load: &Load, api: &BackChannel) -> String {
    let pairs = [("grant_type", "client_credentials")];
    let answer = api.token(&load.machine, &pairs).await.expect_status(200);
    jwk::decode(&answer.text("access_token")).0["kid"].to_string()
}

#[tokio::test]
async fn r49_keys_rotate_under_load_and_no_verification_fails() {
    let builder = TestServer::builder()
        .set("IDP_KEYS__ROTATION_INTERVAL", "60m")
        .set("IDP_KEYS__PUBLISH_BEFORE", "10m")
        .set("IDP_KEYS__RETIRE_AFTER", "30m")
        .set("IDP_SESSIONS__IDLE_TIMEOUT", "30d")
        .set("IDP_SESSIONS__MAX_LIFETIME", "30d");
    let scene = Scene::on(builder).await;
    let second = scene.second_node().await;
    let (end, stop) = watch::channel(false);
    let load = load_on(&scene, stop).await;
    let mut nodes = vec![scene.api.clone()];
    nodes.extend(second.as_ref().map(|(_, api)| api.clone()));
    let mut workers = JoinSet::new();
    let start = Instant::now();
    for n in 0..10 {
        let mut load = load.clone();
        load.api = nodes[n % nodes.len()].clone();
        // The key set comes from any node.
        if n % 3 == 0 {
            workers.spawn(load.exchange());
        } else {
            workers.spawn(load.machine());
        }
    }
    let pass = |by: Duration| scene.server.advance(by);
    let mut signed = vec![signing(&load, &scene.api).await];
    let mut known = published(&scene.api).await;
    for rotation in 1..=ROTATIONS {
        // The successors are made and published, on every node.
        pass(Duration::from_mins(50));
        for api in &nodes {
            let begin = Instant::now();
            while published(api).await.difference(&known).count() < 2 {
                let late = begin.elapsed() > Duration::from_secs(20);
                assert!(!late, "rotation {rotation}: no successors");
                sleep(Duration::from_millis(50)).await;
            }
        }
        known.extend(published(&scene.api).await);
        // Whoever fetches the set now may keep it until they sign.
        pass(Duration::from_secs(450));
        sleep(Duration::from_millis(300)).await;
        pass(Duration::from_secs(160));
        sleep(Duration::from_millis(700)).await;
        signed.push(signing(&load, &scene.api).await);
    }
    let seconds = start.elapsed().as_secs_f64();
    end.send_replace(true);
    let mut failed = Vec::new();
    while let Some(ended) = workers.join_next().await {
        failed.extend(ended.expect("a worker"));
    }
    assert!(
        failed.is_empty(),
        "{} failed: {:#?}",
        failed.len(),
        failed.first()
    );
    let count = load.verified.load(Ordering::Relaxed);
    let rate = f64::from(u32::try_from(count).expect("few")) / seconds;
    println!("{count} tokens verified in {seconds:.1} s, {rate:.0} a second; keys: {signed:?}");
    signed.sort();
    signed.dedup();
    assert!(
        signed.len() > ROTATIONS,
        "a rotation did not happen: {signed:?}"
    );
    assert!(count > 100, "hardly any load: {count}");
}
