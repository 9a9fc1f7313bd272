//! Somebody who may do everything always stays (R58), here as in the admin console.

use uuid::Uuid;

use super::super::Failure;
use crate::{
    authn::permission::{ALL, Permissions},
    store::{DatabaseTransaction, permissions, users::card},
};

/// Refuses what would leave nobody who may do everything: of this user only the roles that are `kept` stay.
pub(super) async fn check(
    txn: &DatabaseTransaction,
    user: Uuid,
    kept: impl Fn(&card::Role) -> bool,
) -> Result<(), Failure> {
    permissions::lock(txn, [user, user]).await?;
    let others = permissions::of_others(txn, user).await?;
    let held = card::roles(txn, user).await?;
    let held: Vec<_> = held.into_iter().filter(|role| role.held).collect();
    let may = |roles: Vec<&card::Role>| {
        let names = roles.into_iter().flat_map(|role| role.permissions.clone());
        Permissions::of(names).may(ALL)
    };
    let before = may(held.iter().collect());
    let after = may(held.iter().filter(|role| kept(role)).collect());
    if before && !after && !Permissions::of(others).may(ALL) {
        return Err(no_administrator());
    }
    Ok(())
}

/// Why it is refused.
pub(in crate::cli) fn no_administrator() -> Failure {
    Failure::denied("nobody else may do everything, so this would leave no administrator")
        .help("make another one first: `user update USER --add-role admin`")
}

/// Locks what taking a role will lock, before anything else is written: in the one order.
pub(super) async fn lock(
    txn: &DatabaseTransaction,
    user: Uuid,
    takes_roles: bool,
) -> Result<(), Failure> {
    permissions::lock(txn, [user, user]).await?;
    if takes_roles {
        permissions::lock_roles(txn).await?;
    }
    Ok(())
}
