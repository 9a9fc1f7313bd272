//! `/login/email`: a code or a link from one's mailbox.

use askama::Template;

use super::{FormErrors, Layout, filters};

/// `/login/email`: asks for the address.
#[derive(Debug, Template)]
#[template(path = "email_ask.html")]
pub struct EmailAskPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// What was entered as e-mail address.
    pub email: String,
    /// Back to the password.
    pub back: String,
    /// What was wrong with `email`.
    pub errors: FormErrors,
}

/// `/login/email/{id}`: asks for the code.
#[derive(Debug, Template)]
#[template(path = "email_code.html")]
pub struct EmailCodePage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this code.
    pub csrf: String,
    /// Where the form is sent to.
    pub action: String,
    /// The address that was entered.
    pub email: String,
    /// The two words that the mail has too.
    pub phrase: String,
    /// To another code.
    pub again: String,
    /// What was wrong with `code`.
    pub errors: FormErrors,
}

/// Where a link was opened.
#[derive(Debug)]
pub enum Opened {
    /// In the browser that asked.
    Here {
        /// The secret of the link.
        token: String,
    },
    /// In another one: the code to type in the one that asked.
    Elsewhere {
        /// The code.
        code: String,
    },
}

/// `/login/email/link/{token}`.
#[derive(Debug, Template)]
#[template(path = "email_link.html")]
pub struct EmailLinkPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The two words that the page has too that asked.
    pub phrase: String,
    /// Where it was opened.
    pub opened: Opened,
}

/// A code or a link of which nothing comes any more.
#[derive(Debug, Template)]
#[template(path = "email_dead.html")]
pub struct EmailDeadPage {
    /// The frame.
    pub layout: Layout,
    /// To another code.
    pub again: &'static str,
    /// The request id, as `id="request-id"`.
    pub request_id: String,
    /// The error code, as `id="error-code"`.
    pub code: String,
}
