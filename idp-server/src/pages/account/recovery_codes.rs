//! `/account/security/recovery-codes`: how many are left, and a new set, which is shown once.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web,
};

use super::{
    place::{Place, Proven, prove},
    totp::{audited, changed},
};
use crate::{
    authn::recovery_code::{self, RecoveryCode},
    context::Context,
    error::Error,
    mail::FactorChange,
    oidc::{ErrorCode, Parameters},
    pages::{
        browser::{missing, with_cookies},
        error::PageError,
        respond::{render, render_with_script},
        still::{hold, settled},
        view::{FormErrors, RecoveryCodesPage, RecoveryCodesShownPage},
    },
    secret::{SecretHash, short_id},
    state::State,
    store,
};

const PATH: &str = "/account/security/recovery-codes";

/// GET `/account/security/recovery-codes`.
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
    let page = page(&place, &state, StatusCode::OK, FormErrors::none()).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(
    place: &Place,
    state: &State,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let account = &place.member.signed_in.account;
    let left = store::recovery_codes::left(state.db.read(), account.user_id).await?;
    let view = RecoveryCodesPage {
        layout: place.layout(),
        csrf: place.csrf(),
        destination: place.destination.field(),
        username: place.member.signed_in.email.clone(),
        useful: account.enrolled.totp || account.enrolled.passkey,
        left: i64::try_from(left).unwrap_or(i64::MAX),
        ask_password: errors.has("password") || !place.member.is_fresh(state.clock.now()),
        again: place.again.clone(),
        way_on: place.way_on(),
        errors,
    };
    Ok(render(status, &view, &place.form_targets()))
}

/// POST `/account/security/recovery-codes`: `action` is `generate` or `download`.
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
    match form.get("action") {
        Some("generate") => {}
        Some("download") => return Ok(download(&place, &state, &form).await?),
        _ => return Err(missing("action").into()),
    }
    match prove(&place, &state, &context, (&form, PATH)).await? {
        Proven::Fresh => Ok(generate(&place, &state, &context).await?),
        Proven::Again(status, errors) => Ok(page(&place, &state, status, errors).await?),
        Proven::Wait(wait) => Ok(wait),
    }
}

/// Voids all codes there are and shows new ones: the only time that they leave the server, so this answer is no redirect.
async fn generate(place: &Place, state: &State, context: &Context) -> Result<HttpResponse, Error> {
    let account = &place.member.signed_in.account;
    if !(account.enrolled.totp || account.enrolled.passkey) {
        return page(place, state, StatusCode::CONFLICT, FormErrors::none()).await;
    }
    let (now, user_id) = (state.clock.now(), account.user_id);
    let codes = RecoveryCode::set();
    let hashes: Vec<SecretHash> = codes.iter().map(|code| code.hash(user_id)).collect();
    let audited = audited("recovery_codes.generated", place, context);
    let letter = changed(FactorChange::NewCodes, place, context, now);
    let (post, seen) = (state.post.clone(), place.member.seen());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            hold(txn, seen).await?;
            store::recovery_codes::replace(txn, user_id, &hashes, now).await?;
            post.notify(txn, user_id, &letter, now).await?;
            store::audit_events::record(txn, audited, now).await?;
            Ok(())
        })
    });
    if settled(work.await)?.is_none() {
        return Ok(place.signed_out());
    }
    let nonce = short_id();
    let view = RecoveryCodesShownPage {
        layout: place.layout(),
        csrf: place.csrf(),
        destination: place.destination.field(),
        codes: codes.iter().map(RecoveryCode::expose).collect(),
        way_on: place.way_on(),
        nonce: nonce.clone(),
    };
    Ok(render_with_script(
        StatusCode::OK,
        &view,
        &place.form_targets(),
        &nonce,
    ))
}

/// The codes that the page shows, as a file. They come back from the browser, because nothing else knows them any more; what is
/// not a set of this person's is not sent.
async fn download(place: &Place, state: &State, form: &Parameters) -> Result<HttpResponse, Error> {
    let user_id = place.member.signed_in.account.user_id;
    let codes: Vec<&str> = form
        .get("codes")
        .unwrap_or_default()
        .split_whitespace()
        .take(recovery_code::COUNT + 1)
        .collect();
    let hash = |code: &&str| recovery_code::hash(user_id, code);
    let hashes: Vec<SecretHash> = codes.iter().map(hash).collect();
    let plain = codes.iter().all(|code| {
        code.len() < 40 && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let live = store::recovery_codes::count_live(state.db.read(), user_id, &hashes).await?;
    if !plain || codes.is_empty() || usize::try_from(live) != Ok(codes.len()) {
        return Err(Error::refused(
            ErrorCode::InvalidRequest,
            "These are not your present recovery codes.",
        ));
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"recovery-codes.txt\"",
        ))
        .content_type("text/plain; charset=utf-8")
        .body(format!("{}\n{}\n", state.issuer(), codes.join("\n"))))
}
