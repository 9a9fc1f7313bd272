//! `/admin/users/invite`: somebody makes their account themselves, by a link.

use actix_web::{HttpResponse, http::StatusCode};

use super::{ROOM, create::Handed};
use crate::{
    config::SignupMode,
    context,
    error::Error,
    mail::{Letter, MailKind, Pending, Recipient},
    pages::{
        admin::visit::Visit,
        error::PageError,
        layout,
        view::{ConfirmPage, FormErrors, PersonFields, PersonFormPage},
    },
    secret::Secret,
    store::{
        self,
        audit_events::Event,
        mailed_links::{self, NewPending, Purpose},
        users::identifier_key,
    },
};

fn page(visit: Visit, email: String, (status, errors): (StatusCode, FormErrors)) -> HttpResponse {
    let layout = layout();
    let action = format!("{ROOM}/invite");
    let heading = layout.t("rooms-invite");
    let frame = visit
        .frame(ROOM)
        .below(action.clone(), heading.clone())
        .with_command("idp-server user invite --email …");
    if visit.state.config.signup.mode == SignupMode::Closed {
        let view = ConfirmPage {
            frame,
            heading,
            about: None,
            problem: Some(layout.t("rooms-invite-closed")),
            says: Vec::new(),
            action,
            fields: Vec::new(),
            button: None,
            danger: false,
            back: ROOM.to_owned(),
            layout,
        };
        return visit.page(status, &view);
    }
    let view = PersonFormPage {
        frame,
        heading: "rooms-invite",
        about: "rooms-invite-about",
        action,
        fields: PersonFields {
            email: Some(email),
            ..PersonFields::default()
        },
        button: "rooms-invite-button",
        errors,
        layout,
    };
    visit.page(status, &view)
}

/// GET `/admin/users/invite`.
pub fn show(visit: Visit) -> HttpResponse {
    let fresh = (StatusCode::OK, FormErrors::none());
    page(visit, String::new(), fresh)
}

/// POST `/admin/users/invite`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let email = visit.field("email").trim().to_owned();
    if visit.state.config.signup.mode == SignupMode::Closed {
        let closed = (StatusCode::CONFLICT, FormErrors::none());
        return Ok(page(visit, email, closed));
    }
    let wrong = |status, words| {
        let message = context::texts().t(words);
        (status, FormErrors::one("email", message))
    };
    if store::users::check_email(&email).is_err() {
        let bad = wrong(StatusCode::UNPROCESSABLE_ENTITY, "recovery-bad-email");
        return Ok(page(visit, email, bad));
    }
    if store::users::find(visit.state.db.read(), &email)
        .await?
        .is_some()
    {
        let taken = wrong(StatusCode::CONFLICT, "rooms-email-taken");
        return Ok(page(visit, email, taken));
    }
    let token = invite(&visit, &email).await?;
    if visit.state.post.delivers() {
        return Ok(visit.on(&format!("{ROOM}?done=invited")));
    }
    let handed = Handed {
        email,
        path: format!("/register/{}", token.expose()),
        hours: Purpose::Invite.lifetime().whole_hours(),
        back: ROOM.to_owned(),
    };
    Ok(handed.page(visit))
}

async fn invite(visit: &Visit, email: &str) -> Result<Secret, Error> {
    let (token, now) = (Secret::generate(), visit.state.clock.now());
    let pending = Pending {
        email: email.to_owned(),
        ..Pending::default()
    };
    let new = NewPending {
        purpose: Purpose::Invite,
        token: token.hash(),
        address_key: identifier_key(email),
        sealed_values: pending.seal(&visit.state.sealer, token.hash()),
    };
    let path = format!("/register/{}", token.expose());
    let letter = Letter::new(MailKind::Invitation).path(path);
    let to = Recipient {
        address: email.to_owned(),
        locale: None,
    };
    let post = visit.state.post.clone();
    let event = Event {
        details: Some(serde_json::json!({ "email": email })),
        ..visit.event("user.invited")
    };
    let work = visit.write(move |txn| {
        Box::pin(async move {
            mailed_links::add_pending(txn, new, now).await?;
            post.enqueue(txn, to, &letter, now).await?;
            store::audit_events::record(txn, event, now).await?;
            Ok::<_, Error>(())
        })
    });
    work.await?;
    Ok(token)
}
