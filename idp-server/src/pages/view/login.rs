//! `/login`: username and password.

use askama::Template;

use super::{FormErrors, ImageSource, Layout, UpstreamButton, filters};
use crate::i18n::Texts;

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
    /// The way for one who forgot their password.
    pub forgot: String,
    /// What there is besides a password.
    pub ways: Ways,
    /// Whether the person is signed in and has to prove it again.
    pub confirm: bool,
    /// What was wrong with `username` or `password`.
    pub errors: FormErrors,
    /// Ties the passkey script to the Content-Security-Policy; none where there are no passkeys.
    pub nonce: Option<String>,
    /// The providers that people may sign in with instead.
    pub upstream: Vec<UpstreamButton>,
    /// The names of those that cannot be used now: they never say when they asked a person.
    pub withheld: Vec<String>,
    /// Whether a link to set a password can be mailed.
    pub mail: bool,
}

/// What there is besides a password.
#[derive(Clone, Copy, Debug)]
pub struct Ways {
    /// Whoever likes may make an account.
    pub sign_up: bool,
    /// A code from one's mailbox does as well.
    pub email_code: bool,
    /// An address alone may be enough, because it belongs to a provider.
    pub routed: bool,
}

impl LoginPage {
    /// What an unknown username, a wrong password and a disabled account are told, in the summary; which of the two fields is
    /// wrong nobody is told.
    pub fn refused(texts: &Texts) -> FormErrors {
        FormErrors::together(
            &texts.t("sign-in-refused"),
            [
                ("username", &texts.t("sign-in-username-check")),
                ("password", &texts.t("sign-in-password-again")),
            ],
        )
    }

    /// The title, without a word about errors.
    fn title(&self) -> String {
        match &self.layout.app_name {
            Some(app) => self.layout.with("sign-in-title-app", "app", app),
            None => self.layout.t("sign-in-heading"),
        }
    }
}
