//! What lets a person in. None of it is taken away that is the last.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};
use uuid::Uuid;

use super::{execute, one};

/// Whether the person `$2` gets in without the passkey or the link whose id is `$1`: by a password, another passkey, or an account
/// at a provider that is not disabled.
pub(super) const OTHERS: &str = "(EXISTS (SELECT 1 FROM password_credentials w WHERE w.user_id = $2) \
     OR EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = $2 AND k.id <> $1) \
     OR EXISTS (SELECT 1 FROM upstream_links o JOIN upstream_providers p ON p.id = o.provider_id \
     WHERE o.user_id = $2 AND o.id <> $1 AND p.disabled_at IS NULL))";

/// Lets those who take something away from a person do so one after the other, so that two do not each count on the other's to
/// stay.
pub(super) async fn wait(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM users WHERE id = $1 FOR UPDATE";
        execute(conn, sql, [user_id.into()]).await?;
    }
    Ok(())
}

/// What lets a person in who has no more than this.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Ways {
    /// Whether they have a password.
    pub password: bool,
    /// Whether they have an account at a provider that is not disabled.
    pub provider: bool,
}

/// What lets a person in besides passkeys.
pub async fn besides_passkeys(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Ways, DbErr> {
    let sql = "SELECT EXISTS (SELECT 1 FROM password_credentials w WHERE w.user_id = $1) AS password, \
               EXISTS (SELECT 1 FROM upstream_links o JOIN upstream_providers p ON p.id = o.provider_id \
               WHERE o.user_id = $1 AND p.disabled_at IS NULL) AS provider";
    let found: Option<Ways> = one(conn, sql, [user_id.into()]).await?;
    found.ok_or_else(|| DbErr::RecordNotFound("a row of two answers".into()))
}
