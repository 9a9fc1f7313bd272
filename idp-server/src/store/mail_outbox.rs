//! Mail that waits to be sent. A row is claimed by one conditional update with a lease, so that of several nodes one
//! sends it; what it says is sealed, and forgotten as soon as it has been sent or given up.

use entity::mail_outbox;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult, QueryOrder,
    QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{all, execute, one};

/// A mail to send.
#[derive(Debug)]
pub struct NewMail {
    /// The id; what is sealed is bound to it.
    pub id: Uuid,
    /// The name of its kind.
    pub kind: &'static str,
    /// The address that it goes to.
    pub recipient: String,
    /// The language of its words.
    pub locale: String,
    /// What it says beyond the words of its kind.
    pub sealed_values: Vec<u8>,
}

/// Puts a mail into the outbox, in the transaction of what it tells of.
pub async fn add(
    conn: &impl ConnectionTrait,
    mail: NewMail,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = mail_outbox::ActiveModel {
        id: Set(mail.id),
        kind: Set(mail.kind.to_owned()),
        recipient: Set(mail.recipient),
        locale: Set(mail.locale),
        sealed_values: Set(Some(mail.sealed_values)),
        attempts: Set(0),
        created_at: Set(now),
        next_attempt_at: Set(now),
        claimed_until: Set(None),
        sent_at: Set(None),
        failed_at: Set(None),
        error_code: Set(None),
    };
    mail_outbox::Entity::insert(row)
        .exec_without_returning(conn)
        .await
        .map(drop)
}

/// When a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Whatever there was before.
    Always,
    /// Only when somebody has signed in to the account before this session: whoever comes for the first time need not be told
    /// that they have come.
    UnlessFirst(Uuid),
}

/// Puts a mail for a person into the outbox, to their primary address if it is proven, in their language if they have said which;
/// to nobody otherwise: one statement.
pub async fn add_for(
    conn: &impl ConnectionTrait,
    (user_id, told): (Uuid, Told),
    mail: NewMail,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let mut values = vec![
        mail.id.into(),
        mail.kind.into(),
        mail.locale.into(),
        mail.sealed_values.into(),
        now.into(),
        user_id.into(),
    ];
    let mut only = "";
    if let Told::UnlessFirst(session) = told {
        values.push(session.into());
        only = "AND EXISTS (SELECT 1 FROM audit_events a WHERE a.user_id = $6 AND a.kind = 'session.created' \
                AND a.session_id <> $7)";
    }
    let sql = format!(
        "INSERT INTO mail_outbox (id, kind, recipient, locale, sealed_values, attempts, created_at, next_attempt_at) \
         SELECT $1, $2, u.email, COALESCE(u.claims ->> 'locale', $3), $4, 0, $5, $5 FROM users u \
         WHERE u.id = $6 AND u.email_verified {only}"
    );
    execute(conn, sql, values).await.map(drop)
}

/// A mail whose turn it is, claimed.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Due {
    /// The id.
    pub id: Uuid,
    /// The name of its kind.
    pub kind: String,
    /// The address that it goes to.
    pub recipient: String,
    /// The language of its words.
    pub locale: String,
    /// What it says beyond the words of its kind.
    pub sealed_values: Option<Vec<u8>>,
    /// How often it was tried, this time included.
    pub attempts: i64,
    /// When it was put here.
    pub created_at: OffsetDateTime,
}

const IS_DUE: &str = "sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= $1 \
     AND (claimed_until IS NULL OR claimed_until <= $1)";

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "that there is a row is all that is asked")]
    id: Uuid,
}

/// Whether any mail's turn has come: a read, so that an empty outbox costs no write.
pub async fn has_due(conn: &impl ConnectionTrait, now: OffsetDateTime) -> Result<bool, DbErr> {
    let sql = format!("SELECT id FROM mail_outbox WHERE {IS_DUE} LIMIT 1");
    let found: Option<Found> = one(conn, sql, [now.into()]).await?;
    Ok(found.is_some())
}

/// Claims mails whose turn it is, the oldest first; nobody else gets them before `until`.
pub async fn claim(
    conn: &impl ConnectionTrait,
    limit: u32,
    now: OffsetDateTime,
    until: OffsetDateTime,
) -> Result<Vec<Due>, DbErr> {
    let chosen =
        format!("SELECT id FROM mail_outbox WHERE {IS_DUE} ORDER BY next_attempt_at LIMIT {limit}");
    let among = match conn.get_database_backend() {
        DbBackend::Postgres => format!("= ANY(ARRAY({chosen} FOR UPDATE SKIP LOCKED))"),
        _ => format!("IN ({chosen})"),
    };
    let sql = format!(
        "UPDATE mail_outbox SET claimed_until = $2, attempts = attempts + 1 WHERE id {among} \
         RETURNING id, kind, recipient, locale, sealed_values, attempts, created_at"
    );
    all(conn, sql, [now.into(), until.into()]).await
}

/// The mail server has taken it: what it said is forgotten.
pub async fn sent(conn: &impl ConnectionTrait, id: Uuid, now: OffsetDateTime) -> Result<(), DbErr> {
    let sql = "UPDATE mail_outbox SET sent_at = $2, sealed_values = NULL, claimed_until = NULL, error_code = NULL WHERE id = $1";
    execute(conn, sql, [id.into(), now.into()]).await.map(drop)
}

/// It could not be sent now: it is tried again at `next`.
pub async fn postpone(
    conn: &impl ConnectionTrait,
    id: Uuid,
    error_code: &str,
    next: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE mail_outbox SET next_attempt_at = $3, claimed_until = NULL, error_code = $2 WHERE id = $1";
    execute(conn, sql, [id.into(), error_code.into(), next.into()])
        .await
        .map(drop)
}

/// It will never be sent: what it said is forgotten.
pub async fn give_up(
    conn: &impl ConnectionTrait,
    id: Uuid,
    error_code: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE mail_outbox SET failed_at = $3, sealed_values = NULL, claimed_until = NULL, error_code = $2 WHERE id = $1";
    execute(conn, sql, [id.into(), error_code.into(), now.into()])
        .await
        .map(drop)
}

/// There was nobody to send it to.
pub async fn forget(conn: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    execute(conn, "DELETE FROM mail_outbox WHERE id = $1", [id.into()])
        .await
        .map(drop)
}

/// How much waits.
#[derive(Clone, Copy, Debug, FromQueryResult, PartialEq, Eq)]
pub struct Backlog {
    /// Mails that wait to be sent.
    pub pending: i64,
}

/// How much waits: one statement over what waits.
pub async fn backlog(conn: &impl ConnectionTrait) -> Result<Backlog, DbErr> {
    let sql =
        "SELECT count(*) AS pending FROM mail_outbox WHERE sent_at IS NULL AND failed_at IS NULL";
    let found = one(conn, sql, []).await?;
    Ok(found.unwrap_or(Backlog { pending: 0 }))
}

/// The newest mails, what they say left out.
pub async fn list(
    conn: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<mail_outbox::Model>, DbErr> {
    mail_outbox::Entity::find()
        .order_by_desc(mail_outbox::Column::Id)
        .limit(limit)
        .all(conn)
        .await
}

/// What a mail that waits says, sealed.
#[derive(Debug, FromQueryResult)]
pub struct Sealed {
    /// The id that it is bound to.
    pub id: Uuid,
    /// What is sealed.
    pub sealed_values: Vec<u8>,
}

/// What waits, sealed.
pub async fn sealed(conn: &impl ConnectionTrait) -> Result<Vec<Sealed>, DbErr> {
    let sql = "SELECT id, sealed_values FROM mail_outbox WHERE sealed_values IS NOT NULL";
    all(conn, sql, []).await
}

/// The same, sealed anew; nothing when it has been sent meanwhile.
pub async fn reseal(conn: &impl ConnectionTrait, id: Uuid, sealed: Vec<u8>) -> Result<(), DbErr> {
    let sql =
        "UPDATE mail_outbox SET sealed_values = $2 WHERE id = $1 AND sealed_values IS NOT NULL";
    execute(conn, sql, [id.into(), sealed.into()])
        .await
        .map(drop)
}
