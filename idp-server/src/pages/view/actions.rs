//! `/actions/...`: what somebody has to do before they go on.

use askama::Template;

use super::{FormErrors, Layout, Least, WebLink, filters};

/// Which of how many things to do a page is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The number of this one.
    pub step: u32,
    /// How many there are.
    pub of: u32,
}

impl Progress {
    /// "Step 1 of 2".
    pub(super) fn words(self, layout: &Layout) -> String {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("step", &self.step), ("of", &self.of)];
        layout.texts.with_all("action-progress", &values)
    }
}

/// `/actions/terms`.
#[derive(Debug, Template)]
#[template(path = "actions/terms.html")]
pub struct TermsPage {
    /// The frame.
    pub layout: Layout,
    /// Which of how many it is.
    pub progress: Progress,
    /// Ties the form to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// Where the terms can be read.
    pub link: Option<WebLink>,
    /// The edition that is shown.
    pub edition: String,
    /// Whether an earlier edition was accepted.
    pub anew: bool,
}

/// `/actions/password`.
#[derive(Debug, Template)]
#[template(path = "actions/password.html")]
pub struct ChangePasswordPage {
    /// The frame.
    pub layout: Layout,
    /// Which of how many it is.
    pub progress: Progress,
    /// Ties the form to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// For the password manager.
    pub username: String,
    /// The shortest password that is taken, and why.
    pub least: Least,
    /// What was wrong with `new_password`.
    pub errors: FormErrors,
}

/// `/actions/verify-email`.
#[derive(Debug, Template)]
#[template(path = "actions/verify_email.html")]
pub struct VerifyAddressPage {
    /// The frame.
    pub layout: Layout,
    /// Which of how many it is.
    pub progress: Progress,
    /// Ties the forms to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The address.
    pub email: String,
    /// Whether a code is on its way.
    pub sent: bool,
    /// What was wrong with `code`, or with asking for one.
    pub errors: FormErrors,
}

/// `/actions/passkey`.
#[derive(Debug, Template)]
#[template(path = "actions/passkey.html")]
pub struct EnrolPasskeyPage {
    /// The frame.
    pub layout: Layout,
    /// Which of how many it is.
    pub progress: Progress,
    /// Ties the form to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// Where the script gets its challenge.
    pub options: String,
    /// What went wrong.
    pub problem: Option<String>,
    /// Ties the passkey script to the Content-Security-Policy.
    pub nonce: String,
}
