//! Making a passkey: in the account, and on the page that offers it.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{LIST, Sent, begin, browser_hash, confirm, manage, nonce, relying_party};
use crate::{
    authn::passkey::{Made, Making, Owner, provider},
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    oidc::Parameters,
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        destination::Destination,
        error::{self, PageError},
        layout,
        respond::render_with_script,
        shared::origin,
        still::{hold, settled, signed_out},
        view::PasskeyOfferPage,
    },
    state::State,
    store::{
        self,
        audit_events::Event,
        passkeys::{MOST, NewPasskey},
        webauthn_ceremonies::{Bound, Purpose},
    },
};

/// GET `/account/security/passkeys/offer`: after a password sign-in, and after a recovery.
pub async fn offer(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut member = match Member::of(&request, &state).await? {
        Ok(member) => member,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let later = Destination::of(&Parameters::parse(request.query_string().as_bytes())?);
    let useless = member.signed_in.account.enrolled.passkey || state.passkeys.is_none();
    if useless || !member.is_fresh(state.clock.now()) {
        return Ok(see_other(&later.address(), None));
    }
    let cookie = member.browser.ensure_id();
    let view = PasskeyOfferPage {
        layout: layout(),
        csrf: member.browser.csrf(&[]),
        nonce: nonce(&state).unwrap_or_default(),
        later: later.address(),
    };
    let page = render_with_script(StatusCode::OK, &view, &[], &view.nonce);
    Ok(with_cookies(page, cookie))
}

/// POST `/account/security/passkeys/options`: a challenge for one who has just proved who they are (R87).
pub async fn options(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let member = match Member::of(&request, &state).await? {
        Ok(member) => member,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = member.browser.form(&request, &body, &state, &[])?;
    if !member.is_fresh(state.clock.now()) {
        return Ok(confirm(&state, &member));
    }
    Ok(challenge(&state, &context, &member, &form).await?)
}

/// A challenge for one whose proof has been found fresh.
pub(in crate::pages) async fn challenge(
    state: &State,
    context: &Context,
    member: &Member,
    form: &Parameters,
) -> Result<HttpResponse, Error> {
    let who = &member.signed_in;
    let user_id = who.account.user_id;
    let known = store::passkeys::of_user(state.db.read(), user_id).await?;
    if known.len() as u64 >= MOST {
        return Ok(error::plain(StatusCode::CONFLICT, "invalid_request"));
    }
    let owner = Owner {
        id: user_id,
        label: &who.email,
        name: who.name.as_deref(),
    };
    let known = known.into_iter().map(|row| row.credential_id).collect();
    let making = making(form);
    let begun = relying_party(state)?.begin_registration(owner, known, making)?;
    let bound = bound(member, making)?;
    begin(state, context, bound, begun).await
}

/// What the script says of itself.
fn making(form: &Parameters) -> Making {
    match form.get("conditional") {
        Some("1") => Making::Conditional,
        _ => Making::Asked,
    }
}

fn bound(member: &Member, making: Making) -> Result<Bound, Error> {
    let user_id = member.signed_in.account.user_id;
    Ok(Bound {
        browser: browser_hash(&member.browser)?,
        purpose: match making {
            Making::Asked => Purpose::Register(user_id),
            Making::Conditional => Purpose::Upgrade(user_id),
        },
    })
}

/// POST `/account/security/passkeys`.
pub async fn add(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let member = match Member::of(&request, &state).await? {
        Ok(member) => member,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = member.browser.form(&request, &body, &state, &[])?;
    if !member.is_fresh(state.clock.now()) {
        return Ok(confirm(&state, &member));
    }
    let problem = match sent(&state, &context, &member, &form).await? {
        None => "passkey-nothing-sent",
        Some(Kept::Added) => return Ok(see_other(LIST, None)),
        Some(Kept::Expired) => "passkey-expired",
        Some(Kept::Refused) => "passkey-not-made",
        Some(Kept::SignedOut) => return Ok(signed_out()),
    };
    Ok(manage::page(&state, member, Some(problem)).await?)
}

/// What became of a new passkey.
pub(in crate::pages) enum Kept {
    /// It is there.
    Added,
    /// Its challenge was used, is too old, or is of another browser.
    Expired,
    /// It is not accepted.
    Refused,
    /// The session of its person ended meanwhile.
    SignedOut,
}

/// What became of the passkey that the script sent with a form; none when it sent nothing.
pub(in crate::pages) async fn sent(
    state: &State,
    context: &Context,
    member: &Member,
    form: &Parameters,
) -> Result<Option<Kept>, Error> {
    match Sent::of(form) {
        None => Ok(None),
        Some(sent) => keep(state, context, member, (sent, making(form)))
            .await
            .map(Some),
    }
}

/// One transaction, in which the challenge is used up.
async fn keep(
    state: &State,
    context: &Context,
    member: &Member,
    (sent, making): (Sent, Making),
) -> Result<Kept, Error> {
    let now = state.clock.now();
    let user_id = member.signed_in.account.user_id;
    let bound = bound(member, making)?;
    let rp = relying_party(state)?;
    let unnamed = layout().t("passkey-unnamed");
    let event = Event {
        user_id: Some(user_id),
        session_id: Some(member.signed_in.account.session_id),
        ..Event::of_request("passkey.added", context)
    };
    let letter = Letter::new(MailKind::NewPasskey).done(origin(context, &member.browser), now);
    let (post, seen) = (state.post.clone(), member.seen());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            hold(txn, seen).await?;
            let taken = store::webauthn_ceremonies::take(txn, sent.ceremony, bound, now).await?;
            let Some(ceremony) = taken else {
                return Ok(Kept::Expired);
            };
            let made = match rp.finish_registration(ceremony, &sent.credential, making) {
                Ok(made) => made,
                Err(refused) => {
                    tracing::info!(%user_id, %refused, "a new passkey was refused");
                    return Ok(Kept::Refused);
                }
            };
            let event = Event {
                details: Some(details(&made)),
                ..event
            };
            let passkey = new(made, user_id, unnamed);
            let letter = letter.about(&passkey.name);
            if !store::passkeys::add(txn, passkey, now).await? {
                return Ok(Kept::Refused);
            }
            post.notify(txn, user_id, &letter, now).await?;
            store::audit_events::record(txn, event, now).await?;
            Ok(Kept::Added)
        })
    });
    Ok(settled(work.await)?.unwrap_or(Kept::SignedOut))
}

fn details(made: &Made) -> serde_json::Value {
    serde_json::json!({
        "provider": made.aaguid.and_then(provider).map(|known| known.name),
        "aaguid": made.aaguid,
        "synced": made.synced,
    })
}

fn new(made: Made, user_id: uuid::Uuid, unnamed: String) -> NewPasskey {
    NewPasskey {
        user_id,
        name: made
            .aaguid
            .and_then(provider)
            .map_or(unnamed, |known| known.name.to_owned()),
        credential_id: made.credential_id,
        credential: made.stored,
        aaguid: made.aaguid,
        synced: made.synced,
    }
}
