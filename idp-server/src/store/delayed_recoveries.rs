//! The loss of every second factor: one who says so waits, while every address of the account is told and can stop it. When the time
//! is over, and not before, a mailed link takes the second factors away.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{all, execute, one};

/// So long after the wait is it remembered: later it begins anew.
const OPEN: Duration = Duration::days(7);
/// So long before its end is the person told once more, unless the wait is shorter than twice that.
const NOTICE: Duration = Duration::days(1);

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has begun.
    Nothing,
    /// It ends then, and can be stopped until then.
    Waiting {
        /// When the wait is over.
        until: OffsetDateTime,
        /// When it is forgotten.
        expires_at: OffsetDateTime,
    },
    /// The wait is over.
    Ready,
}

#[derive(FromQueryResult)]
struct Row {
    ready_at: OffsetDateTime,
    expires_at: OffsetDateTime,
}

/// How far it is for a person.
pub async fn stage(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<Stage, DbErr> {
    let sql = "SELECT ready_at, expires_at FROM delayed_recoveries WHERE user_id = $1 AND expires_at > $2";
    let found: Option<Row> = one(conn, sql, [user_id.into(), now.into()]).await?;
    Ok(match found {
        None => Stage::Nothing,
        Some(row) if row.ready_at <= now => Stage::Ready,
        Some(row) => Stage::Waiting {
            until: row.ready_at,
            expires_at: row.expires_at,
        },
    })
}

/// The wait begins, unless it has begun; when it ends, and when it is forgotten.
pub async fn begin(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    delay: Duration,
    now: OffsetDateTime,
) -> Result<Option<(OffsetDateTime, OffsetDateTime)>, DbErr> {
    let ready_at = now + delay;
    let expires_at = ready_at + OPEN;
    let sql = "INSERT INTO delayed_recoveries (user_id, started_at, ready_at, expires_at, remind_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (user_id) DO UPDATE SET started_at = excluded.started_at, ready_at = excluded.ready_at, \
               expires_at = excluded.expires_at, remind_at = excluded.remind_at \
               WHERE delayed_recoveries.expires_at <= excluded.started_at";
    let values = [
        user_id.into(),
        now.into(),
        ready_at.into(),
        expires_at.into(),
        crate::clock::storable(ready_at - NOTICE.min(delay / 2)).into(),
    ];
    let begun = execute(conn, sql, values).await? == 1;
    Ok(begun.then_some((ready_at, expires_at)))
}

/// It is stopped; false if there was nothing to stop.
pub async fn stop(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
    let sql = "DELETE FROM delayed_recoveries WHERE user_id = $1";
    Ok(execute(conn, sql, [user_id.into()]).await? == 1)
}

/// The second factors of a person are taken away and all sessions and tokens end, if the wait is over; false, and nothing
/// happens, if it is not.
pub async fn finish(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql =
        "DELETE FROM delayed_recoveries WHERE user_id = $1 AND ready_at <= $2 AND expires_at > $2";
    if execute(conn, sql, [user_id.into(), now.into()]).await? != 1 {
        return Ok(false);
    }
    super::totp_secrets::remove(conn, user_id).await?;
    super::recovery_codes::remove(conn, user_id).await?;
    super::passkeys::remove_all(conn, user_id).await?;
    super::users::end_sessions(conn, user_id, now).await
}

/// Somebody whose wait is nearly over.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Reminder {
    /// Who.
    pub user_id: Uuid,
    /// When it ends.
    pub ready_at: OffsetDateTime,
    /// When it is forgotten.
    pub expires_at: OffsetDateTime,
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "that there is a row is all that is asked")]
    user_id: Uuid,
}

/// Whether anybody has to be told: a read, so that it costs no write where nobody has.
pub async fn has_reminders(
    conn: &impl ConnectionTrait,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql = "SELECT user_id FROM delayed_recoveries WHERE remind_at <= $1 LIMIT 1";
    let found: Option<Found> = one(conn, sql, [now.into()]).await?;
    Ok(found.is_some())
}

/// Who has to be told, for one caller.
pub async fn reminders(
    conn: &impl ConnectionTrait,
    now: OffsetDateTime,
) -> Result<Vec<Reminder>, DbErr> {
    let sql = "UPDATE delayed_recoveries SET remind_at = NULL WHERE remind_at <= $1 RETURNING user_id, ready_at, expires_at";
    all(conn, sql, [now.into()]).await
}
