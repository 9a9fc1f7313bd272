//! `/account`: what a person sees and changes of their own account. Each page is for one who is wholly signed in
//! ([`Member`]); a form counts for the session whose page showed it; what a person names by an id is looked for among what is
//! theirs, so that somebody else's is not there (R56).

pub mod activity;
pub mod addresses;
pub mod apps;
pub mod delete;
pub mod export;
mod fresh;
mod multipart;
pub mod overview;
pub mod password;
pub mod picture;
mod place;
pub mod profile;
pub mod recovery;
pub mod recovery_codes;
pub mod security;
pub mod sessions;
pub mod totp;
pub mod upstream;
pub(super) mod user_agent;

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web::Bytes};

use super::{console::Member, error, view::FormErrors};
use crate::{
    context::Context, error::Error, oidc::Parameters, state::State, store::audit_events::Event,
};

/// The query of a page that follows what was done on it.
const DONE: &str = "done";

/// A member who opens a page, with the cookie that the forms of the page need.
async fn visit(
    request: &HttpRequest,
    state: &State,
) -> Result<Result<(Member, Option<Cookie<'static>>), HttpResponse>, Error> {
    Ok(Member::of(request, state).await?.map(|mut member| {
        let cookie = member.browser.ensure_id();
        (member, cookie)
    }))
}

/// A form that a member sent from a page of theirs.
async fn posted(
    request: &HttpRequest,
    body: &Bytes,
    state: &State,
) -> Result<Result<(Member, Parameters), HttpResponse>, Error> {
    let member = match Member::of(request, state).await? {
        Ok(member) => member,
        Err(away) => return Ok(Err(away)),
    };
    let about = about(&member);
    let form = member.browser.form(request, body, state, &[&about])?;
    Ok(Ok((member, form)))
}

/// A form counts for the session that its page showed, and for no other account of the same browser.
fn about(member: &Member) -> String {
    member.signed_in.account.session_id.to_string()
}

/// The token of a form of the console.
fn csrf(member: &Member) -> String {
    member.browser.csrf(&[&about(member)])
}

/// How a page is shown.
struct Shown {
    status: StatusCode,
    /// It follows what was done on it.
    done: bool,
    errors: FormErrors,
}

impl Shown {
    /// To one who opens it.
    fn to(request: &HttpRequest) -> Self {
        Self {
            status: StatusCode::OK,
            done: is_done(request),
            errors: FormErrors::none(),
        }
    }

    /// Once more, with what was wrong.
    fn again(status: StatusCode, errors: FormErrors) -> Self {
        Self {
            status,
            done: false,
            errors,
        }
    }
}

/// Whether the page follows what was done on it.
fn is_done(request: &HttpRequest) -> bool {
    request.query_string() == DONE
}

/// The answer to an id that is not among what is this member's, whether somebody else has it or nobody (R56).
fn not_found() -> HttpResponse {
    error::plain(StatusCode::NOT_FOUND, "not_found")
}

/// Something that a member did to their own account.
fn event(kind: &'static str, context: &Context, member: &Member) -> Event {
    let account = &member.signed_in.account;
    Event {
        user_id: Some(account.user_id),
        session_id: Some(account.session_id),
        ..Event::of_request(kind, context)
    }
}
