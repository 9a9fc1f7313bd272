//! `/admin/users`: who there is.

use actix_web::{HttpResponse, http::StatusCode};
use uuid::Uuid;

use super::ROOM;
use crate::{
    error::Error,
    oidc::ErrorCode,
    pages::{
        admin::{list::Part, visit::Visit},
        error::PageError,
        layout,
        view::{PeoplePage, PersonRow},
    },
    store::users::directory::{self, Entry, Place},
};

/// GET `/admin/users`: one statement, however many people there are.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let part = Part::of(&visit, &["search"])?;
    let search = part.filter("search").unwrap_or_default().to_owned();
    let after = match &part.after {
        Some(after) => Some(Place::parse(after).ok_or_else(no_place)?),
        None => None,
    };
    let (conn, limit) = (visit.state.db.read(), part.one_more());
    let mut found = if search.is_empty() {
        directory::everybody(conn, after.as_ref(), limit).await?
    } else if let Ok(id) = Uuid::try_parse(&search) {
        directory::of_id(conn, id).await?
    } else {
        directory::beginning(conn, &search, after.as_ref(), limit).await?
    };
    let pager = part.cut(&visit, &mut found, |entry| entry.place().text());
    let done = [("invited", "rooms-invited")];
    let view = PeoplePage {
        layout: layout(),
        frame: visit
            .frame(ROOM)
            .after(visit.done(&done))
            .with_command("idp-server user list"),
        search,
        people: found.into_iter().map(row).collect(),
        pager,
        may_write: visit.administrator.may("users:write"),
    };
    Ok(visit.page(StatusCode::OK, &view))
}

fn no_place() -> Error {
    Error::refused(
        ErrorCode::InvalidRequest,
        "cursor is no place in this list.",
    )
}

fn row(entry: Entry) -> PersonRow {
    PersonRow {
        path: format!("{ROOM}/{}", entry.id),
        state: state(entry.disabled_at.is_some(), entry.delete_after.is_some()),
        email: entry.email,
        name: entry.name,
        username: entry.username,
        created_at: entry.created_at,
    }
}

/// The message of how an account stands.
pub(super) fn state(is_disabled: bool, is_leaving: bool) -> &'static str {
    match (is_leaving, is_disabled) {
        (true, _) => "rooms-leaving",
        (_, true) => "rooms-disabled",
        _ => "rooms-active",
    }
}
