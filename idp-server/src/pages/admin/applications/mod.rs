//! `/admin/applications`: what people sign in to.

mod connection;
pub(super) mod create;
pub(super) mod edit;
pub(super) mod end;
pub(super) mod secrets;
pub(super) mod show;
mod words;

use actix_web::{HttpResponse, http::StatusCode};

use super::{list::Part, visit::Visit};
use crate::{
    error::Error,
    oidc::{ClientType, encode_segment},
    pages::{
        error::PageError,
        layout,
        view::{AdminFrame, ApplicationRow, ApplicationsPage},
    },
    store::clients::rooms::{self, Application, Listed},
};

pub(super) const PATH: &str = "/admin/applications";
/// The characters that a name of an application may have.
const LONGEST_NAME: usize = 100;

/// The page of an application.
fn path(client_id: &str) -> String {
    format!("{PATH}/{}", encode_segment(client_id))
}

/// The application of the path, if there is one.
async fn named(visit: &Visit) -> Result<Option<Application>, Error> {
    let client_id = visit.parameter("client_id");
    Ok(rooms::find(visit.state.db.read(), &client_id).await?)
}

/// The frame of a page below that of an application.
fn frame(visit: &Visit, application: &Application) -> AdminFrame {
    let client = &application.client;
    let frame = visit.frame(PATH);
    frame.below(path(&client.client_id), client.display_name())
}

/// A word of a command line.
fn word(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/@=".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// GET `/admin/applications`: three statements, however many there are.
pub async fn list(visit: Visit) -> Result<HttpResponse, PageError> {
    let part = Part::of(&visit, &["search"])?;
    // The key of a row is its name and its id: what nobody can type stands between them.
    let after = part
        .after
        .as_deref()
        .and_then(|key| key.split_once('\u{1f}'));
    let search = part.filter("search");
    let conn = visit.state.db.read();
    let mut found = rooms::list(conn, search, after.unwrap_or_default(), part.one_more()).await?;
    let key = |row: &Listed| format!("{}\u{1f}{}", row.name_key, row.client_id);
    let pager = part.cut(&visit, &mut found, key);
    let done = visit.done(&[
        ("deleted", "admin-app-deleted"),
        ("again", "admin-form-again"),
    ]);
    let view = ApplicationsPage {
        layout: layout(),
        frame: visit
            .frame(PATH)
            .with_command("idp-server client list")
            .after(done),
        search: search.unwrap_or_default().to_owned(),
        rows: found.into_iter().map(row).collect(),
        pager,
        may_write: visit.administrator.may("clients:write"),
    };
    Ok(visit.page(StatusCode::OK, &view))
}

fn row(listed: Listed) -> ApplicationRow {
    let kind = listed.client_type.parse().unwrap_or(ClientType::Web);
    ApplicationRow {
        path: path(&listed.client_id),
        name: listed.name.unwrap_or_else(|| listed.client_id.clone()),
        kind: words::kind(kind).0,
        is_disabled: listed.disabled_at.is_some(),
        client_id: listed.client_id,
    }
}
