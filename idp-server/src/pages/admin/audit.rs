//! `/admin/audit`: what happened, and who did it.

use actix_web::{
    HttpResponse,
    http::{Method, StatusCode, header},
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
        audit_events::{
            Event,
            kinds::KINDS,
            search::{self, Actor, Found, Search},
        },
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

/// Whom a name calls. One that may mean more than one thing means all of them, so that nothing hides behind a name that somebody
/// chose; `user:` and `client:` before it say which.
struct Called {
    person: Option<Uuid>,
    other: Option<String>,
}

impl Called {
    async fn by(state: &State, text: &str) -> Result<Self, Error> {
        if let Some(name) = text.strip_prefix("user:") {
            // Nobody has the nil id.
            let person = person(state, name).await?.unwrap_or_default();
            return Ok(Self {
                person: Some(person),
                other: None,
            });
        }
        if text.starts_with("client:") {
            return Ok(Self {
                person: None,
                other: Some(text.to_owned()),
            });
        }
        Ok(Self {
            person: person(state, text).await?,
            other: Some(text.to_owned()),
        })
    }
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
        let called = Called::by(state, actor).await?;
        search.actors.extend(called.person.map(Actor::Person));
        search.actors.extend(called.other.map(Actor::Other));
    }
    if let Some(target) = part.filter("target") {
        let called = Called::by(state, target).await?;
        search.user_id = called.person;
        let id = |text: String| {
            text.strip_prefix("client:")
                .map(str::to_owned)
                .unwrap_or(text)
        };
        search.client_id = called.other.map(id);
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
        kinds: &KINDS,
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
    count: i64,
    is_over: bool,
}

impl Export {
    /// The next part of it, a line an event; the last line says how many there were, and whether these are all.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, DbErr> {
        if self.is_over {
            return Ok(None);
        }
        // One more than fits tells whether there are more.
        let limit = (LARGEST + 1 - self.count).min(CHUNK);
        let (conn, search) = (self.state.db.read(), self.search.clone());
        let mut found = search::page(conn, search, self.before, limit).await?;
        let came = i64::try_from(found.len()).unwrap_or(CHUNK);
        let is_cut = self.count + came > LARGEST;
        if is_cut {
            found.pop();
        }
        self.count += i64::try_from(found.len()).unwrap_or(CHUNK);
        self.before = found.last().map(|last| last.id).or(self.before);
        self.is_over = is_cut || came < limit;
        let mut lines: String = found.iter().map(|event| line(event) + "\n").collect();
        if self.is_over {
            let end = json!({
                "end": true, "events": self.count, "complete": !is_cut,
                "before": self.before.filter(|_| is_cut),
            });
            lines += &(end.to_string() + "\n");
        }
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
        count: 0,
        is_over: false,
    };
    // Who takes a copy along is on record, and with what they narrowed it.
    let narrowed: serde_json::Map<String, serde_json::Value> = FILTERS
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), part.filter(name)?.into())))
        .collect();
    let event = Event {
        details: Some(json!({ "filters": narrowed })),
        ..visit.event("audit.exported")
    };
    // Who asks only what there is takes nothing along.
    if visit.request.method() != Method::HEAD {
        let now = visit.state.clock.now();
        let work = visit.write(move |txn| {
            Box::pin(async move {
                store::audit_events::record(txn, event, now).await?;
                Ok::<_, Error>(())
            })
        });
        work.await?;
    }
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
