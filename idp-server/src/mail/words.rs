//! Which words a kind of mail has: the keys of its messages, and where its button leads unless the letter says so.

use super::MailKind;

/// Why the reader gets it.
#[derive(Clone, Copy)]
pub enum Why {
    /// They have an account.
    Account,
    /// Somebody typed the address.
    Typed,
    /// An administrator typed it.
    Administrator,
}

/// The keys of one kind.
pub struct Words {
    /// The first words are its purpose. May hold `$product`.
    pub subject: &'static str,
    /// What happened. May hold `$about`.
    pub lead: &'static str,
    /// What to do about it, or what follows. May hold `$count`.
    pub note: Option<&'static str>,
    /// What the button says, and the path that it leads to by itself.
    pub button: Option<(&'static str, &'static str)>,
    /// Why the reader gets it.
    pub why: Why,
}

/// The button of a notice: somebody who was not asked can act at once.
const NOT_ME: Option<(&str, &str)> = Some(("mail-not-me-button", "/recover"));

impl Words {
    /// Those of a kind.
    pub fn of(kind: MailKind) -> Self {
        match kind {
            MailKind::VerifyAddress
            | MailKind::ResetPassword
            | MailKind::Invitation
            | MailKind::SignInCode
            | MailKind::AddressCode
            | MailKind::AlreadyRegistered
            | MailKind::AddressTaken
            | MailKind::RecoveryAsked
            | MailKind::RecoveryReady
            | MailKind::Test => asked(kind),
            MailKind::PasswordChanged => {
                notice("mail-password-changed-subject", "mail-password-changed")
            }
            MailKind::AddressChanged => Self {
                note: Some("mail-address-changed-note"),
                button: Some(("mail-address-changed-button", "/recover")),
                ..notice("mail-address-changed-subject", "mail-address-changed")
            },
            MailKind::NewDevice => notice("mail-new-device-subject", "mail-new-device"),
            MailKind::NewPasskey => notice("mail-new-passkey-subject", "mail-new-passkey"),
            MailKind::SecondFactorChanged => {
                notice("mail-second-factor-subject", "mail-second-factor")
            }
            MailKind::RecoveryCodeUsed => Self {
                note: Some("mail-recovery-code-note"),
                ..notice("mail-recovery-code-subject", "mail-recovery-code")
            },
            MailKind::AccountThrottled => Self {
                note: Some("mail-throttled-note"),
                ..notice("mail-throttled-subject", "mail-throttled")
            },
            MailKind::ConsentGranted => Self {
                note: Some("mail-consent-note"),
                button: Some(("mail-consent-button", "/account/apps")),
                ..notice("mail-consent-subject", "mail-consent")
            },
            MailKind::AddressAdded => notice("mail-address-added-subject", "mail-address-added"),
            MailKind::AddressRemoved => {
                notice("mail-address-removed-subject", "mail-address-removed")
            }
            MailKind::AddressWithdrawn => Self {
                note: Some("mail-address-withdrawn-note"),
                button: Some(("mail-address-withdrawn-button", "/account/addresses")),
                ..notice("mail-address-withdrawn-subject", "mail-address-withdrawn")
            },
            MailKind::ProviderLinked => {
                notice("mail-provider-linked-subject", "mail-provider-linked")
            }
            MailKind::ProviderUnlinked => {
                notice("mail-provider-unlinked-subject", "mail-provider-unlinked")
            }
            MailKind::AccountKept => notice("mail-kept-subject", "mail-kept"),
            MailKind::RecoveryWaits => Self {
                note: Some("mail-recovery-waits-note"),
                button: Some(("mail-recovery-waits-button", "/recover")),
                ..notice("mail-recovery-waits-subject", "mail-recovery-waits")
            },
            MailKind::RecoveryStopped => {
                notice("mail-recovery-stopped-subject", "mail-recovery-stopped")
            }
            MailKind::AccountDeletion => Self {
                note: Some("mail-deletion-note"),
                button: None,
                ..notice("mail-deletion-subject", "mail-deletion")
            },
        }
    }
}

/// Of something that matters to the account's safety.
fn notice(subject: &'static str, lead: &'static str) -> Words {
    Words {
        subject,
        lead,
        note: Some("mail-not-me"),
        button: NOT_ME,
        why: Why::Account,
    }
}

/// Of the loss of every second factor.
fn recovery(kind: MailKind) -> Words {
    let (subject, lead, button) = match kind {
        MailKind::RecoveryReady => (
            "mail-recovery-ready-subject",
            "mail-recovery-ready",
            "mail-recovery-ready-button",
        ),
        _ => (
            "mail-recovery-asked-subject",
            "mail-recovery-asked",
            "mail-recovery-asked-button",
        ),
    };
    Words {
        subject,
        lead,
        note: Some("mail-recovery-note"),
        button: Some((button, "/recover")),
        why: Why::Account,
    }
}

/// Of something that somebody asked for.
fn asked(kind: MailKind) -> Words {
    let (subject, lead, note, button, why) = match kind {
        MailKind::ResetPassword => (
            "mail-reset-subject",
            "mail-reset",
            Some("mail-reset-note"),
            Some(("mail-reset-button", "/recover")),
            Why::Typed,
        ),
        MailKind::Invitation => (
            "mail-invitation-subject",
            "mail-invitation",
            Some("mail-invitation-note"),
            Some(("mail-invitation-button", "/register")),
            Why::Administrator,
        ),
        MailKind::SignInCode => (
            "mail-code-subject",
            "mail-code",
            Some("mail-code-note"),
            Some(("mail-code-button", "/login")),
            Why::Typed,
        ),
        MailKind::AddressCode => (
            "mail-verify-subject",
            "mail-code",
            Some("mail-code-note"),
            None,
            Why::Typed,
        ),
        MailKind::AlreadyRegistered => (
            "mail-registered-subject",
            "mail-registered",
            Some("mail-registered-note"),
            Some(("mail-registered-button", "/login")),
            Why::Typed,
        ),
        MailKind::AddressTaken => (
            "mail-address-taken-subject",
            "mail-address-taken",
            Some("mail-registered-note"),
            Some(("mail-registered-button", "/login")),
            Why::Typed,
        ),
        MailKind::RecoveryAsked | MailKind::RecoveryReady => return recovery(kind),
        MailKind::Test => (
            "mail-test-subject",
            "mail-test",
            None,
            None,
            Why::Administrator,
        ),
        _ => (
            "mail-verify-subject",
            "mail-verify",
            Some("mail-verify-note"),
            Some(("mail-verify-button", "/verify-email")),
            Why::Typed,
        ),
    };
    Words {
        subject,
        lead,
        note,
        button,
        why,
    }
}
