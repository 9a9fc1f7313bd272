//! What is told of the loss of every second factor.

use time::OffsetDateTime;
use uuid::Uuid;

use super::{letter::Letter, post::Post};
use crate::store::{
    ConnectionTrait, DbErr,
    mailed_links::{Loss, add_loss},
};

impl Post {
    /// Tells a person at every address of theirs that it waits; each mail can stop it until `expires_at`.
    pub async fn warn_of_loss(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
        (letter, expires_at): (&Letter, OffsetDateTime),
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        for to in self.addresses(conn, user_id).await? {
            let token = add_loss(conn, (Loss::Stop, user_id), expires_at, now).await?;
            let path = format!("/recover/stop/{}", token.expose());
            let letter = letter.clone().path(path);
            self.enqueue(conn, to, &letter, now).await?;
        }
        Ok(())
    }
}
