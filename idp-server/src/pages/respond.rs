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
    send(status, view, &form_action(form_targets))
}

/// The same for a page with the passkey script, which asks this server for challenges. It runs that script and no other.
pub fn render_with_script<T: Template>(
    status: StatusCode,
    view: &T,
    form_targets: &[String],
    nonce: &str,
) -> HttpResponse {
    let script = format!("; script-src 'nonce-{nonce}'; connect-src 'self'");
    send(status, view, &(form_action(form_targets) + &script))
}

/// OAuth 2.0 Form Post Response Mode: a page that runs a script of its own, and whose form goes to the redirect URI and nowhere else.
pub fn render_form_post(view: &FormPostPage) -> HttpResponse {
    let target = form_target(view.action.as_str()).unwrap_or_else(|| "'none'".to_owned());
    let nonce = &view.nonce;
    send(
        StatusCode::OK,
        view,
        &format!("form-action {target}; script-src 'nonce-{nonce}'"),
    )
}

fn form_action(form_targets: &[String]) -> String {
    let mut form_action = "form-action 'self'".to_owned();
    for source in form_targets.iter().filter(|source| is_source(source)) {
        form_action.push(' ');
        form_action.push_str(source);
    }
    form_action
}

/// The CSP source that covers `uri`: its scheme. Browsers apply `form-action` to every redirect that follows, and an
/// application may send the person on from its redirect URI to another of its origins.
pub fn form_target(uri: &str) -> Option<String> {
    let uri = Url::parse(uri).ok()?;
    let source = match (uri.scheme(), uri.host()) {
        ("http" | "https", Some(_)) => format!("{}:", uri.scheme()),
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
            let text = crate::context::texts().t("common-not-shown");
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

#[cfg(test)]
mod tests {
    use super::super::view::{CookiesPage, Layout, WebLink};
    use super::*;

    fn page() -> CookiesPage {
        CookiesPage {
            layout: Layout::new("Id"),
            code: String::new(),
            request_id: String::new(),
            retry: "/login".to_owned(),
            start_again: None,
        }
    }

    fn policy(response: &HttpResponse) -> &str {
        header(response, "content-security-policy")
    }

    fn header<'a>(response: &'a HttpResponse, name: &str) -> &'a str {
        response.headers().get(name).unwrap().to_str().unwrap()
    }

    #[test]
    fn r73_a_page_may_load_a_stylesheet_and_images_and_run_nothing() {
        let response = render(StatusCode::BAD_REQUEST, &page(), &[]);
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert_eq!(header(&response, "cache-control"), "no-store");
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        assert_eq!(
            policy(&response),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
             frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
        );
    }

    #[test]
    fn r73_a_page_with_the_passkey_script_runs_it_and_no_other() {
        let response = render_with_script(StatusCode::OK, &page(), &[], "bm9uY2U");
        let expected =
            "; form-action 'self'; script-src 'nonce-bm9uY2U'; connect-src 'self'; frame-ancestors";
        assert!(policy(&response).contains(expected));
    }

    #[test]
    fn a_target_that_would_break_out_of_the_policy_is_left_out() {
        let targets = [
            "https://app.example",
            "https://a; script-src *",
            "a,b",
            "",
            "é:",
        ];
        let response = render(StatusCode::OK, &page(), &targets.map(str::to_owned));
        assert!(policy(&response).contains("; form-action 'self' https://app.example; "));
    }

    #[test]
    fn r9_the_form_post_page_runs_one_script_and_goes_to_the_redirect_uri() {
        let response = render_form_post(&FormPostPage {
            layout: Layout::new("Id"),
            nonce: "bm9uY2U".to_owned(),
            action: WebLink::parse("https://app.example:8443/cb?x=1").unwrap(),
            fields: Vec::new(),
        });
        let expected = "; form-action https:; script-src 'nonce-bm9uY2U'; ";
        assert!(policy(&response).contains(expected));
    }

    #[test]
    fn a_redirect_uri_becomes_a_source() {
        let cases = [
            ("https://app.example/cb?a=1", Some("https:")),
            ("http://127.0.0.1:4711/cb", Some("http:")),
            ("http://[::1]:4711/cb", Some("http:")),
            ("com.example.app:/cb", Some("com.example.app:")),
            ("https://bücher.example/", Some("https:")),
            ("javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("/relative", None),
        ];
        for (uri, source) in cases {
            assert_eq!(form_target(uri).as_deref(), source, "{uri}");
        }
    }
}
