//! What a person reads of what an administrator did: at every address that is theirs, also one that was withdrawn of late.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    mail::{Letter, Post, Recipient},
    store::{
        DatabaseTransaction, DbErr,
        user_emails::{
            Replaced,
            withdrawn::{Reached, reached},
        },
    },
};

/// A letter, and to whom it goes.
pub(super) struct Notice {
    letter: Letter,
    to: Vec<Reached>,
}

impl Notice {
    /// To whom a letter goes, as things stand now.
    pub(super) async fn of(
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

    /// Sends it. Who reads an address that was withdrawn may take that back; if they may not, it may be a stranger's, who is told
    /// nothing.
    pub(super) async fn send(
        self,
        txn: &DatabaseTransaction,
        post: &Post,
        withdrawn: Option<Replaced>,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        for to in self.to {
            let mut letter = self.letter.clone().at(now);
            if let Some(withdrawn) = &withdrawn {
                letter = letter.about(&withdrawn.old);
                match &withdrawn.undo {
                    Some(undo) if withdrawn.old == to.email => {
                        letter = letter.path(format!("/recover/undo/{}", undo.expose()));
                    }
                    None if withdrawn.old == to.email => continue,
                    _ => {}
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
