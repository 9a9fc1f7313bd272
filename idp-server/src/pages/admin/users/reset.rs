//! `/admin/users/{id}/reset`: a new password by a link, and never one that an administrator knows.

use actix_web::{HttpResponse, http::StatusCode};
use time::OffsetDateTime;
use uuid::Uuid;

use super::Outcome;
use super::{Act, Target, acts::judged, create::Handed, target::Question};
use crate::{
    error::Error,
    mail::{Letter, MailKind, Post, Recipient},
    pages::{admin::visit::Visit, error::PageError, layout},
    secret::Secret,
    store::{
        self, ConnectionTrait, DbErr,
        audit_events::Event,
        mailed_links::{self, Letting, Owner},
        user_emails::withdrawn::reached,
    },
};

/// How the link gets to the person.
enum Way {
    /// By mail, to an address that is proven.
    Mail(String),
    /// By the administrator, where there is nothing better.
    Hand,
    /// Not at all now: an address was withdrawn of late, and its owner may still take that back.
    Later,
}

async fn way(
    conn: &impl ConnectionTrait,
    post: &Post,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Way, DbErr> {
    if !post.delivers() {
        return Ok(Way::Hand);
    }
    let own = reached(conn, user_id, now).await?;
    let is_withdrawn = !own.is_empty();
    let proven = own.into_iter().find(|address| address.is_proven);
    Ok(match proven {
        Some(address) => Way::Mail(address.email),
        None if is_withdrawn => Way::Later,
        None => Way::Hand,
    })
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
    let (state, now) = (visit.state.clone(), visit.state.clock.now());
    let how = match way(state.db.read(), &state.post, target.user.id, now).await? {
        Way::Mail(_) => "rooms-reset-mailed",
        Way::Hand => "rooms-reset-shown",
        Way::Later => {
            let stuck = (StatusCode::OK, "rooms-reset", "rooms-reset-later");
            return Ok(target.stuck(visit, stuck));
        }
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
        Made::Later => {
            let stuck = (StatusCode::CONFLICT, "rooms-reset", "rooms-reset-later");
            Ok(target.stuck(visit, stuck))
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
    Later,
    Not(Outcome),
}

async fn make(visit: &Visit, target: &Target) -> Result<Made, Error> {
    let (now, user) = (visit.state.clock.now(), target.user.clone());
    let post = visit.state.post.clone();
    let event = Event {
        user_id: Some(user.id),
        ..visit.event("recovery.requested")
    };
    let work = visit.write_about(user.id, move |txn, own| {
        Box::pin(async move {
            // Like signing out everywhere, it takes no power from anybody.
            let outcome = judged(txn, &own, user.id, &Act::EndSessions).await?;
            if outcome != Outcome::Done {
                return Ok(Made::Not(outcome));
            }
            let way = way(txn, &post, user.id, now).await?;
            if matches!(way, Way::Later) {
                return Ok(Made::Later);
            }
            let mailed = matches!(way, Way::Mail(_));
            let event = Event {
                details: Some(serde_json::json!({ "mailed": mailed })),
                ..event
            };
            store::audit_events::record(txn, event, now).await?;
            if let Way::Mail(address) = way {
                let letter = Letter::new(MailKind::ResetPassword);
                let to = Recipient {
                    address,
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
