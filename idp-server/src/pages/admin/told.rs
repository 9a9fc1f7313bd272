//! What happened, in words for administrators.

use crate::{
    i18n::{Texts, without_controls},
    pages::view::Told,
    store::audit_events::search::Found,
};

/// An event, told.
pub fn told(texts: &Texts, event: &Found) -> Told {
    let detail = |name: &str| {
        let value = event.details.get(name)?.as_str()?;
        Some(without_controls(value))
    };
    let app = event.app.as_ref().or(event.client_id.as_ref());
    let user = event.user_id.map(|id| id.to_string());
    let about = [
        event.email.clone().or(user),
        app.map(|app| without_controls(app)),
        detail("role"),
        detail("group"),
        detail("kid"),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    Told {
        what: what(texts, &event.kind),
        about: Some(about.join(" · ")).filter(|about| !about.is_empty()),
        actor: event.actor_email.clone().or(event.actor.clone()),
        at: event.at,
        ip: event.ip.clone(),
        facts: facts(event),
    }
}

/// All that was written down. There is no secret in it: none is ever recorded.
fn facts(event: &Found) -> Vec<(&'static str, String)> {
    let details = Some(&event.details).filter(|details| {
        details
            .as_object()
            .is_none_or(|details| !details.is_empty())
    });
    let facts = [
        ("id", Some(event.id.to_string())),
        ("kind", Some(event.kind.clone())),
        ("actor", event.actor.clone()),
        ("user_id", event.user_id.map(|id| id.to_string())),
        ("client_id", event.client_id.clone()),
        ("session_id", event.session_id.map(|id| id.to_string())),
        ("grant_id", event.grant_id.map(|id| id.to_string())),
        ("request_id", event.request_id.clone()),
        ("details", details.map(ToString::to_string)),
    ];
    let present = |(name, value): (&'static str, Option<String>)| Some((name, value?));
    facts.into_iter().filter_map(present).collect()
}

fn what(texts: &Texts, kind: &str) -> String {
    let key = match kind {
        "admin.refused" => "rooms-did-refused",
        "session.created" => "rooms-did-sign-in",
        "session.refused" | "reauthentication.refused" => "account-did-refused",
        "session.throttled" => "account-did-throttled",
        "session.ended" => "rooms-did-sign-out",
        "session.revoked" => "account-did-session-revoked",
        "user.sessions_ended" => "rooms-ended-all",
        "consent.given" => "rooms-did-consent",
        "consent.denied" => "rooms-did-deny",
        "consent.revoked" | "grant.revoked" => "rooms-did-revoke",
        "grant.created" | "grant.redeemed" => "rooms-did-app",
        "refresh_token.rotated" => "rooms-did-refresh",
        "grant.replayed" => "rooms-did-replay",
        "user.created" | "user.registered" | "setup.completed" => "rooms-created-done",
        "user.invited" => "rooms-did-invite",
        "user.password_changed" | "user.password_reset" | "user.password_recovered" => {
            "rooms-did-password"
        }
        "user.updated" | "user.profile_changed" => "rooms-did-profile",
        "user.address_asked"
        | "user.address_added"
        | "user.address_changed"
        | "user.address_removed"
        | "user.address_restored"
        | "user.email_verified" => "rooms-did-address",
        "audit.exported" => "rooms-did-audit",
        "user.exported" => "rooms-did-export",
        "user.leaving" => "rooms-leaving",
        "user.stayed" => "rooms-kept-done",
        "user.deleted" => "rooms-did-delete",
        "user.disabled" => "rooms-disabled-done",
        "user.enabled" => "rooms-enabled-done",
        other => return of_things(texts, other),
    };
    texts.t(key)
}

fn of_things(texts: &Texts, kind: &str) -> String {
    let key = match kind {
        "passkey.added" => "account-did-passkey-added",
        "passkey.removed" => "account-did-passkey-removed",
        "passkey.renamed" => "account-did-passkey-renamed",
        "passkey.counter_regressed" => "account-did-passkey-copied",
        "totp.enrolled" => "account-did-totp-on",
        "totp.removed" | "user.second_factor_reset" => "account-did-totp-off",
        "totp.used" | "session.strengthened" => "account-did-confirmed",
        "totp.refused" | "recovery_code.refused" => "account-did-code-refused",
        "recovery_codes.generated" => "account-did-recovery-codes",
        "recovery_codes.removed" => "rooms-did-codes-removed",
        "recovery_code.used" => "account-did-recovery-code",
        "recovery.requested" => "account-did-recovery-asked",
        "role.given" => "rooms-did-role-given",
        "role.taken" => "rooms-did-role-taken",
        "group.joined" => "rooms-did-group-joined",
        "group.left" => "rooms-did-group-left",
        "client.created" => "rooms-did-app-created",
        "client.deleted" => "rooms-did-app-deleted",
        "client.disabled" => "rooms-did-app-disabled",
        "client.enabled" => "rooms-did-app-enabled",
        "client.refused" => "rooms-did-app-refused",
        "client.throttled" => "rooms-did-app-throttled",
        "client.updated"
        | "client.secret_rotated"
        | "client.secret_added"
        | "client.secret_removed" => "rooms-did-app-changed",
        "signing_key.created" => "rooms-did-key",
        "signing_key.retired" => "rooms-retired-done",
        other => return texts.with("account-did-other", "kind", other),
    };
    texts.t(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::audit_events::kinds::KINDS;

    #[test]
    fn what_happens_to_people_and_applications_has_words_of_its_own() {
        let texts = Texts::english();
        let nouns = [
            "user.", "client.", "session.", "totp.", "passkey.", "consent.",
        ];
        for kind in KINDS {
            let is_told = !what(&texts, kind).contains(kind) || kind == "session.selected";
            let matters = nouns.iter().any(|noun| kind.starts_with(noun));
            assert!(is_told || !matters, "{kind}");
        }
    }

    #[test]
    fn what_this_version_does_not_know_is_told_all_the_same() {
        let told = what(&Texts::english(), "thing.done");
        assert!(told.contains("thing.done"), "{told}");
    }
}
