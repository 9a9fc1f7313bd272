//! `/admin/sessions`: who is signed in, where, and for which applications.

use actix_web::{HttpResponse, http::StatusCode};
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{
    list::Part,
    users::{Act, Outcome, ROOM as USERS, judged},
    visit::Visit,
};
use crate::{
    error::Error,
    oidc::ErrorCode,
    pages::{
        account::user_agent,
        error::PageError,
        layout,
        view::{LiveSession, LiveSessionsPage},
    },
    store::{
        self,
        audit_events::Event,
        sessions::{
            Live,
            directory::{self, Wanted},
            own::UsedApp,
        },
    },
};

/// Where the room is.
pub const ROOM: &str = "/admin/sessions";

/// Who is asked for; nobody has the nil id, so that nothing is found of somebody who is not there.
async fn person(visit: &Visit, part: &Part) -> Result<Option<Uuid>, Error> {
    let Some(text) = part.filter("person") else {
        return Ok(None);
    };
    let found = store::users::find(visit.state.db.read(), text).await?;
    Ok(Some(found.map_or(Uuid::nil(), |user| user.id)))
}

/// GET `/admin/sessions`: at most three statements, however many sessions there are.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let part = Part::of(&visit, &["person", "app"])?;
    let before = match &part.after {
        Some(after) => Some(after.parse().map_err(|_| no_place())?),
        None => None,
    };
    let user_id = person(&visit, &part).await?;
    let wanted = Wanted {
        user_id,
        client_id: part.filter("app").map(str::to_owned),
        before,
    };
    let (conn, now) = (visit.state.db.read(), visit.state.clock.now());
    let idle = visit.state.config.sessions.idle_timeout;
    let mut found = directory::page(conn, wanted, idle, (part.one_more(), now)).await?;
    let pager = part.cut(&visit, &mut found, |live| live.id.to_string());
    let ids: Vec<Uuid> = found.iter().map(|live| live.id).collect();
    let apps = directory::apps(conn, &ids).await?;
    let layout = layout();
    let own = visit.administrator.member.signed_in.account.session_id;
    let entry = |live: &Live| LiveSession {
        is_own: live.id == own,
        ..entry(
            live,
            &apps,
            &user_agent::words(&layout.texts, &live.user_agent),
        )
    };
    let may_write = visit.administrator.may("sessions:write");
    let one_person = user_id.filter(|id| may_write && !id.is_nil());
    let done = [("ended", "rooms-ended")];
    let view = LiveSessionsPage {
        frame: visit
            .frame(ROOM)
            .after(visit.done(&done))
            .with_command("idp-server session list"),
        person: part.filter("person").unwrap_or_default().to_owned(),
        app: part.filter("app").unwrap_or_default().to_owned(),
        end_all: one_person.map(|id| format!("{USERS}/{id}/sessions")),
        entries: found.iter().map(entry).collect(),
        pager,
        may_write,
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

fn entry(live: &Live, apps: &[UsedApp], device: &str) -> LiveSession {
    let used = apps.iter().filter(|app| app.session_id == live.id);
    LiveSession {
        id: live.id.to_string(),
        email: live.email.clone(),
        device: device.to_owned(),
        ip: live.ip.clone(),
        started: live.authenticated_at,
        last_seen: live.last_seen_at,
        apps: used
            .map(|app| app.name.clone().unwrap_or_else(|| app.client_id.clone()))
            .collect(),
        is_own: false,
    }
}

/// POST `/admin/sessions`: ends one with everything that was granted in it (R59).
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let id = Uuid::try_parse(visit.needed("session")?).unwrap_or_default();
    let state = visit.state.clone();
    let Some(session) = store::sessions::find(state.db.read(), id).await? else {
        return Ok(visit.not_found());
    };
    let user_id = session.user_id;
    let event = Event {
        user_id: Some(user_id),
        session_id: Some(id),
        ..visit.event("session.revoked")
    };
    let (revoked, now) = (event.clone(), state.clock.now());
    let work = visit.write_about(user_id, move |txn, own| {
        Box::pin(async move {
            let outcome = judged(txn, &own, user_id, &Act::EndSessions).await?;
            if outcome != Outcome::Done {
                return Ok(outcome);
            }
            if !store::sessions::revoke(txn, id, now).await? {
                return Ok(Outcome::Nobody);
            }
            store::audit_events::record(txn, revoked, now).await?;
            Ok::<_, Error>(Outcome::Done)
        })
    });
    match work.await? {
        Outcome::Done => {}
        Outcome::Nobody => return Ok(visit.not_found()),
        Outcome::Above | Outcome::Last | Outcome::Stale => {
            let event = Event {
                kind: "admin.refused",
                details: Some(serde_json::json!({"why": "above", "page": ROOM})),
                ..event
            };
            return visit.refuse(event).await;
        }
    }
    let location = back(&visit);
    Ok(visit.on(&location))
}

/// The list as it was filtered.
fn back(visit: &Visit) -> String {
    let mut query = Serializer::new(String::new());
    for name in ["person", "app"] {
        let value = visit.field(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("done", "ended");
    format!("{ROOM}?{}", query.finish())
}
