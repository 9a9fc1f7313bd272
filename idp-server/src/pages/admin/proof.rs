//! The window in which an administrator may change something: five minutes after a proof of who they are (R87). One who is
//! outside of it is asked on a page that carries the whole form, and comes back in place.

use actix_web::{HttpResponse, cookie::time::Duration, http::StatusCode};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use time::OffsetDateTime;

use super::visit::Visit;
use crate::{
    context,
    error::Error,
    pages::{
        console::FRESH,
        destination::{ConsolePath, Destination},
        error, layout,
        reauthentication::{FIELD, Proof, prove},
        respond::render,
        view::{AdminProofPage, FormErrors, HiddenField},
    },
    store,
};

/// What stands in the way of a form: the page that asks for a proof, or that says when to try again.
pub(super) async fn ask(visit: &mut Visit) -> Result<Option<HttpResponse>, Error> {
    let given = visit.form.get(FIELD).is_some();
    if !given && is_proven(visit) {
        return Ok(None);
    }
    let member = &visit.administrator.member;
    let message = match prove(&visit.state, &visit.context, member, &visit.form).await? {
        Proof::Given if given => {
            visit.cookies.push(mark(visit));
            return Ok(None);
        }
        Proof::Given => return Ok(None),
        Proof::Wait(milliseconds) => {
            let here = visit.request.path().to_owned();
            return Ok(Some(error::throttled(milliseconds, here)));
        }
        Proof::Missing => None,
        Proof::Wrong => Some("account-proof-wrong"),
    };
    page(visit, message).await.map(Some)
}

async fn page(visit: &Visit, message: Option<&str>) -> Result<HttpResponse, Error> {
    let signed_in = &visit.administrator.member.signed_in;
    let user_id = signed_in.account.user_id;
    let here = visit.request.path();
    let destination = ConsolePath::parse(here).map_or(Destination::Home, Destination::Console);
    let carried = |name: &str| {
        let value = visit.form.get_raw(name).unwrap_or_default();
        HiddenField::new(name, value)
    };
    let errors = message.map(|key| FormErrors::one(FIELD, context::texts().t(key)));
    let view = AdminProofPage {
        layout: layout().only_now(),
        action: here.to_owned(),
        fields: visit
            .form
            .names()
            .filter(|name| *name != FIELD)
            .map(carried)
            .collect(),
        username: signed_in.email.clone(),
        has_password: store::users::has_password(visit.state.db.read(), user_id).await?,
        again: destination.page("/login"),
        errors: errors.unwrap_or_default(),
    };
    Ok(render(StatusCode::FORBIDDEN, &view, &[]))
}

fn is_proven(visit: &Visit) -> bool {
    let now = visit.state.clock.now();
    let member = &visit.administrator.member;
    let marked = || {
        let sealed = URL_SAFE_NO_PAD
            .decode(member.browser.proven.as_ref()?)
            .ok()?;
        let opened = visit.state.sealer.open(&sealed, &bound_to(visit)).ok()?;
        let at: i64 = std::str::from_utf8(&opened).ok()?.parse().ok()?;
        OffsetDateTime::from_unix_timestamp(at).ok()
    };
    member.is_fresh(now) || marked().is_some_and(|at| at <= now && now - at <= FRESH)
}

/// The cookie that keeps the window open, for this session under its present cookie and no other.
fn mark(visit: &Visit) -> actix_web::cookie::Cookie<'static> {
    let at = visit.state.clock.now().unix_timestamp().to_string();
    let sealed = visit.state.sealer.seal(at.as_bytes(), &bound_to(visit));
    let lifetime = Duration::seconds(FRESH.whole_seconds());
    let browser = &visit.administrator.member.browser;
    browser.proven_cookie(&URL_SAFE_NO_PAD.encode(sealed), lifetime)
}

fn bound_to(visit: &Visit) -> Vec<u8> {
    let browser = &visit.administrator.member.browser;
    let cookie = browser
        .session_hash()
        .map(crate::secret::SecretHash::to_vec);
    let session = visit.about();
    [
        b"admin-proof",
        session.as_bytes(),
        &cookie.unwrap_or_default(),
    ]
    .concat()
}
