//! `/register` and `/verify-email`: one's own account.

use askama::Template;

use super::{FormErrors, Layout, Least, WebLink, filters};

/// The terms that are accepted by making an account.
#[derive(Clone, Debug)]
pub struct TermsNote {
    /// Where they are.
    pub link: WebLink,
    /// What this edition is called.
    pub edition: String,
}

/// `/register`: asks for address, name and password. Never shows the password again.
#[derive(Debug, Template)]
#[template(path = "register.html")]
pub struct RegisterPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The secret of an invitation; its address is fixed.
    pub invitation: Option<String>,
    /// What was entered as e-mail address, or that of the invitation.
    pub email: String,
    /// What was entered as name.
    pub name: String,
    /// The shortest password that is taken.
    pub least: Least,
    /// The terms that whoever registers accepts.
    pub terms: Option<TermsNote>,
    /// What was wrong with `email`, `name` or `password`.
    pub errors: FormErrors,
}

/// `/verify-email/{token}`: a button, and in another browser than the one that registered the password.
#[derive(Debug, Template)]
#[template(path = "verify_email.html")]
pub struct VerifyEmailPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The secret of the link.
    pub token: String,
    /// The address that is verified.
    pub email: String,
    /// Whether this browser has not shown that it is the one that registered.
    pub ask_password: bool,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}

/// A page of the registration that has nothing to fill in.
#[derive(Debug, Template)]
#[template(path = "registration_said.html")]
pub struct RegistrationSaidPage {
    /// The frame.
    pub layout: Layout,
    /// What it says.
    pub said: RegistrationSaid,
    /// The request id, as `id="request-id"`, where something went wrong.
    pub request_id: String,
    /// The error code, as `id="error-code"`, where something went wrong.
    pub code: String,
}

/// What such a page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationSaid {
    /// A mail is on its way.
    Sent,
    /// The account is there.
    Done,
    /// Only an administrator makes accounts.
    Closed,
    /// Only who is invited makes one.
    InvitationOnly,
    /// The link is unknown, used or too old.
    Dead,
}
