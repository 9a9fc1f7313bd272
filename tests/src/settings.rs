//! The environment that a server and its command line share.

use std::collections::BTreeMap;

/// `IDP_*` variables by name.
pub type Settings = BTreeMap<String, String>;

/// Base64 of 32 bytes, as `secrets.encryption_key` wants it.
pub const ENCRYPTION_KEY: &str = "dGhpcyBrZXkgc2VydmVzIG5vdGhpbmcgYnV0IHRlc3Q=";

/// A server's settings: issuer `http://localhost:{port}`, so that relying parties on `127.0.0.1` are other sites, as in life.
pub fn for_port(port: u16, database_url: &str) -> Settings {
    [
        ("IDP_PUBLIC_URL", format!("http://localhost:{port}")),
        ("IDP_SERVER__LISTEN", format!("127.0.0.1:{port}")),
        ("IDP_SERVER__WORKERS", "1".to_owned()),
        ("IDP_DATABASE__URL", database_url.to_owned()),
        ("IDP_DATABASE__MAX_CONNECTIONS", "8".to_owned()),
        ("IDP_SECRETS__ENCRYPTION_KEY", ENCRYPTION_KEY.to_owned()),
        ("IDP_LOG__LEVEL", "warn".to_owned()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}
