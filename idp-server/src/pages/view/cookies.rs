//! A browser that keeps no cookie.

use askama::Template;

use super::{AppLink, Layout, filters};

/// The browser came back without the cookie that it was given.
#[derive(Debug, Template)]
#[template(path = "cookies.html")]
pub struct CookiesPage {
    /// The frame.
    pub layout: Layout,
    /// The error code, as `id="error-code"`.
    pub code: String,
    /// The request id, as `id="request-id"`.
    pub request_id: String,
    /// A path on this server, such as `/login?request=…`.
    pub retry: String,
    /// `initiate_login_uri` or `client_uri` of the application, where the application is known.
    pub start_again: Option<AppLink>,
}
