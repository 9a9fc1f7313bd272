//! `/`: the first page.

use askama::Template;

use super::{Account, Layout, filters};

/// `/`: who is signed in, or how to begin.
#[derive(Debug, Template)]
#[template(path = "home.html")]
pub struct HomePage {
    /// The frame.
    pub layout: Layout,
    /// Ties the sign-out form to this browser.
    pub csrf: String,
    /// The account that this browser is signed in to.
    pub account: Option<Account>,
    /// Whether the account may do anything in the admin console.
    pub admin: bool,
    /// Whether the demo application is there to be tried.
    pub demo: bool,
    /// Whether nobody has used the setup link yet.
    pub setup_pending: bool,
}
