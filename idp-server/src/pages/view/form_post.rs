//! OAuth 2.0 Form Post Response Mode.

use askama::Template;

use super::{HiddenField, Layout, WebLink, filters};

/// Form Post Response Mode: sends the authorization response by itself, or by a button where no script runs.
#[derive(Debug, Template)]
#[template(path = "form_post.html")]
pub struct FormPostPage {
    /// The frame.
    pub layout: Layout,
    /// Fresh for each response; ties the script to the Content-Security-Policy.
    pub nonce: String,
    /// The registered redirect URI.
    pub action: WebLink,
    /// The authorization response.
    pub fields: Vec<HiddenField>,
}
