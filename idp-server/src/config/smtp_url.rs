//! `mail.smtp_url`: which mail server takes our mail, and how the way to it is protected.

use std::net::IpAddr;

use percent_encoding::percent_decode_str;
use url::Url;

use super::SecretText;
use super::error::Problem;

/// Whether TLS is spoken to the mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpTls {
    /// Never: the server is on this machine.
    None,
    /// If the server offers it (STARTTLS).
    IfOffered,
    /// Or nothing is sent (STARTTLS).
    Required,
    /// From the first byte.
    Implicit,
}

/// A mail server, from `smtp://USER:PASSWORD@HOST:PORT` or `smtps://...`.
#[derive(Debug, Clone)]
pub struct SmtpUrl {
    /// How the way is protected.
    pub tls: SmtpTls,
    /// A name or an address, without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
    /// User and password.
    pub credentials: Option<(String, SecretText)>,
}

impl SmtpUrl {
    /// Reads the URL. What is wrong with it is told without repeating it: it may hold a password.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        let remedy = "write smtps://USER:PASSWORD@mail.example.com, or smtp://mail.example.com:25; \
                      percent-encode special characters of the password";
        let fault = |what: &str| Problem::new(what, remedy);
        let url = Url::parse(text).map_err(|_| fault("is not a URL"))?;
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or_else(|| fault("names no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(fault("has a path or a fragment"));
        }
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .map(std::borrow::Cow::into_owned)
                .map_err(|_| fault("is not UTF-8 where it is percent-decoded"))
        };
        let user = decoded(url.username())?;
        let password = decoded(url.password().unwrap_or_default())?;
        let credentials = (!user.is_empty()).then(|| (user, SecretText::new(password)));
        let tls = tls(&url, is_loopback(host), credentials.is_some())?;
        let usual = match (tls, &credentials) {
            (SmtpTls::Implicit, _) => 465,
            (_, Some(_)) => 587,
            (_, None) => 25,
        };
        Ok(Self {
            tls,
            host: host.to_owned(),
            port: url.port().unwrap_or(usual),
            credentials,
        })
    }
}

fn tls(url: &Url, loopback: bool, credentials: bool) -> Result<SmtpTls, Problem> {
    let wish = match url.query() {
        None => None,
        Some("tls=none") => Some(SmtpTls::None),
        Some("tls=opportunistic") => Some(SmtpTls::IfOffered),
        Some("tls=required") => Some(SmtpTls::Required),
        Some(_) => {
            return Err(Problem::new(
                "has a query that is not known",
                "write ?tls=required, ?tls=opportunistic or ?tls=none, or nothing",
            ));
        }
    };
    let tls = match (url.scheme(), wish) {
        ("smtps", None | Some(SmtpTls::Required)) => SmtpTls::Implicit,
        ("smtps", Some(_)) => {
            let remedy = "take ?tls= away, or write smtp://";
            return Err(Problem::new("smtps:// is TLS from the first byte", remedy));
        }
        ("smtp", Some(wish)) => wish,
        ("smtp", None) if loopback => SmtpTls::None,
        ("smtp", None) if credentials => SmtpTls::Required,
        ("smtp", None) => SmtpTls::IfOffered,
        _ => {
            let remedy = "begin it with smtp:// or smtps://";
            return Err(Problem::new("is no address of a mail server", remedy));
        }
    };
    if credentials && !loopback && matches!(tls, SmtpTls::None | SmtpTls::IfOffered) {
        return Err(Problem::new(
            "would send the password where others can read it",
            "write ?tls=required or smtps://",
        ));
    }
    Ok(tls)
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_mail_server_is_protected_where_it_matters() {
        use SmtpTls::{IfOffered, Implicit, None, Required};
        let cases = [
            ("smtp://127.0.0.1:2525", None, "127.0.0.1", 2525),
            ("smtp://localhost", None, "localhost", 25),
            ("smtp://[::1]:25", None, "::1", 25),
            ("smtp://localhost?tls=required", Required, "localhost", 25),
            ("smtp://relay.example", IfOffered, "relay.example", 25),
            ("smtp://u:p@relay.example", Required, "relay.example", 587),
            (
                "smtps://u:p%40@relay.example/",
                Implicit,
                "relay.example",
                465,
            ),
            ("smtp://relay.example?tls=none", None, "relay.example", 25),
        ];
        for (text, tls, host, port) in cases {
            let url = SmtpUrl::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"));
            assert_eq!(
                (url.tls, url.host.as_str(), url.port),
                (tls, host, port),
                "{text}"
            );
        }
        let url = SmtpUrl::parse("smtps://user%40a:p%40ss@h").expect("a URL");
        let (user, password) = url.credentials.expect("credentials");
        assert_eq!((user.as_str(), password.expose()), ("user@a", "p@ss"));
    }

    #[test]
    fn r108_a_fault_in_the_url_does_not_repeat_it() {
        for text in [
            "smtp://user:hunter2@relay.example?tls=none",
            "http://user:hunter2@relay.example",
            "smtp://user:hunter2@relay.example/path",
            "smtp://user:hunter2@relay.example?x=hunter2",
            "smtps://user:hunter2@relay.example?tls=none",
            "user:hunter2@relay.example:25",
            "smtp://",
        ] {
            let problem = SmtpUrl::parse(text).expect_err(text);
            assert!(!problem.to_string().contains("hunter2"), "{problem}");
        }
        let url = SmtpUrl::parse("smtps://u:hunter2@h").expect("a URL");
        assert!(!format!("{url:?}").contains("hunter2"));
    }
}
