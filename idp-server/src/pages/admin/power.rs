//! What an administrator may do when it is done. Between the door and the transaction that writes lie a proof, and perhaps a wait:
//! who has lost their role, their account or their session meanwhile changes nothing any more (R55, R58).

use std::fmt;

use time::OffsetDateTime;
use uuid::Uuid;

use super::{Needs, Visit};
use crate::{
    authn::permission::Permissions,
    error::Error,
    store::{
        DatabaseTransaction, DbErr,
        db::Work,
        permissions::{self, Holder},
        spent_forms,
    },
};

/// Who does something, and what they need for it.
#[derive(Clone, Copy, Debug)]
pub struct Power {
    holder: Holder,
    needs: Needs,
    now: OffsetDateTime,
}

impl Power {
    /// What they may do now; it stays theirs until the transaction ends.
    pub async fn still(self, txn: &DatabaseTransaction) -> Result<Permissions, Error> {
        let held = permissions::hold(txn, self.holder, self.now).await?;
        let held = Permissions::of(held);
        if self.needs.are_met_by(&held) {
            Ok(held)
        } else {
            Err(Error::Internal(Powerless.into()))
        }
    }
}

impl Visit {
    /// By what this administrator does something.
    pub fn power(&self) -> Power {
        let account = &self.administrator.member.signed_in.account;
        Power {
            holder: Holder {
                user_id: account.user_id,
                session_id: account.session_id,
            },
            needs: self.needs,
            now: self.state.clock.now(),
        }
    }

    /// Writes what this administrator does, if they may still do it.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + From<Error> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, E> + Send + 'static,
    {
        let power = self.power();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                power.still(txn).await?;
                work(txn).await
            })
        });
        work.await
    }

    /// The same for a form that makes something, by what is different on each: sent once more it makes nothing (`None`), also
    /// when what it made is no more.
    pub async fn write_once<T, F>(&self, handle: String, work: F) -> Result<Option<T>, Error>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> Work<'t, T, Error> + Send + 'static,
    {
        let session_id = self.power().holder.session_id;
        let work = self.write(move |txn| {
            Box::pin(async move {
                if !spent_forms::spend(txn, session_id, &handle).await? {
                    return Ok(None);
                }
                work(txn).await.map(Some)
            })
        });
        work.await
    }

    /// The same about a person, whom nobody else changes meanwhile.
    pub async fn write_about<T, E, F>(&self, user_id: Uuid, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + From<Error> + Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction, Permissions) -> Work<'t, T, E> + Send + 'static,
    {
        let power = self.power();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                permissions::lock(txn, [power.holder.user_id, user_id]).await?;
                let own = power.still(txn).await?;
                work(txn, own).await
            })
        });
        work.await
    }
}

/// Nothing was done: who wanted it may not do it any more.
#[derive(Debug)]
struct Powerless;

impl fmt::Display for Powerless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the administrator has lost their permission meanwhile")
    }
}

impl std::error::Error for Powerless {}

/// Whether this is why nothing was done.
pub(super) fn is_lost(error: &Error) -> bool {
    matches!(error, Error::Internal(cause) if cause.is::<Powerless>())
}
