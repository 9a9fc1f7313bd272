//! RFC 9700 section 4.1, RFC 8252 section 7.3: redirect URIs that may be registered and that somebody should look at again.

use url::{Host, Url};

use super::ClientType;

/// RFC 9700 section 4.1: what is risky about a registered redirect URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// It leads to the machine that the browser runs on: right for development, and for nobody else.
    ThisMachine,
    /// RFC 8252 section 8.3: `localhost` has a fixed port, which another program may hold; a loopback address has none.
    FixedPort,
    /// An address in place of a name: whoever gets the address gets the codes.
    Address,
    /// Another one differs by the slash at its end alone: one of them is probably a mistake.
    Twin,
}

/// RFC 9700 section 4.1: what is risky about one of the redirect URIs of a client.
pub fn risks(uri: &str, all: &[String], kind: ClientType) -> Vec<Risk> {
    let mut found = Vec::new();
    if let Ok(parsed) = Url::parse(uri) {
        let native = kind == ClientType::Native;
        match parsed.host() {
            Some(Host::Domain("localhost")) if native => found.push(Risk::FixedPort),
            Some(Host::Domain("localhost")) => found.push(Risk::ThisMachine),
            Some(Host::Ipv4(address)) if address.is_loopback() => {
                found.extend((!native).then_some(Risk::ThisMachine));
            }
            Some(Host::Ipv6(address)) if address.is_loopback() => {
                found.extend((!native).then_some(Risk::ThisMachine));
            }
            Some(Host::Ipv4(_) | Host::Ipv6(_)) => found.push(Risk::Address),
            _ => {}
        }
    }
    let twin = |other: &String| {
        other.strip_suffix('/') == Some(uri) || uri.strip_suffix('/') == Some(other.as_str())
    };
    if all.iter().any(twin) {
        found.push(Risk::Twin);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_risky_about_a_redirect_uri_is_named() {
        let (web, native) = (ClientType::Web, ClientType::Native);
        for (uri, kind, expected) in [
            ("https://app.example.com/cb", web, &[][..]),
            ("http://localhost:3000/cb", web, &[Risk::ThisMachine][..]),
            ("http://127.0.0.1:3000/cb", web, &[Risk::ThisMachine]),
            ("http://[::1]/cb", web, &[Risk::ThisMachine]),
            ("https://localhost/cb", web, &[Risk::ThisMachine]),
            ("http://localhost:3000/cb", native, &[Risk::FixedPort]),
            ("http://127.0.0.1/cb", native, &[]),
            ("com.example.app:/cb", native, &[]),
            ("https://192.0.2.7/cb", web, &[Risk::Address]),
            ("https://[2001:db8::1]/cb", native, &[Risk::Address]),
        ] {
            assert_eq!(risks(uri, &[uri.to_owned()], kind), expected, "{uri}");
        }
        let both = ["https://a.example", "https://a.example/"].map(str::to_owned);
        for uri in &both {
            assert_eq!(risks(uri, &both, web), [Risk::Twin], "{uri}");
        }
    }
}
