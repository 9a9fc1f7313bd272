//! `/account/security/password`: another password (NIST SP 800-63B 3.1.1.2; R83, R87).

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use zeroize::Zeroizing;

use super::{
    csrf, event,
    fresh::{self, Proof},
    is_done, posted, visit,
};
use crate::{
    authn::password,
    context::{self, Context},
    error::Error,
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        error::{self, PageError},
        layout,
        respond::render,
        view::{FormErrors, PasswordPage},
    },
    secret::Secret,
    state::State,
    store,
};

/// Where it is.
pub(super) const PATH: &str = "/account/security/password";
/// Where a second factor is asked for as well, a shorter password will do (NIST SP 800-63B 3.1.1.1).
const SHORTEST_OF_TWO: usize = 8;

/// GET `/account/security/password`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let shown = Shown {
        status: StatusCode::OK,
        done: is_done(&request),
        errors: FormErrors::none(),
    };
    let page = page(&state, &member, shown).await?;
    Ok(with_cookies(page, cookie))
}

struct Shown {
    status: StatusCode,
    done: bool,
    errors: FormErrors,
}

async fn page(state: &State, member: &Member, shown: Shown) -> Result<HttpResponse, Error> {
    let view = PasswordPage {
        layout: layout(),
        csrf: csrf(member),
        username: member.signed_in.email.clone(),
        proof: fresh::wanted(state, member, PATH).await?,
        min_length: min_length(state, member).try_into().unwrap_or(u32::MAX),
        done: shown.done,
        errors: shown.errors,
    };
    Ok(render(shown.status, &view, &[]))
}

fn min_length(state: &State, member: &Member) -> usize {
    let alone = state.config.password.min_length;
    if member.signed_in.account.enrolled.totp {
        alone.min(SHORTEST_OF_TWO)
    } else {
        alone
    }
}

/// POST `/account/security/password`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let proof = fresh::prove(&state, &context, &member, &form).await?;
    if let Proof::Wait(milliseconds) = proof {
        return Ok(error::throttled(milliseconds, PATH.to_owned()));
    }
    let new = Zeroizing::new(form.get("new_password").unwrap_or_default().to_owned());
    let mut errors = FormErrors::none();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some((refused, message)) = fresh::fault(proof) {
        status = refused;
        errors.add("password", context::texts().t(message));
    } else if let Some(reason) = judge(&state, &member, new.clone()).await? {
        errors.add("new_password", reason);
    }
    if !errors.is_empty() {
        let shown = Shown {
            status,
            done: false,
            errors,
        };
        return Ok(page(&state, &member, shown).await?);
    }
    let phc = state.passwords.hash(&new).await;
    let phc = phc.map_err(|_| fresh::busy())?;
    let keep_others = form.get("keep_sessions").is_some();
    let cookie = change(&state, &context, &member, (phc, keep_others)).await?;
    Ok(match cookie {
        Some(cookie) => see_other(
            &format!("{PATH}?{}", super::DONE),
            [member.browser.session_cookie(&cookie)],
        ),
        None => see_other("/login", None),
    })
}

/// Why the password may not be chosen.
async fn judge(
    state: &State,
    member: &Member,
    new: Zeroizing<String>,
) -> Result<Option<String>, Error> {
    let min = min_length(state, member);
    let signed_in = &member.signed_in;
    let known = [
        signed_in.email.clone(),
        signed_in.name.clone().unwrap_or_default(),
        state.config.branding.product().to_owned(),
    ];
    let judged = tokio::task::spawn_blocking(move || {
        password::check_new(&new, min, &known.each_ref().map(String::as_str))
    });
    let judged = judged.await.map_err(anyhow::Error::from)?;
    Ok(judged.err().map(|reason| reason.to_string()))
}

/// Sets the password. Unless the person wants to keep them, all other sessions end and everything that was granted dies; this
/// session goes on under a new cookie in any case. `None` if this session ended meanwhile.
async fn change(
    state: &State,
    context: &Context,
    member: &Member,
    (phc, keep_others): (String, bool),
) -> Result<Option<Secret>, Error> {
    let (now, cookie) = (state.clock.now(), Secret::generate());
    let account = &member.signed_in.account;
    let (user_id, session_id) = (account.user_id, account.session_id);
    let Some(from) = member.browser.session_hash() else {
        return Ok(None);
    };
    let to = cookie.hash();
    let mut event = event("user.password_changed", context, member);
    event.details = Some(serde_json::json!({ "sessions_kept": keep_others }));
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if !keep_others {
                store::users::end_sessions(txn, user_id, now).await?;
            }
            store::users::set_password(txn, user_id, &phc, now).await?;
            store::audit_events::record(txn, event, now).await?;
            store::sessions::own::carry_over(txn, session_id, (from, to)).await
        })
    });
    let carried = work.await?;
    Ok(carried.then_some(cookie))
}
