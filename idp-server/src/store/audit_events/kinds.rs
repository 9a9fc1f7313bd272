//! What can have happened. A kind that is recorded anywhere stands here; a test reads the sources.

/// Every kind of event, as `noun.verb`.
pub const KINDS: [&str; 94] = [
    "access_token.revoked",
    "admin.refused",
    "audit.exported",
    "client.created",
    "client.deleted",
    "client.disabled",
    "client.enabled",
    "client.refused",
    "client.secret_added",
    "client.secret_removed",
    "client.secret_rotated",
    "client.throttled",
    "client.updated",
    "consent.denied",
    "consent.given",
    "consent.revoked",
    "grant.created",
    "grant.redeemed",
    "grant.replayed",
    "grant.revoked",
    "group.created",
    "group.deleted",
    "group.joined",
    "group.left",
    "passkey.added",
    "passkey.counter_regressed",
    "passkey.removed",
    "passkey.renamed",
    "reauthentication.refused",
    "recovery.begun",
    "recovery.finished",
    "recovery.loss_asked",
    "recovery.requested",
    "recovery.stopped",
    "recovery_code.refused",
    "recovery_code.used",
    "recovery_codes.generated",
    "recovery_codes.removed",
    "refresh_token.rotated",
    "registration.requested",
    "role.created",
    "role.deleted",
    "role.given",
    "role.taken",
    "session.created",
    "session.ended",
    "session.refused",
    "session.revoked",
    "session.selected",
    "session.strengthened",
    "session.throttled",
    "setup.completed",
    "setup_link.created",
    "sign_in_code.refused",
    "sign_in_code.requested",
    "signing_key.created",
    "signing_key.retired",
    "terms.accepted",
    "terms.declined",
    "totp.enrolled",
    "totp.refused",
    "totp.removed",
    "totp.used",
    "upstream.created",
    "upstream.deleted",
    "upstream.disabled",
    "upstream.enabled",
    "upstream.linked",
    "upstream.refused",
    "upstream.unlinked",
    "upstream.updated",
    "upstream.used",
    "user.address_added",
    "user.address_asked",
    "user.address_changed",
    "user.address_removed",
    "user.address_restored",
    "user.created",
    "user.deleted",
    "user.disabled",
    "user.email_verified",
    "user.enabled",
    "user.exported",
    "user.invited",
    "user.leaving",
    "user.password_changed",
    "user.password_recovered",
    "user.password_reset",
    "user.profile_changed",
    "user.registered",
    "user.second_factor_reset",
    "user.sessions_ended",
    "user.stayed",
    "user.updated",
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    /// What looks like a kind and is none: names of files and of settings.
    const OTHERS: [&str; 5] = ["html", "retention", "delay", "url", "version"];

    /// The text of every source file below a folder, tests and this list aside.
    fn sources(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_aside = path.ends_with("tests") || path.ends_with("tests.rs");
            if path.is_dir() && !is_aside {
                sources(&path, all);
            } else if path.is_file() && !is_aside && !path.ends_with("kinds.rs") {
                *all += &fs::read_to_string(&path).unwrap();
            }
        }
    }

    #[test]
    fn every_kind_that_is_recorded_may_be_asked_for_and_no_other() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut all = String::new();
        for folder in ["src", "../migration/src"] {
            sources(&root.join(folder), &mut all);
        }
        assert!(KINDS.is_sorted());
        for kind in KINDS {
            assert!(
                all.contains(&format!("\"{kind}\"")),
                "nothing records {kind}"
            );
        }
        let nouns: BTreeSet<&str> = KINDS
            .iter()
            .filter_map(|kind| kind.split('.').next())
            .collect();
        let is_word = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        for text in all.split('"') {
            let Some((noun, verb)) = text.split_once('.') else {
                continue;
            };
            if nouns.contains(noun) && is_word(verb) && !OTHERS.contains(&verb) {
                assert!(
                    KINDS.contains(&text),
                    "{text} is recorded and cannot be asked for"
                );
            }
        }
    }
}
