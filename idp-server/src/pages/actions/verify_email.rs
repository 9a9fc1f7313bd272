//! `/actions/verify-email`: a code is mailed to the address and typed here, which works whatever device the mail is read on.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web,
};
use uuid::Uuid;

use super::Due;
use crate::{
    authn::throttle,
    context::Context,
    error::Error,
    mail::{Letter, MailKind, MailedCode, Recipient},
    oidc::Action,
    pages::{
        browser::{missing, see_other, with_cookies},
        error::PageError,
        shared::{origin, retry_code_after},
        view::{FormErrors, VerifyAddressPage},
    },
    secret::handle,
    state::State,
    store::{
        self,
        mailed_codes::{Arms, NewCode, Purpose, Waiting},
        throttles::Slot,
        users::{identifier_key, standing},
    },
};

pub(super) const PATH: &str = "/actions/verify-email";

/// GET `/actions/verify-email`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (due, cookie) = match Due::visit(&request, &state, Action::VerifyEmail).await? {
        Ok(visit) => visit,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let page = page(&due, &state, StatusCode::OK, FormErrors::none()).await?;
    Ok(with_cookies(page, cookie))
}

/// The code that was mailed last, if it can still be typed here.
async fn waiting(due: &Due, state: &State) -> Result<Option<Waiting>, Error> {
    let signed_in = &due.member.signed_in;
    let (user_id, browser) = (signed_in.account.user_id, due.member.browser.id_hash());
    let now = state.clock.now();
    let found = store::mailed_codes::verifying(state.db.read(), user_id, browser, now).await?;
    let own = identifier_key(&signed_in.email);
    Ok(found.filter(|found| found.address_key == own))
}

async fn page(
    due: &Due,
    state: &State,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let view = VerifyAddressPage {
        layout: due.layout(),
        progress: due.progress,
        csrf: due.csrf(),
        destination: due.destination.field(),
        email: due.member.signed_in.email.clone(),
        sent: waiting(due, state).await?.is_some(),
        errors,
    };
    Ok(due.render(status, &view))
}

/// POST `/actions/verify-email`: `action` is `send` or `verify`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let action = Action::VerifyEmail;
    let (due, form) = match Due::posted(&request, &body, &state, action).await? {
        Ok(posted) => posted,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match form.get("action") {
        Some("send") => match send(&due, &state, &context).await? {
            Slot::Reserved { .. } => Ok(see_other(&due.at(PATH), None)),
            Slot::Wait(milliseconds) => {
                let (message, seconds) = retry_code_after(&context, milliseconds);
                let errors = FormErrors::one("send-code", message);
                let status = StatusCode::TOO_MANY_REQUESTS;
                let mut page = page(&due, &state, status, errors).await?;
                page.headers_mut()
                    .insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
                Ok(page)
            }
        },
        Some("verify") => {
            let typed = MailedCode::typed(form.get("code").unwrap_or_default());
            let Some(waiting) = waiting(&due, &state).await? else {
                return Ok(see_other(&due.at(PATH), None));
            };
            if typed.is_empty() {
                let errors = FormErrors::one("code", context.texts.t("email-code-missing"));
                return Ok(page(&due, &state, StatusCode::BAD_REQUEST, errors).await?);
            }
            if verify(&due, &state, &context, (waiting.id, typed)).await? {
                return Ok(see_other(&due.onward(), None));
            }
            let errors = FormErrors::one("code", context.texts.t("email-code-wrong"));
            Ok(page(&due, &state, StatusCode::UNPROCESSABLE_ENTITY, errors).await?)
        }
        _ => Err(missing("action").into()),
    }
}

async fn send(due: &Due, state: &State, context: &Context) -> Result<Slot, Error> {
    let (now, id) = (state.clock.now(), handle());
    let (browser, signed_in) = (&due.member.browser, &due.member.signed_in);
    let key = identifier_key(&signed_in.email);
    let counters = throttle::mail_counters(&key, context.ip, state.config.dev);
    let code = MailedCode::generate();
    let letter = Letter::new(MailKind::AddressCode)
        .code(code.spelled())
        .done(origin(context, browser), now);
    let to = Recipient {
        address: signed_in.email.clone(),
        locale: Some(context.texts.tag().to_owned()),
    };
    let bound = browser.id_hash();
    let new = NewCode {
        id,
        purpose: Purpose::VerifyEmail,
        browser: bound.ok_or_else(|| anyhow::anyhow!("a browser without an id"))?,
        address_key: key,
        destination: due.destination.stored(),
    };
    let arms = Arms {
        user_id: signed_in.account.user_id,
        epoch: signed_in.epoch,
        sealed_code: code.seal(&state.sealer, id),
        link: None,
    };
    let (post, event) = (state.post.clone(), due.event("address_code.asked", context));
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let slot = store::throttles::reserve(txn, &counters, now).await?;
            if matches!(slot, Slot::Reserved { .. }) {
                store::mailed_codes::begin(txn, new, now).await?;
                store::mailed_codes::arm(txn, id, arms, now).await?;
                post.enqueue(txn, to, &letter, now).await?;
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(slot)
        })
    });
    work.await
}

/// A code has five tries, and whoever types it is signed in: no other counter is needed, and the one of mails bounds how many
/// codes there are.
async fn verify(
    due: &Due,
    state: &State,
    context: &Context,
    (id, typed): (Uuid, MailedCode),
) -> Result<bool, Error> {
    let now = state.clock.now();
    let take = state.db.write(move |txn| {
        Box::pin(async move { store::mailed_codes::take_try(txn, id, now).await })
    });
    let Some(tried) = take.await? else {
        return Ok(false);
    };
    let sealed = tried.sealed_code.as_deref();
    let code = sealed.and_then(|sealed| MailedCode::open(&state.sealer, id, sealed));
    let right = code.is_some_and(|code| code.is(&typed));
    let Some(browser) = due.member.browser.id_hash() else {
        return Ok(false);
    };
    let key = identifier_key(&due.member.signed_in.email);
    let event = due.event("user.email_verified", context);
    let refused = due.event("address_code.refused", context);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if !right {
                store::audit_events::record(txn, refused, now).await?;
                if tried.is_last {
                    store::mailed_codes::kill(txn, id, now).await?;
                }
                return Ok::<_, Error>(false);
            }
            let Some(owner) = store::mailed_codes::redeem(txn, id, browser, now).await? else {
                return Ok(false);
            };
            let own = standing::verify_email(txn, owner.user_id, &key, now).await?;
            if own {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok(own)
        })
    });
    work.await
}
