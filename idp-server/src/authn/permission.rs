//! What administrators may do. Code asks for a permission, never for a role (R55).

use std::collections::BTreeSet;

/// Every permission at once.
pub const ALL: &str = "*";

/// Every permission there is: the collections of the admin API, each to read and to write. Who may write may read.
pub const KNOWN: [&str; 16] = [
    "users:read",
    "users:write",
    "clients:read",
    "clients:write",
    "keys:read",
    "keys:write",
    "sessions:read",
    "sessions:write",
    "groups:read",
    "groups:write",
    "roles:read",
    "roles:write",
    "api-keys:read",
    "api-keys:write",
    "audit-events:read",
    "audit-events:write",
];

/// Whether there is such a permission.
#[must_use]
pub fn is_known(name: &str) -> bool {
    name == ALL || KNOWN.contains(&name)
}

/// What somebody may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions(BTreeSet<String>);

impl Permissions {
    /// The permissions of these names; a name that means nothing gives nothing.
    #[must_use]
    pub fn of(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().filter(|name| is_known(name)).collect())
    }

    /// Whether a permission is among them.
    #[must_use]
    pub fn may(&self, permission: &str) -> bool {
        let has = |name: &str| self.0.contains(name);
        let by_writing = || {
            let collection = permission.strip_suffix(":read")?;
            Some(has(&format!("{collection}:write")))
        };
        has(ALL) || has(permission) || by_writing().unwrap_or(false)
    }

    /// Whether there are none: their owner is no administrator.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of somebody else's are among them: who has less must not touch who has more (R58).
    #[must_use]
    pub fn cover(&self, others: &Self) -> bool {
        others.0.iter().all(|permission| self.may(permission))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Permissions {
        Permissions::of(names.iter().map(|name| (*name).to_owned()))
    }

    #[test]
    fn r55_a_permission_gives_what_it_says_and_writing_gives_reading() {
        for name in KNOWN {
            let own = of(&[name]);
            for other in KNOWN {
                let reads = name
                    .strip_suffix(":write")
                    .is_some_and(|collection| other.strip_suffix(":read") == Some(collection));
                assert_eq!(own.may(other), name == other || reads, "{name}: {other}");
            }
            assert!(of(&[ALL]).may(name));
            assert!(!own.may(ALL));
        }
        for nothing in ["", "admin", "users", "users:*", "clients:read "] {
            assert!(of(&[nothing]).is_empty(), "{nothing}");
        }
    }

    #[test]
    fn r58_who_has_more_is_covered_by_nobody_who_has_less() {
        assert!(of(&[ALL]).cover(&of(&[ALL, "users:write"])));
        assert!(of(&["users:write"]).cover(&of(&["users:read"])));
        assert!(of(&["users:write"]).cover(&of(&[])));
        for more in [ALL, "clients:read", "roles:write"] {
            assert!(
                !of(&["users:write"]).cover(&of(&["users:read", more])),
                "{more}"
            );
        }
        assert!(!of(&KNOWN).cover(&of(&[ALL])));
    }
}
