//! Roles and groups of a user.

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::installation::record;
use super::super::{Failure, input};
use crate::store::{
    DatabaseTransaction,
    audit_events::Event,
    groups, mailed_links,
    roles::{self, ADMIN},
    setup_links,
};

pub(super) fn check_names(groups: &[String]) -> Result<(), Failure> {
    groups
        .iter()
        .try_for_each(|group| input::check_label("group", group))
}

/// Gives a role. Whoever makes an administrator here closes the first-run page: it is for the first one only.
pub(super) async fn give(
    txn: &DatabaseTransaction,
    user: Uuid,
    name: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let role = if name == ADMIN {
        setup_links::close_for_good(txn).await?;
        roles::admin(txn, now).await?.id
    } else {
        role(txn, name).await?
    };
    if roles::give(txn, role, user).await? {
        mailed_links::void_held(txn, user, now).await?;
    }
    note(txn, "role.given", user, json!({"role": name}), now).await
}

/// Takes a role that the user has.
pub(super) async fn take(
    txn: &DatabaseTransaction,
    user: Uuid,
    name: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let role = role(txn, name).await?;
    if roles::take(txn, role, user).await? {
        note(txn, "role.taken", user, json!({"role": name}), now).await?;
    }
    Ok(())
}

/// Puts a user into a group, which is created if it is missing.
pub(super) async fn join(
    txn: &DatabaseTransaction,
    user: Uuid,
    name: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let (group, created) = groups::ensure(txn, name, now).await?;
    if created {
        let event = Event {
            kind: "group.created",
            details: Some(json!({"group": name})),
            ..Event::default()
        };
        record(txn, event, now).await?;
    }
    groups::add_member(txn, group, user).await?;
    note(txn, "group.joined", user, json!({"group": name}), now).await
}

/// Takes a user out of a group.
pub(super) async fn leave(
    txn: &DatabaseTransaction,
    user: Uuid,
    name: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let group = groups::find(txn, name).await?;
    let group = group.ok_or_else(|| {
        Failure::not_found(format!("there is no group {name:?}"))
            .help("`idp-server group list` shows which there are")
    })?;
    if groups::remove_member(txn, group.id, user).await? {
        note(txn, "group.left", user, json!({"group": name}), now).await?;
    }
    Ok(())
}

async fn role(txn: &DatabaseTransaction, name: &str) -> Result<Uuid, Failure> {
    let role = roles::find(txn, name).await?;
    role.map(|role| role.id).ok_or_else(|| {
        Failure::not_found(format!("there is no role {name:?}"))
            .help("`idp-server role list` shows which there are; `role create` makes one")
    })
}

async fn note(
    txn: &DatabaseTransaction,
    kind: &'static str,
    user: Uuid,
    details: serde_json::Value,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let event = Event {
        kind,
        user_id: Some(user),
        details: Some(details),
        ..Event::default()
    };
    record(txn, event, now).await
}
