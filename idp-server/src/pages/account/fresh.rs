//! What a page of the console asks for when a sensitive change wants a fresh proof (R87).

use actix_web::http::StatusCode;

pub(super) use crate::pages::reauthentication::{Proof, prove};
use crate::{
    error::Error,
    oidc::ErrorCode,
    pages::{console::Member, view::FreshProof},
    state::State,
    store,
};

/// What stands in the way: status and message next to the field `password`.
pub(super) fn fault(proof: Proof) -> Option<(StatusCode, &'static str)> {
    match proof {
        Proof::Missing => Some((StatusCode::FORBIDDEN, "account-proof-missing")),
        Proof::Wrong => Some((StatusCode::UNPROCESSABLE_ENTITY, "account-proof-wrong")),
        Proof::Given | Proof::Wait(_) => None,
    }
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
