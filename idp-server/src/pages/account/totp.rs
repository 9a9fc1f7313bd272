//! `/account/security/totp`: the authenticator app. A new seed counts once a code of it was given.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use entity::totp_secrets::Model;
use time::OffsetDateTime;

use super::place::{Place, Proven, prove};
use crate::{
    authn::totp::{self, Seed},
    context::Context,
    error::Error,
    mail::{FactorChange, Letter, MailKind},
    oidc::{Method, Parameters},
    pages::{
        browser::{missing, see_other, with_cookies},
        console::{ENROL as PATH, FRESH},
        error::PageError,
        respond::render,
        session::Opening,
        shared::origin,
        still::{Unwritten, hold, settled},
        view::{FormErrors, ImageSource, TotpSettingsPage, TotpState},
    },
    secret::Secret,
    state::State,
    store::{self, audit_events::Event},
};

const NEXT: &str = "/account/security/recovery-codes";

/// GET `/account/security/totp`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let mut place = match Place::of(&request, &state, &parameters).await? {
        Ok(place) => place,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let cookie = place.member.browser.ensure_id();
    let secret = secret(&place, &state).await?;
    let page = page(
        &place,
        &state,
        secret.as_ref(),
        (StatusCode::OK, FormErrors::none()),
    )?;
    Ok(with_cookies(page, cookie))
}

async fn secret(place: &Place, state: &State) -> Result<Option<Model>, Error> {
    let user_id = place.member.signed_in.account.user_id;
    Ok(store::totp_secrets::find(state.db.read(), user_id).await?)
}

/// A seed that waits is shown, and may be confirmed, for as long as the proof that began it is fresh, and by no later proof:
/// whoever began it may have been somebody else.
fn is_open(state: &State, secret: &Model) -> bool {
    secret.confirmed_at.is_none() && state.clock.now() - secret.created_at <= FRESH
}

fn page(
    place: &Place,
    state: &State,
    secret: Option<&Model>,
    (status, errors): (StatusCode, FormErrors),
) -> Result<HttpResponse, Error> {
    let open = secret.filter(|secret| is_open(state, secret));
    let on = secret.and_then(|secret| secret.confirmed_at);
    let shown = match (on, open) {
        (Some(since), _) => TotpState::On { since },
        (None, Some(waiting)) => waiting_state(place, state, waiting)?,
        (None, None) => TotpState::Off,
    };
    let ask = !matches!(shown, TotpState::Waiting { .. })
        && (errors.has("password") || !place.member.is_fresh(state.clock.now()));
    let view = TotpSettingsPage {
        layout: place.layout(),
        csrf: place.csrf(),
        destination: place.destination.field(),
        username: place.member.signed_in.email.clone(),
        ask_password: ask,
        again: place.again.clone().filter(|_| ask),
        way_on: place.way_on(),
        progress: place.progress,
        state: shown,
        errors,
    };
    Ok(render(status, &view, &place.form_targets()))
}

fn waiting_state(place: &Place, state: &State, waiting: &Model) -> Result<TotpState, Error> {
    let seed = open(state, waiting)?;
    let host = state
        .issuer()
        .split_once("://")
        .map_or(state.issuer(), |(_, host)| host);
    let shown = seed.described(host, &place.member.signed_in.email);
    let picture = shown.picture.as_deref().map(ImageSource::png);
    Ok(TotpState::Waiting {
        picture,
        text: shown.text,
        link: shown.link,
    })
}

fn open(state: &State, secret: &Model) -> Result<Seed, Error> {
    let opened = state
        .sealer
        .open(&secret.sealed_secret, &totp::row(secret.user_id))
        .map_err(anyhow::Error::from)?;
    Ok(Seed::of(&opened))
}

/// POST `/account/security/totp`: `action` is `start`, `confirm` or `remove`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let parameters = Parameters::parse(&body)?;
    let place = match Place::of(&request, &state, &parameters).await? {
        Ok(place) => place,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let about = place.about();
    let about = about.each_ref().map(String::as_str);
    let form = place.member.browser.form(&request, &body, &state, &about)?;
    let secret = secret(&place, &state).await?;
    let confirming = form.get("action") == Some("confirm");
    let covered = confirming
        && secret
            .as_ref()
            .is_some_and(|secret| is_open(&state, secret));
    let proven = if covered {
        Proven::Fresh
    } else {
        prove(&place, &state, &context, (&form, PATH)).await?
    };
    match proven {
        Proven::Fresh => {}
        Proven::Again(status, errors) => {
            return Ok(page(&place, &state, secret.as_ref(), (status, errors))?);
        }
        Proven::Wait(wait) => return Ok(wait),
    }
    match (form.get("action"), secret) {
        (Some("start"), _) => Ok(start(&place, &state).await?),
        (Some("confirm"), Some(waiting)) if covered => {
            confirm(&place, &state, &context, (waiting, &form)).await
        }
        // What waited has been given up; it begins again.
        (Some("confirm"), _) => Ok(see_other(&place.destination.page(PATH), None)),
        (Some("remove"), _) => Ok(remove(&place, &state, &context).await?),
        _ => Err(missing("action").into()),
    }
}

async fn start(place: &Place, state: &State) -> Result<HttpResponse, Error> {
    let (now, user_id) = (state.clock.now(), place.member.signed_in.account.user_id);
    let seed = Seed::generate();
    let sealed = state.sealer.seal(seed.as_bytes(), &totp::row(user_id));
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::totp_secrets::begin(txn, user_id, sealed, now).await })
    });
    work.await?;
    Ok(see_other(&place.destination.page(PATH), None))
}

async fn confirm(
    place: &Place,
    state: &State,
    context: &Context,
    (waiting, form): (Model, &Parameters),
) -> Result<HttpResponse, PageError> {
    let code = totp::typed(form.get("code").unwrap_or_default());
    let again = |status: StatusCode, text: String| {
        let errors = FormErrors::one("code", text);
        Ok(page(place, state, Some(&waiting), (status, errors))?)
    };
    if code.is_empty() {
        return again(StatusCode::BAD_REQUEST, context.texts.t("totp-enter-code"));
    }
    let now = state.clock.now().unix_timestamp();
    let Some(step) = open(state, &waiting)?.step_of(&code, waiting.last_step, now) else {
        let text = context.texts.t("totp-wrong-code");
        return again(StatusCode::UNPROCESSABLE_ENTITY, text);
    };
    match enrol(place, state, context, (waiting, step)).await? {
        Some(Some(session)) => Ok(see_other(
            &place.destination.page(NEXT),
            [place.member.browser.session_cookie(&session)],
        )),
        Some(None) => Ok(see_other(&place.destination.page(PATH), None)),
        None => Ok(place.signed_out()),
    }
}

/// Makes the seed count; the code that confirmed it is a proof of this session too. A new cookie, or none when another seed waits by
/// now; nothing for one who is signed out.
async fn enrol(
    place: &Place,
    state: &State,
    context: &Context,
    (waiting, step): (Model, i64),
) -> Result<Option<Option<Secret>>, Error> {
    let now = state.clock.now();
    let signed_in = &place.member.signed_in;
    let account = &signed_in.account;
    let (id, who) = (account.session_id, (account.user_id, signed_in.epoch));
    let event = account.event.with(Method::Totp, account.event.at);
    let browser = &place.member.browser;
    let Opening { cookie, session } = Opening::new(state, context, browser, who, event);
    let audited = audited("totp.enrolled", place, context);
    let letter = changed(FactorChange::AppAdded, place, context, now);
    let (post, seen) = (state.post.clone(), place.member.seen());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            hold(txn, seen).await?;
            if !store::totp_secrets::confirm(txn, &waiting, step, now).await? {
                return Ok(None);
            }
            if !store::sessions::strengthen(txn, &session, id, now).await? {
                return Err(Unwritten::SignedOut);
            }
            post.notify(txn, session.user_id, &letter, now).await?;
            store::audit_events::record(txn, audited, now).await?;
            Ok(Some(cookie))
        })
    });
    settled(work.await)
}

async fn remove(place: &Place, state: &State, context: &Context) -> Result<HttpResponse, Error> {
    let (now, user_id) = (state.clock.now(), place.member.signed_in.account.user_id);
    let audited = audited("totp.removed", place, context);
    let letter = changed(FactorChange::AppRemoved, place, context, now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if store::totp_secrets::remove(txn, user_id).await? {
                store::recovery_codes::remove_idle(txn, user_id).await?;
                post.notify(txn, user_id, &letter, now).await?;
                store::audit_events::record(txn, audited, now).await?;
            }
            Ok::<_, Error>(())
        })
    });
    work.await?;
    Ok(see_other(&place.destination.page(PATH), None))
}

/// What a person is told of a change that was made at a page.
pub(super) fn changed(
    change: FactorChange,
    place: &Place,
    context: &Context,
    now: OffsetDateTime,
) -> Letter {
    Letter::new(MailKind::SecondFactorChanged)
        .change(change)
        .done(origin(context, &place.member.browser), now)
}

/// What the audit trail says of an act at a page.
pub(super) fn audited(kind: &'static str, place: &Place, context: &Context) -> Event {
    let account = &place.member.signed_in.account;
    Event {
        kind,
        user_id: Some(account.user_id),
        session_id: Some(account.session_id),
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..Event::default()
    }
}
