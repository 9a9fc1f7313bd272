//! The lists of the account console: sessions, applications, what happened.

use askama::Template;
use time::OffsetDateTime;

use super::super::{ConsentScope, ImageSource, Layout, WebLink, filters};

/// `/account/sessions`: where a person is signed in.
#[derive(Debug, Template)]
#[template(path = "account/sessions.html")]
pub struct SessionsPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the forms to this session.
    pub csrf: String,
    /// Whether something has just been ended.
    pub done: bool,
    /// The session that looks at the page.
    pub this: Option<DeviceEntry>,
    /// The others.
    pub others: Vec<DeviceEntry>,
}

/// A session, as its person recognises it.
#[derive(Clone, Debug)]
pub struct DeviceEntry {
    /// The session.
    pub id: String,
    /// Browser and system in words.
    pub device: String,
    /// From where.
    pub ip: String,
    /// When it began.
    pub first_seen: OffsetDateTime,
    /// When it was last used.
    pub last_seen: OffsetDateTime,
    /// The names of the applications that were used in it.
    pub apps: Vec<String>,
}

/// `/account/apps`: the applications that may use the account.
#[derive(Debug, Template)]
#[template(path = "account/apps.html")]
pub struct AppsPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the forms to this session.
    pub csrf: String,
    /// Whether something has just been taken back.
    pub done: bool,
    /// The applications, the one used last first.
    pub apps: Vec<AppEntry>,
}

/// An application that may use the account.
#[derive(Clone, Debug)]
pub struct AppEntry {
    /// `client_id`.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// Our copy of its logo.
    pub logo: Option<ImageSource>,
    /// Its own page.
    pub site: Option<WebLink>,
    /// What it may see and do.
    pub scopes: Vec<ConsentScope>,
    /// When it was first used.
    pub first_at: OffsetDateTime,
    /// When it was last used.
    pub last_at: OffsetDateTime,
}

/// `/account/activity`: what happened to the account.
#[derive(Debug, Template)]
#[template(path = "account/activity.html")]
pub struct ActivityPage {
    /// The frame.
    pub layout: Layout,
    /// What may be looked at.
    pub filters: Vec<ActivityFilter>,
    /// What happened, the newest first.
    pub entries: Vec<Happening>,
    /// Where the older part is.
    pub older: Option<String>,
}

/// A part of what happened.
#[derive(Clone, Debug)]
pub struct ActivityFilter {
    /// The message that names it.
    pub words: &'static str,
    /// Where it is.
    pub path: String,
    /// Whether it is what is shown.
    pub is_here: bool,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happening {
    /// What, in words.
    pub what: String,
    /// When.
    pub at: OffsetDateTime,
    /// Browser and system in words.
    pub device: Option<String>,
    /// From where.
    pub ip: Option<String>,
    /// Whether it was not the person who did it.
    pub by_others: bool,
}
