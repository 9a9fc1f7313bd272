//! `/login`: username and password.

use askama::Template;

use super::{FormErrors, ImageSource, Layout, filters};

/// `/login`: username and password on one page. Names the application through [`Layout::app_name`].
#[derive(Debug, Template)]
#[template(path = "login.html")]
pub struct LoginPage {
    /// The frame.
    pub layout: Layout,
    /// The application's logo.
    pub logo: Option<ImageSource>,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The hidden field that says where the sign-in leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// What was entered as username, or `login_hint`.
    pub username: String,
    /// Whether the person is signed in and has to prove it again.
    pub confirm: bool,
    /// What was wrong with `username` or `password`.
    pub errors: FormErrors,
    /// Ties the passkey script to the Content-Security-Policy; none where there are no passkeys.
    pub nonce: Option<String>,
}

impl LoginPage {
    /// The one sentence for an unknown username, a wrong password and a disabled account.
    pub const REFUSED: &str =
        "The username or the password is not right. Check both and try again.";

    /// [`Self::REFUSED`] in the summary; which of the two fields is wrong nobody is told.
    pub fn refused() -> FormErrors {
        FormErrors::together(
            Self::REFUSED,
            [
                ("username", "Check the email address or username."),
                ("password", "Enter the password again."),
            ],
        )
    }
}
