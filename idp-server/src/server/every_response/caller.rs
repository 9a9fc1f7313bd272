//! Who calls whom: the host that was asked for, the address that asked, the request's id.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::{
    HttpRequest,
    cookie::Cookie,
    dev::ServiceRequest,
    http::{
        Method,
        header::{self, HeaderValue},
    },
};
use ipnet::IpNet;

use crate::{
    context::{Context, THEME_COOKIE, Theme},
    i18n::{self, Choice, LANGUAGE_COOKIE, Texts},
    pages::browser,
    secret::short_id,
    state::State,
};

/// A longer address is not repeated in a page.
const LONGEST_ADDRESS: usize = 4096;

/// The issuer has one name (R102): requests for any other are misdirected.
pub(super) fn is_our_host(request: &ServiceRequest, state: &State) -> bool {
    let ours = state.config.public_url.authority();
    let mut hosts = request.headers().get_all(header::HOST);
    let (host, another) = (hosts.next(), hosts.next());
    let absolute = request
        .uri()
        .authority()
        .is_none_or(|authority| authority.as_str() == ours);
    let matches = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(ours.as_bytes());
    if absolute && another.is_none() && host.is_some_and(matches) {
        return true;
    }
    // A trusted proxy may have put the name that the browser used elsewhere.
    let forwarded = request.headers().get("x-forwarded-host");
    absolute
        && peer(request).is_some_and(|peer| is_trusted(peer, &state.config.server.trusted_proxies))
        && forwarded.is_some_and(matches)
}

fn peer(request: &ServiceRequest) -> Option<IpAddr> {
    request
        .peer_addr()
        .map(|address| address.ip().to_canonical())
}

fn is_trusted(ip: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&ip))
}

/// The language that the person chose in this browser, else the first of those that it asks for, else the configured one.
fn texts_for(request: &ServiceRequest, chosen: Option<Choice<'_>>, state: &State) -> Texts {
    let header = request.headers().get(header::ACCEPT_LANGUAGE);
    let asked = header
        .and_then(|value| value.to_str().ok())
        .map(i18n::accepted)
        .unwrap_or_default();
    let tags = chosen.map(|choice| choice.tag).into_iter().chain(asked);
    state.config.i18n.texts(tags)
}

/// Where the page that is asked for can be asked for again.
fn address(request: &ServiceRequest) -> Option<String> {
    let address = request.uri().path_and_query()?.as_str();
    let is_shown = matches!(*request.method(), Method::GET | Method::HEAD);
    (is_shown && address.len() <= LONGEST_ADDRESS).then(|| address.to_owned())
}

/// The theme that the person chose in this browser.
fn theme_of(request: &ServiceRequest, state: &State) -> Option<Theme> {
    let secure = state.config.public_url.is_https();
    let cookie = request.cookie(&browser::full_name(secure, THEME_COOKIE))?;
    Theme::parse(cookie.value())
}

/// The id that the caller gave the request, if it is one, and the address.
pub(super) fn context_of(request: &ServiceRequest, state: &State) -> Context {
    let given = request
        .headers()
        .get("x-request-id")
        .and_then(|value| value.to_str().ok());
    let usable = |id: &&str| {
        (1..=64).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    let cookie = request.cookie(&browser::full_name(
        state.config.public_url.is_https(),
        LANGUAGE_COOKIE,
    ));
    let chosen = cookie.as_ref().map(Cookie::value).and_then(Choice::read);
    Context {
        request_id: given
            .filter(usable)
            .map_or_else(short_id, ToOwned::to_owned),
        ip: caller(request.request(), &state.config.server.trusted_proxies),
        texts: texts_for(request, chosen, state),
        chosen_at: chosen.map(|choice| choice.at),
        here: address(request),
        theme: theme_of(request, state),
        brand: state.config.branding.clone(),
    }
}

/// The caller's address (R103): the peer, or, when that is a trusted proxy, the last address in
/// `X-Forwarded-For` that isn't one. What cannot be read ends the search: never "skip the rule".
fn caller(request: &HttpRequest, trusted: &[IpNet]) -> IpAddr {
    let peer = request
        .peer_addr()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| {
            address.ip().to_canonical()
        });
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let lines: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .map(|line| line.to_str().unwrap_or("?"))
        .collect();
    let mut nearest = peer;
    for entry in lines
        .iter()
        .flat_map(|line| line.split(','))
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        let Ok(ip) = entry.trim().parse::<IpAddr>() else {
            return nearest;
        };
        nearest = ip.to_canonical();
        if !is_trusted(nearest, trusted) {
            return nearest;
        }
    }
    nearest
}
