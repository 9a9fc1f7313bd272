//! One guess at a secret of an account: a password, a one-time code, a recovery code, at whichever page. All count on the same
//! counters (R78), which are taken before the guess is looked at.

use std::net::IpAddr;

use time::OffsetDateTime;
use uuid::Uuid;

use super::browser::Browser;
use crate::{
    authn::{
        known_device,
        throttle::{self, Target},
    },
    context::Context,
    error::Error,
    mail::{Letter, MailKind, Origin},
    oidc::ErrorCode,
    secret::SecretHash,
    state::State,
    store::{
        self, ConnectionTrait, DbErr,
        audit_events::Event,
        throttles::{Counter, Slot},
        users::Named,
    },
};

/// A guess that may be looked at. It counts as a failure until it is released or given back.
#[derive(Clone)]
pub struct Guess {
    keys: Vec<SecretHash>,
    user_id: Option<Uuid>,
    at_limit: bool,
    own_at_limit: bool,
}

/// The device that this browser is, if this person has signed in from it.
fn device(state: &State, browser: &Browser, user_id: Uuid) -> Option<String> {
    let now = state.clock.now();
    known_device::recognise(&browser.known, &state.device_keys(), user_id, now)
}

impl Guess {
    /// Takes a slot for a guess at a secret of an account, in this browser; in its place the milliseconds before which none is
    /// let through.
    pub async fn at_account(
        state: &State,
        browser: &Browser,
        user_id: Uuid,
        ip: IpAddr,
    ) -> Result<Result<Self, i64>, Error> {
        let device = device(state, browser, user_id);
        let counters = throttle::counters(Target::Account(user_id), device.as_deref(), ip);
        Self::take(state, counters, Some(user_id)).await
    }

    /// The same for whom a name calls, if it calls anybody: the same steps for both (R77).
    pub async fn at_name(
        state: &State,
        browser: &Browser,
        named: &Named,
        ip: IpAddr,
    ) -> Result<Result<Self, i64>, Error> {
        match named {
            Named::Somebody(candidate) => Self::at_account(state, browser, candidate.id, ip).await,
            Named::Nobody { key, neighbour } => {
                // Whether this browser knows the neighbour is nothing to anybody but the clock.
                let _ = neighbour.as_ref().map(|one| device(state, browser, one.id));
                let counters = throttle::counters(Target::Nobody(key), None, ip);
                Self::take(state, counters, None).await
            }
        }
    }

    async fn take(
        state: &State,
        counters: Vec<Counter>,
        user_id: Option<Uuid>,
    ) -> Result<Result<Self, i64>, Error> {
        let keys = counters.iter().map(|counter| counter.key).collect();
        let now = state.clock.now();
        let work = state.db.write(move |txn| {
            Box::pin(async move { store::throttles::reserve(txn, &counters, now).await })
        });
        Ok(match work.await? {
            Slot::Reserved {
                at_limit,
                own_at_limit,
            } => Ok(Self {
                keys,
                user_id,
                at_limit,
                own_at_limit,
            }),
            Slot::Wait(milliseconds) => {
                let user_id = user_id.map(|id| id.to_string());
                tracing::info!(user_id, "sign-in throttled");
                Err(milliseconds)
            }
        })
    }

    /// It was right, and nothing more has to be guessed: the account's own counter starts again. Last in its transaction, because
    /// many wait for the rows that they share.
    pub async fn release(&self, conn: &impl ConnectionTrait) -> Result<(), DbErr> {
        match self.keys.split_first() {
            Some((own, shared)) => store::throttles::release(conn, *own, shared).await,
            None => Ok(()),
        }
    }

    /// It was right, and the next thing has to be guessed: what was wrong before still counts, or one who knows a password could
    /// try the codes that follow it for ever.
    pub async fn give_back(&self, conn: &impl ConnectionTrait) -> Result<(), DbErr> {
        store::throttles::give_back(conn, &self.keys).await
    }

    /// The guess was not looked at, because too many are looked at now: it costs no slot.
    pub async fn overloaded(self, state: &State) -> Result<Error, Error> {
        let work = state
            .db
            .write(move |txn| Box::pin(async move { self.give_back(txn).await }));
        work.await?;
        Ok(Error::refused(
            ErrorCode::TemporarilyUnavailable,
            "Many people are signing in. Try again in a moment.",
        ))
    }

    /// It was wrong: records `kind`, or that the waiting begins. What was typed is not recorded: it may be a password.
    pub async fn refused(
        &self,
        state: &State,
        context: &Context,
        kind: &'static str,
    ) -> Result<(), Error> {
        let now = state.clock.now();
        let event = Event {
            kind: if self.at_limit {
                "session.throttled"
            } else {
                kind
            },
            user_id: self.user_id,
            ..Event::of_request("", context)
        };
        if self.own_at_limit {
            return self.tell(state, context, (event, now)).await;
        }
        let work = state.db.write_one(move |one| {
            Box::pin(async move { store::audit_events::record(&one, event, now).await })
        });
        Ok(work.await?)
    }

    /// The same where the waiting begins: the person is told, at most once in a quarter of an hour. For a name that nobody has it
    /// takes the same steps (R77).
    async fn tell(
        &self,
        state: &State,
        context: &Context,
        (event, now): (Event, OffsetDateTime),
    ) -> Result<(), Error> {
        let own = self.keys.first().copied();
        let counters = own.map(|own| throttle::notice_counter(own, self.user_id));
        let counters: Vec<Counter> = counters.into_iter().collect();
        let origin = Origin {
            ip: context.ip_text(),
            device: None,
        };
        let letter = Letter::new(MailKind::AccountThrottled).done(origin, now);
        let (post, user_id) = (state.post.clone(), self.user_id.unwrap_or_default());
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                store::audit_events::record(txn, event, now).await?;
                let slot = store::throttles::reserve(txn, &counters, now).await?;
                if matches!(slot, Slot::Reserved { .. }) {
                    post.notify(txn, user_id, &letter, now).await?;
                }
                Ok::<_, DbErr>(())
            })
        });
        Ok(work.await?)
    }
}
