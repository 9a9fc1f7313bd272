//! `/verify-email/{token}` of an address that is added to an account: a button, for the one whose account it is. In any other
//! browser it does nothing, so that nobody is made to give their address to a stranger's account.

use actix_web::{HttpResponse, http::StatusCode};

use super::PATH as LIST;
use crate::{
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    pages::{
        account::DONE,
        browser::{Browser, see_other, with_cookies},
        console::seen,
        flow::accounts,
        mailed::{self, said},
        shared::origin,
        still::{Unwritten, hold, settled},
        upstream,
        view::{MailedAct, MailedSaid},
    },
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event, db::taken, sessions::SignedIn, user_emails::Pending},
};

async fn find(state: &State, token: &str) -> Result<Option<Pending>, Error> {
    let (token, now) = (SecretHash::of(token), state.clock.now());
    Ok(store::user_emails::find_proof(state.db.read(), token, now).await?)
}

/// Whose address it is to be, if they are wholly signed in in this browser.
async fn owner(
    state: &State,
    browser: &Browser,
    pending: &Pending,
) -> Result<Option<SignedIn>, Error> {
    let signed_in = accounts(state, browser, None).await?;
    Ok(signed_in
        .into_iter()
        .find(|one| one.account.user_id == pending.user_id && !one.account.owes_second_factor()))
}

/// GET: changes nothing (R71).
pub async fn open(
    state: &State,
    mut browser: Browser,
    token: String,
) -> Result<HttpResponse, Error> {
    let Some(pending) = find(state, &token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, MailedSaid::Dead));
    };
    if owner(state, &browser, &pending).await?.is_none() {
        return Ok(said(StatusCode::FORBIDDEN, MailedSaid::SignInFirst));
    }
    let cookie = browser.ensure_id();
    let page = mailed::page(&browser, MailedAct::ProveAddress, token, pending.email);
    Ok(with_cookies(page, cookie))
}

/// POST: the address is theirs. Mail about it goes to the primary address.
pub async fn submit(
    state: &State,
    context: &Context,
    browser: &Browser,
    token: &str,
) -> Result<HttpResponse, Error> {
    let Some(pending) = find(state, token).await? else {
        return Ok(said(StatusCode::NOT_FOUND, MailedSaid::Dead));
    };
    let Some(person) = owner(state, browser, &pending).await? else {
        return Ok(said(StatusCode::FORBIDDEN, MailedSaid::SignInFirst));
    };
    let (hash, now) = (SecretHash::of(token), state.clock.now());
    let user_id = person.account.user_id;
    if upstream::is_elsewhere(state, &pending.email, Some(user_id)).await? {
        return Ok(said(StatusCode::FORBIDDEN, MailedSaid::Elsewhere));
    }
    let letter = Letter::new(MailKind::AddressAdded)
        .about(&pending.email)
        .done(origin(context, browser), now);
    let event = Event {
        user_id: Some(user_id),
        session_id: Some(person.account.session_id),
        ..Event::of_request("user.address_added", context)
    };
    let post = state.post.clone();
    let seen = seen(browser, &person);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            hold(txn, seen).await?;
            match store::user_emails::prove(txn, hash, user_id, now).await {
                Ok(Some(_)) => {}
                // Somebody else has proven meanwhile that it is theirs.
                Err(error) if taken(&error).is_some() => return Err(Unwritten::SignedOut),
                Ok(None) => return Ok(false),
                Err(error) => return Err(error.into()),
            }
            post.notify(txn, user_id, &letter, now).await?;
            store::audit_events::record(txn, event, now).await?;
            Ok(true)
        })
    });
    match settled(work.await)? {
        Some(true) => Ok(see_other(&format!("{LIST}?{DONE}"), None)),
        // The link is as good as before, but this session has ended meanwhile.
        None if owner(state, browser, &pending).await?.is_none()
            && find(state, token).await?.is_some() =>
        {
            Ok(said(StatusCode::FORBIDDEN, MailedSaid::SignInFirst))
        }
        Some(false) | None => Ok(said(StatusCode::NOT_FOUND, MailedSaid::Dead)),
    }
}
