//! `/admin/audit`: what happened, and who did it.

use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
    web::Bytes,
};
use futures_util::stream;
use serde_json::json;
use time::{
    Date, OffsetDateTime, PrimitiveDateTime,
    format_description::{BorrowedFormatItem, well_known::Rfc3339},
    macros::format_description,
};
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{list::Part, told, visit::Visit};
use crate::{
    error::Error,
    oidc::ErrorCode,
    pages::{
        error::PageError,
        layout,
        view::{AuditFields, AuditPage},
    },
    state::State,
    store::{
        self, DbErr,
        audit_events::search::{self, Actor, Found, Search},
    },
};

/// Where the room is.
pub const ROOM: &str = "/admin/audit";
/// So many events are asked of the database at a time.
const CHUNK: i64 = 500;
/// So many events does a file have at the most.
const LARGEST: i64 = 100_000;

const FILTERS: [&str; 6] = ["actor", "target", "kind", "from", "until", "request_id"];
const MINUTE: &[BorrowedFormatItem<'static>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]");
const DAY: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]");

/// A time as it is typed: a day, a minute, or as RFC 3339 has it; in UTC where no zone is given.
fn time(text: &str) -> Option<OffsetDateTime> {
    let minute = text.replacen('T', " ", 1);
    if let Ok(day) = Date::parse(text, DAY) {
        return Some(day.midnight().assume_utc());
    }
    if let Ok(at) = PrimitiveDateTime::parse(&minute, MINUTE) {
        return Some(at.assume_utc());
    }
    let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    at.checked_to_offset(time::UtcOffset::UTC)
}

fn asked_time(part: &Part, name: &'static str) -> Result<Option<OffsetDateTime>, Error> {
    let Some(text) = part.filter(name) else {
        return Ok(None);
    };
    // What lies further off no database of ours can hold.
    let at = time(text).filter(|at| (1970..=9998).contains(&at.year()));
    let refused = || {
        let reason = format!("{name} is no time such as 2026-11-22 or 2026-11-22 21:05.");
        Error::refused(ErrorCode::InvalidRequest, reason)
    };
    at.map(Some).ok_or_else(refused)
}

/// A person by any identifier; by an id also one who is no more.
async fn person(state: &State, text: &str) -> Result<Option<Uuid>, Error> {
    if let Ok(id) = Uuid::try_parse(text) {
        return Ok(Some(id));
    }
    let found = store::users::find(state.db.read(), text).await?;
    Ok(found.map(|user| user.id))
}

async fn search(state: &State, part: &Part) -> Result<Search, Error> {
    let text = |name: &str| part.filter(name).map(str::to_owned);
    let mut search = Search {
        kind: text("kind"),
        request_id: text("request_id"),
        from: asked_time(part, "from")?,
        until: asked_time(part, "until")?,
        ..Search::default()
    };
    if let Some(actor) = part.filter("actor") {
        search.actor = Some(match person(state, actor).await? {
            Some(id) => Actor::Person(id),
            None => Actor::Other(actor.to_owned()),
        });
    }
    if let Some(target) = part.filter("target") {
        match person(state, target).await? {
            Some(id) => search.user_id = Some(id),
            None => search.client_id = Some(target.to_owned()),
        }
    }
    Ok(search)
}

/// GET `/admin/audit`: at most three statements.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let part = Part::of(&visit, &FILTERS)?;
    let before = match &part.after {
        Some(after) => Some(after.parse().map_err(|_| no_place())?),
        None => None,
    };
    let search = search(&visit.state, &part).await?;
    let conn = visit.state.db.read();
    let mut found = search::page(conn, search, before, part.one_more()).await?;
    let pager = part.cut(&visit, &mut found, |event| event.id.to_string());
    let layout = layout();
    let text = |name: &str| part.filter(name).unwrap_or_default().to_owned();
    let asked = AuditFields {
        actor: text("actor"),
        target: text("target"),
        kind: text("kind"),
        from: text("from"),
        until: text("until"),
        request_id: text("request_id"),
    };
    let texts = &layout.texts;
    let view = AuditPage {
        frame: visit.frame(ROOM).with_command("idp-server audit list"),
        asked,
        kinds: &told::KINDS,
        events: found.iter().map(|event| told::told(texts, event)).collect(),
        export: export_path(&part),
        pager,
        layout: layout.clone(),
    };
    Ok(visit.page(StatusCode::OK, &view))
}

fn no_place() -> Error {
    Error::refused(
        ErrorCode::InvalidRequest,
        "cursor is no place in this list.",
    )
}

fn export_path(part: &Part) -> String {
    let mut query = Serializer::new(String::new());
    for name in FILTERS {
        if let Some(value) = part.filter(name) {
            query.append_pair(name, value);
        }
    }
    format!("{ROOM}/export?{}", query.finish())
}

/// A file that is being written.
struct Export {
    state: actix_web::web::Data<State>,
    search: Search,
    before: Option<i64>,
    left: i64,
}

impl Export {
    /// The next part of it, a line an event; none when it is whole.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, DbErr> {
        let limit = self.left.min(CHUNK);
        if limit <= 0 {
            return Ok(None);
        }
        let (conn, search) = (self.state.db.read(), self.search.clone());
        let found = search::page(conn, search, self.before, limit).await?;
        let Some(last) = found.last() else {
            return Ok(None);
        };
        self.before = Some(last.id);
        let count = i64::try_from(found.len()).unwrap_or(CHUNK);
        self.left = if count < limit { 0 } else { self.left - count };
        let lines: String = found.iter().map(|event| line(event) + "\n").collect();
        Ok(Some((Bytes::from(lines), self)))
    }
}

fn line(event: &Found) -> String {
    let at = event.at.format(&Rfc3339).unwrap_or_default();
    json!({
        "id": event.id,
        "at": at,
        "kind": event.kind,
        "actor": event.actor,
        "user_id": event.user_id,
        "client_id": event.client_id,
        "session_id": event.session_id,
        "grant_id": event.grant_id,
        "ip": event.ip,
        "request_id": event.request_id,
        "details": event.details,
    })
    .to_string()
}

/// GET `/admin/audit/export`: the same as lines of JSON, the newest first, written as they are read.
pub async fn export(visit: Visit) -> Result<HttpResponse, PageError> {
    let part = Part::of(&visit, &FILTERS)?;
    let export = Export {
        search: search(&visit.state, &part).await?,
        state: visit.state.clone(),
        before: None,
        left: LARGEST,
    };
    let lines = stream::try_unfold(export, |export| async move {
        let next = export.next().await;
        // The reader sees that the file is not whole: the connection breaks.
        next.map_err(Error::from)
    });
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/x-ndjson"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"audit.ndjson\"",
        ))
        .streaming(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_typed_in_the_ways_that_people_type_it() {
        let expected = ["2026-11-22 00:00", "2026-11-22 21:05", "2026-11-22 20:05"];
        let cases = [
            ("2026-11-22", expected[0]),
            ("2026-11-22 21:05", expected[1]),
            ("2026-11-22T21:05", expected[1]),
            ("2026-11-22T21:05:00+01:00", expected[2]),
        ];
        for (text, wanted) in cases {
            let at = time(text).unwrap();
            assert_eq!(at.format(MINUTE).unwrap(), wanted, "{text}");
        }
        for bad in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-11-22 25:00",
            "' OR 1=1",
            "9999-12-31T23:59:59-12:00",
        ] {
            assert_eq!(time(bad), None, "{bad}");
        }
    }
}
