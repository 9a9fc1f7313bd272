//! Passkeys: signing in with one, making one, the list and the page of each.

use askama::Template;
use time::OffsetDateTime;

use super::{FormErrors, Layout, filters};
use crate::authn::passkey::{Kind, Provider};

/// `/login/passkey`: a button for the script, and plain words where that is not enough.
#[derive(Debug, Template)]
#[template(path = "passkey_sign_in.html")]
pub struct PasskeySignInPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// Ties the script to the Content-Security-Policy.
    pub nonce: String,
    /// The hidden field that says where the sign-in leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The page of another way to prove it.
    pub other_way: String,
    /// Whether a first proof was given.
    pub is_second: bool,
    /// What went wrong.
    pub problem: Option<String>,
    /// What passkeys are bound to.
    pub rp_id: String,
    /// A passkey that no account has, whose keeper may forget it.
    pub unknown: Option<String>,
}

/// 403 in place of a sensitive change: the last proof is too old.
#[derive(Debug, Template)]
#[template(path = "passkey_confirm.html")]
pub struct PasskeyConfirmPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// Ties the script to the Content-Security-Policy.
    pub nonce: String,
    /// Where the proof leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The sign-in page.
    pub sign_in: String,
    /// Whether a passkey can prove it.
    pub has_passkey: bool,
}

/// `/account/security/passkeys/offer`.
#[derive(Debug, Template)]
#[template(path = "passkey_offer.html")]
pub struct PasskeyOfferPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// Ties the script to the Content-Security-Policy.
    pub nonce: String,
    /// Where one goes who does not want one now.
    pub later: String,
}

/// A passkey in the list.
#[derive(Clone, Debug)]
pub struct PasskeyCard {
    /// The row's id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// Who keeps it, if that is known.
    pub provider: Option<&'static Provider>,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When somebody last signed in with it.
    pub last_used_at: Option<OffsetDateTime>,
    /// Whether it is synced between devices.
    pub synced: bool,
}

/// Whose passkeys they are, as those who keep them are told (Web Authentication Level 3, section 5.1.10). All ids are base64url.
#[derive(Clone, Debug)]
pub struct PasskeyOwner {
    /// What passkeys are bound to.
    pub rp_id: String,
    /// The user handle.
    pub id: String,
    /// What the person signs in with.
    pub label: String,
    /// The full name, or the label again.
    pub name: String,
    /// The ids of all passkeys, with spaces between.
    pub accepted: String,
}

/// `/account/security/passkeys`.
#[derive(Debug, Template)]
#[template(path = "passkeys.html")]
pub struct PasskeysPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// Ties the script to the Content-Security-Policy.
    pub nonce: String,
    /// Where to prove again who one is, when that is needed before one is added.
    pub confirm: Option<String>,
    /// Whose they are.
    pub owner: PasskeyOwner,
    /// The passkeys.
    pub cards: Vec<PasskeyCard>,
    /// What went wrong when one was added.
    pub problem: Option<String>,
}

/// How one can still sign in without a passkey that is about to go.
#[derive(Clone, Copy, Debug)]
pub struct Remaining {
    /// By password.
    pub password: bool,
    /// By so many other passkeys.
    pub others: usize,
    /// By an account at another provider.
    pub provider: bool,
}

impl Remaining {
    /// Whether there is no way left.
    pub(crate) fn is_nothing(self) -> bool {
        !self.password && self.others == 0 && !self.provider
    }

    /// The same in a sentence.
    pub(crate) fn sentence(self, layout: &Layout) -> String {
        let others = i64::try_from(self.others).unwrap_or(i64::MAX);
        match (self.password, self.others) {
            (true, 0) => layout.t("passkey-left-password"),
            (true, _) => layout.count("passkey-left-both", others),
            (false, 0) if self.provider => layout.t("passkey-left-provider"),
            (false, 0) => layout.t("passkey-left-nothing"),
            (false, _) => layout.count("passkey-left-others", others),
        }
    }
}

/// `/account/security/passkeys/{id}`.
#[derive(Debug, Template)]
#[template(path = "passkey.html")]
pub struct PasskeyPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the forms to this browser.
    pub csrf: String,
    /// Where to prove again who one is, when that is needed before it is removed.
    pub confirm: Option<String>,
    /// The passkey.
    pub card: PasskeyCard,
    /// What is left without it.
    pub remaining: Remaining,
    /// What was wrong with `name`.
    pub errors: FormErrors,
}
