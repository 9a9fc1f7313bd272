//! What a person does from a session of theirs is written only while that session stands: what ended it meanwhile, a reset or a
//! change of address that was taken back, wins (R59, R88).

use actix_web::HttpResponse;

use super::browser::see_other;
use crate::{
    error::Error,
    store::{DatabaseTransaction, sessions::own::Seen, users::epoch},
};

/// Why nothing was written: as an error of its transaction it takes back what was.
pub(super) enum Unwritten {
    /// The session ended meanwhile.
    SignedOut,
    /// Something else.
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Unwritten {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// First in the transaction: nobody ends the session until it is over.
pub(super) async fn hold(txn: &DatabaseTransaction, seen: Option<Seen>) -> Result<(), Unwritten> {
    let Some(seen) = seen else {
        return Err(Unwritten::SignedOut);
    };
    if epoch::hold(txn, seen).await? {
        Ok(())
    } else {
        Err(Unwritten::SignedOut)
    }
}

/// What was written; nothing for one who is signed out.
pub(super) fn settled<T>(written: Result<T, Unwritten>) -> Result<Option<T>, Error> {
    match written {
        Ok(done) => Ok(Some(done)),
        Err(Unwritten::SignedOut) => Ok(None),
        Err(Unwritten::Failed(error)) => Err(error),
    }
}

/// The answer to one who is signed out.
pub(super) fn signed_out() -> HttpResponse {
    see_other("/login", None)
}
