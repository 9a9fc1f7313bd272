//! R50: a client's keys at its `jwks_uri`, fetched seldom and never too late.

use serde_json::{Value, json};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tests::{
    back_channel::{BackChannel, JWT_BEARER},
    given::{self, Client},
    http::Answer,
    jwk::PrivateKey,
    scene::assert_refused,
    server::TestServer,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A client's own server, which counts who asks for its keys.
#[derive(Clone)]
struct KeyHost {
    url: String,
    keys: Arc<Mutex<Value>>,
    fetches: Arc<AtomicUsize>,
}

impl KeyHost {
    async fn start(keys: Value) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let url = format!("http://{}/keys", listener.local_addr().expect("an address"));
        let host = Self {
            url,
            keys: Arc::new(Mutex::new(keys)),
            fetches: Arc::default(),
        };
        let serving = host.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 4096]).await;
                serving.fetches.fetch_add(1, Ordering::SeqCst);
                let body = serving
                    .keys
                    .lock()
                    .expect("no panic under the lock")
                    .to_string();
                let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length:";
                let _ = stream
                    .write_all(format!("{head} {}\r\n\r\n{body}", body.len()).as_bytes())
                    .await;
            }
        });
        host
    }

    fn publish(&self, keys: &[&PrivateKey]) {
        *self.keys.lock().expect("no panic under the lock") = jwks(keys);
    }

    fn fetches(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }
}

fn jwks(keys: &[&PrivateKey]) -> Value {
    json!({"keys": keys.iter().map(|key| key.public_jwk()).collect::<Vec<_>>()})
}

async fn authenticate(api: &BackChannel, client: &Client, assertion: &str) -> Answer {
    let pairs = [
        ("grant_type", "client_credentials"),
        ("client_id", client.client_id.as_str()),
        ("client_assertion_type", JWT_BEARER),
        ("client_assertion", assertion),
    ];
    api.post("/oauth2/token", &pairs).await
}

async fn client_of(server: &TestServer, host: &KeyHost) -> Client {
    let metadata =
        json!({"token_endpoint_auth_method": "private_key_jwt", "jwks_uri": host.url}).to_string();
    given::client(
        &server.cli(),
        "Remote",
        &["--type", "machine", "--metadata", &metadata],
    )
    .await
}

#[tokio::test]
async fn r50_unknown_keys_cost_few_fetches_and_a_new_key_is_found() {
    let (old, new) = (PrivateKey::generate(), PrivateKey::generate());
    let host = KeyHost::start(jwks(&[&old])).await;
    let server = TestServer::builder()
        .set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1")
        .start()
        .await;
    let api = BackChannel::to(&server);
    let client = client_of(&server, &host).await;
    for _ in 0..5 {
        authenticate(&api, &client, &api.assertion(&client, &old))
            .await
            .expect_status(200);
    }
    assert_eq!(host.fetches(), 1, "known keys are fetched once");
    for _ in 0..40 {
        let stranger = PrivateKey::generate();
        let answer = authenticate(&api, &client, &api.assertion(&client, &stranger)).await;
        assert_refused(&answer, 401, "invalid_client", "an unknown key");
    }
    assert!(
        host.fetches() <= 2,
        "{} fetches within one cool-down",
        host.fetches()
    );
    authenticate(&api, &client, &api.assertion(&client, &old))
        .await
        .expect_status(200);

    host.publish(&[&old, &new]);
    let mut answer = authenticate(&api, &client, &api.assertion(&client, &new)).await;
    for _ in 0..60 {
        if answer.status == 200 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
        answer = authenticate(&api, &client, &api.assertion(&client, &new)).await;
    }
    answer.expect_status(200);
    assert!(host.fetches() <= 4, "{} fetches", host.fetches());
}

#[tokio::test]
async fn r51_keys_at_a_private_address_are_not_fetched_unless_allowed() {
    let key = PrivateKey::generate();
    let host = KeyHost::start(jwks(&[&key])).await;
    let server = TestServer::start().await;
    let api = BackChannel::to(&server);
    let client = client_of(&server, &host).await;
    let answer = authenticate(&api, &client, &api.assertion(&client, &key)).await;
    assert_refused(&answer, 401, "invalid_client", "a private address");
    assert_eq!(host.fetches(), 0);
}
