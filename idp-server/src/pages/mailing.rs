//! Mail that somebody asks for by typing an address: how much of it there may be, and that asking looks the same whoever has the
//! address (R76, R77).

use actix_web::{HttpResponse, http::header};

use crate::{
    authn::throttle,
    context::Context,
    error::Error,
    mail::{Letter, Post, Recipient},
    state::State,
    store::{
        self, DatabaseTransaction,
        audit_events::Event,
        throttles::{Counter, Slot},
    },
};

/// A mail that somebody asked for.
pub struct Asked {
    counters: Vec<Counter>,
    post: Post,
    to: Recipient,
    letter: Letter,
    event: Event,
}

impl Asked {
    /// A letter to an address; it counts against the address and against whoever asks.
    pub fn new(
        state: &State,
        context: &Context,
        address: &str,
        letter: Letter,
        event: Event,
    ) -> Self {
        let key = store::users::identifier_key(address);
        Self {
            counters: throttle::mail_counters(&key, context.ip, state.config.dev),
            post: state.post.clone(),
            to: Recipient {
                address: address.to_owned(),
                locale: Some(context.texts.tag().to_owned()),
            },
            letter,
            event,
        }
    }

    /// The slot, the mail and the audit trail in the caller's transaction, whoever has the address.
    pub async fn send(
        self,
        txn: &DatabaseTransaction,
        now: time::OffsetDateTime,
    ) -> Result<Slot, Error> {
        let slot = store::throttles::reserve(txn, &self.counters, now).await?;
        if matches!(slot, Slot::Reserved { .. }) {
            self.post.enqueue(txn, self.to, &self.letter, now).await?;
            store::audit_events::record(txn, self.event, now).await?;
        }
        Ok(slot)
    }
}

/// The page of one who has asked for too much, and after how many seconds to try again.
pub fn come_back_in(mut page: HttpResponse, seconds: i64) -> HttpResponse {
    page.headers_mut()
        .insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
    page
}
