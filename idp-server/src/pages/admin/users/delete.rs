//! `/admin/users/{id}/delete`: what deleting an account breaks, and the way back until it is gone.

use actix_web::HttpResponse;

use super::{Act, Target, acts::GRACE, perform, target::Question};
use crate::pages::{
    admin::visit::Visit, browser::missing, error::PageError, layout, view::HiddenField,
};

/// GET `/admin/users/{id}/delete`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let layout = layout();
    let question = if let Some(date) = target.user.delete_after {
        Question {
            last: "delete".to_owned(),
            words: ("rooms-keep", "rooms-keep"),
            says: vec![
                layout.with("rooms-deleted-at", "date", layout.moment(&date)),
                layout.t("rooms-keep-says"),
            ],
            fields: vec![HiddenField::new("act", "keep")],
            danger: false,
            command: String::new(),
        }
    } else {
        let date = layout.date(&(visit.state.clock.now() + GRACE));
        Question {
            last: "delete".to_owned(),
            words: ("rooms-delete", "rooms-delete"),
            says: vec![
                layout.t("rooms-says-out"),
                layout.t("rooms-says-apps"),
                layout.with("rooms-delete-until", "date", date),
                layout.t("rooms-delete-then"),
            ],
            fields: vec![HiddenField::new("act", "delete")],
            danger: true,
            command: format!("idp-server user delete {}", target.user.id),
        }
    };
    Ok(target.asks(visit, question))
}

/// POST `/admin/users/{id}/delete`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let (act, words, done) = match visit.needed("act")? {
        "delete" => (Act::Delete, "rooms-delete", "deleted"),
        "keep" => (Act::Keep, "rooms-keep", "kept"),
        _ => return Err(missing("act").into()),
    };
    let outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}?done={done}", target.path());
    target.answer(visit, (outcome, words), &location).await
}
