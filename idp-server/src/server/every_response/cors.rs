//! Which scripts of other origins may call which path.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use crate::state::State;

/// Who may call a path from a script of another origin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sharing {
    /// Anyone: the document is public.
    Everyone,
    /// Applications of registered clients.
    Clients,
}

/// Who may call this path; none: no script of another origin.
pub(super) fn is_shared(path: &str) -> Option<Sharing> {
    match path {
        "/.well-known/openid-configuration"
        | "/.well-known/oauth-authorization-server"
        | "/.well-known/jwks.json" => Some(Sharing::Everyone),
        "/oauth2/token" | "/oauth2/userinfo" | "/oauth2/revoke" => Some(Sharing::Clients),
        _ => None,
    }
}

/// CORS (R47): never with credentials, never where a browser must not call.
pub(super) fn set(
    headers: &mut HeaderMap,
    path: &str,
    origin: Option<&HeaderValue>,
    state: &State,
) {
    let Some(sharing) = is_shared(path) else {
        return;
    };
    let allowed = match (sharing, origin) {
        (Sharing::Everyone, _) => Some(HeaderValue::from_static("*")),
        (Sharing::Clients, Some(origin)) => {
            let known = origin
                .to_str()
                .is_ok_and(|origin| state.clients.allows_origin(origin));
            known.then(|| origin.clone())
        }
        (Sharing::Clients, None) => None,
    };
    if sharing == Sharing::Clients {
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    let Some(allowed) = allowed else { return };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value))
    };
    set(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS");
    set(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        "Authorization, Content-Type, DPoP",
    );
    set(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        "WWW-Authenticate, ETag, X-Request-Id",
    );
    set(header::ACCESS_CONTROL_MAX_AGE, "7200");
}
