//! `/setup`: the first administrator.

use askama::Template;

use super::{FormErrors, Layout, Least, filters};

/// `/setup`: makes the first administrator. Never shows a password again.
#[derive(Debug, Template)]
#[template(path = "setup.html")]
pub struct SetupPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The secret of the setup link.
    pub token: String,
    /// What was entered as e-mail address.
    pub email: String,
    /// What was entered as name.
    pub name: String,
    /// The shortest password that is taken.
    pub least: Least,
    /// What was wrong with `email`, `name` or `password`.
    pub errors: FormErrors,
}
