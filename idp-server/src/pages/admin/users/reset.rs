//! `/admin/users/{id}/reset`: a new password by a link, and never one that an administrator knows.

use actix_web::{HttpResponse, http::StatusCode};

use super::Outcome;
use super::{Act, Target, acts::judged, create::Handed, target::Question};
use crate::{
    error::Error,
    mail::{Letter, MailKind, Recipient},
    pages::{admin::visit::Visit, error::PageError, layout},
    secret::Secret,
    store::{
        self,
        audit_events::Event,
        mailed_links::{self, Letting, Owner},
    },
};

/// Whether the link goes to the person by mail: where mail leaves, to an address that somebody vouches for.
fn is_mailed(visit: &Visit, target: &Target) -> bool {
    visit.state.post.delivers() && target.user.email_verified
}

/// GET `/admin/users/{id}/reset`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    if target.user.disabled_at.is_some() {
        let stuck = (StatusCode::OK, "rooms-reset", "rooms-reset-disabled");
        return Ok(target.stuck(visit, stuck));
    }
    let layout = layout();
    let how = if is_mailed(&visit, &target) {
        "rooms-reset-mailed"
    } else {
        "rooms-reset-shown"
    };
    let says = [how, "rooms-reset-until", "rooms-reset-then"];
    let question = Question {
        last: "reset".to_owned(),
        words: ("rooms-reset", "rooms-reset-button"),
        says: says.map(|key| layout.t(key)).into(),
        fields: Vec::new(),
        danger: false,
        command: String::new(),
    };
    Ok(target.asks(visit, question))
}

/// POST `/admin/users/{id}/reset`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    if target.user.disabled_at.is_some() {
        let stuck = (StatusCode::CONFLICT, "rooms-reset", "rooms-reset-disabled");
        return Ok(target.stuck(visit, stuck));
    }
    match make(&visit, &target).await? {
        Made::Mailed => Ok(visit.on(&format!("{}?done=mailed", target.path()))),
        Made::Handed(token) => {
            let handed = Handed {
                email: target.user.email.clone(),
                path: format!("/recover/{}", token.expose()),
                hours: Letting::Handed.lifetime().whole_hours(),
                back: format!("{}?done=handed", target.path()),
            };
            Ok(handed.page(visit))
        }
        Made::Not(outcome) => {
            let outcome = (outcome, "rooms-reset");
            target.answer(visit, outcome, &target.path()).await
        }
    }
}

enum Made {
    /// Whoever sends the mail makes the link, as for one who asks at `/recover`.
    Mailed,
    Handed(Secret),
    Not(Outcome),
}

async fn make(visit: &Visit, target: &Target) -> Result<Made, Error> {
    let (now, user) = (visit.state.clock.now(), target.user.clone());
    let (post, mailed) = (visit.state.post.clone(), is_mailed(visit, target));
    let event = Event {
        user_id: Some(user.id),
        details: Some(serde_json::json!({ "mailed": mailed })),
        ..visit.event("recovery.requested")
    };
    let work = visit.write_about(user.id, move |txn, own| {
        Box::pin(async move {
            // Like signing out everywhere, it takes no power from anybody.
            let outcome = judged(txn, &own, user.id, &Act::EndSessions).await?;
            if outcome != Outcome::Done {
                return Ok(Made::Not(outcome));
            }
            store::audit_events::record(txn, event, now).await?;
            if mailed {
                let letter = Letter::new(MailKind::ResetPassword);
                let to = Recipient {
                    address: user.email,
                    locale: None,
                };
                post.enqueue(txn, to, &letter, now).await?;
                return Ok(Made::Mailed);
            }
            let owner = Owner {
                user_id: user.id,
                address_key: user.email_key,
                epoch: user.epoch,
                request: None,
            };
            let token = mailed_links::let_in(txn, owner, Letting::Handed, now).await?;
            Ok::<_, Error>(Made::Handed(token))
        })
    });
    work.await
}
