//! `/admin/keys`: what signs, what will, and what did (OpenID Connect Core 10.1.1).

use std::sync::Arc;

use actix_web::{HttpResponse, http::StatusCode};
use entity::signing_keys::Model;
use keys::{Algorithm, KeyState};

use super::visit::Visit;
use crate::{
    error::Error,
    pages::{
        error::PageError,
        layout,
        view::{ConfirmPage, KeyRow, KeysPage},
    },
    state::rotation::{
        self, Rotation,
        by_hand::{self, Kept, Retirement, Rotated},
    },
    store::signing_keys,
};

/// Where the room is.
pub const ROOM: &str = "/admin/keys";

/// GET `/admin/keys`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let now = visit.state.clock.now();
    let rows = signing_keys::list(visit.state.db.read()).await?;
    let may_write = visit.administrator.may("keys:write");
    let mut keys: Vec<KeyRow> = rows
        .iter()
        .filter(|row| signing_keys::dates(row).state(now) != KeyState::Gone)
        .map(|row| KeyRow {
            kid: row.kid.clone(),
            algorithm: row.algorithm.clone(),
            state: state(signing_keys::dates(row).state(now)),
            published_from: row.published_from,
            signs_from: row.signs_from,
            signs_until: row.signs_until,
            published_until: row.published_until,
            retire: may_write.then(|| format!("{ROOM}/{}/retire", row.kid)),
        })
        .collect();
    keys.sort_by(|a, b| (&a.algorithm, b.signs_from).cmp(&(&b.algorithm, a.signs_from)));
    let done = [
        ("rotated", "rooms-rotated"),
        ("retired", "rooms-retired-done"),
    ];
    let view = KeysPage {
        layout: layout(),
        frame: visit
            .frame(ROOM)
            .after(visit.done(&done))
            .with_command("idp-server key list"),
        keys,
        may_write,
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// The message of how a key stands.
fn state(state: KeyState) -> &'static str {
    match state {
        KeyState::Next => "rooms-key-next",
        KeyState::Active => "rooms-key-active",
        KeyState::Retired => "rooms-key-retired",
        KeyState::Gone => "rooms-key-gone",
    }
}

/// A page that asks, or says why not.
struct Question {
    last: String,
    heading: &'static str,
    about: Option<String>,
    says: Vec<String>,
    problem: Option<&'static str>,
    command: String,
}

fn asks(visit: Visit, status: StatusCode, question: Question) -> HttpResponse {
    let layout = layout();
    let heading = layout.t(question.heading);
    let action = format!("{ROOM}/{}", question.last);
    let view = ConfirmPage {
        frame: visit
            .frame(ROOM)
            .below(action.clone(), heading.clone())
            .with_command(question.command),
        heading,
        about: question.about,
        button: Some(question.heading).filter(|_| question.problem.is_none()),
        problem: question.problem.map(|key| layout.t(key)),
        says: question.says,
        action,
        fields: Vec::new(),
        danger: question.heading == "rooms-retire",
        back: ROOM.to_owned(),
        layout,
    };
    visit.page(status, &view)
}

/// GET `/admin/keys/rotate`: the plan.
pub fn plan(visit: Visit) -> HttpResponse {
    let layout = layout();
    let (config, now) = (&visit.state.config.keys, visit.state.clock.now());
    let signs_from = now.saturating_add(config.publish_before);
    let gone_from = signs_from.saturating_add(config.retire_after);
    let question = Question {
        last: "rotate".to_owned(),
        heading: "rooms-rotate",
        about: None,
        says: vec![
            layout.t("rooms-plan-publish"),
            layout.with("rooms-plan-sign", "date", layout.moment(&signs_from)),
            layout.with("rooms-plan-retire", "date", layout.moment(&gone_from)),
        ],
        problem: None,
        command: "idp-server key rotate".to_owned(),
    };
    asks(visit, StatusCode::OK, question)
}

/// POST `/admin/keys/rotate`: publishes a successor of each key.
pub async fn rotate(visit: Visit) -> Result<HttpResponse, PageError> {
    let (state, now) = (visit.state.clone(), visit.state.clock.now());
    let rows = signing_keys::list(state.db.read()).await?;
    let algorithms: Vec<Algorithm> = by_hand::in_use(&state.config.keys, &rows)?;
    let (policy, power) = (rotation::policy(&state.config.keys), visit.power());
    let rotation = Rotation::new(state.db.clone(), Arc::clone(&state.sealer), policy)
        .by(visit.event("signing_key.created"))
        .if_allowed(Arc::new(move |txn| {
            Box::pin(async move {
                power.still(txn).await?;
                Ok(())
            })
        }));
    let signs_from = now.saturating_add(policy.publish_before);
    let rotated = rotation
        .rotate_by_hand(&algorithms, signs_from, now)
        .await
        .map_err(|cause| cause.downcast().unwrap_or_else(Error::from))?;
    match rotated {
        Rotated::Done(_) => Ok(visit.on(&format!("{ROOM}?done=rotated"))),
        Rotated::Conflict(_) => {
            let question = Question {
                last: "rotate".to_owned(),
                heading: "rooms-rotate",
                about: None,
                says: Vec::new(),
                problem: Some("rooms-rotate-conflict"),
                command: String::new(),
            };
            Ok(asks(visit, StatusCode::CONFLICT, question))
        }
    }
}

fn about(row: &Model) -> String {
    format!("{} {}", row.algorithm, row.kid)
}

fn problem(kept: &Kept) -> Option<&'static str> {
    match kept {
        Kept::Unknown => None,
        Kept::Last(_) => Some("rooms-retire-last"),
        Kept::Gone => Some("rooms-retire-gone"),
    }
}

/// The page about one key; none if there is no such key.
async fn key_page(visit: &Visit, kid: &str) -> Result<Option<Question>, Error> {
    let (layout, now) = (layout(), visit.state.clock.now());
    let rows = signing_keys::list(visit.state.db.read()).await?;
    let Some(row) = rows.iter().find(|row| row.kid == kid) else {
        return Ok(None);
    };
    let policy = rotation::policy(&visit.state.config.keys);
    let step = Retirement::of(&rows, kid, &policy, now).map(|step| step.was);
    let says = match &step {
        Ok(KeyState::Next) => vec![layout.t("rooms-retire-next")],
        Ok(KeyState::Active) => vec![
            layout.t("rooms-retire-active"),
            layout.with(
                "rooms-plan-retire",
                "date",
                layout.moment(&now.saturating_add(policy.retire_after)),
            ),
        ],
        Ok(_) => vec![layout.t("rooms-retire-retired")],
        Err(_) => Vec::new(),
    };
    let question = Question {
        last: format!("{kid}/retire"),
        heading: "rooms-retire",
        about: Some(about(row)),
        says,
        problem: step.as_ref().err().and_then(problem),
        command: format!("idp-server key retire {kid}"),
    };
    Ok(Some(question))
}

/// GET `/admin/keys/{kid}/retire`.
pub async fn ask_retire(visit: Visit) -> Result<HttpResponse, PageError> {
    let kid = visit.parameter("kid");
    match key_page(&visit, &kid).await? {
        Some(question) => Ok(asks(visit, StatusCode::OK, question)),
        None => Ok(visit.not_found()),
    }
}

/// POST `/admin/keys/{kid}/retire`.
pub async fn retire(visit: Visit) -> Result<HttpResponse, PageError> {
    let (kid, now) = (visit.parameter("kid"), visit.state.clock.now());
    let policy = rotation::policy(&visit.state.config.keys);
    let cause = visit.event("signing_key.retired");
    let own = kid.clone();
    let work = visit.write(move |txn| {
        Box::pin(
            async move { Ok::<_, Error>(by_hand::retire(txn, &own, (&policy, cause), now).await?) },
        )
    });
    match work.await? {
        Ok(_) => Ok(visit.on(&format!("{ROOM}?done=retired"))),
        Err(_) => match key_page(&visit, &kid).await? {
            Some(question) => Ok(asks(visit, StatusCode::CONFLICT, question)),
            None => Ok(visit.not_found()),
        },
    }
}
