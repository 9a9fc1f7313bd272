//! The one guarded HTTP client for every URL that somebody else chose: https only, no redirect, no
//! private address, small answers, little time.

mod calls;
mod client_keys;
mod logos;

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, OnceLock},
    time::Duration,
};

use anyhow::Context as _;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::sync::Semaphore;
use url::{Host, Url};

use crate::config::OutboundConfig;

pub use calls::NoAnswer;
pub use client_keys::ClientKeys;
pub use logos::{Fetched as FetchedLogo, Logos};

const LARGEST: usize = 256 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);
const IN_FLIGHT: usize = 16;
/// Of people who wait for a provider to answer; more wait their turn.
const CALLS: usize = 64;

/// Why nothing was fetched. One text for all causes: an attacker must not learn what answers where.
#[derive(Debug, thiserror::Error)]
#[error(
    "the document could not be fetched: it must be served by https from a public address, in {PATIENCE:?}, without a redirect, as at most {LARGEST} bytes with status 200"
)]
pub struct NotFetched;

/// A client that is built when it is first used: the system's certificates cost memory and time,
/// and most installations fetch nothing.
type Lazy = Arc<OnceLock<reqwest::Client>>;

/// The guarded client.
#[derive(Clone)]
pub struct Outbound {
    client: Lazy,
    /// For our own public URL, which the operator chose: any address.
    own: Lazy,
    extra: Arc<Vec<reqwest::Certificate>>,
    allow_hosts: Arc<Vec<String>>,
    places: Arc<Semaphore>,
    calls: Arc<Semaphore>,
}

impl Outbound {
    /// A client by `[outbound]`.
    pub fn new(config: &OutboundConfig) -> anyhow::Result<Self> {
        Ok(Self {
            client: Lazy::default(),
            own: Lazy::default(),
            extra: Arc::new(extra_certificates(config)?),
            allow_hosts: Arc::new(config.allow_hosts.clone()),
            places: Arc::new(Semaphore::new(IN_FLIGHT)),
            calls: Arc::new(Semaphore::new(CALLS)),
        })
    }

    fn client(&self) -> reqwest::Result<&reqwest::Client> {
        built(&self.client, || {
            let guard = Guard {
                allow_hosts: Arc::clone(&self.allow_hosts),
            };
            builder(&self.extra).dns_resolver(Arc::new(guard))
        })
    }

    /// Sends a request to our own public URL.
    pub async fn own(&self, request: reqwest::Request) -> reqwest::Result<reqwest::Response> {
        let own = built(&self.own, || builder(&self.extra))?;
        own.execute(request).await
    }

    /// Fetches a JSON document.
    pub async fn json(&self, uri: &str) -> Result<serde_json::Value, NotFetched> {
        let body = self.bytes(uri).await?;
        serde_json::from_slice(&body).map_err(|_| NotFetched)
    }

    /// Fetches whatever is there.
    pub async fn bytes(&self, uri: &str) -> Result<Vec<u8>, NotFetched> {
        self.fetch(uri).await.map_err(|cause| {
            tracing::info!(
                uri = described(uri),
                cause = format!("{cause:#}"),
                "not fetched"
            );
            NotFetched
        })
    }

    async fn fetch(&self, uri: &str) -> anyhow::Result<Vec<u8>> {
        let url = Url::parse(uri)?;
        self.check(&url)?;
        let _place = self
            .places
            .try_acquire()
            .context("too many fetches in flight")?;
        let mut response = self.client()?.get(url).send().await?;
        anyhow::ensure!(response.status() == 200, "status {}", response.status());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            anyhow::ensure!(
                body.len() + chunk.len() <= LARGEST,
                "larger than {LARGEST} bytes"
            );
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// What can be judged before a name is resolved. Names are judged by [`Guard`].
    fn check(&self, url: &Url) -> anyhow::Result<()> {
        let host = url.host().context("no host")?;
        let allowed = allowed(&self.allow_hosts, &host.to_string());
        anyhow::ensure!(
            url.scheme() == "https" || (allowed && url.scheme() == "http"),
            "not https"
        );
        anyhow::ensure!(
            url.username().is_empty() && url.password().is_none(),
            "credentials in the URL"
        );
        anyhow::ensure!(
            allowed || matches!(url.port(), None | Some(443 | 8443)),
            "port"
        );
        let ip = match host {
            Host::Ipv4(ip) => IpAddr::V4(ip),
            Host::Ipv6(ip) => IpAddr::V6(ip),
            Host::Domain(_) => return Ok(()),
        };
        anyhow::ensure!(allowed || is_public(ip), "not a public address");
        Ok(())
    }
}

/// An address as the log may have it: a query could hold anything.
fn described(uri: &str) -> &str {
    uri.split(['?', '#']).next().unwrap_or_default()
}

fn built(
    client: &OnceLock<reqwest::Client>,
    builder: impl FnOnce() -> reqwest::ClientBuilder,
) -> reqwest::Result<&reqwest::Client> {
    if let Some(client) = client.get() {
        return Ok(client);
    }
    let new = builder().build()?;
    Ok(client.get_or_init(|| new))
}

fn builder(extra: &[reqwest::Certificate]) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .connect_timeout(Duration::from_secs(3))
        .pool_max_idle_per_host(1)
        .user_agent(concat!("idp-server/", env!("CARGO_PKG_VERSION")));
    extra
        .iter()
        .cloned()
        .fold(builder, reqwest::ClientBuilder::add_root_certificate)
}

/// Read at the start, so that a wrong file is found then.
fn extra_certificates(config: &OutboundConfig) -> anyhow::Result<Vec<reqwest::Certificate>> {
    let Some(file) = &config.extra_ca_file else {
        return Ok(Vec::new());
    };
    let pem = std::fs::read(file)
        .with_context(|| format!("outbound.extra_ca_file {}", file.display()))?;
    reqwest::Certificate::from_pem_bundle(&pem).context("outbound.extra_ca_file")
}

fn allowed(allow_hosts: &[String], host: &str) -> bool {
    let host = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .trim_end_matches('.');
    allow_hosts.iter().any(|allowed| {
        allowed
            .trim_start_matches('[')
            .trim_end_matches(']')
            .eq_ignore_ascii_case(host)
    })
}

/// Resolves names to public addresses only: what is connected to is what was judged.
struct Guard {
    allow_hosts: Arc<Vec<String>>,
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_hosts = Arc::clone(&self.allow_hosts);
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed = allowed(&allow_hosts, name.as_str());
            let found: Vec<SocketAddr> = found.collect();
            // One private answer among public ones is reason enough to refuse all.
            if found.is_empty()
                || !found
                    .iter()
                    .all(|address| allowed || is_public(address.ip()))
            {
                return Err("not a public address".into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is reachable from anywhere, and therefore no secret of this network.
fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = matches!(a, 0 | 10 | 127 | 224..)
        || (a == 100 && (64..128).contains(&b))
        || (a == 169 && b == 254)
        || (a == 172 && (16..32).contains(&b))
        || (a == 192 && b == 168)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113);
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let segments = ip.segments();
    let [a, b, ..] = segments;
    // Global unicast is 2000::/3; inside it, what carries or hides other addresses is out:
    // 2001::/23 (Teredo and other protocols), 2001:db8::/32, 2002::/16 (6to4), 3fff::/20.
    (a & 0xe000) == 0x2000
        && !(a == 0x2001 && b < 0x0200)
        && !(a == 0x2001 && b == 0x0db8)
        && a != 0x2002
        && !(a == 0x3fff && b < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outbound(allow: &[&str]) -> Outbound {
        drop(rustls::crypto::aws_lc_rs::default_provider().install_default());
        let allow_hosts = allow.iter().map(ToString::to_string).collect();
        Outbound::new(&OutboundConfig {
            allow_hosts,
            extra_ca_file: None,
        })
        .unwrap()
    }

    #[tokio::test]
    async fn r51_no_private_address_is_ever_fetched() {
        let outbound = outbound(&[]);
        for host in [
            "127.0.0.1",
            "0.0.0.0",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "[fe80::1]",
            "[fc00::1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "2130706433",
            "017700000001",
            "0x7f000001",
            "127.1",
            "localhost",
            "224.0.0.1",
            "255.255.255.255",
            "[2001:db8::1]",
            "[2001::1]",
            "[::]",
        ] {
            assert!(
                outbound
                    .fetch(&format!("https://{host}/jwks"))
                    .await
                    .is_err(),
                "{host}"
            );
        }
    }

    #[test]
    fn r51_only_https_without_credentials_on_usual_ports() {
        let outbound = outbound(&["rp.internal"]);
        let judge = |url: &str| outbound.check(&Url::parse(url).unwrap()).is_ok();
        assert!(judge("https://rp.example/jwks"));
        assert!(judge("https://rp.example:8443/jwks"));
        assert!(
            judge("http://rp.internal:3000/jwks"),
            "an allowed host may be anything"
        );
        for bad in [
            "http://rp.example/jwks",
            "ftp://rp.example/",
            "file:///etc/passwd",
            "gopher://rp.example/",
            "https://user:pass@rp.example/",
            "https://rp.example:22/",
            "https://rp.internal.evil.example:1/",
        ] {
            assert!(!judge(bad), "{bad}");
        }
    }

    #[test]
    fn r51_public_addresses_are_public() {
        for ip in [
            "93.184.216.34",
            "8.8.8.8",
            "2606:4700::1111",
            "172.32.0.1",
            "100.128.0.1",
        ] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }
}
