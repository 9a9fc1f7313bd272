//! Whose addresses belong to a provider.

use url::Host;

use crate::store::{upstream_providers::Provider, users::identifier_key};

/// The domain of an address, in the one form that all its spellings share: letters, width and dots of any kind, Unicode or
/// its ASCII form (UTS 46), the dot of the root.
#[must_use]
pub fn domain_of(address: &str) -> Option<String> {
    let key = identifier_key(address);
    let (_, domain) = key.rsplit_once('@')?;
    Some(canonical(domain))
}

fn canonical(domain: &str) -> String {
    let host = Host::parse(domain).map(|host| host.to_string());
    let host = host.unwrap_or_else(|_| domain.to_owned());
    host.trim_end_matches('.').to_owned()
}

impl Provider {
    /// Whether people with this address sign in there.
    #[must_use]
    pub fn owns(&self, address: &str) -> bool {
        let domain = domain_of(address);
        domain.is_some_and(|domain| self.domains.iter().any(|own| canonical(own) == domain))
    }
}

#[cfg(test)]
mod tests {
    use super::domain_of;

    #[test]
    fn every_spelling_of_a_domain_is_the_same_domain() {
        for address in [
            "a@example.com",
            "A@EXAMPLE.Com",
            " a@example.com\t",
            "a@example.com.",
            "a@example.com..",
            "a@example\u{ff0e}com",
            "a@example\u{3002}com\u{3002}",
            "a@\u{ff45}xample.com",
            "a@exam\u{ad}ple.com",
            "a@exam\u{200b}ple.com",
            "\"b@elsewhere\"@example.com",
        ] {
            assert_eq!(
                domain_of(address).as_deref(),
                Some("example.com"),
                "{address:?}"
            );
        }
        let unicode = domain_of("a@b\u{fc}cher.example");
        assert_eq!(unicode.as_deref(), Some("xn--bcher-kva.example"));
        assert_eq!(domain_of("a@B\u{dc}CHER.example"), unicode);
        assert_eq!(domain_of("a@xn--bcher-kva.example"), unicode);
    }

    #[test]
    fn another_domain_is_another() {
        for address in [
            "a@sub.example.com",
            "a@example.com.evil.example",
            "a@example.com@evil.example",
            "a@badexample.com",
            "a@",
        ] {
            assert_ne!(
                domain_of(address).as_deref(),
                Some("example.com"),
                "{address:?}"
            );
        }
        assert_eq!(domain_of("example.com"), None);
    }
}
