//! The admin console: what its pages show.

mod applications;

use askama::Template;

pub use applications::{
    AddSecretPage, AdminConfirmPage, ApplicationPage, ApplicationRow, ApplicationsPage, Choice,
    Connection, EditApplicationPage, Kind, MadePage, NewApplicationPage, SecretRow,
};

use super::{FormErrors, HiddenField, Layout, filters};

/// What stands around a page of the console.
#[derive(Clone, Debug)]
pub struct AdminFrame {
    /// The rooms that this administrator may enter.
    pub sections: Vec<AdminSection>,
    /// The way here, from the overview down to this page.
    pub crumbs: Vec<Crumb>,
    /// The command that does the same; empty where there is none.
    pub command: String,
    /// The message of what has just been done.
    pub done: Option<&'static str>,
    /// Ties the forms to this session.
    pub csrf: String,
}

impl AdminFrame {
    /// The same frame one level further down; the last level is the page itself.
    #[must_use]
    pub fn below(mut self, path: impl Into<String>, text: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            path: path.into(),
            text: text.into(),
        });
        self
    }

    /// The same frame with the command that does the same as the page.
    #[must_use]
    pub fn with_command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// The same frame with the message of what has just been done.
    #[must_use]
    pub fn after(mut self, done: Option<&'static str>) -> Self {
        self.done = done;
        self
    }
}

/// A room of the console.
#[derive(Clone, Debug)]
pub struct AdminSection {
    /// Where it is.
    pub path: &'static str,
    /// The message that names it.
    pub words: &'static str,
    /// Whether the page belongs to it.
    pub is_here: bool,
}

/// A step of the way to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Where it is.
    pub path: String,
    /// What it is called.
    pub text: String,
}

/// The rest of a list.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// Where the list begins, if this is not the beginning.
    pub first: Option<String>,
    /// Where it goes on.
    pub next: Option<String>,
}

/// `/admin`: what to do next, and what is wrong.
#[derive(Debug, Template)]
#[template(path = "admin/overview.html")]
pub struct AdminOverviewPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// `iss`.
    pub issuer: String,
    /// Of this program.
    pub version: &'static str,
    /// What a newcomer does next.
    pub steps: Vec<NextStep>,
    /// Messages about what an operator should put right.
    pub warnings: Vec<&'static str>,
}

/// What a newcomer does next.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// Where.
    pub path: &'static str,
    /// The message that names it.
    pub words: &'static str,
    /// The message that says what it is good for.
    pub about: &'static str,
}

/// Asks for a proof of who it is, and carries the form that it is asked for.
#[derive(Debug, Template)]
#[template(path = "admin/proof.html")]
pub struct AdminProofPage {
    /// The frame.
    pub layout: Layout,
    /// Where the form goes.
    pub action: String,
    /// All its fields, the token among them.
    pub fields: Vec<HiddenField>,
    /// What the person signs in with, for their password manager.
    pub username: String,
    /// Whether they have a password to prove it with.
    pub has_password: bool,
    /// Where to sign in once more instead.
    pub again: String,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}
