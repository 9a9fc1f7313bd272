//! `user list | show`

use entity::users::Model;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::installation::on;
use super::super::output::{Answer, Column, at};
use super::super::{Context, Failure};
use crate::store::{
    ConnectionTrait, groups, recovery_codes, roles, totp_secrets, user_emails, users,
};

const COLUMNS: &[Column] = &[
    ("ID", "sub"),
    ("EMAIL", "email"),
    ("VERIFIED", "email_verified"),
    ("USERNAME", "username"),
    ("NAME", "name"),
    ("ROLES", "roles"),
    ("GROUPS", "groups"),
    ("DISABLED", "disabled"),
];

pub(super) fn show(reference: &str, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        let conn = installation.db.read();
        let mut shown = described(conn, &user).await?;
        shown["has_password"] = users::has_password(conn, user.id).await?.into();
        let totp = totp_secrets::find(conn, user.id).await?;
        let since = totp.and_then(|secret| secret.confirmed_at);
        shown["totp"] = since.is_some().into();
        shown["totp_since"] = since.map(at).into();
        shown["recovery_codes_left"] = recovery_codes::left(conn, user.id).await?.into();
        let addresses = user_emails::of_user(conn, user.id).await?;
        shown["addresses"] = addresses.iter().map(address).collect();
        Ok(Answer::Object(shown))
    })
}

fn address(address: &user_emails::Address) -> Value {
    json!({
        "email": address.email,
        "primary": address.is_primary,
        "verified": address.is_proven,
        "added_at": at(address.added_at),
    })
}

pub(super) fn list(limit: u64, after: Option<Uuid>, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let conn = installation.db.read();
        let rows = users::list(conn, after, limit).await?;
        let first = after.unwrap_or_else(Uuid::nil);
        let groups = groups::of_users(conn, first, limit).await?;
        let roles = roles::of_users(conn, first, limit).await?;
        let of = |pairs: &[(Uuid, String)], id: Uuid| {
            let own = pairs.iter().filter(|(user, _)| *user == id);
            own.map(|(_, name)| name.clone()).collect::<Vec<_>>()
        };
        let rows = rows
            .iter()
            .map(|user| represent(user, &of(&groups, user.id), &of(&roles, user.id)));
        Ok(Answer::List(COLUMNS, rows.collect()))
    })
}

/// A user as commands print it, with groups and roles.
pub(super) async fn described(conn: &impl ConnectionTrait, user: &Model) -> Result<Value, Failure> {
    let groups = groups::of_user(conn, user.id).await?;
    let roles = roles::of_user(conn, user.id).await?;
    Ok(represent(user, &groups, &roles))
}

fn represent(user: &Model, groups: &[String], roles: &[String]) -> Value {
    json!({
        "sub": user.id,
        "email": user.email,
        "email_verified": user.email_verified,
        "username": user.username,
        "name": user.name,
        "groups": groups,
        "roles": roles,
        "claims": user.claims,
        "disabled": user.disabled_at.is_some(),
        "disabled_at": user.disabled_at.map(at),
        "created_at": at(user.created_at),
        "updated_at": at(user.updated_at),
    })
}
