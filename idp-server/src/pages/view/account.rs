//! The account console: what its pages show.

mod data;
mod lists;

use askama::Template;
use time::OffsetDateTime;

use super::{Account, FormErrors, ImageSource, Layout, Least, filters};

pub use data::{DeletePage, ExportPage};
pub use lists::{
    ActivityFilter, ActivityPage, AppEntry, AppsPage, DeviceEntry, Happening, SessionsPage,
};

/// The pages of the console, by address and by what they are called.
pub(crate) const SECTIONS: [(&str, &str); 7] = [
    ("/account", "account-overview"),
    ("/account/profile", "account-profile"),
    ("/account/security", "account-security"),
    ("/account/sessions", "account-sessions"),
    ("/account/apps", "account-apps"),
    ("/account/activity", "account-activity"),
    ("/account/export", "account-data"),
];

/// What a form asks of one who proved who they are too long ago.
#[derive(Clone, Debug)]
pub struct FreshProof {
    /// Whether anything has to be proven.
    pub wanted: bool,
    /// Whether the person has a password to do it with.
    pub has_password: bool,
    /// Where to sign in once more instead.
    pub again: String,
}

/// `/account`: how safe the account is, who signed in lately, which applications use it.
#[derive(Debug, Template)]
#[template(path = "account/overview.html")]
pub struct AccountPage {
    /// Whether the reader may see the admin console.
    pub is_administrator: bool,
    /// The frame.
    pub layout: Layout,
    /// Whose account it is.
    pub account: Account,
    /// When it is deleted, if its person asked for that.
    pub leaving: Option<OffsetDateTime>,
    /// When its second factors are removed, if somebody said that all are lost.
    pub loses: Option<OffsetDateTime>,
    /// Ties the form that stops that to this session.
    pub csrf: String,
    /// What makes it safe.
    pub checks: Vec<Check>,
    /// The last sign-ins.
    pub sign_ins: Vec<Happening>,
    /// The applications that were used last.
    pub apps: Vec<AppEntry>,
}

/// Something that makes an account safe.
#[derive(Clone, Debug)]
pub struct Check {
    /// Whether it is so.
    pub is_done: bool,
    /// The message that says that it is so.
    pub done: &'static str,
    /// The message that says what to do.
    pub todo: &'static str,
    /// Where that is done.
    pub path: &'static str,
}

/// `/account/security`: the ways to prove who one is.
#[derive(Debug, Template)]
#[template(path = "account/security.html")]
pub struct SecurityPage {
    /// The frame.
    pub layout: Layout,
    /// Every way, with a page of its own.
    pub ways: Vec<Way>,
}

/// A way to prove who one is.
#[derive(Clone, Debug)]
pub struct Way {
    /// The message that names it.
    pub name: &'static str,
    /// The message that says what it is good for.
    pub about: &'static str,
    /// Its page.
    pub path: &'static str,
    /// Whether the person has it.
    pub is_set: bool,
    /// Since when, where that is known.
    pub since: Option<OffsetDateTime>,
}

/// `/account/security/password`: another password.
#[derive(Debug, Template)]
#[template(path = "account/password.html")]
pub struct PasswordPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// What the person signs in with, for their password manager.
    pub username: String,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// The shortest password that is taken.
    pub least: Least,
    /// Whether it has just been changed.
    pub done: bool,
    /// What was wrong with `password` or `new_password`.
    pub errors: FormErrors,
}

/// `/account/profile`: what a person says about themselves.
#[derive(Debug, Template)]
#[template(path = "account/profile.html")]
pub struct ProfilePage {
    /// The frame.
    pub layout: Layout,
    /// Ties the forms to this session.
    pub csrf: String,
    /// The address that the person signs in with.
    pub email: String,
    /// Whether somebody vouches for it.
    pub email_verified: bool,
    /// Their picture.
    pub picture: Option<ImageSource>,
    /// What the fields hold.
    pub fields: ProfileFields,
    /// The languages to choose from, by tag and own name.
    pub languages: Vec<(String, String)>,
    /// Whether it has just been saved.
    pub done: bool,
    /// What was wrong with a field of any of the forms.
    pub errors: FormErrors,
}

/// What the fields of `/account/profile` hold; empty for nothing.
#[derive(Clone, Debug)]
pub struct ProfileFields {
    /// Full name.
    pub name: String,
    /// Preferred username.
    pub username: String,
    /// Time zone.
    pub zoneinfo: String,
    /// Language tag.
    pub locale: String,
    /// `light`, `dark`, or the system's.
    pub theme: String,
}
