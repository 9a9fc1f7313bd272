//! Shown after signing out.

use askama::Template;

use super::{Account, AppLink, Layout, filters};

/// The session is over; nothing sends the person on by itself.
#[derive(Debug, Template)]
#[template(path = "logged_out.html")]
pub struct LoggedOutPage {
    /// The frame.
    pub layout: Layout,
    /// A way back to the application: a registered address only.
    pub back: Option<AppLink>,
    /// Accounts that are still signed in in this browser.
    pub others: Vec<Account>,
}
