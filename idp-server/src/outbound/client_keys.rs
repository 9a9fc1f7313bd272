//! Public keys that clients serve at their `jwks_uri` (OIDC Core 10.1.1).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use keys::PublicKey;
use moka::sync::Cache;
use tokio::sync::Mutex;

use super::{NotFetched, Outbound};
use crate::clock::stopwatch;

/// A client's keys are fetched again for an unknown key id or a signature that none of them made, but not more often
/// than this.
const COOL_DOWN: Duration = Duration::from_secs(10);
/// A client's keys are fetched again after this in any case.
const KEEP: Duration = Duration::from_hours(1);

struct Fetched {
    at: Instant,
    keys: Arc<Vec<PublicKey>>,
}

/// Public keys of clients by their `jwks_uri`, cached and fetched once at a time.
pub struct ClientKeys {
    outbound: Outbound,
    fetched: Cache<String, Arc<Mutex<Option<Fetched>>>>,
}

impl ClientKeys {
    /// An empty cache.
    #[must_use]
    pub fn new(outbound: Outbound) -> Self {
        Self {
            outbound,
            fetched: Cache::new(1_000),
        }
    }

    /// The keys at `uri`. They are fetched again when none can be the one that `kid` names, and the last fetch is longer
    /// ago than the cool-down.
    pub async fn at(
        &self,
        uri: &str,
        kid: Option<&str>,
    ) -> Result<Arc<Vec<PublicKey>>, NotFetched> {
        let entry = self.fetched.get_with(uri.to_owned(), Arc::default);
        let mut entry = entry.lock().await;
        if let Some(fetched) = entry.as_ref() {
            let age = stopwatch() - fetched.at;
            let may_be = |key: &PublicKey| key.kid().is_none_or(|own| Some(own) == kid);
            let knows = kid.is_none() || fetched.keys.iter().any(may_be);
            if age < COOL_DOWN || (knows && age < KEEP) {
                return Ok(Arc::clone(&fetched.keys));
            }
        }
        self.fetch(uri, &mut entry).await
    }

    /// Keys at `uri` other than those in `known`, with which a signature could not be verified: what was fetched since,
    /// or what is fetched now if the last fetch is longer ago than the cool-down.
    pub async fn newer(
        &self,
        uri: &str,
        known: &Arc<Vec<PublicKey>>,
    ) -> Option<Arc<Vec<PublicKey>>> {
        let entry = self.fetched.get_with(uri.to_owned(), Arc::default);
        let mut entry = entry.lock().await;
        let keys = match entry.as_ref() {
            Some(fetched) if stopwatch() - fetched.at < COOL_DOWN => Arc::clone(&fetched.keys),
            _ => self.fetch(uri, &mut entry).await.ok()?,
        };
        (!Arc::ptr_eq(&keys, known)).then_some(keys)
    }

    async fn fetch(
        &self,
        uri: &str,
        entry: &mut Option<Fetched>,
    ) -> Result<Arc<Vec<PublicKey>>, NotFetched> {
        let answer = self.outbound.json(uri).await;
        let keys = answer.and_then(|jwks| PublicKey::set_from_jwks(&jwks).map_err(|_| NotFetched));
        match (keys, entry.as_mut()) {
            (Ok(keys), _) => {
                let keys = Arc::new(keys);
                *entry = Some(Fetched {
                    at: stopwatch(),
                    keys: Arc::clone(&keys),
                });
                Ok(keys)
            }
            // What was good stays good while the client's server is away.
            (Err(_), Some(old)) => {
                old.at = stopwatch();
                Ok(Arc::clone(&old.keys))
            }
            (Err(error), None) => {
                *entry = Some(Fetched {
                    at: stopwatch(),
                    keys: Arc::default(),
                });
                Err(error)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use keys::{Algorithm, SigningKey};
    use serde_json::{Value, json};

    use super::*;
    use crate::config::OutboundConfig;

    /// A key set without ids.
    fn jwks() -> Value {
        let key = SigningKey::generate(Algorithm::Es256).unwrap();
        let mut jwk = serde_json::to_value(key.public_jwk()).unwrap();
        jwk.as_object_mut().unwrap().remove("kid");
        json!({"keys": [jwk]})
    }

    /// Serves each of these once, and then nothing any more.
    async fn serve(sets: Vec<Value>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let uri = format!("http://{}/jwks", listener.local_addr().unwrap());
        tokio::spawn(async move {
            for set in sets {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut buffer = [0; 2_048];
                let _ = stream.read(&mut buffer).await.unwrap();
                let body = set.to_string();
                let head = format!(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                    body.len()
                );
                stream.write_all(head.as_bytes()).await.unwrap();
                stream.write_all(body.as_bytes()).await.unwrap();
            }
        });
        uri
    }

    async fn cool_down(keys: &ClientKeys, uri: &str) {
        let entry = keys.fetched.get(uri).unwrap();
        let mut entry = entry.lock().await;
        let fetched = entry.as_mut().unwrap();
        fetched.at = fetched.at.checked_sub(COOL_DOWN).unwrap();
    }

    #[tokio::test]
    async fn keys_without_an_id_that_were_replaced_are_found_after_the_cool_down() {
        drop(rustls::crypto::aws_lc_rs::default_provider().install_default());
        let config = OutboundConfig {
            allow_hosts: vec!["127.0.0.1".to_owned()],
            extra_ca_file: None,
        };
        let keys = ClientKeys::new(Outbound::new(&config).unwrap());
        let uri = serve(vec![jwks(), jwks()]).await;
        let first = keys.at(&uri, None).await.unwrap();
        assert_eq!(first.len(), 1);
        assert!(keys.newer(&uri, &first).await.is_none(), "too early");
        cool_down(&keys, &uri).await;
        let same = keys.at(&uri, Some("an id")).await.unwrap();
        assert!(Arc::ptr_eq(&first, &same), "one without an id may be meant");
        let second = keys.newer(&uri, &first).await.unwrap();
        assert!(!Arc::ptr_eq(&first, &second));
        assert!(
            Arc::ptr_eq(&second, &keys.newer(&uri, &first).await.unwrap()),
            "somebody else has fetched them just now"
        );
        cool_down(&keys, &uri).await;
        assert!(
            keys.newer(&uri, &second).await.is_none(),
            "the server is away"
        );
    }
}
