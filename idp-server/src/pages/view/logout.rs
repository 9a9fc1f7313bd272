//! `/logout`: asks before signing out.

use askama::Template;

use super::{Account, HiddenField, Layout, filters};

/// `/logout`, and RP-Initiated Logout without a hint that proves who asks: a form with `id="sign-out"`, and a way to stay.
#[derive(Debug, Template)]
#[template(path = "logout.html")]
pub struct LogoutPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The account to sign out of.
    pub account: Option<Account>,
    /// What the form carries along, such as `client_id`, `post_logout_redirect_uri` and `state`.
    pub fields: Vec<HiddenField>,
}
