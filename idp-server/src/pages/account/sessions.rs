//! `/account/sessions`: where a person is signed in, and signing out from afar.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{csrf, event, is_done, not_found, posted, user_agent, visit};
use crate::{
    context::Context,
    error::Error,
    pages::{
        browser::{missing, see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        respond::render,
        view::{DeviceEntry, Layout, SessionsPage},
    },
    state::State,
    store::{
        self,
        sessions::own::{Device, UsedApp},
    },
};

const PATH: &str = "/account/sessions";

/// GET `/account/sessions`: three statements, however many sessions and applications there are.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let (conn, idle) = (state.db.read(), state.config.sessions.idle_timeout);
    let account = &member.signed_in.account;
    let devices =
        store::sessions::own::devices(conn, account.user_id, idle, state.clock.now()).await?;
    let apps = store::sessions::own::apps(conn, account.user_id).await?;
    let layout = layout();
    let entry = |device: &Device| entry(&layout, device, &apps);
    let is_this = |device: &&Device| device.id == account.session_id;
    let view = SessionsPage {
        csrf: csrf(&member),
        done: is_done(&request),
        this: devices.iter().find(is_this).map(entry),
        others: devices
            .iter()
            .filter(|one| !is_this(one))
            .map(entry)
            .collect(),
        layout: layout.clone(),
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}

fn entry(layout: &Layout, device: &Device, apps: &[UsedApp]) -> DeviceEntry {
    let used = apps.iter().filter(|app| app.session_id == device.id);
    DeviceEntry {
        id: device.id.to_string(),
        device: user_agent::words(&layout.texts, &device.user_agent),
        ip: device.ip.clone(),
        first_seen: device.created_at,
        last_seen: device.last_seen_at,
        apps: used
            .map(|app| app.name.clone().unwrap_or_else(|| app.client_id.clone()))
            .collect(),
    }
}

/// POST `/account/sessions`: `session` ends that one, `others` all but this one.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let ended = match (form.get("session"), form.get("others")) {
        (Some(id), _) => match Uuid::parse_str(id) {
            Ok(id) => end(&state, &context, &member, id).await?,
            Err(_) => false,
        },
        (None, Some(_)) => {
            end_others(&state, &context, &member).await?;
            true
        }
        (None, None) => return Err(missing("session").into()),
    };
    if ended {
        Ok(see_other(&format!("{PATH}?{}", super::DONE), None))
    } else {
        Ok(not_found())
    }
}

/// Ends one session with everything that was granted in it; false if it is not a live one of this person.
async fn end(state: &State, context: &Context, member: &Member, id: Uuid) -> Result<bool, Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let mut event = event("session.revoked", context, member);
    event.session_id = Some(id);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let ended = store::sessions::own::revoke(txn, id, user_id, now).await?;
            if ended {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(ended)
        })
    });
    work.await
}

/// Ends all sessions but this one.
async fn end_others(state: &State, context: &Context, member: &Member) -> Result<(), Error> {
    let (now, account) = (state.clock.now(), &member.signed_in.account);
    let (kept, user_id) = (account.session_id, account.user_id);
    let event = event("session.revoked", context, member);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            for id in store::sessions::own::revoke_others(txn, kept, user_id, now).await? {
                let mut event = event.clone();
                event.session_id = Some(id);
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(())
        })
    });
    work.await
}
