//! `/admin/users/{id}/state`: disabling and enabling; `/admin/users/{id}/sessions`: signing out everywhere (R59).

use actix_web::HttpResponse;

use super::{Act, Target, perform, target::Question};
use crate::pages::{
    admin::visit::Visit, browser::missing, error::PageError, layout, view::HiddenField,
};

/// GET `/admin/users/{id}/state`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let layout = layout();
    let is_disabled = target.user.disabled_at.is_some();
    let (words, says, state, command) = if is_disabled {
        let says = vec![layout.t("rooms-enable-says")];
        (("rooms-enable", "rooms-enable"), says, "enabled", "enable")
    } else {
        let says = ["rooms-says-out", "rooms-says-apps", "rooms-disable-says"];
        let says = says.map(|key| layout.t(key)).into();
        (
            ("rooms-disable", "rooms-disable"),
            says,
            "disabled",
            "disable",
        )
    };
    let question = Question {
        last: "state".to_owned(),
        words,
        says,
        fields: vec![HiddenField::new("state", state)],
        danger: !is_disabled,
        command: format!("idp-server user {command} {}", target.user.id),
    };
    Ok(target.asks(visit, question))
}

/// POST `/admin/users/{id}/state`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let (act, words, done) = match visit.needed("state")? {
        "disabled" => (Act::Disable, "rooms-disable", "disabled"),
        "enabled" => (Act::Enable, "rooms-enable", "enabled"),
        _ => return Err(missing("state").into()),
    };
    let outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}?done={done}", target.path());
    target.answer(visit, (outcome, words), &location).await
}

/// GET `/admin/users/{id}/sessions`.
pub async fn show_sessions(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let layout = layout();
    let says = ["rooms-says-out", "rooms-says-apps", "rooms-end-all-says"];
    let question = Question {
        last: "sessions".to_owned(),
        words: ("rooms-end-all", "rooms-end-all"),
        says: says.map(|key| layout.t(key)).into(),
        fields: Vec::new(),
        danger: true,
        command: format!("idp-server user end-sessions {}", target.user.id),
    };
    Ok(target.asks(visit, question))
}

/// POST `/admin/users/{id}/sessions`.
pub async fn end_sessions(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let outcome = perform(&visit, target.user.id, Act::EndSessions).await?;
    // Who may end sessions may be one who cannot see people.
    let location = if visit.administrator.may("users:read") {
        format!("{}?done=ended", target.path())
    } else {
        "/admin/sessions?done=ended".to_owned()
    };
    let outcome = (outcome, "rooms-end-all");
    target.answer(visit, outcome, &location).await
}
