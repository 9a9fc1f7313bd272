//! The terms of service where an account is made: who makes one accepts them, and is not asked again. Only the edition that the
//! page showed counts; of any other the required action asks.

use uuid::Uuid;

use super::view::{TermsNote, WebLink};
use crate::{
    context::Context,
    oidc::Parameters,
    state::State,
    store::{self, ConnectionTrait, DbErr, audit_events::Event, users::standing},
};

/// The field of a form that says which edition its page showed.
const FIELD: &str = "edition";

/// What a page that makes an account says of them, where there are any.
pub fn note(state: &State) -> Option<TermsNote> {
    let terms = state.config.terms.as_ref()?;
    Some(TermsNote {
        link: WebLink::parse(terms.url.as_str())?,
        edition: terms.version.clone(),
    })
}

/// The edition that whoever sent the form has accepted by that.
pub fn accepted(state: &State, form: &Parameters) -> Option<String> {
    let now = note(state)?.edition;
    (form.get(FIELD) == Some(&*now)).then_some(now)
}

/// Puts it down for the account that comes to be.
pub async fn record(
    conn: &impl ConnectionTrait,
    (user_id, edition): (Uuid, &str),
    context: &Context,
    now: time::OffsetDateTime,
) -> Result<(), DbErr> {
    standing::accept_terms(conn, user_id, edition, now).await?;
    let event = Event {
        user_id: Some(user_id),
        details: Some(serde_json::json!({ "edition": edition })),
        ..Event::of_request("terms.accepted", context)
    };
    store::audit_events::record(conn, event, now).await
}
