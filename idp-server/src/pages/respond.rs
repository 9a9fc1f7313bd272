//! Turns a view into a response that no cache keeps and that may load, run and send only what its page needs.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use askama::Template;
use url::Url;

use super::view::FormPostPage;

/// A page. `form_targets` are the CSP sources, beyond this server, that a POST from the page may be redirected to
/// ([`form_target`] makes one of a redirect URI): browsers apply `form-action` to the redirects that follow.
pub fn render<T: Template>(status: StatusCode, view: &T, form_targets: &[String]) -> HttpResponse {
    let targets: String = form_targets
        .iter()
        .filter(|source| is_source(source))
        .map(|source| format!(" {source}"))
        .collect();
    send(status, view, &format!("form-action 'self'{targets}"))
}

/// OAuth 2.0 Form Post Response Mode: the one page that runs a script, and whose form goes to the redirect URI and nowhere else.
pub fn render_form_post(view: &FormPostPage) -> HttpResponse {
    let target = form_target(view.action.as_str()).unwrap_or_else(|| "'none'".to_owned());
    let nonce = &view.nonce;
    send(
        StatusCode::OK,
        view,
        &format!("form-action {target}; script-src 'nonce-{nonce}'"),
    )
}

/// The CSP source that covers `uri`: its origin, or the scheme alone where there is no origin to name.
pub fn form_target(uri: &str) -> Option<String> {
    let uri = Url::parse(uri).ok()?;
    let source = match (uri.scheme(), uri.host()) {
        // The grammar of CSP 3 section 2.3.1 has no place for an IPv6 address.
        ("http" | "https", Some(url::Host::Ipv6(_))) => format!("{}:", uri.scheme()),
        ("http" | "https", Some(_)) => uri.origin().ascii_serialization(),
        ("http" | "https" | "javascript" | "data" | "blob" | "file" | "about", _) => return None,
        (scheme, _) => format!("{scheme}:"),
    };
    is_source(&source).then_some(source)
}

fn is_source(source: &str) -> bool {
    !source.is_empty()
        && source
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b';' && byte != b',')
}

fn send<T: Template>(status: StatusCode, view: &T, particular: &str) -> HttpResponse {
    let (status, html) = match view.render() {
        Ok(html) => (status, html),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            let text = "The page could not be shown. Please try again.".to_owned();
            (StatusCode::INTERNAL_SERVER_ERROR, text)
        }
    };
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; {particular}; \
         frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
    );
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_SECURITY_POLICY, policy))
        .content_type("text/html; charset=utf-8")
        .body(html)
}
