//! The issuer, kept as the byte string that the operator wrote.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

use super::error::Problem;

/// OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2: `issuer` is compared byte for byte everywhere, so what
/// is given is kept; whatever a URL parser would write differently is refused at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Checks the text. Plain http is for loopback hosts, and for any under `--dev`.
    pub fn parse(text: &str, dev: bool) -> Result<Self, Problem> {
        let fault =
            |what: &str, remedy: &str| Err(Problem::new(format!("{text:?} {what}"), remedy));
        let Ok(url) = Url::parse(text) else {
            return fault(
                "is not a URL",
                "write one such as \"https://id.example.com\"",
            );
        };
        if !matches!(url.scheme(), "http" | "https") {
            return fault(
                "is not http or https",
                "write one such as \"https://id.example.com\"",
            );
        }
        if !url.username().is_empty() || url.password().is_some() || text.contains('@') {
            return fault("has a user or a password", "write scheme and host only");
        }
        if text.contains(['?', '#']) {
            return fault("has a query or a fragment", "write scheme and host only");
        }
        let origin = url.origin().ascii_serialization();
        if url.path() != "/" {
            return fault("has a path", &format!("write \"{origin}\""));
        }
        if text.ends_with('/') {
            return fault("ends with a slash", &format!("write \"{origin}\""));
        }
        if text != origin {
            return fault(
                "is not in its plain form (lower case, no default port)",
                &format!("write \"{origin}\""),
            );
        }
        let url = Self(origin);
        if !url.is_https() && !dev && !url.is_loopback() {
            let remedy = format!("write \"https{}\", or start with --dev", &url.0[4..]);
            return fault(
                "is plain http on a host that is not a loopback address",
                &remedy,
            );
        }
        Ok(url)
    }

    /// The issuer identifier, without trailing slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether browsers reach us by TLS: decides cookie prefixes and HSTS.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https:")
    }

    /// The absolute URL of a path that begins with a slash.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Host and port, as the `Host` header has it.
    pub fn authority(&self) -> &str {
        self.0
            .split_once("://")
            .map_or("", |(_, authority)| authority)
    }

    /// The host without port.
    pub fn host(&self) -> String {
        self.url().host_str().unwrap_or_default().to_owned()
    }

    /// The port, also when it is the scheme's own.
    pub fn port(&self) -> u16 {
        self.url().port_or_known_default().unwrap_or_default()
    }

    /// The same URL with another port: what a listener on port 0 got.
    #[must_use]
    pub fn with_port(&self, port: u16) -> Self {
        let mut url = self.url();
        url.set_port(Some(port))
            .expect("http and https take a port");
        Self(url.origin().ascii_serialization())
    }

    fn is_loopback(&self) -> bool {
        match self.url().host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }

    fn url(&self) -> Url {
        Url::parse(&self.0).expect("checked when it was made")
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_kept_as_it_is() {
        for text in [
            "https://id.example.com",
            "https://id.example.com:8443",
            "http://localhost:8080",
            "http://127.0.0.1:9",
            "http://[::1]:8080",
            "http://app.localhost",
        ] {
            assert_eq!(PublicUrl::parse(text, false).expect(text).as_str(), text);
        }
    }

    #[test]
    fn whatever_a_parser_would_change_is_refused() {
        for text in [
            "",
            "id.example.com",
            "ftp://id.example.com",
            "https://",
            "https:id.example.com",
            "https:///id.example.com",
            "https://id.example.com/",
            "https://id.example.com/realm",
            "https://id.example.com//",
            "https://id.example.com?a",
            "https://id.example.com#",
            "https://me@id.example.com",
            "https://@id.example.com",
            "https://ID.example.com",
            "HTTPS://id.example.com",
            "https://id.example.com:443",
            "https://id.example.com:",
            " https://id.example.com",
            "https://id.example.com ",
            "https://id.exa\tmple.com",
            "https://bücher.example",
            "https://0x7f.1",
            "https://id.example.com\\a",
            "https://id.example.com:99999",
        ] {
            assert!(PublicUrl::parse(text, true).is_err(), "{text:?}");
        }
    }

    #[test]
    fn plain_http_is_for_loopback_and_dev() {
        assert!(PublicUrl::parse("http://id.example.com", false).is_err());
        assert!(PublicUrl::parse("http://127.0.0.1.example.com", false).is_err());
        assert!(PublicUrl::parse("http://id.example.com", true).is_ok());
    }

    #[test]
    fn parts() {
        let url = PublicUrl::parse("http://localhost:0", true).expect("valid");
        assert_eq!(url.port(), 0);
        assert_eq!(url.with_port(4711).as_str(), "http://localhost:4711");
        let url = PublicUrl::parse("https://id.example.com", false).expect("valid");
        assert_eq!(
            (url.port(), url.host().as_str(), url.authority()),
            (443, "id.example.com", "id.example.com")
        );
        assert_eq!(url.join("/login"), "https://id.example.com/login");
        let url = PublicUrl::parse("http://[::1]:8080", false).expect("valid");
        assert_eq!(
            (url.host().as_str(), url.authority()),
            ("[::1]", "[::1]:8080")
        );
    }
}
