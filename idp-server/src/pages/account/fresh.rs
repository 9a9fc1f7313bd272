//! The fresh proof that a sensitive change wants (R87): a sign-in of the last five minutes, or the password in the form. A
//! wrong password counts against the same limits as one at the sign-in page (R78).

use actix_web::http::StatusCode;

use crate::{
    authn::{
        known_device,
        password::{LONGEST, Verdict},
        throttle::{self, Target},
    },
    context::Context,
    error::Error,
    oidc::{ErrorCode, Parameters},
    pages::{console::Member, view::FreshProof},
    secret::SecretHash,
    state::State,
    store::{self, throttles::Slot},
};

/// What a form says about who sent it.
pub(super) enum Proof {
    /// It is the person: they proved it a moment ago, or have just done so.
    Given,
    /// They proved it too long ago, and the form holds no password.
    Missing,
    /// The password is not theirs.
    Wrong,
    /// Too many were wrong: not before so many milliseconds.
    Wait(i64),
}

impl Proof {
    /// What stands in the way: status and message next to the field `password`.
    pub(super) fn fault(&self) -> Option<(StatusCode, &'static str)> {
        match self {
            Self::Missing => Some((StatusCode::FORBIDDEN, "account-proof-missing")),
            Self::Wrong => Some((StatusCode::UNPROCESSABLE_ENTITY, "account-proof-wrong")),
            Self::Given | Self::Wait(_) => None,
        }
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

/// Looks at what a form proves. A password that is sent is looked at in any case.
pub(super) async fn prove(
    state: &State,
    context: &Context,
    member: &Member,
    form: &Parameters,
) -> Result<Proof, Error> {
    let now = state.clock.now();
    let Some(password) = form.get("password") else {
        let fresh = member.is_fresh(now);
        return Ok(if fresh { Proof::Given } else { Proof::Missing });
    };
    let user_id = member.signed_in.account.user_id;
    let keys = state.device_keys();
    let device = known_device::recognise(&member.browser.known, &keys, user_id, now);
    let counters = throttle::counters(Target::Account(user_id), device.as_deref(), context.ip);
    let keys: Vec<SecretHash> = counters.iter().map(|counter| counter.key).collect();
    let reserve = state.db.write(move |txn| {
        Box::pin(async move { store::throttles::reserve(txn, &counters, now).await })
    });
    if let Slot::Wait(milliseconds) = reserve.await? {
        return Ok(Proof::Wait(milliseconds));
    }
    if password.len() > LONGEST {
        return refused(state, context, member).await;
    }
    let stored = store::users::own::password(state.db.read(), user_id).await?;
    match state.passwords.verify(password, stored).await {
        Ok(Verdict::Right | Verdict::RightButWeak(_)) => release(state, keys).await,
        Ok(Verdict::Wrong) => refused(state, context, member).await,
        Err(_) => Err(overloaded(state, keys).await?),
    }
}

/// The guess was right: it counts for nothing, and neither do those before it on this counter.
async fn release(state: &State, keys: Vec<SecretHash>) -> Result<Proof, Error> {
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            match keys.split_first() {
                Some((own, shared)) => store::throttles::release(txn, *own, shared).await,
                None => Ok(()),
            }
        })
    });
    work.await?;
    Ok(Proof::Given)
}

/// Records a wrong password like that of a sign-in.
async fn refused(state: &State, context: &Context, member: &Member) -> Result<Proof, Error> {
    let now = state.clock.now();
    let event = super::event("session.refused", context, member);
    let work = state.db.write(move |txn| {
        Box::pin(async move { store::audit_events::record(txn, event, now).await })
    });
    work.await?;
    Ok(Proof::Wrong)
}

/// The guess was not looked at: it costs no slot.
async fn overloaded(state: &State, keys: Vec<SecretHash>) -> Result<Error, Error> {
    let work = state
        .db
        .write(move |txn| Box::pin(async move { store::throttles::give_back(txn, &keys).await }));
    work.await?;
    Ok(busy())
}

/// The refusal while too many passwords are hashed.
pub(super) fn busy() -> Error {
    Error::refused(
        ErrorCode::TemporarilyUnavailable,
        "Many people are signing in. Try again in a moment.",
    )
}
