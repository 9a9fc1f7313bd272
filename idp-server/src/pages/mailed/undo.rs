//! `/recover/undo/{token}`: takes a change of the primary address back (R92). Whoever reads the mail of the old address may do so
//! for a week, whatever was changed since, and goes on to a new password.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use serde_json::{Value as Json, json};

use super::{page, said};
use crate::{
    context::Context,
    error::Error,
    pages::{
        browser::{Browser, see_other, with_cookies},
        error::{self, PageError},
        view::{MailedAct, MailedSaid},
    },
    secret::{Secret, SecretHash},
    state::State,
    store::{
        self,
        audit_events::Event,
        db::taken,
        mailed_links::Owner,
        user_emails::undo::{self, Gone},
    },
};

/// GET `/recover/undo/{token}`.
pub async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let (hash, now) = (SecretHash::of(&token), state.clock.now());
    let Some(change) = undo::find_change(state.db.read(), hash, now).await? else {
        return Ok(said(StatusCode::NOT_FOUND, MailedSaid::Dead));
    };
    let cookie = browser.ensure_id();
    let token = token.into_inner();
    let page = page(&browser, MailedAct::UndoAddress, token, change.old_email);
    Ok(with_cookies(page, cookie))
}

/// POST `/recover/undo`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/recover".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let token = SecretHash::of(form.get("token").unwrap_or_default());
    Ok(match take_back(&state, &context, token).await? {
        Some(reset) => see_other(&format!("/recover/{}", reset.expose()), None),
        None => said(StatusCode::NOT_FOUND, MailedSaid::Dead),
    })
}

/// One transaction, which begins by using the link up; what sets a new password, as whoever changed the address may know the old
/// one.
async fn take_back(
    state: &State,
    context: &Context,
    token: SecretHash,
) -> Result<Option<Secret>, Error> {
    let now = state.clock.now();
    let context = context.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let Some(undone) = undo::undo(txn, token, now).await? else {
                return Ok(None);
            };
            let change = undone.change;
            for (kind, details) in recorded(&undone.gone) {
                let event = Event {
                    user_id: Some(change.user_id),
                    details,
                    ..Event::of_request(kind, &context)
                };
                store::audit_events::record(txn, event, now).await?;
            }
            let Some(person) = store::users::may_reset(txn, &change.old_email).await? else {
                return Ok(None);
            };
            let owner = Owner {
                user_id: person.id,
                address_key: person.email_key,
                epoch: person.epoch,
                request: None,
            };
            let token = store::mailed_links::renew_reset(txn, owner, now).await?;
            Ok::<_, store::DbErr>(Some(token))
        })
    });
    match work.await {
        Ok(reset) => Ok(reset),
        // The old address belongs to another account meanwhile, which only its owner can have made.
        Err(error) if taken(&error).is_some() => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What is written down of it: the change, and each thing that went with it.
fn recorded(gone: &Gone) -> Vec<(&'static str, Option<Json>)> {
    let mut all = vec![("user.address_restored", None)];
    let passkey = |name: &String| ("passkey.removed", Some(json!({ "name": name })));
    all.extend(gone.passkeys.iter().map(passkey));
    let link = |slug: &String| ("upstream.unlinked", Some(json!({ "provider": slug })));
    all.extend(gone.providers.iter().map(link));
    let others = [
        ("totp.removed", gone.totp),
        ("recovery_codes.removed", gone.codes),
        ("recovery.stopped", gone.recovery),
    ];
    let others = others.into_iter().filter(|(_, is_gone)| *is_gone);
    all.extend(others.map(|(kind, _)| (kind, None)));
    all
}
