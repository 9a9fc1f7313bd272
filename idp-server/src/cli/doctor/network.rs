//! Where the server listens, and the address that browsers and applications use.

use std::io::ErrorKind;
use std::net::TcpListener;

use reqwest::{Method, Request};
use serde_json::Value;
use url::Url;

use super::super::installation::block_on;
use super::super::{Failure, healthcheck};
use super::Check;
use crate::{config::Config, outbound::Outbound};

const DISCOVERY: &str = "/.well-known/openid-configuration";
const PROXY: &str = "point the proxy or the DNS name of public_url at this server";

pub(super) fn examine(config: &Config) -> Result<Vec<Check>, Failure> {
    let (listen, answers) = listen(config);
    let mut checks = vec![listen];
    checks.push(if answers {
        block_on(public(config))?
    } else {
        Check::warn(
            "public_url",
            format!(
                "{} was not asked: no server answers here",
                config.public_url
            ),
            "start the server and look again",
        )
    });
    checks.push(proxy(config));
    checks.push(mail(config));
    Ok(checks)
}

/// Whether the server answers, or could listen.
fn listen(config: &Config) -> (Check, bool) {
    let name = "server.listen";
    let address = &config.server.listen;
    match healthcheck::ask(config) {
        Ok(200) => {
            return (
                Check::ok(name, format!("a server answers at {address}")),
                true,
            );
        }
        Ok(503) => {
            let found = format!("the server at {address} answers 503: it can't serve now");
            let remedy = "its log says why; look at the database first";
            return (Check::fail(name, found, remedy), true);
        }
        Ok(_) | Err(_) => {}
    }
    // Nothing that we know answers: may a server listen here?
    let check = match TcpListener::bind((address.host.as_str(), address.port)) {
        Ok(_) => Check::warn(
            name,
            format!("{address} is free: no server runs here"),
            "start it with `idp-server serve`, with the same --dev and --config",
        ),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Check::fail(
            name,
            format!("another program listens at {address}"),
            "stop it, or choose another port for server.listen",
        ),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Check::fail(
            name,
            format!("this user may not listen at {address}"),
            "choose a port above 1023, or give the program the capability to bind low ports",
        ),
        Err(error) => Check::fail(
            name,
            format!("can't listen at {address}: {error}"),
            "choose an address that this machine has for server.listen",
        ),
    };
    (check, false)
}

/// Asks for the metadata as a relying party does: by name, through DNS, TLS and proxies.
async fn public(config: &Config) -> Check {
    let name = "public_url";
    let url = config.public_url.join(DISCOVERY);
    let answer = match fetch(config, &url).await {
        Ok(answer) => answer,
        Err(error) => {
            let found = format!("{url} does not answer: {error:#}");
            let remedy = "look at DNS, the firewall, the proxy and its certificate";
            return Check::fail(name, found, remedy);
        }
    };
    let found = match answer {
        Answer::Status(status @ (301 | 302 | 303 | 307 | 308)) => {
            format!("{url} is redirected ({status}); relying parties don't follow that")
        }
        Answer::Status(status) => format!("{url} answers {status}"),
        Answer::Body(body) => return issuer(config, &url, &body),
    };
    Check::fail(name, found, PROXY)
}

/// OpenID Connect Discovery section 4.3: the issuer has to be exactly the address that was asked.
fn issuer(config: &Config, url: &str, body: &[u8]) -> Check {
    let name = "public_url";
    let Ok(document) = serde_json::from_slice::<Value>(body) else {
        let found = format!("{url} is not our metadata: something else answers there");
        return Check::fail(name, found, PROXY);
    };
    match document["issuer"].as_str() {
        Some(issuer) if issuer == config.public_url.as_str() => {
            Check::ok(name, format!("{issuer} answers, and is the issuer"))
        }
        Some(issuer) => Check::fail(
            name,
            format!("{url} names another issuer: {issuer}"),
            "another server answers there, or this one was started with another public_url; restart it",
        ),
        None => Check::fail(name, format!("{url} names no issuer"), PROXY),
    }
}

enum Answer {
    Status(u16),
    Body(Vec<u8>),
}

async fn fetch(config: &Config, url: &str) -> anyhow::Result<Answer> {
    let outbound = Outbound::new(&config.outbound)?;
    let request = Request::new(Method::GET, Url::parse(url)?);
    let response = outbound.own(request).await?;
    let status = response.status().as_u16();
    if status != 200 {
        return Ok(Answer::Status(status));
    }
    Ok(Answer::Body(response.bytes().await?.to_vec()))
}

/// Whether mail can leave; `mail test` sends one.
fn mail(config: &Config) -> Check {
    let name = "mail";
    match &config.mail.smtp_url {
        Some(url) => Check::ok(
            name,
            format!(
                "{}:{} takes it; `mail test --to ADDRESS` tries that",
                url.host, url.port
            ),
        ),
        None if config.dev => Check::ok(name, "written to ./data/mail"),
        None => Check::warn(name, NO_MAIL.0, NO_MAIL.1),
    }
}

/// What a server without mail can't do, and the remedy.
pub(in crate::cli) const NO_MAIL: (&str, &str) = (
    "mail.smtp_url is not set: nobody can reset a forgotten password or is told of changes to their account",
    "name a mail server, such as smtps://USER:PASSWORD@mail.example.com",
);

/// What people forget when a proxy speaks TLS for us.
fn proxy(config: &Config) -> Check {
    let name = "proxy";
    let server = &config.server;
    if !config.public_url.is_https() {
        return if config.dev {
            Check::ok(name, "none: plain http for trying it out")
        } else {
            Check::warn(
                name,
                "public_url is plain http",
                "write https before anybody but you signs in",
            )
        };
    }
    if server.tls.is_some() {
        return Check::ok(name, "not needed: the server speaks TLS itself");
    }
    if server.trusted_proxies.is_empty() {
        return Check::warn(
            name,
            "public_url is https and [server.tls] is not set, so a proxy speaks TLS, but server.trusted_proxies is empty: \
             everybody seems to come from the proxy's address, and shares its limits",
            "list the proxy's networks in server.trusted_proxies",
        );
    }
    Check::ok(name, "its networks are listed in server.trusted_proxies")
}
