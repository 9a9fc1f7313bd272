//! Error pages.

use std::fmt;

use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};

use super::{
    layout, layout_for,
    respond::render,
    view::{AppLink, CookiesPage, ErrorPage, ExpiredPage, ThrottledPage, WebLink},
};
use crate::{
    context,
    error::{Error, public, status},
    oidc::{Client, ErrorCode, Refusal},
};

/// The page face, for people.
#[derive(Debug)]
pub struct PageError(pub Error);

impl<E: Into<Error>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        status(&self.0)
    }

    fn error_response(&self) -> HttpResponse {
        page(self.status_code(), &public(&self.0), &context::request_id())
    }
}

/// The page of a refusal.
pub fn page(status: StatusCode, refusal: &Refusal, request_id: &str) -> HttpResponse {
    let code = match (status, refusal.code) {
        (StatusCode::FORBIDDEN, _) => "forbidden",
        _ => refusal.code.as_str(),
    };
    let view = ErrorPage::new(layout(), code, request_id).with_detail(refusal.description.clone());
    come_back(render(status, &view, &[]))
}

/// Whoever is told that it does not work now is told when to try again.
fn come_back(mut response: HttpResponse) -> HttpResponse {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, header::HeaderValue::from_static("1"));
    }
    response
}

/// The page of a bad authorization or logout request: never a redirect (RFC 6749 4.1.2.1).
pub fn bad_request(refusal: &Refusal) -> HttpResponse {
    page(StatusCode::BAD_REQUEST, refusal, &context::request_id())
}

/// The page of a plain HTTP error, by a code of our own.
pub fn plain(status: StatusCode, code: &str) -> HttpResponse {
    let view = ErrorPage::new(layout(), code, context::request_id());
    come_back(render(status, &view, &[]))
}

/// The page of a sign-in that waited too long, or belongs to another browser.
pub fn expired(client: Option<&Client>) -> HttpResponse {
    let view = ExpiredPage {
        layout: client.map_or_else(layout, |client| layout_for(client.display_name())),
        code: ErrorCode::InvalidRequest.as_str().to_owned(),
        request_id: context::request_id(),
        start_again: client.and_then(start_again),
    };
    render(StatusCode::BAD_REQUEST, &view, &[])
}

/// The page of a browser that sent no cookie.
pub fn no_cookies(retry: String) -> HttpResponse {
    let view = CookiesPage {
        layout: layout(),
        code: ErrorCode::InvalidRequest.as_str().to_owned(),
        request_id: context::request_id(),
        retry,
        start_again: None,
    };
    render(StatusCode::FORBIDDEN, &view, &[])
}

/// The page of one who has to wait.
pub fn throttled(wait_ms: i64, retry: String) -> HttpResponse {
    let seconds = u64::try_from(wait_ms)
        .unwrap_or_default()
        .div_ceil(1000)
        .max(1);
    let view = ThrottledPage {
        layout: layout(),
        code: ErrorCode::SlowDown.as_str().to_owned(),
        request_id: context::request_id(),
        retry_after_seconds: seconds,
        retry,
    };
    let mut response = render(StatusCode::TOO_MANY_REQUESTS, &view, &[]);
    if let Ok(value) = header::HeaderValue::from_str(&seconds.to_string()) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

/// A way back to the application (OIDC Core 4: `initiate_login_uri`).
pub(super) fn start_again(client: &Client) -> Option<AppLink> {
    let uri = client
        .metadata
        .initiate_login_uri
        .as_ref()
        .or(client.metadata.client_uri.as_ref())?;
    Some(AppLink {
        app_name: client.display_name().to_owned(),
        href: WebLink::parse(uri)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_told_that_it_does_not_work_now_is_told_when_to_try_again() {
        let refusal = Error::unavailable().into_refusal();
        let status = StatusCode::SERVICE_UNAVAILABLE;
        for response in [
            page(status, &refusal, "id"),
            plain(status, "temporarily_unavailable"),
        ] {
            assert_eq!(response.headers().get(header::RETRY_AFTER).unwrap(), "1");
        }
        let missing = plain(StatusCode::NOT_FOUND, "not_found");
        assert!(!missing.headers().contains_key(header::RETRY_AFTER));
    }
}
