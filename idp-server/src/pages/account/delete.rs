//! `/account/delete`: leaving for good. The account goes two weeks after its person said so: from the first moment all
//! sessions and all that was granted to applications is dead, and no application gets anything of the person; they alone may
//! still sign in, to these pages, and think better of it. Then housekeeping deletes the account with all that hangs from it.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use time::Duration;
use uuid::Uuid;

use super::{csrf, event, fresh, posted, visit};
use crate::{
    authn::permission::{ALL, Permissions},
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        respond::render,
        shared::origin,
        still::{Unwritten, settled},
        view::{DeletePage, FormErrors},
    },
    secret::Secret,
    state::State,
    store::{self, ConnectionTrait, DbErr, users::epoch},
};

/// Where it is.
pub const PATH: &str = "/account/delete";
/// So long a person may think better of it.
const GRACE: Duration = Duration::days(14);

/// GET `/account/delete`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let page = page(&state, &member, StatusCode::OK, FormErrors::none()).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(
    state: &State,
    member: &Member,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let (conn, user_id) = (state.db.read(), member.signed_in.account.user_id);
    let others = store::permissions::of_others_now(conn, user_id).await?;
    let view = DeletePage {
        last_admin: is_last(conn, user_id, others).await?,
        layout: layout(),
        csrf: csrf(member),
        email: member.signed_in.email.clone(),
        leaving: member.signed_in.delete_after,
        deleted_at: state.clock.now() + GRACE,
        proof: fresh::wanted(state, member, PATH).await?,
        errors,
    };
    Ok(render(status, &view, &[]))
}

/// POST `/account/delete`: `keep` for one who thought better of it.
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
    if form.get("keep").is_some() {
        stay(&state, &context, &member).await?;
        return Ok(see_other("/account", None));
    }
    match fresh::judge(&state, &context, &member, (&form, PATH)).await? {
        Ok(None) => {}
        Ok(Some((status, errors))) => return Ok(page(&state, &member, status, errors).await?),
        Err(wait) => return Ok(wait),
    }
    let cookie = match leave(&state, &context, &member).await? {
        Left::LastAdmin => {
            let page = page(&state, &member, StatusCode::CONFLICT, FormErrors::none());
            return Ok(page.await?);
        }
        Left::Already => None,
        Left::Now(cookie) => Some(cookie),
    };
    let cookie = cookie.map(|cookie| member.browser.session_cookie(&cookie));
    Ok(see_other(PATH, cookie))
}

/// Whether nobody would be left who may do everything (R58).
async fn is_last(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    others: Vec<String>,
) -> Result<bool, DbErr> {
    let own = Permissions::of(store::permissions::of_user(conn, user_id).await?);
    Ok(own.may(ALL) && !Permissions::of(others).may(ALL))
}

/// What became of one's going.
enum Left {
    /// All ended but for this session, under a new cookie.
    Now(Secret),
    /// They were on their way already, or this session ended meanwhile.
    Already,
    /// Nobody else may do everything (R58).
    LastAdmin,
}

/// All ends now, but for this session, which goes on under a new cookie so that its person reads what comes.
async fn leave(state: &State, context: &Context, member: &Member) -> Result<Left, Error> {
    let (now, cookie) = (state.clock.now(), Secret::generate());
    let Some(seen) = member.seen() else {
        return Ok(Left::Already);
    };
    let (user_id, to) = (seen.user_id, cookie.hash());
    let event = event("user.leaving", context, member);
    let letter = Letter::new(MailKind::AccountDeletion)
        .due(now + GRACE)
        .done(origin(context, &member.browser), now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::permissions::lock(txn, [user_id, user_id]).await?;
            let others = store::permissions::of_others(txn, user_id).await?;
            if is_last(txn, user_id, others).await? {
                return Ok(Left::LastAdmin);
            }
            if !epoch::leave(txn, seen, now + GRACE, now).await? {
                return Err(Unwritten::SignedOut);
            }
            post.notify(txn, user_id, &letter, now).await?;
            store::audit_events::record(txn, event, now).await?;
            if !store::sessions::own::carry_over(txn, seen, to).await? {
                return Err(Unwritten::SignedOut);
            }
            Ok(Left::Now(cookie))
        })
    });
    Ok(settled(work.await)?.unwrap_or(Left::Already))
}

async fn stay(state: &State, context: &Context, member: &Member) -> Result<(), Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let event = event("user.stayed", context, member);
    let letter = Letter::new(MailKind::AccountKept).done(origin(context, &member.browser), now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            if store::users::own::stay(txn, user_id, now).await? {
                post.notify(txn, user_id, &letter, now).await?;
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(())
        })
    });
    work.await
}
