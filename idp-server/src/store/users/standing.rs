//! How a person's password stands, and what else they have done of what is asked of everybody.

use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{oidc::Standing, store::execute};

/// Set before its standing was kept: judged when it is next typed.
pub const UNJUDGED: &str = "unjudged";

/// The standing of a row.
pub(in crate::store) fn of(word: Option<&str>) -> Standing {
    match word {
        Some("must_change") => Standing::MustChange,
        Some("short") => Standing::Short,
        _ => Standing::Sound,
    }
}

fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Sound => "sound",
        Standing::Short => "short",
        Standing::MustChange => "must_change",
    }
}

/// Puts down how the password stands; false for one who has none. A password that is set anew is sound until this is called.
pub async fn put(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    standing: Standing,
) -> Result<bool, DbErr> {
    let sql = "UPDATE password_credentials SET standing = $2 WHERE user_id = $1";
    let values = [user_id.into(), word(standing).into()];
    Ok(execute(conn, sql, values).await? == 1)
}

/// The same for one that was not judged when it was set, unless it was changed meanwhile.
pub async fn judged(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    standing: Standing,
) -> Result<(), DbErr> {
    let sql = "UPDATE password_credentials SET standing = $2 WHERE user_id = $1 AND standing = $3";
    let values = [user_id.into(), word(standing).into(), UNJUDGED.into()];
    execute(conn, sql, values).await.map(drop)
}

/// The person has accepted this edition of the terms.
pub async fn accept_terms(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    edition: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let sql = "UPDATE users SET terms_version = $2, terms_accepted_at = $3 WHERE id = $1";
    execute(conn, sql, [user_id.into(), edition.into(), now.into()])
        .await
        .map(drop)
}

/// The address is the person's own, as they have shown; false when they have another one by now.
pub async fn verify_email(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    address_key: &str,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let sql =
        "UPDATE users SET email_verified = TRUE, updated_at = $3 WHERE id = $1 AND email_key = $2";
    let values = [user_id.into(), address_key.into(), now.into()];
    Ok(execute(conn, sql, values).await? == 1)
}
