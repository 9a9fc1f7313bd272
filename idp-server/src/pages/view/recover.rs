//! `/recover`: a forgotten password.

use askama::Template;

use super::{AppLink, FormErrors, Layout, Least, filters};

/// `/recover`: asks for the address.
#[derive(Debug, Template)]
#[template(path = "recover.html")]
pub struct RecoverPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// Back to the sign-in.
    pub back: String,
    /// What was entered as e-mail address.
    pub email: String,
    /// Whether this server sends mail; if not, the page says whom to ask.
    pub mail: bool,
    /// What was wrong with `email`.
    pub errors: FormErrors,
}

/// `/recover/{token}`: asks for the new password. Never shows it again.
#[derive(Debug, Template)]
#[template(path = "reset.html")]
pub struct ResetPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The secret of the link.
    pub token: String,
    /// The account's address, for password managers.
    pub email: String,
    /// The shortest password that is taken.
    pub least: Least,
    /// What was wrong with `new_password`.
    pub errors: FormErrors,
}

/// A page of the recovery that has nothing to fill in.
#[derive(Debug, Template)]
#[template(path = "recovery_said.html")]
pub struct RecoverySaidPage {
    /// The frame.
    pub layout: Layout,
    /// What it says.
    pub said: RecoverySaid,
    /// To the sign-in: that of the application that waits, if one does in this browser.
    pub sign_in: String,
    /// The application that waits in another browser.
    pub elsewhere: Option<String>,
    /// The way to start again there.
    pub start_again: Option<AppLink>,
    /// The request id, as `id="request-id"`, where something went wrong.
    pub request_id: String,
    /// The error code, as `id="error-code"`, where something went wrong.
    pub code: String,
}

/// What such a page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoverySaid {
    /// If there is an account, a mail is on its way.
    Sent,
    /// The password is changed.
    Done,
    /// The link is unknown, used, replaced or too old.
    Dead,
}
