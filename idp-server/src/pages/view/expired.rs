//! A sign-in that can't go on.

use askama::Template;

use super::{AppLink, Layout, filters};

/// The authorization request is unknown, over, or of another browser.
#[derive(Debug, Template)]
#[template(path = "expired.html")]
pub struct ExpiredPage {
    /// The frame.
    pub layout: Layout,
    /// The error code, as `id="error-code"`.
    pub code: String,
    /// The request id, as `id="request-id"`.
    pub request_id: String,
    /// `initiate_login_uri` or `client_uri` of the application, where the application is known.
    pub start_again: Option<AppLink>,
}
