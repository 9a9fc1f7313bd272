//! What a page of the console asks for when a sensitive change wants a fresh proof (R87).

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web::Bytes};

use crate::{
    context::{self, Context},
    error::Error,
    oidc::{ErrorCode, Parameters},
    pages::{
        console::Member,
        error,
        reauthentication::{FIELD, Proof, prove},
        view::{FormErrors, FreshProof},
    },
    state::State,
    store,
};

/// What is wrong with the proof of a form: status and message.
pub(super) type Fault = (StatusCode, FormErrors);

/// A form that asks for a sensitive change.
pub(super) struct Sent {
    pub(super) member: Member,
    pub(super) form: Parameters,
    /// Nothing may be changed if there is any.
    pub(super) fault: Option<Fault>,
}

/// A form that a member sent from a page of theirs, with the judgement of its proof; in its place the answer to one who is not
/// signed in, or has to wait.
pub(super) async fn posted(
    request: &HttpRequest,
    body: &Bytes,
    state: &State,
    context: &Context,
) -> Result<Result<Sent, HttpResponse>, Error> {
    let (member, form) = match super::posted(request, body, state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(Err(away)),
    };
    let judged = judge(state, context, &member, (&form, request.path())).await?;
    Ok(judged.map(|fault| Sent {
        member,
        form,
        fault,
    }))
}

/// The same for a form that was looked at before: what is wrong with its proof.
pub(super) async fn judge(
    state: &State,
    context: &Context,
    member: &Member,
    (form, path): (&Parameters, &str),
) -> Result<Result<Option<Fault>, HttpResponse>, Error> {
    let (status, message) = match prove(state, context, member, form).await? {
        Proof::Given => return Ok(Ok(None)),
        Proof::Missing => (StatusCode::FORBIDDEN, "account-proof-missing"),
        Proof::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, "account-proof-wrong"),
        Proof::Wait(milliseconds) => {
            return Ok(Err(error::throttled(milliseconds, path.to_owned())));
        }
    };
    let errors = FormErrors::one(FIELD, context::texts().t(message));
    Ok(Ok(Some((status, errors))))
}

/// What a page has to ask for: `path` is where it is.
pub(super) async fn wanted(
    state: &State,
    member: &Member,
    path: &str,
) -> Result<FreshProof, Error> {
    let user_id = member.signed_in.account.user_id;
    Ok(FreshProof {
        wanted: !member.is_fresh(state.clock.now()),
        has_password: store::users::has_password(state.db.read(), user_id).await?,
        again: format!("/login?next={path}"),
    })
}

/// The refusal while too many passwords are hashed.
pub(super) fn busy() -> Error {
    Error::refused(
        ErrorCode::TemporarilyUnavailable,
        "Many people are signing in. Try again in a moment.",
    )
}
