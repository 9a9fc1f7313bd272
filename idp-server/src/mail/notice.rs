//! What a person reads of what an administrator did: at every address that is theirs, also one that was withdrawn of late.

use time::OffsetDateTime;
use uuid::Uuid;

use super::{Letter, Post, Recipient};
use crate::store::{
    DatabaseTransaction, DbErr,
    user_emails::{
        Replaced,
        withdrawn::{Reached, reached},
    },
};

/// A letter, and to whom it goes.
#[derive(Debug)]
pub struct Notice {
    letter: Letter,
    to: Vec<Reached>,
}

impl Notice {
    /// To whom a letter goes, as things stand now.
    pub async fn of(
        txn: &DatabaseTransaction,
        post: &Post,
        (user_id, letter): (Uuid, Letter),
        now: OffsetDateTime,
    ) -> Result<Self, DbErr> {
        let to = if post.delivers() {
            reached(txn, user_id, now).await?
        } else {
            Vec::new()
        };
        Ok(Self { letter, to })
    }

    /// Sends it. Who reads an address that was withdrawn may take that back, unless it came along lately: then they are told only.
    pub async fn send(
        self,
        txn: &DatabaseTransaction,
        post: &Post,
        withdrawn: Option<Replaced>,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        for to in self.to {
            let mut letter = self.letter.clone().at(now);
            if let Some(Replaced {
                old: Some(old),
                undo,
            }) = &withdrawn
            {
                letter = letter.about(old);
                if let Some(undo) = undo
                    && *old == to.email
                {
                    letter = letter.path(format!("/recover/undo/{}", undo.expose()));
                }
            }
            let to = Recipient {
                address: to.email,
                locale: to.locale,
            };
            post.enqueue(txn, to, &letter, now).await?;
        }
        Ok(())
    }
}
