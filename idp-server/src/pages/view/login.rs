//! `/login`: username and password.

use askama::Template;

use super::{FormErrors, Layout, filters};

/// `/login`: username and password on one page. Names the application through [`Layout::app_name`].
#[derive(Debug, Template)]
#[template(path = "login.html")]
pub struct LoginPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The hidden field that says where the sign-in leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// What was entered as username, or `login_hint`.
    pub username: String,
    /// Whether whoever likes may make an account.
    pub sign_up: bool,
    /// Whether the person is signed in and has to prove it again.
    pub confirm: bool,
    /// What was wrong with `username` or `password`.
    pub errors: FormErrors,
}

impl LoginPage {
    /// The one sentence for an unknown username, a wrong password and a disabled account.
    pub const REFUSED: &str =
        "The username or the password is not right. Check both and try again.";

    /// [`Self::REFUSED`], at the first of the two fields.
    pub fn refused() -> FormErrors {
        FormErrors::one("username", Self::REFUSED)
    }
}
