//! Taking one's data along, and leaving.

use askama::Template;
use time::OffsetDateTime;

use super::{
    super::{FormErrors, Layout, filters},
    FreshProof,
};

/// `/account/export`: one's data as a file.
#[derive(Debug, Template)]
#[template(path = "account/export.html")]
pub struct ExportPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}

/// `/account/delete`: leaving, and thinking better of it.
#[derive(Debug, Template)]
#[template(path = "account/delete.html")]
pub struct DeletePage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// Whose account it is.
    pub email: String,
    /// When it is deleted, if its person asked for that.
    pub leaving: Option<OffsetDateTime>,
    /// Nobody else could look after the installation: this account stays.
    pub last_admin: bool,
    /// When it would be deleted if its person asked for that now.
    pub deleted_at: OffsetDateTime,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}
