//! RFC 9700 sections 2.1 and 4.1.3, RFC 8252 section 7: which redirect URIs may be registered, and which are registered.

use std::borrow::Cow;

use url::Url;

use super::{ClientType, ErrorCode, Refusal};

const LONGEST_URI: usize = 2048;
/// RFC 8252 section 7.3: the addresses whose port an application cannot know before it starts.
const LOOPBACK_ADDRESSES: [&str; 2] = ["127.0.0.1", "[::1]"];

/// RFC 9700 section 2.6, RFC 8252 sections 7.1 to 7.3: https, http on the loopback interface, or for native clients a
/// scheme of their own; says what is wrong otherwise.
pub fn check_registrable(uri: &str, kind: ClientType) -> Result<(), Refusal> {
    registrable(uri, kind).map_err(|reason| {
        Refusal::new(
            ErrorCode::InvalidRedirectUri,
            format!("redirect URI {uri} {reason}"),
        )
    })
}

/// RFC 7591 section 2: URIs that are shown or fetched: https, or http on the loopback interface.
pub fn check_plain_uri(member: &'static str, uri: &str) -> Result<(), Refusal> {
    web_uri(uri).map_err(|reason| {
        Refusal::new(
            ErrorCode::InvalidClientMetadata,
            format!("{member}: {uri} {reason}"),
        )
    })
}

/// RFC 9700 section 4.1.3, RFC 8252 section 7.3: the same bytes; a native client may vary the port of a loopback address.
pub fn is_registered(registered: &[String], presented: &str, kind: ClientType) -> bool {
    if registered.iter().any(|known| known == presented) {
        return true;
    }
    let Some(presented) = without_loopback_port(presented).filter(|_| kind == ClientType::Native)
    else {
        return false;
    };
    registered
        .iter()
        .filter_map(|known| without_loopback_port(known))
        .any(|known| known == presented)
}

/// The host and what follows the port.
fn without_loopback_port(uri: &str) -> Option<(&'static str, &str)> {
    let rest = uri.strip_prefix("http://")?;
    let (host, rest) = LOOPBACK_ADDRESSES
        .into_iter()
        .find_map(|host| Some((host, rest.strip_prefix(host)?)))?;
    let Some(after_colon) = rest.strip_prefix(':') else {
        return starts_path(rest).then_some((host, rest));
    };
    let end = after_colon
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after_colon.len());
    let (port, rest) = after_colon.split_at(end);
    let valid = !port.starts_with('0') && port.parse::<u16>().is_ok();
    (valid && starts_path(rest)).then_some((host, rest))
}

fn starts_path(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('/') || rest.starts_with('?')
}

type Reason = Cow<'static, str>;

/// The reason follows the URI in a sentence.
pub(super) fn registrable(uri: &str, kind: ClientType) -> Result<(), Reason> {
    let (scheme, rest) = uri.split_once(':').ok_or("is not an absolute URI")?;
    if kind != ClientType::Native || is_web(scheme) {
        return web_uri(uri);
    }
    well_formed(uri)?;
    let own = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    if !scheme.contains('.')
        || !scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        || !scheme.bytes().all(own)
    {
        return Err(
            "has a scheme that is neither https nor a reversed domain name such as com.example.app"
                .into(),
        );
    }
    let authority = rest
        .strip_prefix("//")
        .map_or("", |rest| rest.split(['/', '?']).next().unwrap_or_default());
    if authority.contains('@') {
        return Err("holds user information".into());
    }
    Ok(())
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

fn web_uri(uri: &str) -> Result<(), Reason> {
    well_formed(uri)?;
    let (scheme, rest) = uri
        .split_once(':')
        .filter(|(scheme, _)| is_web(scheme))
        .ok_or("must begin with https://")?;
    let rest = rest.strip_prefix("//").ok_or("must begin with https://")?;
    let (authority, after) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if authority.contains('@') {
        return Err("holds user information".into());
    }
    let parsed = Url::parse(uri).map_err(|error| format!("is not a URI: {error}"))?;
    if authority.is_empty()
        || authority.starts_with(':')
        || authority.contains('%')
        || parsed.host_str().is_none()
    {
        return Err("has no plain host".into());
    }
    let path = after.split('?').next().unwrap_or_default();
    let dots = |segment: &str| {
        matches!(
            segment.to_ascii_lowercase().replace("%2e", ".").as_str(),
            "." | ".."
        )
    };
    if path.split('/').any(dots) {
        return Err("holds a . or .. segment".into());
    }
    if scheme.eq_ignore_ascii_case("http") && !is_loopback(authority) {
        return Err("must use https; http is for localhost, 127.0.0.1 and [::1] only".into());
    }
    Ok(())
}

/// The host as written, so that no other spelling of an address counts.
fn is_loopback(authority: &str) -> bool {
    let is = |host: &str| {
        let rest = authority
            .get(..host.len())
            .filter(|start| start.eq_ignore_ascii_case(host))
            .map(|_| &authority[host.len()..]);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    };
    is("localhost") || LOOPBACK_ADDRESSES.into_iter().any(is)
}

fn well_formed(uri: &str) -> Result<(), Reason> {
    if uri.len() > LONGEST_URI {
        return Err("is longer than 2048 bytes".into());
    }
    if !uri.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(
            "holds a space, a control character or a character outside ASCII; percent-encode it"
                .into(),
        );
    }
    if uri.contains('#') {
        return Err("holds a fragment".into());
    }
    if uri.contains('*') {
        return Err("holds a wildcard; register every URI in full".into());
    }
    if uri.contains(['\\', '"', '<', '>', '^', '`', '{', '|', '}']) {
        return Err("holds a character that RFC 3986 does not allow".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
