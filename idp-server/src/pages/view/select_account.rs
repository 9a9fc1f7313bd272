//! `/select-account`: the accounts of this browser.

use askama::Template;

use super::{Account, Layout, filters};

/// `/select-account`: one submit button `account` for each account, and one `remove`.
#[derive(Debug, Template)]
#[template(path = "select_account.html")]
pub struct SelectAccountPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The authorization request that waits, if one does.
    pub request: Option<String>,
    /// Every account that was used in this browser.
    pub accounts: Vec<AccountChoice>,
}

/// One account to choose.
#[derive(Clone, Debug)]
pub struct AccountChoice {
    /// The value of the buttons `account` and `remove`.
    pub id: String,
    /// Whose account it is.
    pub account: Account,
    /// Whether choosing it asks for no password.
    pub signed_in: bool,
}
