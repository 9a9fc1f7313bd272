//! `/account/security/password`: another password (NIST SP 800-63B 3.1.1.2; R83, R87).

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    Shown, csrf, event,
    fresh::{self, Sent},
    visit,
};
use crate::{
    authn::password,
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    oidc::Standing,
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        respond::render,
        shared::{judged, least, origin},
        still::{Unwritten, settled, signed_out},
        view::{FormErrors, Least, PasswordPage},
    },
    secret::Secret,
    state::State,
    store::{self, users::epoch},
};

/// Where it is.
pub(super) const PATH: &str = "/account/security/password";

/// GET `/account/security/password`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let page = page(&state, &member, Shown::to(&request)).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(state: &State, member: &Member, shown: Shown) -> Result<HttpResponse, Error> {
    let view = PasswordPage {
        layout: layout(),
        csrf: csrf(member),
        username: member.signed_in.email.clone(),
        proof: fresh::wanted(state, member, PATH).await?,
        least: least_of(state, member),
        done: shown.done,
        errors: shown.errors,
    };
    Ok(render(shown.status, &view, &[]))
}

fn least_of(state: &State, member: &Member) -> Least {
    least(state, member.signed_in.account.enrolled.totp)
}

/// POST `/account/security/password`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let Sent {
        member,
        form,
        fault,
    } = match fresh::posted(&request, &body, &state, &context).await? {
        Ok(sent) => sent,
        Err(away) => return Ok(away),
    };
    let new = Zeroizing::new(form.get("new_password").unwrap_or_default().to_owned());
    let wrong = match fault {
        Some(fault) => Some(fault),
        None => judge(&state, &context, &member, &new).await?.map(|reason| {
            let errors = FormErrors::one("new_password", reason);
            (StatusCode::UNPROCESSABLE_ENTITY, errors)
        }),
    };
    if let Some((status, errors)) = wrong {
        return Ok(page(&state, &member, Shown::again(status, errors)).await?);
    }
    let phc = state.passwords.hash(&new).await;
    let phc = phc.map_err(|_| fresh::busy())?;
    let keep_others = form.get("keep_sessions").is_some();
    let replaced = Replaced {
        phc,
        standing: least_of(&state, &member).standing_of(&new),
        keep_others,
    };
    let cookie = change(&state, &context, &member, replaced).await?;
    Ok(match cookie {
        Some(cookie) => see_other(
            &format!("{PATH}?{}", super::DONE),
            [member.browser.session_cookie(&cookie)],
        ),
        None => signed_out(),
    })
}

/// Why the password may not be chosen.
async fn judge(
    state: &State,
    context: &Context,
    member: &Member,
    new: &Zeroizing<String>,
) -> Result<Option<String>, Error> {
    let signed_in = &member.signed_in;
    let known = [Some(&signed_in.email), signed_in.name.as_ref()];
    let known = known.into_iter().flatten().cloned().collect();
    judged(context, new, (least_of(state, member), known)).await
}

/// Whether this is the password that the person has now.
pub(in crate::pages) async fn is_present(
    state: &State,
    user_id: Uuid,
    password: &Zeroizing<String>,
) -> Result<bool, Error> {
    let candidate = store::users::candidate_by_id(state.db.read(), user_id).await?;
    let stored = candidate.and_then(|candidate| candidate.phc);
    let verdict = state.passwords.verify(password, stored).await;
    Ok(verdict.map_err(|_| fresh::busy())? != password::Verdict::Wrong)
}

/// A password that takes the place of another one.
pub(in crate::pages) struct Replaced {
    /// Hashed.
    pub(in crate::pages) phc: String,
    /// How it stands.
    pub(in crate::pages) standing: Standing,
    /// Whether other sessions, and what was granted, live on.
    pub(in crate::pages) keep_others: bool,
}

/// Sets the password. Unless the person wants to keep them, all other sessions end and everything that was granted dies; this
/// session goes on under a new cookie in any case. `None`, and nothing is changed, if this session ended while the password was
/// hashed: by a reset, an administrator, or from afar.
pub(in crate::pages) async fn change(
    state: &State,
    context: &Context,
    member: &Member,
    replaced: Replaced,
) -> Result<Option<Secret>, Error> {
    let Replaced {
        phc,
        standing,
        keep_others,
    } = replaced;
    let (now, cookie) = (state.clock.now(), Secret::generate());
    let Some(seen) = member.seen() else {
        return Ok(None);
    };
    let (user_id, to) = (seen.user_id, cookie.hash());
    let mut event = event("user.password_changed", context, member);
    event.details = Some(serde_json::json!({ "sessions_kept": keep_others }));
    let letter = Letter::new(MailKind::PasswordChanged).done(origin(context, &member.browser), now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let stands = if keep_others {
                epoch::hold(txn, seen).await?
            } else {
                epoch::end(txn, seen, now).await?
            };
            if !stands {
                return Err(Unwritten::SignedOut);
            }
            store::users::set_password(txn, user_id, &phc, now).await?;
            post.notify(txn, user_id, &letter, now).await?;
            store::users::standing::put(txn, user_id, standing).await?;
            store::audit_events::record(txn, event, now).await?;
            if !store::sessions::own::carry_over(txn, seen, to).await? {
                return Err(Unwritten::SignedOut);
            }
            Ok(cookie)
        })
    });
    settled(work.await)
}
