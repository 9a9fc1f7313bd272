//! A sign-in from a device that the account has not been used on before: its person is told.

use time::OffsetDateTime;
use uuid::Uuid;

use super::{browser::Browser, mailed::loss, shared::origin};
use crate::{
    authn::known_device,
    context::Context,
    mail::{Letter, MailKind, Post},
    state::State,
    store::{ConnectionTrait, DbErr, mail_outbox::Told},
};

/// Somebody who is about to be signed in, wholly, whichever way.
pub struct Arrival {
    post: Post,
    letter: Letter,
    /// The marks of the browser, and what they were made with.
    known: String,
    keys: Vec<Vec<u8>>,
    at: OffsetDateTime,
}

impl Arrival {
    /// In this browser, now.
    pub fn new(state: &State, context: &Context, browser: &Browser, at: OffsetDateTime) -> Self {
        let keys = state.device_keys();
        Self {
            post: state.post.clone(),
            letter: Letter::new(MailKind::NewDevice).done(origin(context, browser), at),
            known: browser.known.clone(),
            keys: keys.into_iter().map(<[u8]>::to_vec).collect(),
            at,
        }
    }

    /// Tells the person whose session it is, in the transaction that begins it; not on a device that they are known on, nor
    /// when they come for the first time. One statement at the most: it is a part of signing in.
    pub async fn tell(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
        session_id: Uuid,
    ) -> Result<(), DbErr> {
        let keys: Vec<&[u8]> = self.keys.iter().map(Vec::as_slice).collect();
        if known_device::recognise(&self.known, &keys, user_id, self.at).is_some() {
            return Ok(());
        }
        let told = (user_id, Told::UnlessFirst(session_id));
        self.post.notify_if(conn, told, &self.letter, self.at).await
    }

    /// One who has proven a second factor has not lost all of them: whoever said so is stopped, and the person learns of it.
    pub async fn stop_recovery(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
        context: &Context,
    ) -> Result<(), DbErr> {
        let letter = Letter {
            kind: MailKind::RecoveryStopped,
            values: self.letter.values.clone(),
        };
        loss::stop(conn, user_id, (&self.post, &letter, context), self.at)
            .await
            .map(drop)
    }
}
